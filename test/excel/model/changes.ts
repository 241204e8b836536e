import { contains, overlaps, wholeSheet, type ModelBook, type ModelFormat, type ModelSheet } from './book';
import type { CellRange } from '../../../src/workbook/port';
import { moveRows } from './formulas';
import type { Habits } from './habits';
import { ExcelError, NotModelled } from './problem';

/** @throws ExcelError AccessDenied */
export function requireUnprotected(sheet: ModelSheet): void {
  if (sheet.isProtected) throw new ExcelError('AccessDenied', `the sheet ${sheet.name} is protected`);
}

/** Whether something may be written into a cell; in a merged area all but the first cell take nothing. */
export function takesValue(sheet: ModelSheet, row: number, column: number): boolean {
  if (sheet.cell(row, column)?.array === 'array') throw new ExcelError('InvalidOperation', 'a part of an array cannot be changed');
  if (sheet.cell(row, column)?.array === 'spill') throw new NotModelled('writing into what spills');
  if (sheet.tables.some(({ range, showHeaders }) => showHeaders && row === range.firstRow && contains(range, row, column))) throw new NotModelled('renaming a column of an Excel table');
  const merge = sheet.merges.find((range) => contains(range, row, column));
  return merge === undefined || (row === merge.firstRow && column === merge.firstColumn);
}

export function mergeCells(sheet: ModelSheet, range: CellRange, { mergingLosesFill }: Habits): void {
  if (sheet.tables.some((table) => overlaps(table.range, range))) throw new ExcelError('InvalidOperation', 'cells of an Excel table cannot be merged');
  sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, range)), range];
  const first = sheet.cell(range.firstRow, range.firstColumn);
  if (mergingLosesFill && (first?.value ?? null) === null && (first?.formula ?? null) === null) {
    for (const { cell } of sheet.cellsIn(range)) delete cell.look['fill.color'];
  }
  for (const { row, column, cell } of sheet.cellsIn(range)) {
    if (row !== range.firstRow || column !== range.firstColumn) Object.assign(cell, { value: null, formula: null, isError: false });
  }
}

/** Contents, formats, merges and links of a range go. */
export function clearAll(sheet: ModelSheet, range: CellRange): void {
  for (const { row, column } of [...sheet.cellsIn(range)]) sheet.delete(row, column);
  unmerge(sheet, range);
}

export function unmerge(sheet: ModelSheet, range: CellRange): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, range));
}

/** A row comes in: all from it on moves down, and formulas anywhere go with what they mean. */
export function insertRow(book: ModelBook, sheet: ModelSheet, row: number): void {
  const moved = (range: CellRange): CellRange => ({ ...range, firstRow: range.firstRow + (range.firstRow >= row ? 1 : 0), lastRow: range.lastRow + (range.lastRow >= row ? 1 : 0) });
  if (sheet.tables.length > 0) throw new NotModelled('inserting rows beside an Excel table');
  const below = [...sheet.cellsIn(wholeSheet)].filter((one) => one.row >= row).sort((one, other) => other.row - one.row);
  for (const { row: from, column, cell } of below) {
    sheet.delete(from, column);
    Object.assign(sheet.cellToWrite(from + 1, column), cell);
  }
  sheet.merges = sheet.merges.map(moved);
  sheet.filter = sheet.filter === null ? null : moved(sheet.filter);
  for (const format of sheet.formats) format.ranges = format.ranges.map(moved);
  moveSizes(sheet, (one) => (one >= row ? one + 1 : one));
  moveRows(book, { sheet: sheet.name, row, count: 1 });
}

/** A row goes of a sheet that holds nothing but cells: all below it moves up. */
export function deleteRow(book: ModelBook, sheet: ModelSheet, row: number): void {
  if (sheet.merges.length + sheet.tables.length + sheet.formats.length > 0 || sheet.filter !== null) throw new NotModelled('deleting rows of a sheet with more than cells');
  const below = [...sheet.cellsIn(wholeSheet)].filter((one) => one.row >= row).sort((one, other) => one.row - other.row);
  for (const { row: from, column, cell } of below) {
    sheet.delete(from, column);
    if (from > row) Object.assign(sheet.cellToWrite(from - 1, column), cell);
  }
  moveSizes(sheet, (one) => (one === row ? null : one > row ? one - 1 : one));
  moveRows(book, { sheet: sheet.name, row, count: -1 });
}

/** Heights and hiding of rows go with them. */
function moveSizes(sheet: ModelSheet, moved: (row: number) => number | null): void {
  const heights = [...sheet.heights];
  const hidden = [...sheet.hiddenRows];
  sheet.heights.clear();
  sheet.hiddenRows.clear();
  for (const [row, height] of heights) {
    const to = moved(row);
    if (to !== null) sheet.heights.set(to, height);
  }
  for (const row of hidden) {
    const to = moved(row);
    if (to !== null) sheet.hiddenRows.add(to);
  }
}

/** Copies one range over another; a single row is laid over each of several. As when somebody pastes formats, conditional ones come along. */
export function copyCells(from: { readonly sheet: ModelSheet; readonly range: CellRange }, to: { readonly sheet: ModelSheet; readonly range: CellRange }, what: 'All' | 'Formats', habits: Habits): void {
  if (what === 'All') return copySheet(from, to, habits);
  const height = from.range.lastRow - from.range.firstRow + 1;
  const columns = from.range.lastColumn - from.range.firstColumn;
  if (height !== 1 || columns !== to.range.lastColumn - to.range.firstColumn) throw new NotModelled('copying formats of other than one row');
  if (from.sheet !== to.sheet) throw new NotModelled('copying formats to another sheet');
  if ([from.range, to.range].some((range) => from.sheet.merges.some((merge) => overlaps(merge, range)))) throw new NotModelled('copying formats of or over merged cells');
  for (let row = to.range.firstRow; row <= to.range.lastRow; row += 1) {
    for (let column = to.range.firstColumn; column <= to.range.lastColumn; column += 1) {
      const model = from.sheet.cell(from.range.firstRow, from.range.firstColumn + column - to.range.firstColumn);
      const cell = to.sheet.cellToWrite(row, column);
      cell.code = model?.code ?? 'General';
      cell.look = { ...model?.look };
      for (const format of to.sheet.formats) spread(format, { row: from.range.firstRow, column: from.range.firstColumn + column - to.range.firstColumn }, { row, column });
    }
  }
}

/** A conditional format comes to hold for a cell that took the formats of another; one that held there before no longer does. */
function spread(format: ModelFormat, from: { readonly row: number; readonly column: number }, to: { readonly row: number; readonly column: number }): void {
  const holds = ({ row, column }: typeof from): boolean => format.ranges.some((range) => contains(range, row, column));
  if (holds(from) === holds(to)) return;
  if (holds(to)) throw new NotModelled('pasting over a conditional format');
  format.ranges = [...format.ranges, { firstRow: to.row, lastRow: to.row, firstColumn: to.column, lastColumn: to.column }];
}

function copySheet(from: { readonly sheet: ModelSheet; readonly range: CellRange }, to: { readonly sheet: ModelSheet; readonly range: CellRange }, { refusesWholeCopies, copiesNoSizes }: Habits): void {
  const isWhole = from.range.lastRow === wholeSheet.lastRow;
  if (isWhole && refusesWholeCopies) throw new ExcelError('GeneralException', 'too many cells to copy');
  if (from.range.firstRow !== 1 || from.range.firstColumn !== 1 || to.range.firstRow !== 1 || to.range.firstColumn !== 1) throw new NotModelled('copying to another place');
  if (to.sheet.merges.length > 0 || [...to.sheet.cellsIn(from.range)].some(({ cell }) => cell.value !== null)) throw new NotModelled('copying over what is there');
  for (const { row, column, cell } of from.sheet.cellsIn(from.range)) Object.assign(to.sheet.cellToWrite(row, column), structuredClone(cell));
  to.sheet.merges = from.sheet.merges.filter((merge) => overlaps(merge, from.range));
  to.sheet.formats = from.sheet.formats.filter(({ ranges }) => ranges.some((range) => overlaps(range, from.range))).map((format) => ({ ...format, id: `${format.id} of ${to.sheet.id}` }));
  // Part of a sheet takes no sizes along anywhere.
  if (!isWhole || copiesNoSizes) return;
  to.sheet.heights.clear();
  to.sheet.widths.clear();
  from.sheet.heights.forEach((height, row) => to.sheet.heights.set(row, height));
  from.sheet.widths.forEach((width, column) => to.sheet.widths.set(column, width));
}
