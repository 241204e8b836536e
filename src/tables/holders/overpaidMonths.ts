import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
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
export function overpaidMonths({ key, start }: Holder, ending: Ending, payments: Payments, asOf: CalendarDate): readonly CalendarMonth[] {
  const first = start !== null && compareMonths(start, ending.shouldStop) > 0 ? start : ending.shouldStop;
  const paid = (payments.byKey.get(key) ?? []).filter((payment) => !isAhead(payment, asOf)).flatMap(monthsFor).filter((month) => compareMonths(month, first) >= 0);
  const overpaid = new Map(paid.map((month) => [month.year * 12 + month.month, month]));
  const end = ending.actualStop ?? addMonths(earlier(monthOf(asOf), monthOf(lastDay(quarterOf(ending.date)))), 1);
  for (const month of monthsFrom(first, end)) {
    if (!payments.covers(month)) overpaid.set(month.year * 12 + month.month, month);
  }
  return [...overpaid.values()].sort(compareMonths);
}

function earlier(one: CalendarMonth, other: CalendarMonth): CalendarMonth {
  return compareMonths(one, other) <= 0 ? one : other;
}
