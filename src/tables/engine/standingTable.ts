import { CellType, type CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import { HeadingFinder } from './headingFinder';
import { expectedTexts } from './makeTable';
import { readMadeSheet } from './readMadeSheet';
import { settled } from './settled';
import { isTotal } from './words';

/** The first key of every row of a table that stands in the workbook, and that row: the ID numbers of one about people. */
export function standingKeys(table: TableSpec, context: TableContext, block: CellBlock): ReadonlyMap<string, number> {
  const { rows } = readMadeSheet(settled(table, context), expectedTexts(table, { sections: [] }), block);
  return new Map(rows.flatMap(({ movedOut, row, keys: [key = ''] }) => (movedOut || key === '' ? [] : [[key, row] as const])));
}

/** A figure of a table that stands in the workbook, and its cell. */
export interface StandingFigure {
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

/** The number under a column in the last row 合计 of a table that stands in the workbook; null where it cannot be found. */
export function standingTotal(table: TableSpec, context: TableContext, block: CellBlock, column: string): StandingFigure | null {
  const { columns } = settled(table, context);
  const headings = new HeadingFinder(columns);
  const place = columns.findIndex(({ id }) => id === column);
  let found = 0;
  let total: StandingFigure | null = null;
  for (let row = block.range?.firstRow ?? 1; row <= (block.range?.lastRow ?? 0); row += 1) {
    const filled = filledColumns(block, row);
    found = headings.find(filled, (one) => block.text(row, one))?.columns[place] ?? found;
    if (found > 0 && isTotal(block.text(row, filled[0] ?? 0)) && block.type(row, found) === CellType.Number) total = { value: block.number(row, found), row, column: found };
  }
  return total;
}

function filledColumns(block: CellBlock, row: number): number[] {
  const filled: number[] = [];
  for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
    if (block.type(row, column) !== CellType.Empty) filled.push(column);
  }
  return filled;
}
