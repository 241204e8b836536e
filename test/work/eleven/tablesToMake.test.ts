import { formatPeriod, parsePeriod, type Period } from '../../../src/rules/calendar/period';
import { generateTables } from '../../../src/work/generateTables';
import { isoDate } from '../../../src/work/listObligations';
import { periodsOfYear, periodsToMake } from '../../../src/work/periodNow';
import { tablesDue, tablesLeft, tablesOfPeriod, type TableToMake } from '../../../src/work/tablesToMake';
import { tickObligation } from '../../../src/work/ticks';
import { arrangements, bookOf } from './books';

const day = (month: number, date: number) => ({ year: 2026, month, day: date });
const told = ({ id, period, obligation }: TableToMake) => `${id} ${formatPeriod(period)} ${obligation === null ? '-' : isoDate(obligation.due)}`;
const period = (text: string) => parsePeriod(text) as Period;

test.each([
  [day(11, 23), ['certificates-monthly 2026-10 2026-11-13', 'helper-monthly 2026-11 2026-11-30']],
  // Everything of October is over: what comes next is there all the same.
  [day(10, 31), ['voucher-issue 2026Q4 2026-10-10', 'voucher-inspection 2026Q4 2026-10-10', 'allowance-review 2026Q4 2026-10-10', 'voucher-review 2026Q4 2026-10-10', 'voucher-deaths-monthly 2026-07 2026-10-10', 'voucher-deaths-monthly 2026-08 2026-10-10', 'voucher-deaths-monthly 2026-09 2026-10-10', 'certificates-monthly 2026-09 2026-10-15', 'helper-monthly 2026-10 2026-10-30', 'certificates-monthly 2026-10 2026-11-13']],
  [day(12, 1), ['certificates-monthly 2026-11 2026-12-15', 'voucher-deaths-quarterly 2026Q4 2026-12-31', 'voucher-statistics 2026Q4 2026-12-31', 'voucher-stops 2026Q4 2026-12-31', 'helper-monthly 2026-12 2026-12-31', 'helper-summary 2026Q4 2026-12-31']],
])('what is due in the month of a day, each of its own period (%o)', async (asOf, expected) => {
  expect((await tablesDue(await bookOf(arrangements.plain), asOf)).map(told)).toEqual(expected);
});

test('a month has the monthly tables, a quarter all eleven, a year the yearly one, by their due dates', async () => {
  const workbook = await bookOf(arrangements.plain);
  const of = async (text: string) => (await tablesOfPeriod(workbook, period(text), day(11, 23))).map(told);
  expect(await of('2026-11')).toEqual(['helper-monthly 2026-11 2026-11-30', 'certificates-monthly 2026-11 2026-12-15', 'voucher-deaths-monthly 2026-11 2027-01-08']);
  const quarter = await of('2026Q4');
  expect(quarter).toHaveLength(17);
  expect([quarter[0], quarter.at(-1)]).toEqual(['voucher-issue 2026Q4 2026-10-10', 'certificates-monthly 2026-12 2027-01-15']);
  expect(await of('2026')).toEqual(['helper-summary 2026 -']);
});

test('how far each is, is told: made, and ticked', async () => {
  const workbook = await bookOf(arrangements.plain);
  const asOf = day(11, 23);
  const asked = await tablesDue(workbook, asOf);
  const { tables } = await generateTables(workbook, { period: period('2026Q4'), asOf, tables: [], asked, corrections: [], settings: {}, skipUnkept: false, acceptBreaks: false });
  expect(tables.map(({ sheet }) => sheet)).toEqual(['办证明细表_2026-10', '小帮手月报表_2026-11']);
  await tickObligation(workbook, { id: 'certificates-monthly', period: period('2026-10'), state: 'submitted', by: '民政甲', on: asOf, settings: {} });
  const now = await tablesDue(workbook, asOf);
  expect(now.map(({ obligation }) => obligation?.standing?.state)).toEqual(['submitted', 'running']);
  // What was handed in is not made anew with all the others, however the ledgers have changed.
  expect(tablesLeft(now, () => 'changed').map(({ id }) => id)).toEqual(['helper-monthly']);
  for (const state of ['made', 'running', 'ahead', 'cannot', undefined] as const) expect(tablesLeft(now, () => state)).toEqual([]);
});

test('the periods that are offered', () => {
  expect(periodsToMake(day(11, 23)).map(formatPeriod)).toEqual(['2026Q4', '2026-11', '2026-10', '2026Q3', '2027Q1']);
  expect(periodsOfYear(2025).map(formatPeriod)).toEqual(['2025Q1', '2025Q2', '2025Q3', '2025Q4', ...Array.from({ length: 12 }, (_unused, month) => `2025-${String(month + 1).padStart(2, '0')}`), '2025']);
});
