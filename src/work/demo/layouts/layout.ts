import type { CalendarDate, CalendarMonth } from '../../../rules/calendar/calendarDate';
import { serialFromDate } from '../../../rules/calendar/serial';
import type { CellInput, CellStyle, NewSheet, SheetContent } from '../../../workbook/port';
import type { Community } from '../community';

/** One way an office keeps its books. */
export interface Layout {
  readonly id: string;
  readonly fileName: string;
  sheets(community: Community): readonly NewSheet[];
}

export interface Column<T> {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  value(row: T, index: number): CellInput;
  /** What a subtotal adds up, in the unit of the cells. */
  total?(row: T): number;
}

export const dateFormat = 'yyyy"年"m"月"d"日"';
export const monthFormat = 'yyyy"年"m"月"';

/** New workbooks count days from 1900. */
export function serial(date: CalendarDate | null | undefined): number | null {
  return date === null || date === undefined ? null : serialFromDate(date, 1900);
}

export function monthSerial(month: CalendarMonth | null | undefined): number | null {
  return month === null || month === undefined ? null : serialFromDate({ ...month, day: 1 }, 1900);
}

const font = { name: '宋体', size: 11 } as const;
const titleStyle: CellStyle = { font: { ...font, size: 16, bold: true }, horizontal: 'center', vertical: 'center' };
const headingStyle: CellStyle = { font: { ...font, bold: true }, fill: 'E2EFDA', border: 'thin', horizontal: 'center', vertical: 'center', wrap: true };

export interface LedgerSheet<T> {
  readonly name: string;
  /** Lines above the heading, each merged over all columns. */
  readonly titles: readonly string[];
  /** One row of headings, or two with the columns each group spans. */
  readonly groups?: readonly { readonly text: string; readonly first: number; readonly last: number }[];
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** Rows put between persons: subtotals, repeated headings, blanks. */
  readonly between?: (index: number, headings: readonly CellInput[]) => readonly (readonly CellInput[])[];
  readonly footer?: readonly (readonly CellInput[])[];
  /** Empty columns on the left. */
  readonly indent?: number;
}

/** Draws a ledger as an office would: title, bold heading, borders, widths, the heading frozen. */
export function ledgerSheet<T>({ name, titles, groups, columns, rows, between, footer, indent = 0 }: LedgerSheet<T>): NewSheet {
  const left: readonly CellInput[] = new Array<CellInput>(indent).fill(null);
  const [first, last] = [indent + 1, indent + columns.length];
  const headings = columns.map((column) => column.heading);
  const cells: (readonly CellInput[])[] = titles.map((title) => [...left, title]);
  const merges = titles.map((_title, index) => ({ firstRow: index + 1, lastRow: index + 1, firstColumn: first, lastColumn: last }));
  const headerTop = titles.length + 1;
  if (groups !== undefined) {
    const top: CellInput[] = [...headings];
    const below: CellInput[] = columns.map(() => null);
    for (const group of groups) {
      for (let column = group.first; column <= group.last; column += 1) {
        below[column - 1] = headings[column - 1] ?? null;
        top[column - 1] = column === group.first ? group.text : null;
      }
      merges.push({ firstRow: headerTop, lastRow: headerTop, firstColumn: indent + group.first, lastColumn: indent + group.last });
    }
    columns.forEach((_column, index) => {
      if (below[index] === null) merges.push({ firstRow: headerTop, lastRow: headerTop + 1, firstColumn: first + index, lastColumn: first + index });
    });
    cells.push([...left, ...top], [...left, ...below]);
  } else {
    cells.push([...left, ...headings]);
  }
  const headerBottom = cells.length;
  rows.forEach((row, index) => {
    for (const line of between?.(index, headings) ?? []) cells.push([...left, ...line]);
    cells.push([...left, ...columns.map((column) => column.value(row, index))]);
  });
  const bodyEnd = Math.max(cells.length, headerBottom + 1);
  for (const line of footer ?? []) cells.push([...left, ...line]);
  const content: SheetContent = {
    cells,
    styles: [
      ...titles.map((_title, index) => ({ range: { firstRow: index + 1, lastRow: index + 1, firstColumn: first, lastColumn: last }, style: index === 0 ? titleStyle : { font } })),
      { range: { firstRow: headerTop, lastRow: headerBottom, firstColumn: first, lastColumn: last }, style: headingStyle },
      ...columns.map(({ format }, index) => ({
        range: { firstRow: headerBottom + 1, lastRow: bodyEnd, firstColumn: first + index, lastColumn: first + index },
        style: { font, border: 'thin' as const, vertical: 'center' as const, ...(format === undefined ? {} : { numberFormat: format }) },
      })),
    ],
    merges,
    columnWidths: [...left.map(() => 2), ...columns.map((column) => column.width)],
    rowHeights: [
      { first: 1, last: Math.max(1, titles.length), height: 24 },
      { first: headerTop, last: headerBottom, height: groups === undefined ? 32 : 24 },
    ],
    frozenRows: headerBottom,
    page: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { first: headerTop, last: headerBottom },
      footer: '&C第 &P 页 共 &N 页',
      centerHorizontally: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  };
  return { name, content, tableTag: null };
}

/** A subtotal's or total's row: its word, how many people, and the sums under their columns. */
export function totalRow<T>(word: string, columns: readonly Column<T>[], rows: readonly T[]): CellInput[] {
  return columns.map(({ total }, index) => {
    if (index === 0) return word;
    if (index === 1) return `${rows.length}人`;
    return total === undefined ? null : rows.reduce((sum, row) => sum + total(row), 0);
  });
}

/** A sheet that is no ledger. */
export function otherSheet(name: string, cells: readonly (readonly CellInput[])[], columnWidths: readonly number[]): NewSheet {
  const { content } = ledgerSheet<never>({ name, titles: [], columns: [{ heading: name, width: 10, value: () => null }], rows: [] });
  const lastColumn = columnWidths.length;
  return {
    name,
    tableTag: null,
    content: {
      ...content,
      cells,
      styles: [{ range: { firstRow: 1, lastRow: cells.length, firstColumn: 1, lastColumn }, style: { font } }],
      columnWidths,
      rowHeights: [],
      frozenRows: 0,
      page: { ...content.page, orientation: 'portrait', repeatRows: null },
    },
  };
}
