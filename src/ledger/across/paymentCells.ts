import { CellType, NumberFormatKind, type CellBlock } from '../../workbook/port';
import { readPaidText } from '../paidMark';
import type { HeadedColumn } from './headedColumns';

const rowsLookedAt = 200;
/** More is no month's payment, but a serial number or an account. */
const mostYuan = 100_000;

/** Amounts, marks or nothing: a column of dates or of remarks is no payment of a month. */
export function holdsPayments(block: CellBlock, column: Pick<HeadedColumn, 'column' | 'row'>): boolean {
  const { good, bad } = cellsOf(block, column);
  return bad * 5 <= good || bad + good === 0;
}

/** Amounts or marks among words that nobody can read: 100 in one row, 外出 in another. */
export function mayHoldPayments(block: CellBlock, column: Pick<HeadedColumn, 'column' | 'row'>): boolean {
  const { good, bad } = cellsOf(block, column);
  return good * 4 >= bad;
}

function cellsOf(block: CellBlock, { column, row }: Pick<HeadedColumn, 'column' | 'row'>): { readonly good: number; readonly bad: number } {
  let [good, bad] = [0, 0];
  for (let at = row + 1; at <= Math.min(block.range?.lastRow ?? 0, row + rowsLookedAt); at += 1) {
    const type = block.type(at, column);
    if (type === CellType.Empty) continue;
    if (isPaymentCell(block, at, column, type)) good += 1;
    else bad += 1;
  }
  return { good, bad };
}

function isPaymentCell(block: CellBlock, row: number, column: number, type: CellType): boolean {
  if (type === CellType.Boolean || type === CellType.Error) return true;
  if (type === CellType.Text) return readPaidText(block.text(row, column), '').type !== 'unclear';
  const format = block.format(row, column);
  return format !== NumberFormatKind.Date && format !== NumberFormatKind.Month && Math.abs(block.number(row, column)) < mostYuan;
}

/** Whether anything stands in the column below a heading. */
export function isFilled(block: CellBlock, row: number, column: number): boolean {
  const last = block.range?.lastRow ?? 0;
  for (let at = row + 1; at <= last; at += 1) if (block.type(at, column) !== CellType.Empty) return true;
  return false;
}
