import { say } from '../../locale';
import type { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import { followed } from './followed';
import type { Outcome } from './state';

/**
 * The way back from what workbooks' last commits wrote, the last one first, to be told with their outcome; none where one
 * of them cannot be taken back. Begun again after one that was refused, it goes on with the rest.
 * @param undone done when all were taken back; what fails in it leaves functions uncalculated
 */
export function undoOf(workbooks: readonly ExcelWorkbook[], undone: () => void | Promise<void> = () => undefined): Pick<Outcome, 'undo'> {
  if (workbooks.length === 0 || !workbooks.every(({ canUndo }) => canUndo)) return {};
  return {
    undo: async () => {
      for (const workbook of [...workbooks].reverse()) if (workbook.canUndo) await workbook.undo();
      return followed({ intent: 'success', lines: (locale) => [say(locale, 'pane.undone')] }, undone, 'pane.done.uncalculated');
    },
  };
}
