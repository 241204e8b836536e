import type { CalendarDate, CalendarMonth, DateValue } from './calendarDate';
import { isCalendarDate } from './isCalendarDate';

const twoDigits = (number: number) => (number < 10 ? `0${number}` : String(number));

/** 2026-11-03 */
export function isoDate(date: CalendarDate): string {
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** 2026-11 */
export function isoMonth(month: CalendarMonth): string {
  return `${month.year}-${twoDigits(month.month)}`;
}

/** 2026年11月3日 */
export function chineseDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

/** 2026年11月 */
export function chineseMonth(month: CalendarMonth): string {
  return `${month.year}年${month.month}月`;
}

/** A day or a month, whichever is known. */
export function chineseValue(value: DateValue): string {
  return value.precision === 'day' ? chineseDate(value.date) : chineseMonth(value.month);
}

/** Reads 2026-11-03 as machines write it; null for anything else. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isCalendarDate(year, month, day) ? { year, month, day } : null;
}
