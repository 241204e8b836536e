import type { CalendarMonth } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import type { Policy } from '../policy/policy';
import type { Benefit } from './benefit';
import type { BenefitFacts } from './facts';
import { firstEntitledBy } from './firstEntitledMonth';
import type { Trace } from './trace';

/**
 * Whether who reaches the age begins to be paid without applying. Under the rules of application and approval nobody is
 * entitled before a start is recorded.
 * @throws PolicyProblem noPolicyValue
 */
export function startsByItself(benefit: Benefit, policy: Policy, month: CalendarMonth): boolean {
  const rule = policy.inForce(`${benefit}.startRule`, month).value;
  return rule === 'birthdayMonth' || rule === 'nextMonth';
}

/**
 * The first month that is paid: the recorded one, but never one before the first entitled month; without a record the
 * first entitled month, where payment starts by itself, else null. Who has no birth date starts as recorded.
 * @throws PolicyProblem noPolicyValue, also where the values end before he reaches the age
 */
export function startOfPayment(benefit: Benefit, facts: BenefitFacts, policy: Policy, trace?: Trace): CalendarMonth | null {
  return startOfPaymentBy(benefit, facts, policy, null, trace);
}

/** As startOfPayment, null where it lies after `last`: what the policy says of later months is not asked. */
export function startOfPaymentBy(benefit: Benefit, facts: BenefitFacts, policy: Policy, last: CalendarMonth | null, trace?: Trace): CalendarMonth | null {
  const { recordedStart } = facts;
  const entitled = firstEntitledBy(benefit, facts, policy, last, trace);
  if (recordedStart === null) {
    if (entitled === null) return null;
    if (startsByItself(benefit, policy, entitled)) {
      trace?.add('startAsEntitled', { month: isoMonth(entitled) });
      return entitled;
    }
    trace?.add('startNotApplied', {}, policy.inForce(`${benefit}.startRule`, entitled));
    return null;
  }
  if (entitled === null && facts.birth !== null) return null;
  if (entitled !== null && compareMonths(recordedStart, entitled) < 0) {
    trace?.add('startRecordedTooEarly', { recorded: isoMonth(recordedStart), month: isoMonth(entitled) });
    return entitled;
  }
  trace?.add('startAsRecorded', { month: isoMonth(recordedStart) });
  return last !== null && compareMonths(recordedStart, last) > 0 ? null : recordedStart;
}
