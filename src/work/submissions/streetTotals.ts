import { tables } from '../../tables';
import type { Submission } from './submission';

/** A figure of the street, with what stands behind it. */
export interface StreetFigure {
  readonly value: number;
  /** The workbooks it comes from; a figure of 0 is no source. */
  readonly sources: readonly { readonly file: string; readonly sheet: string; readonly cell: string; readonly value: number }[];
}

export interface StreetTable {
  readonly id: string;
  readonly period: string;
  /** Column ids of the figures, `people` first where people are counted. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly by: readonly string[]; readonly figures: readonly StreetFigure[] }[];
  /** Workbooks that have the table, and those that have not. */
  readonly reported: readonly string[];
  readonly notReported: readonly string[];
  /** Those whose table no longer equals its ledger: they are counted as they stand. */
  readonly stale: readonly string[];
  /** Cells without a number: they are not counted. */
  readonly unread: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

/**
 * 街道汇总: the tables a street adds up, of one period, over the workbooks handed in.
 * @param unread files that could not be read at all: they have not reported
 */
export function streetTotals(submissions: readonly Submission[], unread: readonly string[], period: string): readonly StreetTable[] {
  return tables.flatMap(({ id, street }) => (street === undefined ? [] : [totalsOf(id, [...(street.countsPeople ? ['count'] : []), ...street.sums], submissions, unread, period)]));
}

function totalsOf(id: string, columns: readonly string[], submissions: readonly Submission[], unreadFiles: readonly string[], period: string): StreetTable {
  const rows = new Map<string, { by: readonly string[]; figures: { value: number; sources: StreetFigure['sources'][number][] }[] }>();
  const unread: StreetTable['unread'][number][] = [];
  const reported: string[] = [];
  const notReported = [...unreadFiles];
  const stale: string[] = [];
  for (const { file, figures, tables: made } of submissions) {
    const own = figures.find((table) => table.id === id && table.period === period);
    (own === undefined ? notReported : reported).push(file);
    if (own === undefined) continue;
    if (made.some((table) => table.id === id && table.period === period && table.stale)) stale.push(file);
    for (const { by, figures: numbers, cells } of own.rows) {
      const key = by.join('|');
      const row = rows.get(key) ?? { by, figures: columns.map(() => ({ value: 0, sources: [] })) };
      rows.set(key, row);
      numbers.forEach((value, place) => {
        const cell = cells[place] ?? '';
        if (value === null) unread.push({ file, sheet: own.sheet, cell });
        else if (value !== 0) {
          const sum = row.figures[place];
          sum?.sources.push({ file, sheet: own.sheet, cell, value });
          // Money has two decimals: sums of it are kept from drifting.
          if (sum !== undefined) sum.value = Math.round((sum.value + value) * 100) / 100;
        }
      });
    }
  }
  return { id, period, columns, rows: [...rows.values()], reported, notReported, stale, unread };
}
