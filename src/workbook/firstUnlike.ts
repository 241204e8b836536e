import { holds } from './blockCell';
import type { CellBlock, CellInput } from './port';

/**
 * The first cell that does not hold what was to be written there, row after row. Beside a short row and below the last
 * one nothing was: what stands there was typed since. Null where all agree.
 * @param isAllowed whether what stands in place of an input counts as no difference
 */
export function firstUnlike(
  cells: readonly (readonly CellInput[])[],
  block: CellBlock,
  isAllowed: (input: CellInput, standing: string) => boolean = () => false,
): { readonly row: number; readonly column: number } | null {
  const last = Math.max(cells.length, block.range?.lastRow ?? 0);
  for (let row = 1; row <= last; row += 1) {
    const line = cells[row - 1] ?? [];
    for (let column = 1; column <= Math.max(line.length, block.range?.lastColumn ?? 0); column += 1) {
      const input = line[column - 1] ?? null;
      if (!holds(block, row, column, input) && !isAllowed(input, block.text(row, column))) return { row, column };
    }
  }
  return null;
}
