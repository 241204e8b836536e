import type { LeftOut } from '../../ledger/sheetUse/sheetUses';
import type { Ledger } from '../../ledger/types';
import { monthOf } from '../../rules/calendar/compare';
import { contains, type Period } from '../../rules/calendar/period';
import { idKey } from '../../rules/identity/toEighteen';
import { ownNumber, type PersonRow } from '../person';
import type { TableNote } from '../spec';
import { leavingsIn, type GoneInCopy } from './goneInCopies';
import { plainName } from './namesakes';

export type GoneAside = Pick<GoneInCopy, 'row' | 'says' | 'field' | 'text'>;

/**
 * Who left in a period by a sheet of the gone that somebody said is not used, and stands in no ledger: no table counts
 * him, and nobody should miss it. Who stands on the roll is told there.
 */
export function goneAside(ledgers: readonly Ledger[], leftOut: readonly LeftOut[], period: Period): readonly GoneAside[] {
  const sheets = leftOut.filter(({ ledger: { kind, sheet }, reason }) => kind === 'elders' && reason === 'unused' && (sheet.apart === 'gone' || sheet.apart === 'partlyGone'));
  if (sheets.length === 0) return [];
  const known = new Set(ledgers.filter(({ kind }) => kind === 'elders' || kind === 'stops' || kind === 'deaths').flatMap((ledger) => rowsOf(ledger).map(whoIs)));
  return sheets.flatMap(({ ledger }) => rowsOf(ledger).flatMap((row) => (known.has(whoIs(row)) ? [] : eventIn(row, period))));
}

/** A death or a move alone: the stop after it is the same event. */
function eventIn(row: PersonRow, period: Period): readonly GoneAside[] {
  const event = [...leavingsIn(row, 'voucher'), ...leavingsIn(row, 'allowance')].find(({ on }) => on !== null);
  return event === undefined || event.on === null || !contains(period, monthOf(event.on)) ? [] : [event];
}

function rowsOf(ledger: Ledger): readonly PersonRow[] {
  return Array.from({ length: ledger.count }, (_unused, index) => ({ ledger, index }));
}

function whoIs(row: PersonRow): string {
  const number = ownNumber(row);
  return number === '' ? plainName(row) : idKey(number);
}

/** What a table asks about by. */
const reasons = { death: '死亡', move: '迁出', stop: '其他' } as const;

export function goneAsideNotes(gone: readonly GoneAside[], isAsked: (reason: string) => boolean = () => true): TableNote[] {
  return gone.filter(({ says }) => isAsked(reasons[says])).map(({ row: { ledger, index }, field, text }) => ({
    code: 'goneAside',
    data: { name: ledger.text(index, 'name'), sheet: ledger.sheet.name, field, date: text },
    place: { sheet: ledger.sheet.name, row: ledger.row(index) },
  }));
}
