import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import type { CellEdit, SheetId } from '../../../workbook/port';
import { cellOf, ROLL } from '../madeUp';

/** Writes something of each kind into the workbook, or rather gets it ready: a commit makes it real. */
export async function stagedWork(marked: string): Promise<ExcelWorkbook> {
  const workbook = new ExcelWorkbook();
  const cell = cellOf(ROLL, '姓名');
  await edit(workbook, ROLL, [{ ...cell, value: '自测' }]);
  await workbook.mark([{ sheet: await sheetNamed(workbook, marked), severity: 'info', cells: [cell] }]);
  // The same to whoever reads it, but another text.
  await workbook.setMemory(((await workbook.memory()) ?? '{}').replace('{', '{ '));
  return workbook;
}

export async function edit(workbook: ExcelWorkbook, sheet: string, edits: readonly CellEdit[]): Promise<void> {
  await workbook.editCells(await sheetNamed(workbook, sheet), edits);
}

async function sheetNamed(workbook: ExcelWorkbook, name: string): Promise<SheetId> {
  const found = (await workbook.overview()).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.id;
}
