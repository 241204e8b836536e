import { areaAddress } from '../../../src/workbook/area';
import type { CellRange } from '../../../src/workbook/port';
import { parseAddress } from '../../../src/workbook/excel/read/address';
import { COLUMNS, contains, wholeSheet, type ModelCell, type ModelSheet, type Value } from '../model/book';
import { clearAll, copyCells, insertRow, mergeCells, requireUnprotected, takesValue, unmerge } from '../model/changes';
import { settle } from '../model/computed';
import { enter } from '../model/enter';
import { ExcelError, NotModelled } from '../model/problem';
import { conditionalFormats } from './conditionalFormats';
import type { ExcelObject } from './excelObject';
import { formatObject, STANDARD_HEIGHT, standardWidth } from './format';
import type { Host } from './host';
import { requireInFront } from './inFront';

export interface RangeSubject {
  readonly sheet: ModelSheet;
  readonly range: CellRange;
}

/** More areas than this Excel does not give of merged cells. */
const MOST_MERGES = 512;
const MOST_ADDRESS = 8192;

export function rangeObject(host: Host, sheet: ModelSheet, range: CellRange): ExcelObject {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  const rows = lastRow - firstRow + 1;
  const columns = lastColumn - firstColumn + 1;
  const table = <T>(of: (cell: ModelCell | undefined, row: number, column: number) => T): T[][] => {
    if (rows * columns > 5_000_000) throw new ExcelError('InvalidArgument', 'more than five million cells');
    return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_cell, right) => of(sheet.cell(firstRow + down, firstColumn + right), firstRow + down, firstColumn + right)));
  };
  const valueAt = (cell: ModelCell | undefined, row: number, column: number): Value => {
    if (cell === undefined) return '';
    if (cell.formula !== null && cell.value === null) settle(sheet, row, column, host.compute(sheet, row, column, cell.formula));
    return cell.value ?? '';
  };
  const lines = (first: number, count: number, of: ReadonlySet<number>): boolean | null => {
    const hidden = Array.from({ length: Math.min(count, 100_000) }, (_, index) => of.has(first + index));
    return hidden.every((one) => one) ? true : hidden.some((one) => one) ? null : false;
  };
  const some = (is: (cell: ModelCell | undefined) => boolean): boolean | null => {
    const all = table(is).flat();
    return all.every((one) => one) ? true : all.some((one) => one) ? null : false;
  };
  const write = (given: unknown, set: (cell: ModelCell, value: Value, row: number, column: number) => void): void => {
    requireUnprotected(sheet);
    const matrix = matrixOf(given, rows, columns);
    matrix.forEach((line, down) => line.forEach((value, right) => {
      if (value !== null) set(sheet.cellToWrite(firstRow + down, firstColumn + right), value, firstRow + down, firstColumn + right);
    }));
    host.changed(sheet, range);
  };
  const enterAll = (given: unknown): void => write(given, (cell, value, row, column) => {
    if (takesValue(sheet, row, column)) enter(cell, value, host.book.dateSystem);
  });
  return {
    type: 'Range',
    subject: { sheet, range } satisfies RangeSubject,
    read: {
      Address: () => `${quotedName(sheet.name)}!${areaAddress(range)}`,
      RowIndex: () => firstRow - 1,
      ColumnIndex: () => firstColumn - 1,
      RowCount: () => rows,
      ColumnCount: () => columns,
      RowHidden: () => lines(firstRow, rows, sheet.hiddenRows),
      ColumnHidden: () => lines(firstColumn, columns, sheet.hiddenColumns),
      Values: () => table(valueAt),
      Formulas: () => table((cell, row, column) => cell?.formula ?? valueAt(cell, row, column)),
      ValueTypes: () => table((cell, row, column) => typeName(cell, valueAt(cell, row, column))),
      NumberFormat: () => table((cell) => cell?.code ?? 'General'),
      HasSpill: () => some((cell) => cell?.array === 'spill'),
      SavedAsArray: () => some((cell) => cell !== undefined && cell.array !== null),
    },
    write: {
      Values: enterAll,
      Formulas: enterAll,
      NumberFormat: (given) => write(given, (cell, value) => (cell.code = String(value))),
      Hyperlink: (given) => {
        requireUnprotected(sheet);
        const { documentReference, ...other } = given as Record<string, unknown>;
        if (typeof documentReference !== 'string' || Object.keys(other).length > 0 || rows * columns > 1) throw new NotModelled('links to other than a cell, or over more than one');
        const cell = sheet.cellToWrite(firstRow, firstColumn);
        cell.link = documentReference;
        if (cell.value === null) cell.value = documentReference;
        Object.assign(cell.look, { 'font.color': '#0563C1', 'font.underline': 'Single' });
      },
    },
    open: {
      Format: () => formatObject(host, sheet, [range]),
      ConditionalFormats: () => conditionalFormats(host, sheet, [range]),
      DataValidation: () => ({ read: { Type: () => (sheet.isValidated ? 'Inconsistent' : 'None') } }),
    },
    make: {
      GetMergedAreasOrNullObject: () => {
        // Those count whose first cell lies in the range.
        const merges = sheet.merges.filter((merge) => contains(range, merge.firstRow, merge.firstColumn));
        if (merges.length > MOST_MERGES) throw new ExcelError('GeneralException', 'too many merged areas');
        return merges.length === 0 ? null : areasObject(host, sheet, merges);
      },
      // The client library writes long blocks in stripes.
      GetRow: (row) => rangeObject(host, sheet, { ...range, firstRow: firstRow + Number(row), lastRow: firstRow + Number(row) }),
      Insert: (shift) => {
        if (shift !== 'Down' || rows !== 1 || columns !== COLUMNS) throw new NotModelled('inserting other than one row');
        requireUnprotected(sheet);
        insertRow(host.book, sheet, firstRow);
        host.changed(sheet, range);
        return rangeObject(host, sheet, range);
      },
      GetBoundingRect: (other) => rangeObject(host, sheet, bounding(range, (other as RangeSubject).range)),
    },
    call: {
      Merge: (across) => {
        if (across === true) throw new NotModelled('merging row by row');
        requireUnprotected(sheet);
        mergeCells(sheet, range, host.habits);
      },
      Unmerge: () => {
        requireUnprotected(sheet);
        unmerge(sheet, range);
      },
      Clear: (what) => {
        if (what !== null && what !== undefined && what !== 'All') throw new NotModelled(`clearing ${String(what)} alone`);
        requireUnprotected(sheet);
        clearAll(sheet, range);
        host.changed(sheet, range);
      },
      CopyFrom: (from, what) => {
        requireUnprotected(sheet);
        if (what !== null && what !== undefined && what !== 'All' && what !== 'Formats') throw new NotModelled(`copying ${String(what)}`);
        copyCells(from as RangeSubject, { sheet, range }, what === 'Formats' ? 'Formats' : 'All', host.habits);
      },
      GetCellProperties: (asked) => table((cell) => cellProperties(cell, asked)),
      GetRowProperties: (asked) => stripes(asked, firstRow, rows, { rowHidden: (row) => sheet.hiddenRows.has(row) }, { rowHeight: (row) => (sheet.hiddenRows.has(row) ? 0 : (sheet.heights.get(row) ?? STANDARD_HEIGHT)) }),
      GetColumnProperties: (asked) => stripes(asked, firstColumn, columns, { columnHidden: (column) => sheet.hiddenColumns.has(column) }, { columnWidth: (column) => (sheet.hiddenColumns.has(column) ? 0 : (sheet.widths.get(column) ?? standardWidth(host))) }),
      Select: () => {
        requireInFront(host, 'GeneralException');
        if (host.book.active !== sheet.id) throw new ExcelError('InvalidOperation', 'the sheet is not the active one');
        host.book.selected = { sheet: sheet.name, range };
      },
      // Asked by the client library before the stripes.
      _ValidateArraySize: (givenRows, givenColumns) => {
        if (givenRows !== rows || givenColumns !== columns) throw new ExcelError('InvalidArgument', 'the array has another size than the range');
      },
      _KeepReference: () => {
        throw new NotModelled('tracked ranges: they cost a request of their own when the run ends');
      },
    },
  };
}

export function areasObject(host: Host, sheet: ModelSheet, ranges: readonly CellRange[]): ExcelObject {
  return {
    open: {
      Areas: () => ({ items: () => ranges.map((range) => rangeObject(host, sheet, range)) }),
      Format: () => formatObject(host, sheet, ranges),
      ConditionalFormats: () => conditionalFormats(host, sheet, ranges),
    },
  };
}

/** A sheet's ranges by their addresses, separated by commas. */
export function areasAt(host: Host, sheet: ModelSheet, address: unknown): ExcelObject {
  const text = String(address);
  if (text.length > MOST_ADDRESS) throw new ExcelError('InvalidArgument', 'the address is too long');
  return areasObject(host, sheet, text.split(',').map(parseAddress));
}

export function rangeAt(host: Host, sheet: ModelSheet, address: unknown): ExcelObject {
  return rangeObject(host, sheet, address === null || address === undefined ? wholeSheet : parseAddress(String(address)));
}

export function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function typeName(cell: ModelCell | undefined, value: Value): string {
  if (cell === undefined || (cell.value === null && cell.formula === null)) return 'Empty';
  if (cell.isError) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** One value is set for all cells; rows of values must have the range's shape. Null leaves a cell as it is. */
function matrixOf(given: unknown, rows: number, columns: number): readonly (readonly (Value | null)[])[] {
  if (!Array.isArray(given)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given as Value));
  const matrix = given as readonly (readonly (Value | null)[])[];
  if (matrix.length !== rows || matrix.some((row) => row.length !== columns)) {
    throw new ExcelError('InvalidArgument', 'The number of rows or columns in the input array does not match the size or dimensions of the range.');
  }
  return matrix;
}

function bounding(one: CellRange, other: CellRange): CellRange {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

const FONT = { name: 'Calibri', size: 11, bold: false, color: '#000000', italic: false, underline: 'None', strikethrough: false, subscript: false, superscript: false };

/** Looks of a cell as they are asked for; what it has none of is as in an empty cell. */
function cellProperties(cell: ModelCell | undefined, asked: unknown): unknown {
  const { format, hyperlink, ...other } = asked as { readonly format?: Record<string, unknown>; readonly hyperlink?: boolean };
  if (Object.keys(other).length > 0 || format === undefined) throw new NotModelled('other properties of cells');
  const look = cell?.look ?? {};
  const parts: Readonly<Record<string, () => unknown>> = {
    // Of a text whose characters have different fonts what they differ in is not told.
    font: () => Object.fromEntries(Object.entries(FONT).map(([name, usual]) => [name, cell?.isRich === true && name === 'bold' ? null : (look[`font.${name}`] ?? usual)])),
    fill: () => ({ color: look['fill.color'] ?? '#FFFFFF' }),
    borders: () => Object.fromEntries(['top', 'bottom', 'left', 'right'].map((side) => [side, { style: look[`borders.${side}.style`] ?? 'None', weight: look[`borders.${side}.weight`] ?? 'Thin', color: look[`borders.${side}.color`] ?? '#000000' }])),
    horizontalAlignment: () => look['horizontalAlignment'] ?? 'General',
    verticalAlignment: () => look['verticalAlignment'] ?? 'Bottom',
    wrapText: () => look['wrapText'] ?? false,
    shrinkToFit: () => look['shrinkToFit'] ?? false,
    indentLevel: () => look['indentLevel'] ?? 0,
    textOrientation: () => look['textOrientation'] ?? 0,
  };
  const told = Object.keys(format).map((name) => {
    const of = parts[name];
    if (of === undefined) throw new NotModelled(`the format ${name} of cells`);
    return [name, of()] as const;
  });
  return { format: Object.fromEntries(told), ...(hyperlink === true && (cell?.link ?? null) !== null ? { hyperlink: linkOf(cell?.link ?? '') } : {}) };
}

/** A link to a page, or to a place of the workbook. */
function linkOf(link: string): object {
  return /^https?:/.test(link) ? { address: link } : { documentReference: link };
}

type OfPlace = Readonly<Record<string, (place: number) => unknown>>;

/** What is asked of each row or column. */
function stripes(asked: unknown, first: number, count: number, own: OfPlace, ofFormat: OfPlace): readonly unknown[] {
  const { format, ...rest } = asked as { readonly format?: object };
  const told = (properties: OfPlace, names: object, place: number): Record<string, unknown> =>
    Object.fromEntries(
      Object.keys(names).map((name) => {
        const of = properties[name];
        if (of === undefined) throw new NotModelled(`${name} of rows and columns`);
        return [name, of(place)];
      }),
    );
  return Array.from({ length: count }, (_, index) => ({ ...told(own, rest, first + index), ...(format === undefined ? {} : { format: told(ofFormat, format, first + index) }) }));
}
