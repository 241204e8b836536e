import type { CellRange } from '../../port';
import type { ExcelValue } from '../read/excelBlock';

/** Something to write, queued together with others as long as the request stays under what Excel takes. */
export interface Step {
  /** Bytes of the request, rather too many than too few. */
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

/** A request of more than 5 MB is refused by Excel on the web; what is around the values must fit too. */
export const MOST_BYTES = 3_500_000;

/** What naming a range and changing one property of it costs. */
export const ACTION_BYTES = 500;

/** Steps in their order as few requests as hold them. */
export function batches(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    bytes += step.bytes;
    if (bytes > MOST_BYTES) {
      all.push([]);
      bytes = step.bytes;
    }
    all.at(-1)?.push(step);
  }
  return all;
}

/** Bytes of a value in a request: a Chinese character takes three, a quote or a line's end two. */
export function bytesOf(value: ExcelValue | null): number {
  return typeof value === 'string' ? value.length * 3 + 3 : 20;
}

export function rangeIn(sheet: Excel.Worksheet, { firstRow, firstColumn, lastRow, lastColumn }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1).untrack();
}
