import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { generateTables, tableIds } from '../../../src/work/generateTables';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { findingWords } from '../../../src/wording/findingWords';
import { cellAddress } from '../../../src/workbook/address';
import { CellType, type CellInput } from '../../../src/workbook/port';
import { bookOfRows, type BookRows } from '../bookOfRows';
import { arrangements, bookOf } from '../eleven/books';

/** Rows of tables that a clerk typed beside the ledger, held against it. As of 30 November 2026, of the third quarter. */
const request = { period: { kind: 'quarter', year: 2026, quarter: 3 }, asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
type Row = readonly CellInput[];

const wang = '110101194401010038';
const lee = '110101194402020019';
const zhang = '110101194403030024';
const roll: BookRows[string] = [
  ['甲社区老年人台账'],
  ['序号', '姓名', '性别', '身份证号', '老年券起发月份', '老年券状态', '停发月份', '死亡日期'],
  [1, '王珍永', '男', wang, '2024-01', '在发', '', ''],
  [2, '李长生', '男', lee, '2024-02', '停发', '2026-09', '2026-08-10'],
  [3, '张秀英', '女', zhang, '2024-03', '在发', '', ''],
];

/** Who is to be paid in the third quarter, as the ledger gives it: 王珍永 3 months, 李长生 2, 张秀英 3. */
const due: readonly Row[] = [
  [1, '王珍永', '男', wang, 82, '2024年1月', 3, 100, 300],
  [2, '李长生', '男', lee, 82, '2024年2月', 2, 100, 200],
  [3, '张秀英', '女', zhang, 82, '2024年3月', 3, 100, 300],
];
const issueOf = (rows: readonly Row[], [people, months, amount]: Row = ['3人', 8, 800]): BookRows[string] => [
  ['甲社区2026年第三季度老年券发放签字表'],
  ['填报单位（盖章）：甲社区'],
  ['序号', '姓名', '性别', '身份证号', '年龄', '起发月份', '应发月数', '月标准(元)', '应发金额(元)', '领取人签字'],
  ...rows,
  ['合计', people ?? '', '', '', '', '', months ?? '', '', amount ?? '', ''],
];
const but = (rows: readonly Row[], at: number, cells: Readonly<Record<number, CellInput>>): readonly Row[] => rows.map((row, nth) => (nth === at ? row.map((cell, place) => cells[place] ?? cell) : row));

async function told(sheets: BookRows): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(await bookOfRows({ 老年人台账: roll, ...sheets }), request);
  return findings.filter(({ code, sheetName }) => sheetName in sheets || code.startsWith('RC')).map((finding) => `${finding.code} ${finding.severity} ${cellAddress(finding.row, finding.column)} ${findingWords('zh-CN', finding, 'message', true)}`);
}

const issue = '《2026年第三季度老年券发放签字表》';
test.each<[string, BookRows[string], readonly string[]]>([
  ['right', issueOf(due), []],
  ['right, in another order, a space in a name, months as dates of text', issueOf([...but(but(due, 0, { 1: '王 珍永' }), 1, { 5: '2024.02', 6: '2', 8: '200.00' })].reverse()), []],
  [
    'a digit of a number is wrong',
    issueOf(but(due, 0, { 3: '110101194401020038' })),
    [
      `ID03 error D4 身份证号“110101194401020038”的最后一位是 8，按前 17 位计算应为 3，说明其中至少有一位写错。`,
      `RC03 warning D4 ${issue}王珍永的身份证号写的是 110101194401020038，台账现在是 110101194401010038，从第 14 位起不同。`,
    ],
  ],
  [
    'the numbers of two people are exchanged',
    issueOf(but(but(due, 0, { 3: lee }), 1, { 3: wang })),
    [`RC03 warning B4 ${issue}王珍永：同一身份证号在台账里是 李长生，姓名或号码有一个写错。`, `RC03 warning B5 ${issue}李长生：同一身份证号在台账里是 王珍永，姓名或号码有一个写错。`],
  ],
  ['a name is wrong', issueOf(but(due, 2, { 1: '张秀荣' })), [`RC03 warning B6 ${issue}张秀荣：同一身份证号在台账里是 张秀英，姓名或号码有一个写错。`]],
  [
    'one has a month too few, another one too many',
    issueOf(but(but(due, 0, { 6: 2, 8: 200 }), 1, { 6: 3, 8: 300 })),
    [
      `RC03 warning G4 ${issue}王珍永“应发月数”写的是 2，台账现在是 3。`,
      `RC03 warning I4 ${issue}王珍永“应发金额(元)”写的是 200，台账现在是 300。`,
      `RC03 warning G5 ${issue}李长生“应发月数”写的是 3，台账现在是 2；逐行与台账不一致的共 4 处。`,
    ],
  ],
  ['an age of last year', issueOf(but(due, 0, { 4: 81 })), ['ID09 warning E4 年龄写的是 81，按身份证号应为 82 周岁。']],
  ['an age off by three years, another start', issueOf(but(due, 0, { 4: 85, 5: '2024年11月' })), ['ID09 error E4 年龄写的是 85，按身份证号应为 82 周岁。', `RC03 warning F4 ${issue}王珍永“起发月份”写的是 2024年11月，台账现在是 2024年1月。`]],
  [
    'somebody stands in it twice, and is counted twice',
    issueOf([...due, due[0] ?? []], ['4人', 11, 1100]),
    [
      `ID10 error D7 身份证号“${wang}”与第 4 行“王珍永”相同。`,
      `RC03 warning G8 ${issue}“应发月数”合计写的是 11，台账现在是 8。`,
      `RC03 warning I8 ${issue}“应发金额(元)”合计写的是 1100，台账现在是 800。`,
    ],
  ],
])('who is to be paid: %s', async (_name, rows, expected) => {
  expect(await told({ 签字表: rows })).toEqual(expected);
});

const stopOf = (reason: string, day: string): BookRows[string] => [
  ['甲社区2026年第三季度老年券停止发放情况表'],
  ['填报单位（盖章）：甲社区'],
  ['序号', '姓名', '性别', '身份证号', '年龄', '住址', '停发原因', '事由日期', '应停发月份', '实停发月份', '多发月数', '月标准(元)', '应追回金额(元)', '追回情况', '备注'],
  [1, '李长生', '男', lee, 82, '柳荫里1号', reason, day, '2026年9月', '2026年9月', 0, 100, 0, '', ''],
  ['合计', '1人', '', '', '', '', '', '', '', '', 0, '', 0, '', ''],
];
const stops = '《2026年第三季度老年券停止发放情况表》';
test.each<[string, BookRows[string], readonly string[]]>([
  ['right', stopOf('死亡', '2026-08-10'), []],
  ['in another word, by its month', stopOf('病故', '2026年8月'), []],
  ['another day', stopOf('死亡', '2026-08-19'), [`RC03 warning H4 ${stops}李长生“事由日期”写的是 2026年8月19日，台账现在是 2026年8月10日。`]],
  ['another reason', stopOf('自愿放弃', '2026-08-10'), [`RC03 warning G4 ${stops}李长生“停发原因”写的是 自愿放弃，台账现在是 死亡。`]],
])('who stopped: %s', async (_name, rows, expected) => {
  expect(await told({ 停发表: rows })).toEqual(expected);
});

const men: Row = [2, 0, 1, 0, 0, 1, 2, 5, 500];
const women: Row = [1, 0, 0, 0, 0, 1, 1, 3, 300];
const nobody: Row = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const both: Row = [3, 0, 1, 0, 0, 2, 3, 8, 800];
const statisticsOf = (first: readonly [Row, Row], second: readonly [Row, Row], sums: readonly [Row, Row]): BookRows[string] => [
  ['甲社区2026年第三季度老年券发放统计表'],
  ['填报单位（盖章）：甲社区'],
  ['年龄段', '性别', '上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额（元）'],
  ['80-84岁', '男', ...first[0]],
  ['', '女', ...first[1]],
  ['85-89岁', '男', ...second[0]],
  ['', '女', ...second[1]],
  ['合计', '男', ...sums[0]],
  ['', '女', ...sums[1]],
  ['', '合计', ...both],
];
test.each<[string, BookRows[string], readonly string[]]>([
  ['right', statisticsOf([men, women], [nobody, nobody], [men, women]), []],
  ['men and women exchanged', statisticsOf([women, men], [nobody, nobody], [women, men]), ['C4', 'E4', 'I4']],
  ['two bands exchanged', statisticsOf([nobody, nobody], [men, women], [men, women]), ['C4', 'E4', 'H4']],
])('figures by age and sex: %s', async (_name, rows, expected) => {
  const lines = await told({ 统计表: rows });
  expect(lines.map((line) => line.split(' ')[2])).toEqual(expected);
  if (expected.length > 0) expect(lines[0]).toMatch(/80—84岁男“上季末人数”写的是 [01]，台账现在是 2。$/);
});

test('a list that came alone names somebody twice, and counts him twice', async () => {
  const { checked } = await reduceWorkbook('签字表.xlsx', await bookOfRows({ 签字表: issueOf([...due, due[0] ?? []], ['4人', 11, 1100]) }), request);
  expect(checked.findings.map(({ code, severity, row, column }) => `${code} ${severity} ${cellAddress(row, column)}`)).toEqual(['ID10 error D7']);
});

test('a wrong number that stands in the ledger too is told there alone', async () => {
  const wrong = '110101194401010031';
  const inBoth = { 老年人台账: roll.map((row) => row.map((cell) => (cell === wang ? wrong : cell))), 签字表: issueOf(but(due, 0, { 3: wrong })) };
  const { findings } = await checkWorkbook(await bookOfRows(inBoth), request);
  expect(findings.filter(({ code }) => code === 'ID03' || code === 'RC03').map(({ code, sheetName }) => `${code} ${sheetName}`)).toEqual(['ID03 老年人台账']);
});

test('every table of ours, copied beside its ledgers as values, says what the ledgers give', async () => {
  const own = { ...request, period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2027, month: 1, day: 8 } } as const;
  const workbook = await bookOf(arrangements.plain);
  const { tables } = await generateTables(workbook, { ...own, tables: tableIds(), skipUnkept: false, acceptBreaks: true });
  const beside = await bookOf(arrangements.plain);
  const made = (await workbook.overview()).sheets.filter(({ tableTag }) => tableTag !== null);
  expect(made.length).toBe(tables.length);
  for (const { id, name } of made) {
    const block = await workbook.readBlock(id);
    const cells = Array.from({ length: block.range?.lastRow ?? 0 }, (_row, row) =>
      Array.from({ length: block.range?.lastColumn ?? 0 }, (_column, column): CellInput => (block.type(row + 1, column + 1) === CellType.Number ? block.number(row + 1, column + 1) : block.text(row + 1, column + 1))),
    );
    await beside.addSheet({ name: `${name}抄`, content: { cells, styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } } }, tableTag: null });
  }
  await beside.commit();
  const { findings } = await checkWorkbook(beside, own);
  expect(findings.filter(({ sheetName }) => sheetName.endsWith('抄')).map((finding) => `${finding.code} ${finding.sheetName} ${cellAddress(finding.row, finding.column)} ${JSON.stringify(finding.data)}`)).toEqual([]);
});
