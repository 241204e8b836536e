import type { Reading } from '../reading';
import { readChineseNumber, readDigitByDigit } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';
import type { CalendarMonth, DateValue } from './calendarDate';
import { isCalendarDate } from './isCalendarDate';
import { scanDate } from './scanDate';

const blankWords = new Set(['', '无', '-', '—', '–', '/', '0', '——', '--']);
const earliestYear = 1850;
const latestYear = 2199;

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const spaceNotBetweenDigits = /(?<!\d)\s+|\s+(?!\d)/g;
const yearInWords = '[一二][零〇○◯Oo0一二三四五六七八九]{3}';
const numberPart = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const inWords = new RegExp(`^(${yearInWords}|\\d{4})年(元|${numberPart})月(?:份|(${numberPart})[日号]?)?$`);

/**
 * Reads a date as offices write it: 2026-11-3, 2026.11.03, 2026/11/3, 2026年11月3日, 20261103, 二〇二六年十一月三日, and
 * months 2026年11月, 2026年11月份, 2026.11, 202611; the 〇 of a year may be an O or 0. A time of day behind it is dropped.
 * Nothing is guessed: years of two digits, day-first dates, what could be a range (2026年10-12) and dates with a remark
 * are unreadable, as are days that never were and years outside 1850–2199. 无, —, /, -, 0 are blank.
 */
export function readDateText(text: string): Reading<DateValue> {
  const value = checked(scanDate(text));
  if (value !== null) return { state: 'read', value };
  const trimmed = text.trim();
  const plain = toSimplified(foldWidth(trimmed).replace(invisible, '').replace(spaceNotBetweenDigits, ''));
  if (blankWords.has(plain)) return { state: 'blank' };
  const slow = checked(scanDate(plain)) ?? fromWords(plain);
  return slow === null ? { state: 'unreadable', text: trimmed } : { state: 'read', value: slow };
}

/** The month of a date value of either precision. */
export function monthOfValue(value: DateValue): CalendarMonth {
  return value.precision === 'month' ? value.month : { year: value.date.year, month: value.date.month };
}

function fromWords(text: string): DateValue | null {
  const match = inWords.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  return checked({
    year: readDigitByDigit(year as string) ?? Number(year),
    month: month === '元' ? 1 : numberOf(month as string),
    day: day === undefined ? null : numberOf(day),
  });
}

function numberOf(text: string): number {
  return readChineseNumber(text) ?? Number(text);
}

function checked(parts: { readonly year: number; readonly month: number; readonly day: number | null } | null): DateValue | null {
  if (parts === null) return null;
  const { year, month, day } = parts;
  if (!(year >= earliestYear && year <= latestYear && month >= 1 && month <= 12)) return null;
  if (day === null) return { precision: 'month', month: { year, month } };
  return isCalendarDate(year, month, day) ? { precision: 'day', date: { year, month, day } } : null;
}
