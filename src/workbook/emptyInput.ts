import type { CellInput } from './port';

/** An empty text leaves a cell empty, as it does in Excel. */
export function isEmptyInput(input: CellInput | undefined): boolean {
  return input === null || input === undefined || input === '';
}
