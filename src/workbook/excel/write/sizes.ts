import { rangeIn } from '../rangeIn';
import { ACTION_BYTES, type SheetOf, type Step } from './step';

/** The same height or width of rows or columns that follow one another, in points. */
export interface SizeRun {
  readonly first: number;
  readonly last: number;
  readonly points: number;
}

/** Sizes of a sheet's rows and columns that differ from its standard. */
export interface Sizes {
  readonly rows: readonly SizeRun[];
  readonly columns: readonly SizeRun[];
  /** Points of a column nobody has given a width. */
  readonly standardWidth: number;
}

/** Points of a character of the font that files mean, Calibri, and of the padding beside the characters of a column. */
const CHARACTER_WIDTH = 5.25;
const COLUMN_PADDING = 3.75;
/** Pixels of a digit of that font, which tell how much wider another one is. */
export const USUAL_DIGIT = 7;

export function sizeSteps(sheet: SheetOf, { rows, columns }: Omit<Sizes, 'standardWidth'>): Step[] {
  const format = (context: Excel.RequestContext, range: Parameters<typeof rangeIn>[1]): Excel.RangeFormat => rangeIn(sheet(context), range).format;
  return [
    ...columns.map(({ first, last, points }) => step((context) => (format(context, { firstRow: 1, lastRow: 1, firstColumn: first, lastColumn: last }).columnWidth = points))),
    ...rows.map(({ first, last, points }) => step((context) => (format(context, { firstRow: first, lastRow: last, firstColumn: 1, lastColumn: 1 }).rowHeight = points))),
  ];
}

/**
 * Widths of columns told in characters, as points.
 * @param digit pixels of a digit of the workbook's normal font
 * @example widthsInPoints([20]) gives one column of 20 × 5.25 + 3.75 = 108.75 points; where a digit takes 8 pixels, of 20 × 6 + 3.75
 */
export function widthsInPoints(characters: readonly number[], digit = USUAL_DIGIT): readonly SizeRun[] {
  return characters.map((width, at) => ({ first: at + 1, last: at + 1, points: (width * CHARACTER_WIDTH * digit) / USUAL_DIGIT + COLUMN_PADDING }));
}

/** The first columns' widths in characters: what `widthsInPoints` makes points of again. @param standard points of those without a run */
export function charactersOf(runs: readonly SizeRun[], count: number, standard: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    const points = runs.find(({ first, last }) => at + 1 >= first && at + 1 <= last)?.points ?? standard;
    return Math.max(0, (points - COLUMN_PADDING) / CHARACTER_WIDTH);
  });
}

/** Sizes one after the other as runs, without those that are standard or unknown. */
export function runsOf(sizes: readonly (number | null)[], standard: number): readonly SizeRun[] {
  const runs: { first: number; last: number; points: number }[] = [];
  sizes.forEach((points, at) => {
    if (points === null || points === standard) return;
    const open = runs.at(-1);
    if (open?.last === at && open.points === points) open.last = at + 1;
    else runs.push({ first: at + 1, last: at + 1, points });
  });
  return runs;
}

function step(queue: (context: Excel.RequestContext) => void): Step {
  return { bytes: 2 * ACTION_BYTES, queue };
}
