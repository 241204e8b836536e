import type { DateValue } from '../calendar/calendarDate';
import { compareDates, compareMonths } from '../calendar/compare';
import { isoDate, isoMonth } from '../calendar/formatDate';
import { monthOfValue } from '../calendar/readDateText';

/** Whether one date surely lies before another: within one month both days must be known. */
export function surelyBefore(one: DateValue, other: DateValue): boolean {
  if (one.precision === 'day' && other.precision === 'day') return compareDates(one.date, other.date) < 0;
  return compareMonths(monthOfValue(one), monthOfValue(other)) < 0;
}

/** 2026-11-23, or 2026-11 where the day is not known. */
export function isoValue(value: DateValue): string {
  return value.precision === 'day' ? isoDate(value.date) : isoMonth(value.month);
}
