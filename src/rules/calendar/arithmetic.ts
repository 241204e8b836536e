import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import { lastDayOfMonth as lastDayOfDate } from 'date-fns/lastDayOfMonth';
import type { CalendarDate, CalendarMonth } from './calendarDate';

/*
 * The one place where date-fns is called: a calendar date goes in and comes out, over UTC, so that no time zone's
 * missing hour can move a day.
 */

function toUtc(date: CalendarDate): UTCDate {
  const utc = new UTCDate(0);
  utc.setUTCFullYear(date.year, date.month - 1, date.day);
  return utc;
}

function fromUtc(utc: Date): CalendarDate {
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** The day `days` after a date, before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(addDaysToDate(toUtc(date), days));
}

/** The month `months` after a month, before it when negative. Tables ask this for every person: no date is made for it. */
export function addMonths(month: CalendarMonth, months: number): CalendarMonth {
  const count = month.year * 12 + month.month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

export function firstDayOfMonth(month: CalendarMonth): CalendarDate {
  return { year: month.year, month: month.month, day: 1 };
}

export function lastDayOfMonth(month: CalendarMonth): CalendarDate {
  return fromUtc(lastDayOfDate(toUtc(firstDayOfMonth(month))));
}

/** Days from the first date to the second; negative when that lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(toUtc(to), toUtc(from));
}

/** Day of the week: Monday 1 to Sunday 7. */
export function weekday(date: CalendarDate): number {
  return getISODay(toUtc(date));
}
