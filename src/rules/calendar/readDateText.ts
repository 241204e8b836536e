import type { Reading } from '../reading';
import { readChineseNumber, readDigitByDigit } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';
import type { CalendarMonth, DateValue } from './calendarDate';
import { isCalendarDate } from './isCalendarDate';

const blankWords = new Set(['', '无', '-', '—', '－', '–', '/', '0', '——', '--']);
const earliestYear = 1850;
const latestYear = 2199;

const separated = /^(\d{4})([-./年])(\d{1,2})(?:(?:\2|月|[-./])(\d{1,2})[日号]?|月)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
const timeOfDay = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const inWords = /^([零〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$/;

/**
 * Reads a date as offices write it: 2026-11-3, 2026.11.03, 2026/11/3, 2026年11月3日, 20261103, 二〇二六年十一月三日, and
 * months 2026年11月, 2026.11, 202611. A time of day behind it is dropped. Years of two digits and day-first dates are
 * not guessed: unreadable. 无, —, /, -, 0 are blank.
 */
export function readDateText(text: string): Reading<DateValue> {
  const trimmed = text.trim();
  if (trimmed === '') return { state: 'blank' };
  const plain = /^[\d\-./]+$/.test(trimmed) ? trimmed : toSimplified(foldWidth(trimmed)).trim().replace(timeOfDay, '').replace(/\s+/g, '');
  if (blankWords.has(plain)) return { state: 'blank' };
  const value = fromDigits(plain) ?? fromWords(plain);
  return value === null ? { state: 'unreadable', text: trimmed } : { state: 'read', value };
}

/** Reads a month; a full date gives the month that holds it. */
export function readMonthText(text: string): Reading<CalendarMonth> {
  const reading = readDateText(text);
  return reading.state === 'read' ? { state: 'read', value: monthOfValue(reading.value) } : reading;
}

/** The month of a date value of either precision. */
export function monthOfValue(value: DateValue): CalendarMonth {
  return value.precision === 'month' ? value.month : { year: value.date.year, month: value.date.month };
}

function fromDigits(text: string): DateValue | null {
  const match = separated.exec(text);
  if (match !== null) {
    const [, year, sign, month, day] = match;
    // 2026年11 and 2026.11月 are slips of the pen, but 2026-11 needs no 月: only 年 asks for one.
    if (day === undefined && sign === '年' && !text.endsWith('月')) return null;
    return valueOf(Number(year), Number(month), day === undefined ? null : Number(day));
  }
  const digits = compact.exec(text);
  if (digits === null) return null;
  return valueOf(Number(digits[1]), Number(digits[2]), digits[3] === undefined ? null : Number(digits[3]));
}

function fromWords(text: string): DateValue | null {
  const match = inWords.exec(text);
  if (match === null) return null;
  const year = readDigitByDigit(match[1] as string);
  const month = readChineseNumber(match[2] as string);
  const day = match[3] === undefined ? null : readChineseNumber(match[3]);
  return year === null || month === null || (match[3] !== undefined && day === null) ? null : valueOf(year, month, day);
}

function valueOf(year: number, month: number, day: number | null): DateValue | null {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12) return null;
  if (day === null) return { precision: 'month', month: { year, month } };
  return isCalendarDate(year, month, day) ? { precision: 'day', date: { year, month, day } } : null;
}
