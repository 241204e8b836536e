import { readChineseNumber, readDigitByDigit } from '../../rules/text/chineseNumber';
import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';

/** How a period is written; 1-3月 is written in months. */
export type Unit = 'month' | 'quarter' | 'half' | 'year';

/** A period as a heading writes it, with what stands behind it. */
export interface Written {
  readonly unit: Unit;
  /** Its first month. Of 2026.1 as a number, which may have been 2026.10, the neighbours say which. */
  readonly first: number | null;
  /** How many months it has. */
  readonly count: number;
  readonly year: number | null;
  readonly rest: string;
}

const mostMonths = 24;
const yearPart = '(?:((?:19|20|21)\\d{2}|[一二][零〇○一二三四五六七八九]{3}|\\d{2})年度?[、,，]?|((?:19|20|21)\\d{2})[.\\-/])?';
const monthNumber = '1[0-2]|0?[1-9]|元|正|十[一二]?|[一二三四五六七八九]';
const dash = '[-—–―−~至到]+';
const monthOf = new RegExp(`^${yearPart}(${monthNumber})月份?(.*)$`);
/** 1-3月, 1月至3月, 2026.7-9, 2025年12月-2026年2月 */
const monthsTo = new RegExp(`^${yearPart}(${monthNumber})(?:月份?)?${dash}(?:((?:19|20|21)\\d{2})[年.\\-/])?(${monthNumber})(?![\\d.])(?:月份?)?(.*)$`);
const compactMonthsTo = new RegExp(`^((?:19|20|21)\\d{2})(0[1-9]|1[0-2])${dash}((?:19|20|21)\\d{2})?(0[1-9]|1[0-2])()$`);
/** 7、8、9月 */
const monthsInRow = new RegExp(`^${yearPart}((?:(?:${monthNumber})(?:月份?)?[、,和及])+(?:${monthNumber}))月份?(.*)$`);
/** 1-2季度, 一、二季度, Q1-Q2 */
const quartersTo = new RegExp(`^${yearPart}(?:第?([1-4一二三四])(?:季度?)?(?:${dash}|[、,和及])第?([1-4一二三四])季度?|[qQ]([1-4])(?:${dash}|[、,和及])[qQ]?([1-4]))(.*)$`);
const monthBySign = /^((?:19|20|21)\d{2})[.\-/](1[0-2]|0?[1-9])$/;
const compactMonth = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])$/;
const quarterOf = new RegExp(`^${yearPart}第?([1-4一二三四])季度?(.*)$`);
const quarterBySign = /^((?:19|20|21)\d{2})?年?[qQ]([1-4])(.*)$/;
const halfOf = new RegExp(`^${yearPart}([上下])半年(.*)$`);
const wholeYear = new RegExp(`^${yearPart}全年度?(.*)$`);
const yearAlone = /^((?:19|20|21)\d{2}|[一二][零〇○一二三四五六七八九]{3})年/;

export function readWritten(text: string): Written | null {
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '').replace(/^[(（【[]/, '');
  const found = readMonths(plain) ?? readQuarters(plain) ?? readHalf(plain);
  if (found === null) return null;
  // 一季度(1-3月) says the same once more.
  const again = /^[(（【[]/.test(found.rest) ? readWritten(found.rest) : null;
  if (again === null || again.first !== found.first || again.count !== found.count) return found;
  return { ...found, year: found.year ?? again.year, rest: again.rest };
}

export function readYear(text: string): number | null {
  const match = yearAlone.exec(toSimplified(foldWidth(text)));
  return match === null ? null : yearIn(match[1] as string);
}

function readMonths(plain: string): Written | null {
  const several = readSpan(plain) ?? readRow(plain);
  if (several !== null) return several;
  const byMonth = monthOf.exec(plain);
  if (byMonth !== null) return written('month', byMonth[1] ?? byMonth[2], numberOf(byMonth[3]), 1, byMonth[4]);
  const bySign = monthBySign.exec(plain) ?? compactMonth.exec(plain);
  if (bySign === null) return null;
  return { ...written('month', bySign[1], numberOf(bySign[2]), 1, ''), ...(/^\d{4}\.1$/.test(plain) ? { first: null } : {}) };
}

function readSpan(plain: string): Written | null {
  const compact = compactMonthsTo.exec(plain);
  const [all, longYear, signedYear, from, lastYear, to, rest] = monthsTo.exec(plain) ?? (compact === null ? [] : [compact[0], compact[1], undefined, ...compact.slice(2)]);
  if (all === undefined) return null;
  const year = longYear ?? signedYear;
  // 2026-7-9 is a day, and 1-3 may be anything.
  const isPlain = compact === null && !all.slice(0, all.length - (rest ?? '').length).includes('月');
  if (isPlain && (year === undefined || /^\d{4}-\d+-\d+/.test(all))) return null;
  const first = numberOf(from);
  const last = numberOf(to) + (year === undefined || lastYear === undefined ? 0 : (yearIn(lastYear) - yearIn(year)) * 12);
  // 12-2月 goes over the end of a year.
  const count = last - first + 1 + (last < first && lastYear === undefined ? 12 : 0);
  return count < 2 || count > mostMonths ? null : written('month', year, first, count, rest);
}

function readRow(plain: string): Written | null {
  const match = monthsInRow.exec(plain);
  if (match === null) return null;
  const numbers = (match[3] ?? '').split(/[、,和及]/).map((one) => numberOf(one.replace(/月份?$/, '')));
  const first = numbers[0] ?? 0;
  return numbers.every((number, place) => number === first + place) ? written('month', match[1] ?? match[2], first, numbers.length, match[4]) : null;
}

function readQuarters(plain: string): Written | null {
  const byTwo = quartersTo.exec(plain);
  if (byTwo !== null) {
    const [first, last] = [numberOf(byTwo[3] ?? byTwo[5]), numberOf(byTwo[4] ?? byTwo[6])];
    return last > first ? written('quarter', byTwo[1] ?? byTwo[2], first * 3 - 2, (last - first + 1) * 3, byTwo[7]) : null;
  }
  const byQuarter = quarterOf.exec(plain);
  if (byQuarter !== null) return written('quarter', byQuarter[1] ?? byQuarter[2], numberOf(byQuarter[3]) * 3 - 2, 3, byQuarter[4]);
  const byLetter = quarterBySign.exec(plain);
  return byLetter === null ? null : written('quarter', byLetter[1], numberOf(byLetter[2]) * 3 - 2, 3, byLetter[3]);
}

function readHalf(plain: string): Written | null {
  const byHalf = halfOf.exec(plain);
  if (byHalf !== null) return written('half', byHalf[1] ?? byHalf[2], byHalf[3] === '上' ? 1 : 7, 6, byHalf[4]);
  const byYear = wholeYear.exec(plain);
  return byYear === null ? null : written('year', byYear[1] ?? byYear[2], 1, 12, byYear[3]);
}

function written(unit: Unit, year: string | undefined, first: number, count: number, rest: string | undefined): Written {
  return { unit, first, count, year: year === undefined ? null : yearIn(year), rest: rest ?? '' };
}

function numberOf(text = ''): number {
  return /^[元正]$/.test(text) ? 1 : (readChineseNumber(text) ?? Number(text));
}

function yearIn(text: string): number {
  const year = readDigitByDigit(text) ?? Number(text);
  return year < 100 ? 2000 + year : year;
}
