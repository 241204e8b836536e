import type { Workbook } from '../workbook/port';
import { WorkbookProblem, type ProblemCode } from '../workbook/problem';

/** What says by itself why a sheet cannot be shown; other problems speak of writing. */
const telling: readonly ProblemCode[] = ['noSuchSheet', 'sheetHidden', 'cellBeingEdited'];

/** Shows a cell of a sheet by the sheet's name. @throws WorkbookProblem noSuchSheet, sheetHidden, cellBeingEdited, notShown */
export async function showSheet(workbook: Workbook, name: string, row = 1, column = 1): Promise<void> {
  try {
    const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: name });
    await workbook.select(sheet.id, row, column);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem) || telling.includes(reason.code)) throw reason;
    throw new WorkbookProblem('notShown', { sheet: name }, { cause: reason });
  }
}
