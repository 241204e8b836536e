import { say } from '../../locale';
import type { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import type { Outcome } from './state';

/**
 * The way back from what a workbook's last commit wrote, to be told with its outcome; none where there is none.
 * @param undone done when it was taken back
 */
export function undoOf(workbook: ExcelWorkbook, undone: () => void | Promise<void> = () => undefined): Pick<Outcome, 'undo'> {
  if (!workbook.canUndo) return {};
  return {
    undo: async () => {
      await workbook.undo();
      await undone();
      return { intent: 'success', lines: (locale) => [say(locale, 'pane.undone')] };
    },
  };
}
