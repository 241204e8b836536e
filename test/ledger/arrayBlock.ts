import { recogniseSheet } from '../../src/ledger/recogniseSheet';
import type { Correction } from '../../src/ledger/corrections';
import { readLedger } from '../../src/ledger/readLedger';
import type { Ledger, RecognisedSheet } from '../../src/ledger/types';
import { CellType, NumberFormatKind, type CellBlock, type CellRange, type DateSystem, type ListObject, type SheetId } from '../../src/workbook/port';

/** A cell of a test's sheet; `shown` is the kind of number format. */
export type Cell = string | number | boolean | null | { readonly number: number; readonly shown: NumberFormatKind } | { readonly error: string };

/** A date cell: the serial number of a day in the 1900 system under a date format. */
export const day = (serial: number): Cell => ({ number: serial, shown: NumberFormatKind.Date });
export const month = (serial: number): Cell => ({ number: serial, shown: NumberFormatKind.Month });

/** Rows of cells as a block; the first row and column of the array are those given. */
export function arrayBlock(rows: readonly (readonly Cell[])[], firstRow = 1, firstColumn = 1): CellBlock {
  const at = (row: number, column: number): Cell => {
    const cell = rows[row - firstRow]?.[column - firstColumn] ?? null;
    return cell === '' ? null : cell;
  };
  const filled = rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === null || cell === '' ? [] : [[row + firstRow, column + firstColumn] as const])));
  const range: CellRange | null =
    filled.length === 0
      ? null
      : {
          firstRow: Math.min(...filled.map(([row]) => row)),
          lastRow: Math.max(...filled.map(([row]) => row)),
          firstColumn: Math.min(...filled.map(([, column]) => column)),
          lastColumn: Math.max(...filled.map(([, column]) => column)),
        };
  return {
    range,
    type: (row, column) => typeOf(at(row, column)),
    number: (row, column) => {
      const cell = at(row, column);
      if (typeof cell === 'number') return cell;
      if (typeof cell === 'boolean') return cell ? 1 : 0;
      return cell !== null && typeof cell === 'object' && 'number' in cell ? cell.number : NaN;
    },
    text: (row, column) => {
      const cell = at(row, column);
      if (cell === null) return '';
      if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
      if (typeof cell === 'object') return 'error' in cell ? cell.error : String(cell.number);
      return String(cell);
    },
    format: (row, column) => {
      const cell = at(row, column);
      return cell !== null && typeof cell === 'object' && 'shown' in cell ? cell.shown : NumberFormatKind.General;
    },
    formula: () => null,
  };
}

function typeOf(cell: Cell): CellType {
  if (cell === null) return CellType.Empty;
  if (typeof cell === 'string') return CellType.Text;
  if (typeof cell === 'boolean') return CellType.Boolean;
  if (typeof cell === 'number') return CellType.Number;
  return 'error' in cell ? CellType.Error : CellType.Number;
}

interface SheetOptions {
  readonly name?: string;
  readonly merges?: readonly CellRange[];
  readonly tables?: readonly ListObject[];
  readonly tableTag?: string;
  readonly correction?: Correction;
  readonly dateSystem?: DateSystem;
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly namesVoucher?: boolean;
  readonly namesAllowance?: boolean;
}

/** What is recognised in a sheet of these rows that holds one list. */
export function recognise(rows: readonly (readonly Cell[])[], options: SheetOptions = {}): RecognisedSheet {
  const [only, ...more] = recogniseLists(rows, options);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} lists in a sheet of one`);
  return only;
}

/** What is recognised in a sheet of these rows, list by list. */
export function recogniseLists(rows: readonly (readonly Cell[])[], options: SheetOptions = {}): readonly RecognisedSheet[] {
  const name = options.name ?? 'Sheet1';
  return recogniseSheet({
    sheet: name as SheetId,
    name,
    block: arrayBlock(rows, options.firstRow, options.firstColumn),
    merges: options.merges ?? [],
    tables: options.tables ?? [],
    tableTag: options.tableTag ?? null,
    corrections: options.correction === undefined ? [] : [options.correction],
    year: 2026,
    dateSystem: options.dateSystem ?? 1900,
    namesVoucher: options.namesVoucher ?? false,
    namesAllowance: options.namesAllowance ?? false,
  });
}

/** The ledger of a sheet of these rows. */
export function ledgerOf(rows: readonly (readonly Cell[])[], options: SheetOptions & { readonly dateSystem?: DateSystem } = {}): Ledger {
  return readLedger(recognise(rows, options), arrayBlock(rows, options.firstRow, options.firstColumn), options.dateSystem ?? 1900);
}

/** A merged rectangle from its two corners: merge(1, 1, 1, 8) is A1:H1. */
export function merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
