import { checkWorkbook } from '../../src/work/checkWorkbook';
import { idOf } from '../checks/cases';
import type { CellInput } from '../../src/workbook/port';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * 补发 in a column of its own beside what is paid for the quarter, which is 300 yuan, and one column of all together.
 * Looked at on 30 November 2026 in Beijing.
 */

const request = { asOf: { year: 2026, month: 11, day: 30 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const people = [['唐秀兰', '1942-12-12', '022'], ['罗桂兰', '1937-10-27', '044'], ['曾素珍', '1943-04-18', '066'], ['梁秀英', '1938-10-18', '088'], ['彭玉兰', '1936-01-26', '022'], ['陈淑芳', '1946-09-22', '044']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);

type Cells = readonly CellInput[];

function book(headings: readonly Cells[], own: Cells, rest: Cells): BookRows {
  return {
    老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份'], ...people.map(([name, id]) => [name, id, '本地', name === '陈淑芳' ? '2026-09' : '2024-01'])],
    四季度: [['2026年第四季度老年券发放花名册'], ...headings, ...people.map(([name, id], at) => [at + 1, name, id, ...(name === '陈淑芳' ? own : rest)])],
  };
}

/** 本季应发 and 补发 stand over two columns each. */
const merges = { 四季度: [{ firstRow: 2, lastRow: 2, firstColumn: 4, lastColumn: 5 }, { firstRow: 2, lastRow: 2, firstColumn: 6, lastColumn: 7 }] };
const two: readonly Cells[] = [['序号', '姓名', '身份证号', '本季应发', null, '补发', null, '合计金额'], [null, null, null, '月数', '金额', '月数', '金额']];
const one: readonly Cells[] = [['序号', '姓名', '身份证号', '月数', '补发金额', '合计金额']];

test.each<[string, readonly Cells[], Cells, Cells, readonly string[]]>([
  ['a quarter and a month made good', two, [3, 300, 1, 100, 400], [3, 300, null, null, 300], []],
  ['a quarter and a month made good, and 500', two, [3, 300, 1, 100, 500], [3, 300, null, null, 300], ['EL04 amount error 500 300 lateColumn 补发金额 100 400']],
  ['the same under one row of headings', one, [3, 100, 400], [3, null, 300], []],
  ['月数 counts the month made good too', one, [4, 100, 400], [3, null, 300], []],
  ['a quarter alone', one, [3, null, 300], [3, null, 300], []],
  ['nothing made good, and 400', one, [3, null, 400], [3, null, 300], ['EL04 amount error 400 300 fix']],
  ['0 made good, and 400', one, [3, 0, 400], [3, 0, 300], ['EL04 amount error 400 300 fix']],
  ['a month made good, and 500', one, [3, 100, 500], [3, null, 300], ['EL04 amount error 500 300 lateColumn 补发金额 100 400']],
])('%s', async (_case, headings, own, rest, expected) => {
  const { findings } = await checkWorkbook(await bookOfRows(book(headings, own, rest), headings === two ? merges : {}), request);
  const lines = findings.filter(({ code }) => code === 'EL04').map(({ code, field, severity, data, fix }) => [code, field, severity, data['found'], data['expected'], data['kind'], data['heading'], data['late'], data['sum'], fix === null ? undefined : 'fix'].filter((part) => part !== undefined).join(' '));
  expect(lines).toEqual(expected);
});

test('what every row adds up to is no question', async () => {
  const headings: readonly Cells[] = [['序号', '姓名', '身份证号', '应发金额', '补发金额', '实发金额']];
  const { findings } = await checkWorkbook(await bookOfRows(book(headings, [300, 100, 400], [300, null, 300])), request);
  expect(findings.map(({ code }) => code).filter((code) => code !== 'EL02')).toEqual([]);
});

test('that the column is not read is asked all the same', async () => {
  const { findings } = await checkWorkbook(await bookOfRows(book(one, [3, 100, 400], [3, null, 300])), request);
  expect(findings.map(({ code }) => code)).toContain('ST07');
});
