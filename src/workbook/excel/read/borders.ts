import type { BorderStyle, CellRange } from '../../port';

/** A line on one side of a cell; null for none, and `other` for one that we never draw. */
export type Line = BorderStyle | 'other' | null;

export interface Sides {
  readonly top: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly right: Line;
}

const BESIDE = { top: [-1, 0], bottom: [1, 0], left: [0, -1], right: [0, 1] } as const;
const SIDES = Object.keys(BESIDE) as readonly (keyof Sides)[];

/**
 * The border that each cell has on all its sides, as sheets of ours have. A line between two cells is told of both, and
 * there is none inside a merged area: a line that is not a cell's own must be that of the cell beside it.
 * @param cells the sides of each cell, row after row from A1
 * @returns null where some line would not be there again
 */
export function bordersIn(cells: readonly (readonly Sides[])[], merges: readonly CellRange[]): readonly (readonly (BorderStyle | null)[])[] | null {
  const areas = areasOf(cells, merges);
  const isInside = (row: number, column: number, side: keyof Sides): boolean => {
    const area = areas[row]?.[column] ?? null;
    const [down, right] = BESIDE[side];
    return area !== null && areas[row + down]?.[column + right] === area;
  };
  const outer = cells.map((line, row) => line.map((sides, column) => SIDES.filter((side) => !isInside(row, column, side)).map((side) => ({ side, line: sides[side] }))));
  const own = outer.map((line) => line.map((sides) => borderOf(sides.map((one) => one.line))));
  const isAgain = outer.every((line, row) => line.every((sides, column) => sides.every(({ side, line: drawn }) => {
    const [down, right] = BESIDE[side];
    return drawn === null || drawn === own[row]?.[column] || drawn === own[row + down]?.[column + right];
  })));
  return isAgain ? own : null;
}

/** Beside a cell with a wider border, one of its sides is as wide. */
function borderOf(lines: readonly Line[]): BorderStyle | null {
  if (lines.length === 0 || !lines.every((line) => line === 'thin' || line === 'medium')) return null;
  return lines.every((line) => line === 'medium') ? 'medium' : 'thin';
}

/** Which merged area each cell lies in, by its place; null in none. */
function areasOf(cells: readonly (readonly Sides[])[], merges: readonly CellRange[]): (number | null)[][] {
  const areas = cells.map((line): (number | null)[] => line.map(() => null));
  for (const [at, { firstRow, lastRow, firstColumn, lastColumn }] of merges.entries()) {
    for (const line of areas.slice(firstRow - 1, lastRow)) line.fill(at, firstColumn - 1, lastColumn);
  }
  return areas;
}
