import { firstDay, formatPeriod, parsePeriod, quarterOf } from '../../rules/calendar/period';
import { tables } from '../../tables';
import type { SumKind } from '../../tables/engine/standingFigures';
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
  /** Column ids of the figures, `count` first where people are counted. */
  readonly columns: readonly string[];
  /** What rows are about, then the figures, as the first table that reported names them. */
  readonly headings: readonly string[];
  readonly rows: readonly { readonly by: readonly string[]; readonly figures: readonly StreetFigure[] }[];
  /** Over all rows, or the row 合计 where the table has its own. */
  readonly total: readonly number[];
  /** Workbooks that have the table, and those that have not. */
  readonly reported: readonly string[];
  readonly notReported: readonly string[];
  /** Those whose table no longer equals its ledger: they are counted as they stand. */
  readonly stale: readonly string[];
  /** Cells without a number: they are not counted. */
  readonly unread: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

/** The quarter whose tables a street adds up when a period is looked at. */
export function streetPeriod(period: string): string {
  const asked = parsePeriod(period);
  return asked === null ? period : formatPeriod(quarterOf(firstDay(asked)));
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
  let headings: readonly string[] = [];
  let sumKinds: readonly SumKind[] = [];
  for (const { file, figures, tables: made } of submissions) {
    const own = figures.find((table) => table.id === id && table.period === period);
    (own === undefined ? notReported : reported).push(file);
    if (own === undefined) continue;
    if (headings.length === 0) [headings, sumKinds] = [own.headings, own.sumKinds];
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
  const all = [...rows.values()];
  return { id, period, columns, headings, total: totalOf(all, columns.length, sumKinds), rows: all, reported, notReported, stale, unread };
}

const TOTAL = '合计';

function totalOf(rows: StreetTable['rows'], width: number, kinds: readonly SumKind[]): readonly number[] {
  const own = rows.find(({ by }) => by.every((word) => word === TOTAL));
  if (own !== undefined) return own.figures.map(({ value }) => value);
  return Array.from({ length: width }, (_unused, place) => {
    const values = rows.map(({ figures }) => figures[place]?.value ?? 0);
    if (kinds[place] === 'first') return values[0] ?? 0;
    if (kinds[place] === 'last') return values.at(-1) ?? 0;
    return Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100;
  });
}
