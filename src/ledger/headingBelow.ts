import { CellType, NumberFormatKind, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { kinds } from './kinds';

const known = new Set(kinds.flatMap(({ fields }) => fields.flatMap(({ headings }) => headings)));
const ofPeople = /姓名$|^户主$|身份证|身份号码|证件号码?$/;
const fewest = 3;
const longest = 30;
/** Numbers of people and days; 2026年7月 may head a column. */
const figures = /\d{5}|\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d/;

/**
 * Whether a row is the heading of another list, by its words alone: three short texts and more, two of them headings of
 * our ledgers, one of a name or an ID number, and no figures.
 */
export function isOtherHeading(block: CellBlock, row: number, own: OwnHeading | null): boolean {
  const { range } = block;
  if (range === null) return false;
  const texts = new Map<number, string>();
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    const type = block.type(row, column);
    if (type === CellType.Empty) continue;
    // Months stand across as date cells too.
    if (type === CellType.Number && block.format(row, column) !== NumberFormatKind.General) continue;
    if (type !== CellType.Text) return false;
    const text = block.text(row, column);
    if (text.length > longest || figures.test(text)) return false;
    texts.set(column, foldHeading(text).text);
  }
  if (texts.size < fewest) return false;
  const words = [...texts.values()];
  if (!words.some((word) => ofPeople.test(word)) || words.filter((word) => known.has(word)).length < 2) return false;
  // The list's own heading, repeated on a printed page.
  return own === null || [...texts].some(([column, word]) => own.get(column)?.has(word) !== true);
}

/** The words of a heading's rows by column. */
export type OwnHeading = ReadonlyMap<number, ReadonlySet<string>>;

export function ownHeading(block: CellBlock, rows: readonly number[]): OwnHeading {
  const words = new Map<number, Set<string>>();
  for (const row of rows) {
    for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
      const text = foldHeading(block.text(row, column)).text;
      if (text !== '') words.set(column, (words.get(column) ?? new Set()).add(text));
    }
  }
  return words;
}
