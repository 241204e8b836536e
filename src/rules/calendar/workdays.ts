import { addDays } from './arithmetic';
import type { CalendarDate } from './calendarDate';
import type { WorkSchedule } from './workSchedule';

/** The day itself where it is worked, else the nearest worked day before it. */
export function workdayUpTo(date: CalendarDate, schedule: WorkSchedule): CalendarDate {
  return nearest(date, -1, schedule);
}

/** The day itself where it is worked, else the nearest worked day after it. */
export function workdayFrom(date: CalendarDate, schedule: WorkSchedule): CalendarDate {
  return nearest(date, 1, schedule);
}

/** The day so many worked days after a date, before it where negative; the date itself is not counted, and is the answer for none. */
export function addWorkdays(date: CalendarDate, count: number, schedule: WorkSchedule): CalendarDate {
  let day = date;
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0; left -= 1) day = nearest(addDays(day, step), step, schedule);
  return day;
}

/** Whether the official schedule of every year from one day to another, in either order, is there. */
export function isScheduled(one: CalendarDate, other: CalendarDate, schedule: WorkSchedule): boolean {
  for (let year = Math.min(one.year, other.year); year <= Math.max(one.year, other.year); year += 1) {
    if (!schedule.isKnown(year)) return false;
  }
  return true;
}

function nearest(date: CalendarDate, step: 1 | -1, schedule: WorkSchedule): CalendarDate {
  let day = date;
  while (!schedule.isWorkday(day)) day = addDays(day, step);
  return day;
}
