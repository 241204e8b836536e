import type { CellBlock } from '../workbook/port';
import { isFilled } from './across/paymentCells';
import type { Heading } from './headerRows';
import { family, when } from './kinds/words';

const start = new RegExp(`(?:${family}).*(?:券|津贴|补贴).*(?:起|始|首|领|享受|发放).*${when}|(?:${family}).*(?:起发|起领|起享).*${when}`);

/** Filled columns of a roll that say since when somebody else of the family is paid: he has no row of his own and is on no table. */
export function startsOfOthers(headings: readonly Heading[], unknown: ReadonlySet<number>, block: CellBlock): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  return headings.filter(({ row, column, folded }) => unknown.has(column) && start.test(folded.withBrackets) && isFilled(block, row, column)).map(({ row, column, text }) => ({ row, column, text }));
}
