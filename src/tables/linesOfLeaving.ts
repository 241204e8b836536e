import { namedAsGone, partsThatTell } from '../ledger/gone/namedAsGone';
import { readListedValue } from '../ledger/listedValues';
import type { Footnote, Ledger, LedgerKind } from '../ledger/types';
import { maskNumbersIn } from '../rules/identity/maskNumbersIn';
import { toSimplified } from '../rules/text/toSimplified';
import type { TableContext } from './context';
import { plainName } from './holders/namesakes';
import type { PersonRow } from './person';
import type { TableNote, TableSpec } from './spec';

/*
 * Lines outside the rows of a list that name people of it beside a word of death, moving out or stopping (rulings 46). No
 * figure goes by such a line: whom it means, and since when, is for people to read. It is told until the ledgers say it.
 */

/** A line, with whom it names of its own list. */
export interface LineOfLeaving extends Footnote {
  readonly ledger: Ledger;
  readonly names: readonly string[];
}

/** Kinds of ledgers whose lines are looked at. */
export const kindsWithLines: readonly LedgerKind[] = ['elders', 'vouchers', 'allowance-payments'];
const endings = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'] as const;

/** Every such line, whether or not the ledgers say the same. */
export function linesOfNames(ledgers: readonly Ledger[]): readonly LineOfLeaving[] {
  return ledgers.flatMap((ledger): readonly LineOfLeaving[] => {
    const footnotes = (ledger.sheet.footnotes ?? []).filter(({ text }) => partsThatTell(text).length > 0);
    if (footnotes.length === 0 || !kindsWithLines.includes(ledger.kind)) return [];
    const names = namesOf([ledger], () => true);
    return footnotes.flatMap((line) => {
      const named = namedAsGone(line.text, names);
      return named.length === 0 ? [] : [{ ...line, ledger, names: named }];
    });
  });
}

/**
 * Those that name somebody whom no ledger says to be gone; of namesakes any may be meant.
 *
 * @param lists whose lines are looked at
 * @param all what may say it
 */
export function linesOfLeaving(lists: readonly Ledger[], all: readonly Ledger[]): readonly LineOfLeaving[] {
  const lines = linesOfNames(lists);
  if (lines.length === 0) return [];
  const recorded = namesOf(all, isRecordedAsGone);
  return lines.filter(({ names }) => names.some((name) => !recorded.has(name)));
}

/** A note at each of them, for tables that are made from their ledger. */
export function lineNotes({ ledgers }: Pick<TableContext, 'ledgers'>, { madeFrom }: Pick<TableSpec, 'madeFrom'>): readonly TableNote[] {
  const lists = ledgers.filter(({ kind }) => madeFrom.includes(kind));
  return linesOfLeaving(lists, ledgers).map(({ ledger, row, column, text, names }) => ({ code: 'lineOfLeaving', data: { names: names.join('、'), found: maskNumbersIn(text) }, place: { sheet: ledger.sheet.name, row, column } }));
}

/** Whether a line of its ledger names whom a row is of. */
export function isNamedInLines(row: PersonRow): boolean {
  const name = new Set([nameInLines(row)]);
  return (row.ledger.sheet.footnotes ?? []).some(({ text }) => namedAsGone(text, name).length > 0);
}

/** Whose row it is, in simplified characters, as lines are read. */
export function nameInLines(row: PersonRow): string {
  return toSimplified(plainName(row));
}

function namesOf(ledgers: readonly Ledger[], isOne: (row: PersonRow) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  for (const ledger of ledgers) for (let index = 0; index < ledger.count; index += 1) if (isOne({ ledger, index })) names.add(nameInLines({ ledger, index }));
  return names;
}

function isRecordedAsGone({ ledger, index }: PersonRow): boolean {
  if (ledger.kind === 'stops' || ledger.kind === 'deaths') return true;
  if (ledger.kind !== 'elders') return false;
  const status = readListedValue('voucherStatus', ledger.text(index, 'voucherStatus'));
  return ledger.gone(index).length > 0 || endings.some((field) => ledger.date(index, field).state !== 'blank') || (status.state === 'read' && status.value !== '在发');
}
