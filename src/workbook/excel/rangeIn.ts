import type { CellRange } from '../port';

/** The cells of a sheet, forgotten by Excel's client when the request is done. */
export function rangeIn(sheet: Excel.Worksheet, { firstRow, firstColumn, lastRow, lastColumn }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1).untrack();
}
