import { CellType, type CellBlock } from '../../workbook/port';
import type { Footnote } from '../types';

/** Nothing without one of these signs says that somebody is gone. */
const telling = /死|亡|去世|过世|過世|离世|離世|逝|病故|身故|已故|迁|遷|搬|停|取消|退出|注销|註銷|销户|銷戶|减员|減員/;
const fewestSigns = 4;

/** 停发人员：甲、乙 beside the rows, over no column of theirs. */
const labelled = /[:：]/;

/** Lines over and under the persons of a list, between them and beside them, that may say of somebody that he is gone: 注：张三已于10月去世. */
export function footnotesOf(block: CellBlock, headerRows: readonly number[], persons: Uint32Array, headed: ReadonlySet<number> = new Set()): readonly Footnote[] {
  const { range } = block;
  if (range === null) return [];
  const notes: Footnote[] = [];
  const columns = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_unused, place) => range.firstColumn + place);
  const open = columns.filter((column) => !headed.has(column));
  let next = 0;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const isPerson = persons[next] === row;
    if (isPerson) next += 1;
    const isBeside = isPerson || headerRows.includes(row);
    for (const column of isPerson ? open : columns) {
      if (block.type(row, column) !== CellType.Text) continue;
      const text = block.text(row, column).trim();
      if (text.length >= fewestSigns && (!isBeside || labelled.test(text)) && telling.test(text)) notes.push({ row, column, text });
    }
  }
  return notes;
}
