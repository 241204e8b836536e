import { goneState } from '../../ledger/listedValues';
import { stopMonth } from '../../ledger/stopMonth';
import type { CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths, isSameDay } from '../../rules/calendar/compare';
import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { Holder } from '../../tables/holders/holder';
import { isBefore, isOf, stopEntries } from '../../tables/holders/stopEntries';
import type { HolderCheck, Report } from '../check';
import type { RowView } from '../rowView';

/** What one sheet says and another says otherwise. */
interface Differing {
  readonly kind: 'death' | 'move' | 'reason' | 'stop' | 'should';
  readonly field: string;
  readonly own: string;
  readonly found: string;
}

/**
 * EL25 疑点: two sheets of the book have another day, month or reason for one event. The roll wins (rulings 7); which of
 * them is right only a person can tell. Where one is blank, nothing is told.
 */
export const sourcesDiffer: HolderCheck = {
  code: 'EL25',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, { deaths, viewOf }) => {
    const row = viewOf(holder.rows[0]);
    const register = row.idKey === null ? undefined : deaths.get(row.idKey);
    const told = register === undefined ? [] : dayIn(row, 'deathDate', dateOf(register, 'deathDate'), 'death').map((one) => ({ ...one, list: register }));
    const entries = holder.rows.slice(1).filter(({ ledger }) => ledger.kind === 'stops').map(viewOf);
    const all = [...told, ...entries.flatMap((list) => ofEntry(holder, row, list).map((one) => ({ ...one, list })))];
    return all.map(({ kind, field, own, found, list }): Report => ({
      row,
      field: row.ledger.has(field) ? field : 'name',
      data: { kind, own, found, list: list.ledger.sheet.name, listRow: list.row },
    }));
  },
};

/** A row of 停发台账 beside the roll; one of an earlier stop is of another event. */
function ofEntry({ start, ending }: Holder, row: RowView, list: RowView): readonly Differing[] {
  const { ledger, index } = list;
  const entry = stopEntries(ledger, index, []).find((one) => isOf(one, 'voucher') && !isBefore(one, start));
  if (entry === undefined) return [];
  const reason = reasonIn(row);
  const [stop, actual] = [row.ledger.month(row.index, 'voucherStop'), stopMonth(ledger, index)];
  // The day of the death in place of the stop is no other month.
  const event = ending?.event ?? null;
  const isDayOfEvent = event !== null && [dateOf(row, 'voucherStop'), entry.stopWritten].some((written) => written !== null && isSameDay(written, event));
  const isOther = reason !== '' && entry.reason !== '' && reason !== entry.reason;
  return [
    ...(isOther ? [{ kind: 'reason' as const, field: 'voucherStopReason', own: reason, found: entry.reason }] : []),
    ...(entry.reason === '死亡' ? dayIn(row, 'deathDate', entry.event, 'death') : []),
    ...(entry.reason === '迁出' ? dayIn(row, 'moveOutDate', entry.event, 'move') : []),
    ...(stop.state === 'read' && actual.state === 'read' && !isDayOfEvent && compareMonths(stop.value, actual.value) !== 0 ? [{ kind: 'stop' as const, field: 'voucherStop', own: chineseMonth(stop.value), found: chineseMonth(actual.value) }] : []),
    ...(isOther || ending === null || (entry.reason !== '死亡' && entry.reason !== '迁出') ? [] : shouldIn(ending.shouldStop, entry.shouldStop, ending.reason === entry.reason && ending.event !== null)),
  ];
}

/** 应停发 follows from the day; without one the entry is all there is. */
function shouldIn(own: CalendarMonth, found: CalendarMonth | null, isKnown: boolean): readonly Differing[] {
  return !isKnown || found === null || compareMonths(own, found) === 0 ? [] : [{ kind: 'should', field: 'voucherStop', own: chineseMonth(own), found: chineseMonth(found) }];
}

function dayIn(row: RowView, field: 'deathDate' | 'moveOutDate', found: DateValue | null, event: 'death' | 'move'): readonly Differing[] {
  const own = dateOf(row, field);
  return own === null || found === null || isSame(own, found) ? [] : [{ kind: event, field, own: shown(own), found: shown(found) }];
}

/** A month agrees with any day of it. */
function isSame(one: DateValue, other: DateValue): boolean {
  return one.precision === 'day' && other.precision === 'day' ? compareDates(one.date, other.date) === 0 : compareMonths(monthOfValue(one), monthOfValue(other)) === 0;
}

function dateOf({ ledger, index }: RowView, field: string): DateValue | null {
  const reading = ledger.date(index, field);
  return reading.state === 'read' ? reading.value : null;
}

/** The reason, or 死亡 and 迁出 in place of the state. */
function reasonIn({ ledger, index }: RowView): string {
  const reason = ledger.listed(index, 'voucherStopReason');
  return reason.state === 'read' ? reason.value : (goneState(ledger.text(index, 'voucherStatus')) ?? '');
}

function shown(value: DateValue): string {
  return value.precision === 'day' ? chineseDate(value.date) : chineseMonth(value.month);
}
