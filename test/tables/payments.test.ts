import { fc } from '../rules/properties';
import { leavesAmountOpen } from '../../src/ledger/amountFor';
import type { Ledger } from '../../src/ledger/types';
import { isoMonth } from '../../src/rules/calendar/formatDate';
import { formatPeriod, monthsOf, parsePeriod, parseSpan, type Period, type Span } from '../../src/rules/calendar/period';
import { amountIsAmbiguous, fenWithin, monthsWithin, paymentsOf, type Payment } from '../../src/tables/holders/payments';
import { idOf, ledgerOf, type Person } from '../checks/cases';
import { beijing, tableContext } from './tableContext';

/* What rows of 老年券发放台账 pay, as of 23 November 2026; the standard is 100 a month. */

const id = idOf('1940-05-06', '011');
const asOf = { year: 2026, month: 11, day: 23 };
const quarterOf = (text: string) => parsePeriod(text) as Period;

function pays(row: Person, options: Parameters<typeof ledgerOf>[2] = {}, person: Person = {}): readonly Payment[] {
  const roll = ledgerOf('elders', [{ name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '在发', ...person }]);
  return paymentsOf(tableContext([roll, ledgerOf('vouchers', [{ name: '张甲', idNumber: id, ...row }], options)], { asOf })).all;
}

/** Months paid, and yuan in a quarter. */
const monthsPaid = (payments: readonly Payment[]) => payments.flatMap(({ months }) => months.map(isoMonth)).join(' ');
const yuanIn = (payments: readonly Payment[], period: string) => payments.reduce((sum, payment) => sum + fenWithin(payment, quarterOf(period), beijing), 0) / 100;

test.each<[string, Person, string, number]>([
  ['the quarter', { period: '2026年四季度', amount: '300' }, '2026Q4', 300],
  ['a quarter of the year', { period: '2026年', amount: '1200' }, '2026Q4', 300],
  ['half of the half year', { period: '2026年下半年', amount: '600' }, '2026Q4', 300],
  ['nothing of the other half', { period: '2026年上半年', amount: '600' }, '2026Q4', 0],
  ['one of six months', { period: '2026年5-10月', amount: '600' }, '2026Q4', 100],
  ['three of six months', { period: '2026年5-10月', amount: '600' }, '2026Q3', 300],
  ['all of its month', { period: '2026年10月', amount: '100' }, '2026Q4', 100],
  ['without an amount the standards', { period: '2026年' }, '2026Q4', 300],
])('of a payment counts %s', (_case, row, period, yuan) => {
  expect(yuanIn(pays(row), period)).toBe(yuan);
});

test('two sheets of half years give 300 a quarter, not 600', () => {
  const halves = [['2026H1', '上半年'], ['2026H2', '下半年']].flatMap(([titlePeriod = '', name = '']) => pays({ amount: '600', months: '6' }, { titlePeriod, name }));
  for (const period of ['2026Q1', '2026Q2', '2026Q3', '2026Q4']) expect(yuanIn(halves, period)).toBe(300);
});

test('the shares of all quarters add up to the amount, to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }), (fen, one, other) => {
      const period = parseSpan(`2026-${String(Math.min(one, other) + 1).padStart(2, '0')}..2026-${String(Math.max(one, other) + 1).padStart(2, '0')}`) as Span;
      const [first] = pays({ period: '2026年四季度' }) as [Payment];
      const payment: Payment = { ...first, period, months: monthsOf(period), fen };
      const shares = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((text) => fenWithin(payment, quarterOf(text), beijing));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(fen);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(monthsWithin(payment, { kind: 'year', year: 2026 })).toEqual(payment.months);
    }),
  );
});

/* Without 月数 the amount tells the months. */
test.each<[string, Person, Person, string]>([
  ['300 is the whole quarter', { period: '2026年四季度', amount: '300' }, {}, '2026-10 2026-11 2026-12'],
  ['200 of 300 are the first two months', { period: '2026年四季度', amount: '200' }, {}, '2026-10 2026-11'],
  ['200 from his first month on', { period: '2026年四季度', amount: '200' }, { voucherStart: '2026-11' }, '2026-11 2026-12'],
  ['100 of who started in November', { period: '2026年四季度', amount: '100' }, { voucherStart: '2026-11' }, '2026-11'],
  ['0 is nothing', { period: '2026年四季度', amount: '0' }, {}, ''],
  ['an amount of no number of months is for all', { period: '2026年四季度', amount: '250' }, {}, '2026-10 2026-11 2026-12'],
  ['no amount is for all', { period: '2026年四季度' }, {}, '2026-10 2026-11 2026-12'],
  ['no amount, from his first month on', { period: '2026年四季度' }, { voucherStart: '2026-11' }, '2026-11 2026-12'],
  ['a year of who started in October', { period: '2026年', amount: '300' }, { voucherStart: '2026-10' }, '2026-10 2026-11 2026-12'],
  ['a year of who died in March', { period: '2026年', amount: '300' }, { deathDate: '2026-03-09' }, '2026-01 2026-02 2026-03'],
  ['a year at another amount is for all of it', { period: '2026年5-10月', amount: '500' }, {}, '2026-05 2026-06 2026-07 2026-08 2026-09 2026-10'],
  ['月数 0 beside an amount says nothing: the amount does', { period: '2026年四季度', amount: '200', months: '0' }, {}, '2026-10 2026-11'],
  ['月数 0 beside no amount is nothing', { period: '2026年四季度', amount: '0', months: '0' }, {}, ''],
  ['月数 3 beside nothing is nothing', { period: '2026年四季度', amount: '0', months: '3' }, {}, ''],
  ['nothing in a half year is nothing', { period: '2026年下半年', amount: '0' }, {}, ''],
  ['月数 says it', { period: '2026年四季度', amount: '300', months: '2' }, {}, '2026-10 2026-11'],
])('%s', (_case, row, person, months) => {
  expect(monthsPaid(pays(row, {}, person))).toBe(months);
});

/* Months made good: those that are named, those with its own time where the amount is just that, and none where it is more. */
test.each<[string, Person, string, string]>([
  ['September', { amount: '100' }, 'said 2026-09', ''],
  ['September at another sum', { amount: '50' }, 'said 2026-09', ''],
  ['September and the quarter', { amount: '400' }, 'byAmount 2026-09 2026-10 2026-11 2026-12', ''],
  ['more than both', { amount: '500' }, 'open', 'figures'],
  ['as many months as are counted', { amount: '500', months: '5' }, 'said 2026-09 2026-10 2026-11 2026-12', ''],
])('补发9月 in the list of the quarter pays %s', (_case, row, late, told) => {
  const roll = ledgerOf('elders', [{ name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '在发' }]);
  const payments = paymentsOf(tableContext([roll, ledgerOf('vouchers', [{ name: '张甲', idNumber: id, period: '2026年四季度', remarks: '补发9月', ...row }])], { asOf }));
  expect(payments.all.map((one) => [one.late?.told, ...(one.late?.months ?? []).map(isoMonth)].join(' '))).toEqual([late]);
  expect(payments.unread.map(({ means }) => means).join(' ')).toBe(told);
});

/* The period of a row: its own words in the time of the title. */
test.each([
  ['2026', '三季度', '2026Q3'], ['2026', '5、6、7月', '2026-05..2026-07'], ['', '2026-10', '2026-10'], ['', '2026Q4', '2026Q4'], ['2026Q4', '', '2026Q4'], ['', '2026-10-01', '2026-10'],
])('in a sheet of %j the row %j pays %s', (titlePeriod, period, expected) => {
  expect(pays({ period }, titlePeriod === '' ? {} : { titlePeriod }).map((payment) => formatPeriod(payment.period))).toEqual([expected]);
});

/* What an amount under the title of a year is for. */
const row: Person = { amount: '300' };
const named = (titlePeriod: string, people: readonly Person[], kind: Ledger['kind'] = 'vouchers') => ledgerOf(kind, people, { titlePeriod });

test.each<[string, Ledger, boolean]>([
  ['a year', named('2026', [row]), true],
  ['a half year', named('2026H2', [row]), true],
  ['six months', named('2026-05..2026-10', [row]), true],
  ['a quarter', named('2026Q4', [row]), false],
  ['a month', named('2026-10', [row]), false],
  ['no time', ledgerOf('vouchers', [row]), false],
  ['a year, and no amounts', named('2026', [{}]), false],
  ['a year, and its months beside the amount', named('2026', [{ ...row, months: '12' }, { ...row, months: '3' }]), false],
  ['a year, and three months beside every amount', named('2026', [{ ...row, months: '3' }, { ...row, months: '2' }]), true],
  ['a quarter, and two months beside the amount', named('2026Q4', [{ ...row, months: '2' }]), false],
  ['a year, and three months beside a period', named('2026', [{ ...row, period: '四季度', months: '3' }]), false],
  ['a year, and a period in each row', named('2026', [{ ...row, period: '四季度' }]), false],
  ['a year, and a row without its period', named('2026', [{ ...row, period: '四季度' }, { ...row, period: '' }]), true],
  ['a year, and a row without period or amount', named('2026', [{ ...row, period: '四季度' }, { amount: '', period: '' }]), false],
  ['a year, of another kind', named('2026', [row], 'stops'), false],
])('the amounts under %s are open: %#', (_case, ledger, expected) => {
  expect(amountIsAmbiguous(ledger)).toBe(expected);
  if (expected) expect(leavesAmountOpen(ledger.sheet)).toBe(true);
});

test('open amounts pay nothing until somebody says what they are for', () => {
  expect(pays(row, { titlePeriod: '2026' })).toEqual([]);
  const each = (amountFor: 'month' | 'quarter' | 'year', person: Person = {}) => pays(row, { titlePeriod: '2026', amountFor }, person).map(({ period, fen }) => `${formatPeriod(period)} ${String((fen ?? 0) / 100)}`);
  expect(each('year')).toEqual(['2026 300']);
  expect(each('quarter')).toEqual(['2026Q1 300', '2026Q2 300', '2026Q3 300', '2026Q4 300']);
  // Up to the month of looking, from his own first month on, and up to the one it was stopped in.
  expect(each('month')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => `2026-${String(month).padStart(2, '0')} 300`));
  expect(each('month', { voucherStart: '2026-09' })).toEqual(['2026-09 300', '2026-10 300', '2026-11 300']);
  expect(each('quarter', { voucherStart: '2026-09' })).toEqual(['2026Q3 300', '2026Q4 300']);
  expect(each('month', { deathDate: '2026-02-09', voucherStatus: '停发', voucherStop: '2026-03', voucherStopReason: '死亡' })).toEqual(['2026-01 300', '2026-02 300']);
});

test('a row that says its own period is taken at its word whatever the amounts are for', () => {
  expect(pays({ ...row, period: '四季度' }, { titlePeriod: '2026', amountFor: 'month' }).map(({ period }) => formatPeriod(period))).toEqual(['2026Q4']);
});

/* What stands for the amount and was not paid counts in no month, and is told. */
test.each<[string, Person, string, readonly string[]]>([
  ['money given back', { amount: '-100', months: '-1' }, '', ['amount -100 givenBack']],
  ['money given back, of no count of months', { amount: '-100' }, '', ['amount -100 givenBack']],
  ['not collected', { amount: '未领' }, '', ['amount 未领 figures']],
  ['away', { amount: '外出' }, '', ['amount 外出 figures']],
  ['to be collected', { amount: '待领' }, '', ['amount 待领 figures']],
  ['his own signature', { amount: '张甲' }, '2026-10 2026-11 2026-12', ['amount 张甲 figures']],
  ['a mark of payment', { amount: '√' }, '2026-10 2026-11 2026-12', ['amount √ figures']],
  ['an amount that cannot be read', { amount: '3OO' }, '2026-10 2026-11 2026-12', ['amount 3OO figures']],
])('an amount: %s', (_case, row, months, unread) => {
  const roll = ledgerOf('elders', [{ name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '在发' }]);
  const payments = paymentsOf(tableContext([roll, ledgerOf('vouchers', [{ name: '张甲', idNumber: id, period: '2026年四季度', ...row }])], { asOf }));
  expect(monthsPaid(payments.all)).toBe(months);
  expect(payments.unread.map(({ field, text, means }) => [field, text, means].join(' '))).toEqual(unread);
  // Money given back tells of no payment: whether anybody was paid for its months the roll says.
  expect(payments.covers({ year: 2026, month: 11 })).toBe(payments.unread.every(({ means }) => means !== 'givenBack'));
});
