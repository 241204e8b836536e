import { say, type Locale } from '../../locale';
import { problemInExcel } from '../../wording/problemWords';
import { joined } from '../../wording/words';
import { memoryBack } from '../../work/memoryBack';
import type { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import { WorkbookProblem } from '../../workbook/problem';
import { followed } from './followed';
import type { Outcome } from './state';

/** The same for work that leaves what was found in the ledgers. */
export function undoLeavingCheck(workbook: ExcelWorkbook, told?: (locale: Locale) => string): Pick<Outcome, 'undo' | 'besides'> {
  const { undo, ...besides } = undoOf([workbook], undefined, told);
  return undo === undefined ? besides : { ...besides, undo: async (task) => ({ ...(await undo(task)), leavesCheck: true }) };
}

/**
 * The way back from what workbooks' last commits wrote, the last one first, to be told with their outcome; where one of
 * them cannot be taken back there is none, and that is told. Begun again after one that was refused, it goes on with the rest.
 * @param undone done when all were taken back; what fails in it leaves functions uncalculated
 * @param told what is told then, in place of what becomes of cells
 */
export function undoOf(workbooks: readonly ExcelWorkbook[], undone: () => void | Promise<void> = () => undefined, told = (locale: Locale) => say(locale, 'pane.undone')): Pick<Outcome, 'undo' | 'besides'> {
  if (workbooks.some(({ isFinal }) => isFinal)) return { besides: (locale) => [say(locale, 'pane.noUndo')] };
  if (workbooks.length === 0 || !workbooks.every(({ canUndo }) => canUndo)) return {};
  const undo = async (): Promise<Outcome> => {
    const left = workbooks.filter(({ canUndo }) => canUndo);
    const all = left.length;
    const back: string[] = [];
    let losesNotes = false;
    while (left.length > 0) {
      const workbook = left.at(-1) as ExcelWorkbook;
      const { written, mayLoseNotes } = workbook;
      try {
        await workbook.undo(memoryBack);
      } catch (reason) {
        if (left.length === all || !(reason instanceof WorkbookProblem)) throw reason;
        const kept = left.flatMap((one) => one.written);
        return { intent: 'warning', failure: reason, lines: (locale) => [say(locale, 'pane.undone.partly', { undone: joined(locale, back), kept: joined(locale, kept) }), problemInExcel(locale, reason)], undo };
      }
      left.pop();
      back.unshift(...written);
      losesNotes ||= mayLoseNotes;
    }
    return followed({ intent: 'success', lines: (locale) => [told(locale), ...(losesNotes ? [say(locale, 'pane.undone.notes')] : [])] }, undone, 'pane.done.uncalculated');
  };
  return { undo };
}
