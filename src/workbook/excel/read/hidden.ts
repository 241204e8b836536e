import type { SheetLayout } from '../../port';
import { rangeIn } from '../rangeIn';
import type { Requests } from '../requests';
import type { LearnedSheet } from './learn';

/** Excel tells of each row's or column's visibility in some twenty bytes: one row counts as a cell. */
const CELLS_A_ROW = 1;

/** The hidden rows and columns of a sheet's used range; Excel is asked only where some are and some are not. */
export async function hiddenOf(requests: Requests, { excelId, used, hidden }: LearnedSheet): Promise<Pick<SheetLayout, 'hiddenRows' | 'hiddenColumns'>> {
  if (used === null) return { hiddenRows: [], hiddenColumns: [] };
  const [rows, columns] = [used.lastRow - used.firstRow + 1, used.lastColumn - used.firstColumn + 1];
  const askRows = hidden.rows === null;
  const askColumns = hidden.columns === null;
  if (!askRows && !askColumns) return { hiddenRows: hidden.rows === true ? numbers(used.firstRow, rows) : [], hiddenColumns: hidden.columns === true ? numbers(used.firstColumn, columns) : [] };
  return requests.ask((askRows ? rows : 0) * CELLS_A_ROW + columns, (context) => {
    const range = rangeIn(context.workbook.worksheets.getItem(excelId), used);
    const rowStates = askRows ? range.getRowProperties({ rowHidden: true }) : null;
    const columnStates = askColumns ? range.getColumnProperties({ columnHidden: true }) : null;
    return () => ({
      hiddenRows: numbers(used.firstRow, rows).filter((_row, at) => rowStates?.value[at]?.rowHidden ?? hidden.rows === true),
      hiddenColumns: numbers(used.firstColumn, columns).filter((_column, at) => columnStates?.value[at]?.columnHidden ?? hidden.columns === true),
    });
  });
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
