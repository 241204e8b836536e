import { columnLetters, columnNumber } from '../../address';

/** A cell reference, not part of a longer name, function or sheet name: $A$1, B2; whole columns A:A and rows 1:1. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\w.(!])|[\w.\u0080-\uffff]+!?/g;

/**
 * A formula as it reads `rows` further down and `columns` further right: relative references move, $ ones stay, text,
 * sheet names and functions are left alone. A reference that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    tokens,
    (token: string, c1?: string, column?: string, r1?: string, row?: string, a1?: string, from?: string, a2?: string, to?: string, b1?: string, top?: string, b2?: string, bottom?: string) => {
      if (column !== undefined && row !== undefined) return shiftedColumn(c1, column, columns) + shiftedRow(r1, row, rows);
      if (from !== undefined && to !== undefined) return `${shiftedColumn(a1, from, columns)}:${shiftedColumn(a2, to, columns)}`;
      if (top !== undefined && bottom !== undefined) return `${shiftedRow(b1, top, rows)}:${shiftedRow(b2, bottom, rows)}`;
      return token;
    },
  ).replace(/\$?#REF!\$?[A-Z]*[0-9]*|\$?[A-Z]{1,3}#REF!/g, '#REF!');
}

function shiftedColumn(fixed: string | undefined, letters: string, columns: number): string {
  if (fixed === '$') return `$${letters}`;
  const column = columnNumber(letters) + columns;
  return column < 1 || column > 16384 ? '#REF!' : columnLetters(column);
}

function shiftedRow(fixed: string | undefined, digits: string, rows: number): string {
  if (fixed === '$') return `$${digits}`;
  const row = Number(digits) + rows;
  return row < 1 || row > 1048576 ? '#REF!' : String(row);
}
