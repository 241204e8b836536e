import { say } from '../../locale';
import { joined } from '../../wording/words';
import type { GeneratedTable } from '../../work/generateTables';
import { takeBackTables } from '../../work/takeBackTables';
import { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import type { Outcome, Task } from './state';
import { undoOf } from './undo';

/**
 * The way back from tables that were made, be it by several commits: the new sheets go, but those somebody wrote into,
 * or put something on, since. Where a sheet was written anew, it is all of each commit or nothing, the last commit first.
 * @param workbooks that made the tables, in their order
 * @param undone done when they were taken back
 */
export function undoOfTables(tables: readonly GeneratedTable[], workbooks: readonly ExcelWorkbook[], undone: () => void = () => undefined): Pick<Outcome, 'undo' | 'besides'> {
  const written = tables.filter(({ changedCells }) => changedCells > 0);
  if (written.length === 0) return {};
  if (written.some(({ isNew }) => !isNew)) return undoOf(workbooks, undone);
  return {
    undo: async (task: Task) => {
      await task.pause();
      const workbook = new ExcelWorkbook();
      const { removed, kept } = await takeBackTables(workbook, written, (sheets) => workbook.plainAmong(sheets));
      undone();
      return {
        intent: kept.length > 0 ? 'warning' : 'info',
        lines: (locale) => [
          ...(removed.length > 0 ? [say(locale, 'pane.make.undone', { sheets: joined(locale, removed) })] : []),
          ...(kept.length > 0 ? [say(locale, 'pane.make.kept', { sheets: joined(locale, kept) })] : []),
          ...(removed.length + kept.length === 0 ? [say(locale, 'pane.make.nothingUndone')] : []),
        ],
      };
    },
  };
}
