import type { CellBlock, SheetContent } from '../../workbook/port';
import { holds } from './blockCell';

/**
 * The first cell in which a sheet made earlier does not say what the table says now; 填报日期 is not asked about. Null
 * where they agree.
 */
export function firstDifference({ cells }: Pick<SheetContent, 'cells'>, block: CellBlock): { readonly row: number; readonly column: number } | null {
  const last = Math.max(cells.length, block.range?.lastRow ?? 0);
  for (let row = 1; row <= last; row += 1) {
    const line = cells[row - 1] ?? [];
    for (let column = 1; column <= Math.max(line.length, block.range?.lastColumn ?? 0); column += 1) {
      const input = line[column - 1] ?? null;
      if (!holds(block, row, column, input) && !(typeof input === 'string' && input.startsWith('填报日期'))) return { row, column };
    }
  }
  return null;
}
