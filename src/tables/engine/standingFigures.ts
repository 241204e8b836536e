import { monthOf } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { dateFromSerial } from '../../rules/calendar/serial';
import { CellType, NumberFormatKind, type CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { SettledSpec, StreetRule, TableSpec } from '../spec';
import type { Expression } from './expression';
import { expectedTexts } from './makeTable';
import { ownWord } from './ownWord';
import { readMadeSheet, type MadeSheet } from './readMadeSheet';
import { settled } from './settled';
import { TOTAL } from './words';

/** A row of a table that stands in the workbook: what it is about, and its numbers; null where a cell holds none. */
export interface StandingRow {
  readonly row: number;
  /** In the table's own words; as it stands where it is none of them. */
  readonly by: readonly string[];
  /** Whether the table has such a row. */
  readonly known: boolean;
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

interface Standing {
  readonly spec: SettledSpec;
  readonly rule: StreetRule;
  readonly context: TableContext;
  readonly block: CellBlock;
}

/** The rows of a table as they stand, whatever the clerk has done to the sheet since it was made. */
export function standingFigures(table: TableSpec, rule: StreetRule, context: TableContext, block: CellBlock): readonly StandingRow[] {
  const own: Standing = { spec: settled(table, context), rule, context, block };
  const sheet = readMadeSheet(own.spec, expectedTexts(table, { sections: [], grandTotal: rule.totalIsRow !== true }), block);
  const standing: StandingRow[] = [];
  for (const { row, columns } of rowsIn(own, sheet)) {
    const read = readRow(own, row, columns, standing.at(-1)?.by[0] ?? '');
    if (read !== null) standing.push(read);
  }
  // Below the last row of sums stand words.
  const last = standing.findLast(({ by }) => by.every((word) => word === TOTAL))?.row ?? sheet.lines.get('total')?.row ?? Infinity;
  return standing.filter(({ row, numbers }) => row <= last || numbers.some((number) => number !== null));
}

/** Null for a line of words, such as the one that checks the sums. */
function readRow(standing: Standing, row: number, columns: readonly number[], above: string): StandingRow | null {
  const { spec, rule, context, block } = standing;
  const own = rule.sums.map((id) => columns[spec.columns.findIndex((column) => column.id === id)] ?? 0);
  if (own.every((column) => column === 0 || isEmpty(block, row, column))) return null;
  const words = rule.words?.(context) ?? {};
  // Of merged cells the first alone says its word.
  const texts = rule.by.map((id, nth) => textIn(standing, row, columns, id) || (nth === 0 && rule.by.length > 1 ? above : ''));
  const read = texts.map((text, nth) => {
    const known = words[rule.by[nth] ?? ''];
    return known === undefined ? text : ownWord(text, known);
  });
  // Beside 总计 the second word is often left out.
  const meant = read[0] === TOTAL ? read.map((word, nth) => (texts[nth] === '' ? TOTAL : word)) : read;
  const number = (column: number) => (column > 0 && block.type(row, column) === CellType.Number ? block.number(row, column) : null);
  return { row, by: meant.map((word, nth) => word ?? texts[nth] ?? ''), known: !meant.includes(null), numbers: own.map(number), columns: own };
}

/** The rows of the table; those too that have no key, as their first word stands above them. */
function rowsIn({ rule }: Standing, { rows, lines, additions }: MadeSheet): readonly { readonly row: number; readonly columns: readonly number[] }[] {
  const header = [...lines.values()].find(({ id }) => id.startsWith('header:'));
  const end = lines.get('signature')?.row ?? Infinity;
  const passedOver = header === undefined || rule.by.length < 2 ? [] : [...new Set(additions.flatMap(({ row, beside }) => (beside === null && row > header.row && row < end ? [row] : [])))];
  return [...rows.filter(({ movedOut }) => !movedOut), ...passedOver.map((row) => ({ row, columns: header?.tableColumns ?? [] }))].sort((one, other) => one.row - other.row);
}

function isEmpty(block: CellBlock, row: number, column: number): boolean {
  return block.type(row, column) === CellType.Empty || (block.type(row, column) === CellType.Text && block.text(row, column).trim() === '');
}

/** A month is a date cell, or one that lost its format when it was copied as values. */
function textIn({ spec, context, block }: Standing, row: number, columns: readonly number[], id: string): string {
  const place = spec.columns.findIndex((one) => one.id === id);
  const column = columns[place] ?? 0;
  if (column === 0) return '';
  const format = block.format(row, column);
  const isMonth = spec.columns[place]?.format === 'month' || format === NumberFormatKind.Month || format === NumberFormatKind.Date;
  const date = isMonth && block.type(row, column) === CellType.Number ? dateFromSerial(block.number(row, column), context.dateSystem) : null;
  return date === null ? block.text(row, column) : chineseMonth(monthOf(date));
}
