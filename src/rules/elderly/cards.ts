import type { CalendarMonth, DateValue } from '../calendar/calendarDate';
import type { Policy } from '../policy/policy';
import { compareMonths } from '../calendar/compare';
import { monthOfValue } from '../calendar/readDateText';
import { ageReached, leapBirthdayRule } from './ageReached';
import { laterMonth } from './laterMonth';

/** The ages at which 老年证, 老年优待证 and 老年券 are handled. */
export interface CardAges {
  readonly senior: number;
  readonly preferential: number;
  readonly voucher: number;
}

/**
 * The ages as the policy of a month says them.
 * @throws PolicyProblem noPolicyValue
 */
export function cardAges(policy: Policy, month: CalendarMonth): CardAges {
  return {
    senior: cardAge('senior', policy, month),
    preferential: cardAge('preferential', policy, month),
    voucher: cardAge('voucher', policy, month),
  };
}

const parameters = { senior: 'card.seniorAge', preferential: 'card.preferentialAge', voucher: 'voucher.age' } as const;

/** One of them. @throws PolicyProblem noPolicyValue */
export function cardAge(card: keyof CardAges, policy: Policy, month: CalendarMonth): number {
  return policy.inForce(parameters[card], month).value;
}

/**
 * 满龄日期: the day on which somebody reaches an age, born on 29 February by the rule of `month`; the month alone where
 * the day of birth is not known.
 * @throws PolicyProblem noPolicyValue
 */
export function dateOfAge(birth: DateValue, age: number, policy: Policy, month: CalendarMonth): DateValue {
  return ageReached(birth, age, leapBirthdayRule(birth, policy, month)?.value ?? 'mar1');
}

/**
 * When somebody reaches the age of a card, by the age in force when he does: it may have been raised before.
 * @throws PolicyProblem noPolicyValue
 */
export function dateOfCard(card: keyof CardAges, birth: DateValue, policy: Policy): DateValue {
  const born = monthOfValue(birth);
  for (let month = laterMonth(policy.firstMonth(parameters[card]) ?? born, born); ; ) {
    const reached = dateOfAge(birth, cardAge(card, policy, month), policy, month);
    if (compareMonths(monthOfValue(reached), month) <= 0) return reached;
    month = monthOfValue(reached);
  }
}
