import { layouts, makeCommunity, writeCommunity } from '../../../src/work/demo';
import { generateTables, tableIds } from '../../../src/work/generateTables';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { sharedPeople } from '../../../src/work/submissions/sharedPeople';
import { streetTotals } from '../../../src/work/submissions/streetTotals';
import type { Submission } from '../../../src/work/submissions/submission';
import { createWorkbook } from '../../../src/workbook/file/createWorkbook';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { shown } from '../eleven/shown';

const period = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const asOf = { year: 2026, month: 11, day: 23 } as const;
const request = { period, asOf, corrections: [], settings: { place: 'beijing' } };

async function community(seed: number, nth: number, tables: readonly string[] = tableIds()): Promise<FileWorkbook> {
  const workbook = await createWorkbook();
  const layout = layouts[nth % layouts.length];
  if (layout === undefined) throw new Error('no layout');
  await writeCommunity(workbook, makeCommunity(seed, 60), layout);
  if (tables.length > 0) await generateTables(workbook, { ...request, tables, skipUnkept: false, acceptBreaks: false });
  return workbook;
}

/** The last row 合计 of a made table as it is read on paper: its numbers under the headings. */
async function totalsOnPaper(workbook: FileWorkbook, name: string): Promise<readonly number[]> {
  const sheet = (await workbook.overview()).sheets.find((one) => one.tableTag === `${name}|2026Q4`);
  if (sheet === undefined) throw new Error(`no ${name}`);
  const rows = shown(await workbook.readBlock(sheet.id));
  const total = rows.findLast((cells) => cells[0] === '合计') ?? [];
  return total.slice(1).filter((text) => /^\d+(?:\.\d+)?$/.test(text)).map(Number);
}

test('the street’s figures are the sums of the communities’ own tables, each with the cell behind it', async () => {
  const workbooks = await Promise.all([11, 12, 13, 14].map((seed, nth) => community(seed, nth)));
  const submissions: Submission[] = [];
  for (const [nth, workbook] of workbooks.entries()) submissions.push((await reduceWorkbook(`社区${String(nth)}.xlsx`, workbook, request)).submission);
  const [statistics, stops, helpers] = streetTotals(submissions, [], '2026Q4');
  const papers = await Promise.all(workbooks.map((workbook) => totalsOnPaper(workbook, 'voucher-statistics')));
  const sums = papers[0]?.map((_one, place) => papers.reduce((sum, paper) => sum + (paper[place] ?? 0), 0));
  const total = statistics?.rows.find(({ by }) => by.join() === '合计,合计');
  expect(total?.figures.map(({ value }) => value)).toEqual(sums);
  expect(statistics?.columns).toEqual(['opening', 'started', 'died', 'movedOut', 'otherwise', 'closing', 'people', 'months', 'amount']);
  for (const { value, sources } of statistics?.rows.flatMap(({ figures }) => figures) ?? []) expect(sources.reduce((sum, source) => sum + source.value, 0)).toBeCloseTo(value, 2);
  for (const { file, sheet, cell, value } of total?.figures[0]?.sources ?? []) {
    const workbook = workbooks[Number(/\d+/.exec(file)?.[0])] as FileWorkbook;
    const own = (await workbook.overview()).sheets.find(({ name }) => name === sheet);
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    expect((await workbook.readBlock(own?.id as never)).number(Number(row), letters.charCodeAt(0) - 64)).toBe(value);
  }
  // The people of the table of stops, and the three months of the devices.
  const stopped = await Promise.all(workbooks.map((workbook) => totalsOnPaper(workbook, 'voucher-stops')));
  expect(stops?.rows.reduce((sum, { figures }) => sum + (figures[1]?.value ?? 0), 0)).toBe(stopped.reduce((sum, [overpaid = 0]) => sum + overpaid, 0));
  expect(helpers?.rows.map(({ by }) => by[0])).toEqual(['2026年10月', '2026年11月', '2026年12月']);
  const devices = await Promise.all(workbooks.map((workbook) => totalsOnPaper(workbook, 'helper-summary')));
  expect(helpers?.total).toEqual([0, 1, 2, 3, 4, 5, 6].map((place) => devices.reduce((sum, paper) => sum + (paper[place] ?? 0), 0)));
  expect([statistics, stops, helpers].map((table) => [table?.reported.length, table?.notReported, table?.stale, table?.unread])).toEqual(Array(3).fill([4, [], [], []]));
});

test('who has not reported, whose table is old, and which cell holds no number, are named', async () => {
  const [whole, without, old] = await Promise.all([community(21, 0), community(22, 0, []), community(23, 0)]);
  const sheets = (await (old as FileWorkbook).overview()).sheets;
  const statistics = sheets.find(({ tableTag }) => tableTag === 'voucher-statistics|2026Q4');
  await old?.editCells(statistics?.id as never, [{ row: 5, column: 3, value: 7 }, { row: 6, column: 4, value: '若干' }]);
  await old?.commit();
  const submissions: Submission[] = [];
  for (const [name, workbook] of Object.entries({ whole, without, old })) submissions.push((await reduceWorkbook(name, workbook as FileWorkbook, request)).submission);
  const [table] = streetTotals(submissions, ['broken'], '2026Q4');
  expect([table?.reported, table?.notReported, table?.stale]).toEqual([['whole', 'old'], ['broken', 'without'], ['old']]);
  expect(table?.unread).toEqual([{ file: 'old', sheet: statistics?.name, cell: 'D6' }]);
  // Owed around 23 November 2026 and not there; the lists of the month before are overdue.
  const owed = submissions[1]?.missing ?? [];
  expect(owed.filter(({ overdue }) => overdue).map(({ id, period: own }) => `${id} ${own}`)).toContain('certificates-monthly 2026-10');
  expect(owed.filter(({ overdue }) => !overdue).map(({ id, period: own }) => `${id} ${own}`)).toContain('helper-monthly 2026-11');
  expect(submissions[0]?.missing.filter(({ period: own }) => own === '2026Q4')).toEqual([]);
});

test('who is paid by two communities is named in both; a wrong number joins nobody', () => {
  const submission = (file: string, payees: Submission['payees']): Submission => ({ file, unit: file, tables: [], missing: [], payees, figures: [] });
  const person = (idNumber: string, name: string, row: number) => ({ idNumber, name, sheet: '老年人台账', row });
  const shared = sharedPeople([submission('甲', [person('1', '张三', 5), person('2', '李四', 6)]), submission('乙', [person('3', '王五', 7)]), submission('丙', [person('1', '张叁', 8)])]);
  expect(shared).toEqual([{ idNumber: '1', places: [{ file: '甲', unit: '甲', name: '张三', sheet: '老年人台账', row: 5 }, { file: '丙', unit: '丙', name: '张叁', sheet: '老年人台账', row: 8 }] }]);
});
