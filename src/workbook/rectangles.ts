import type { CellRange } from './port';

/** Cells as few rectangles: stretches down each column, joined with equal ones beside them. */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const stretches: { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number }[] = [];
  for (const { row, column } of sorted) {
    const last = stretches.at(-1);
    if (last && last.firstColumn === column && row <= last.lastRow + 1) last.lastRow = Math.max(last.lastRow, row);
    else stretches.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  const open = new Map<string, (typeof stretches)[number]>();
  return stretches.filter((stretch) => {
    const key = `${String(stretch.firstRow)}:${String(stretch.lastRow)}`;
    const left = open.get(key);
    if (left && left.lastColumn === stretch.firstColumn - 1) {
      left.lastColumn = stretch.lastColumn;
      return false;
    }
    open.set(key, stretch);
    return true;
  });
}
