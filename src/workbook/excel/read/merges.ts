import type { CellRange } from '../../port';
import { parseAddress } from './address';

/** Rows that are asked for first; where they hold more than 512 merges they are halved. */
const ROWS = 512;

/** The merges of a sheet, a few rows at a time; each is told where its first cell lies. @throws OfficeExtension.Error where even those of one row are not given */
export async function mergesByStripes(context: Excel.RequestContext, sheet: string, used: CellRange | null): Promise<readonly CellRange[]> {
  const found: CellRange[] = [];
  const stripes: [number, number][] = [];
  for (let first = used?.firstRow ?? 1; first <= (used?.lastRow ?? 0); first += ROWS) stripes.push([first, Math.min(first + ROWS - 1, used?.lastRow ?? 0)]);
  for (const [first, last] of stripes) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(`${String(first)}:${String(last)}`).untrack();
    const merged = range.getMergedAreasOrNullObject().untrack().load('areas/items/address');
    try {
      // Each stripe's answer decides what is asked next.
      await context.sync();
    } catch (reason) {
      if (!(reason instanceof OfficeExtension.Error) || first === last) throw reason;
      const middle = (first + last) >> 1;
      stripes.push([first, middle], [middle + 1, last]);
      continue;
    }
    if (!merged.isNullObject) found.push(...merged.areas.items.map(({ address }) => parseAddress(address)));
  }
  return found;
}
