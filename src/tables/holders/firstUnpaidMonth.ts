import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf, sameMonth } from '../../rules/calendar/compare';
import { firstDay } from '../../rules/calendar/period';
import { monthsFrom } from '../../rules/elderly/overpaid';
import type { Ending, Holder } from './holder';
import type { Payment, Payments } from './payments';

/** 实停发月份 of somebody whom the roll has as paid still, and what says so. */
export interface FirstUnpaid {
  readonly month: CalendarMonth;
  /** The month before: by 老年券发放台账, or presumed up to the day of looking; null where nothing was paid too long. */
  readonly by: 'payments' | 'presumed' | null;
}

/**
 * The month after the last one paid from 应停发 on, which is 应停发 itself where none was. Of the months it covers
 * 老年券发放台账 says which were paid, but for rows of periods to come: they can still be taken out. The others were, up
 * to the month of looking.
 */
export function firstUnpaidMonth({ key, start }: Holder, { shouldStop }: Ending, payments: Payments, asOf: CalendarDate): FirstUnpaid {
  const first = start !== null && compareMonths(start, shouldStop) > 0 ? start : shouldStop;
  const recorded = (payments.byKey.get(key) ?? []).filter((payment) => !isAhead(payment, asOf)).flatMap(({ months }) => months);
  const presumed = monthsFrom(first, addMonths(monthOf(asOf), 1)).filter((month) => !payments.covers(month));
  const month = [...recorded, ...presumed].reduce((stop, one) => (compareMonths(one, stop) < 0 ? stop : addMonths(one, 1)), shouldStop);
  if (compareMonths(month, shouldStop) === 0) return { month, by: null };
  return { month, by: recorded.some((one) => sameMonth(addMonths(one, 1), month)) ? 'payments' : 'presumed' };
}

/** Whether a row is of a period that has not begun: it is written and not paid. */
export function isAhead({ period }: Payment, asOf: CalendarDate): boolean {
  return compareMonths(monthOf(firstDay(period)), asOf) > 0;
}
