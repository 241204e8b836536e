import { cellAddress } from '../address';
import type { MarkedCells } from '../port';
import type { StandingMark } from './write/marks';

/**
 * Whether marks stand just where they were laid: with rows that came or went they move.
 * @param laid by Excel's ids of their sheets
 */
export function areAsLaid(standing: readonly StandingMark[], laid: readonly (Omit<MarkedCells, 'sheet'> & { readonly sheet: string })[]): boolean {
  const cells = new Set(laid.flatMap(({ sheet, severity, cells: own }) => own.map(({ row, column }) => keyOf(sheet, severity, row, column))));
  const areas = standing.flatMap(({ ranges }) => ranges.map(({ firstRow, firstColumn, lastRow, lastColumn }) => (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1)));
  // Asked first: a mark may have been spread over whole columns.
  if (areas.reduce((sum, one) => sum + one, 0) !== cells.size) return false;
  for (const { sheet, severity, ranges } of standing) {
    for (const { firstRow, firstColumn, lastRow, lastColumn } of ranges) {
      for (let row = firstRow; row <= lastRow; row += 1) {
        for (let column = firstColumn; column <= lastColumn; column += 1) if (!cells.delete(keyOf(sheet, severity, row, column))) return false;
      }
    }
  }
  return cells.size === 0;
}

function keyOf(sheet: string, severity: string, row: number, column: number): string {
  return `${sheet} ${severity} ${cellAddress(row, column)}`;
}
