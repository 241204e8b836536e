import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addDays, addMonths, daysBetween, lastDayOfMonth, weekday } from '../../rules/calendar/arithmetic';
import { compareDates, compareMonths, sameMonth } from '../../rules/calendar/compare';
import type { Random } from './random';

/** The first of the two quarters the community's books cover. */
export const firstDay: CalendarDate = { year: 2026, month: 7, day: 1 };
/** The last month of the two quarters, part of it still to come. */
export const lastMonth: CalendarMonth = { year: 2026, month: 12 };
/** The day the books are looked at. */
export const asOf: CalendarDate = { year: 2026, month: 11, day: 23 };

/** The months of a quarter of 2026. */
export function monthsOfQuarter(quarter: 3 | 4): readonly CalendarMonth[] {
  return [2, 1, 0].map((before) => ({ year: 2026, month: quarter * 3 - before }));
}

/** A day between two, both included. */
export function dayBetween(random: Random, first: CalendarDate, last: CalendarDate): CalendarDate {
  return addDays(first, random.below(Math.max(0, daysBetween(first, last)) + 1));
}

/** The first working day from a day on; the National Day holiday closes the office on 1 to 7 October. */
export function officeDayFrom(day: CalendarDate): CalendarDate {
  let open = day;
  while (weekday(open) > 5 || (open.month === 10 && open.day <= 7)) open = addDays(open, 1);
  return open;
}

/** A working day of a month, near one of its days and never after the day the books are looked at. */
export function officeDayIn(month: CalendarMonth, day: number): CalendarDate {
  const last = sameMonth(month, asOf) ? asOf : lastDayOfMonth(month);
  const wanted = officeDayFrom({ ...month, day: Math.min(day, last.day) });
  if (compareDates(wanted, last) <= 0) return wanted;
  let before = last;
  while (weekday(before) > 5) before = addDays(before, -1);
  return before;
}

export function nextMonth(month: CalendarMonth): CalendarMonth {
  return addMonths(month, 1);
}

export function laterMonth(one: CalendarMonth, other: CalendarMonth): CalendarMonth {
  return compareMonths(one, other) >= 0 ? one : other;
}

export function laterDate(one: CalendarDate, other: CalendarDate): CalendarDate {
  return compareDates(one, other) >= 0 ? one : other;
}
