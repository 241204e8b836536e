import { generateTables, tableIds } from '../../../src/work/generateTables';
import { separateTable } from '../../../src/work/separateTable';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { summariseStreet } from '../../../src/work/submissions/summariseStreet';
import { submissionLines } from '../../../src/wording/submissionReport';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { REPORT_TAG } from '../../../src/work/reports/sheetReport';
import { CellType, type SheetContent } from '../../../src/workbook/port';
import { createWorkbook, openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf } from '../eleven/books';

const plainSheet: Omit<SheetContent, 'cells'> = { styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } } };
const request = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 23 }, corrections: [], settings: { place: 'beijing', unit: '柳荫里社区' } } as const;

async function apart(): Promise<Map<string, FileWorkbook>> {
  const workbook = await bookOf(arrangements.plain);
  const { tables } = await generateTables(workbook, { ...request, tables: tableIds(), skipUnkept: false, acceptBreaks: true });
  const files = new Map<string, FileWorkbook>();
  for (const made of tables) {
    const own = await createWorkbook();
    await separateTable(own, made);
    files.set(made.sheetName, await openWorkbookFile(own.bytes()));
  }
  return files;
}

test('every table by itself is taken for what it is and is clean', async () => {
  for (const [name, workbook] of await apart()) {
    const { checked, submission } = await reduceWorkbook(`${name}.xlsx`, workbook, { ...request, settings: { place: 'beijing' } });
    expect([name, checked.findings]).toEqual([name, []]);
    expect(submission).toMatchObject({ unit: '柳荫里社区', hasLedgers: false });
    expect(submission.tables.map(({ id, period, sheet, stale }) => [sheet, stale, `${id} ${period}`.length > 0])).toEqual([[name, false, true]]);
  }
});

test('who is listed to be paid in the quarter is known from the table alone, where it says whose it is', async () => {
  const files = await apart();
  const payees = async (name: string, period: typeof request.period = request.period) => (await reduceWorkbook(`${name}.xlsx`, files.get(name) as FileWorkbook, { ...request, period })).submission.payees;
  const listed = await payees('老年券发放签字表_2026Q4');
  // Rows 4 to 13; the total stands in row 14.
  expect(listed.length).toBe(10);
  expect(listed[0]).toMatchObject({ sheet: '老年券发放签字表_2026Q4', row: 4 });
  expect(await payees('高龄津贴复审表_2026Q4')).toEqual([]);
  expect(await payees('老年券发放签字表_2026Q4', { kind: 'quarter', year: 2027, quarter: 1 } as never)).toEqual([]);
});

test('the figures a street adds up are read from the table alone', async () => {
  const files = await apart();
  const { submission } = await reduceWorkbook('统计表.xlsx', files.get('老年券发放统计表_2026Q4') as FileWorkbook, request);
  // By hand: 7 at the end of September, 2 new, 2 dead, 1 moved, 1 otherwise: 5; 8 people, 21 months, 2,100 yuan.
  expect(submission.figures[0]?.rows.find(({ by }) => by.join() === '合计,合计')?.figures).toEqual([7, 2, 2, 1, 1, 5, 8, 21, 2100]);
});

test('a number mistyped and a total typed over are told at their cells', async () => {
  const workbook = (await apart()).get('老年券发放签字表_2026Q4') as FileWorkbook;
  const [sheet] = (await workbook.overview()).sheets;
  await workbook.editCells(sheet?.id as never, [{ row: 4, column: 4, value: '110196194005060119' }, { row: 14, column: 9, value: 99 }]);
  await workbook.commit();
  const { checked } = await reduceWorkbook('签字表.xlsx', workbook, request);
  expect(checked.findings.map(({ code, row, column }) => `${code} ${String(row)} ${String(column)}`)).toEqual(['ID03 4 4', 'RC01 14 9']);
});

/** Where 年龄 and the death's or stop's day stand, by row and column, and the ages as a hand may have typed them. */
test.each<[string, number, number, number, readonly string[]]>([
  ['老年券发放签字表_2026Q4', 4, 5, 20, ['ID09 error 4:5']],
  ['高龄津贴复审表_2026Q4', 4, 6, -10, ['ID09 error 4:6']],
  ['老年券死亡季报表_2026Q4', 4, 6, -1, ['ID09 warning 4:6']],
  ['老年券停止发放情况表_2026Q4', 4, 5, 2, ['ID09 error 4:5']],
])('an age mistyped in %s is told, as of its own day', async (name, row, column, more, expected) => {
  const workbook = (await apart()).get(name) as FileWorkbook;
  const [sheet] = (await workbook.overview()).sheets;
  const age = (await workbook.readBlock(sheet?.id as never)).number(row, column);
  expect(age).toBeGreaterThan(60);
  await workbook.editCells(sheet?.id as never, [{ row, column, value: age + more }]);
  await workbook.commit();
  const { checked } = await reduceWorkbook(`${name}.xlsx`, workbook, request);
  expect(checked.findings.map(({ code, severity, row: at, column: own }) => `${code} ${severity} ${String(at)}:${String(own)}`)).toEqual(expected);
});

test('a copy without its tag is of the period its title names, not of the one asked for', async () => {
  const tagged = (await apart()).get('老年券发放统计表_2026Q4') as FileWorkbook;
  const [sheet] = (await tagged.overview()).sheets;
  const block = await tagged.readBlock(sheet?.id as never);
  const cells = Array.from({ length: block.range?.lastRow ?? 0 }, (_row, row) => Array.from({ length: block.range?.lastColumn ?? 0 }, (_column, column) => (block.type(row + 1, column + 1) === CellType.Number ? block.number(row + 1, column + 1) : block.text(row + 1, column + 1))));
  const copied = await createWorkbook();
  await copied.addSheet({ name: 'Sheet1', content: { ...plainSheet, cells }, tableTag: null });
  await copied.commit();
  const { submission } = await reduceWorkbook('Sheet1.xlsx', copied, { ...request, period: { kind: 'quarter', year: 2027, quarter: 1 } });
  expect(submission.tables).toEqual([{ id: 'voucher-statistics', period: '2026Q4', sheet: 'Sheet1', stale: false, disagrees: false }]);
  expect(submission.figures.map(({ period }) => period)).toEqual(['2026Q4']);
});

test('a report of ours about a street is none of its tables', async () => {
  const report = await createWorkbook();
  const titles = ['年龄段', '性别', '上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额(元)'];
  await report.addSheet({ name: '街道汇总', content: { ...plainSheet, cells: [['老年券发放统计表（2026年第四季度）街道汇总'], titles, ['合计', '合计', 9, 9, 9, 9, 9, 9, 9, 9, 9]] }, tableTag: REPORT_TAG });
  await report.commit();
  await expect(reduceWorkbook('汇总.xlsx', report, request)).rejects.toMatchObject({ code: 'ownReport' });
});

test('a workbook of neither ledgers nor tables is still none', async () => {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: '通知', content: { ...plainSheet, cells: [['通知']] }, tableTag: null });
  await workbook.commit();
  await expect(reduceWorkbook('通知.xlsx', workbook, request)).rejects.toMatchObject({ code: 'noLedgerAtAll' });
});

test('the folder’s overview says that no ledger came with them', async () => {
  const workbook = (await apart()).get('老年券发放统计表_2026Q4') as FileWorkbook;
  const alone = { file: '统计表.xlsx', ...(await reduceWorkbook('统计表.xlsx', workbook, request)) };
  const roll = { file: '台账.xlsx', ...(await reduceWorkbook('台账.xlsx', await bookOf(arrangements.plain), request)) };
  const linesOf = (one: typeof alone) => submissionLines('zh-CN', [one], summariseStreet([one], [], { period: '2026Q4', asOf: request.asOf, others: [], expected: null, identical: [] })).join();
  expect([linesOf(alone), linesOf(roll)].map((line) => line.includes('报表 1 张（没有台账一起报，只核对了表内数字）'))).toEqual([true, false]);
});
