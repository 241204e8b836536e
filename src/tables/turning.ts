import { dateOfReachingAge } from '../rules/age/dateOfReachingAge';
import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates, monthOf } from '../rules/calendar/compare';
import { contains, firstDay, type Period } from '../rules/calendar/period';
import type { Policy } from '../rules/policy/policy';
import type { Holder } from './holders/holder';

/**
 * The birthday on which somebody of the local household, alive and present, reaches an age within a period; null for
 * who does not. Of who is known by his month of birth, its first day.
 */
export function turningWithin({ birth, local, ending, stoppedSometime }: Holder, age: number, period: Period, policy: Policy): CalendarDate | null {
  if (birth === null || local === false || stoppedSometime) return null;
  const leapBirthday = policy.inForce('age.leapBirthday', monthOf(firstDay(period))).value;
  const birthday = dateOfReachingAge(birth.precision === 'day' ? birth.date : firstDayOfMonth(birth.month), age, leapBirthday);
  if (!contains(period, birthday)) return null;
  return ending !== null && compareDates(ending.date, birthday) <= 0 ? null : birthday;
}
