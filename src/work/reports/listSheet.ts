import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { serialFromDate } from '../../rules/calendar/serial';
import { linesOf } from '../../tables/engine/textHeight';
import type { CellInput, CellStyle, SheetContent } from '../../workbook/port';
import { printedPage } from '../printedPage';

export type ListCell = string | number | null | CalendarDate;

export interface ListColumn {
  readonly heading: string;
  /** Characters: a Chinese one takes two. */
  readonly width: number;
  /** Cells are centred where nothing else is said. */
  readonly align?: 'left';
  /** Cells hold days. */
  readonly isDate?: true;
}

/** A list to be read and printed: a line an entry. */
export interface ListReport {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListCell[])[];
  readonly orientation: 'portrait' | 'landscape';
}

const font = { name: '宋体', size: 10.5 } as const;
const cell: CellStyle = { font, border: 'thin', horizontal: 'center', vertical: 'center', wrap: true };
const heading: CellStyle = { ...cell, font: { ...font, bold: true }, fill: 'DDEBF7' };
const lineHeight = 14;
const leastHeight = 24;

/** The list as a sheet of a new workbook, on A4, all columns on one page. */
export function listSheet({ title, subtitle, columns, rows, orientation }: ListReport): SheetContent {
  const lastColumn = columns.length;
  const lastRow = 3 + rows.length;
  return {
    cells: [[title], [subtitle], columns.map((column) => column.heading), ...rows.map((row) => row.map(inputOf))],
    styles: [
      { range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn }, style: { font: { ...font, size: 18, bold: true }, horizontal: 'center', vertical: 'center' } },
      { range: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn }, style: { font, vertical: 'center', wrap: true } },
      { range: { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn }, style: heading },
      ...(rows.length === 0 ? [] : columns.map(({ align, isDate }, index) => ({ range: { firstRow: 4, lastRow, firstColumn: index + 1, lastColumn: index + 1 }, style: { ...cell, ...(align === undefined ? {} : { horizontal: align }), numberFormat: isDate ? 'yyyy-mm-dd' : '@' } }))),
    ],
    merges: [1, 2].map((row) => ({ firstRow: row, lastRow: row, firstColumn: 1, lastColumn })),
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [{ first: 1, last: 1, height: 32 }, { first: 2, last: 2, height: Math.max(20, linesOf(subtitle, widthOf(columns)) * lineHeight + 6) }, ...rows.map((row, index) => ({ first: index + 4, last: index + 4, height: heightOf(row, columns) }))],
    frozenRows: 3,
    page: printedPage(orientation, 3),
  };
}

function inputOf(value: ListCell): CellInput {
  return typeof value === 'object' && value !== null ? serialFromDate(value, 1900) : value;
}

function widthOf(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Rows are as high as their longest text takes: spreadsheets do not fit them by themselves. */
function heightOf(row: readonly ListCell[], columns: readonly ListColumn[]): number {
  const lines = row.map((value, place) => (typeof value === 'string' ? linesOf(value, columns[place]?.width ?? 10) : 1));
  return Math.max(leastHeight, Math.max(...lines) * lineHeight + 6);
}
