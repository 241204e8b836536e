import { addMonths } from '../calendar/arithmetic';
import type { CalendarDate, CalendarMonth, DateValue } from '../calendar/calendarDate';
import { compareDates, compareMonths, monthOf } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import type { MoveInRule } from '../policy/parameters';
import type { InForce, Policy } from '../policy/policy';
import { ageReached, leapBirthdayRule } from './ageReached';
import { bandsOf } from './bandsOf';
import type { Benefit } from './benefit';
import { isoEvent, monthOfEvent } from './eventDate';
import type { BenefitFacts } from './facts';
import { laterMonth } from './laterMonth';
import { policyBegins } from './policyBegins';
import { startMonth } from './startMonth';
import { decidedBy, type Trace } from './trace';

/**
 * The first month somebody is entitled to, whatever was recorded: the latest of the month the start rule gives for the
 * benefit's age (the lowest band's of his category), the policy's first month and the first month after moving in.
 * Null where the birth is unknown or no band speaks of him.
 * @throws PolicyProblem noPolicyValue, also where the values end before he reaches the age
 */
export function firstEntitledMonth(benefit: Benefit, facts: BenefitFacts, policy: Policy, trace?: Trace): CalendarMonth | null {
  return firstEntitledBy(benefit, facts, policy, null, trace);
}

/** As firstEntitledMonth, null where it lies after `last`: what the policy says of later months is not asked. */
export function firstEntitledBy(benefit: Benefit, facts: BenefitFacts, policy: Policy, last: CalendarMonth | null, trace?: Trace): CalendarMonth | null {
  const { birth, category } = facts;
  if (birth === null) {
    trace?.add('birthUnknown', {});
    return null;
  }
  const begins = policyBegins(benefit, policy, monthOfEvent(birth));
  const movedIn = firstAfterMovingIn(benefit, facts.moveIn, policy, begins);
  let month = movedIn === null ? begins : laterMonth(begins, movedIn.month);
  // One round for each stretch of months in which age and rules stay the same; nearly always the first decides.
  while (last === null || compareMonths(month, last) <= 0) {
    const age = startAge(benefit, category, policy, month);
    const rule = policy.inForce(`${benefit}.startRule`, month);
    const leap = leapBirthdayRule(birth, policy, month);
    const until = earliestEnd(age.until, rule.until, leap?.until ?? null);
    if (age.value !== null) {
      const reached = ageReached(birth, age.value, leap?.value ?? 'mar1');
      const byRule = startMonth(reached, rule.value);
      const first = laterMonth(month, byRule);
      if (until === null || compareMonths(first, monthOf(until)) <= 0) {
        if (trace !== undefined) {
          trace.add('born', { birth: isoEvent(birth) });
          traceAge(trace, benefit, category, age.value, age);
          if (leap !== null) trace.add(`leapBirthday.${leap.value}`, decidedBy(leap));
          trace.add('reached', { age: age.value, date: isoEvent(reached) });
          trace.add(`start.${rule.value}`, { month: isoMonth(byRule), ...decidedBy(rule) });
          if (compareMonths(byRule, begins) < 0) trace.add('policyBegins', { month: isoMonth(begins) });
          if (movedIn !== null && compareMonths(first, movedIn.month) === 0) {
            trace.add(`movedIn.${movedIn.rule.value}`, { date: movedIn.date, month: isoMonth(movedIn.month), ...decidedBy(movedIn.rule) });
          }
          trace.add('firstEntitled', { month: isoMonth(first) });
        }
        return last !== null && compareMonths(first, last) > 0 ? null : first;
      }
    } else if (until === null) {
      if (category === null) trace?.add('noBand', decidedBy(age));
      else trace?.add('noBandOfCategory', { category, ...decidedBy(age) });
      return null;
    }
    month = addMonths(monthOf(until), 1);
  }
  return null;
}

function firstAfterMovingIn(
  benefit: Benefit,
  moveIn: DateValue | null,
  policy: Policy,
  begins: CalendarMonth,
): { month: CalendarMonth; date: string; rule: InForce<MoveInRule> } | null {
  if (moveIn === null) return null;
  const moved = monthOfEvent(moveIn);
  // Who moved in before there was a policy is met by its first rule.
  const rule = policy.inForce(`${benefit}.moveInRule`, laterMonth(moved, begins));
  return { month: rule.value === 'nextMonth' ? addMonths(moved, 1) : moved, date: isoEvent(moveIn), rule };
}

/** The age from which the benefit is paid in a month; null where no band speaks of the category. */
function startAge(benefit: Benefit, category: string | null, policy: Policy, month: CalendarMonth): InForce<number | null> {
  if (benefit === 'voucher') return policy.inForce('voucher.age', month);
  const bands = policy.inForce('allowance.bands', month);
  return { ...bands, value: bandsOf(bands.value, category)[0]?.age ?? null };
}

function traceAge(trace: Trace, benefit: Benefit, category: string | null, age: number, value: InForce<unknown>): void {
  if (benefit === 'voucher') trace.add('age', { age, ...decidedBy(value) });
  else if (category === null) trace.add('lowestBand', { age, ...decidedBy(value) });
  else trace.add('lowestBandOfCategory', { age, category, ...decidedBy(value) });
}

function earliestEnd(...ends: readonly (CalendarDate | null)[]): CalendarDate | null {
  let earliest: CalendarDate | null = null;
  for (const end of ends) if (end !== null && (earliest === null || compareDates(end, earliest) < 0)) earliest = end;
  return earliest;
}
