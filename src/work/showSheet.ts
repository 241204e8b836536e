import type { Workbook } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';

/** Shows a cell of a sheet by the sheet's name. @throws WorkbookProblem noSuchSheet, sheetHidden */
export async function showSheet(workbook: Workbook, name: string, row = 1, column = 1): Promise<void> {
  const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: name });
  await workbook.select(sheet.id, row, column);
}
