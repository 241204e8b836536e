import { isOfBenefit, isSince } from '../../ledger/gone/goneCell';
import { goneState } from '../../ledger/listedValues';
import { movedBack } from '../../ledger/movedBack';
import type { LeftOut } from '../../ledger/sheetUse/sheetUses';
import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths, monthOf } from '../../rules/calendar/compare';
import { isoDate, isoMonth } from '../../rules/calendar/formatDate';
import type { Benefit } from '../../rules/elderly/benefit';
import { idKey } from '../../rules/identity/toEighteen';
import { ownNumber, type PersonRow } from '../person';
import { fieldOfDeath } from './fieldOfDeath';
import type { Ending, Holder } from './holder';

/** What a version of the roll that is not used says of somebody's leaving. */
export interface GoneInCopy {
  readonly row: PersonRow;
  readonly says: 'death' | 'move' | 'stop';
  readonly field: string;
  /** The first day it can be; null where only the words are there. */
  readonly on: CalendarDate | null;
  /** As the ledger has it, in the form of dates. */
  readonly text: string;
  readonly isEarlier: boolean;
}

/**
 * Who left, by number, in the versions and extracts of the roll that are not used. What somebody said is not used says
 * nothing, but for a list that by its title is of those who left: they are not counted, and must not be paid in silence.
 */
export function goneInCopies(leftOut: readonly LeftOut[], benefit: Benefit, asOf?: CalendarMonth): ReadonlyMap<string, readonly GoneInCopy[]> {
  const gone = new Map<string, GoneInCopy[]>();
  for (const { ledger, reason, isEarlier } of leftOut) {
    const apart = ledger.sheet.apart === 'gone' || ledger.sheet.apart === 'partlyGone' ? ledger.sheet.apart : null;
    if (ledger.kind !== 'elders' || (reason === 'unused' && apart === null)) continue;
    for (let index = 0; index < ledger.count; index += 1) {
      const number = ownNumber({ ledger, index });
      if (number === '') continue;
      const dated = leavingsIn({ ledger, index }, benefit);
      const words = dated.length > 0 ? dated : saidIn({ ledger, index }, benefit, asOf);
      const said = words.length === 0 && reason === 'unused' && apart === 'gone' ? [byTitle({ ledger, index })] : words;
      if (said.length > 0) gone.set(idKey(number), [...(gone.get(idKey(number)) ?? []), ...said.map((one) => ({ ...one, isEarlier }))]);
    }
  }
  return gone;
}

/** What a row says: a death alone, else the move before the stop. Either may be news where the other is not. */
export function leavingsIn(row: PersonRow, benefit: Benefit): readonly Omit<GoneInCopy, 'isEarlier'>[] {
  const { ledger, index } = row;
  const stop = benefit === 'voucher' ? 'voucherStop' : 'allowanceStop';
  const dead = fieldOfDeath(row);
  if (dead !== null) return [{ row, says: 'death', field: dead, ...dayIn(row, dead === 'deathDate' ? dead : stop, ledger.text(index, dead)) }];
  const said: Omit<GoneInCopy, 'isEarlier'>[] = [];
  if (ledger.date(index, 'moveOutDate').state === 'read' && !movedBack(ledger, index)) said.push({ row, says: 'move', field: 'moveOutDate', ...dayIn(row, 'moveOutDate', '') });
  if (ledger.month(index, stop).state === 'read') said.push({ row, says: 'stop', field: stop, ...dayIn(row, stop, '') });
  return said;
}

/** What words alone say of who has no day or month: a remark, a column of its own, the state 停发. */
function saidIn(row: PersonRow, benefit: Benefit, asOf: CalendarMonth | undefined): readonly Omit<GoneInCopy, 'isEarlier'>[] {
  const { ledger, index } = row;
  const isVoucher = benefit === 'voucher';
  if (ledger.date(index, 'moveOutDate').state === 'read' || ledger.month(index, isVoucher ? 'voucherStop' : 'allowanceStop').state === 'read') return [];
  const start = ledger.month(index, isVoucher ? 'voucherStart' : 'allowanceStart');
  const cell = ledger.gone(index).find((one) => isSince(one, start.state === 'read' ? start.value : null, asOf) && isOfBenefit(one, benefit));
  if (cell !== undefined) return [{ row, says: cell.says, field: fieldOf[cell.of ?? 'remarks'], on: null, text: cell.text }];
  const state = ledger.listed(index, 'voucherStatus');
  if ((!isVoucher && ledger.sheet.isOfAllowance !== true) || state.state !== 'read' || state.value !== '停发') return [];
  const text = ledger.text(index, 'voucherStatus');
  return [{ row, says: goneState(text) === '迁出' ? 'move' : 'stop', field: 'voucherStatus', on: null, text }];
}

/** Whose row says nothing itself is gone by the name of the sheet. */
function byTitle(row: PersonRow): Omit<GoneInCopy, 'isEarlier'> {
  return { row, says: 'stop', field: 'name', on: null, text: row.ledger.sheet.name };
}

const fieldOf = { state: 'voucherStatus', reason: 'voucherStopReason', remarks: 'remarks' } as const;

function dayIn({ ledger, index }: PersonRow, field: string, words: string): Pick<GoneInCopy, 'on' | 'text'> {
  const reading = ledger.date(index, field);
  if (reading.state !== 'read') return { on: null, text: words };
  const { value } = reading;
  return value.precision === 'day' ? { on: value.date, text: isoDate(value.date) } : { on: { ...value.month, day: 1 }, text: isoMonth(value.month) };
}

/**
 * Whether what a copy says is news to the roll. Who starts after a move or a stop was put on again, and an older version
 * has moves and stops that were taken back since; nobody comes back from a death.
 */
export function isNews({ says, on, isEarlier }: Pick<GoneInCopy, 'says' | 'on' | 'isEarlier'>, start: CalendarMonth | null, ending: Pick<Ending, 'reason' | 'date'> | null): boolean {
  if (says !== 'death') {
    const isBack = start !== null && on !== null && compareMonths(monthOf(on), start) < 0;
    return ending === null && !isEarlier && !isBack && (says === 'move' || start !== null);
  }
  return ending === null || (ending.reason !== '死亡' && on !== null && compareDates(on, ending.date) < 0);
}

/** How a copy dates a leaving: where a state or a reason alone says a death, by the month of the stop or not at all. */
export function howDated({ says, on, field }: GoneInCopy): 'day' | 'stopMonth' | 'undated' | 'unreadDay' {
  if (says !== 'death' || field === 'deathDate') return on === null ? 'unreadDay' : 'day';
  return on === null ? 'undated' : 'stopMonth';
}

/** What copies say that happened until a day: of each row the first that is news. */
export function goneInCopyUntil({ inCopies }: Pick<Holder, 'inCopies'>, day: CalendarDate): readonly GoneInCopy[] {
  const until = inCopies.filter(({ on }) => on === null || compareDates(on, day) <= 0);
  return until.filter(({ row }, place) => until.findIndex((one) => one.row === row) === place);
}
