import { foldHeading } from '../../ledger/foldHeading';
import { chineseDate } from '../../rules/calendar/formatDate';
import { dateFromSerial } from '../../rules/calendar/serial';
import { cellAddress } from '../../workbook/address';
import { NumberFormatKind, type CellBlock, type CellInput, type DateSystem } from '../../workbook/port';
import type { SettledSpec } from '../spec';
import { holds, isBlank, valueIn } from '../../workbook/blockCell';
import { formulaShape, writeFormula, type Expression } from './expression';
import type { Line } from './line';
import type { Matched } from './matchRows';
import type { MadeRow, MadeSheet } from './readMadeSheet';
import { readUntil } from './until';

/** A cell that did not say what the table says: by the clerk's hand or because the ledger has changed since. */
export interface Overwritten {
  /** Where `is` stands now. */
  readonly cell: string;
  readonly was: string;
  readonly is: string;
}

/** Somebody who was in the table and no longer is. */
export interface MovedOut {
  readonly name: string;
  /** '' where the table has no such column or the cell is blank. */
  readonly idNumber: string;
  /** What was typed, under its headings. */
  readonly typed: readonly { readonly heading: string; readonly text: string }[];
}

/** A cell of the sheet made earlier, and the column of the table whose cell stands for it now. */
interface Replaced {
  readonly row: number;
  readonly column: number;
  readonly place: number;
}

/** What the sheet said where the table now says something else. */
export function overwrittenIn(spec: SettledSpec, lines: readonly Line[], sheet: MadeSheet, block: CellBlock, dateSystem: DateSystem): readonly Overwritten[] {
  return lines.flatMap((line, at) => {
    const replaced = line.kind === 'row' || line.kind === 'sum' ? replacedInRow(spec, line, block, dateSystem) : replacedInFrame(line, sheet, block);
    return replaced.map(({ row, column, place }) => ({
      cell: cellAddress(at + 1, place + 1),
      was: textShown(block, row, column, dateSystem),
      is: inputShown(line.cells[place] ?? null, spec, place, dateSystem),
    }));
  });
}

function replacedInRow(spec: SettledSpec, { cells, made }: Line, block: CellBlock, dateSystem: DateSystem): readonly Replaced[] {
  return made.flatMap((one, nth) =>
    spec.columns.flatMap(({ source, format }, place): Replaced[] => {
      const column = one.columns[place] ?? 0;
      if (column === 0 || format === 'index' || isBlank(block, one.row, column)) return [];
      const input = cells[place] ?? null;
      let stays: boolean;
      // Of two rows of one person the first one's typing stays.
      if (source === 'handFilled') stays = nth === 0 || textShown(block, one.row, column, dateSystem) === inputShown(input, spec, place, dateSystem);
      else if (one.movedOut) stays = true;
      else if (typeof source === 'object') stays = isOwnFormula(block.formula(one.row, column), source, (other) => madeAddress(spec, one, other));
      // Where the rows of a sum have moved so have its references; only a figure typed over it is told.
      else if (typeof input === 'object' && input !== null) stays = block.formula(one.row, column) !== null;
      else stays = holds(block, one.row, column, input);
      return stays ? [] : [{ row: one.row, column, place }];
    }),
  );
}

/** Numbers in a formula are the ledger's, and may have changed since. */
function isOwnFormula(formula: string | null, source: Expression, cell: (column: string) => string): boolean {
  return formula !== null && formulaShape(formula) === formulaShape(writeFormula(source, { cell, own: () => 1 }));
}

function replacedInFrame({ kind, id, cells }: Line, sheet: MadeSheet, block: CellBlock): readonly Replaced[] {
  const line = sheet.lines.get(id);
  if (line === undefined) return [];
  const { row, columns, tableColumns } = line;
  if (kind === 'title') {
    // Up to which day it counts is ours to renew, as 填报日期 is.
    const folded = (text: string) => foldHeading(readUntil(text).title).text;
    return columns.filter((column) => folded(block.text(row, column)) !== folded(String(cells[0]))).map((column) => ({ row, column, place: 0 }));
  }
  if (kind === 'header') return sheet.renamed.filter((heading) => heading.row === row);
  if (kind !== 'total') return [];
  return cells.flatMap((input, place) => {
    const column = tableColumns[place] ?? 0;
    if (typeof input !== 'object' || input === null || column === 0 || isBlank(block, row, column) || block.formula(row, column) !== null) return [];
    // A sum over nobody was a plain 0.
    return block.number(row, column) === 0 ? [] : [{ row, column, place }];
  });
}

/** Those who stood in the table itself until now. */
export function movedOutNow(spec: SettledSpec, matched: Matched, block: CellBlock, dateSystem: DateSystem): readonly MovedOut[] {
  return matched.movedOut
    .filter(({ movedOut }) => !movedOut)
    .map((made) => {
      const shown = (place: number) => ((made.columns[place] ?? 0) === 0 ? '' : textShown(block, made.row, made.columns[place] ?? 0, dateSystem));
      const under = (id: string) => shown(spec.columns.findIndex((column) => column.id === id));
      return {
        name: under('name'),
        idNumber: under('idNumber'),
        typed: spec.columns.flatMap(({ source, heading, ours }, place) => (source === 'handFilled' && shown(place) !== '' && ours?.test(shown(place)) !== true ? [{ heading, text: shown(place) }] : [])),
      };
    });
}

function madeAddress(spec: SettledSpec, made: MadeRow, id: string): string {
  return cellAddress(made.row, made.columns[spec.columns.findIndex((column) => column.id === id)] ?? 0);
}

function textShown(block: CellBlock, row: number, column: number, dateSystem: DateSystem): string {
  const kind = block.format(row, column);
  const value = valueIn(block, row, column);
  const isDate = kind === NumberFormatKind.Date || kind === NumberFormatKind.Month;
  return valueShown(value, isDate, dateSystem);
}

function inputShown(input: CellInput, spec: SettledSpec, place: number, dateSystem: DateSystem): string {
  const format = spec.columns[place]?.format;
  return valueShown(typeof input === 'object' && input !== null ? input.value : input, format === 'date' || format === 'month', dateSystem);
}

function valueShown(value: string | number | boolean | null, isDate: boolean, dateSystem: DateSystem): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || !isDate) return String(value);
  const date = dateFromSerial(value, dateSystem);
  return date === null ? String(value) : chineseDate(date);
}
