import type { CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import { ContentBlock } from './contentBlock';
import { isCounted } from './isCounted';
import { listedPeople, type ListedRow } from './listedPeople';
import type { MadeTable } from './makeTable';
import { pairPeople } from './pairPeople';
import { settled } from './settled';
import { standingFigures } from './standingFigures';
import { unlikeCells } from './unlikeCells';
import { TOTAL } from './words';

/** A cell of a row of a table that the ledgers give otherwise. */
export interface OffCell {
  readonly row: number;
  readonly column: number;
  /** The column's id. */
  readonly field: string;
  readonly heading: string;
  /** Whose row it is: a person's name, or a band and a sex. */
  readonly of: string;
  readonly typed: string;
  readonly computed: string;
}

/**
 * The rows of a table that somebody typed, held against the table made of the ledgers: those of people by ID number, else
 * by name, those of figures by what they are about. In the order of the cells.
 */
export function offCells(table: TableSpec, made: Pick<MadeTable, 'content'>, context: TableContext, block: CellBlock): readonly OffCell[] {
  if (!isCounted(made)) return [];
  const due = new ContentBlock(made.content);
  const people = listedPeople(table, context, block);
  const off = people === null ? offFigures(table, due, context, block) : offPersons(table, people.rows, due, context, block);
  return [...off].sort((one, other) => one.row - other.row || one.column - other.column);
}

function offPersons(table: TableSpec, rows: readonly ListedRow[], due: CellBlock, context: TableContext, block: CellBlock): readonly OffCell[] {
  const { columns } = settled(table, context);
  const { pairs } = pairPeople(single(rows), single(listedPeople(table, context, due)?.rows ?? []));
  return pairs.flatMap(([typed, one]) => {
    const off = columns.flatMap((column, place): OffCell[] => {
      const own = { block, row: typed.row, column: typed.columns[place] ?? 0 };
      const unlike = own.column === 0 || column.source === 'handFilled' ? null : unlikeCells(column, own, { block: due, row: one.row, column: one.columns[place] ?? 0 }, context.dateSystem);
      return unlike === null ? [] : [{ row: own.row, column: own.column, field: column.id, heading: column.heading, of: typed.name, ...unlike }];
    });
    // Another name beside the number: whose row it is must be said first.
    const name = off.find(({ field }) => field === 'name');
    return name === undefined ? off : [name];
  });
}

/** Of several rows of one person nobody knows which is which. */
function single(rows: readonly ListedRow[]): readonly ListedRow[] {
  const times = new Map<string, number>();
  for (const { number } of rows) times.set(number, (times.get(number) ?? 0) + 1);
  return rows.filter(({ number }) => number === '' || times.get(number) === 1);
}

/** Rows of sums are held against the rows they sum. */
function offFigures(table: TableSpec, due: CellBlock, context: TableContext, block: CellBlock): readonly OffCell[] {
  const { street } = table;
  if (street === undefined) return [];
  const { columns } = settled(table, context);
  const made = new Map(standingFigures(table, street, context, due).map((row) => [row.by.join('|'), row]));
  return standingFigures(table, street, context, block).flatMap(({ row, by, numbers, columns: at }) => {
    const one = made.get(by.join('|'));
    if (one === undefined || by.includes(TOTAL)) return [];
    return street.sums.flatMap((id, nth): OffCell[] => {
      const [typed, computed] = [numbers[nth] ?? null, one.numbers[nth] ?? null];
      if (typed === null || computed === null || Math.round(typed * 100) === Math.round(computed * 100)) return [];
      return [{ row, column: at[nth] ?? 0, field: id, heading: columns.find((column) => column.id === id)?.heading ?? id, of: by.join(''), typed: String(typed), computed: String(computed) }];
    });
  });
}
