import { addMonths } from '../calendar/arithmetic';
import type { CalendarMonth } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import type { Policy } from '../policy/policy';
import { ageReached, leapBirthdayRule } from './ageReached';
import { bandsOf } from './bandsOf';
import type { BenefitFacts } from './facts';
import { firstEntitledBy } from './firstEntitledMonth';
import { shouldStop } from './shouldStop';
import { startMonth } from './startMonth';
import { startOfPaymentBy } from './startOfPayment';
import type { Trace } from './trace';

/** 享受档次: so much a month, in fen, from an age to the last full year of the band (null for the last band). */
export interface BandInForce {
  readonly age: number;
  readonly until: number | null;
  readonly fen: number;
}

/** A band that begins in a month; `from` is null where the allowance begins. */
export interface BandChange {
  readonly month: CalendarMonth;
  readonly from: BandInForce | null;
  readonly to: BandInForce;
}

/**
 * The band of somebody's age and category in a month, whether or not he applied or has died; null before his first
 * entitled month and where no band speaks of him. A higher band begins by the same rule as the allowance itself.
 * @throws PolicyProblem noPolicyValue
 */
export function allowanceBand(facts: BenefitFacts, policy: Policy, month: CalendarMonth, trace?: Trace): BandInForce | null {
  const entitled = firstEntitledBy('allowance', facts, policy, month, trace);
  const band = entitled === null ? null : bandOfMonth(facts, policy, month, trace);
  if (band === null) trace?.add('notInBand', { month: isoMonth(month) });
  return band;
}

/** The highest band that has begun, for somebody entitled in the month. */
function bandOfMonth({ birth, category }: BenefitFacts, policy: Policy, month: CalendarMonth, trace?: Trace): BandInForce | null {
  if (birth === null) return null;
  const decided = policy.inForce('allowance.bands', month);
  const rule = policy.inForce('allowance.startRule', month).value;
  const leapBirthday = leapBirthdayRule(birth, policy, month)?.value ?? 'mar1';
  const bands = bandsOf(decided.value, category);
  const begins = bands.map(({ age }) => startMonth(ageReached(birth, age, leapBirthday), rule));
  const place = begins.findLastIndex((begin) => compareMonths(begin, month) <= 0);
  const band = bands[place];
  const begin = begins[place];
  if (band === undefined || begin === undefined) return null;
  const next = bands[place + 1];
  const until = next === undefined ? null : next.age - 1;
  if (trace !== undefined) {
    const data = { month: isoMonth(month), begin: isoMonth(begin), age: band.age, standard: band.fen / 100 };
    if (until === null) trace.add('lastBand', data, decided);
    else trace.add('band', { ...data, until }, decided);
  }
  return { age: band.age, until, fen: band.fen };
}

/** 80—89岁, 100岁及以上: Chinese, for it is printed into tables. */
export function bandLabel({ age, until }: BandInForce): string {
  if (until === null) return `${age}岁及以上`;
  return until === age ? `${age}岁` : `${age}—${until}岁`;
}

/**
 * The labels of all bands that a policy has for a category in a month.
 * @throws PolicyProblem noPolicyValue
 */
export function bandLabels(policy: Policy, category: string | null, month: CalendarMonth): string[] {
  const bands = bandsOf(policy.inForce('allowance.bands', month).value, category);
  return bands.map(({ age, fen }, place) => {
    const next = bands[place + 1];
    return bandLabel({ age, until: next === undefined ? null : next.age - 1, fen });
  });
}

/**
 * What changes in the band, or in the amount, of somebody who is paid, in each of the months, given in their order and
 * without gaps: the beginning of the allowance, a higher band, a new standard.
 * @throws PolicyProblem noPolicyValue
 */
export function bandChanges(facts: BenefitFacts, policy: Policy, months: readonly CalendarMonth[]): BandChange[] {
  const last = months.at(-1);
  const start = last === undefined ? null : startOfPaymentBy('allowance', facts, policy, last);
  if (start === null) return [];
  const stop = shouldStop('allowance', facts, policy);
  const changes: BandChange[] = [];
  for (const month of months) {
    if (compareMonths(month, start) < 0 || (stop !== null && compareMonths(month, stop) >= 0)) continue;
    const from = compareMonths(month, start) === 0 ? null : bandOfMonth(facts, policy, addMonths(month, -1));
    const to = bandOfMonth(facts, policy, month);
    if (to !== null && (from === null || from.age !== to.age || from.fen !== to.fen)) changes.push({ month, from, to });
  }
  return changes;
}
