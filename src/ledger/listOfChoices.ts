import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { readListedValue } from './listedValues';

/*
 * The words of a drop-down that stand beside a list, 在发, 死亡, 迁出 from above its rows on: they are no column of it.
 */

const fewest = 3;
const aliveWord = /^(?:健在|在世|生存|在册)$/;
const fields = ['voucherStopReason', 'voucherStatus'];

/** Whether a column holds nothing but states of different meaning, one below the other from a heading's row or above. */
export function isListOfChoices(block: CellBlock, column: number, headingRow: number): boolean {
  const { range } = block;
  if (range === null || meaningOf(block, headingRow, column) === null) return false;
  let first = headingRow;
  while (first > range.firstRow && block.type(first - 1, column) !== CellType.Empty) first -= 1;
  const meanings = new Set<string>();
  let row = first;
  for (; row <= range.lastRow && block.type(row, column) !== CellType.Empty; row += 1) {
    const meaning = meaningOf(block, row, column);
    if (meaning === null || meanings.has(meaning)) return false;
    meanings.add(meaning);
  }
  if (meanings.size < fewest) return false;
  for (; row <= range.lastRow; row += 1) if (block.type(row, column) !== CellType.Empty) return false;
  return true;
}

function meaningOf(block: CellBlock, row: number, column: number): string | null {
  if (block.type(row, column) !== CellType.Text) return null;
  const text = foldHeading(block.text(row, column)).text;
  if (aliveWord.test(text)) return '在发';
  for (const field of fields) {
    const reading = readListedValue(field, text);
    if (reading.state === 'read') return reading.value;
  }
  return null;
}
