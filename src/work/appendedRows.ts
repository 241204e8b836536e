import { areaOf } from '../ledger/area';
import { foldHeading } from '../ledger/foldHeading';
import { fieldSpec } from '../ledger/kinds';
import type { FieldType } from '../ledger/kinds/kindSpec';
import type { Ledger } from '../ledger/types';
import { chineseDate, chineseMonth } from '../rules/calendar/formatDate';
import { monthOf } from '../rules/calendar/compare';
import { readDateText } from '../rules/calendar/readDateText';
import { dateFromSerial } from '../rules/calendar/serial';
import { CellType, NumberFormatKind, type CellBlock, type CellEdit, type CellInput, type DateSystem } from '../workbook/port';

/** What the fields of a row say: dates as serial numbers, amounts in yuan. */
export type RowCells = Readonly<Record<string, CellInput>>;

/**
 * The cells of rows appended to a ledger, written as its last row is: text where that is text. Below a total or a
 * signature line the heading is repeated first, and the rows follow.
 * @returns null where another list stands below in the same sheet, and there are too few blank rows before it
 */
export function appendedRows(ledger: Ledger, whole: CellBlock, rows: readonly RowCells[], dateSystem: DateSystem): readonly CellEdit[] | null {
  const { sheet } = ledger;
  const block = sheet.area === null ? whole : areaOf(whole, sheet.area);
  const end = sheet.area === null ? (block.range?.lastRow ?? 0) : lastFilledRow(block);
  const model = sheet.lastRow;
  const edits: CellEdit[] = [];
  let next = end + 1;
  if (model > 0 && end > model) {
    next += 1;
    for (const headerRow of sheet.headerRows) {
      for (const column of filledColumns(block, headerRow)) edits.push({ row: next, column, value: block.text(headerRow, column), likeRow: headerRow });
      next += 1;
    }
  }
  const columns = Object.entries(sheet.fields);
  const type = (field: string) => fieldSpec(ledger.kind, field)?.type;
  const index = indexColumn(block, sheet.headerRows);
  let number = model > 0 && index > 0 && block.type(model, index) === CellType.Number ? block.number(model, index) : ledger.count;
  for (const cells of rows) {
    for (const [field, column] of columns) {
      // An address that is read from several columns cannot be written into one of them.
      if (field === 'address' && sheet.addressParts !== undefined) continue;
      const parts = sheet.dateParts?.[field];
      if (parts !== undefined) {
        edits.push(...partsOf(cells[field] ?? null, dateSystem, parts.length).map((part, place): CellEdit => {
          const at = parts[place] as number;
          return { row: next, column: at, value: asWritten(part, undefined, block, model, at, dateSystem), ...(model > 0 ? { likeRow: model } : {}) };
        }));
        continue;
      }
      const value = asWritten(cells[field] ?? null, type(field), block, model, column, dateSystem);
      edits.push({ row: next, column, value, ...(model > 0 ? { likeRow: model } : {}), ...ownFormat(type(field), block, model, column, value) });
    }
    if (index > 0) edits.push({ row: next, column: index, value: (number += 1), ...(model > 0 ? { likeRow: model } : {}) });
    next += 1;
  }
  const room = sheet.area === null || sheet.area.lastRow >= (whole.range?.lastRow ?? 0) ? Infinity : sheet.area.lastRow;
  return next - 1 > room ? null : edits;
}

/** Year, month and day of a date whose parts have a column each; all blank where it is none. */
function partsOf(value: CellInput, dateSystem: DateSystem, count: number): readonly CellInput[] {
  const read = typeof value === 'string' ? readDateText(value) : null;
  const said = read?.state === 'read' ? read.value : null;
  const date = typeof value === 'number' ? dateFromSerial(value, dateSystem) : said?.precision === 'day' ? said.date : null;
  const parts = date === null ? [null, null, null] : [date.year, date.month, date.day];
  return parts.slice(0, count);
}

/** The last row of a part of a sheet in which anything stands. */
function lastFilledRow(block: CellBlock): number {
  let row = block.range?.lastRow ?? 0;
  while (row > 0 && filledColumns(block, row).length === 0) row -= 1;
  return row;
}

/** A value in the form the last row's cell has. */
function asWritten(value: CellInput, type: FieldType | undefined, block: CellBlock, model: number, column: number, dateSystem: DateSystem): CellInput {
  if (typeof value !== 'number' || model === 0 || block.type(model, column) !== CellType.Text) return value;
  const date = type === 'date' || type === 'month' ? dateFromSerial(value, dateSystem) : null;
  if (date !== null) return type === 'month' ? chineseMonth(monthOf(date)) : chineseDate(date);
  const unit = /[^\d.,，\s]+$/.exec(block.text(model, column))?.[0] ?? '';
  return `${value}${unit}`;
}

/** A date under a cell that has no date's format would show as a number. */
function ownFormat(type: FieldType | undefined, block: CellBlock, model: number, column: number, value: CellInput): { readonly numberFormat?: string } {
  if (type === 'id') return { numberFormat: '@' };
  if (typeof value !== 'number' || (type !== 'date' && type !== 'month')) return {};
  const format = model === 0 ? NumberFormatKind.General : block.format(model, column);
  if (format === NumberFormatKind.Date || format === NumberFormatKind.Month) return {};
  return { numberFormat: type === 'date' ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"' };
}

/** The column 序号; 0 where there is none. */
function indexColumn(block: CellBlock, headerRows: readonly number[]): number {
  for (const row of headerRows) {
    const column = filledColumns(block, row).find((one) => foldHeading(block.text(row, one)).text === '序号');
    if (column !== undefined) return column;
  }
  return 0;
}

function filledColumns(block: CellBlock, row: number): number[] {
  const filled: number[] = [];
  for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
    if (block.type(row, column) !== CellType.Empty) filled.push(column);
  }
  return filled;
}
