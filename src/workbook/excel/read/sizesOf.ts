import { LAST_COLUMN } from '../../limits';
import { inExcel } from '../host';
import { runsOf, type Sizes } from '../write/sizes';
import { rangeIn } from '../rangeIn';
import type { LearnedSheet } from './learn';

/** Sizes of the rows and columns that sheets use, where they are not the standard ones. */
export async function sizesOf(sheets: readonly LearnedSheet[]): Promise<readonly Sizes[]> {
  return inExcel(async ({ workbook, sync }) => {
    const asked = sheets.map(({ excelId, used }) => {
      const sheet = workbook.worksheets.getItem(excelId);
      const all = rangeIn(sheet, { firstRow: 1, firstColumn: 1, lastRow: used?.lastRow ?? 1, lastColumn: used?.lastColumn ?? 1 });
      return {
        sheet: sheet.load('standardHeight'),
        // Nobody has given the last column a width.
        unused: rangeIn(sheet, { firstRow: 1, lastRow: 1, firstColumn: LAST_COLUMN, lastColumn: LAST_COLUMN }).format.load('columnWidth'),
        rows: all.getRowProperties({ format: { rowHeight: true } }),
        columns: all.getColumnProperties({ format: { columnWidth: true } }),
      };
    });
    await sync();
    return asked.map(({ sheet, unused, rows, columns }) => ({
      rows: runsOf(rows.value.map(({ format }) => format?.rowHeight ?? null), sheet.standardHeight),
      columns: runsOf(columns.value.map(({ format }) => format?.columnWidth ?? null), unused.columnWidth),
      standardWidth: unused.columnWidth,
    }));
  });
}
