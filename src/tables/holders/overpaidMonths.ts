import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf, sameMonth } from '../../rules/calendar/compare';
import { monthsFrom } from '../../rules/elderly/overpaid';
import { lastDay, quarterOf } from '../../rules/calendar/period';
import { isAhead } from './firstUnpaidMonth';
import type { Ending, Holder } from './holder';
import { monthsFor, type Payments } from './payments';

/**
 * The months paid from 应停发月份 on (rulings 7, 9). 老年券发放台账 says of the months it covers which were paid, but for
 * rows of periods to come; of the
 * others, those up to 实停发月份, and where none is recorded up to the day of looking within the quarter of the event:
 * so the three monthly tables agree with the quarter's.
 */
export function overpaidMonths(holder: Holder, ending: Ending, payments: Payments, asOf: CalendarDate): readonly CalendarMonth[] {
  const overpaid = new Map([...listedMonths(holder, ending, payments, asOf), ...unlistedMonths(holder, ending, payments, asOf)].map((month) => [month.year * 12 + month.month, month]));
  return [...overpaid.values()].sort(compareMonths);
}

/** Those of them that nobody has written down: no list tells of the month, and no 实停发月份 of the stop. */
export function presumedMonths(holder: Holder, ending: Ending, payments: Payments, asOf: CalendarDate): readonly CalendarMonth[] {
  if (ending.actualStop !== null) return [];
  const listed = listedMonths(holder, ending, payments, asOf);
  return unlistedMonths(holder, ending, payments, asOf).filter((month) => !listed.some((one) => sameMonth(one, month)));
}

function listedMonths(holder: Holder, ending: Ending, payments: Payments, asOf: CalendarDate): readonly CalendarMonth[] {
  const first = firstOverpaid(holder, ending);
  return (payments.byKey.get(holder.key) ?? []).filter((payment) => !isAhead(payment, asOf)).flatMap(monthsFor).filter((month) => compareMonths(month, first) >= 0);
}

function unlistedMonths(holder: Holder, ending: Ending, payments: Payments, asOf: CalendarDate): readonly CalendarMonth[] {
  const end = ending.actualStop ?? addMonths(earlier(monthOf(asOf), monthOf(lastDay(quarterOf(ending.date)))), 1);
  return monthsFrom(firstOverpaid(holder, ending), end).filter((month) => !payments.covers(month));
}

function firstOverpaid({ start }: Holder, { shouldStop }: Ending): CalendarMonth {
  return start !== null && compareMonths(start, shouldStop) > 0 ? start : shouldStop;
}

function earlier(one: CalendarMonth, other: CalendarMonth): CalendarMonth {
  return compareMonths(one, other) <= 0 ? one : other;
}
