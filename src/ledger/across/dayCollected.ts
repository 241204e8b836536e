import { parseSpan, monthsOf } from '../../rules/calendar/period';
import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { CellType, NumberFormatKind, type CellBlock } from '../../workbook/port';
import { readPaidText, type PaidCell } from '../paidMark';

/*
 * The day on which somebody collected, under the month that it is of: it says that the month was paid, and not how much.
 */

/** 10月12日, 2026.10.12, 10/12, with or without 领; 10.12 alone may be an amount. */
const day = /^(?!\d+[.．]\d+$)(?:(?:(?:19|20)\d{2}|\d{2})[年./-])?(?:1[0-2]|0?[1-9])[月./-](?:3[01]|[12]\d|0?[1-9])[日号]?(?:已?(?:领取?|领券|签领|签收|代领|发放?)了?)?$/;
const dayNumber = /^(1[0-2]|[1-9])\.(3[01]|[12]\d|0?[1-9])$/;
/** Days since 1982: 100 yuan under a format of dates is of 1900. */
const earliestSerial = 30_000;

/** What a text under a month says: a day of collection is a mark. */
export function readMonthText(text: string, person: string): PaidCell {
  return isDayText(text) ? { type: 'paid' } : readPaidText(text, person);
}

export function isDayText(text: string): boolean {
  return day.test(toSimplified(foldWidth(text)).replace(/\s+/g, ''));
}

/** Whether a number is a real date. */
export function isDayCell(block: CellBlock, row: number, column: number): boolean {
  return isFormattedAsDate(block, row, column) && block.number(row, column) >= earliestSerial;
}

export function isFormattedAsDate(block: CellBlock, row: number, column: number): boolean {
  const format = block.format(row, column);
  return format === NumberFormatKind.Date || format === NumberFormatKind.Month;
}

/** What the numbers of a column are: real dates and days of its month, 10.12 and 11.03 under 10月, or amounts; null where it has none. */
export function numbersIn(block: CellBlock, rows: Iterable<number>, column: number, period: string | null): 'days' | 'amounts' | null {
  const span = period === null ? null : parseSpan(period);
  if (span === null) return 'amounts';
  const own = monthsOf(span).map(({ month }) => month);
  const months = new Set([...own, ((own.at(-1) ?? 0) % 12) + 1]);
  let some = false;
  for (const row of rows) {
    const type = block.type(row, column);
    const text = type === CellType.Number ? String(block.number(row, column)) : type === CellType.Text ? block.text(row, column).trim() : '';
    if (type === CellType.Text && !/^\d+(?:\.\d+)?$/.test(text)) continue;
    if (text === '') continue;
    const month = Number(dayNumber.exec(text)?.[1] ?? '0');
    if (!isDayCell(block, row, column) && !months.has(month)) return 'amounts';
    some = true;
  }
  return some ? 'days' : null;
}
