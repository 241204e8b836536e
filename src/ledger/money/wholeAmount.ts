import { CellType, type CellBlock } from '../../workbook/port';
import { adjustmentIn } from '../adjustments';
import type { HeaderCandidate } from '../headerRows';
import { firstRowOf } from '../openReading';
import { amountAt, saysWhole } from './moneyColumns';

/** Money of other months that is paid with it, or kept back from it; 补发月数 and 扣发原因 are none. */
const added = /补[发领付](?:金额|款|额|数)?$/;
const taken = /(?:扣[发除减缴]|抵扣|冲[减抵])(?:金额|款|额|数)?$/;

/**
 * Which of two amounts is all that was paid, where the rows say it themselves: 实发 is 应发 and 补发, less what is kept
 * back, in every row.
 * @returns null where one row does not add up, or neither heading says it
 */
export function wholeAmount(columns: readonly number[], candidate: HeaderCandidate, block: CellBlock, name: number): number | null {
  const { headings } = candidate;
  const isWhole = (column: number): boolean => headings.some((one) => one.column === column && saysWhole(one));
  const [whole, ...others] = columns.filter(isWhole);
  const own = columns.filter((column) => column !== whole);
  if (whole === undefined || others.length > 0 || own.length !== 1) return null;
  const columnsOf = (isOf: (text: string) => boolean): readonly number[] => headings.filter(({ column, folded: { text } }) => !columns.includes(column) && isOf(text)).map(({ column }) => column);
  // 待补发 is still to come.
  const plus = [...own, ...columnsOf((text) => added.test(text) && adjustmentIn(text) === 'late')];
  const minus = columnsOf((text) => taken.test(text));
  let rows = 0;
  for (let row = firstRowOf(candidate); row <= (block.range?.lastRow ?? 0); row += 1) {
    if (block.type(row, name) === CellType.Empty) continue;
    const [sum, less, paid] = [total(block, row, plus), total(block, row, minus), amountAt(block, row, whole)];
    if (sum === null || less === null || paid === null || sum - less !== paid) return null;
    rows += 1;
  }
  return rows === 0 ? null : whole;
}

/** Null where a cell holds no amount; an empty one is nothing. */
function total(block: CellBlock, row: number, columns: readonly number[]): number | null {
  let sum = 0;
  for (const column of columns) {
    if (block.type(row, column) === CellType.Empty) continue;
    const fen = amountAt(block, row, column);
    if (fen === null && block.text(row, column).trim() !== '') return null;
    sum += fen ?? 0;
  }
  return sum;
}
