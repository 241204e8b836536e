import type { CellRange } from '../../../src/workbook/port';
import { wholeSheet, type ModelSheet } from '../model/book';
import { requireUnprotected } from '../model/changes';
import { ExcelError, NotModelled } from '../model/problem';
import type { ExcelObject } from './excelObject';
import type { Host } from './host';

export const STANDARD_HEIGHT = 15;
/** Points: no row is higher, no column wider than 255 characters. */
const MOST_HEIGHT = 409.5;
const MOST_WIDTH = 255 * 5.25 + 3.75;
const sides: Readonly<Record<string, (range: CellRange) => readonly (readonly [CellRange, string])[]>> = {
  EdgeTop: (range) => [[{ ...range, lastRow: range.firstRow }, 'top']],
  EdgeBottom: (range) => [[{ ...range, firstRow: range.lastRow }, 'bottom']],
  EdgeLeft: (range) => [[{ ...range, lastColumn: range.firstColumn }, 'left']],
  EdgeRight: (range) => [[{ ...range, firstColumn: range.lastColumn }, 'right']],
  InsideHorizontal: (range) => [[{ ...range, firstRow: range.firstRow + 1 }, 'top'], [{ ...range, lastRow: range.lastRow - 1 }, 'bottom']],
  InsideVertical: (range) => [[{ ...range, firstColumn: range.firstColumn + 1 }, 'left'], [{ ...range, lastColumn: range.lastColumn - 1 }, 'right']],
};

/** Points of a column nobody has given a width: eight digits and their padding, rounded up to eight pixels. */
export function standardWidth({ habits }: Pick<Host, 'habits'>): number {
  return (Math.ceil((8 * habits.digitWidth + 5) / 8) * 8 * 3) / 4;
}

/** The format of ranges of a sheet. */
export function formatObject(host: Host, sheet: ModelSheet, ranges: readonly CellRange[]): ExcelObject {
  const set = (name: string, on: readonly CellRange[] = ranges) => (value: unknown): void => {
    requireUnprotected(sheet);
    for (const range of on) paint(sheet, range, name, value);
  };
  const setters = (prefix: string, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, set(`${prefix}${name.charAt(0).toLowerCase()}${name.slice(1)}`)]));
  return {
    read: {
      ColumnWidth: () => (ranges.length === 1 && ranges[0]?.firstColumn === ranges[0]?.lastColumn ? (sheet.widths.get(ranges[0]?.firstColumn ?? 0) ?? standardWidth(host)) : null),
      RowHeight: () => (ranges.length === 1 && ranges[0]?.firstRow === ranges[0]?.lastRow ? (sheet.heights.get(ranges[0]?.firstRow ?? 0) ?? STANDARD_HEIGHT) : null),
    },
    write: {
      ...setters('', ['HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'ShrinkToFit']),
      RowHeight: (height) => {
        requireUnprotected(sheet);
        requireBetween(height, MOST_HEIGHT);
        for (const { firstRow, lastRow } of ranges) for (let row = firstRow; row <= lastRow; row += 1) size(row, Number(height), sheet.heights, sheet.hiddenRows);
      },
      ColumnWidth: (width) => {
        requireUnprotected(sheet);
        requireBetween(width, MOST_WIDTH);
        for (const { firstColumn, lastColumn } of ranges) for (let column = firstColumn; column <= lastColumn; column += 1) size(column, Number(width), sheet.widths, sheet.hiddenColumns);
      },
      UseStandardHeight: standard(sheet, ranges, sheet.heights, sheet.hiddenRows),
      UseStandardWidth: standard(sheet, ranges, sheet.widths, sheet.hiddenColumns),
    },
    open: {
      Font: () => ({ write: setters('font.', ['Name', 'Size', 'Bold', 'Color']) }),
      Fill: () => ({ write: setters('fill.', ['Color']) }),
      Borders: () => ({
        item: (side) => {
          const parts = sides[side];
          if (parts === undefined) throw new NotModelled(`the border ${side}`);
          return { write: Object.fromEntries(['Style', 'Weight'].map((name) => [name, (value: unknown) => borders(sheet, ranges, parts, name.toLowerCase(), value)])) };
        },
      }),
    },
  };
}

function requireBetween(points: unknown, most: number): void {
  if (typeof points !== 'number' || !(points >= 0 && points <= most)) throw new ExcelError('InvalidArgument', `no size: ${String(points)}`);
}

/** What is nothing high or wide is hidden. */
function size(place: number, points: number, sizes: Map<number, number>, hidden: Set<number>): void {
  if (points === 0) return void hidden.add(place);
  hidden.delete(place);
  sizes.set(place, points);
}

/** Of a whole sheet alone, whose hidden rows or columns are seen again. */
function standard(sheet: ModelSheet, ranges: readonly CellRange[], sizes: Map<number, number>, hidden: Set<number>): (value: unknown) => void {
  return (value) => {
    requireUnprotected(sheet);
    if (value !== true || ranges.some(({ lastRow }) => lastRow !== wholeSheet.lastRow)) throw new NotModelled('standard sizes of other than a whole sheet');
    sizes.clear();
    hidden.clear();
  };
}

function borders(sheet: ModelSheet, ranges: readonly CellRange[], parts: (range: CellRange) => readonly (readonly [CellRange, string])[], name: string, value: unknown): void {
  requireUnprotected(sheet);
  for (const range of ranges) {
    for (const [part, side] of parts(range)) {
      if (part.firstRow > part.lastRow || part.firstColumn > part.lastColumn) throw new ExcelError('InvalidArgument', 'there is no line between cells of one row or column');
      paint(sheet, part, `borders.${side}.${name}`, value);
    }
  }
}

function paint(sheet: ModelSheet, range: CellRange, name: string, value: unknown): void {
  if ((range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) > 1_000_000) throw new NotModelled('formats of whole rows or columns');
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) sheet.cellToWrite(row, column).look[name] = value;
  }
}
