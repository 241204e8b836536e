import { problemInExcel } from '../../wording/problemWords';
import { showSheet } from '../../work/showSheet';
import { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import type { Outcome } from './state';

/** Shows a cell of what was made. What keeps it from being shown is told beside what was done, never in its place. */
export async function thenShown(done: Outcome, sheet: string, row?: number, column?: number): Promise<Outcome> {
  try {
    await showSheet(new ExcelWorkbook(), sheet, row, column);
    return done;
  } catch (reason) {
    return { ...done, failure: reason, lines: (locale) => [...done.lines(locale), problemInExcel(locale, reason)] };
  }
}
