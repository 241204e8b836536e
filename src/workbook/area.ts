import type { CellRange } from './port';
import { cellAddress, parseCellAddress } from './address';

/** Reads A1 or A1:C3; null for anything else. */
export function parseArea(text: string): CellRange | null {
  const [from = '', to = from, ...rest] = text.split(':');
  const first = parseCellAddress(from);
  const last = parseCellAddress(to);
  if (!first || !last || rest.length > 0) return null;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

/** A1 for one cell, else A1:C3. */
export function areaAddress(area: CellRange): string {
  const first = cellAddress(area.firstRow, area.firstColumn);
  return isOneCell(area) ? first : `${first}:${cellAddress(area.lastRow, area.lastColumn)}`;
}

export function isOneCell(area: CellRange): boolean {
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
}
