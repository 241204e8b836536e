import { readChineseNumber, readDigitByDigit } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';
import type { Period } from './period';

const yearPart = '(?<!\\d)((?:19|20|21)\\d{2}|[一二][零〇○一二三四五六七八九]{3})';
const monthPart = '(0?[1-9](?!\\d)|1[0-2](?!\\d)|元|十[一二]?|[一二三四五六七八九])';
const quarterPart = '第?\\s*([1-4一二三四])\\s*季度?';
const dash = '\\s*(?:[-—–~至到]|\\u2015)+\\s*';

const quarter = new RegExp(`${yearPart}\\s*(?:年度?|[-./])?\\s*(?:${quarterPart}|[Qq]([1-4])(?!\\d))`);
const quarterAlone = new RegExp(quarterPart, 'g');
const years = new RegExp(`${yearPart}\\s*年`, 'g');
const rangeInYear = new RegExp(`${yearPart}\\s*[年\\-./]\\s*${monthPart}\\s*月?${dash}${monthPart}\\s*月`);
const rangeOverYears = new RegExp(`${yearPart}\\s*[年\\-./]\\s*${monthPart}\\s*月?${dash}${yearPart}\\s*[年\\-./]\\s*${monthPart}`);
const half = new RegExp(`${yearPart}\\s*年?度?\\s*([上下])半年`);
const month = new RegExp(`${yearPart}\\s*年\\s*${monthPart}\\s*(?:月(?!\\s*[\\d一二三四五六七八九十]{1,3}\\s*[日号])|$)`);
const monthBySign = new RegExp(`${yearPart}\\s*[-./]\\s*${monthPart}\\s*(?:月(?!\\s*\\d)|(?=$|[^\\d\\s月日年.\\-/—–~至到]|\\s+[^\\d\\s\\-—–~至到]))`);
const compactMonth = /(?<!\d)((?:19|20|21)\d{2})(0[1-9]|1[0-2])(?!\d)/;
const year = new RegExp(`${yearPart}\\s*年(?!\\s*${monthPart}\\s*(?:月|${dash}))`);

/**
 * Finds the period a title or sheet name speaks of: 2026年四季度, 2026年第4季度, 二〇二六年四季度, 2026Q4, 2026年10—12月,
 * 2026年10月, 2026.10, 202610, 2026年上半年, 2026年度, 2026年老年券（四季度）. Null where it names none, and for a day
 * (填报日期：2026年10月8日) or a range of months that is no quarter, half year or year.
 */
export function readPeriodText(text: string): Period | null {
  const plain = toSimplified(foldWidth(text));
  const range = rangeOverYears.exec(plain) ?? rangeInYear.exec(plain);
  return quarterIn(plain) ?? (range === null ? (halfIn(plain) ?? apartIn(plain) ?? monthIn(plain) ?? yearIn(plain)) : rangeOf(range));
}

function quarterIn(text: string): Period | null {
  const match = quarter.exec(text);
  if (match === null) return null;
  return { kind: 'quarter', year: yearOf(match[1] as string), quarter: numberOf(match[2] ?? (match[3] as string)) };
}

/** A year and a quarter apart from each other, where the text names only one of each. */
function apartIn(text: string): Period | null {
  const named = new Set(Array.from(text.matchAll(quarterAlone), (match) => numberOf(match[1] as string)));
  const inYears = new Set(Array.from(text.matchAll(years), (match) => yearOf(match[1] as string)));
  const [number] = named;
  const [inYear] = inYears;
  if (number === undefined || inYear === undefined || named.size > 1 || inYears.size > 1) return null;
  return { kind: 'quarter', year: inYear, quarter: number };
}

/** Three months that are a quarter, six that are a half year, twelve that are a year. */
function rangeOf(match: RegExpExecArray): Period | null {
  const inYear = yearOf(match[1] as string);
  const first = numberOf(match[2] as string);
  const overYears = match.length === 5;
  if (overYears && yearOf(match[3] as string) !== inYear) return null;
  const last = numberOf(match[overYears ? 4 : 3] as string);
  if (last - first === 2 && first % 3 === 1) return { kind: 'quarter', year: inYear, quarter: last / 3 };
  if (last - first === 5 && first % 6 === 1) return { kind: 'halfYear', year: inYear, half: last / 6 };
  return first === 1 && last === 12 ? { kind: 'year', year: inYear } : null;
}

function halfIn(text: string): Period | null {
  const match = half.exec(text);
  return match === null ? null : { kind: 'halfYear', year: yearOf(match[1] as string), half: match[2] === '上' ? 1 : 2 };
}

function monthIn(text: string): Period | null {
  const match = month.exec(text) ?? monthBySign.exec(text) ?? compactMonth.exec(text);
  return match === null ? null : { kind: 'month', year: yearOf(match[1] as string), month: numberOf(match[2] as string) };
}

function yearIn(text: string): Period | null {
  const match = year.exec(text);
  return match === null ? null : { kind: 'year', year: yearOf(match[1] as string) };
}

function yearOf(text: string): number {
  return readDigitByDigit(text) ?? Number(text);
}

function numberOf(text: string): number {
  return text === '元' ? 1 : (readChineseNumber(text) ?? Number(text));
}
