import { linesOf } from '../../tables/engine/textHeight';
import type { CellInput, CellStyle, SheetContent } from '../../workbook/port';
import { printedPage } from '../printedPage';
import type { Report, ReportEntry, ReportFile } from './report';

export const REPORT_SHEET = '检查结果';
/** The value of _MZ_TABLE on 检查结果, and on every sheet of a report of its own: no table that is handed in. */
export const REPORT_TAG = 'check-report';

const font = { name: '宋体', size: 10.5 } as const;
const cell: CellStyle = { font, border: 'thin', vertical: 'center', wrap: true };
const heading: CellStyle = { ...cell, font: { ...font, bold: true }, fill: 'DDEBF7', horizontal: 'center' };
const link: CellStyle = { ...cell, font: { ...font, color: '0563C1' }, horizontal: 'center' };
const widths = [6, 18, 14, 8, 10, 6, 7, 16, 44, 34, 22, 14];
const LINE_HEIGHT = 14;
const LINK_COLUMN = 4;

/**
 * The report as a sheet that can be filtered, each finding with a link to its cell in the workbook beside it.
 * @param target the workbook as the link must name it from where the report stands; null where it stands in it itself
 */
export function sheetReport({ title, subtitle, headings, files }: Report, target: ((file: string) => string) | null): SheetContent {
  const columns = [headings.number, headings.file, headings.sheet, headings.cell, headings.name, headings.severity, headings.code, headings.title, headings.message, headings.hint, headings.source, headings.waived];
  const rows = files.flatMap((file) => rowsOf(file, target === null ? null : target(file.file)));
  const places = files.flatMap(({ entries }) => entries);
  const lastRow = 3 + rows.length;
  const lastColumn = columns.length;
  return {
    cells: [[title], [subtitle], columns, ...rows.map((row, index): CellInput[] => [index + 1, ...row])],
    styles: [
      { range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn }, style: { font: { ...font, size: 16, bold: true } } },
      { range: { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn }, style: { font } },
      { range: { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn }, style: heading },
      ...(rows.length === 0 ? [] : [{ range: { firstRow: 4, lastRow, firstColumn: 1, lastColumn }, style: cell }, { range: { firstRow: 4, lastRow, firstColumn: LINK_COLUMN, lastColumn: LINK_COLUMN }, style: link }]),
    ],
    merges: [],
    columnWidths: widths,
    rowHeights: [{ first: 1, last: 1, height: 26 }, ...rows.map((row, index) => ({ first: index + 4, last: index + 4, height: heightOf(row) }))],
    frozenRows: 3,
    ...(target === null ? { links: places.map((entry, index) => ({ row: index + 4, column: LINK_COLUMN, location: locationOf(entry) })) } : {}),
    filter: { firstRow: 3, lastRow: Math.max(3, lastRow), firstColumn: 1, lastColumn },
    page: printedPage('landscape', 3),
  };
}

/** Rows are as high as their longest text takes: spreadsheets do not fit them by themselves. */
function heightOf(row: readonly CellInput[]): number {
  const lines = row.map((input, place) => (typeof input === 'string' ? linesOf(input, widths[place + 1] ?? 10) : 1));
  return Math.min(409, Math.max(...lines) * LINE_HEIGHT + 6);
}

function locationOf({ sheet, cell: address }: ReportEntry): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

function rowsOf({ file, entries }: ReportFile, target: string | null): CellInput[][] {
  return entries.map((entry) => [
    file,
    entry.sheet,
    target === null ? entry.cell : { formula: `HYPERLINK("${quoted(`${target}#${locationOf(entry)}`)}","${entry.cell}")`, value: entry.cell },
    entry.name,
    entry.severityWord,
    entry.code,
    entry.title,
    entry.message,
    entry.hint,
    entry.source,
    entry.waived,
  ]);
}

function quoted(text: string): string {
  return text.replaceAll('"', '""');
}
