import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * A list of payments in which the words stand beside the amount: under who took it, or in the remarks. Looked at on 30
 * November 2026 in Beijing, the list is of the fourth quarter.
 */

const request = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055'], ['孙己', '1938-02-03', '066']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);

/** @param cell what stands in the row of 李乙, of the rest the other */
function book(headings: readonly string[], own: readonly (string | number)[], rest: (name: string) => readonly (string | number)[]): BookRows {
  return {
    老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份'], ...people.map(([name, id]) => [name, id, '本地', '2024-01'])],
    四季度: [['2026年第四季度老年券发放签领表'], ['序号', '姓名', '身份证号', '月数', '金额', ...headings], ...people.map(([name, id], at) => [at + 1, name, id, 3, 300, ...(name === '李乙' ? own : rest(name))])],
  };
}

async function told(sheets: BookRows): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { ...request, period: null });
  return findings.filter(({ code }) => code === 'EL23' || code === 'ST02').map(({ code, row, data }) => `${code} ${row} ${String(data['kind'])} ${String(data['found'])}`);
}

async function notesOf(sheets: BookRows, table: string) {
  const { tables } = await generateTables(await bookOfRows(sheets), { ...request, tables: [table], period: { kind: 'quarter', year: 2026, quarter: 4 }, acceptBreaks: true, skipUnkept: false });
  return tables.flatMap(({ unread, breaks }) => [...unread.map(({ text, means }) => `${means} ${text}`), ...breaks.map(({ rule }) => rule)]);
}

test.each<[string, string, string]>([
  ['领取人签字', '已故', 'death'],
  ['领取人签字', '死亡', 'death'],
  ['领取人', '死亡', 'death'],
  ['签领', '已故', 'death'],
  ['签领人', '人已去世', 'death'],
  ['领款人签名', '已故', 'death'],
  ['签字', '人已去世', 'death'],
  ['签收', '已故', 'death'],
  ['领取人签字', '迁走', 'move'],
  ['领取人签字', '10月已停', 'stop'],
])('%s: %s beside an amount is told, and stops the table', async (heading, word, says) => {
  const sheets = book([heading], [word], (name) => [name]);
  expect(await told(sheets)).toEqual([`EL23 4 pay.${says} ${word}`]);
  expect(await notesOf(sheets, 'voucher-issue')).toEqual(['mayBeGone']);
});

test.each(['李乙', '李女代', '√', '李四', '本人', '女儿代领', ''])('领取人签字: %s says nothing of the kind', async (word) => {
  expect(await told(book(['领取人签字'], [word], (name) => [name]))).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['死亡退回200元', ['ST02 4 returned 死亡退回200元', 'EL23 4 pay.death 死亡退回200元']],
  ['死亡', ['EL23 4 pay.death 死亡']],
  ['10.5去世，退回11、12月200元', ['ST02 4 returned 10.5去世，退回11、12月200元', 'EL23 4 pay.death 10.5去世，退回11、12月200元']],
  ['未领，已退回', ['ST02 4 returned 未领，已退回']],
  ['退回300', ['ST02 4 returned 退回300']],
  ['退300元', ['ST02 4 returned 退300元']],
  ['退休职工', []],
  ['退回老年证', []],
  ['女儿代领', []],
  ['10月未领，已补领', []],
  ['10月未领，11月补领', []],
  ['外出未领，12月补领', ['ST02 4 returned 外出未领，12月补领']],
  ['外出未领，明年1月补领', ['ST02 4 returned 外出未领，明年1月补领']],
  ['未领，待补领', ['ST02 4 returned 未领，待补领']],
])('备注: %s', async (remark, expected) => {
  const found = await told(book(['备注'], [remark], () => ['']));
  expect([...found].sort()).toEqual([...expected].sort());
});

test.each(['未领', '待领', '外出', '住院未领', '退', '退回', '未签', '外出未领，12月补领', '下月再领'])('领取人签字: %s beside an amount is told', async (word) => {
  for (const heading of ['领取人签字', '签字', '签领']) expect(await told(book([heading], [word], (name) => [name]))).toEqual([`ST02 4 returned ${word}`]);
  expect(await notesOf(book(['签字'], [word], (name) => [name]), 'voucher-statistics')).toEqual([`returned ${word}`]);
});

test.each(['领款人签名', '领取人签章', '领取人签收', '收款人签字', '领券人签名', '领款人', '签收人', '代领人签名', '领取人（签字）', '领取人签名盖章', '本人或代领人签字'])('%s: 未领 beside an amount is told', async (heading) => {
  expect(await told(book([heading], ['未领'], (name) => [name]))).toEqual(['ST02 4 returned 未领']);
  expect(await told(book([heading], ['李乙'], (name) => [name]))).toEqual([]);
});

test('代领人: 待领 beside the column of signatures is told', async () => {
  expect(await told(book(['签字', '代领人', '与本人关系'], ['', '待领', ''], (name) => [name, '', '']))).toEqual(['ST02 4 returned 待领']);
});

test.each([
  ['发放备注情况', '未领'],
  ['核对结果', '待领'],
  ['打卡结果', '发放失败'],
  ['银行反馈', '退票'],
  ['情况', '未领取'],
  ['本季情况', '拒领'],
  ['其他', '外出未领'],
])('%s: %s in a column that nobody reads is told', async (heading, word) => {
  const { findings } = await checkWorkbook(await bookOfRows(book(['签字', heading], ['', word], (name) => [name, ''])), { ...request, period: null });
  expect(findings.filter(({ code }) => code === 'ST07').map(({ row, data }) => `${row} ${String(data['heading'])} ${String(data['found'])}`)).toEqual([`4 ${heading} ${word}`]);
});

test.each([
  ['老年证', '未领'],
  ['上季情况', '未领'],
  ['体检', '未检'],
  ['是否退休', '退休'],
  ['慰问品', '未领'],
  ['优待卡领取', '待领'],
])('%s: %s is of something else', async (heading, word) => {
  const { findings } = await checkWorkbook(await bookOfRows(book(['签字', heading], ['李乙', word], (name) => [name, ''])), { ...request, period: null });
  expect(findings.filter(({ code }) => code === 'ST07' || code === 'ST02')).toEqual([]);
});

test.each(['外出，女儿代领', '住院，已送', '住院已代领', '待遇卡打卡', '/', '—', '外孙', '退之'])('领取人签字: %s is no word of not having taken it', async (word) => {
  expect(await told(book(['领取人签字'], [word], (name) => [name]))).toEqual([]);
});

test('a table of the quarter notes a remark that says the money came back', async () => {
  expect(await notesOf(book(['备注'], ['未领，已退回'], () => ['']), 'voucher-statistics')).toEqual(['returned 未领，已退回']);
});

test.each<[string, string]>([
  ['10月去世', 'death'],
  ['停发', 'stop'],
  ['已迁出', 'move'],
])('领取日期: %s is told, and stops the table', async (word, says) => {
  const sheets = book(['领取日期'], [word], () => ['2026.10.12']);
  expect(await told(sheets)).toEqual([`EL23 4 pay.${says} ${word}`, `ST02 4 undefined ${word}`]);
  expect(await notesOf(sheets, 'voucher-issue')).toEqual(['mayBeGone']);
});

test.each<[string | number, boolean]>([
  ['10.12', true],
  ['10月12日', true],
  [11.25, true],
  ['9.28', false],
  ['10.32', false],
])('领取日期 %s under the title of 2026年第四季度 is read: %s', async (day, isRead) => {
  expect((await told(book(['领取人签字', '领取日期'], ['李乙', day], (name) => [name, '2026.10.12']))).length === 0).toBe(isRead);
});
