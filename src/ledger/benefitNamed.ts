import { foldHeading } from './foldHeading';
import { saysAllowance } from './paymentKinds';
import { CellType, type CellBlock, type CellRange } from '../workbook/port';

/** Titles, headings and first rows of a sheet: 老年券 stands there or nowhere. */
export const headOfSheet: CellRange = { firstRow: 1, lastRow: 100, firstColumn: 1, lastColumn: 60 };

/** Whether a sheet speaks of vouchers, in its name or in its first rows. */
export function namesVoucher(name: string, block: CellBlock): boolean {
  return says(name, block, isOfVoucher);
}

/** Whether a sheet speaks of the allowance so. */
export function namesAllowance(name: string, block: CellBlock): boolean {
  return says(name, block, (text) => saysAllowance(foldHeading(text).withBrackets));
}

function says(name: string, block: CellBlock, isSaid: (text: string) => boolean): boolean {
  const { range } = block;
  if (isSaid(name)) return true;
  if (range === null) return false;
  for (let row = range.firstRow; row <= Math.min(range.lastRow, headOfSheet.lastRow); row += 1) {
    for (let column = range.firstColumn; column <= Math.min(range.lastColumn, headOfSheet.lastColumn); column += 1) {
      if (block.type(row, column) === CellType.Text && isSaid(block.text(row, column))) return true;
    }
  }
  return false;
}

/** 卷 stands for 券 in 老年卷 and its like: other sheets have 试卷 and 案卷. */
function isOfVoucher(text: string): boolean {
  return /[券劵]|(?:老年|领|发|停)卷/.test(text);
}
