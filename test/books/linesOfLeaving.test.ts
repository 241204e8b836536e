import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { standingCheck } from '../../src/work/standingCheck';
import { findingWords } from '../../src/wording/findingWords';
import { noteSentence } from '../../src/wording/notes';
import { cellAddress } from '../../src/workbook/address';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/* A line outside the rows says that somebody of the list is gone, and no ledger does. Looked at on 23 November 2026. */

const settings = { place: 'beijing' };
const asOf = { year: 2026, month: 11, day: 23 };
const request = { asOf, period: null, corrections: [], settings };
const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055'], ['孙己', '1938-02-03', '066']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);
const book = (line: string, death: Readonly<Record<string, string>> = {}): BookRows => ({
  老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '死亡日期', '备注'], ...people.map(([name, id]) => [name, id, '本地', '2024-01', death[name] ?? '', '']), ['填表人：张甲', '', '审核：李乙'], [line]],
});

async function told(sheets: BookRows): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), request);
  return findings.filter(({ code }) => code === 'ST09').map((finding) => `${cellAddress(finding.row, finding.column)} ${finding.severity} ${findingWords('zh-CN', finding, 'message', false)}`);
}

async function notesOf(sheets: BookRows, table: string): Promise<string[]> {
  const { tables } = await generateTables(await bookOfRows(sheets), { ...request, tables: [table], period: parsePeriod('2026Q4') as Period, acceptBreaks: true, skipUnkept: false });
  return tables.flatMap(({ notes }) => notes.filter(({ code }) => code === 'lineOfLeaving').map((note) => noteSentence('zh-CN', note)));
}

test('it is told at the line once, in the words of the line, and beside every table made of the list', async () => {
  const sheets = book('注：张甲已于10月去世， 李乙迁出');
  expect(await told(sheets)).toEqual(['A9 warning “注：张甲已于10月去世， 李乙迁出”提到张甲、李乙，又写着死亡、迁出或停发，台账里没有登记。']);
  for (const table of ['voucher-issue', 'voucher-deaths-quarterly', 'voucher-stops']) expect(await notesOf(sheets, table)).toEqual([expect.stringContaining('“注：张甲已于10月去世， 李乙迁出”提到张甲、李乙，又写着死亡、迁出或停发，本表没有按它计算，请核实。')]);
});

test('no number of a person is told whole', async () => {
  const sheets = book(`注：张甲（${people[0]?.[1] ?? ''}）10月去世`);
  expect([...(await told(sheets)), ...(await notesOf(sheets, 'voucher-issue'))].filter((text) => /\d{15}/.test(text))).toEqual([]);
});

test('a line under a list of payments counts too; the people are its own', async () => {
  const list = (line: string) => ({ ...book('填表日期'), 发放台账: [['2026年老年券发放台账'], ['姓名', '身份证号', '9月', '10月'], ...people.slice(0, 5).map(([name, id]) => [name, id, 100, 100]), [line]] });
  expect(await told(list('备注：王丙10月死亡，停发'))).toEqual([expect.stringContaining('提到王丙')]);
  expect(await told(list('备注：孙己10月死亡，停发'))).toEqual([]);
});

test.each<[string, BookRows]>([
  ['who is dead by his row', book('注：张甲已于10月去世', { 张甲: '2026-10-05' })],
  ['who stands in 停发台账', { ...book('注：张甲10月起停发'), 停发台账: [['姓名', '身份证号', '停发项目', '停发原因', '应停发月份'], [people[0]?.[0] ?? '', people[0]?.[1] ?? '', '老年券', '其他', '2026-10']] }],
  ['nobody', book('注：死亡、迁出人员次月停发。')],
])('nothing is told of a line that names %s', async (_whom, sheets) => {
  expect(await told(sheets)).toEqual([]);
});

test.each<[string, string, number, number, string, boolean]>([
  ['a date of death is typed beside a line that names him', '注：张甲已于10月去世', 2, 5, '2026-10-05', false],
  ['a name becomes one that a line names', '注：周庚10月去世', 3, 1, '周庚', false],
  ['a name is no longer the one that a line names', '注：李乙10月去世', 3, 1, '李已', false],
  ['a date of death is typed beside whom no line names', '注：张甲已于10月去世', 3, 5, '2026-10-05', true],
  ['a name becomes one that the line does not name, of one whom it does not name', '注：张甲已于10月去世', 3, 1, '李已', true],
  ['a name becomes one that the line does not name', '注：周庚10月去世', 3, 1, '李已', true],
])('when %s, edits are followed row by row only where no line decides', async (_what, line, row, column, value, isFollowed) => {
  const workbook = await bookOfRows(book(line));
  const standing = await standingCheck(workbook, request);
  const sheet = (await workbook.overview()).sheets[0]!.id;
  await workbook.editCells(sheet, [{ row, column, value }]);
  await workbook.commit();
  expect(await standing.changed({ sheet, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } })).toBe(isFollowed);
  if (isFollowed) expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
});

test('a line stands while sums of its list are judged anew', async () => {
  const workbook = await bookOfRows({ ...book('填表日期'), 发放台账: [['2026年9月老年券发放台账'], ['姓名', '身份证号', '金额'], ...people.map(([name, id]) => [name, id, 100]), ['合计', '', 600], ['备注：王丙10月死亡，停发']] });
  const standing = await standingCheck(workbook, request);
  const sheet = (await workbook.overview()).sheets[1]!.id;
  await workbook.editCells(sheet, [{ row: 3, column: 3, value: 200 }]);
  await workbook.commit();
  expect(await standing.changed({ sheet, range: { firstRow: 3, lastRow: 3, firstColumn: 3, lastColumn: 3 } })).toBe(true);
  expect(standing.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['RC01', 'ST09']));
  expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
});

test.each<[string, number, readonly string[]]>([
  ['停发人员：张甲、李乙', 2, [expect.stringContaining('F3 warning “停发人员：张甲、李乙”提到张甲、李乙') as string]],
  ['停发人员：张甲、李乙', 0, [expect.stringContaining('F1 warning “停发人员：张甲、李乙”提到张甲、李乙') as string]],
  ['停发人员：周庚', 2, []],
  ['联系人：李乙', 2, []],
])('%s beside row %i of the list', async (line, at, expected) => {
  const rows = [['姓名', '身份证号', '户籍', '老年券起发月份', '死亡日期'], ...people.map(([name, id]) => [name, id, '本地', '2024-01', ''])];
  expect(await told({ 老年人台账: rows.map((cells, place) => (place === at ? [...cells, line] : cells)) })).toEqual(expected);
});

describe('a line that stands alone in a sheet of its own', () => {
  const roll = (death: Readonly<Record<string, string>> = {}) => ({ 老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '死亡日期'], ...people.map(([name, id]) => [name, id, '本地', '2024-01', death[name] ?? ''])] });
  const unchecked = async (sheets: BookRows, corrections: (typeof request)['corrections'] | readonly { sheet: string; kind: null }[] = []): Promise<string[]> => {
    const { findings } = await checkWorkbook(await bookOfRows(sheets), { ...request, corrections });
    return findings.filter(({ code }) => code === 'ST06').map((finding) => `${finding.sheetName} ${findingWords('zh-CN', finding, 'message', false)}`);
  };

  test('is told, and no table is made in silence', async () => {
    const sheets = { ...roll(), 停发: [['停发人员：张甲、李乙']] };
    expect(await unchecked(sheets)).toEqual(['停发 未检查：这张表像停发台账，但认不准，没有当台账处理。']);
    const { tables } = await generateTables(await bookOfRows(sheets), { ...request, tables: ['voucher-issue'], period: parsePeriod('2026Q4') as Period, acceptBreaks: true, skipUnkept: false });
    expect(tables[0]?.breaks.map(({ rule }) => rule)).toEqual(['unreadSheet']);
  });

  test('is told no longer once somebody says that the sheet is no ledger', async () => {
    expect(await unchecked({ ...roll(), 停发: [['停发人员：张甲、李乙']] }, [{ sheet: '停发', kind: null }])).toEqual([]);
  });

  test.each<[string, BookRows]>([
    ['strangers', { ...roll(), 停发: [['停发人员：周庚']] }],
    ['who is dead by his row', { ...roll({ 张甲: '2026-10-05' }), 情况: [['张甲10月去世，已登记']] }],
    ['nobody', { ...roll(), 说明: [['死亡、迁出人员次月停发。'], ['填表人：张甲']] }],
  ])('is not told of %s', async (_whom, sheets) => {
    expect(await unchecked(sheets)).toEqual([]);
  });
});
