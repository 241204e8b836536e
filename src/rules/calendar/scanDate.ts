/** Year, month and day as they stand in a text, not yet held against the calendar; no day where only a month is written. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const yearSign = 24_180; // 年
const monthSign = 26_376; // 月
const monthCounter = 20_221; // 份
const daySigns = new Set([26_085, 21_495, 34_399]); // 日 号 號
const separators = new Set([45, 46, 47]); // - . /
const letterT = 84;
const timeOfDay = /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z?$/;

/**
 * Finds the date a text written in digits consists of; null when it is anything else. One pass over the signs, for a
 * sheet has hundreds of thousands of such cells.
 */
export function scanDate(text: string): WrittenDate | null {
  const yearStart = skipSpaces(text, 0);
  const yearEnd = skipDigits(text, yearStart);
  if (yearEnd - yearStart !== 4) return withoutSigns(text, yearStart, yearEnd);
  const year = numberAt(text, yearStart, yearEnd);
  const signAt = skipSpaces(text, yearEnd);
  const sign = signOf(text, signAt);
  if (sign !== yearSign && !separators.has(sign)) return null;

  const monthStart = skipSpaces(text, signAt + 1);
  const monthEnd = skipDigits(text, monthStart);
  if (!isOneOrTwo(monthEnd - monthStart)) return null;
  const month = numberAt(text, monthStart, monthEnd);
  let position = skipSpaces(text, monthEnd);
  if (position === text.length) return sign === yearSign ? null : { year, month, day: null };
  const second = signOf(text, position);
  // 2026年10-12 and 2026.10-12 may be three months: only a sign that goes with the first one leads to a day.
  if (second !== monthSign && (second !== sign || sign === yearSign)) return null;

  const dayStart = skipSpaces(text, position + 1);
  if (second === monthSign && (dayStart === text.length || isMonthCounter(text, dayStart))) return { year, month, day: null };
  const dayEnd = skipDigits(text, dayStart);
  if (!isOneOrTwo(dayEnd - dayStart)) return null;
  position = skipSpaces(text, dayEnd);
  if (position < text.length) {
    const behind = text.charCodeAt(position);
    if (daySigns.has(behind)) {
      position = skipSpaces(text, position + 1);
      if (position < text.length && !isTimeOfDay(text, position)) return null;
    } else if (!isTimeOfDay(text, behind === letterT ? position + 1 : position)) {
      return null;
    }
  }
  return { year, month, day: numberAt(text, dayStart, dayEnd) };
}

/** 20261103 and 202611. */
function withoutSigns(text: string, start: number, end: number): WrittenDate | null {
  const length = end - start;
  if (length !== 8 && length !== 6) return null;
  const rest = skipSpaces(text, end);
  if (rest < text.length && (length === 6 || rest === end || !isTimeOfDay(text, rest))) return null;
  return {
    year: numberAt(text, start, start + 4),
    month: numberAt(text, start + 4, start + 6),
    day: length === 8 ? numberAt(text, start + 6, end) : null,
  };
}

/** The 份 of 2026年11月份, with nothing behind it. */
function isMonthCounter(text: string, position: number): boolean {
  return text.charCodeAt(position) === monthCounter && skipSpaces(text, position + 1) === text.length;
}

function isTimeOfDay(text: string, start: number): boolean {
  return timeOfDay.test(text.slice(start).trimEnd());
}

function isOneOrTwo(length: number): boolean {
  return length === 1 || length === 2;
}

/** The sign at a position, full-width ones as half-width; NaN behind the end. */
function signOf(text: string, position: number): number {
  const code = text.charCodeAt(position);
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

function skipSpaces(text: string, start: number): number {
  let position = start;
  while (isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
}

function skipDigits(text: string, start: number): number {
  let position = start;
  while (isDigit(signOf(text, position))) position += 1;
  return position;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let position = start; position < end; position += 1) value = value * 10 + signOf(text, position) - 48;
  return value;
}
