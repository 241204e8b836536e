import type { CellInput } from '../../workbook/port';

/** What a cell will show: of a formula its computed value. */
export function plainValue(input: CellInput): string | number | boolean | null {
  return typeof input === 'object' && input !== null ? input.value : input;
}
