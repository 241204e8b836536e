import { columnNumber, parseCellAddress } from '../../address';
import { LAST_COLUMN, LAST_ROW } from '../../limits';
import type { CellRange } from '../../port';

/** Reads a range as Excel names it: 表1!A2:D4, 'a b'!C:C, 3:5. @throws Error for anything else */
export function parseAddress(address: string): CellRange {
  const [from = '', to = from] = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '').split(':');
  const [first, last] = [cornerOf(from, 1, 1), cornerOf(to, LAST_ROW, LAST_COLUMN)];
  if (first === null || last === null) throw new Error(`not a range: ${address}`);
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

/** The name of the sheet in an address such as 'it''s'!A1. */
export function sheetOfAddress(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A corner without its row or its column is that of a whole column or row. */
function cornerOf(text: string, row: number, column: number): { readonly row: number; readonly column: number } | null {
  if (/^[A-Z]{1,3}$/i.test(text)) return { row, column: columnNumber(text) };
  if (/^[0-9]{1,7}$/.test(text)) return { row: Number(text), column };
  return parseCellAddress(text);
}
