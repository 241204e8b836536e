import type { CellRange } from '../../port';
import type { ExcelValue } from '../read/excelBlock';

/** Something to write, queued together with others as long as the request stays under what Excel takes. */
export interface Step {
  /** Bytes of the request, rather too many than too few. */
  readonly bytes: number;
  /** Cells that it fills, empty until then. */
  readonly fills?: CellRange;
  queue(context: Excel.RequestContext): void;
}

/** A request of more than 5 MB is refused by Excel on the web. */
const MOST_BYTES = 4_500_000;
/** A page of values leaves room for what stands around it, so that this needs no request of its own. */
export const PAGE_BYTES = 3_000_000;

/** What naming a range and changing one property of it costs. */
export const ACTION_BYTES = 500;

/** A sheet, once a request is made. */
export type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/** Steps in their order as few requests as hold them. */
export function batches<T extends Step>(steps: readonly T[]): T[][] {
  const all: T[][] = [];
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

/** Bytes of a value in a request, as JSON in UTF-8. */
export function bytesOf(value: ExcelValue | null): number {
  if (typeof value !== 'string') return value === null ? 5 : 20;
  let bytes = 3;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    bytes += code >= 0x80 ? 3 : code < 0x20 ? 6 : code === QUOTE || code === BACKSLASH ? 2 : 1;
  }
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
