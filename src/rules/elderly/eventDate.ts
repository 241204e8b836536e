import { compareDates, compareMonths, monthOf } from '../calendar/compare';
import type { CalendarMonth, DateValue } from '../calendar/calendarDate';
import { isoDate, isoMonth } from '../calendar/formatDate';

/** The month a date lies in, whether or not its day is known. */
export function monthOfEvent(event: DateValue): CalendarMonth {
  return event.precision === 'day' ? monthOf(event.date) : event.month;
}

/** Whether one date surely lies before another: within one month both days must be known. */
export function surelyBefore(one: DateValue, other: DateValue): boolean {
  if (one.precision === 'day' && other.precision === 'day') return compareDates(one.date, other.date) < 0;
  return compareMonths(monthOfEvent(one), monthOfEvent(other)) < 0;
}

/** 2026-11-23, or 2026-11 where the day is not known. */
export function isoEvent(event: DateValue): string {
  return event.precision === 'day' ? isoDate(event.date) : isoMonth(event.month);
}
