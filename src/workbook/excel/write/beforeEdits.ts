import { cellAddress } from '../../address';
import type { CellEdit } from '../../port';
import { WorkbookProblem } from '../../problem';
import { inExcel, isMissingApi } from '../host';
import type { ExcelBlock } from '../read/excelBlock';
import type { LearnedSheet } from '../read/learn';
import type { RowHeight } from './edits';
import { rangeIn } from '../rangeIn';

/** Excel refuses to change one cell of an array, and what spills gives way to what is written into it. @throws WorkbookProblem partOfArray */
export async function refuseArrays({ excelId }: LearnedSheet, block: ExcelBlock, edits: readonly CellEdit[]): Promise<void> {
  const filled = block.rows.mayHoldArrays ? edits.filter(({ row, column }) => block.text(row, column) !== '') : [];
  const [first] = filled.length === 0 ? [] : await partsOfArrays(excelId, filled, true);
  if (first !== undefined) throw new WorkbookProblem('partOfArray', { cell: cellAddress(first.row, first.column) });
}

async function partsOfArrays(sheet: string, edits: readonly CellEdit[], knowsArrays: boolean): Promise<readonly CellEdit[]> {
  try {
    return await inExcel(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet);
      const cells = edits.map(({ row, column }) => cellIn(own, row, column).load(knowsArrays ? 'hasSpill,savedAsArray' : 'hasSpill'));
      await context.sync();
      return edits.filter((_edit, at) => cells[at]?.hasSpill === true || (knowsArrays && cells[at]?.savedAsArray === true));
    });
  } catch (reason) {
    if (!knowsArrays || !isMissingApi(reason)) throw reason;
    return partsOfArrays(sheet, edits, false);
  }
}

/** A new row takes the height of the row it is to look like. */
export async function heightsOfNewRows({ excelId, used }: LearnedSheet, edits: readonly CellEdit[]): Promise<readonly RowHeight[]> {
  const models = new Map(edits.flatMap(({ row, likeRow }) => (likeRow === undefined || row <= (used?.lastRow ?? 0) ? [] : [[row, likeRow] as const])));
  const rows = [...new Set(models.values())];
  if (rows.length === 0) return [];
  const heights = await inExcel(async (context) => {
    const own = context.workbook.worksheets.getItem(excelId);
    const formats = rows.map((row) => [row, cellIn(own, row, 1).format.load('rowHeight')] as const);
    await context.sync();
    return new Map(formats.map(([row, { rowHeight }]) => [row, rowHeight]));
  });
  return [...models].flatMap(([row, model]) => (heights.has(model) ? [{ row, height: heights.get(model) as number }] : []));
}

function cellIn(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return rangeIn(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}
