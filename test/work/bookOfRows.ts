import { rowsSheet } from '../../src/work/rowsSheet';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import type { CellInput, SheetContent } from '../../src/workbook/port';
import { createWorkbook } from '../workbook/natively';

export type BookRows = Readonly<Record<string, readonly (readonly CellInput[])[]>>;

/** A workbook of rows, by the names of its sheets; `merges` are of the sheet they are named after. */
export async function bookOfRows(sheets: BookRows, merges: Readonly<Record<string, SheetContent['merges']>> = {}): Promise<FileWorkbook> {
  const workbook = await createWorkbook();
  for (const [name, cells] of Object.entries(sheets)) {
    await workbook.addSheet({ name, content: { ...rowsSheet('', [], []), cells, styles: [], merges: merges[name] ?? [], columnWidths: [], rowHeights: [] }, tableTag: null });
  }
  await workbook.commit();
  return workbook;
}

/** What a sheet shows, by rows. */
export async function cellsOf(workbook: FileWorkbook, name: string): Promise<readonly (readonly string[])[]> {
  const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const block = await workbook.readBlock(sheet.id);
  const { lastRow, lastColumn } = block.range ?? { lastRow: 0, lastColumn: 0 };
  return Array.from({ length: lastRow }, (_row, row) => Array.from({ length: lastColumn }, (_column, column) => block.text(row + 1, column + 1)));
}
