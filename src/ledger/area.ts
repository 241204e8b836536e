import type { CellBlock, CellRange } from '../workbook/port';

/** The cells of a part of a sheet, as if nothing stood beside it. */
export function areaOf(block: CellBlock, area: CellRange): CellBlock {
  const { range } = block;
  if (range === null) return block;
  const within: CellRange = {
    firstRow: Math.max(range.firstRow, area.firstRow),
    lastRow: Math.min(range.lastRow, area.lastRow),
    firstColumn: Math.max(range.firstColumn, area.firstColumn),
    lastColumn: Math.min(range.lastColumn, area.lastColumn),
  };
  if ((Object.keys(within) as (keyof CellRange)[]).every((side) => within[side] === range[side])) return block;
  const isEmpty = within.firstRow > within.lastRow || within.firstColumn > within.lastColumn;
  return {
    range: isEmpty ? null : within,
    type: (row, column) => block.type(row, column),
    number: (row, column) => block.number(row, column),
    text: (row, column) => block.text(row, column),
    format: (row, column) => block.format(row, column),
    formula: (row, column) => block.formula(row, column),
  };
}
