import type { RecognisedSheet } from '../ledger/types';
import { CellType, type CellBlock } from '../workbook/port';

/** A ledger's titles and headings: the words the office itself uses. What stands above a further list of its sheet is not its own. */
export function wordsAbove(block: CellBlock, { area, headerRows }: Pick<RecognisedSheet, 'area' | 'headerRows'>): string[] {
  const words: string[] = [];
  const { range } = block;
  const [first = 1, last = 0] = [headerRows[0], headerRows.at(-1)];
  for (let row = area?.firstRow ?? range?.firstRow ?? 1; row <= last; row += 1) {
    // Titles are those of all lists side by side, headings only the list's own.
    const own = row < first ? range : (area ?? range);
    for (let column = own?.firstColumn ?? 1; column <= (own?.lastColumn ?? 0); column += 1) {
      if (block.type(row, column) === CellType.Text) words.push(block.text(row, column));
    }
  }
  return words;
}
