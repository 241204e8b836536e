import { WorkbookProblem } from '../problem';
import { failedIn, hasCode } from './host';

/** Milliseconds from one try to the next. */
const WAITS = [1000, 2000, 5000];
/** What Excel does in the workbook in front alone. */
const inFrontAlone = ['WorksheetCollection.add', 'Worksheet.delete', 'Worksheet.activate', 'Range.select'];

/** Tries again what failed because somebody has another workbook in front: people switch for a moment. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (reason) {
      if (!isElsewhere(reason)) throw reason;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  try {
    return await work();
  } catch (reason) {
    throw isElsewhere(reason) ? new WorkbookProblem('otherInFront', {}, { cause: reason }) : reason;
  }
}

/** Whether it failed because another workbook is in front. */
export function isElsewhere(reason: unknown): boolean {
  // Reading names and the active cell says so itself.
  return hasCode(reason, ['InvalidSelection']) || failedIn(reason, ['GeneralException'], inFrontAlone);
}
