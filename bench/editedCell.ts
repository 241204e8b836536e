import { CellType, type CellBlock } from '../src/workbook/port';

/** The cells of a block, but for one that has been typed over. */
export function editedCell(block: CellBlock, row: number, column: number, text: string): CellBlock {
  const isIt = (one: number, other: number): boolean => one === row && other === column;
  return {
    range: block.range,
    type: (one, other) => (isIt(one, other) ? CellType.Text : block.type(one, other)),
    number: (one, other) => (isIt(one, other) ? NaN : block.number(one, other)),
    text: (one, other) => (isIt(one, other) ? text : block.text(one, other)),
    format: (one, other) => block.format(one, other),
    formula: (one, other) => (isIt(one, other) ? null : block.formula(one, other)),
  };
}
