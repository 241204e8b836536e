import { cellAddress } from '../../address';
import { areaAddress } from '../../area';
import { LAST_COLUMN, LAST_ROW } from '../../limits';
import { CellType, type CellEdit, type CellInput, type CellRange, type SheetLayout } from '../../port';
import { WorkbookProblem } from '../../problem';
import { rectanglesOf } from '../../rectangles';
import type { ExcelBlock } from '../read/excelBlock';
import { blockSteps } from './cells';
import { requireInput } from './content';
import { entryOf, type Entry } from './entry';
import { rangeIn } from '../rangeIn';
import { ACTION_BYTES, type SheetOf, type Step } from './step';


/** An edit with all that is needed to make it and to take it back. */
export interface StagedEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellInput;
  readonly entry: Entry;
  /** Number format to give the cell; null to keep it. */
  readonly code: string | null;
  /** Row whose formats the cell takes; null for none. */
  readonly likeRow: number | null;
  readonly before: { readonly value: CellInput; readonly entry: Entry; readonly code: string | null };
}

/** @throws WorkbookProblem sheetProtected, cellOutOfRange, partOfMerge, tableHeading, textTooLong · @throws RangeError for a number that is none */
export function requireEditable(layout: Pick<SheetLayout, 'protected' | 'merges' | 'tables'>, edits: readonly CellEdit[]): void {
  if (layout.protected) throw new WorkbookProblem('sheetProtected');
  for (const { row, column, value } of edits) {
    if (row < 1 || column < 1 || row > LAST_ROW || column > LAST_COLUMN) throw new WorkbookProblem('cellOutOfRange', { row, column, cell: `${String(row)}, ${String(column)}` });
    const cell = cellAddress(row, column);
    const merge = layout.merges.find((range) => isInside(range, row, column));
    if (merge !== undefined && (row !== merge.firstRow || column !== merge.firstColumn)) throw new WorkbookProblem('partOfMerge', { cell, range: areaAddress(merge) });
    // Excel would rename the column; what is refused in a file is refused here.
    const list = layout.tables.find(({ range, headerRows }) => isInside({ ...range, lastRow: range.firstRow + headerRows - 1 }, row, column));
    if (list !== undefined) throw new WorkbookProblem('tableHeading', { cell, list: list.name });
    requireInput(value, row, column);
  }
}

/** @param block the sheet's cells; null where it has none */
export function stagedEdit({ row, column, value, numberFormat, likeRow }: CellEdit, block: ExcelBlock | null, merges: readonly CellRange[]): StagedEdit {
  const own = block?.code(row, column) ?? null;
  // An empty cell is a new one: Excel does not tell whether it was given a format.
  // With the formats of a merged cell its merge would come along.
  const isNew = likeRow !== undefined && (block === null || block.type(row, column) === CellType.Empty) && !merges.some((range) => isInside(range, likeRow, column));
  const kept = isNew ? (block?.code(likeRow, column) ?? null) : own;
  const held = block === null ? null : inputOf(block, row, column);
  return {
    row,
    column,
    value,
    entry: entryOf(value, numberFormat ?? kept),
    code: numberFormat ?? null,
    likeRow: isNew ? likeRow : null,
    before: { value: held, entry: entryOf(held, own), code: own },
  };
}

/** What a new row takes from another one besides its cells' formats. */
export interface RowHeight {
  readonly row: number;
  /** Points. */
  readonly height: number;
}

export function editSteps(sheet: SheetOf, edits: readonly StagedEdit[], heights: readonly RowHeight[]): Step[] {
  return [...formatSteps(sheet, edits), ...entrySteps(sheet, edits, ({ entry, code }) => ({ entry, code })), ...heights.map(({ row, height }): Step => ({
    bytes: 2 * ACTION_BYTES,
    queue: (context) => (rangeIn(sheet(context), { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 1 }).format.rowHeight = height),
  }))];
}

/** The edit that gives a cell back what it held. @param block the sheet's cells as they are now */
export function undoneEdit({ row, column, before }: StagedEdit, block: ExcelBlock): StagedEdit {
  const [value, code] = [inputOf(block, row, column), block.code(row, column)];
  return { row, column, ...before, likeRow: null, before: { value, entry: entryOf(value, code), code } };
}

/** Enters what stood in the cells before, under the number formats they had. */
export function undoEditSteps(sheet: SheetOf, edits: readonly StagedEdit[]): Step[] {
  return entrySteps(sheet, edits, ({ before }) => before);
}

function entrySteps(sheet: SheetOf, edits: readonly StagedEdit[], of: (edit: StagedEdit) => { readonly entry: Entry; readonly code: string | null }): Step[] {
  const byCell = new Map(edits.map((edit) => [cellAddress(edit.row, edit.column), of(edit)]));
  return rectanglesOf(edits).flatMap((range) => {
    const rows = rowsOf(range).map((row) => columnsOf(range).map((column) => byCell.get(cellAddress(row, column)) as { readonly entry: Entry; readonly code: string | null }));
    return blockSteps(sheet, { range, entries: rows.map((row) => row.map(({ entry }) => entry)), codes: rows.map((row) => row.map(({ code }) => code)) }, false);
  });
}

/** New cells take the formats of the row they are to look like. */
function formatSteps(sheet: SheetOf, edits: readonly StagedEdit[]): Step[] {
  const byModel = new Map<number, StagedEdit[]>();
  for (const edit of edits) if (edit.likeRow !== null) byModel.set(edit.likeRow, [...(byModel.get(edit.likeRow) ?? []), edit]);
  return [...byModel].flatMap(([row, own]) => rectanglesOf(own).map((range): Step => ({
    bytes: 4 * ACTION_BYTES,
    queue: (context) => {
      const cells = sheet(context);
      rangeIn(cells, range).copyFrom(rangeIn(cells, { ...range, firstRow: row, lastRow: row }), 'Formats');
    },
  })));
}

/** What somebody would enter to get what a cell holds. */
export function inputOf(block: ExcelBlock, row: number, column: number): CellInput {
  const formula = block.formula(row, column);
  if (formula !== null) return { formula, value: null };
  switch (block.type(row, column)) {
    case CellType.Number:
      return block.number(row, column);
    case CellType.Boolean:
      return block.number(row, column) === 1;
    case CellType.Empty:
      return null;
    case CellType.Text:
      return block.text(row, column);
    case CellType.Error:
      // An error that was typed is entered again as it reads.
      return { formula: block.text(row, column), value: null };
  }
}

function isInside({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function rowsOf({ firstRow, lastRow }: CellRange): number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
}

function columnsOf({ firstColumn, lastColumn }: CellRange): number[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
}
