import { CellType, type CellBlock, type CellRange } from '../port';
import { WorkbookProblem } from '../problem';
import { inExcel } from './host';
import { ExcelBlock } from './read/excelBlock';
import { rangeOf } from './read/learn';
import { readRows } from './read/readRows';
import type { Requests } from './requests';

/** Rows of a sheet that are to be written into, and the cells by which was decided what to write. */
export interface Basis {
  readonly excelId: string;
  readonly name: string;
  /** All that was read of the sheet. */
  readonly block: ExcelBlock;
  /** Whose cells must be as they were. */
  readonly ranges: readonly CellRange[];
  /** All its cells are to be replaced: outside of this nothing may have come; null where only parts are written into. */
  readonly within: CellRange | null;
}

/**
 * Between reading and writing, seconds go by in which a clerk or a co-author can type, sort, or put in a row: what was
 * meant for one person would then be written into another's. So the rows are read again right before.
 * @throws WorkbookProblem movedMeanwhile, workbookChanged
 */
export async function requireUnmoved(requests: Requests, bases: readonly Basis[]): Promise<void> {
  await requireNothingOutside(bases);
  await Promise.all(
    bases.flatMap(({ excelId, name, block, ranges }) =>
      ranges.map(async (range) => {
        const now = new ExcelBlock(await readRows(requests, excelId, range), { row: range.firstRow, column: range.firstColumn }, range);
        const row = firstMoved(block, now, range);
        if (row !== null) throw new WorkbookProblem('movedMeanwhile', { sheet: name, row });
      }),
    ),
  );
}

async function requireNothingOutside(bases: readonly Basis[]): Promise<void> {
  const whole = bases.flatMap(({ excelId, name, within }) => (within === null ? [] : [{ excelId, name, within }]));
  if (whole.length === 0) return;
  await inExcel(async (context) => {
    const asked = whole.map((one) => ({ ...one, used: context.workbook.worksheets.getItem(one.excelId).getUsedRangeOrNullObject(true).untrack().load('rowIndex,columnIndex,rowCount,columnCount') }));
    await context.sync();
    for (const { name, within, used } of asked) {
      const now = rangeOf(used);
      if (now !== null && (now.lastRow > within.lastRow || now.lastColumn > within.lastColumn)) throw new WorkbookProblem('movedMeanwhile', { sheet: name, row: now.lastRow });
    }
  });
}

function firstMoved(before: ExcelBlock, now: ExcelBlock, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): number | null {
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) if (heldBy(before, row, column) !== heldBy(now, row, column)) return row;
  }
  return null;
}

/** What somebody has put into a cell: a formula may give something else at any time. */
export function heldBy(block: CellBlock, row: number, column: number): string {
  const formula = block.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const type = block.type(row, column);
  return type === CellType.Empty ? '' : `${String(type)} ${block.text(row, column)}`;
}
