import { addMonths, firstDayOfMonth, lastDayOfMonth } from './arithmetic';
import type { CalendarDate } from './calendarDate';
import { compareDates, monthOf } from './compare';
import { firstDay, lastDay, quarterOf } from './period';

/**
 * The due dates a checklist shows on a day: the quarter that holds it, and at least the month before, so that what was
 * due yesterday is not lost, and the month after, so that something is always due next.
 */
export function checklistSpan(asOf: CalendarDate): { readonly from: CalendarDate; readonly until: CalendarDate } {
  const quarter = quarterOf(asOf);
  const monthBefore = firstDayOfMonth(addMonths(monthOf(asOf), -1));
  const monthAfter = lastDayOfMonth(addMonths(monthOf(asOf), 1));
  return {
    from: compareDates(monthBefore, firstDay(quarter)) < 0 ? monthBefore : firstDay(quarter),
    until: compareDates(monthAfter, lastDay(quarter)) > 0 ? monthAfter : lastDay(quarter),
  };
}
