import { isEmptyInput } from '../../emptyInput';
import { cellAddress } from '../../address';
import { LAST_COLUMN, LAST_ROW, MOST_CHARACTERS } from '../../limits';
import type { CellInput, CellRange, SheetContent } from '../../port';
import { WorkbookProblem } from '../../problem';
import { blockSteps, type Block } from './cells';
import { entryOf } from './entry';
import { lookSteps } from './look';
import { rangeIn } from '../rangeIn';
import { ACTION_BYTES, bytesOf, type SheetOf, type Step } from './step';
import { StyleGrid } from './styleGrid';

/** All of a sheet of ours but how it prints and scrolls, written into an empty sheet. */
export function contentSteps(sheet: SheetOf, content: SheetContent): Step[] {
  const grid = new StyleGrid(content);
  return [
    // A link writes into its cell and styles it; what we write and style comes after.
    ...(content.links ?? []).map(({ row, column, location }): Step => ({
      bytes: 2 * ACTION_BYTES + bytesOf(location),
      queue: (context) => (rangeIn(sheet(context), { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }).hyperlink = { documentReference: location }),
    })),
    ...(grid.rows === 0 || grid.columns === 0 ? [] : blockSteps(sheet, blockOf(content, grid), true)),
    ...lookSteps(sheet, content, grid),
    ...(content.filter === undefined ? [] : [filterStep(sheet, content.filter)]),
  ];
}

function filterStep(sheet: SheetOf, range: CellRange): Step {
  return { bytes: 2 * ACTION_BYTES, queue: (context) => sheet(context).autoFilter.apply(rangeIn(sheet(context), range)) };
}

/** Takes everything from a sheet of ours that its new content will not overwrite. */
export function clearStep(sheet: SheetOf, filtered: boolean): Step {
  return {
    bytes: 10 * ACTION_BYTES,
    queue: (context) => {
      const own = sheet(context);
      const all = own.getRange().untrack();
      if (filtered) own.autoFilter.remove();
      all.unmerge();
      all.clear();
      all.conditionalFormats.clearAll();
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
    },
  };
}

/** @throws WorkbookProblem textTooLong, cellOutOfRange · @throws RangeError for a number that is none */
export function requireWritable(content: SheetContent): void {
  let rows = content.cells.length;
  let columns = 0;
  for (const row of content.cells) columns = Math.max(columns, row.length);
  for (const { range } of content.styles) {
    rows = Math.max(rows, range.lastRow);
    columns = Math.max(columns, range.lastColumn);
  }
  for (const { last } of content.rowHeights) rows = Math.max(rows, last);
  if (rows > LAST_ROW || columns > LAST_COLUMN) throw new WorkbookProblem('cellOutOfRange', { row: rows, column: columns, cell: cellAddress(rows, columns) });
  content.cells.forEach((row, at) => row.forEach((input, place) => requireInput(input, at + 1, place + 1)));
}

/** @throws WorkbookProblem textTooLong · @throws RangeError for a number that is none */
export function requireInput(input: CellInput, row: number, column: number): void {
  const value = typeof input === 'object' && input !== null ? input.value : input;
  if (typeof value === 'string' && value.length > MOST_CHARACTERS) throw new WorkbookProblem('textTooLong', { cell: cellAddress(row, column), limit: MOST_CHARACTERS });
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${String(value)}`);
}

function blockOf({ cells }: SheetContent, grid: StyleGrid): Block {
  const entries: Block['entries'][number][] = [];
  const codes: (string | null)[][] = [];
  for (let row = 1; row <= grid.rows; row += 1) {
    const own = Array.from({ length: grid.columns }, (_, at) => grid.at(row, at + 1)?.numberFormat ?? null);
    codes.push(own);
    entries.push(own.map((code, at) => {
      const input = cells[row - 1]?.[at] ?? null;
      return isEmptyInput(input) ? entryOf(null, null) : entryOf(input, code ?? 'General');
    }));
  }
  return { range: { firstRow: 1, firstColumn: 1, lastRow: grid.rows, lastColumn: grid.columns }, entries, codes };
}
