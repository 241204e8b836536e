import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import { serialFromDate } from '../../rules/calendar/serial';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { NumberFormatKind, type CellInput, type DateSystem } from '../../workbook/port';
import type { ColumnFormat, TableValue } from '../spec';

const DATE = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const MONEY = '0.00';
const COUNT = '0';
const RATE = '0.0%';
/** Whatever is typed under it stays as typed: 3-2 is a door, not the second of March. */
const TEXT = '@';

export const numberFormats: Readonly<Record<ColumnFormat, string>> = { index: COUNT, text: TEXT, id: TEXT, date: DATE, month: MONTH, money: MONEY, count: COUNT, rate: RATE };

/** A generated value as a cell holds it. A day before the workbook's first serial number is text. */
export function inputOf(value: TableValue, dateSystem: DateSystem): CellInput {
  if (value === null || typeof value === 'string') return value;
  if ('count' in value) return value.count;
  if ('fen' in value) return value.fen / 100;
  if ('date' in value) return serialOf(value.date, dateSystem) ?? chineseDate(value.date);
  return serialOf({ ...value.month, day: 1 }, dateSystem) ?? chineseMonth(value.month);
}

/** The format a value needs in a column of another format; null where the column's own shows it. */
export function formatBeside(value: TableValue, column: ColumnFormat): string | null {
  if (value === null || typeof value === 'string') return null;
  const needed = 'count' in value ? COUNT : 'fen' in value ? MONEY : 'date' in value ? DATE : MONTH;
  return needed === numberFormats[column] ? null : needed;
}

/** The same for what the clerk typed: a date pasted into a column of text stays a date to the eye. */
export function formatBesideTyped(kind: NumberFormatKind, column: ColumnFormat): string | null {
  const typed = kind === NumberFormatKind.Date ? DATE : kind === NumberFormatKind.Month ? MONTH : null;
  return typed === null || typed === numberFormats[column] ? null : typed;
}

function serialOf(day: CalendarDate, dateSystem: DateSystem): number | null {
  const serial = serialFromDate(day, dateSystem);
  return serial < 1 ? null : serial;
}
