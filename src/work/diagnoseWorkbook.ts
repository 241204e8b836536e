import { isLedgerKind } from '../ledger/kinds';
import { parseMemory } from '../ledger/memory';
import { recogniseWorkbook } from '../ledger/recogniseWorkbook';
import type { RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { DateSystem, Workbook } from '../workbook/port';
import { correctionsOf } from './correctSheet';
import { isTableKind } from './firstSight';
import { policyTerms } from './policyTerms';
import { isKnownProblem } from './problems';
import { settingsOf } from './settings';

/** A ledger without anything that stands in it. */
export interface LedgerDiagnosis {
  /** Place of its sheet among the tabs, from 1. */
  readonly tab: number;
  readonly kind: string;
  readonly persons: number;
  readonly confidence: number;
  readonly unknownHeaders: number;
  readonly missingFields: number;
  readonly questions: number;
}

/** What is found, or the code of what stood in the way. */
export type Found<T> = { readonly is: T } | { readonly failed: string };

/** What can be told of a workbook without a name, a number or a word that stands in it. */
export interface WorkbookDiagnosis {
  readonly overview: Found<{ readonly dateSystem: DateSystem; readonly sheets: number; readonly structureProtected: boolean; readonly signed: boolean }>;
  /** Characters remembered; 0 for none. */
  readonly memory: Found<number>;
  readonly corrections: Found<number>;
  readonly ledgers: Found<readonly LedgerDiagnosis[]>;
  readonly tables: Found<number>;
  /** Id of the place; null where none was chosen. */
  readonly place: Found<string | null>;
  readonly hasPolicySheet: Found<boolean>;
}

/** Looks at a workbook, whatever is the matter with it: what fails is told by its code. Reads only. */
export async function diagnoseWorkbook(workbook: Workbook, asOf: CalendarDate): Promise<WorkbookDiagnosis> {
  const memory = await found(async () => {
    const text = await workbook.memory();
    parseMemory(text);
    return text?.length ?? 0;
  });
  const corrections = await found(() => correctionsOf(workbook));
  const sheets = await found(async () => {
    const { sheets: infos } = await workbook.overview();
    // Names of sheets that were renamed since say nothing.
    const standing = 'is' in corrections ? corrections.is.filter(({ sheet }) => infos.some(({ name }) => name === sheet)) : [];
    return recogniseWorkbook(workbook, standing, asOf);
  });
  const place = await found(async () => (await settingsOf(workbook)).place ?? null);
  return {
    overview: await found(async () => {
      const { dateSystem, sheets: infos, structureProtected, signed } = await workbook.overview();
      return { dateSystem, sheets: infos.length, structureProtected, signed };
    }),
    memory,
    corrections: of(corrections, (list) => list.length),
    ledgers: of(sheets, (list) => list.flatMap((sheet, index) => (isLedgerKind(sheet.kind) ? [ledgerOf(sheet, index + 1)] : []))),
    tables: of(sheets, (list) => list.filter(({ kind }) => kind !== null && isTableKind(kind)).length),
    place,
    hasPolicySheet: await found(async () => (await policyTerms(workbook, 'is' in place ? place.is : null, asOf)).sheet !== null),
  };
}

function ledgerOf({ kind, persons, confidence, unknownHeaders, missingFields, questions }: RecognisedSheet, tab: number): LedgerDiagnosis {
  return { tab, kind: String(kind), persons, confidence, unknownHeaders: unknownHeaders.length, missingFields: missingFields.length, questions: questions.length };
}

async function found<T>(look: () => Promise<T>): Promise<Found<T>> {
  try {
    return { is: await look() };
  } catch (reason) {
    return { failed: codeOf(reason) };
  }
}

function of<T, U>(one: Found<T>, take: (found: T) => U): Found<U> {
  return 'is' in one ? { is: take(one.is) } : one;
}

/** The code of a problem, or the name of an error: never its words, in which there may be names and numbers. */
export function codeOf(reason: unknown): string {
  if (isKnownProblem(reason)) return reason.code;
  return reason instanceof Error ? reason.name : typeof reason;
}
