import type { ModelCell, ModelSheet, Value } from './book';

/** An error such as #N/A that a cell shows. */
export interface ErrorValue {
  readonly error: string;
}

/** What a formula gives: a value, an error, or rows of both that spill over the empty cells beside and below it. */
export type Computed = Value | ErrorValue | { readonly spilled: readonly (readonly (Value | ErrorValue)[])[] };

/** Puts into a formula's cell what it gives, and around it what spills. */
export function settle(sheet: ModelSheet, row: number, column: number, computed: Computed): void {
  if (typeof computed !== 'object' || 'error' in computed) return put(sheet.cellToWrite(row, column), computed);
  computed.spilled.forEach((line, down) => line.forEach((value, right) => {
    const cell = sheet.cellToWrite(row + down, column + right);
    put(cell, value);
    if (down + right > 0) cell.array = 'spill';
  }));
}

function put(cell: ModelCell, value: Value | ErrorValue): void {
  Object.assign(cell, typeof value === 'object' ? { value: value.error, isError: true } : { value, isError: false });
}
