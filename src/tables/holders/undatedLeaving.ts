import { stopMonth } from '../../ledger/stopMonth';
import type { CalendarDate, DateValue } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf, sameMonth } from '../../rules/calendar/compare';
import { chineseMonth, chineseValue } from '../../rules/calendar/formatDate';
import { firstDay, lastMonth, type Period } from '../../rules/calendar/period';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { Reading } from '../../rules/reading';
import type { PersonRow } from '../person';
import type { TableNote, TableValue } from '../spec';
import type { Holder } from './holder';
import { noteAt } from './noteAt';

/*
 * Deaths and moves of which only the stop is known. The payments go by the stop (rulings 1, 3); the day of the death is
 * nowhere, so none is made up, and each is told.
 */

/** Whether somebody was stopped for a death or a move whose day no ledger has. */
export function isUndated({ ending }: Pick<Holder, 'ending'>): boolean {
  return ending !== null && ending.event === null && (ending.reason === '死亡' || ending.reason === '迁出');
}

/** Whether nobody can say yet that he has died: his stop is of a month that has not begun. */
export function isDeathToCome(holder: Pick<Holder, 'ending'>, asOf: CalendarDate): boolean {
  return isUndated(holder) && holder.ending !== null && compareMonths(monthOf(holder.ending.date), asOf) > 0;
}

/** When somebody was stopped, as it stands in a table: the day where one is written, else the month. */
export function shownStop(holder: Holder): TableValue {
  if (holder.ending === null) return null;
  const written = stopWritten(holder)?.value;
  if (written?.precision === 'day') return { date: written.date };
  const month = monthOf(holder.ending.date);
  return isUndated(holder) ? `停发月份${chineseMonth(month)}` : { month };
}

/** Where the stop that ended a benefit is written, and what stands there. */
export interface WrittenStop {
  readonly row: PersonRow;
  readonly field: string;
  readonly value: DateValue;
}

/** The written stop of who was stopped in a period, or in the month after it, for a death or a move without a day: it may have been within the period. */
export function undatedWithin(holder: Holder, period: Period): WrittenStop | null {
  const written = isUndated(holder) ? stopWritten(holder) : null;
  if (written === null) return null;
  const month = monthOfValue(written.value);
  return compareMonths(month, firstDay(period)) >= 0 && compareMonths(month, addMonths(lastMonth(period), 1)) <= 0 ? written : null;
}

/**
 * The written stop of a month of a period that is a day within it, beside no reason and no event: the month is left out,
 * and where that day was of a death or a move it was still to be paid (rulings 3). The first of a month is the month.
 */
export function monthOpen(holder: Holder, period: Period): WrittenStop | null {
  const { start, ending, stoppedSometime } = holder;
  if (start === null || stoppedSometime || ending === null || ending.event !== null || ending.reason !== '') return null;
  const written = stopWritten(holder);
  if (written?.value.precision !== 'day' || written.value.date.day === 1) return null;
  const month = monthOfValue(written.value);
  return compareMonths(month, firstDay(period)) >= 0 && compareMonths(month, lastMonth(period)) <= 0 && compareMonths(month, start) >= 0 ? written : null;
}

/** A note of each of them. */
export function undatedNotes(all: readonly Holder[], period: Period): TableNote[] {
  return all.flatMap((holder): TableNote[] => {
    const open = monthOpen(holder, period);
    if (open !== null) return [noteAt('stopMonthOpen', holder, { found: chineseValue(open.value), month: chineseMonth(monthOfValue(open.value)) })];
    const value = undatedWithin(holder, period)?.value;
    if (value === undefined) return [];
    return [noteAt(value.precision === 'day' ? 'stopDayOpen' : 'deathDayUnknown', holder, { reason: holder.ending?.reason ?? '', found: chineseValue(value) })];
  });
}

/** The stop that ended a benefit, as it is written: on the roll, else in 停发台账. */
function stopWritten({ rows: [roll, ...others], benefit, ending }: Holder): WrittenStop | null {
  if (ending === null) return null;
  const own = roll.ledger.has(`${benefit}Stop`) ? `${benefit}Stop` : 'voucherStop';
  const entries = [...others].reverse().flatMap((row) => [...(benefit === 'allowance' ? ['allowanceStop'] : []), 'actualStop', 'lastPaid', 'shouldStop'].map((field) => ({ row, field })));
  for (const { row, field } of [{ row: roll, field: own }, ...entries]) {
    const reading = field === 'lastPaid' ? afterLastPaid(row) : row.ledger.date(row.index, field);
    if (reading.state === 'read' && sameMonth(monthOfValue(reading.value), ending.date)) return { row, field, value: reading.value };
  }
  return null;
}

/** The month after the last that was paid, as a value of its own. */
function afterLastPaid({ ledger, index }: PersonRow): Reading<DateValue> {
  const stop = stopMonth(ledger, index);
  return stop.state === 'read' ? { state: 'read', value: { precision: 'month', month: stop.value } } : stop;
}
