import type { CellBlock, CellInput, SheetContent } from '../../workbook/port';
import { firstUnlike } from '../../workbook/firstUnlike';
import { notBegun } from '../daysCounted';
import { readUntil } from './until';

/**
 * The first cell in which a sheet made earlier does not say what the table says now; 填报日期, and up to which day a title
 * counts, are not asked about. Null where they agree.
 * @param isOver whether its days were not over then and are now: that a month had not begun is no difference either
 */
export function firstDifference({ cells }: Pick<SheetContent, 'cells'>, block: CellBlock, isOver = false): { readonly row: number; readonly column: number } | null {
  return firstUnlike(cells, block, (input, standing) => isOtherDay(input, standing) || (isOver && typeof input === 'string' && notBegun.test(standing)));
}

/** A day of ours that stands while nothing else changes, and so is no difference by itself. */
function isOtherDay(input: CellInput, standing: string): boolean {
  if (typeof input !== 'string') return false;
  if (input.startsWith('填报日期')) return true;
  const [own, other] = [readUntil(input), readUntil(standing)];
  return (own.until !== null || other.until !== null) && own.title === other.title;
}
