import { readChineseNumber, readDigitByDigit } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';
import type { Period } from './period';

const yearPattern = '((?:19|20|21)\\d{2}|[一二]?[零〇一二三四五六七八九]{3,4})\\s*(?:年度?|[-./])?\\s*';
const quarter = new RegExp(`${yearPattern}(?:第?\\s*([1-4一二三四])\\s*季度?|[Qq]([1-4]))`);
const monthRange = new RegExp(`${yearPattern}(\\d{1,2})月?\\s*(?:[-—–~～至到])+\\s*(\\d{1,2})月`);
const half = new RegExp(`${yearPattern}([上下])半年`);
const month = new RegExp(`${yearPattern.replace('(?:年度?|[-./])?', '(?:年|[-./])')}(\\d{1,2}|[一二三四五六七八九十]{1,3})(?!\\d)(?:月|(?=$|[^\\d月日.\\-/]))`);
const compactMonth = /(?<!\d)((?:19|20|21)\d{2})(0[1-9]|1[0-2])(?!\d)/;
const year = /(?<!\d)((?:19|20|21)\d{2}|[一二][零〇一二三四五六七八九]{3})年/;

/**
 * Finds the period a title or sheet name speaks of: 2026年四季度, 2026年第4季度, 二〇二六年四季度, 2026Q4, 2026年10—12月,
 * 2026年10月, 2026.10, 202610, 2026年上半年, 2026年度. Null where it names none.
 */
export function readPeriodText(text: string): Period | null {
  const plain = toSimplified(foldWidth(text));
  return quarterIn(plain) ?? rangeIn(plain) ?? halfIn(plain) ?? monthIn(plain) ?? yearIn(plain);
}

function quarterIn(text: string): Period | null {
  const match = quarter.exec(text);
  if (match === null) return null;
  const number = numberOf(match[2] ?? (match[3] as string));
  return { kind: 'quarter', year: yearOf(match[1] as string), quarter: number };
}

/** Three months that are a quarter, six that are a half year, twelve that are a year. */
function rangeIn(text: string): Period | null {
  const match = monthRange.exec(text);
  if (match === null) return null;
  const [first, last] = [Number(match[2]), Number(match[3])];
  const inYear = yearOf(match[1] as string);
  if (last - first === 2 && first % 3 === 1) return { kind: 'quarter', year: inYear, quarter: last / 3 };
  if (last - first === 5 && first % 6 === 1) return { kind: 'halfYear', year: inYear, half: last / 6 };
  return first === 1 && last === 12 ? { kind: 'year', year: inYear } : null;
}

function halfIn(text: string): Period | null {
  const match = half.exec(text);
  return match === null ? null : { kind: 'halfYear', year: yearOf(match[1] as string), half: match[2] === '上' ? 1 : 2 };
}

function monthIn(text: string): Period | null {
  const match = month.exec(text) ?? compactMonth.exec(text);
  if (match === null) return null;
  const number = numberOf(match[2] as string);
  return number >= 1 && number <= 12 ? { kind: 'month', year: yearOf(match[1] as string), month: number } : null;
}

function yearIn(text: string): Period | null {
  const match = year.exec(text);
  return match === null ? null : { kind: 'year', year: yearOf(match[1] as string) };
}

function yearOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (readDigitByDigit(text) ?? NaN);
}

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (readChineseNumber(text) ?? NaN);
}
