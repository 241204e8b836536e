import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { backPay } from '../../../src/rules/elderly/backPay';
import type { BackpayLimit } from '../../../src/rules/policy/parameters';
import { factsOf, madePolicy, month, type Values, type WrittenFacts } from './madePolicy';

function paidBack(facts: WrittenFacts, start: string, values: Values): string | null {
  const found = backPay(factsOf(facts), madePolicy(values), month(start));
  return found === null ? null : `${isoMonth(found.from)}–${isoMonth(found.until)}: ${found.months}, ${found.fen / 100}`;
}

// The usual policy begins in January 2010; n months are six.
test.each<[string, WrittenFacts, string, Record<BackpayLimit, string | null>]>([
  [
    '80 in March 2025, starts in November 2026',
    { birth: '1945-3-9' },
    '2026-11',
    { none: null, currentYear: '2026-01–2026-10: 10, 1000', nMonths: '2026-05–2026-10: 6, 600', policyStart: '2025-03–2026-10: 20, 2000' },
  ],
  [
    '80 in August 2026, starts in November',
    { birth: '1946-8-31' },
    '2026-11',
    { none: null, currentYear: '2026-08–2026-10: 3, 300', nMonths: '2026-08–2026-10: 3, 300', policyStart: '2026-08–2026-10: 3, 300' },
  ],
  ['80 in November 2026, starts then', { birth: '1946-11-23' }, '2026-11', { none: null, currentYear: null, nMonths: null, policyStart: null }],
  ['80 in December 2026, start recorded in November', { birth: '1946-12-23' }, '2026-11', { none: null, currentYear: null, nMonths: null, policyStart: null }],
  [
    '80 before the policy, starts in its second year',
    { birth: '1925-1-1' },
    '2011-02',
    { none: null, currentYear: '2011-01–2011-01: 1, 100', nMonths: '2010-08–2011-01: 6, 600', policyStart: '2010-01–2011-01: 13, 1300' },
  ],
  [
    'starts in January: the year has no month before',
    { birth: '1945-3-9' },
    '2026-01',
    { none: null, currentYear: null, nMonths: '2025-07–2025-12: 6, 600', policyStart: '2025-03–2025-12: 10, 1000' },
  ],
  [
    'moved in in July 2026',
    { birth: '1940-3-9', moveIn: '2026-7-1' },
    '2026-11',
    { none: null, currentYear: '2026-08–2026-10: 3, 300', nMonths: '2026-08–2026-10: 3, 300', policyStart: '2026-08–2026-10: 3, 300' },
  ],
  [
    'died in August, found in November',
    { birth: '1946-6-1', death: '2026-8-20' },
    '2026-11',
    { none: null, currentYear: '2026-06–2026-08: 3, 300', nMonths: '2026-06–2026-08: 3, 300', policyStart: '2026-06–2026-08: 3, 300' },
  ],
  ['died before he was entitled', { birth: '1946-6-1', death: '2026-3-20' }, '2026-11', { none: null, currentYear: null, nMonths: null, policyStart: null }],
  ['birth unknown', {}, '2026-11', { none: null, currentYear: null, nMonths: null, policyStart: null }],
])('%s', (_person, facts, start, expected) => {
  for (const [limit, result] of Object.entries(expected)) {
    expect({ limit, result: paidBack(facts, start, { 'voucher.backpayLimit': [['2010-1-1', limit as BackpayLimit]] }) }).toEqual({ limit, result });
  }
});

test('each month is paid back at its own standard', () => {
  const values: Values = { 'voucher.backpayLimit': [['2010-1-1', 'currentYear']], 'voucher.standard': [['2010-1-1', 100_00], ['2026-7-1', 150_00]] };
  expect(paidBack({ birth: '1940-1-1' }, '2026-11', values)).toBe(`2026-01–2026-10: 10, ${6 * 100 + 4 * 150}`);
});

test('the limit in force when payment starts counts', () => {
  const values: Values = { 'voucher.backpayLimit': [['2010-1-1', 'policyStart'], ['2026-11-1', 'none']] };
  expect(paidBack({ birth: '1946-9-1' }, '2026-10', values)).toBe('2026-09–2026-09: 1, 100');
  expect(paidBack({ birth: '1946-9-1' }, '2026-11', values)).toBeNull();
});

test('who must apply is paid back too, where the limit says so', () => {
  const values: Values = { 'voucher.backpayLimit': [['2010-1-1', 'currentYear']], 'voucher.startRule': [['2010-1-1', 'applyNextMonth']] };
  expect(paidBack({ birth: '1946-3-9' }, '2026-11', values)).toBe('2026-04–2026-10: 7, 700');
});
