import { addMonths } from '../calendar/arithmetic';
import type { CalendarMonth, DateValue } from '../calendar/calendarDate';
import { compareMonths, monthOf } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import { monthOfValue } from '../calendar/readDateText';
import type { MoveInRule } from '../policy/parameters';
import type { InForce, Policy } from '../policy/policy';
import type { Benefit } from './benefit';
import { isoValue } from './dateValue';
import type { BenefitFacts } from './facts';
import { laterMonth } from './laterMonth';
import { policyBegins } from './policyBegins';
import { heldSince, startTerms, traceTerms, type StartTerms } from './startTerms';
import type { Trace } from './trace';

/**
 * The first month somebody is entitled to, whatever was recorded (rulings 4–6): the latest of the month the start rule
 * gives for the benefit's age (the lowest band's of his category), the policy's first month and the first month after
 * moving in. Null where the birth is unknown, no band speaks of him or the place has no such benefit.
 * @throws PolicyProblem noPolicyValue, also where the values end before he reaches the age
 */
export function firstEntitledMonth(benefit: Benefit, facts: BenefitFacts, policy: Policy, trace?: Trace): CalendarMonth | null {
  return firstEntitledBy(benefit, facts, policy, null, trace);
}

/** By the month of birth. */
type Answers = Map<number, CalendarMonth | null>;

/** Rolls ask this for everybody, a dozen times: of those born in one month the answer is one. By benefit, last month and category. */
const known = new WeakMap<Policy, Map<number, Map<string | null, Answers>>>();

/** As firstEntitledMonth, null where it lies after `last`: what the policy says of later months is not asked. */
export function firstEntitledBy(benefit: Benefit, facts: BenefitFacts, policy: Policy, last: CalendarMonth | null, trace?: Trace): CalendarMonth | null {
  const { birth, moveIn, category } = facts;
  if (trace !== undefined || birth === null || moveIn !== null || isLeapDay(birth)) return workOut(benefit, facts, policy, last, trace);
  const born = birth.precision === 'day' ? birth.date : birth.month;
  const asked = (last === null ? 0 : last.year * 12 + last.month) * 2 + (benefit === 'voucher' ? 0 : 1);
  const answers = inside(inside(inside(known, policy), asked), category);
  const count = born.year * 12 + born.month;
  let answer = answers.get(count);
  if (answer === undefined) answers.set(count, (answer = workOut(benefit, facts, policy, last)));
  return answer;
}

function isLeapDay(birth: DateValue): boolean {
  return birth.precision === 'day' && birth.date.month === 2 && birth.date.day === 29;
}

interface Keeping<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function inside<Key, InnerKey, Value>(outer: Keeping<Key, Map<InnerKey, Value>>, key: Key): Map<InnerKey, Value> {
  let inner = outer.get(key);
  if (inner === undefined) outer.set(key, (inner = new Map<InnerKey, Value>()));
  return inner;
}

function workOut(benefit: Benefit, facts: BenefitFacts, policy: Policy, last: CalendarMonth | null, trace?: Trace): CalendarMonth | null {
  const { birth, category } = facts;
  if (birth === null) {
    trace?.add('birthUnknown', {});
    return null;
  }
  const begins = policyBegins(benefit, policy, monthOfValue(birth));
  if (begins === null) {
    trace?.add('noSuchBenefit', { policy: policy.name });
    return null;
  }
  const movedIn = arrival(benefit, facts.moveIn, policy, begins);
  const earliest = movedIn === null ? begins : laterMonth(begins, movedIn.month);
  if (last !== null && compareMonths(earliest, last) > 0) {
    if (trace !== undefined) traceBound(trace, null, begins, movedIn);
    return null;
  }
  const terms = decidingTerms((month) => startTerms(benefit, birth, category, policy, month), earliest, last);
  if (trace !== undefined) traceTerms(trace, benefit, birth, category, terms);
  if (terms.start === null) return null;
  const begun = laterMonth(begins, heldSince(terms));
  const first = [terms.start.month, begun].reduce(laterMonth, earliest);
  if (trace !== undefined) {
    traceBound(trace, terms.start.month, begun, movedIn);
    trace.add('firstEntitled', { month: isoMonth(first) });
  }
  return last !== null && compareMonths(first, last) > 0 ? null : first;
}

/**
 * The terms somebody starts by. They may change before he reaches the age: the month he would start in by the terms of
 * one month is asked in its turn. Nearly always the first month or the second decides.
 */
function decidingTerms(termsOf: (month: CalendarMonth) => StartTerms, earliest: CalendarMonth, last: CalendarMonth | null): StartTerms {
  for (let month = earliest; ; ) {
    const terms = termsOf(month);
    const next = nextToAsk(terms, month, last);
    if (next === null) return terms;
    month = next;
  }
}

/** Null where the month decides: he has started in it, or there is no later one to ask. */
function nextToAsk({ start, decided }: StartTerms, month: CalendarMonth, last: CalendarMonth | null): CalendarMonth | null {
  if (start !== null && compareMonths(start.month, month) <= 0) return null;
  const next = start?.month ?? (decided.until === null ? null : addMonths(monthOf(decided.until), 1));
  if (last === null) return next;
  if (compareMonths(month, last) >= 0) return null;
  return next !== null && compareMonths(next, last) < 0 ? next : last;
}

interface Arrival {
  readonly month: CalendarMonth;
  readonly date: DateValue;
  readonly rule: InForce<MoveInRule>;
}

/** The first month paid after moving in. Who moved in before there was a policy is met by its first rule. */
function arrival(benefit: Benefit, date: DateValue | null, policy: Policy, begins: CalendarMonth): Arrival | null {
  if (date === null) return null;
  const moved = monthOfValue(date);
  const rule = policy.inForce(`${benefit}.moveInRule`, laterMonth(moved, begins));
  return { month: rule.value === 'nextMonth' ? addMonths(moved, 1) : moved, date, rule };
}

/** Writes down what keeps somebody from starting in the month his age gives, if anything does. */
function traceBound(trace: Trace, starts: CalendarMonth | null, begun: CalendarMonth, movedIn: Arrival | null): void {
  const byPolicy = starts === null ? begun : laterMonth(starts, begun);
  if (movedIn !== null && compareMonths(movedIn.month, byPolicy) > 0) {
    const { month, date, rule } = movedIn;
    trace.add(`movedIn.${rule.value}`, { date: isoValue(date), month: isoMonth(month) }, rule);
  } else if (starts === null || compareMonths(begun, starts) > 0) trace.add('policyBegins', { month: isoMonth(begun) });
}
