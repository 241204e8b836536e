import { addMonths } from '../calendar/arithmetic';
import type { CalendarDate, CalendarMonth, DateValue } from '../calendar/calendarDate';
import { monthOf } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import type { LeapBirthday } from '../age/dateOfReachingAge';
import type { StartRule } from '../policy/parameters';
import type { InForce, Policy } from '../policy/policy';
import { ageReached, leapBirthdayRule } from './ageReached';
import { bandsOf } from './bandsOf';
import type { Benefit } from './benefit';
import { isoValue } from './dateValue';
import { laterMonth } from './laterMonth';
import { startMonth } from './startMonth';
import type { Trace } from './trace';

/** When somebody begins to be paid, as the policy of one month has it. */
export interface StartTerms {
  /** Where the age was decided: voucher.age or allowance.bands. */
  readonly decided: InForce<unknown>;
  readonly rule: InForce<StartRule>;
  /** Null for who was not born on 29 February. */
  readonly leap: InForce<LeapBirthday> | null;
  /** Null where no band speaks of his category. */
  readonly start: { readonly age: number; readonly reached: DateValue; readonly month: CalendarMonth } | null;
}

/** @throws PolicyProblem noPolicyValue */
export function startTerms(benefit: Benefit, birth: DateValue, category: string | null, policy: Policy, month: CalendarMonth): StartTerms {
  const rule = policy.inForce(`${benefit}.startRule`, month);
  const leap = leapBirthdayRule(birth, policy, month);
  const [age, decided] = benefit === 'voucher' ? voucherAge(policy, month) : lowestBand(policy, month, category);
  if (age === null) return { decided, rule, leap, start: null };
  const reached = ageReached(birth, age, leap?.value ?? 'mar1');
  return { decided, rule, leap, start: { age, reached, month: startMonth(reached, rule.value) } };
}

/** The first month in which all of the terms hold. */
export function heldSince({ decided, rule, leap }: StartTerms): CalendarMonth {
  const since = laterMonth(firstMonthFrom(decided.from), firstMonthFrom(rule.from));
  return leap === null ? since : laterMonth(since, firstMonthFrom(leap.from));
}

/** Writes down the terms and what comes of them. */
export function traceTerms(trace: Trace, benefit: Benefit, birth: DateValue, category: string | null, { decided, rule, leap, start }: StartTerms): void {
  trace.add('born', { birth: isoValue(birth) });
  if (start === null) {
    if (category === null) trace.add('noBand', {}, decided);
    else trace.add('noBandOfCategory', { category }, decided);
    return;
  }
  const { age, reached, month } = start;
  if (benefit === 'voucher') trace.add('age', { age }, decided);
  else if (category === null) trace.add('lowestBand', { age }, decided);
  else trace.add('lowestBandOfCategory', { age, category }, decided);
  if (leap !== null) trace.add(`leapBirthday.${leap.value}`, {}, leap);
  trace.add('reached', { age, date: isoValue(reached) });
  trace.add(`start.${rule.value}`, { month: isoMonth(month) }, rule);
}

function voucherAge(policy: Policy, month: CalendarMonth): [number, InForce<unknown>] {
  const age = policy.inForce('voucher.age', month);
  return [age.value, age];
}

function lowestBand(policy: Policy, month: CalendarMonth, category: string | null): [number | null, InForce<unknown>] {
  const bands = policy.inForce('allowance.bands', month);
  return [bandsOf(bands.value, category)[0]?.age ?? null, bands];
}

/** The month whose first day is the first on which a value holds. */
function firstMonthFrom(from: CalendarDate): CalendarMonth {
  return from.day === 1 ? monthOf(from) : addMonths(from, 1);
}
