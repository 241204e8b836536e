import { checkWorkbook } from '../../src/work/checkWorkbook';
import { fixWorkbook } from '../../src/work/fixWorkbook';
import type { CellInput } from '../../src/workbook/port';
import { madeUpId, madeUpName } from '../ledger/people';
import { bookOfRows, cellsOf } from './bookOfRows';

/* Columns whose heading says another unit, or which differ from the first row to the last in one same way: nothing of them is rewritten. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const places = [1, 2, 3, 4, 5, 6];
const bornOf = (place: number) => madeUpId(place).slice(6, 14);
const yearsOf = (place: number) => 2026 - Number(bornOf(place).slice(0, 4)) - (bornOf(place).slice(4) > '1130' ? 1 : 0);
const lunar = (place: number) => `${bornOf(place).slice(0, 4)}-01-${String(place + 10)}`;

function roll(heading: readonly string[], value: (place: number) => CellInput, start = '老年券起发月份') {
  const rows = places.map((place) => [place, madeUpName(place), madeUpId(place), value(place), '2024年11月', '本地']);
  return bookOfRows({ 老年人台账: [['老年人台账'], ['序号', '姓名', '身份证号', ...heading, start, '户籍'], ...rows] });
}

const codes = ['ID08', 'ID09', 'EL03'] as const;

test.each<[string, string, (place: number) => CellInput, string, readonly string[]]>([
  ['nominal ages', '年龄（虚岁）', (place) => yearsOf(place) + 1, '老年券起发月份', []],
  ['nominal ages of another word', '虚岁', (place) => yearsOf(place) + 2, '老年券起发月份', []],
  ['lunar birthdays', '出生日期（农历）', lunar, '老年券起发月份', []],
  ['standards by the quarter', '津贴标准（元/季）', () => 300, '津贴起享月份', ['ST07']],
  ['standards by the year', '津贴标准（元/年）', () => 1200, '津贴起享月份', ['ST07']],
  ['standards by the quarter, unnamed', '季津贴标准', () => 300, '津贴起享月份', ['ST07']],
])('%s are not judged by the rules of the month and the full year, and stay', async (_case, heading, value, start, told) => {
  const workbook = await roll([heading], value, start);
  const before = await cellsOf(workbook, '老年人台账');
  const { findings } = await checkWorkbook(workbook, request);
  expect(findings.map(({ code }) => code).filter((code) => [...codes, 'ST07'].includes(code))).toEqual(told);
  expect((await fixWorkbook(workbook, { ...request, codes })).changed).toEqual([]);
  expect(await cellsOf(workbook, '老年人台账')).toEqual(before);
});

test.each<[string, readonly string[], readonly [string, string], (place: number) => readonly [CellInput, CellInput]]>([
  ['the age of each sort', ['年龄', ''], ['虚岁', '周岁'], (place) => [yearsOf(place) + 1, yearsOf(place)]],
  ['ages beside sexes', ['年龄（虚岁）', ''], ['岁数', '属相'], (place) => [yearsOf(place) + 1, '龙']],
])('the group over a heading is read with it: %s', async (_case, group, headings, values) => {
  const rows = places.map((place) => [place, madeUpName(place), madeUpId(place), ...values(place), '2024年11月', '本地']);
  const merged = { 老年人台账: [{ firstRow: 2, lastRow: 2, firstColumn: 4, lastColumn: 5 }, ...[1, 2, 3, 6, 7].map((column) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column }))] };
  const workbook = await bookOfRows({ 老年人台账: [['老年人台账'], ['序号', '姓名', '身份证号', ...group, '老年券起发月份', '户籍'], ['', '', '', ...headings, '', ''], ...rows] }, merged);
  const { findings } = await checkWorkbook(workbook, request);
  expect(findings.filter(({ code }) => code === 'ID09')).toEqual([]);
});

test.each<[string, string, (place: number) => CellInput, string, string]>([
  ['ages of one year more', '年龄', (place) => yearsOf(place) + 1, '老年券起发月份', 'ID09'],
  ['amounts three times as much', '津贴标准', (place) => (yearsOf(place) >= 90 ? 1500 : 300), '津贴起享月份', 'EL03'],
  ['dates that are none of the numbers’', '出生日期', lunar, '老年券起发月份', 'ID08'],
])('a whole column of %s is left, with the reason', async (_case, heading, value, start, code) => {
  const workbook = await roll([heading], value, start);
  const { changed, left } = await fixWorkbook(workbook, { ...request, codes });
  expect(changed).toEqual([]);
  expect(new Set(left.map((one) => `${one.code} ${one.reason.code}`))).toEqual(new Set([`${code} wholeColumn`]));
});

test('ages of last year are put right: time alone makes them less', async () => {
  const workbook = await roll(['年龄'], (place) => yearsOf(place) - 1);
  expect((await fixWorkbook(workbook, { ...request, codes })).changed.map(({ code }) => code)).toEqual(places.map(() => 'ID09'));
});
