import type { TemplateColumn } from '../ledger/template';
import type { CellInput, CellStyle, SheetContent } from '../workbook/port';
import { printedPage } from './printedPage';

export interface RowsColumn extends Pick<TemplateColumn, 'heading' | 'type'> {
  /** In characters; that of its type where none is named. */
  readonly width?: number;
}

const widths: Readonly<Record<TemplateColumn['type'], number>> = { text: 14, id: 22, date: 15, month: 15, money: 12, count: 8, yesNo: 8, listed: 10 };
const formats: Readonly<Partial<Record<TemplateColumn['type'], string>>> = {
  text: '@',
  id: '@',
  date: 'yyyy"年"m"月"d"日"',
  month: 'yyyy"年"m"月"',
  money: '#,##0.00',
  listed: '@',
};
const font = { name: '宋体', size: 11 } as const;
const title: CellStyle = { font: { ...font, size: 18, bold: true }, horizontal: 'center', vertical: 'center' };
const heading: CellStyle = { font: { ...font, bold: true }, fill: 'DDEBF7', border: 'thin', horizontal: 'center', vertical: 'center', wrap: true };
/** Rows that are ready to be filled: formats stand before anybody types, so that no ID number loses its digits. */
const readyRows = 300;

/** A sheet of rows under a title and headings, formatted for more rows, ready to be filled and printed. */
export function rowsSheet(titleText: string, columns: readonly RowsColumn[], rows: readonly (readonly CellInput[])[] = []): SheetContent {
  const lastColumn = columns.length;
  const lastRow = 2 + rows.length + readyRows;
  return {
    cells: [[titleText], columns.map((column) => column.heading), ...rows],
    styles: [
      { range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn }, style: title },
      { range: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn }, style: heading },
      ...columns.map(({ type }, index) => ({
        range: { firstRow: 3, lastRow, firstColumn: index + 1, lastColumn: index + 1 },
        style: { font, border: 'thin' as const, vertical: 'center' as const, ...(formats[type] === undefined ? {} : { numberFormat: formats[type] }) },
      })),
    ],
    merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn }],
    columnWidths: columns.map(({ heading: text, type, width }) => width ?? Math.max(widths[type], text.length * 2 + 2)),
    rowHeights: [
      { first: 1, last: 1, height: 32 },
      { first: 2, last: 2, height: 30 },
    ],
    frozenRows: 2,
    page: printedPage('landscape', 2),
  };
}
