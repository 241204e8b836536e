import { CellType, type CellBlock, type CellRange } from '../workbook/port';
import { foldHeading, type FoldedHeading } from './foldHeading';

/** One or two rows that may be a sheet's heading: for each column with words its text as a person reads it. */
export interface HeaderCandidate {
  readonly rows: readonly number[];
  readonly headings: readonly { readonly column: number; readonly row: number; readonly text: string; readonly folded: FoldedHeading }[];
}

const rowsSearched = 40;
const columnsSearched = 200;
const longestHeading = 60;

/** Every row near the top, alone and with the one below it. */
export function headerCandidates(block: CellBlock, merges: readonly CellRange[]): HeaderCandidate[] {
  const { range } = block;
  if (range === null) return [];
  const candidates: HeaderCandidate[] = [];
  const last = Math.min(range.lastRow, range.firstRow + rowsSearched);
  for (let row = range.firstRow; row <= last; row += 1) {
    const single = candidateOf(block, [row], merges);
    if (single.headings.length < 2) continue;
    candidates.push(single);
    if (row < last) {
      const double = candidateOf(block, [row, row + 1], merges);
      if (double !== null) candidates.push(double);
    }
  }
  return candidates;
}

/** The headings of given rows, groups joined with what stands under them. */
export function candidateOf(block: CellBlock, rows: readonly number[], merges: readonly CellRange[]): HeaderCandidate {
  const { range } = block;
  if (range === null) return { rows, headings: [] };
  const [top, bottom] = [rows[0] as number, rows.at(-1) as number];
  const headings: { column: number; row: number; text: string; folded: FoldedHeading }[] = [];
  const lastColumn = Math.min(range.lastColumn, range.firstColumn + columnsSearched);
  let group = '';
  for (let column = range.firstColumn; column <= lastColumn; column += 1) {
    const above = headingText(block, top, column);
    const below = top === bottom ? '' : headingText(block, bottom, column);
    if (top === bottom) {
      if (above !== '') headings.push(headingAt(column, top, above));
      continue;
    }
    const merge = merges.find((range) => range.firstRow <= top && range.lastRow >= top && range.firstColumn <= column && range.lastColumn >= column);
    if (above !== '') group = below === '' ? '' : above;
    else if (merge !== undefined && merge.firstColumn < column) group = headingText(block, merge.firstRow, merge.firstColumn);
    else if (below === '') group = '';
    if (below !== '') headings.push(headingAt(column, bottom, group + below));
    else if (above !== '') headings.push(headingAt(column, top, above));
  }
  return { rows, headings };
}

function headingAt(column: number, row: number, text: string) {
  return { column, row, text, folded: foldHeading(text) };
}

/** Headings are words: numbers, dates and long sentences are none. */
function headingText(block: CellBlock, row: number, column: number): string {
  if (block.type(row, column) !== CellType.Text) return '';
  const text = block.text(row, column).trim();
  return text.length > longestHeading || /^[\d\s.,:/\-年月日]*$/.test(text) ? '' : text;
}
