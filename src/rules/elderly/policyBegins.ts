import type { CalendarMonth } from '../calendar/calendarDate';
import { monthOf } from '../calendar/compare';
import type { Policy } from '../policy/policy';
import type { Benefit } from './benefit';

const amountKeys = { voucher: 'voucher.standard', allowance: 'allowance.bands' } as const;

/**
 * The first month for which the policy says an amount (rulings 5); null where the place has no such benefit.
 * @param asked the month named where the policy knows no amount at all
 * @throws PolicyProblem noPolicyValue where the policy knows no amount at all
 */
export function policyBegins(benefit: Benefit, policy: Policy, asked: CalendarMonth): CalendarMonth | null {
  const key = amountKeys[benefit];
  if (policy.hasNone(key)) return null;
  return policy.firstMonth(key) ?? monthOf(policy.inForce(key, asked).from);
}
