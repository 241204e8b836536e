import { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import { isNamedByCommit } from '../../workbook/excel/read/leftOver';
import type { CellBlock } from '../../workbook/port';
import { rules, sheetNames } from './somebodyElse';

/** Everything that our work could change of the workbook: a text for each sheet, and one for what it remembers. */
export async function wholeWorkbook(): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelWorkbook();
  const formats = await rules();
  const parts = new Map([['', (await workbook.memory()) ?? '']]);
  for (const { id, name, visibility, tableTag } of (await workbook.overview()).sheets) {
    const { merges, filter } = await workbook.layout(id);
    parts.set(name, JSON.stringify([visibility, tableTag, merges, filter, cellsOf(await workbook.readBlock(id)), formats.get(name)]));
  }
  return parts;
}

/** How many sheets came, went or differ; what is remembered counts as one more. */
export function changedParts(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  return [...new Set([...before.keys(), ...after.keys()])].filter((part) => before.get(part) !== after.get(part)).length;
}

/** Sheets that a commit makes for itself, and should have deleted: of those our work tells nobody. */
export async function leftOver(): Promise<number> {
  return (await sheetNames()).filter(isNamedByCommit).length;
}

/** Whether no sheet holds anything, and nothing is remembered. */
export async function isBlankWorkbook(): Promise<boolean> {
  const workbook = new ExcelWorkbook();
  if ((await workbook.memory()) !== null) return false;
  for (const { id } of (await workbook.overview()).sheets) if ((await workbook.readBlock(id)).range !== null) return false;
  return true;
}

function cellsOf(block: CellBlock): readonly string[] {
  const cells: string[] = [];
  const { firstRow, lastRow, firstColumn, lastColumn } = block.range ?? { firstRow: 1, lastRow: 0, firstColumn: 1, lastColumn: 0 };
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const formula = block.formula(row, column);
      if (formula !== null) cells.push(`${String(row)} ${String(column)} =${formula}`);
      else if (block.text(row, column) !== '') cells.push(`${String(row)} ${String(column)} ${String(block.type(row, column))} ${block.text(row, column)}`);
    }
  }
  return cells;
}
