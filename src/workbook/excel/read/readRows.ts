import type { CellRange } from '../../port';
import { isMissingApi, isTooMuch } from '../host';
import { rangeIn } from '../rangeIn';
import { MOST_CELLS, type Requests } from '../requests';
import type { ReadRows } from './excelBlock';

/** The cells of a range of a sheet, a page of rows at a time. */
export async function readRows(requests: Requests, sheet: string, range: CellRange): Promise<ReadRows> {
  const columns = range.lastColumn - range.firstColumn + 1;
  const height = Math.max(1, Math.floor(MOST_CELLS / columns));
  const pages: CellRange[] = [];
  for (let firstRow = range.firstRow; firstRow <= range.lastRow; firstRow += height) {
    pages.push({ ...range, firstRow, lastRow: Math.min(range.lastRow, firstRow + height - 1) });
  }
  return joined(await Promise.all(pages.map((page) => readPage(requests, sheet, page))));
}

/** A page of longer texts than expected is read in halves. Where Excel does not tell of arrays of the older kind, it is asked without. */
async function readPage(requests: Requests, sheet: string, page: CellRange, knowsArrays = true): Promise<ReadRows> {
  const { firstRow, lastRow } = page;
  const [rows, columns] = [lastRow - firstRow + 1, page.lastColumn - page.firstColumn + 1];
  try {
    return await requests.ask(rows * columns, (context) => {
      const range = rangeIn(context.workbook.worksheets.getItem(sheet), page);
      range.load(`values,formulas,valueTypes,numberFormat,hasSpill${knowsArrays ? ',savedAsArray' : ''}`);
      return () => ({
        values: range.values,
        formulas: range.formulas,
        types: range.valueTypes,
        codes: range.numberFormat,
        mayHoldArrays: range.hasSpill !== false || (knowsArrays && range.savedAsArray !== false),
      });
    });
  } catch (reason) {
    if (knowsArrays && isMissingApi(reason)) return readPage(requests, sheet, page, false);
    if (rows === 1 || !isTooMuch(reason)) throw reason;
    const middle = (firstRow + lastRow) >> 1;
    return joined([await readPage(requests, sheet, { ...page, lastRow: middle }, knowsArrays), await readPage(requests, sheet, { ...page, firstRow: middle + 1 }, knowsArrays)]);
  }
}

function joined(pages: readonly ReadRows[]): ReadRows {
  const [only] = pages;
  if (pages.length === 1 && only !== undefined) return only;
  return {
    values: pages.flatMap(({ values }) => values),
    formulas: pages.flatMap(({ formulas }) => formulas),
    types: pages.flatMap(({ types }) => types),
    codes: pages.flatMap(({ codes }) => codes),
    mayHoldArrays: pages.some(({ mayHoldArrays }) => mayHoldArrays),
  };
}
