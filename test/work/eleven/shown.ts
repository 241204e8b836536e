import { chineseDate, chineseMonth } from '../../../src/rules/calendar/formatDate';
import { dateFromSerial } from '../../../src/rules/calendar/serial';
import { CellType, NumberFormatKind, type CellBlock, type Workbook } from '../../../src/workbook/port';

/** A sheet as a reader sees it: each row's cells from the left, empty ones at the end left out. */
export function shown(block: CellBlock): string[][] {
  const rows: string[][] = [];
  for (let row = 1; row <= (block.range?.lastRow ?? 0); row += 1) {
    const cells: string[] = [];
    for (let column = 1; column <= (block.range?.lastColumn ?? 0); column += 1) cells.push(shownCell(block, row, column));
    while (cells.at(-1) === '') cells.pop();
    rows.push(cells);
  }
  return rows;
}

function shownCell(block: CellBlock, row: number, column: number): string {
  if (block.type(row, column) !== CellType.Number) return block.text(row, column);
  const kind = block.format(row, column);
  const date = kind === NumberFormatKind.Date || kind === NumberFormatKind.Month ? dateFromSerial(block.number(row, column), 1900) : null;
  if (date === null) return block.text(row, column);
  return kind === NumberFormatKind.Date ? chineseDate(date) : chineseMonth(date);
}

/** The cells of a sheet by its name. */
export async function sheetNamed(workbook: Workbook, name: string): Promise<CellBlock> {
  const { sheets } = await workbook.overview();
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${sheets.map((one) => one.name).join(', ')}`);
  return workbook.readBlock(sheet.id);
}
