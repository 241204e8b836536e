import type { CellBlock } from '../../workbook/port';
import type { TableColumn } from '../spec';
import { valueIn } from '../../workbook/blockCell';
import type { MadeRow } from './readMadeSheet';

/** What the clerk typed under a column; null where the cell is empty, or holds what we ourselves filled in beforehand. */
export function typedIn(block: CellBlock, made: MadeRow, { ours }: Pick<TableColumn, 'ours'>, place: number): string | number | boolean | null {
  const value = valueIn(block, made.row, made.columns[place] ?? 0);
  return typeof value === 'string' && ours?.test(value) === true ? null : value;
}
