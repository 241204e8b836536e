import { formatPeriod, next, parsePeriod } from '../../rules/calendar/period';
import { tableById } from '../../tables';
import { TOTAL } from '../../tables/engine/words';
import type { TableFigures } from './submission';

/** Tables whose opening is the closing of the one before. */
const carried: readonly string[] = ['voucher-statistics', 'helper-summary'];

/** A figure and the address of its cell. */
interface End {
  readonly value: number;
  readonly cell: string;
}

/** Two tables of one unit, of periods that follow each other, the closing of one of which is not the opening of the other. */
export interface BrokenChain<Table> {
  readonly before: Table;
  readonly after: Table;
  readonly closing: End;
  readonly opening: End;
}

/**
 * RC02 between tables of one unit: of tables that came more than once, one that is followed by one is enough.
 * @param tables in the order in which they are told
 */
export function brokenChains<Table extends TableFigures>(tables: readonly Table[]): readonly BrokenChain<Table>[] {
  return tables.flatMap((before): BrokenChain<Table>[] => {
    const period = parsePeriod(before.period);
    const closing = period === null ? null : endOf(before, 'closing');
    if (period === null || closing === null) return [];
    const ends = tables.flatMap((after) => {
      const opening = after.id === before.id && after.period === formatPeriod(next(period)) ? endOf(after, 'opening') : null;
      return opening === null ? [] : [{ before, after, closing, opening }];
    });
    const [first] = ends;
    const closings = tables.filter(({ id, period: own }) => id === before.id && own === before.period).map((one) => endOf(one, 'closing')?.value);
    return first === undefined || ends.some(({ opening }) => closings.includes(opening.value)) ? [] : [first];
  });
}

/** The figure of all at the beginning or the end: of rows a month that of the first or last, else of the row 合计; null where a cell holds none. */
function endOf({ id, rows, sumKinds }: TableFigures, column: 'opening' | 'closing'): End | null {
  const street = carried.includes(id) ? tableById(id)?.street : undefined;
  const place = street === undefined ? -1 : street.sums.indexOf(column) + (street.countsPeople === true ? 1 : 0);
  const kind = sumKinds[place];
  const row = kind === 'first' ? rows[0] : kind === 'last' ? rows.at(-1) : rows.findLast(({ by }) => by.every((word) => word === TOTAL));
  const value = row?.figures[place] ?? null;
  return place < 0 || row === undefined || value === null ? null : { value, cell: row.cells[place] ?? '' };
}
