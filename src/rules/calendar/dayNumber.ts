import type { CalendarDate } from './calendarDate';

/*
 * Days counted in whole numbers, for serial numbers are turned into dates by the hundred thousand. Years are taken from
 * March on, so that the leap day is the last of its year and month lengths repeat every five months (153 days).
 */

/** Days from 1 March of the year 0 (proleptic Gregorian) to a date. */
export function dayNumber(date: CalendarDate): number {
  const year = date.month > 2 ? date.year : date.year - 1;
  return yearStart(year) + monthStart(date.month > 2 ? date.month - 3 : date.month + 9) + date.day - 1;
}

/** The date so many days after 1 March of the year 0; not before it. */
export function dateOfDayNumber(number: number): CalendarDate {
  let marchYear = Math.floor((number * 400) / 146_097);
  // The mean year is longer than 365 days: it may still name the year before, never the year after.
  if (yearStart(marchYear + 1) <= number) marchYear += 1;
  const dayOfYear = number - yearStart(marchYear);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: month > 2 ? marchYear : marchYear + 1, month, day: dayOfYear - monthStart(marchMonth) + 1 };
}

function yearStart(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function monthStart(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5);
}
