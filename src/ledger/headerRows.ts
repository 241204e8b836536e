import { readPeriodText } from '../rules/calendar/readPeriodText';
import { CellType, type CellBlock, type CellRange, type ListObject } from '../workbook/port';
import { readWritten } from './across/writtenPeriod';
import { foldHeading, type FoldedHeading } from './foldHeading';
import { isListOfChoices } from './listOfChoices';

export interface Heading {
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly folded: FoldedHeading;
  /** The heading without the group it may stand under: a group written in its first cell alone does not say where it ends. */
  readonly alone: FoldedHeading | null;
}

/** One to four rows that may be a sheet's heading: for each column with words its text as a person reads it. */
export interface HeaderCandidate {
  readonly rows: readonly number[];
  readonly headings: readonly Heading[];
  /** The Excel table whose heading it is. */
  readonly table?: ListObject;
}

const rowsSearched = 40;
/** Paper forms break a heading over so many rows at most. */
const deepest = 4;
const longestHeading = 60;
/** An ID number stands in a person's row, never in a heading. */
const idLike = /^\s*[0-9０-９]{14,17}[0-9０-９xXｘＸ]\s*$/;

/** A group that says nothing of the columns under it. */
const neutralGroup = /^(?:老年人|老人|人员|对象|本人|个人)?(?:基本|基础|个人|身份|人员|详细|主要)?(?:情况|信息|资料)$/;

/**
 * Every row near the top that may be a heading, alone and with the one below it; where merged cells reach further down,
 * all of these rows together.
 * @param near rows that it may begin in, where the heading is known
 */
export function headerCandidates(block: CellBlock, merges: readonly CellRange[], near?: { readonly first: number; readonly last: number }): HeaderCandidate[] {
  const { range } = block;
  if (range === null) return [];
  const candidates: HeaderCandidate[] = [];
  let searched = 0;
  const [from, to] = [Math.max(range.firstRow, near?.first ?? 0), Math.min(range.lastRow, near?.last ?? Infinity)];
  for (let row = from; row <= to && searched < rowsSearched; row += 1) {
    if (holdsId(block, row)) {
      searched += 1;
      continue;
    }
    const single = candidateOf(block, [row], merges);
    if (single.headings.length === 0) continue;
    searched += 1;
    const reach = reachOf(row, merges);
    if (reach > 1) {
      const rows = Array.from({ length: reach }, (_unused, place) => row + place);
      if (!rows.some((one) => holdsId(block, one))) {
        candidates.push(candidateOf(block, rows, merges));
        continue;
      }
    }
    if (single.headings.length > 1) candidates.push(single);
    if (row < range.lastRow && !holdsId(block, row + 1)) {
      const double = candidateOf(block, [row, row + 1], merges);
      if (double.headings.length > 2 && !isTitled(single, double, merges) && !isSection(block, row + 1, merges)) candidates.push(double);
    }
  }
  return candidates;
}

/** Over how many rows two or more headings that begin in a row are merged; 1 where they are not. */
function reachOf(row: number, merges: readonly CellRange[]): number {
  const down = merges.filter((one) => one.firstRow === row && one.firstColumn === one.lastColumn && one.lastRow > row && one.lastRow < row + deepest);
  const last = Math.max(row, ...down.map((one) => one.lastRow));
  return down.filter((one) => one.lastRow === last).length > 1 ? last - row + 1 : 1;
}

/** The headings of the sheet's Excel tables, alone and with groups that stand above the table. */
export function tableCandidates(block: CellBlock, merges: readonly CellRange[], tables: readonly ListObject[]): HeaderCandidate[] {
  return tables
    .filter(({ headerRows }) => headerRows === 1)
    .flatMap((table) => {
      const { firstRow, firstColumn, lastColumn } = table.range;
      const inTable = ({ rows, headings }: HeaderCandidate): HeaderCandidate => ({
        rows,
        headings: headings.filter(({ column }) => column >= firstColumn && column <= lastColumn),
        table,
      });
      const single = inTable(candidateOf(block, [firstRow], merges));
      if (firstRow === 1 || holdsId(block, firstRow - 1)) return [single];
      const double = inTable(candidateOf(block, [firstRow - 1, firstRow], merges));
      return isTitled(candidateOf(block, [firstRow - 1], merges), double, merges) ? [single] : [single, double];
    });
}

function holdsId(block: CellBlock, row: number): boolean {
  const { range } = block;
  if (range === null) return false;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    if (block.type(row, column) === CellType.Text && idLike.test(block.text(row, column))) return true;
  }
  return false;
}

/** A period, or a text merged over several columns, alone in its row is over the rows below it: no part of a heading. */
function isSection(block: CellBlock, row: number, merges: readonly CellRange[]): boolean {
  const { range } = block;
  const texts = new Set<string>();
  for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) texts.add(block.text(row, column).trim());
  texts.delete('');
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0) return false;
  return readPeriodText(only) !== null || readWritten(only)?.rest === '' || merges.some((one) => one.firstRow === row && one.lastRow === row && one.lastColumn - one.firstColumn > 1);
}

/** The headings of given rows, groups joined with what stands under them. */
export function candidateOf(block: CellBlock, rows: readonly number[], merges: readonly CellRange[]): HeaderCandidate {
  const { range } = block;
  if (range === null) return { rows, headings: [] };
  const [top, bottom] = [rows[0] as number, rows.at(-1) as number];
  const headings: Heading[] = [];
  const groups = rows.slice(0, -1).map((row) => new Group(block, row, merges, range.lastColumn));
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    if (isListOfChoices(block, column, bottom)) continue;
    const below = headingText(block, bottom, column);
    if (top === bottom) {
      if (below !== '') headings.push({ column, row: top, text: below, folded: foldHeading(below), alone: null });
      continue;
    }
    // The lowest text of a column is its own; what stands above it are its groups.
    let own = below === '' ? null : { row: bottom, text: below };
    let over = '';
    let isDoubtful = false;
    for (const group of [...groups].reverse()) {
      const above = headingText(block, group.row, column);
      group.move(column, own !== null);
      if (own === null) {
        if (above !== '') own = { row: group.row, text: above };
        continue;
      }
      over = group.text + over;
      isDoubtful ||= group.text !== '' && above === '' && !group.isMerged;
    }
    if (own === null) continue;
    const text = over + own.text;
    headings.push({ column, row: own.row, text, folded: foldHeading(text), alone: isDoubtful ? foldHeading(own.text) : null });
  }
  return { rows, headings };
}

/** The group that stands over the columns of a heading row, column after column. */
class Group {
  text = '';
  isMerged = false;
  private last = 0;

  constructor(
    private readonly block: CellBlock,
    readonly row: number,
    private readonly merges: readonly CellRange[],
    private readonly lastColumn: number,
  ) {}

  /** @param covers something stands below the group in the column */
  move(column: number, covers: boolean): void {
    const above = headingText(this.block, this.row, column);
    if (above !== '') {
      const merge = this.merges.find((one) => one.firstRow === this.row && one.firstColumn === column && one.lastColumn > column);
      const says = covers && !neutralGroup.test(foldHeading(above).text);
      this.text = says ? above : '';
      this.last = merge?.lastColumn ?? this.lastColumn;
      this.isMerged = merge !== undefined;
    } else if (!covers || column > this.last) {
      this.text = '';
      this.last = 0;
      this.isMerged = false;
    }
  }
}

/** Whether the upper row is a title over the lower one: a single text over all of it is no group. */
function isTitled(upper: HeaderCandidate, both: HeaderCandidate, merges: readonly CellRange[]): boolean {
  const [only] = upper.headings;
  if (upper.headings.length !== 1 || only === undefined) return false;
  const merge = merges.find((one) => one.firstRow === only.row && one.firstColumn === only.column);
  if (merge === undefined || merge.firstColumn === merge.lastColumn) return only.column <= (both.headings[0] as Heading).column;
  const covered = both.headings.filter(({ column }) => column >= merge.firstColumn && column <= merge.lastColumn).length;
  return covered >= both.headings.length - 1;
}

/** Headings are words: numbers, dates and long sentences are none. */
function headingText(block: CellBlock, row: number, column: number): string {
  if (block.type(row, column) !== CellType.Text) return '';
  const text = block.text(row, column).trim();
  return text.length > longestHeading || /^[\d\s.,:/\-年月日]*$/.test(text) ? '' : text;
}
