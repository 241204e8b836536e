import { foldHeading } from '../../ledger/foldHeading';
import { chineseDate } from '../../rules/calendar/formatDate';
import { dateFromSerial } from '../../rules/calendar/serial';
import { cellAddress } from '../../workbook/address';
import { NumberFormatKind, type CellBlock, type CellInput, type DateSystem } from '../../workbook/port';
import type { TableSpec } from '../spec';
import { holds, isBlank, valueIn } from './blockCell';
import { writeFormula } from './expression';
import type { Line } from './line';
import type { Matched } from './matchRows';
import type { MadeRow, MadeSheet } from './readMadeSheet';
import { typedIn } from './rowLine';

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

/** What the sheet said where the table now says something else. */
export function overwrittenIn(spec: TableSpec, lines: readonly Line[], sheet: MadeSheet, block: CellBlock, dateSystem: DateSystem): readonly Overwritten[] {
  const found: Overwritten[] = [];
  const shown = (row: number, column: number) => textShown(block, row, column, dateSystem);
  lines.forEach(({ kind, id, cells, made }, at) => {
    const tell = (row: number, column: number, place: number) => {
      found.push({ cell: cellAddress(at + 1, place + 1), was: shown(row, column), is: inputShown(cells[place] ?? null, spec, place, dateSystem) });
    };
    if (kind === 'row') {
      for (const one of made) {
        spec.columns.forEach(({ source, format }, place) => {
          const column = one.columns[place] ?? 0;
          if (column === 0 || format === 'index') return;
          if (source === 'handFilled') {
            if (one !== made[0] && typedIn(block, one, place) !== null && shown(one.row, column) !== inputShown(cells[place] ?? null, spec, place, dateSystem)) tell(one.row, column, place);
          } else if (one.movedOut || isBlank(block, one.row, column)) return;
          else if (typeof source === 'object') {
            if (block.formula(one.row, column) !== writeFormula(source, (other) => madeAddress(spec, one, other))) tell(one.row, column, place);
          } else if (!holds(block, one.row, column, cells[place] ?? null)) tell(one.row, column, place);
        });
      }
      return;
    }
    const line = sheet.lines.get(id);
    if (line === undefined) return;
    if (kind === 'title') {
      const [column] = line.columns;
      if (column !== undefined && foldHeading(block.text(line.row, column)).text !== foldHeading(String(cells[0])).text) tell(line.row, column, 0);
    } else if (kind === 'header') {
      for (const { row, column, place } of sheet.renamed) if (row === line.row) tell(row, column, place);
    } else if (kind === 'total') {
      for (const place of cells.keys()) {
        const input = cells[place] ?? null;
        if (typeof input === 'object' && input !== null && line.columns.includes(place + 1) && block.formula(line.row, place + 1) === null) tell(line.row, place + 1, place);
      }
    }
  });
  return found;
}

/** Those who stood in the table itself until now. */
export function movedOutNow(spec: TableSpec, matched: Matched, block: CellBlock, dateSystem: DateSystem): readonly MovedOut[] {
  return matched.movedOut
    .filter(({ movedOut }) => !movedOut)
    .map((made) => {
      const shown = (place: number) => ((made.columns[place] ?? 0) === 0 ? '' : textShown(block, made.row, made.columns[place] ?? 0, dateSystem));
      const under = (id: string) => shown(spec.columns.findIndex((column) => column.id === id));
      return {
        name: under('name'),
        idNumber: under('idNumber'),
        typed: spec.columns.flatMap(({ source, heading }, place) => (source === 'handFilled' && shown(place) !== '' ? [{ heading, text: shown(place) }] : [])),
      };
    });
}

function madeAddress(spec: TableSpec, made: MadeRow, id: string): string {
  return cellAddress(made.row, made.columns[spec.columns.findIndex((column) => column.id === id)] ?? 0);
}

function textShown(block: CellBlock, row: number, column: number, dateSystem: DateSystem): string {
  const kind = block.format(row, column);
  const value = valueIn(block, row, column);
  const isDate = kind === NumberFormatKind.Date || kind === NumberFormatKind.Month;
  return valueShown(value, isDate, dateSystem);
}

function inputShown(input: CellInput, spec: TableSpec, place: number, dateSystem: DateSystem): string {
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
