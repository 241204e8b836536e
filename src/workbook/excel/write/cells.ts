import type { CellRange } from '../../port';
import type { ExcelValue } from '../read/excelBlock';
import type { Entry } from './entry';
import { rangeIn } from '../rangeIn';
import { ACTION_BYTES, bytesOf, PAGE_BYTES, type SheetOf, type Step } from './step';

/** The client library writes long blocks in stripes of so many cells, each named anew. */
const STRIPE_CELLS = 1500;

/** A block of cells to enter. */
export interface Block {
  readonly range: CellRange;
  /** Row after row. */
  readonly entries: readonly (readonly Entry[])[];
  /** Number formats of the cells, to be set before; null leaves a cell's own. */
  readonly codes: readonly (readonly (string | null)[])[];
}

/**
 * Enters a block: one write of all formats before, one of all values, and where a text stood under another format than
 * its own, one of formats after. A long block goes page by page.
 * @param emptied whether the cells are empty before: then an empty one need not be written
 */
export function blockSteps(sheet: SheetOf, block: Block, emptied: boolean): Step[] {
  const steps: Step[] = [];
  let from = 0;
  let bytes = 0;
  const end = (to: number): void => {
    if (to > from) steps.push(pageStep(sheet, part(block, from, to), bytes, emptied));
    from = to;
    bytes = 0;
  };
  block.entries.forEach((entries, index) => {
    const own = entries.reduce((sum, { before, entered, after }) => sum + bytesOf(entered) + bytesOf(before) + bytesOf(after), 0) + (block.codes[index] ?? []).reduce((sum, code) => sum + bytesOf(code), 0);
    if (bytes + own > PAGE_BYTES) end(index);
    bytes += own;
  });
  end(block.entries.length);
  return steps;
}

function pageStep(sheet: SheetOf, { range, entries, codes }: Block, bytes: number, emptied: boolean): Step {
  const before = entries.map((row, at) => row.map((entry, place) => entry.before ?? codes[at]?.[place] ?? null));
  const values = entries.map((row) => row.map(({ entered }) => (emptied && entered === '' ? null : entered)));
  const after = entries.map((row) => row.map((entry) => entry.after));
  const stripes = Math.ceil((entries.length * (range.lastColumn - range.firstColumn + 1)) / STRIPE_CELLS);
  return {
    bytes: bytes + 3 * stripes * 2 * ACTION_BYTES,
    ...(emptied ? { fills: range } : {}),
    queue: (context) => {
      const cells = rangeIn(sheet(context), range);
      if (holdsAny(before)) cells.numberFormat = before;
      if (holdsAny(values)) cells.formulas = values;
      if (holdsAny(after)) cells.numberFormat = after;
    },
  };
}

function part({ range, entries, codes }: Block, from: number, to: number): Block {
  return { range: { ...range, firstRow: range.firstRow + from, lastRow: range.firstRow + to - 1 }, entries: entries.slice(from, to), codes: codes.slice(from, to) };
}

function holdsAny(rows: readonly (readonly (ExcelValue | null)[])[]): boolean {
  return rows.some((row) => row.some((value) => value !== null));
}
