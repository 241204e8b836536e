import { say } from '../../../locale';
import { joined } from '../../../wording/words';
import type { AskedTable, GeneratedTable } from '../../../work/generateTables';
import { bundleFileName, separateFileName, separateTable } from '../../../work/separateTable';
import { isUpToDate, tableStates } from '../../../work/tableStates';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { createWorkbook } from '../../../workbook/file/createWorkbook';
import { writeArchive } from '../../../workbook/file/zip/writeArchive';
import { download } from '../../app/download';
import type { Outcome, Task } from '../../session/state';
import { namesOf, requestOf, type Asked } from './makeWork';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands the tables that stand in the workbook, as the ledgers give them now, to the clerk: one as its .xlsx, several in
 * one .zip, for browsers ask before they take a second file. Others are named and left out.
 */
export async function exportTables(asked: Asked, tables: readonly AskedTable[], task: Task): Promise<Outcome> {
  const { tables: states, unit } = await tableStates(new ExcelWorkbook(), requestOf(asked, tables, task));
  const ready = states.flatMap((one) => (one.state === 'made' || one.state === 'running' ? [one.made] : []));
  // Of days to come nothing is to be handed in yet.
  const leftOut = states.filter(({ state }) => !isUpToDate(state) && state !== 'ahead');
  const files: { readonly name: string; readonly content: Uint8Array }[] = [];
  for (const made of ready) {
    await task.pause();
    files.push({ name: separateFileName(unit, made), content: await bytesOf(made) });
  }
  await task.pause();
  const [first] = files;
  const file = files.length === 1 ? (first?.name ?? '') : bundleFileName(unit, asked.asOf);
  if (files.length === 1) hand(file, XLSX, first?.content ?? new Uint8Array());
  else if (files.length > 1) hand(file, 'application/zip', writeArchive(null, { replaced: new Map(), added: files }));
  return {
    intent: leftOut.length > 0 ? 'warning' : files.length === 0 ? 'info' : 'success',
    lines: (locale) => [
      say(locale, files.length === 0 ? 'pane.make.nothingToExport' : files.length === 1 ? 'pane.make.exported' : 'pane.make.exportedMany', { file, count: files.length }),
      ...(leftOut.length > 0 ? [say(locale, 'pane.make.leftOut', { tables: joined(locale, leftOut.map((one) => say(locale, 'calendar.line', namesOf(locale, one)))) })] : []),
    ],
  };
}

async function bytesOf(made: GeneratedTable): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  await separateTable(workbook, made);
  return workbook.bytes();
}

function hand(name: string, type: string, content: Uint8Array): void {
  download(name, type, content as Uint8Array<ArrayBuffer>);
}
