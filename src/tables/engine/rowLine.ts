import { cellAddress } from '../../workbook/address';
import { dateFromSerial } from '../../rules/calendar/serial';
import type { CellBlock, CellInput } from '../../workbook/port';
import type { SettledSpec, TableValue } from '../spec';
import type { Parts } from './arrange';
import { valueIn } from '../../workbook/blockCell';
import { formatBeside, formatBesideTyped, inputOf } from './cellInput';
import { evaluate, writeFormula, type Expression } from './expression';
import type { Line } from './line';
import type { MatchedRow } from './matchRows';
import { plainValue } from './plainValue';
import { typedIn } from './prefilled';
import type { MadeRow } from './readMadeSheet';

/** A person's row: what the ledger says, what the clerk typed, and what is computed from both. */
export function rowLine(parts: Parts, { values, made, sumOf }: MatchedRow, row: number, index: number): Line {
  const { spec, context, block } = parts;
  let formats: Map<number, string> | null = null;
  const remember = (place: number, format: string | null) => {
    if (format !== null) (formats ??= new Map()).set(place + 1, format);
  };
  const cells = spec.columns.map((column, place): CellInput => {
    if (column.format === 'index') return index;
    if (typeof column.source === 'object') return null;
    if (column.source === 'handFilled' && block !== null) {
      const from = made.find((one) => typedIn(block, one, column, place) !== null);
      if (from !== undefined) {
        remember(place, formatBesideTyped(block.format(from.row, from.columns[place] ?? 0), column.format));
        return typedInput(block, from, place, row);
      }
    }
    const value = values[column.id] ?? null;
    remember(place, formatBeside(value, column.format));
    return inputOf(value, context.dateSystem);
  });
  if (sumOf === undefined) fillFormulas(parts, cells, row, values);
  return { kind: sumOf === undefined ? 'row' : 'sum', id: '', cells, formats, made };
}

/** Puts the live formulas of a row in, once all it computes from stands. */
export function fillFormulas({ spec, context }: Parts, cells: CellInput[], row: number, values: MatchedRow['values']): void {
  spec.columns.forEach(({ source, format }, place) => {
    if (typeof source === 'object') cells[place] = computed(source, { spec, cells, values, row, isMoney: format === 'money', dateSystem: context.dateSystem });
  });
}

/** A row below the table: all that stood in it, as values. */
export function movedOutLine({ spec, block }: Parts, made: MadeRow, row: number): Line {
  let formats: Map<number, string> | null = null;
  const cells = spec.columns.map((column, place): CellInput => {
    const from = made.columns[place] ?? 0;
    if (block === null || from === 0 || column.format === 'index') return null;
    const format = formatBesideTyped(block.format(made.row, from), column.format);
    if (format !== null) (formats ??= new Map()).set(place + 1, format);
    return column.source === 'handFilled' ? typedInput(block, made, place, row) : valueIn(block, made.row, from);
  });
  return { kind: 'movedOutRow', id: '', cells, formats, made: [made] };
}

/** A formula the clerk typed stays one only where it stood: elsewhere its references would be wrong. */
function typedInput(block: CellBlock, made: MadeRow, place: number, row: number): CellInput {
  const value = valueIn(block, made.row, made.columns[place] ?? 0);
  const formula = block.formula(made.row, made.columns[place] ?? 0);
  return formula !== null && made.row === row && made.columns[place] === place + 1 ? { formula, value } : value;
}

interface Computing {
  readonly spec: SettledSpec;
  readonly cells: readonly CellInput[];
  readonly values: MatchedRow['values'];
  readonly row: number;
  readonly isMoney: boolean;
  readonly dateSystem: Parts['context']['dateSystem'];
}

function computed(expression: Expression, { spec, cells, values, row, isMoney, dateSystem }: Computing): CellInput {
  const { columns } = spec;
  const placeOf = (id: string) => columns.findIndex((column) => column.id === id);
  const plain = (id: string) => plainValue(cells[placeOf(id)] ?? null);
  const value = evaluate(expression, {
    number: (id) => {
      const number = plain(id);
      if (number === null) return 0;
      if (typeof number !== 'number') return null;
      return columns[placeOf(id)]?.format === 'money' ? Math.round(number * 100) : number;
    },
    isBlank: (id) => (plain(id) ?? '') === '',
    month: (id) => {
      const serial = plain(id);
      const date = typeof serial === 'number' ? dateFromSerial(serial, dateSystem) : null;
      return date === null ? null : date.year * 12 + date.month;
    },
    own: (key) => ownNumber(values[key], 1),
  });
  const formula = writeFormula(expression, { cell: (id) => cellAddress(row, placeOf(id) + 1), own: (key) => ownNumber(values[key], 100) });
  return { formula, value: typeof value !== 'number' || !isMoney ? value : value / 100 };
}

/** Amounts in fen, or divided for the sheet. */
function ownNumber(value: TableValue | undefined, divisor: 1 | 100): number | null {
  if (value === null || value === undefined || typeof value === 'string') return null;
  if ('count' in value) return value.count;
  return 'fen' in value ? value.fen / divisor : null;
}
