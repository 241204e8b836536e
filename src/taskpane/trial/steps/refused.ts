import { cellOf, ROLL, STOPS } from '../madeUp';
import { refusal } from '../refusal';
import { addSheet, deleteSheet, insertRow, protect, unprotect } from '../somebodyElse';
import { must, type Sight, type Step } from '../step';
import { changedParts, wholeWorkbook } from '../whole';
import { edit, stagedWork } from './stagedWork';

/** A sheet is protected before it can be marked: cells that are written by then get back what they held. */
export const takeBack: Step = async () => {
  const workbook = await stagedWork(STOPS);
  const before = await wholeWorkbook();
  await protect(STOPS);
  const code = await refusal(() => workbook.commit()).finally(() => unprotect(STOPS));
  return refusedAs(code, 'sheetProtected', before);
};

/** A sheet that is to be written into is deleted: nothing at all is written. */
export const loseSheet: Step = async () => {
  const name = 'MZT 2';
  const before = await wholeWorkbook();
  await addSheet(name);
  const workbook = await stagedWork(name);
  await edit(workbook, name, [{ row: 1, column: 1, value: '自测' }]);
  await deleteSheet(name);
  return refusedAs(await refusal(() => workbook.commit()), 'workbookChanged', before);
};

/** A row is put in above a person whose cell is to be written into: it is not written into another's. */
export const moveRows: Step = async () => {
  const workbook = await stagedWork(STOPS);
  await insertRow(ROLL, cellOf(ROLL, '姓名').row);
  const before = await wholeWorkbook();
  return refusedAs(await refusal(() => workbook.commit()), 'movedMeanwhile', before);
};

async function refusedAs(code: string, expected: string, before: ReadonlyMap<string, string>): Promise<readonly Sight[]> {
  return [must('trial.refusedAs', code, expected), must('trial.changedParts', changedParts(before, await wholeWorkbook()), 0)];
}
