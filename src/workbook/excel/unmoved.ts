import { cellAddress } from '../address';
import { holds } from '../blockCell';
import { CellType, type CellBlock, type CellInput, type CellRange, type SheetContent } from '../port';
import { WorkbookProblem } from '../problem';
import { inExcel } from './host';
import { ExcelBlock } from './read/excelBlock';
import { rangeOf } from './read/learn';
import { readRows } from './read/readRows';
import type { Requests } from './requests';
import type { StagedEdit } from './write/edits';

/** Rows of a sheet that are to be written into, and the cells by which was decided what to write. */
export interface Basis {
  readonly excelId: string;
  readonly name: string;
  /** All that was read of the sheet. */
  readonly block: ExcelBlock;
  /** Whose cells must be as they were. */
  readonly ranges: readonly CellRange[];
  /** What is to be written into them, by address: a cell may hold that already. */
  readonly edits: ReadonlyMap<string, StagedEdit>;
  /** All its cells are to be replaced: outside of this nothing may have come; null where only parts are written into. */
  readonly within: CellRange | null;
}

/**
 * Between reading and writing, seconds go by in which a clerk or a co-author can type, sort, or put in a row: what was
 * meant for one person would then be written into another's. So the rows are read again right before each request that writes into them.
 * @throws WorkbookProblem movedMeanwhile, workbookChanged
 */
export async function requireUnmoved(requests: Requests, bases: readonly Basis[]): Promise<void> {
  await requireNothingOutside(bases);
  await Promise.all(
    bases.map(async (basis) => {
      const [row] = (await lookAgain(requests, basis)).moved;
      if (row !== undefined) throw new WorkbookProblem('movedMeanwhile', { sheet: basis.name, row });
    }),
  );
}

/** What rows that were to be written into hold now. */
export interface Again {
  /** Rows that hold something else than what was read or is to be written. */
  readonly moved: ReadonlySet<number>;
  /** Addresses of cells that hold what was to be written, and did not before. */
  readonly written: ReadonlySet<string>;
}

export async function lookAgain(requests: Requests, { excelId, block, ranges, edits }: Basis): Promise<Again> {
  const moved = new Set<number>();
  const written = new Set<string>();
  const again = await Promise.all(ranges.map((range) => read(requests, excelId, range)));
  for (const now of again) {
    const { firstRow, lastRow, firstColumn, lastColumn } = now.inside;
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        if (heldBy(block, row, column) === heldBy(now, row, column)) continue;
        const cell = cellAddress(row, column);
        const edit = edits.get(cell);
        if (edit !== undefined && holds(now, row, column, edit.value)) written.add(cell);
        else moved.add(row);
      }
    }
  }
  return { moved, written };
}

/** Whether somebody has put something into a sheet while it was written. @param used where to look; @param before what it held; @param meant what is written in the end, and on the way there */
export async function holdsForeign(requests: Requests, excelId: string, used: CellRange | null, before: ExcelBlock, meant: (row: number, column: number) => readonly CellInput[]): Promise<boolean> {
  if (used === null) return false;
  const now = await read(requests, excelId, used);
  for (let { firstRow: row } = used; row <= used.lastRow; row += 1) {
    for (let { firstColumn: column } = used; column <= used.lastColumn; column += 1) {
      const held = heldBy(now, row, column);
      if (held !== '' && held !== heldBy(before, row, column) && !meant(row, column).some((value) => holds(now, row, column, value))) return true;
    }
  }
  return false;
}

/** What is meant to stand in a cell of a sheet that is written as a whole, in the end and on the way there. */
export function meantBy({ cells, links = [] }: SheetContent, edits: Basis['edits'] = new Map()): (row: number, column: number) => readonly CellInput[] {
  // A link writes its place into its cell until the cell's own text comes.
  const places = new Map(links.map(({ row, column, location }) => [cellAddress(row, column), location]));
  return (row, column) => {
    const cell = cellAddress(row, column);
    return [edits.get(cell)?.value ?? cells[row - 1]?.[column - 1] ?? null, places.get(cell) ?? null];
  };
}

async function read(requests: Requests, excelId: string, range: CellRange): Promise<ExcelBlock> {
  return new ExcelBlock(await readRows(requests, excelId, range), { row: range.firstRow, column: range.firstColumn }, range);
}

async function requireNothingOutside(bases: readonly Basis[]): Promise<void> {
  const whole = bases.flatMap(({ excelId, name, within }) => (within === null ? [] : [{ excelId, name, within }]));
  if (whole.length === 0) return;
  await inExcel(async (context) => {
    const asked = whole.map((one) => ({ ...one, used: context.workbook.worksheets.getItem(one.excelId).getUsedRangeOrNullObject(true).untrack().load('rowIndex,columnIndex,rowCount,columnCount') }));
    await context.sync();
    for (const { name, within, used } of asked) {
      const now = rangeOf(used);
      if (now !== null && (now.lastRow > within.lastRow || now.lastColumn > within.lastColumn)) throw new WorkbookProblem('movedMeanwhile', { sheet: name, row: now.lastRow });
    }
  });
}

/** What somebody has put into a cell: a formula may give something else at any time. */
export function heldBy(block: CellBlock, row: number, column: number): string {
  const formula = block.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const type = block.type(row, column);
  return type === CellType.Empty ? '' : `${String(type)} ${block.text(row, column)}`;
}
