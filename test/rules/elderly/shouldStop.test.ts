import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { shouldStop } from '../../../src/rules/elderly/shouldStop';
import { factsOf, madePolicy, type Values, type WrittenFacts } from './madePolicy';

function stop(facts: WrittenFacts, values: Values = {}): string | null {
  const month = shouldStop('voucher', factsOf({ birth: '1940-5-6', ...facts }), madePolicy(values));
  return month === null ? null : isoMonth(month);
}

const unpaid: Values = { 'voucher.deathRule': [['2010-1-1', 'monthUnpaid']], 'voucher.moveOutRule': [['2010-1-1', 'monthUnpaid']] };

test.each<[string, WrittenFacts, string | null, string | null]>([
  // what happened, facts, where the month is still paid, where it is not
  ['nothing', {}, null, null],
  ['died in November', { death: '2026-11-23' }, '2026-12', '2026-11'],
  ['died on the first of a month', { death: '2026-11-1' }, '2026-12', '2026-11'],
  ['died on the last day of a year', { death: '2026-12-31' }, '2027-01', '2026-12'],
  ['died, only the month known', { death: '2026-11' }, '2026-12', '2026-11'],
  ['died before there was a policy', { death: '2008-5-12' }, '2008-06', '2008-05'],
  ['moved out', { moveOut: '2026-10-8' }, '2026-11', '2026-10'],
  ['moved out, then died', { moveOut: '2026-10-8', death: '2026-12-1' }, '2026-11', '2026-10'],
  ['died, moving out entered later', { moveOut: '2026-12-8', death: '2026-10-1' }, '2026-11', '2026-10'],
  ['stopped for another reason', { otherStop: '2026-9' }, '2026-09', '2026-09'],
  ['stopped for another reason after the death', { otherStop: '2027-2', death: '2026-12-5' }, '2027-01', '2026-12'],
  ['stopped for another reason before the death', { otherStop: '2026-9', death: '2026-12-5' }, '2026-09', '2026-09'],
  ['moved out and came back', { moveOut: '2024-3-1', moveIn: '2026-5-1' }, null, null],
  ['moved out and came back within a month', { moveOut: '2026-5-1', moveIn: '2026-5-20' }, null, null],
  ['moved in and out within a month', { moveIn: '2026-5-1', moveOut: '2026-5-20' }, '2026-06', '2026-05'],
  ['moved in and out in one month, the days unknown', { moveIn: '2026-5', moveOut: '2026-5' }, '2026-06', '2026-05'],
  ['came back and died', { moveOut: '2024-3-1', moveIn: '2026-5-1', death: '2026-11-2' }, '2026-12', '2026-11'],
])('%s', (_event, facts, whereMonthPaid, whereMonthUnpaid) => {
  expect([stop(facts), stop(facts, unpaid)]).toEqual([whereMonthPaid, whereMonthUnpaid]);
});

test('voucher and allowance each stop by their own rule', () => {
  const facts = factsOf({ birth: '1940-5-6', death: '2026-11-23' });
  const policy = madePolicy({ 'allowance.deathRule': [['2010-1-1', 'monthUnpaid']] });
  expect(shouldStop('voucher', facts, policy)).toEqual({ year: 2026, month: 12 });
  expect(shouldStop('allowance', facts, policy)).toEqual({ year: 2026, month: 11 });
});

test('the rule of the month of the event counts', () => {
  const changed: Values = { 'voucher.deathRule': [['2010-1-1', 'monthPaid'], ['2026-11-1', 'monthUnpaid']] };
  expect(stop({ death: '2026-10-31' }, changed)).toBe('2026-11');
  expect(stop({ death: '2026-11-1' }, changed)).toBe('2026-11');
});

test('a missing rule is named, and only where it is needed', () => {
  const none: Values = { 'voucher.deathRule': [] };
  expect(stop({ moveOut: '2026-10-8' }, none)).toBe('2026-11');
  expect(() => stop({ death: '2026-10-8' }, none)).toThrow('no value of voucher.deathRule in 2026-10');
});

test('where there is no such benefit what was paid all the same ends by the rule of the month', () => {
  expect(shouldStop('voucher', factsOf({ death: '2026-10-8' }), madePolicy({}, ['voucher.standard']))).toEqual({ year: 2026, month: 11 });
});
