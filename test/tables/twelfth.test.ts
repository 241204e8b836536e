import { unzipSync } from 'fflate';
import { tables } from '../../src/tables/index';
import type { CellBlock, Workbook } from '../../src/workbook/port';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { generateTables, isTableId, tablesDueIn, type TableRequest } from '../../src/work/generateTables';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { separateTable } from '../../src/work/separateTable';
import type { TableSpec } from '../../src/tables/spec';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { festivalVisits } from './festivalVisits';

// The one line that a new table takes.
jest.mock('../../src/tables/index', () => {
  const { tables: eleven } = jest.requireActual<{ tables: readonly TableSpec[] }>('../../src/tables/index');
  const { festivalVisits: twelfth } = jest.requireActual<{ festivalVisits: TableSpec }>('./festivalVisits');
  const all = [...eleven, twelfth];
  return { tables: all, tableById: (id: string) => all.find((table) => table.id === id) ?? null };
});

const community = makeCommunity(12, 200);
const request: TableRequest = {
  period: { kind: 'quarter', year: 2026, quarter: 4 },
  asOf: { year: 2026, month: 11, day: 23 },
  tables: [festivalVisits.id],
  corrections: [],
  settings: { unit: '槐荫里社区', signatories: { reporter: '填一' }, headings: { 'festival-visits': { remarks: '说明' } } },
  skipUnkept: false,
  acceptBreaks: false,
};

async function madeBook() {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, community, layouts[0] as (typeof layouts)[number]);
  const { tables: [made] } = await generateTables(workbook, request);
  if (made === undefined) throw new Error('no table was made');
  return { made, bytes: workbook.bytes() };
}

async function tableIn(workbook: Workbook, name: string): Promise<CellBlock> {
  const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`${name} is no sheet`);
  return workbook.readBlock(sheet.id);
}

/** Those paid on the last day of the quarter, by a loop of its own. */
const visited = community.elders.filter(({ voucherStart, voucherStop }) => voucherStart !== null && voucherStop === null);

test('it stands beside the eleven: known by its id, due with its period', () => {
  expect(tables).toHaveLength(12);
  expect(isTableId('festival-visits')).toBe(true);
  expect(tablesDueIn(request.period)).toContain('festival-visits');
  expect(tablesDueIn({ kind: 'month', year: 2026, month: 10 })).not.toContain('festival-visits');
});

test('it is made into the workbook after the last sheet, with its people and sums', async () => {
  const { made, bytes } = await madeBook();
  expect(made).toMatchObject({ sheet: '走访慰问表_2026Q4', tag: 'festival-visits|2026Q4', title: '2026年第四季度走访慰问表', rows: visited.length, isNew: true, reconciled: true, unread: [] });
  const workbook = await openWorkbookFile(bytes);
  expect((await workbook.overview()).sheets.at(-1)).toMatchObject({ name: made.sheet, tableTag: made.tag });
  const block = await tableIn(workbook, made.sheet);
  const rows = Array.from({ length: block.range?.lastRow ?? 0 }, (_unused, at) => at + 1);
  expect(rows.flatMap((row) => (/^\d{17}[\dX]$/.test(block.text(row, 4)) ? [block.text(row, 4)] : [])).sort()).toEqual(visited.map(({ idNumber }) => idNumber).sort());
  const person = rows.find((row) => block.text(row, 4) === visited[0]?.idNumber) ?? 0;
  expect(block.formula(person, 10)).toBe(`H${person}*I${person}`);
  const total = rows.find((row) => block.text(row, 1) === '合计') ?? 0;
  const yuan = rows.filter((row) => /^\d{17}[\dX]$/.test(block.text(row, 4))).reduce((sum, row) => sum + Math.round(block.number(row, 10) * 100), 0) / 100;
  expect([block.text(total, 2), block.number(total, 10)]).toEqual([`${visited.length}人`, yuan]);
  expect(block.text(1, 1)).toBe('2026年第四季度走访慰问表');
  expect(block.text(2, 1)).toBe('填报单位（盖章）：槐荫里社区');
  expect(rows.some((row) => block.text(row, 13) === '说明')).toBe(true);
});

test('it is printed like the others: A4 landscape on one page width, headings repeated, pages numbered, title 宋体 18', async () => {
  const { made, bytes } = await madeBook();
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)] as const);
  const sheet = parts.find(([name, xml]) => name.startsWith('xl/worksheets/') && xml.includes('走访慰问表'))?.[1] ?? '';
  const book = parts.find(([name]) => name === 'xl/workbook.xml')?.[1] ?? '';
  const styles = parts.find(([name]) => name === 'xl/styles.xml')?.[1] ?? '';
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/);
  expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
  expect(sheet).toContain('第 &amp;P 页 共 &amp;N 页');
  expect(sheet).toContain('<mergeCell ref="A1:M1"/>');
  expect(book).toMatch(new RegExp(`_xlnm.Print_Titles"[^>]*>'?${made.sheet}'?!\\$4:\\$4<`));
  const fonts = styles.match(/<font>.*?<\/font>/g) ?? [];
  expect(fonts.filter((font) => font.includes('<b/>') && font.includes('<sz val="18"/>') && font.includes('val="宋体"'))).not.toEqual([]);
  const heights = [...sheet.matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height));
  expect(heights.filter((height) => height >= 28).length).toBeGreaterThanOrEqual(made.rows);
});

test('made again it is the same, and what was typed stays with its person; it goes out as a file of its own', async () => {
  const { made, bytes } = await madeBook();
  const workbook = await openWorkbookFile(bytes);
  expect(await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).toHaveLength(7);
  const again = await generateTables(workbook, { ...request, asOf: { year: 2026, month: 12, day: 1 } });
  expect(again).toMatchObject({ changed: false, tables: [{ changedCells: 0, isNew: false, movedOut: [], overwritten: [] }] });

  const block = await tableIn(workbook, made.sheet);
  const idNumber = visited.at(-1)?.idNumber ?? '';
  const row = Array.from({ length: block.range?.lastRow ?? 0 }, (_unused, at) => at + 1).find((one) => block.text(one, 4) === idNumber) ?? 0;
  const { sheets } = await workbook.overview();
  await workbook.editCells((sheets.at(-1) as (typeof sheets)[number]).id, [{ row, column: 12, value: '已签' }]);
  await workbook.commit();
  await generateTables(workbook, request);
  const after = await tableIn(await openWorkbookFile(workbook.bytes()), made.sheet);
  expect(after.text(row, 12)).toBe('已签');

  const single = await createWorkbook();
  await separateTable(single, made);
  expect((await single.overview()).sheets.map(({ name }) => name)).toEqual([made.sheet]);
});
