import { say, type Locale } from '../locale';
import type { Found, LedgerDiagnosis, WorkbookDiagnosis } from '../work/diagnoseWorkbook';
import { kindWord } from './words';

/** A line of a diagnosis. */
export interface DiagnosisLine {
  readonly name: string;
  readonly value: string;
}

/** A workbook's diagnosis in lines: figures, kinds and codes alone. */
export function diagnosisLines(locale: Locale, diagnosis: WorkbookDiagnosis): readonly DiagnosisLine[] {
  const told = <T>(found: Found<T>, words: (is: T) => string): string => ('is' in found ? words(found.is) : say(locale, 'diagnosis.failed', { code: found.failed }));
  const yesNo = (is: boolean) => say(locale, is ? 'diagnosis.yes' : 'diagnosis.no');
  const line = (name: Parameters<typeof say>[1], value: string): DiagnosisLine => ({ name: say(locale, name), value });
  const { overview, memory, corrections, ledgers, tables, place, hasPolicySheet } = diagnosis;
  return [
    line('diagnosis.sheets', told(overview, ({ sheets }) => String(sheets))),
    line('diagnosis.dateSystem', told(overview, ({ dateSystem }) => String(dateSystem))),
    line('diagnosis.protected', told(overview, ({ structureProtected }) => yesNo(structureProtected))),
    line('diagnosis.memory', told(memory, (length) => (length === 0 ? say(locale, 'diagnosis.memoryNone') : say(locale, 'diagnosis.memoryRead', { length })))),
    line('diagnosis.corrections', told(corrections, String)),
    line('diagnosis.place', told(place, (id) => id ?? say(locale, 'diagnosis.placeNone'))),
    line('diagnosis.policySheet', told(hasPolicySheet, yesNo)),
    line('diagnosis.tables', told(tables, String)),
    ...('is' in ledgers ? ledgers.is.map((ledger) => ledgerLine(locale, ledger)) : [line('diagnosis.ledgers', told(ledgers, () => ''))]),
    ...('is' in ledgers && ledgers.is.length === 0 ? [line('diagnosis.ledgers', '0')] : []),
  ];
}

function ledgerLine(locale: Locale, { tab, kind, persons, confidence, unknownHeaders, missingFields, questions }: LedgerDiagnosis): DiagnosisLine {
  return {
    name: say(locale, 'diagnosis.ledger', { tab, kind: kindWord(locale, kind) }),
    value: say(locale, 'diagnosis.ledgerIs', { persons, confidence: Math.round(confidence * 100), unknown: unknownHeaders, missing: missingFields, questions }),
  };
}
