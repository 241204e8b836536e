import { CellType, type CellBlock } from '../../workbook/port';
import { readPaidText } from '../paidMark';
import { isDayCell, isDayText, isFormattedAsDate } from './dayCollected';
import type { HeadedColumn } from './headedColumns';

const rowsLookedAt = 200;
/** More is no month's payment, but a serial number or an account. */
const mostYuan = 100_000;

/** Amounts, marks, days of collection or nothing: a column of remarks is no payment of a month. */
export function holdsPayments(block: CellBlock, column: Pick<HeadedColumn, 'column' | 'row'>): boolean {
  const { good, bad } = cellsOf(block, column, (row, own) => isDay(block, row, own));
  return bad * 5 <= good || bad + good === 0;
}

/** Amounts or marks among words that nobody can read: 100 in one row, 外出 in another; days too, where the heading is a month's alone. */
export function mayHoldPayments(block: CellBlock, column: Pick<HeadedColumn, 'column' | 'row'>, withDays: boolean): boolean {
  const { good, bad } = cellsOf(block, column, (row, own) => withDays && isDay(block, row, own));
  return good * 4 >= bad;
}

function cellsOf(block: CellBlock, { column, row }: Pick<HeadedColumn, 'column' | 'row'>, isMark: (row: number, column: number) => boolean): { readonly good: number; readonly bad: number } {
  let [good, bad] = [0, 0];
  for (let at = row + 1; at <= Math.min(block.range?.lastRow ?? 0, row + rowsLookedAt); at += 1) {
    const type = block.type(at, column);
    if (type === CellType.Empty) continue;
    if (isMark(at, column) || isPaymentCell(block, at, column, type)) good += 1;
    else bad += 1;
  }
  return { good, bad };
}

function isPaymentCell(block: CellBlock, row: number, column: number, type: CellType): boolean {
  if (type === CellType.Boolean || type === CellType.Error) return true;
  if (type === CellType.Text) return readPaidText(block.text(row, column), '').type !== 'unclear';
  return !isFormattedAsDate(block, row, column) && Math.abs(block.number(row, column)) < mostYuan;
}

/** A day of collection marks its month; elsewhere it may be of anything. */
function isDay(block: CellBlock, row: number, column: number): boolean {
  return block.type(row, column) === CellType.Text ? isDayText(block.text(row, column)) : isDayCell(block, row, column);
}

/** Whether anything stands in the column below a heading. */
export function isFilled(block: CellBlock, row: number, column: number): boolean {
  const last = block.range?.lastRow ?? 0;
  for (let at = row + 1; at <= last; at += 1) if (block.type(at, column) !== CellType.Empty) return true;
  return false;
}
