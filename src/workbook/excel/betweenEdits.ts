import { WorkbookProblem } from '../problem';
import { inExcel } from './host';

/** Somebody may begin to edit the next cell whenever one is done. */
const MOST_TRIES = 5;

/** Does work again, all of it, that was refused because a cell was being edited, once that has ended. @throws WorkbookProblem */
export async function betweenEdits<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await work();
    } catch (reason) {
      if (!isBeingEdited(reason)) throw reason;
      await editingEnded();
    }
  }
  return work();
}

export function isBeingEdited(reason: unknown): boolean {
  return reason instanceof WorkbookProblem && reason.code === 'cellBeingEdited';
}

/** @throws WorkbookProblem cellBeingEdited by an Excel that lets nothing wait */
function editingEnded(): Promise<void> {
  return inExcel(async ({ workbook, sync }) => {
    workbook.protection.load('protected');
    await sync();
  });
}
