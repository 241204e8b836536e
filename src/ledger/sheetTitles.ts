import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { formatPeriod } from '../rules/calendar/period';
import { readPeriodText } from '../rules/calendar/readPeriodText';
import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import type { Heading } from './headerRows';
import { kinds } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { otherLists } from './kinds/otherLists';
import { isFormLine, titleWords } from './titleWords';
import { undatedPeriod, withCentury } from './undatedPeriod';

const columnsRead = 60;
/** So many texts in a row are still titles: 死亡人员名单, and who filled it in. */
const fewInLine = 2;
/** 是否残疾 is a column of many lists, and tells none. */
const asking = /是否|有无/;

/** What a sheet says of itself: its name and the lines above its heading. */
export interface SheetTitles {
  readonly name: string;
  /** As written. */
  readonly lines: readonly string[];
  /** The lines without who filled them in, when, and the unit of their figures. */
  readonly words: readonly string[];
  /** The name and those lines that speak of the list, folded; who filled it in and when is left out. */
  readonly folded: readonly string[];
  /** Lines that stand alone in their row or with one other: a heading's group has more beside it. */
  readonly alone: readonly { readonly column: number; readonly text: string }[];
  /** Up to which month one without a year is of that year; null where nobody can tell. */
  readonly upTo: CalendarMonth | null;
  /** Some sheet of the workbook speaks of vouchers. */
  readonly namesVoucher: boolean;
  /** Some sheet of the workbook speaks of the allowance. */
  readonly namesAllowance: boolean;
}

/** What the other sheets of a workbook tell of one. */
export interface Around {
  readonly upTo?: CalendarMonth | null | undefined;
  readonly namesVoucher?: boolean | undefined;
  readonly namesAllowance?: boolean | undefined;
}

const filledOn = /填报|日期|编制|打印|制表|截至|截止|更新/;

export function titlesOf(name: string, block: CellBlock, headerRow: number, { upTo = null, namesVoucher = false, namesAllowance = false }: Around = {}): SheetTitles {
  const { range } = block;
  const lines: string[] = [];
  const alone: { readonly column: number; readonly text: string }[] = [];
  if (range !== null) {
    for (let row = range.firstRow; row < headerRow; row += 1) {
      const before = lines.length;
      const columns: number[] = [];
      for (let column = range.firstColumn; column <= Math.min(range.lastColumn, range.firstColumn + columnsRead); column += 1) {
        if (block.type(row, column) !== CellType.Text) continue;
        lines.push(block.text(row, column).trim());
        columns.push(column);
      }
      if (columns.length <= fewInLine) alone.push(...columns.map((column, place) => ({ column, text: titleWords(lines[before + place] ?? '') })));
    }
  }
  const words = lines.map(titleWords);
  const folded = [name, ...words.filter((line) => !isFormLine(line))].map((line) => foldHeading(line).withBrackets);
  return { name, lines, words, alone, folded, upTo, namesVoucher, namesAllowance };
}

/**
 * How plainly the titles say that the sheet is of a kind: 3 in its own words, 1 in words that any ledger of old people
 * may have, 0 not at all. 老年人死亡名册 is a 死亡名册.
 */
export function titleWeight(titles: SheetTitles, kind: KindSpec): number {
  const says = (words: RegExp | undefined): boolean => words !== undefined && titles.folded.some((line) => words.test(line));
  if (kind.kind !== 'elders') return says(kind.title) ? 3 : 0;
  if (says(kind.title)) return kinds.some((other) => other !== kind && says(other.title)) ? 1 : 3;
  return says(kind.weakTitle) ? 1 : 0;
}

/** The list of another kind that titles or headings tell; null where none does. */
export function otherListOf(titles: SheetTitles, headings: readonly Heading[]): { readonly titled: boolean; readonly ofPeople: boolean } | null {
  const titled = otherLists.find(({ title }) => titles.folded.some((line) => title.test(line)));
  const headed = otherLists.find((list) => headings.some(({ folded }) => !asking.test(folded.text) && list.headings?.test(folded.withBrackets) === true));
  const found = titled ?? headed;
  return found === undefined ? null : { titled: titled !== undefined, ofPeople: found.ofPeople === true };
}

/** Up to which day a list counts, behind its title. */
const upToDay = /\s*[（(]?截至\s*\d{4}年\d{1,2}月\d{1,2}日[）)]?\s*$/;

/** The title says the period before the sheet's name; the day it was filled in, or up to which it counts, says none. */
export function periodOfTitles(titles: SheetTitles): string | null {
  const texts = periodTexts(titles);
  for (const text of texts) {
    const period = readPeriodText(text);
    if (period === null) continue;
    // The year in the title, the quarter in the name: 2026年…发放表 in a sheet 四季度.
    const parts = period.kind === 'year' ? new Set(texts.flatMap((other) => partOf(other, period.year))) : new Set<string>();
    const [part] = parts;
    return part === undefined || parts.size > 1 ? formatPeriod(period) : part;
  }
  return null;
}

/** Of a list of payments the month or quarter that its titles name without a year, too. */
export function paidPeriodOf(titles: SheetTitles, handedOut: () => CalendarMonth | null): string | null {
  return periodOfTitles(titles) ?? undatedPeriod(periodTexts(titles), titles.upTo, handedOut);
}

function periodTexts({ name, words, upTo }: SheetTitles): readonly string[] {
  const own = words.map((line) => line.replace(upToDay, '')).filter((line) => !filledOn.test(foldHeading(line).withBrackets));
  return [...own, name].map((text) => withCentury(text.trim(), upTo));
}

/** The quarter, half year or months of a year that a text without a year of its own names. */
function partOf(text: string, year: number): readonly string[] {
  if (!/[月季半]/.test(text) || readPeriodText(text) !== null) return [];
  const part = readPeriodText(`${year}年 ${text}`);
  return part === null || part.kind === 'year' ? [] : [formatPeriod(part)];
}
