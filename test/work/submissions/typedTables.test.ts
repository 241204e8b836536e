import { generateTables } from '../../../src/work/generateTables';
import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { streetTotals } from '../../../src/work/submissions/streetTotals';
import { findingWords } from '../../../src/wording/findingWords';
import { cellAddress } from '../../../src/workbook/address';
import { bookOfRows, type BookRows } from '../bookOfRows';

/** A statistics table that a clerk typed beside the ledger, by the rows of its whole sums. As of 30 November 2026, of the third quarter. */
const request = { period: { kind: 'quarter', year: 2026, quarter: 3 }, asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
type Row = readonly (string | number)[];

/** Two men and a woman of 80 to 84 draw at the end of June; one man dies in August. */
const roll: BookRows[string] = [
  ['甲社区老年人台账'],
  ['序号', '姓名', '性别', '身份证号', '老年券起发月份', '老年券状态', '停发月份', '死亡日期'],
  [1, '王珍永', '男', '110101194401010038', '2024-01', '在发', '', ''],
  [2, '李长生', '男', '110101194402020015', '2024-02', '停发', '2026-09', '2026-08-10'],
  [3, '张秀英', '女', '110101194403030020', '2024-03', '在发', '', ''],
];
const men: Row = ['80—84岁', '男', 2, 0, 1, 0, 0, 1, 2, 5, 500];
const women: Row = ['', '女', 1, 0, 0, 0, 0, 1, 1, 3, 300];
const all: Row = ['', '合计', 3, 0, 1, 0, 0, 2, 3, 8, 800];
const sums = (whole: Row): readonly Row[] => [['合计', ...men.slice(1)], women, whole];
const but = (row: Row, cells: Readonly<Record<number, number>>): Row => row.map((cell, place) => cells[place] ?? cell);

const tableOf = (rows: readonly Row[], title = '甲社区2026年第三季度老年券发放统计表'): BookRows[string] => [
  [title],
  ['填报单位（盖章）：甲社区', '', '', '', '', '', '填报日期：2026年9月28日'],
  ['年龄段', '性别', '上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额（元）'],
  ...rows,
];

async function told(rows: readonly Row[], title?: string): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(await bookOfRows({ 老年人台账: roll, 统计表: tableOf(rows, title) }), request);
  return findings.filter(({ code }) => code.startsWith('RC')).map(({ code, severity, row, column, data }) => `${code} ${severity} ${cellAddress(row, column)} ${String(data['typed'])} ${String(data['computed'])}`);
}

test.each<[string, readonly Row[], readonly string[]]>([
  ['right', [men, women, all, ...sums(all)], []],
  ['a total that is not the sum of its rows', [men, women, all, ...sums(but(all, { 10: 900 }))], ['RC01 error K9 900 800']],
  ['a closing, an amount of one row', [but(men, { 7: 2 }), women, all, ...sums(all)], ['RC02 error H4 2 1', 'RC01 error H6 2 3', 'RC01 error H7 1 2', 'RC01 error H9 2 3']],
  ['a death that the ledger has and the table has not, carried through', [but(men, { 4: 0, 7: 2 }), women, but(all, { 4: 0, 7: 3 }), ['合计', ...but(men, { 4: 0, 7: 2 }).slice(1)], women, but(all, { 4: 0, 7: 3 })], ['RC03 warning E9 0 1', 'RC03 warning H9 3 2', 'RC03 warning E4 0 1', 'RC03 warning H4 2 1']],
  ['no row of whole sums', [men, women], []],
])('beside the ledger: %s', async (_name, rows, expected) => {
  expect(await told(rows)).toEqual(expected);
});

test('headings as hands shorten them are those of the table', async () => {
  const short = ['年龄段', '性别', '上季末人数', '新增', '死亡', '迁出', '其他停发', '本季末人数', '本季发放人数', '人月数', '发放金额'];
  const [title, unit, , ...rows] = tableOf([men, women, all, ...sums(but(all, { 10: 900 }))]);
  const { findings } = await checkWorkbook(await bookOfRows({ 老年人台账: roll, 统计表: [title as Row, unit as Row, short, ...rows] }), request);
  expect(findings.filter(({ code }) => code.startsWith('RC')).map(({ code, row, column }) => `${code} ${cellAddress(row, column)}`)).toEqual(['RC01 K9']);
});

test.each<[string, string, readonly string[]]>([
  ['names no period', '老年券发放统计表', []],
  ['names a quarter that has not begun', '甲社区2027年第一季度老年券发放统计表', []],
  ['names a quarter that is not over: last quarter’s figures under its title', '甲社区2026年第四季度老年券发放统计表', ['RC03 warning C9 3 2', 'RC03 warning I9 3 2', 'RC03 warning J9 8 6', 'RC03 warning C4 2 1', 'RC03 warning H4 2 1', 'RC03 warning I4 2 1']],
])('a table whose title %s', async (_name, title, expected) => {
  const rows = [but(men, { 4: 0, 7: 2 }), women, but(all, { 4: 0, 7: 3 }), ...sums(but(all, { 10: 900 }))];
  expect((await told(rows, title)).filter((one) => one.startsWith('RC03'))).toEqual(expected);
});

/** Deaths of the quarter, typed by hand under the headings of the table. */
const deathsOf = (people: readonly (readonly [month: string, name: string, idNumber: string])[]): BookRows[string] => [
  ['甲社区2026年第三季度老年券死亡季报表'],
  ['月份', '序号', '姓名', '身份证号', '死亡日期', '应停发月份', '实停发月份', '多发月数', '应追回金额(元)'],
  ...people.map(([month, name, idNumber], place) => [month, place + 1, name, idNumber, '2026-08-10', '2026-09', '2026-09', 0, 0]),
  ['合计', '', `${String(people.length)}人`, '', '', '', '', 0, 0],
];
const lee = ['2026年8月', '李长生', '110101194402020015'] as const;

test.each<[string, Parameters<typeof deathsOf>[0], readonly string[]]>([
  ['the same', [lee], []],
  ['the same by name alone', [['8月', '李长 生', '']], []],
  ['a digit of the number is wrong: that is not another person', [['8月', '李长生', '110101194402020016']], []],
  ['one more', [lee, ['9月', '赵丁', '']], ['RC03 warning C4 《2026年第三季度老年券死亡季报表》多列 1 人（赵丁）：按台账不在本期名单里。']],
  ['another', [['9月', '赵丁', '']], ['RC03 warning C3 《2026年第三季度老年券死亡季报表》多列 1 人（赵丁），漏列 1 人（李长生）：与台账本期名单不一致。']],
  ['nobody', [['8月', '无', '']], ['RC03 warning C2 《2026年第三季度老年券死亡季报表》漏列 1 人（李长生）：按台账应在本期名单里。']],
  ['four more', [lee, ...['甲一', '甲二', '甲三', '甲四'].map((name) => ['9月', name, ''] as const)], ['RC03 warning C4 《2026年第三季度老年券死亡季报表》多列 4 人（甲一、甲二、甲三…）：按台账不在本期名单里。']],
])('whom a table of people names is held against the ledger: %s', async (_name, people, expected) => {
  const { findings } = await checkWorkbook(await bookOfRows({ 老年人台账: roll, 死亡季报: deathsOf(people) }), request);
  const lines = findings.filter(({ code, field }) => code === 'RC03' && field === 'name').map((finding) => `${finding.code} ${finding.severity} ${cellAddress(finding.row, finding.column)} ${findingWords('zh-CN', finding, 'message', false)}`);
  expect(lines).toEqual(expected);
});

test('it is handed in, adds to the street’s sums and is not missing; what is wrong in it is named', async () => {
  const reduced = async (whole: Row) => (await reduceWorkbook('甲.xlsx', await bookOfRows({ 老年人台账: roll, 统计表: tableOf([men, women, all, ...sums(whole)]) }), request)).submission;
  const submission = await reduced(all);
  expect(submission.tables).toEqual([{ id: 'voucher-statistics', period: '2026Q3', sheet: '统计表', stale: false, disagrees: false }]);
  expect(submission.missing.filter(({ id, period }) => id === 'voucher-statistics' && period === '2026Q3')).toEqual([]);
  const [statistics] = streetTotals([submission], [], [], '2026Q3');
  expect([statistics?.total, statistics?.notReported]).toEqual([[3, 0, 1, 0, 0, 2, 3, 8, 800], []]);
  expect((await reduced(but(all, { 10: 900 }))).tables.map(({ stale, disagrees }) => [stale, disagrees])).toEqual([[false, true]]);
});

test.each<[string, string | number, object]>([
  ['a figure', 4, { kind: 'figure', typed: 4, computed: 1, cells: 1 }],
  ['a word in place of a figure', '四', { kind: 'differs', cells: 1 }],
])('a table made here whose figure was typed over says both: %s', async (_name, value, data) => {
  const workbook = await bookOfRows({ 老年人台账: roll });
  await generateTables(workbook, { ...request, tables: ['voucher-statistics'], skipUnkept: false, acceptBreaks: true });
  const sheet = (await workbook.overview()).sheets.find(({ tableTag }) => tableTag === 'voucher-statistics|2026Q3');
  await workbook.editCells(sheet?.id as never, [{ row: 4, column: 5, value }]);
  await workbook.commit();
  const { findings } = await checkWorkbook(workbook, request);
  expect(findings.filter(({ code }) => code === 'RC03').map((finding) => [cellAddress(finding.row, finding.column), finding.data])).toMatchObject([['E4', data]]);
});

test('beside the same table made here a copy is checked, and counts for nothing', async () => {
  const workbook = await bookOfRows({ 老年人台账: roll, 抄件: tableOf([men, women, all, ...sums(but(all, { 10: 900 }))]) });
  await generateTables(workbook, { ...request, tables: ['voucher-statistics'], skipUnkept: false, acceptBreaks: true });
  const { checked, submission } = await reduceWorkbook('甲.xlsx', workbook, request);
  expect(submission.tables.map(({ sheet }) => sheet)).toEqual(['老年券发放统计表_2026Q3']);
  expect(submission.figures.length).toBe(1);
  expect(checked.findings.filter(({ code }) => code.startsWith('RC')).map(({ code, sheetName }) => `${code} ${sheetName}`)).toEqual(['RC01 抄件']);
});
