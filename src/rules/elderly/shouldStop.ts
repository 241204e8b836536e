import { addMonths } from '../calendar/arithmetic';
import type { CalendarMonth, DateValue } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import { monthOfValue } from '../calendar/readDateText';
import type { EndRule } from '../policy/parameters';
import type { InForce, Policy } from '../policy/policy';
import type { Benefit } from './benefit';
import { isoValue, surelyBefore } from './dateValue';
import type { BenefitFacts } from './facts';
import { laterMonth } from './laterMonth';
import { policyBegins } from './policyBegins';
import type { Trace } from './trace';

/**
 * 应停发月份, the first month that should not be paid: the earliest by death, by moving out and by a stop for another
 * reason; null where nothing ends the benefit. Moving out before moving in ends nothing: he came back.
 * @throws PolicyProblem noPolicyValue
 */
export function shouldStop(benefit: Benefit, facts: BenefitFacts, policy: Policy, trace?: Trace): CalendarMonth | null {
  const { death, moveIn, moveOut, otherStop } = facts;
  let stop = otherStop;
  if (otherStop !== null) trace?.add('otherStop', { month: isoMonth(otherStop) });
  if (death !== null) {
    const { month, rule } = firstUnpaid(benefit, 'deathRule', death, policy);
    trace?.add(`death.${rule.value}`, { date: isoValue(death), month: isoMonth(month) }, rule);
    stop = earlier(stop, month);
  }
  if (moveOut !== null && moveIn !== null && surelyBefore(moveOut, moveIn)) {
    trace?.add('cameBack', { out: isoValue(moveOut), in: isoValue(moveIn) });
  } else if (moveOut !== null) {
    const { month, rule } = firstUnpaid(benefit, 'moveOutRule', moveOut, policy);
    trace?.add(`movedOut.${rule.value}`, { date: isoValue(moveOut), month: isoMonth(month) }, rule);
    stop = earlier(stop, month);
  }
  if (stop === null) trace?.add('noStop', {});
  else trace?.add('shouldStop', { month: isoMonth(stop) });
  return stop;
}

function firstUnpaid(benefit: Benefit, ending: 'deathRule' | 'moveOutRule', event: DateValue, policy: Policy): { month: CalendarMonth; rule: InForce<EndRule> } {
  const month = monthOfValue(event);
  // What ended before there was a policy is met by its first rule.
  const rule = policy.inForce(`${benefit}.${ending}`, laterMonth(month, policyBegins(benefit, policy, month) ?? month));
  return { month: rule.value === 'monthPaid' ? addMonths(month, 1) : month, rule };
}

function earlier(one: CalendarMonth | null, other: CalendarMonth): CalendarMonth {
  return one !== null && compareMonths(one, other) <= 0 ? one : other;
}
