import type { CalendarMonth } from '../calendar/calendarDate';
import type { ParameterKey, ParameterTypes } from './parameters';
import type { InForce, Policy } from './policy';
import { PolicyProblem } from './problem';

/** The value of a month; null where the policy says nothing of it. */
export function inForceOrNull<K extends ParameterKey>(policy: Policy, key: K, month: CalendarMonth): InForce<ParameterTypes[K]> | null {
  try {
    return policy.inForce(key, month);
  } catch (reason) {
    if (reason instanceof PolicyProblem) return null;
    throw reason;
  }
}
