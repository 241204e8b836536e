import { columnLetters, columnNumber } from '../address';

const mostColumns = 16_384;
const mostRows = 1_048_576;

const passedOver = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]`;
/** What stands behind a name, a function, a sheet name or a table's name, never behind a reference. */
const end = String.raw`(?![\w.(!\[\u0080-\uffff])`;
const cell = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})${end}`;
const columns = String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${end}`;
const rows = String.raw`(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})${end}`;
const word = String.raw`[\w.\\\u0080-\uffff]+!?`;
const tokens = new RegExp(`${passedOver}|${cell}|${columns}|${rows}|${word}`, 'g');

/**
 * A formula as it reads `down` rows further down and `right` columns further right: relative references move, those with
 * $ stay, as do texts, names, functions and sheets. A reference that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(tokens, (token: string, ...groups: readonly (string | undefined)[]) => {
    const [c, column, r, row, from$, from, to$, to, top$, top, bottom$, bottom] = groups;
    if (column !== undefined && row !== undefined) {
      // ZZZ1 lies on no sheet: it can only be a name.
      if (columnNumber(column) > mostColumns || Number(row) > mostRows) return token;
      return joined(shiftedColumn(c, column, right), '', shiftedRow(r, row, down));
    }
    if (from !== undefined && to !== undefined) return joined(shiftedColumn(from$, from, right), ':', shiftedColumn(to$, to, right));
    if (top !== undefined && bottom !== undefined) return joined(shiftedRow(top$, top, down), ':', shiftedRow(bottom$, bottom, down));
    return token;
  });
}

function joined(first: string | null, between: string, second: string | null): string {
  return first === null || second === null ? '#REF!' : first + between + second;
}

function shiftedColumn(fixed: string | undefined, letters: string, by: number): string | null {
  if (fixed === '$') return `$${letters}`;
  const column = columnNumber(letters) + by;
  return column < 1 || column > mostColumns ? null : columnLetters(column);
}

function shiftedRow(fixed: string | undefined, digits: string, by: number): string | null {
  if (fixed === '$') return `$${digits}`;
  const row = Number(digits) + by;
  return row < 1 || row > mostRows ? null : String(row);
}
