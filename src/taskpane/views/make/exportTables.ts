import { say } from '../../../locale';
import { joined } from '../../../wording/words';
import type { AskedTable, GeneratedTable } from '../../../work/generateTables';
import { bundleFileName, separateFileName, separateTable } from '../../../work/separateTable';
import { isUpToDate, tableStates } from '../../../work/tableStates';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { createWorkbook } from '../../../workbook/file/createWorkbook';
import { handOver, toldBeside } from '../../app/handing/handOver';
import type { MadeFile } from '../../app/handing/madeFile';
import type { Outcome, Task } from '../../session/state';
import { namesOf, requestOf, type Asked } from './makeWork';

/**
 * Hands the tables that stand in the workbook, as the ledgers give them now, to the clerk: one as its .xlsx, several in
 * one .zip, for browsers ask before they take a second file. Others are named and left out.
 */
export async function exportTables(asked: Asked, tables: readonly AskedTable[], task: Task): Promise<Outcome> {
  const { tables: states, unit } = await tableStates(new ExcelWorkbook(), requestOf(asked, tables, task));
  const ready = states.flatMap((one) => (one.state === 'made' || one.state === 'running' ? [one.made] : []));
  // Of days to come nothing is to be handed in yet.
  const leftOut = states.filter(({ state }) => !isUpToDate(state) && state !== 'ahead');
  const files: MadeFile[] = [];
  for (const made of ready) {
    await task.pause();
    files.push({ kind: 'workbook', name: separateFileName(unit, made), content: await bytesOf(made) });
  }
  await task.pause();
  const handed: Outcome = files.length === 0 ? nothing : await handOver(files, bundleFileName(unit, asked.asOf));
  if (leftOut.length === 0) return handed;
  return toldBeside(handed, (locale) => [say(locale, 'pane.make.leftOut', { tables: joined(locale, leftOut.map((one) => say(locale, 'calendar.line', namesOf(locale, one)))) })]);
}

const nothing: Outcome = { intent: 'info', lines: (locale) => [say(locale, 'pane.make.nothingToExport')] };

async function bytesOf(made: GeneratedTable): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  await separateTable(workbook, made);
  return workbook.bytes();
}
