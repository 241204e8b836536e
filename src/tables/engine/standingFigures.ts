import { monthOf } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { dateFromSerial } from '../../rules/calendar/serial';
import { CellType, NumberFormatKind, type CellBlock, type DateSystem } from '../../workbook/port';
import type { TableContext } from '../context';
import type { StreetRule, TableSpec } from '../spec';
import type { Expression } from './expression';
import { expectedTexts } from './makeTable';
import { readMadeSheet } from './readMadeSheet';
import { settled } from './settled';

/** A row of a table that stands in the workbook: what it is about, and its numbers; null where a cell holds none. */
export interface StandingRow {
  readonly row: number;
  readonly by: readonly string[];
  readonly numbers: readonly (number | null)[];
  /** The sheet's column of each number. */
  readonly columns: readonly number[];
}

/** The headings of what rows are about, then of the figures, then of the rates. */
export function streetHeadings(table: TableSpec, { by, sums, rates = [], countsPeople }: StreetRule, context: TableContext): readonly string[] {
  const { columns } = settled(table, context);
  const named = (ids: readonly string[]) => ids.map((id) => columns.find((column) => column.id === id)?.heading ?? id);
  return [...named(by), ...(countsPeople === true ? ['人数'] : []), ...named(sums), ...named(rates)];
}

/** What each rate is worked out by. */
export function streetRates(table: TableSpec, { rates = [] }: StreetRule, context: TableContext): readonly Expression[] {
  const { columns } = settled(table, context);
  return rates.flatMap((id) => columns.flatMap(({ id: own, source }) => (own === id && typeof source === 'object' ? [source] : [])));
}

/** How each figure is summed over the rows (rulings 17): added, or that of the first or last row. */
export type SumKind = 'sum' | 'first' | 'last';

export function streetSumKinds(table: TableSpec, { sums, countsPeople }: StreetRule, context: TableContext): readonly SumKind[] {
  const { columns } = settled(table, context);
  const own = sums.map((id): SumKind => {
    const total = columns.find((column) => column.id === id)?.total;
    return total === 'first' || total === 'last' ? total : 'sum';
  });
  return countsPeople === true ? ['sum', ...own] : own;
}

/** The rows of a table as they stand, whatever the clerk has done to the sheet since it was made. */
export function standingFigures(table: TableSpec, { by, sums, totalIsRow }: StreetRule, context: TableContext, block: CellBlock): readonly StandingRow[] {
  const spec = settled(table, context);
  const { rows } = readMadeSheet(spec, expectedTexts(table, { sections: [], grandTotal: totalIsRow !== true }), block);
  const placeOf = (id: string) => spec.columns.findIndex((column) => column.id === id);
  return rows.flatMap(({ row, columns, movedOut }) => {
    const own = sums.map((id) => columns[placeOf(id)] ?? 0);
    // A line of words, such as the one that checks the sums, has no figures.
    if (movedOut || own.every((column) => column === 0 || block.type(row, column) === CellType.Empty)) return [];
    const number = (column: number) => (column > 0 && block.type(row, column) === CellType.Number ? block.number(row, column) : null);
    return [{ row, by: by.map((id) => textIn(block, row, columns[placeOf(id)] ?? 0, context.dateSystem)), numbers: own.map(number), columns: own }];
  });
}

/** A month is a date cell. */
function textIn(block: CellBlock, row: number, column: number, dateSystem: DateSystem): string {
  if (column === 0) return '';
  const format = block.type(row, column) === CellType.Number ? block.format(row, column) : NumberFormatKind.General;
  const date = format === NumberFormatKind.Month || format === NumberFormatKind.Date ? dateFromSerial(block.number(row, column), dateSystem) : null;
  return date === null ? block.text(row, column) : chineseMonth(monthOf(date));
}
