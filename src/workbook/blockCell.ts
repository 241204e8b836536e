import { CellType, type CellBlock, type CellInput } from './port';

export function isBlank(block: CellBlock, row: number, column: number): boolean {
  return block.type(row, column) === CellType.Empty && block.formula(row, column) === null;
}

/** The value of a cell as it can be written again, formulas as what they give. */
export function valueIn(block: CellBlock, row: number, column: number): string | number | boolean | null {
  switch (block.type(row, column)) {
    case CellType.Empty:
      return null;
    case CellType.Number:
      return block.number(row, column);
    case CellType.Boolean:
      return block.number(row, column) === 1;
    default:
      return block.text(row, column);
  }
}

/** Whether a cell holds just what we would write; of formulas the formula alone counts, its value follows. */
export function holds(block: CellBlock, row: number, column: number, input: CellInput): boolean {
  const formula = block.formula(row, column);
  if (typeof input === 'object' && input !== null) return formula === input.formula;
  return formula === null && (valueIn(block, row, column) ?? '') === (input ?? '');
}
