import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { firstDay } from '../../rules/calendar/period';
import { monthsFrom } from '../../rules/elderly/overpaid';
import type { Ending, Holder } from './holder';
import { monthsFor, type Payment, type Payments } from './payments';

/** 实停发月份 of somebody whom the roll has as paid still, and what says so. */
export interface FirstUnpaid {
  readonly month: CalendarMonth;
  /**
   * 老年券发放台账 has the month before, or covers all months and has none of them; or there is no record of some of them:
   * then nothing is taken as paid that nobody has written down.
   */
  readonly by: 'paid' | 'notPaid' | 'unrecorded';
}

/**
 * The month after the last one that is recorded as paid from 应停发 on, which is 应停发 itself where none is. Rows of periods
 * to come can still be taken out.
 */
export function firstUnpaidMonth({ key, start }: Holder, { shouldStop }: Ending, payments: Payments, asOf: CalendarDate): FirstUnpaid {
  const first = start !== null && compareMonths(start, shouldStop) > 0 ? start : shouldStop;
  const recorded = (payments.byKey.get(key) ?? []).filter((payment) => !isAhead(payment, asOf)).flatMap(monthsFor);
  const month = recorded.reduce((stop, one) => (compareMonths(one, stop) < 0 ? stop : addMonths(one, 1)), shouldStop);
  if (compareMonths(month, shouldStop) > 0) return { month, by: 'paid' };
  const isCovered = monthsFrom(first, addMonths(monthOf(asOf), 1)).every((one) => payments.covers(one));
  return { month, by: isCovered ? 'notPaid' : 'unrecorded' };
}

/** Whether a row is of a period that has not begun: it is written and not paid. */
export function isAhead({ period }: Payment, asOf: CalendarDate): boolean {
  return compareMonths(monthOf(firstDay(period)), asOf) > 0;
}
