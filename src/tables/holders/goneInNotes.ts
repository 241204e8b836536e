import { monthNamed } from '../../ledger/gone/dayWords';
import type { Leaving } from '../../ledger/gone/goneCell';
import { saidOfNames } from '../../ledger/gone/saidOfNames';
import type { Ledger } from '../../ledger/types';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { cellAddress } from '../../workbook/address';
import type { PersonRow } from '../person';
import type { UnreadCell } from '../spec';
import { plainName } from './namesakes';

/** A name in simplified characters, as lines are read. */
const keyOf = (row: PersonRow): string => toSimplified(plainName(row));

/** What a line over or under the rows of a list says of somebody's leaving. */
export interface GoneInNote {
  readonly cell: UnreadCell;
  /** Such as A9. */
  readonly address: string;
  readonly says: Leaving;
  /** The first day it can be; null where the line names no month with its year. */
  readonly on: CalendarDate | null;
}

const fields = { death: 'deathDate', move: 'moveOutDate', stop: 'voucherStop' } as const;

/** What lines of the roll and of lists of payments say of somebody: nothing but the name says whom they mean. */
export function goneInNotes(rows: readonly PersonRow[], ledgers: readonly Ledger[]): (row: PersonRow) => readonly GoneInNote[] {
  const lists = ledgers.filter(({ kind, sheet: { footnotes = [] } }) => footnotes.length > 0 && (kind === 'elders' || kind === 'vouchers' || kind === 'allowance-payments'));
  const found = new Map<string, GoneInNote[]>();
  if (lists.length === 0) return () => [];
  const names = new Set(rows.map(keyOf));
  for (const { sheet } of lists) {
    for (const { row, column, text } of sheet.footnotes ?? []) {
      for (const { name, says, text: said } of saidOfNames(text, (one) => names.has(one))) {
        const month = monthNamed(foldWidth(said));
        const note: GoneInNote = { cell: { sheet: sheet.name, row, column, field: fields[says], text: said, means: 'tooMany' }, address: cellAddress(row, column), says, on: month === null ? null : { ...month, day: 1 } };
        found.set(name, [...(found.get(name) ?? []), note]);
      }
    }
  }
  return found.size === 0 ? () => [] : (row) => found.get(keyOf(row)) ?? [];
}
