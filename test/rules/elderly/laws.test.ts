import type { Arbitrary } from 'fast-check';
import { addDays } from '../../../src/rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth, DateValue } from '../../../src/rules/calendar/calendarDate';
import { compareMonths } from '../../../src/rules/calendar/compare';
import { allowanceBand, bandChanges } from '../../../src/rules/elderly/allowanceBand';
import { backPay } from '../../../src/rules/elderly/backPay';
import type { Benefit } from '../../../src/rules/elderly/benefit';
import { entitledMonths } from '../../../src/rules/elderly/entitledMonths';
import type { BenefitFacts } from '../../../src/rules/elderly/facts';
import { firstEntitledBy, firstEntitledMonth } from '../../../src/rules/elderly/firstEntitledMonth';
import { shouldStop } from '../../../src/rules/elderly/shouldStop';
import { startOfPayment } from '../../../src/rules/elderly/startOfPayment';
import { Trace } from '../../../src/rules/elderly/trace';
import { voucherAmount } from '../../../src/rules/elderly/voucherAmount';
import type { BackpayLimit, EndRule, StartRule } from '../../../src/rules/policy/parameters';
import type { Policy } from '../../../src/rules/policy/policy';
import { datesBetween } from '../calendars';
import { fc } from '../properties';
import { linkouBands, madePolicy, month } from './madePolicy';

const startRules: Arbitrary<StartRule> = fc.constantFrom('birthdayMonth', 'nextMonth', 'applyMonth', 'applyNextMonth', 'approvalMonth');
const endRules: Arbitrary<EndRule> = fc.constantFrom('monthPaid', 'monthUnpaid');
const limits: Arbitrary<BackpayLimit> = fc.constantFrom('none', 'currentYear', 'nMonths', 'policyStart');

const policies: Arbitrary<Policy> = fc
  .record({ start: startRules, death: endRules, move: endRules, limit: limits, leap: fc.constantFrom('mar1' as const, 'feb28' as const), raisedTo: fc.integer({ min: 1, max: 300_00 }), linkou: fc.boolean() })
  .map(({ start, death, move, limit, leap, raisedTo, linkou }) =>
    madePolicy({
      ...(linkou ? linkouBands : {}),
      'voucher.startRule': [['2010-1-1', start]],
      'allowance.startRule': [['2010-1-1', start]],
      'voucher.deathRule': [['2010-1-1', death]],
      'allowance.deathRule': [['2010-1-1', death]],
      'voucher.moveOutRule': [['2010-1-1', move]],
      'allowance.moveOutRule': [['2010-1-1', move]],
      'voucher.backpayLimit': [['2010-1-1', limit]],
      'age.leapBirthday': [['2010-1-1', leap]],
      'voucher.standard': [['2010-1-1', 100_00], ['2026-8-1', raisedTo]],
    }),
  );

const dayOrMonth = (dates: Arbitrary<CalendarDate>): Arbitrary<DateValue> =>
  fc.tuple(dates, fc.boolean()).map(([date, isDay]) => (isDay ? { precision: 'day', date } : { precision: 'month', month: { year: date.year, month: date.month } }));
const leapDays = fc.integer({ min: 480, max: 490 }).map((four) => ({ year: four * 4, month: 2, day: 29 }));
const recent = dayOrMonth(datesBetween(2024, 2028));
const recentMonths: Arbitrary<CalendarMonth> = fc.record({ year: fc.integer({ min: 2024, max: 2028 }), month: fc.integer({ min: 1, max: 12 }) });

const people: Arbitrary<BenefitFacts> = fc.record({
  birth: dayOrMonth(fc.oneof(datesBetween(1920, 1950), leapDays)),
  recordedStart: fc.option(recentMonths, { freq: 2 }),
  moveIn: fc.option(recent, { freq: 2 }),
  death: fc.option(recent, { freq: 2 }),
  moveOut: fc.option(recent, { freq: 2 }),
  otherStop: fc.option(recentMonths, { freq: 2 }),
  category: fc.option(fc.constantFrom('低保', '普通')),
});
const benefits = fc.constantFrom<Benefit>('voucher', 'allowance');

/** Five years that hold all the events above. */
const years = Array.from({ length: 60 }, (_unused, index) => month('2024-01', index));
const quarters = years.filter((_month, index) => index % 3 === 0).map((_first, index) => years.slice(index * 3, index * 3 + 3));

function holds<T extends unknown[]>(arbitraries: { [Key in keyof T]: Arbitrary<T[Key]> }, law: (...values: T) => void): void {
  fc.assert(fc.property(fc.tuple(...arbitraries), (values) => law(...(values as T))), { numRuns: 300 });
}

test('entitled months are one run, from the start of payment up to before 应停发', () => {
  holds<[Benefit, BenefitFacts, Policy]>([benefits, people, policies], (benefit, facts, policy) => {
    const start = startOfPayment(benefit, facts, policy);
    const stop = shouldStop(benefit, facts, policy);
    const entitled = entitledMonths(benefit, facts, policy, years);
    const within = years.filter((one) => start !== null && compareMonths(one, start) >= 0 && (stop === null || compareMonths(one, stop) < 0));
    expect(entitled).toEqual(within);
    entitled.slice(1).forEach((one, index) => expect(one.year * 12 + one.month).toBe((entitled[index] as CalendarMonth).year * 12 + (entitled[index] as CalendarMonth).month + 1));
  });
});

test('the quarters together are the years, in months and in yuan', () => {
  holds<[Benefit, BenefitFacts, Policy]>([benefits, people, policies], (benefit, facts, policy) => {
    const whole = entitledMonths(benefit, facts, policy, years);
    const parts = quarters.map((quarter) => entitledMonths(benefit, facts, policy, quarter));
    expect(parts.flat()).toEqual(whole);
    expect(parts.reduce((sum, part) => sum + voucherAmount(part, policy), 0)).toBe(voucherAmount(whole, policy));
    expect(whole.reduce((sum, one) => sum + voucherAmount([one], policy), 0)).toBe(voucherAmount(whole, policy));
  });
});

test('nobody is paid before the first entitled month, nor longer for having died a day earlier', () => {
  holds<[Benefit, BenefitFacts, Policy, CalendarDate]>([benefits, people, policies, datesBetween(2024, 2028)], (benefit, facts, policy, date) => {
    const dying = (on: CalendarDate) => entitledMonths(benefit, { ...facts, death: { precision: 'day', date: on } }, policy, years);
    const first = firstEntitledMonth(benefit, facts, policy) as CalendarMonth;
    const entitled = dying(date);
    for (const one of entitled) expect(compareMonths(one, first)).toBeGreaterThanOrEqual(0);
    const earlier = dying(addDays(date, -1));
    expect(entitled.slice(0, earlier.length)).toEqual(earlier);
  });
});

test('to ask up to a month only is to ask for all and to leave out what is later', () => {
  holds<[Benefit, BenefitFacts, Policy, CalendarMonth]>([benefits, people, policies, recentMonths], (benefit, facts, policy, last) => {
    const first = firstEntitledMonth(benefit, facts, policy) as CalendarMonth;
    expect(firstEntitledBy(benefit, facts, policy, last)).toEqual(compareMonths(first, last) <= 0 ? first : null);
  });
});

test('the band only rises with the months, and every rise of who is paid is a change', () => {
  holds<[BenefitFacts, Policy]>([people, policies], (facts, policy) => {
    const bands = years.map((one) => allowanceBand(facts, policy, one));
    const ages = bands.map((band) => band?.age ?? 0);
    expect(ages).toEqual([...ages].sort((one, other) => one - other));
    const paid = entitledMonths('allowance', facts, policy, years);
    const bandIn = (one: CalendarMonth) => bands[years.findIndex((other) => compareMonths(one, other) === 0)] ?? null;
    const rises = paid.slice(1).filter((one, index) => bandIn(one)?.age !== bandIn(paid[index] as CalendarMonth)?.age);
    const changed = bandChanges(facts, policy, paid).filter(({ from }) => from !== null);
    expect(changed.map((change) => change.month)).toEqual(rises.map((one) => one));
  });
});

test('back-pay ends before the start, begins not before entitlement, and counts its months', () => {
  holds<[BenefitFacts, Policy, CalendarMonth]>([people, policies, recentMonths], (facts, policy, start) => {
    const found = backPay(facts, policy, start);
    if (found === null) return;
    const first = firstEntitledMonth('voucher', facts, policy) as CalendarMonth;
    expect(compareMonths(found.from, first)).toBeGreaterThanOrEqual(0);
    expect(compareMonths(found.until, start)).toBeLessThan(0);
    expect((found.until.year - found.from.year) * 12 + found.until.month - found.from.month + 1).toBe(found.months);
    const stop = shouldStop('voucher', facts, policy);
    if (stop !== null) expect(compareMonths(found.until, stop)).toBeLessThan(0);
  });
});

test('explaining changes no decision', () => {
  holds<[Benefit, BenefitFacts, Policy, CalendarMonth]>([benefits, people, policies, recentMonths], (benefit, facts, policy, when) => {
    expect(entitledMonths(benefit, facts, policy, years, new Trace())).toEqual(entitledMonths(benefit, facts, policy, years));
    expect(allowanceBand(facts, policy, when, new Trace())).toEqual(allowanceBand(facts, policy, when));
    expect(backPay(facts, policy, when, new Trace())).toEqual(backPay(facts, policy, when));
  });
});
