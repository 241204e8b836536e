import { CellType, NumberFormatKind, type CellBlock, type CellRange } from '../../port';
import type { SheetBlock } from './sheetBlock';

/** The part of a block inside a range. */
export function windowOf(block: SheetBlock, range: CellRange): CellBlock {
  const inside = (row: number, column: number) =>
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
  return {
    range: block.contentRange(range),
    type: (row, column) => (inside(row, column) ? block.type(row, column) : CellType.Empty),
    number: (row, column) => (inside(row, column) ? block.number(row, column) : NaN),
    text: (row, column) => (inside(row, column) ? block.text(row, column) : ''),
    format: (row, column) => (inside(row, column) ? block.format(row, column) : NumberFormatKind.General),
    formula: (row, column) => (inside(row, column) ? block.formula(row, column) : null),
  };
}
