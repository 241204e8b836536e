import { dateOfReachingAge, type LeapBirthday } from '../age/dateOfReachingAge';
import type { CalendarMonth, DateValue } from '../calendar/calendarDate';
import type { InForce, Policy } from '../policy/policy';

/** When somebody reaches an age in full years: the birthday, or its month where the day of birth is not known. */
export function ageReached(birth: DateValue, age: number, leapBirthday: LeapBirthday): DateValue {
  if (birth.precision === 'month') return { precision: 'month', month: { year: birth.month.year + age, month: birth.month.month } };
  return { precision: 'day', date: dateOfReachingAge(birth.date, age, leapBirthday) };
}

/**
 * The rule for the birthday of somebody born on 29 February; null for everybody else, of whom it is not asked.
 * @throws PolicyProblem noPolicyValue
 */
export function leapBirthdayRule(birth: DateValue, policy: Policy, month: CalendarMonth): InForce<LeapBirthday> | null {
  if (birth.precision === 'month' || birth.date.month !== 2 || birth.date.day !== 29) return null;
  return policy.inForce('age.leapBirthday', month);
}
