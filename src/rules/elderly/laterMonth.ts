import type { CalendarMonth } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';

export function laterMonth(one: CalendarMonth, other: CalendarMonth): CalendarMonth {
  return compareMonths(one, other) >= 0 ? one : other;
}
