import { addDays, addMonths, lastDayOfMonth } from './arithmetic';
import type { CalendarDate, CalendarMonth } from './calendarDate';

/**
 * The days a settle-day month covers: from the day after the last settle day to this month's settle day, both
 * included. A settle day the month does not have (31 in June) is its last day.
 */
export function settlePeriod(month: CalendarMonth, settleDay: number): { readonly first: CalendarDate; readonly last: CalendarDate } {
  return { first: addDays(settleDate(addMonths(month, -1), settleDay), 1), last: settleDate(month, settleDay) };
}

function settleDate(month: CalendarMonth, settleDay: number): CalendarDate {
  return { ...month, day: Math.min(settleDay, lastDayOfMonth(month).day) };
}
