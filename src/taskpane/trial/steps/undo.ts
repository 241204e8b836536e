import { STOPS } from '../madeUp';
import { must, type Step } from '../step';
import { changedParts, wholeWorkbook } from '../whole';
import { stagedWork } from './stagedWork';

/** What was written and is undone leaves nothing behind. */
export const undoOurs: Step = async () => {
  const before = await wholeWorkbook();
  const workbook = await stagedWork(STOPS);
  await workbook.commit();
  // The roll, the sheet that is marked, and what is remembered.
  const written = changedParts(before, await wholeWorkbook());
  await workbook.undo();
  return [must('trial.writtenParts', written, 3), must('trial.changedParts', changedParts(before, await wholeWorkbook()), 0)];
};
