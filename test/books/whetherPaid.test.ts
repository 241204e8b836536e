import { checkWorkbook } from '../../src/work/checkWorkbook';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* A column of the roll that asks whether somebody is paid, beside the state that is read: 否 of who has begun is told at its cell. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' }, period: null } as const;
const old = idOf('1940-01-11', '011');
const young = idOf('1960-02-11', '022');

async function found(heading: readonly string[], ...rows: readonly (readonly CellInput[])[]) {
  const { findings } = await checkWorkbook(await bookOfRows({ 台账: [['老年人台账'], ['姓名', '身份证号', ...heading], ...rows] }), given);
  return findings.map(({ code, row, column, data }) => `${code} ${row},${column} ${String(data['found'])}`);
}

test.each([
  ['是否继续发放', '否', '是'],
  ['发放标志', '×', '√'],
  ['是否符合享受条件', '不符合', '符合'],
])('%s %s, beside 状态', async (heading, no, yes) => {
  const headings = ['老年券起发月份', '老年券状态', heading];
  expect(await found(headings, ['甲一', old, '2020-01', '在发', no], ['乙二', idOf('1941-01-11', '033'), '2021-01', '在发', yes], ['丙三', young, '', '', no])).toEqual([`ST02 3,5 ${no}`]);
});

test('of the allowance, where the heading says so: who is not paid it is quiet', async () => {
  const headings = ['老年券起发月份', '高龄津贴标准', '是否享受高龄津贴'];
  expect(await found(headings, ['甲一', old, '2020-01', 100, '否'], ['乙二', idOf('1941-01-11', '033'), '2021-01', '', '否'], ['丙三', young, '', '', '否'])).toEqual(['ST02 3,5 否']);
});

test('of a roll of the allowance alone', async () => {
  const headings = ['津贴起享月份', '津贴标准', '享受状态', '是否继续发放'];
  expect(await found(headings, ['甲一', old, '2020-01', 100, '在发', '否'], ['乙二', idOf('1941-01-11', '033'), '2021-01', 100, '在发', '是'])).toEqual(['ST02 3,6 否']);
});

test('who has the month of the stop is told no more', async () => {
  const headings = ['老年券起发月份', '老年券状态', '停发月份', '是否继续发放'];
  expect(await found(headings, ['甲一', old, '2020-01', '停发', '2026-05', '否'], ['乙二', idOf('1941-01-11', '033'), '2021-01', '在发', '', '是'])).toEqual([]);
});

/* 状态 beside 是否享受: where they say the same of nearly everybody, who is 否 is told at his row; else the book is asked about. */

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['the same of everybody', ['在发', '是'], ['在发', '是'], []],
  ['否 beside 在发 in one row', ['在发', '是'], ['在发', '否'], ['ST02 4 6 said']],
  ['停发 beside 是 in one row', ['在发', '是'], ['停发', '是'], ['EL18 4 5 noMonth']],
  ['another thing of everybody', ['停发', '是'], ['在发', '否'], ['ST06 2 5 question']],
])('状态 and 是否享受: %s', async (_case, usual, own, expected) => {
  const names = ['甲一', '乙二', '丙三', '丁四', '戊五'];
  const rows = names.map((name, at) => [name, idOf(`194${at}-01-11`, '011'), '本地', '2026-01', ...(at === 1 ? own : usual)]);
  const workbook = await bookOfRows({ 名册: [['老年人花名册'], ['姓名', '身份证号', '户籍', '老年券起发月份', '状态', '是否享受'], ...rows] });
  const { findings } = await checkWorkbook(workbook, given);
  expect(findings.map(({ code, row, column, data }) => `${code} ${row} ${column} ${String(data['kind'])}`)).toEqual(expected);
});
