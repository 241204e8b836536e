import { plainValue, type PlainBook, type PlainValue } from './plainSheet';

const delimiters = [',', '\t', ';'] as const;

/** Whether a text looks like a list: two rows or more of several columns. */
export function isDelimitedText(text: string): boolean {
  if (/^\s*(?:[<{[%]|MIME-Version:)/i.test(text)) return false;
  const rows = rowsOf(text.slice(0, 65_536), delimiterOf(text)).filter((row) => row.some((value) => value.trim() !== ''));
  return rows.filter((row) => row.length > 1).length >= 2;
}

/** The rows of a .csv, .txt or .xls that is lines of values, parted by commas, tabs or semicolons, as one sheet. */
export function readDelimitedText(text: string): PlainBook {
  const rows = rowsOf(text, delimiterOf(text)).map((row) => row.map(valueOf));
  const isEmpty = rows.every((row) => row.every((value) => value === ''));
  return { sheets: isEmpty ? [] : [{ name: null, rows, merges: [], isHidden: false, hiddenRows: [], hiddenColumns: [] }], date1904: false };
}

/** The one that parts the first lines most often, outside quotation marks. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 65_536).replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => lines.split(delimiter).length;
  return delimiters.reduce((best: string, one) => (count(one) > count(best) ? one : best), delimiters[0]);
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A value in quotation marks, or up to the next delimiter or end of line.
  const piece = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"([^${delimiter}\\r\\n]*)|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\r|\\n|$)`, 'y');
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (match === null) break;
    const [, quoted, rest = '', bare = '', end] = match;
    row.push(quoted === undefined ? bare : quoted.replace(/""/g, '"') + rest);
    if (end === delimiter) {
      if (piece.lastIndex === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Programs guard long numbers from Excel with ="…", an apostrophe in front or a tab behind. */
function valueOf(text: string): PlainValue {
  const trimmed = text.trim();
  const guarded = /^=?"(.*)"$/s.exec(trimmed)?.[1] ?? /^['`‘](\d.*)$/s.exec(trimmed)?.[1];
  if (guarded !== undefined) return guarded;
  if (text.includes('\t') && /^\d/.test(trimmed)) return trimmed;
  const value = plainValue(trimmed);
  // Blanks around a text are the office's: a check speaks of them, and a fix takes them away.
  return typeof value === 'string' ? text : value;
}
