import type { CalendarDate } from '../calendar/calendarDate';
import { compareDates } from '../calendar/compare';
import { dateOfReachingAge, type LeapBirthday } from './dateOfReachingAge';

/** Age in full years on a day; negative before birth. */
export function fullYears(birth: CalendarDate, on: CalendarDate, leapBirthday: LeapBirthday = 'mar1'): number {
  const years = on.year - birth.year;
  return compareDates(on, dateOfReachingAge(birth, years, leapBirthday)) >= 0 ? years : years - 1;
}
