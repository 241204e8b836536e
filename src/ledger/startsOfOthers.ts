import { CellType, type CellBlock } from '../workbook/port';
import { isOtherHeading, ownHeading } from './headingBelow';
import { family, when } from './kinds/words';
import { headingsOpen, type OpenReading } from './openReading';
import type { NotRead } from './types';

const start = new RegExp(`(?:${family}).*(?:券|津贴|补贴).*(?:起|始|首|领|享受|发放).*${when}|(?:${family}).*(?:起发|起领|起享).*${when}`);

/** Filled columns of a roll that say since when somebody else of the family is paid: he has no row of his own and is on no table. */
export function startsOfOthers(reading: OpenReading): readonly NotRead[] {
  return headingsOpen(reading).filter(({ row, column, folded }) => start.test(folded.withBrackets) && isFilled(reading.block, row, column)).map(({ row, column, text }) => ({ row, column, text }));
}

/** Whether anything stands in the column below a heading, and above that of the next list. */
function isFilled(block: CellBlock, heading: number, column: number): boolean {
  const own = ownHeading(block, [heading]);
  for (let row = heading + 1; row <= (block.range?.lastRow ?? 0); row += 1) {
    if (isOtherHeading(block, row, own)) return false;
    if (block.type(row, column) !== CellType.Empty) return true;
  }
  return false;
}
