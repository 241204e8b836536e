import type { CellBlock, CellInput, SheetContent } from '../../workbook/port';
import { firstUnlike } from '../../workbook/firstUnlike';
import { readUntil } from './until';

/**
 * The first cell in which a sheet made earlier does not say what the table says now; 填报日期, and up to which day a title
 * counts, are not asked about. Null where they agree.
 */
export function firstDifference({ cells }: Pick<SheetContent, 'cells'>, block: CellBlock): { readonly row: number; readonly column: number } | null {
  return firstUnlike(cells, block, isOtherDay);
}

/** A day of ours that stands while nothing else changes, and so is no difference by itself. */
function isOtherDay(input: CellInput, standing: string): boolean {
  if (typeof input !== 'string') return false;
  if (input.startsWith('填报日期')) return true;
  const [own, other] = [readUntil(input), readUntil(standing)];
  return (own.until !== null || other.until !== null) && own.title === other.title;
}
