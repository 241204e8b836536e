import type { CalendarDate, CalendarMonth, DateValue } from './calendarDate';

/** Negative when the first day is earlier, 0 when both are one day, positive when it is later. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

/** Negative when the first month is earlier, 0 when both are one month, positive when it is later. */
export function compareMonths(one: CalendarMonth, other: CalendarMonth): number {
  return one.year - other.year || one.month - other.month;
}

export function sameMonth(one: CalendarMonth, other: CalendarMonth): boolean {
  return compareMonths(one, other) === 0;
}

/** The month that holds a day. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return { year: date.year, month: date.month };
}

/** Whether both are known to be one day. */
export function isSameDay(one: DateValue, other: DateValue): boolean {
  return one.precision === 'day' && other.precision === 'day' && compareDates(one.date, other.date) === 0;
}

/** Whether one value lies wholly before another: where one of them is a month alone, by the months. */
export function isValueBefore(one: DateValue, other: DateValue): boolean {
  if (one.precision === 'day' && other.precision === 'day') return compareDates(one.date, other.date) < 0;
  return compareMonths(monthOfEither(one), monthOfEither(other)) < 0;
}

function monthOfEither(value: DateValue): CalendarMonth {
  return value.precision === 'day' ? monthOf(value.date) : value.month;
}
