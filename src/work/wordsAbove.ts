import type { RecognisedSheet } from '../ledger/types';
import { CellType, type CellBlock } from '../workbook/port';

/** A ledger's titles and headings: the words the office itself uses. */
export function wordsAbove(block: CellBlock, sheet: RecognisedSheet): string[] {
  const words: string[] = [];
  const { range } = block;
  for (let row = range?.firstRow ?? 1; row <= (sheet.headerRows.at(-1) ?? 0); row += 1) {
    for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
      if (block.type(row, column) === CellType.Text) words.push(block.text(row, column));
    }
  }
  return words;
}
