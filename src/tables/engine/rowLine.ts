import { cellAddress } from '../../workbook/address';
import type { CellBlock, CellInput } from '../../workbook/port';
import type { TableColumn } from '../spec';
import type { Parts } from './arrange';
import { valueIn } from './blockCell';
import { formatBeside, formatBesideTyped, inputOf } from './cellInput';
import { evaluate, writeFormula, type Expression } from './expression';
import type { Line } from './line';
import type { MatchedRow } from './matchRows';
import type { MadeRow } from './readMadeSheet';

/** A person's row: what the ledger says, what the clerk typed, and what is computed from both. */
export function rowLine({ spec, context, block }: Parts, { values, made }: MatchedRow, row: number, index: number): Line {
  let formats: Map<number, string> | null = null;
  const cells = spec.columns.map((column, place): CellInput => {
    if (column.format === 'index') return index;
    if (column.source === 'handFilled') {
      const from = block === null ? undefined : made.find((one) => typedIn(block, one, place) !== null);
      if (block === null || from === undefined) return null;
      const format = formatBesideTyped(block.format(from.row, from.columns[place] ?? 0), column.format);
      if (format !== null) (formats ??= new Map()).set(place + 1, format);
      return typedInput(block, from, place, row);
    }
    if (column.source !== 'generated') return null;
    const value = values[column.id] ?? null;
    const format = formatBeside(value, column.format);
    if (format !== null) (formats ??= new Map()).set(place + 1, format);
    return inputOf(value, context.dateSystem);
  });
  spec.columns.forEach(({ source, format }, place) => {
    if (typeof source === 'object') cells[place] = computed(source, format === 'money', spec.columns, cells, row);
  });
  return { kind: 'row', id: '', cells, formats, made };
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

/** What the clerk typed under a column; null where the cell is empty. */
function typedIn(block: CellBlock, made: MadeRow, place: number): string | number | boolean | null {
  return valueIn(block, made.row, made.columns[place] ?? 0);
}

/** A formula the clerk typed stays one only where it stood: elsewhere its references would be wrong. */
function typedInput(block: CellBlock, made: MadeRow, place: number, row: number): CellInput {
  const value = typedIn(block, made, place);
  const formula = block.formula(made.row, made.columns[place] ?? 0);
  return formula !== null && made.row === row && made.columns[place] === place + 1 ? { formula, value } : value;
}

function computed(expression: Expression, isMoney: boolean, columns: readonly TableColumn[], cells: readonly CellInput[], row: number): CellInput {
  const placeOf = (id: string) => columns.findIndex((column) => column.id === id);
  const value = evaluate(expression, (id) => {
    const place = placeOf(id);
    const input = cells[place] ?? null;
    const number = typeof input === 'object' && input !== null ? input.value : input;
    if (number === null) return 0;
    if (typeof number !== 'number') return null;
    return columns[place]?.format === 'money' ? Math.round(number * 100) : number;
  });
  return { formula: writeFormula(expression, (id) => cellAddress(row, placeOf(id) + 1)), value: value === null || !isMoney ? value : value / 100 };
}
