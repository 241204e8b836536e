import { checkWorkbook, type Checked } from '../../../src/work/checkWorkbook';
import { layouts } from '../../../src/work/demo';
import { fixableCodes, fixWorkbook } from '../../../src/work/fixWorkbook';
import { generateTables, tableIds, type Generated } from '../../../src/work/generateTables';
import { MOST_CELLS } from '../../../src/workbook/excel/requests';
import type { CellBlock, SheetId, Workbook } from '../../../src/workbook/port';
import { openWorkbookFile } from '../../workbook/natively';
import { blocksByName, computedAs, demoBook, differences, openInExcel, request, spoiltBook, tableRequest } from './books';

/** What a check tells, each sheet by its name: every workbook has its own ids for them. */
function told({ findings, sheets, policy, period }: Checked): unknown {
  const names = new Map(sheets.map(({ sheet, name }) => [sheet, name]));
  const named = <T extends { readonly sheet: SheetId }>(one: T) => ({ ...one, sheet: names.get(one.sheet) });
  return { findings: findings.map((finding) => ({ ...named(finding), fix: finding.fix?.map(named) ?? null })), sheets: sheets.map(named), policy, period };
}

/** All but what the host did not take. */
function made({ tables, notTaken, ...rest }: Generated): unknown {
  expect(notTaken.every(({ sheet }) => tables.some((table) => table.sheet === sheet))).toBe(true);
  return { ...rest, tables: tables.map(({ breaks, unread, ...table }) => ({ ...table, breaks: breaks.map(({ text }) => text), unread: unread.map(({ sheet, row, column, text }) => [sheet, row, column, text]) })) };
}

/** Pages that the cells of some sheets take. */
function pagesOf(blocks: Iterable<CellBlock>): number {
  let pages = 0;
  for (const { range } of blocks) {
    if (range === null) continue;
    const rows = Math.floor(MOST_CELLS / (range.lastColumn - range.firstColumn + 1));
    pages += Math.ceil((range.lastRow - range.firstRow + 1) / rows);
  }
  return pages;
}

/** Another name that somebody types over the first who is paid. */
async function rename(workbook: Workbook): Promise<void> {
  const { sheets } = await checkWorkbook(workbook, request);
  const { sheet, firstRow, fields } = sheets.find(({ kind }) => kind === 'elders') ?? {};
  const [name, start, stop] = [fields?.['name'] ?? 0, fields?.['voucherStart'] ?? 0, fields?.['voucherStop'] ?? 0];
  const block = await workbook.readBlock(sheet as SheetId);
  let row = firstRow ?? 1;
  while (block.text(row, start) === '' || block.text(row, stop) !== '') row += 1;
  await workbook.editCells(sheet as SheetId, [{ row, column: name, value: '王改名' }]);
  await workbook.commit();
}

const cases = layouts.map((layout) => [layout.id, layout] as const);

/** Of one layout a book whose roll takes more than one page; what is joined does not depend on how the books are kept. */
const isPaged = ({ id }: (typeof layouts)[number]) => id === 'standard';
const bookOf = (layout: (typeof layouts)[number]) => (isPaged(layout) ? demoBook(layout, 1500, true) : spoiltBook(layout));

describe('the demo’s workbook, with every fault planted', () => {
  test.each(cases)('checked in Excel and in the file: the same findings, in books kept %s', async (_id, layout) => {
    const bytes = await bookOf(layout);
    const file = await openWorkbookFile(bytes);
    const { excel, workbook } = await openInExcel(bytes);
    const inExcel = await checkWorkbook(workbook, request);
    const trips = excel.trips.length;
    const blocks = await blocksByName(file);
    if (isPaged(layout)) expect(pagesOf(blocks.values())).toBeGreaterThan(blocks.size);
    expect(told(inExcel)).toEqual(told(await checkWorkbook(file, request)));
    expect(inExcel.findings.length).toBeGreaterThan(20);
    expect(trips).toBeLessThanOrEqual(2 + pagesOf(blocks.values()));
  }, 60_000);

  // The other ways of keeping books differ in their ledgers alone.
  test.each(cases.filter(([id]) => id === 'standard' || id === 'merged'))('all tables made in Excel and in the file, and made again after what can be put right was and a name was typed: the same cells, in books kept %s', async (_id, layout) => {
    const bytes = await bookOf(layout);
    const file = await openWorkbookFile(bytes);
    let computed: ReadonlyMap<string, CellBlock> = new Map();
    const { excel, workbook } = await openInExcel(bytes, computedAs(() => computed));
    const everything = { ...tableRequest, tables: tableIds() };
    const read = pagesOf((await blocksByName(file)).values());
    const first = await generateTables(file, everything);
    computed = await blocksByName(file);
    expect(made(await generateTables(workbook, everything))).toEqual(made(first));
    // Each table is written, and in the worst case asked five times more for how it is to print and scroll.
    expect(excel.trips.length).toBeLessThanOrEqual(3 + read + 6 * first.tables.length);
    expect(Math.max(...excel.trips.map(({ sent, received }) => Math.max(sent, received)))).toBeLessThan(5 * 1024 * 1024);
    expect(await differences(workbook, file)).toEqual([]);

    const fixes = { ...request, codes: fixableCodes };
    const fixed = await fixWorkbook(file, fixes);
    expect(fixed.changed.length).toBeGreaterThan(5);
    expect(await fixWorkbook(workbook, fixes)).toEqual(fixed);
    expect(await differences(workbook, file)).toEqual([]);

    for (const each of [file, workbook]) await rename(each);
    const again = await generateTables(file, everything);
    computed = await blocksByName(file);
    expect(again.tables.some(({ changedCells }) => changedCells > 0)).toBe(true);
    expect(made(await generateTables(workbook, everything))).toEqual(made(again));
    expect(await differences(workbook, file)).toEqual([]);
  }, 120_000);

  test('one table: five round trips besides the pages read and written', async () => {
    const bytes = await demoBook(layouts[0] as (typeof layouts)[number], 1500, false);
    const file = await openWorkbookFile(bytes);
    const { excel, workbook } = await openInExcel(bytes);
    const read = pagesOf((await blocksByName(file)).values());
    await generateTables(workbook, { ...tableRequest, tables: ['voucher-issue'] });
    // Two to learn it, one to see again what is remembered, one to finish, and one behind that: until all is written, what was made stays signed as unfinished.
    expect(excel.trips.length).toBeLessThanOrEqual(5 + read + 1);
  }, 60_000);
});
