import type { RecognisedSheet } from '../ledger/types';
import { CellType, type CellBlock, type CellRange } from '../workbook/port';

type Place = Pick<RecognisedSheet, 'area' | 'headerRows'>;

/** A ledger's titles and headings: the words the office itself uses. What stands above a further list of its sheet is not its own. */
export function wordsAbove(block: CellBlock, sheet: Place): string[] {
  const { area, headerRows } = sheet;
  // Titles are those of all lists side by side, headings only the list's own.
  return [...titlesAbove(block, sheet), ...textsIn(block, headerRows[0] ?? 1, headerRows.at(-1) ?? 0, area ?? block.range)];
}

/** The lines above a ledger's heading. */
export function titlesAbove(block: CellBlock, { area, headerRows }: Place): string[] {
  const { range } = block;
  return headerRows.length === 0 ? [] : textsIn(block, area?.firstRow ?? range?.firstRow ?? 1, (headerRows[0] ?? 1) - 1, range);
}

function textsIn(block: CellBlock, first: number, last: number, own: CellRange | null): string[] {
  const words: string[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let column = own?.firstColumn ?? 1; column <= (own?.lastColumn ?? 0); column += 1) {
      if (block.type(row, column) === CellType.Text) words.push(block.text(row, column));
    }
  }
  return words;
}
