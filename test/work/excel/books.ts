import { makeCommunity, writeCommunity, type Community, type layouts } from '../../../src/work/demo';
import { areaAddress } from '../../../src/workbook/area';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { CellBlock, CellRange, Workbook } from '../../../src/workbook/port';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel, type Compute } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { createWorkbook } from '../../workbook/natively';
import { Books, faults } from '../planted/faults';

export const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
export const tableRequest = { ...request, period: { kind: 'quarter', year: 2026, quarter: 4 }, skipUnkept: false, acceptBreaks: true } as const;

/** The demo's community kept in one of its layouts, with every fault planted that can be or with none. */
export async function demoBook(layout: (typeof layouts)[number], elders: number, isSpoilt: boolean): Promise<Uint8Array> {
  const books = new Books(makeCommunity(20261123, elders));
  if (isSpoilt) for (const fault of faults) fault.plant(books);
  return bytesOf(books.community, layout);
}

async function bytesOf(community: Community, layout: (typeof layouts)[number]): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, community, layout);
  return workbook.bytes();
}

/**
 * A book with every fault that can be planted, for what depends on the faults and not on how many people there are.
 * Only a community of 1,100 has enough people to plant them all in; once that is done, most of the others may go.
 */
export async function spoiltBook(layout: (typeof layouts)[number]): Promise<Uint8Array> {
  const books = new Books(makeCommunity(20261123, 1200));
  for (const fault of faults) fault.plant(books);
  return bytesOf(books.thinned(), layout);
}

/** Opens a file's bytes in the in-memory Excel. */
export async function openInExcel(bytes: Uint8Array, compute?: Compute): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook }> {
  const excel = new MemoryExcel(await bookFromFile(bytes), compute);
  startOffice(excel);
  return { excel, workbook: new ExcelWorkbook() };
}

export async function blocksByName(workbook: Workbook): Promise<ReadonlyMap<string, CellBlock>> {
  const { sheets } = await workbook.overview();
  const blocks = new Map<string, CellBlock>();
  for (const { id, name } of sheets) blocks.set(name, await workbook.readBlock(id));
  return blocks;
}

/** Excel computes what a formula gives: here what our engine wrote into the same cell of a file. */
export function computedAs(blocks: () => ReadonlyMap<string, CellBlock>): Compute {
  return ({ sheet, row, column, formula }) => {
    const block = blocks().get(sheet);
    if (block === undefined || block.formula(row, column) !== formula) return undefined;
    const text = block.text(row, column);
    const number = block.number(row, column);
    return Number.isNaN(number) ? text : number;
  };
}

/** The first cells in which two workbooks differ, in words: sheets, tags, types, texts, kinds of formats and formulas. */
export async function differences(one: Workbook, other: Workbook): Promise<readonly string[]> {
  const [first, second] = [await one.overview(), await other.overview()];
  const told = (sheets: typeof first.sheets) => sheets.map(({ name, visibility, tableTag }) => `${name} ${visibility} ${String(tableTag)}`);
  if (told(first.sheets).join('\n') !== told(second.sheets).join('\n')) return [...told(first.sheets), 'against', ...told(second.sheets)];
  const found: string[] = [];
  for (const [at, { id, name }] of first.sheets.entries()) {
    const there = second.sheets[at] as (typeof second.sheets)[number];
    const [block, twin] = [await one.readBlock(id), await other.readBlock(there.id)];
    if (places([block.range]) !== places([twin.range])) found.push(`${name}: ${places([block.range])} against ${places([twin.range])}`);
    const [merges, twins] = [(await one.layout(id)).merges, (await other.layout(there.id)).merges];
    if (places(merges) !== places(twins)) found.push(`${name}: merged cells differ`);
    const range = block.range ?? { firstRow: 1, firstColumn: 1, lastRow: 0, lastColumn: 0 };
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const [cell, same] = [shown(block, row, column), shown(twin, row, column)];
        if (cell !== same && found.length < 20) found.push(`${name} ${String(row)},${String(column)}: ${cell} against ${same}`);
      }
    }
  }
  return found;
}

function shown(block: CellBlock, row: number, column: number): string {
  return `type ${String(block.type(row, column))} format ${String(block.format(row, column))} ${block.text(row, column)} =${String(block.formula(row, column))}`;
}

function places(ranges: readonly (CellRange | null)[]): string {
  return ranges.map((range) => (range === null ? '' : areaAddress(range))).sort().join(' ');
}
