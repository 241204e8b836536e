/** Letters of a column: 1 gives A, 27 gives AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Number of a column from its letters, in either case; 0 when they are none. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return 0;
    column = column * 26 + digit;
  }
  return column;
}

/** Address such as C17. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** Reads an address such as C17 or $C$17; null when it is none. */
export function parseCellAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return null;
  return { column: columnNumber(match[1] as string), row: Number(match[2]) };
}
