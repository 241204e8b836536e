import type { DateValue } from '../rules/calendar/calendarDate';
import { readDateText } from '../rules/calendar/readDateText';
import { dateFromSerial } from '../rules/calendar/serial';
import { readAmountText } from '../rules/money/readAmount';
import type { Reading } from '../rules/reading';
import { CellType, NumberFormatKind, type CellBlock, type DateSystem } from '../workbook/port';

/** Serial numbers that a date column may hold without a date format: 1941 to 2118 in the 1900 system. */
const bareSerials = { first: 15_000, last: 80_000 } as const;
/** What lies after is 202611 typed into a date cell. */
const latestYear = 2199;

/** The date a cell holds, as a serial number or as text. */
export function dateInCell(block: CellBlock, row: number, column: number, dateSystem: DateSystem): Reading<DateValue> {
  const type = block.type(row, column);
  if (type === CellType.Empty) return { state: 'blank' };
  if (type === CellType.Number) return dateOfNumber(block, row, column, dateSystem);
  if (type === CellType.Text) return readDateText(block.text(row, column));
  return { state: 'unreadable', text: block.text(row, column) };
}

/** The money a cell holds, as a number of yuan or as text, in fen. */
export function fenInCell(block: CellBlock, row: number, column: number): Reading<number> {
  const type = block.type(row, column);
  if (type === CellType.Empty) return { state: 'blank' };
  if (type === CellType.Number) {
    const fen = block.number(row, column) * 100;
    const whole = Math.round(fen);
    // 0.1 + 0.2 is no third cent; half a cent is no amount.
    return Math.abs(fen - whole) < 1e-4 ? { state: 'read', value: whole } : { state: 'unreadable', text: block.text(row, column) };
  }
  return type === CellType.Text ? readAmountText(block.text(row, column)) : { state: 'unreadable', text: block.text(row, column) };
}

function dateOfNumber(block: CellBlock, row: number, column: number, dateSystem: DateSystem): Reading<DateValue> {
  const number = block.number(row, column);
  const format = block.format(row, column);
  if (number === 0) return { state: 'blank' };
  const isFormatted = format === NumberFormatKind.Date || format === NumberFormatKind.Month;
  const date = isFormatted || (number >= bareSerials.first && number <= bareSerials.last) ? dateFromSerial(number, dateSystem) : null;
  if (date === null || date.year > latestYear) return readDateNumber(number);
  if (format === NumberFormatKind.Month) return { state: 'read', value: { precision: 'month', month: { year: date.year, month: date.month } } };
  return { state: 'read', value: { precision: 'day', date } };
}

/** 20261103, 202611 and 2026.11 typed as numbers; 2026.1 may have been 2026.10. */
function readDateNumber(number: number): Reading<DateValue> {
  const text = String(number);
  return /^\d{4}\.1$/.test(text) ? { state: 'unreadable', text } : readDateText(text);
}
