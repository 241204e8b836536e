import { undatedPeriod, upToWhich, withCentury } from '../../src/ledger/undatedPeriod';
import { recogniseWorkbook } from '../../src/ledger/recogniseWorkbook';
import { madeUpId } from './people';
import { rowsWorkbook } from './rowsWorkbook';

const asOf = { year: 2026, month: 11 };

test.each([
  ['10月份老年券发放表', '2026-10'],
  ['怡园社区10月份老年券发放表', '2026-10'],
  ['十月', '2026-10'],
  ['老年券发放（9月）', '2026-09'],
  ['四季度老年券发放表', '2026Q4'],
  ['7-9月发放', '2026Q3'],
  // Not yet begun by the day of checking.
  ['12月', null],
  ['10月8日发放', null],
  ['10月起发放', null],
  ['老年券发放表', null],
])('%s, looked at in November 2026: %s', (text, period) => expect(undatedPeriod([text], asOf, () => null)).toBe(period));

test('name and title that name two months name none', () => expect(undatedPeriod(['10月发放', '9月'], asOf, () => null)).toBeNull());

test.each([
  ['12月', { year: 2025, month: 12 }, '2025-12'],
  // What is due is handed out shortly before or after.
  ['12月', { year: 2026, month: 1 }, '2025-12'],
  ['1月', { year: 2025, month: 12 }, '2026-01'],
])('%s, handed out in %o: %s', (text, day, period) => expect(undatedPeriod([text], asOf, () => day)).toBe(period));

test.each([[['花名册', '10月', '11月'], asOf], [['10月', '12月'], null], [['四季度', '老年人台账'], asOf]])('of sheets %o months are counted up to %o', (names, upTo) => {
  expect(upToWhich(names, asOf)).toEqual(upTo);
});

test.each([['26.8', '2026.8'], ['26.10', '2026.10'], ['26年8月', '2026年8月'], ['25年四季度', '2025年四季度'], ['11.5', '11.5'], ['99年1月', '99年1月'], ['2026.8', '2026.8']])('%s is %s', (text, whole) => {
  expect(withCentury(text, asOf)).toBe(whole);
});

test('sheets of a month each are lists of payments of that month', async () => {
  const rows = (title: string) => ({ rows: [[title], ['序号', '姓名', '身份证号', '金额'], [1, '赵秀英', madeUpId(1), 100]] });
  const sheets = await recogniseWorkbook(rowsWorkbook({ '10月': rows('10月份老年券发放表'), '11月': rows('老年券发放表'), '26.9': rows('老年券签领表') }), [], asOf);
  expect(sheets.map(({ kind, titlePeriod, yearAssumed }) => [kind, titlePeriod, yearAssumed])).toEqual([
    ['vouchers', '2026-10', true],
    ['vouchers', '2026-11', true],
    ['vouchers', '2026-09', undefined],
  ]);
  // Looked at in January nobody knows of which year.
  expect((await recogniseWorkbook(rowsWorkbook({ '10月': rows('10月份老年券发放表') }), [], { year: 2027, month: 1 })).map(({ kind, likely }) => [kind, likely])).toEqual([[null, 'vouchers']]);
});
