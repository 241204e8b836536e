import type { CalendarDate, CalendarMonth } from '../calendar/calendarDate';
import { isLeapYear } from '../calendar/isCalendarDate';

/** The birthday in other years of those born on 29 February; offices differ, 1 March by default. */
export type LeapBirthday = 'mar1' | 'feb28';

/** The birthday on which somebody reaches an age in full years. */
export function dateOfReachingAge(birth: CalendarDate, years: number, leapBirthday: LeapBirthday = 'mar1'): CalendarDate {
  const year = birth.year + years;
  if (birth.month !== 2 || birth.day !== 29 || isLeapYear(year)) return { year, month: birth.month, day: birth.day };
  return leapBirthday === 'mar1' ? { year, month: 3, day: 1 } : { year, month: 2, day: 28 };
}

/** The month of the birthday on which somebody reaches an age. */
export function monthOfReachingAge(birth: CalendarDate, years: number, leapBirthday: LeapBirthday = 'mar1'): CalendarMonth {
  const { year, month } = dateOfReachingAge(birth, years, leapBirthday);
  return { year, month };
}
