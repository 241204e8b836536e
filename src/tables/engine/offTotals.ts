import type { CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import type { MadeTable } from './makeTable';
import { settled } from './settled';
import { standingFigures } from './standingFigures';
import { standingTotal, type StandingFigure } from './standingTable';
import { TOTAL } from './words';

/** A total of a table that the ledgers give otherwise, and its cell. */
export interface OffTotal {
  readonly row: number;
  readonly column: number;
  /** The column's id. */
  readonly field: string;
  readonly title: string;
  readonly heading: string;
  readonly typed: number;
  readonly computed: number;
}

/**
 * The totals of a table that somebody typed, held against the ledgers: its rows may lie in other places, and people be of
 * another age on the day they were counted.
 */
export function offTotals(table: TableSpec, { totals, title }: Pick<MadeTable, 'totals' | 'title'>, context: TableContext, block: CellBlock): readonly OffTotal[] {
  return settled(table, context).columns.flatMap(({ id, heading, total, format }): OffTotal[] => {
    const made = totals.find((one) => one.heading === heading);
    const standing = total === undefined || format === 'rate' ? null : totalUnder(table, context, block, id);
    const computed = Number(made?.value);
    if (made === undefined || standing === null || Math.round(standing.value * 100) === Math.round(computed * 100)) return [];
    return [{ row: standing.row, column: standing.column, field: id, title, heading, typed: standing.value, computed }];
  });
}

function totalUnder(table: TableSpec, context: TableContext, block: CellBlock, id: string): StandingFigure | null {
  const { street } = table;
  if (street?.totalIsRow !== true) return standingTotal(table, context, block, id);
  // 合计 of the men, of the women and of all stand one above the other, the word often in the first alone.
  const whole = standingFigures(table, street, context, block).findLast(({ by }) => by.every((word) => word === TOTAL));
  const place = street.sums.indexOf(id);
  const value = whole?.numbers[place] ?? null;
  return whole === undefined || value === null ? null : { value, row: whole.row, column: whole.columns[place] ?? 0 };
}
