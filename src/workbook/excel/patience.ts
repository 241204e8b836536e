import { WorkbookProblem } from '../problem';
import { failedIn } from './host';

/** Milliseconds from one try to the next. */
const WAITS = [1000, 2000, 5000];
/** What Excel does in the workbook in front alone, and how that fails while it is another one. */
const inFrontAlone = ['add', 'delete', 'activate', 'select', 'getActiveCell'];
const codes = ['GeneralException', 'InvalidSelection'];

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

function isElsewhere(reason: unknown): boolean {
  return failedIn(reason, codes, inFrontAlone);
}
