import { CellType, NumberFormatKind, type CellBlock, type CellRange } from '../../port';

/** The part of a block inside a range. */
export function windowOf(block: CellBlock, range: CellRange): CellBlock {
  const inside = (row: number, column: number) =>
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
  return {
    range: contentRange(block, range),
    type: (row, column) => (inside(row, column) ? block.type(row, column) : CellType.Empty),
    number: (row, column) => (inside(row, column) ? block.number(row, column) : NaN),
    text: (row, column) => (inside(row, column) ? block.text(row, column) : ''),
    format: (row, column) => (inside(row, column) ? block.format(row, column) : NumberFormatKind.General),
    formula: (row, column) => (inside(row, column) ? block.formula(row, column) : null),
  };
}

/** The smallest rectangle around the content that lies in the range. */
function contentRange(block: CellBlock, range: CellRange): CellRange | null {
  if (block.range === null) return null;
  let first = 0;
  let last = 0;
  let left = Infinity;
  let right = 0;
  const lastRow = Math.min(range.lastRow, block.range.lastRow);
  const lastColumn = Math.min(range.lastColumn, block.range.lastColumn);
  for (let row = Math.max(range.firstRow, block.range.firstRow); row <= lastRow; row += 1) {
    for (let column = Math.max(range.firstColumn, block.range.firstColumn); column <= lastColumn; column += 1) {
      if (block.type(row, column) === CellType.Empty && block.formula(row, column) === null) continue;
      if (first === 0) first = row;
      last = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return first === 0 ? null : { firstRow: first, lastRow: last, firstColumn: left, lastColumn: right };
}
