import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { monthsFrom } from '../../rules/elderly/overpaid';
import type { Ending, Holder } from './holder';
import type { Payments } from './payments';

/**
 * 实停发月份 of somebody whom the roll has as paid still: the month after the last one paid from 应停发 on, which is
 * 应停发 itself where none was. Of the months it covers 老年券发放台账 says which were paid; the others were, up to the
 * month of looking.
 */
export function firstUnpaidMonth({ key, start }: Holder, { shouldStop }: Ending, payments: Payments, asOf: CalendarDate): CalendarMonth {
  const first = start !== null && compareMonths(start, shouldStop) > 0 ? start : shouldStop;
  const recorded = (payments.byKey.get(key) ?? []).flatMap(({ months }) => months);
  const presumed = monthsFrom(first, addMonths(monthOf(asOf), 1)).filter((month) => !payments.covers(month));
  return [...recorded, ...presumed].reduce((stop, month) => (compareMonths(month, stop) < 0 ? stop : addMonths(month, 1)), shouldStop);
}
