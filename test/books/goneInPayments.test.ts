import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { rollVouchers } from '../../src/work/rollVouchers';
import { cellAddress } from '../../src/workbook/address';
import { noteSentence } from '../../src/wording/notes';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * A list of payments says 死亡停发 where a payment should stand, and the roll has him alive. Looked at on 23 November 2026 in
 * Beijing, tables of the fourth quarter.
 */

const settings = { place: 'beijing' };
const asOf = { year: 2026, month: 11, day: 23 };
type Row = readonly (string | number)[];

const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055'], ['孙己', '1938-02-03', '066']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);
const roll = (more: readonly string[] = [], of: Readonly<Record<string, readonly string[]>> = {}): readonly Row[] =>
  [['姓名', '身份证号', '户籍', '老年券起发月份', ...more], ...people.map(([name, id]) => [name, id, '本地', '2024-01', ...(of[name] ?? more.map(() => ''))])];
const months = ['7月', '8月', '9月', '10月', '11月'];
const paid: Row = [100, 100, 100, 100, 100];
const across = (of: Readonly<Record<string, Row>>, title = '2026年老年券发放台账'): readonly Row[] =>
  [[title], ['姓名', '身份证号', ...months], ...people.map(([name, id]) => [name, id, ...(of[name] ?? paid)])];

async function told(sheets: BookRows, period = '2026Q4'): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { asOf, period: parsePeriod(period), corrections: [], settings });
  return findings.filter(({ code }) => code === 'EL23').map(({ sheetName, row, column, data }) => `${sheetName}!${cellAddress(row, column)} ${String(data['kind'])} ${String(data['found'])}`);
}

async function held(sheets: BookRows, table = 'voucher-issue', period = '2026Q4'): Promise<string[]> {
  const request = { tables: [table], period: parsePeriod(period) as Period, asOf, corrections: [], settings, acceptBreaks: true, skipUnkept: false };
  const { tables } = await generateTables(await bookOfRows(sheets), request);
  return tables.flatMap(({ breaks }) => breaks.filter(({ rule }) => rule === 'mayBeGone').map(({ text }) => text));
}

test.each<[string, string]>([
  ['死亡', 'pay.death'], ['已故', 'pay.death'], ['死亡停发', 'pay.death'], ['去世', 'pay.death'], ['亡', 'pay.death'], ['10月死亡', 'pay.death'], ['10.12去世', 'pay.death'], ['已注销', 'pay.death'],
  ['迁出', 'pay.move'], ['已迁', 'pay.move'], ['户口迁出', 'pay.move'], ['停发', 'pay.stop'], ['停', 'pay.stop'], ['已停发', 'pay.stop'], ['取消资格', 'pay.stop'],
])('%s under 10月 is told at its cell', async (word, kind) => {
  expect(await told({ 老年人台账: roll(), 发放台账: across({ 李乙: [100, 100, 100, word, ''] }) })).toEqual([`发放台账!F4 ${kind} ${word}`]);
});

test.each(['', '×', '未领', '0', '/', '住院', '未领（在外地）', '配偶去世', '其子死亡', '其夫去世', '老公去世', '老婆病故', '长子去世', '公公去世', '妈妈去世', '死亡赔偿', '死亡赔偿金', '死亡保险', '代领', '张甲'])('%s under a month says nothing of the kind', async (word) => {
  expect(await told({ 老年人台账: roll(), 发放台账: across({ 李乙: [100, 100, 100, word, ''] }) })).toEqual([]);
});

test.each<[string, readonly string[], readonly string[], Row]>([
  ['died by the roll', ['死亡日期'], ['2026-10-03'], [100, 100, 100, '死亡', '']],
  ['stopped by the roll', ['停发月份'], ['2026-10'], [100, 100, 100, '停发', '停发']],
  ['paid again later', [], [], [100, 100, '停发', 100, 100]],
  ['signed for again later', [], [], ['√', '√', '停发', '√', '√']],
])('who is %s is not told', async (_what, more, own, row) => {
  expect(await told({ 老年人台账: roll(more, { 李乙: own }), 发放台账: across({ 李乙: row }) })).toEqual([]);
});

test.each(['住院', '待核', '待核实'])('%s in a later month proves no payment: the stop is told', async (word) => {
  expect(await told({ 老年人台账: roll(), 发放台账: across({ 李乙: [100, 100, '停发', word, ''] }) })).toEqual(['发放台账!E4 pay.stop 停发']);
});

test('who is paid after his death is told all the same', async () => {
  expect(await told({ 老年人台账: roll(), 发放台账: across({ 李乙: [100, 100, '死亡', 100, 100] }) })).toEqual(['发放台账!E4 pay.death 死亡']);
});

test('a list without a roll, and somebody who stands on none, are not told', async () => {
  const list = across({ 李乙: [100, 100, 100, '死亡', ''] });
  expect(await told({ 发放台账: list })).toEqual([]);
  expect(await told({ 老年人台账: roll().filter(([name]) => name !== '李乙'), 发放台账: list })).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['voucher-issue', '2026Q4', ['可能多列1人（本人可能已死亡），请核实：李乙（发放台账!F4“死亡停发”）']],
  ['voucher-statistics', '2026Q4', ['可能多列1人（本人可能已死亡），请核实：李乙（发放台账!F4“死亡停发”）']],
  ['voucher-issue', '2026Q3', []],
])('%s of %s', async (table, period, breaks) => {
  expect(await held({ 老年人台账: roll(), 发放台账: across({ 李乙: [100, 100, 100, '死亡停发', '死亡停发'] }).map((row) => row.filter((cell, at) => !(cell === '死亡停发' && at === 6))) }, table, period)).toEqual(breaks);
});

const headings: Row = ['姓名', '身份证号', '期间', '金额', '备注'];
const rows = (cells: readonly [string | number, string]): BookRows => ({
  老年人台账: roll(),
  发放台账: [['老年券发放台账'], headings, ...people.flatMap(([name, id]) => [[name, id, '2026年9月', 100, ''], [name, id, '2026年10月', ...(name === '李乙' ? cells : ([100, ''] as const))]])],
});

test.each<[string, readonly [string | number, string], string]>([
  ['the amount', ['死亡', ''], '发放台账!D6 pay.death 死亡'],
  ['the remark', [0, '10月死亡'], '发放台账!E6 pay.death 10月死亡'],
  ['the remark beside an amount', [100, '已迁出'], '发放台账!E6 pay.move 已迁出'],
])('a row a month: %s', async (_what, cells, line) => {
  expect(await told(rows(cells))).toEqual([line]);
  expect(await held(rows(cells))).toHaveLength(1);
  expect(await held(rows(cells), 'voucher-issue', '2026Q3')).toEqual([]);
});

test('the allowance: a death counts for both, a stop for the allowance alone', async () => {
  const book = (word: string): BookRows => ({ 老年人台账: roll(['津贴起享月份', '津贴金额'], Object.fromEntries(people.map(([name]) => [name, ['2024-01', '100']]))), 高龄津贴发放: across({ 李乙: [100, 100, 100, word, ''] }, '2026年高龄津贴发放表') });
  expect(await told(book('死亡'))).toEqual(['高龄津贴发放!F4 pay.death 死亡']);
  expect(await held(book('死亡'))).toHaveLength(1);
  expect(await told(book('停发'))).toEqual(['高龄津贴发放!F4 pay.stop 停发']);
  expect(await held(book('停发'))).toEqual([]);
});

test('a death that the list of vouchers alone tells, of somebody whose voucher ended before, is told once', async () => {
  const heads = ['停发月份', '津贴起享月份', '津贴金额'];
  const book = (stop: string, start: string): BookRows => ({ 老年人台账: roll(heads, Object.fromEntries(people.map(([name]) => [name, name === '李乙' ? [stop, start, start === '' ? '' : '100'] : ['', '2024-01', '100']]))), 发放台账: across({ 李乙: [100, '', '', '死亡', ''] }) });
  expect(await told(book('2026-08', '2024-01'))).toEqual(['发放台账!F4 pay.death 死亡']);
  expect(await held(book('2026-08', '2024-01'), 'allowance-review')).toHaveLength(1);
  expect(await told(book('', '2024-01'))).toEqual(['发放台账!F4 pay.death 死亡']);
  expect(await told(book('2026-08', ''))).toEqual([]);
});

test('a row without a number is joined by a name that one alone has', async () => {
  const list = across({ 李乙: [100, 100, 100, '死亡', ''] }).map((row) => (row[0] === '李乙' ? ['李乙', '', ...row.slice(2)] : row));
  expect(await told({ 老年人台账: roll(), 发放台账: list })).toEqual(['发放台账!F4 pay.death 死亡']);
  const namesake = ['李乙', idOf('1937-05-05', '077'), '本地', '2024-01'];
  expect(await told({ 老年人台账: [...roll(), namesake], 发放台账: list })).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['another month', '1937-05-05', []],
  ['his own', '1941-06-07', ['发放台账!G4 pay.death 死亡']],
  ['his month', '1941-06', ['发放台账!G4 pay.death 死亡']],
  ['none', '', ['发放台账!G4 pay.death 死亡']],
])('a row without a number, born in %s', async (_what, birth, expected) => {
  const list = [['2026年老年券发放台账'], ['姓名', '身份证号', '出生日期', ...months], ...people.map(([name, id]) => (name === '李乙' ? [name, '', birth, 100, 100, 100, '死亡', ''] : [name, id, '', ...paid]))];
  expect(await told({ 老年人台账: roll(), 发放台账: list })).toEqual(expected);
  expect(await held({ 老年人台账: roll(), 发放台账: list })).toHaveLength(expected.length);
  // Of two of the name it is the one who was born then.
  const namesake = ['李乙', idOf('1937-05-05', '077'), '本地', '2024-01'];
  expect(await told({ 老年人台账: [...roll(), namesake], 发放台账: list })).toEqual(birth === '' ? [] : ['发放台账!G4 pay.death 死亡']);
});

test('nobody is put on the next list in silence', async () => {
  const rolled = await rollVouchers(await bookOfRows({ 老年人台账: roll(), 发放台账: across({ 李乙: [100, 100, '死亡', '', ''] }) }), { period: { kind: 'quarter', year: 2027, quarter: 1 }, asOf, corrections: [], settings });
  expect(rolled.notes.map((note) => noteSentence('zh-CN', note))).toContain('工作表“老年人台账”第 3 行：“李乙”在“发放台账”第 4 行写着“死亡”，可能已死亡、迁出或停发，没有列入，请核实后改正台账再续。');
});

async function bodyOf(sheets: BookRows, table: string, period = '2026Q4') {
  const request = { tables: [table], period: parsePeriod(period) as Period, asOf, corrections: [], settings, acceptBreaks: true, skipUnkept: false };
  const { tables } = await generateTables(await bookOfRows(sheets), request);
  return tables.map(({ unread, breaks }) => ({ unread: unread.map(({ sheet, row, column, text, means }) => `${sheet}!${cellAddress(row, column)} ${text} ${means}`), breaks: breaks.map(({ text }) => text) }));
}

test.each(['100（10月20日死亡）', '已领，10月去世', '√（已故）', '其夫去世', '死亡赔偿'])('%s in the month of a death that the roll knows is told, not counted as unpaid', async (word) => {
  const sheets = { 老年人台账: roll(['死亡日期'], { 李乙: ['2026-10-20'] }), 发放台账: across({ 李乙: [100, 100, 100, word, ''] }) };
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { asOf, period: parsePeriod('2026Q4'), corrections: [], settings });
  expect(findings.filter(({ sheetName, row, column }) => sheetName === '发放台账' && cellAddress(row, column) === 'F4').map(({ code }) => code)).toContain('ST02');
  const [table] = await bodyOf(sheets, 'voucher-statistics');
  expect([...(table?.unread ?? []), ...(table?.breaks ?? [])].join()).toContain('F4');
});

describe('tables of who left tell who may be missing', () => {
  const pays = (word: string | number, of: Row = [100, 100, 100, word, '']): BookRows => ({ 老年人台账: roll(), 发放台账: across({ 李乙: of }) });
  const missing = async (sheets: BookRows, table: string, period: string) => (await bodyOf(sheets, table, period)).flatMap(({ unread }) => unread);

  test.each<[string, string, string, readonly string[]]>([
    ['voucher-deaths-monthly', '2026-10', '死亡', ['发放台账!F4 死亡 missing']],
    // Whom October does not pay may have died in September.
    ['voucher-deaths-monthly', '2026-09', '死亡', ['发放台账!F4 死亡 missing']],
    ['voucher-deaths-monthly', '2026-09', '10月12日死亡', []],
    ['voucher-deaths-monthly', '2026-08', '死亡', []],
    ['voucher-deaths-monthly', '2026-11', '死亡', []],
    ['voucher-deaths-monthly', '2026-10', '停发', ['发放台账!F4 停发 missing']],
    ['voucher-deaths-monthly', '2026-10', '迁出', []],
    ['voucher-deaths-quarterly', '2026Q4', '死亡', ['发放台账!F4 死亡 missing']],
    ['voucher-deaths-quarterly', '2026Q2', '死亡', []],
    ['voucher-stops', '2026Q4', '死亡', ['发放台账!F4 死亡 missing']],
    ['voucher-stops', '2026Q4', '迁出', ['发放台账!F4 迁出 missing']],
    ['voucher-stops', '2026Q4', '停发', ['发放台账!F4 停发 missing']],
    ['voucher-stops', '2026Q3', '停发', []],
    ['voucher-stops', '2026Q4', '×', []],
  ])('%s of %s: %s under 10月', async (table, period, word, expected) => {
    expect(await missing(pays(word), table, period)).toEqual(expected);
  });

  test('a row of a quarter may be of any of its months', async () => {
    const list = [['老年券发放台账'], ['姓名', '身份证号', '期间', '金额'], ...people.map(([name, id]) => [name, id, '2026年第四季度', name === '李乙' ? '死亡' : 300])];
    for (const period of ['2026-09', '2026-10', '2026-11']) expect(await missing({ 老年人台账: roll(), 发放台账: list }, 'voucher-deaths-monthly', period)).toContain('发放台账!D4 死亡 missing');
    expect(await missing({ 老年人台账: roll(), 发放台账: list }, 'voucher-deaths-monthly', '2026-08')).not.toContain('发放台账!D4 死亡 missing');
  });

  test('who died by the roll is not missing', async () => {
    expect(await missing({ ...pays('死亡'), 老年人台账: roll(['死亡日期'], { 李乙: ['2026-10-03'] }) }, 'voucher-deaths-quarterly', '2026Q4')).toEqual([]);
  });

  test('who moved out by the roll may have died before', async () => {
    const sheets = { ...pays('死亡'), 老年人台账: roll(['迁出日期'], { 李乙: ['2026-11-05'] }) };
    for (const [table, period] of [['voucher-deaths-quarterly', '2026Q4'], ['voucher-stops', '2026Q4'], ['voucher-statistics', '2026Q4']] as const) expect(await missing(sheets, table, period)).toEqual(['发放台账!F4 死亡 figures']);
    expect(await missing(sheets, 'voucher-statistics', '2026Q3')).toEqual([]);
  });

  test('so is he whose death a version of the roll has that is not used', async () => {
    const sheets = { 老年人台账: roll(['死亡日期']), '老年人台账（旧）': roll(['死亡日期'], { 李乙: ['2026-10-03'] }), 发放台账: across({}) };
    expect(await missing(sheets, 'voucher-deaths-monthly', '2026-10')).toEqual(['老年人台账（旧）!E3 2026-10-03 missing']);
    expect(await missing(sheets, 'voucher-stops', '2026Q4')).toEqual(['老年人台账（旧）!E3 2026-10-03 missing']);
    expect(await missing(sheets, 'voucher-deaths-monthly', '2026-11')).toEqual([]);
  });

  test('the number of the elderly beside the devices may be wrong', async () => {
    const helpers = [['小帮手领用登记'], ['姓名', '身份证号', '设备编号', '领用日期', '状态'], ...people.slice(2).map(([name, id], at) => [name, id, `XB${at + 100}`, '2025-03-04', '在用'])];
    expect(await missing({ ...pays('死亡'), 小帮手台账: helpers }, 'helper-summary', '2026Q4')).toEqual(['发放台账!F4 死亡 figures']);
    expect(await missing({ ...pays('停发'), 小帮手台账: helpers }, 'helper-summary', '2026Q4')).toEqual([]);
    expect(await missing({ ...pays('死亡'), 小帮手台账: helpers }, 'helper-summary', '2026Q3')).toEqual([]);
  });
});
