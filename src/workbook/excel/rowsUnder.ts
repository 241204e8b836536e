import { cellAddress } from '../address';
import type { CellBlock, CellRange } from '../port';
import { heldBy } from './unmoved';
import type { StandingMark } from './write/marks';

type Written = Pick<ReadonlyMap<string, unknown>, 'has'>;

const nothing: Written = new Set<string>();

/** By row, what its cells hold. */
export type RowsUnder = ReadonlyMap<number, string>;

/**
 * The rows on which marks lie, by their other cells: these tell whose row it is, while a marked cell is one that somebody
 * is to put right.
 * @param marks of one sheet; @param block its cells; @param written addresses of those that are written at the same time
 */
export function rowsUnder(marks: readonly StandingMark[], block: CellBlock, written: Written = nothing): RowsUnder {
  const { range } = block;
  if (range === null) return new Map();
  const ranges = marks.flatMap((mark) => mark.ranges);
  const rows = new Map<number, string>();
  for (const { firstRow, lastRow } of ranges) {
    for (let row = Math.max(firstRow, range.firstRow); row <= Math.min(lastRow, range.lastRow); row += 1) {
      if (!rows.has(row)) rows.set(row, heldBeside(ranges.filter((one) => row >= one.firstRow && row <= one.lastRow), block, row, range, written));
    }
  }
  return rows;
}

function heldBeside(marked: readonly CellRange[], block: CellBlock, row: number, { firstColumn, lastColumn }: CellRange, written: Written): string {
  const held: [number, string][] = [];
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const own = heldBy(block, row, column);
    if (own !== '' && !written.has(cellAddress(row, column)) && !marked.some((range) => column >= range.firstColumn && column <= range.lastColumn)) held.push([column, own]);
  }
  return JSON.stringify(held);
}
