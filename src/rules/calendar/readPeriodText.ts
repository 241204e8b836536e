import { readChineseNumber, readDigitByDigit } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { rememberTexts } from '../text/rememberTexts';
import { toSimplified } from '../text/toSimplified';
import type { CalendarMonth } from './calendarDate';
import { formatPeriod, holds, monthsOf, parseSpan, quarterOf, spanOf, type Span } from './period';

const inWords = '[一二三四五六七八九]';
const yearPart = '(?<!\\d)((?:19|20|21)\\d{2}|(?:一九|二[零〇○◯Oo0])[零〇○◯Oo0一二三四五六七八九]{2})';
const number = `(?:0?[1-9](?!\\d)|1[0-2](?!\\d)|元|十[一二]?|${inWords})`;
const sign = '\\s*月份?';
/** 2026年10月8日 is a day, not October; 2026年10月60岁老年证 is of October. */
const noDay = '(?!\\s*(?:\\d+(?!\\d|\\s*周?岁)|[一二三四五六七八九十]{1,3}\\s*[日号]))';
const dash = '\\s*(?:[-—–~至到]|\\u2015)+\\s*';
const comma = '\\s*[、,和及]\\s*';
const between = `(?:${dash}|${comma})`;
const quarterPart = '第?\\s*([1-4一二三四])\\s*季度?';
const quarterShort = '[Qq]([1-4])(?!\\d)';
const beforeQuarter = '\\s*(?:年度?|[-./])?\\s*';
const beforeMonth = '\\s*(?:年度?|[-./])\\s*';

const quarter = `${yearPart}${beforeQuarter}(?:${quarterPart}|${quarterShort})`;
const oneQuarter = '第?\\s*[1-4一二三四]';
const quarterRow = `(${oneQuarter}(?:\\s*季度?)?(?:${between}${oneQuarter}(?:\\s*季度?)?)*${between}${oneQuarter})\\s*季度?`;
const shortQuarterRow = `([Qq][1-4](?:${between}[Qq]?[1-4])+)(?!\\d)`;
const month = `${yearPart}${beforeMonth}(${number})`;
const monthRow = `(${number}(?:${sign})?(?:${between}${number}(?:${sign})?)*${between}${number})${sign}${noDay}`;

const quarterAlone = new RegExp(quarterPart, 'g');
const halfAlone = /([上下])半年/g;
const years = new RegExp(`${yearPart}\\s*年`, 'g');
const anyYear = new RegExp(yearPart);
const numbers = new RegExp(number, 'g');
const dashes = new RegExp(dash, 'g');
const anyDash = new RegExp(dash);
const monthsApart = new RegExp(`^${number}(?:${sign})?(?:${between}${number}(?:${sign})?)*$`);
const says = /[月季半全年Qq]/;

/** Where a text speaks of a period; null what cannot be one, such as 2026年10—3月. */
interface Found {
  readonly span: Span | null;
  readonly start: number;
  readonly end: number;
}

type Way = (text: string) => Found | null;

function way(pattern: string | RegExp, read: (parts: readonly string[], text: string) => Span | null): Way {
  const expression = new RegExp(pattern);
  return (text) => {
    const match = expression.exec(text);
    if (match === null) return null;
    const parts = match.slice(1).filter((part): part is string => part !== undefined);
    return { span: read(parts, match[0]), start: match.index, end: match.index + match[0].length };
  };
}

const overYears = ([firstYear, first, sign, lastYear, last]: readonly string[]): Span | null => pairOf(monthOf(firstYear, first), monthOf(lastYear, last), sign, 1);
const oneMonth = ([inYear, which]: readonly string[]): Span => ({ kind: 'month', ...monthOf(inYear, which) });

/** In the order in which they are tried: the first that the text holds decides. */
const preciseWays: readonly Way[] = [
  way(`${quarter}(${between})${quarter}`, ([firstYear, first, sign, lastYear, last]) => quartersOverYears(yearOf(firstYear), numberOf(first), sign, yearOf(lastYear), numberOf(last))),
  way(`${yearPart}${beforeQuarter}(?:${quarterRow}|${shortQuarterRow})`, ([inYear, row]) => quartersIn(yearOf(inYear), row)),
  way(quarter, ([inYear, which]) => quarterOf({ year: yearOf(inYear), month: numberOf(which) * 3 })),
  way(`(?<!\\d)((?:19|20|21)\\d{2})(0[1-9]|1[0-2])(${dash})((?:19|20|21)\\d{2})(0[1-9]|1[0-2])(?!\\d)`, overYears),
  way(`${month}(?:${sign})?(${between})${month}(?:${sign}${noDay}|(?!\\s*月|[\\d.\\-/年]))`, overYears),
  way(`${yearPart}${beforeMonth}${monthRow}`, ([inYear, row]) => monthsIn(yearOf(inYear), row)),
  way(`${yearPart}\\s*年?度?\\s*([上下])半年`, ([inYear, which]) => halfOf(yearOf(inYear), which)),
];
const monthWays: readonly Way[] = [
  way(`${yearPart}\\s*年度?\\s*(${number})\\s*(?:月份?${noDay}(?!${between}[\\d元一二三四五六七八九十])|$)`, oneMonth),
  way(`${yearPart}\\s*[-./]\\s*(${number})\\s*(?:月份?(?!\\s*\\d)|(?=$|[^\\d\\s月日年.\\-/—–~至到、,]|\\s+[^\\d\\s\\-—–~至到、,]))`, oneMonth),
  way(/(?<!\d)((?:19|20|21)\d{2})(0[1-9]|1[0-2])(?!\d)/, oneMonth),
];
const yearWay = way(`${yearPart}\\s*(?:年(?:度|全年度?)?|全年度?)(?!\\s*${number}\\s*(?:月|${between}))`, ([inYear]) => ({ kind: 'year', year: yearOf(inYear) }));

const titleWays: readonly Way[] = [...preciseWays, apartIn, ...monthWays, yearWay];
const cellWays: readonly Way[] = [...preciseWays, ...monthWays, yearWay];

/**
 * Finds the period a title or sheet name speaks of: 2026年四季度, 2026年第4季度, 二〇二六年四季度, 2026Q4, 2026年10—12月,
 * 2026年5、6、7月, 2026.05-2026.10, 202605-202610, 2026年1-2季度, 2026年10月, 2026.10, 202610, 2026年上半年, 2026年全年,
 * 2026年老年券（四季度）. Null where it names none, and for a day (填报日期：2026年10月8日).
 */
export function readPeriodText(text: string): Span | null {
  return periodInText(text);
}

const periodInText = rememberTexts((text) => firstOf(titleWays, folded(text))?.span ?? null);

/**
 * The period that a cell says as a whole: what readPeriodText finds, 2026 and 2026-05..2026-10. One without a year (三季度,
 * 5-7月, 下半年) lies in what the sheet speaks of; null where that does not say of which year, and where anything in
 * the cell says something else (2026年10月至今, 2026年四季度10月).
 */
export function readPeriodCell(text: string, within: Span | null): Span | null {
  return wholeOf(folded(text).trim(), within);
}

function wholeOf(text: string, within: Span | null): Span | null {
  const plain = parseSpan(text.replace(/\s/g, ''));
  if (plain !== null) return plain;
  const found = firstOf(cellWays, text);
  if (found !== null) return ifWhole(text, found);
  const words = bare(text);
  if (within === null || anyYear.test(text) || !says.test(words)) return null;
  const inYears = new Set(monthsOf(within).map(({ year }) => `${year}年`));
  const readings = [...inYears].flatMap((prefix) => {
    const one = firstOf(cellWays, prefix + words);
    const span = one === null || one.end <= prefix.length ? null : ifWhole(prefix + words, one);
    return span !== null && holds(within, span) ? [span] : [];
  });
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

/** What stands beside the period is a remark (补发, 第2批), the same once more (10-12月), or, beside a year, its part. */
function ifWhole(text: string, { span, start, end }: Found): Span | null {
  const rest = bare(`${text.slice(0, start)} ${text.slice(end)}`);
  if (span === null || rest === '') return span;
  if (span.kind === 'year') return wholeOf(rest, span);
  if (!/[\d月季年至到起止前后~—–-]/.test(rest)) return span;
  const again = wholeOf(rest, span);
  return again !== null && formatPeriod(again) === formatPeriod(span) ? span : null;
}

/** Without brackets and the words of every such ledger. */
function bare(text: string): string {
  return text.replace(/老年[券卷]?|发放|领取|签领|台账|第?\d+[批次组]/g, '').replace(/[\s()（）【】[\]:：。.;；]+/g, '');
}

/** A year and a quarter, half or months apart from each other, where the text names only one of each. */
function apartIn(text: string): Found | null {
  const inYears = new Set(Array.from(text.matchAll(years), ([, inYear]) => yearOf(inYear)));
  const [inYear] = inYears;
  if (inYear === undefined || inYears.size > 1) return null;
  const quarters = new Set(Array.from(text.matchAll(quarterAlone), ([, which]) => numberOf(which)));
  const halves = new Set(Array.from(text.matchAll(halfAlone), ([, which]) => which));
  const named = [
    ...Array.from(quarters, (which) => quarterOf({ year: inYear, month: which * 3 })),
    ...Array.from(halves, (which) => halfOf(inYear, which)),
    ...(quarters.size + halves.size > 0 ? [] : monthsBeside(text, inYear)),
  ];
  return named.length === 1 ? { span: named[0] ?? null, start: 0, end: text.length } : null;
}

/** Months in brackets. */
function monthsBeside(text: string, inYear: number): readonly (Span | null)[] {
  return Array.from(text.matchAll(/[(（]([^()（）]*)[)）]/g), ([, inside = '']) => inside.trim()).flatMap((inside) =>
    monthsApart.test(inside) && /月份?$/.test(inside) ? [monthsIn(inYear, inside)] : [],
  );
}

function firstOf(ways: readonly Way[], text: string): Found | null {
  for (const one of ways) {
    const found = one(text);
    if (found !== null) return found;
  }
  return null;
}

function folded(text: string): string {
  return toSimplified(foldWidth(text));
}

/** 5-7月, 5、6、7月, 5月 */
function monthsIn(year: number, row = ''): Span | null {
  const named = Array.from(row.matchAll(numbers), ([one]) => ({ year, month: numberOf(one) }));
  return rowOf(named, named, row, 1);
}

/** 1-2季度, 一、二季度 */
function quartersIn(year: number, row = ''): Span | null {
  const named = Array.from(row.matchAll(/[1-4一二三四]/g), ([one]) => numberOf(one) * 3);
  return rowOf(named.map((last) => ({ year, month: last - 2 })), named.map((last) => ({ year, month: last })), row, 3);
}

function quartersOverYears(firstYear: number, first: number, sign = '', lastYear: number, last: number): Span | null {
  const months = pairOf({ year: firstYear, month: first * 3 }, { year: lastYear, month: last * 3 }, sign, 3);
  return months === null ? null : spanOf({ year: firstYear, month: first * 3 - 2 }, { year: lastYear, month: last * 3 });
}

/** Two ends with a dash between them, or one by one all that lies between. */
function rowOf(starts: readonly CalendarMonth[], ends: readonly CalendarMonth[], row: string, step: number): Span | null {
  const [first] = starts;
  const last = ends.at(-1);
  const signs = row.match(dashes)?.length ?? 0;
  const isRow = signs === 0 ? starts.every(({ month: one }, nth) => one === (first?.month ?? 0) + nth * step) : signs === 1 && starts.length === 2;
  return first === undefined || last === undefined || !isRow ? null : spanOf(first, last);
}

/** Two ends with their years; with no dash between them they must follow each other. */
function pairOf(first: CalendarMonth, last: CalendarMonth, sign = '', step: number): Span | null {
  const steps = (last.year - first.year) * 12 + last.month - first.month;
  return anyDash.test(sign) || steps === step ? spanOf(first, last) : null;
}

function halfOf(year: number, which = ''): Span | null {
  return spanOf({ year, month: which === '上' ? 1 : 7 }, { year, month: which === '上' ? 6 : 12 });
}

function monthOf(inYear = '', which = ''): CalendarMonth {
  return { year: yearOf(inYear), month: numberOf(which) };
}

function yearOf(text = ''): number {
  return readDigitByDigit(text) ?? Number(text);
}

function numberOf(text = ''): number {
  return text === '元' ? 1 : (readChineseNumber(text) ?? Number(text));
}
