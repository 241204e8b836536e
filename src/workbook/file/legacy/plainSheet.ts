import { WorkbookProblem } from '../../problem';

/** A value of a file that is no Excel package: text, a number with or without a format of its own, an error by its code. */
export type PlainValue = string | boolean | number | { readonly number: number; readonly format: string } | { readonly error: string };

/** Rows and columns count from 0, both ends of a merge included. */
export interface PlainMerge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface PlainSheet {
  /** As the file calls it; null where it does not. */
  readonly name: string | null;
  readonly rows: PlainValue[][];
  readonly merges: readonly PlainMerge[];
  readonly isHidden: boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface PlainBook {
  readonly sheets: readonly PlainSheet[];
  readonly date1904: boolean;
}

/** What a worksheet holds at most. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;

/** Codes of error values in files (MS-XLS 2.5.10), which the writer asks for. */
const errorCodes: Readonly<Record<string, number>> = { '#NULL!': 0, '#DIV/0!': 7, '#VALUE!': 15, '#REF!': 23, '#NAME?': 29, '#NUM!': 36, '#N/A': 42 };

/**
 * A text that nothing says the type of: a number only where it is short and written just as the number is, so that no
 * ID number, card number or leading zero loses a digit, and no 2026.10 becomes January.
 */
export function plainValue(text: string): PlainValue {
  if (!/^-?\d{1,10}(?:\.\d{1,4})?$/.test(text) || /^(?:19|20)\d\d\.\d{1,2}$/.test(text)) return text;
  return String(Number(text)) === text ? Number(text) : text;
}

/** The sheets as the bytes of an .xlsx. @param fileName names the sheets that have no name of their own */
export async function writePlainBook({ sheets, date1904 }: PlainBook, fileName: string): Promise<Uint8Array> {
  if (sheets.length === 0) throw new WorkbookProblem('noSheets');
  const sheetJs = await import('@e965/xlsx');
  const names: string[] = [];
  for (const { name } of sheets) names.push(freeName(name ?? fileName.replace(/\.[^.]*$/, ''), names));
  const book = {
    SheetNames: names,
    Sheets: Object.fromEntries(sheets.map((sheet, nth) => [names[nth] ?? '', worksheet(sheet)])),
    Workbook: { WBProps: { date1904 }, Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden ? (1 as const) : (0 as const) })) },
  };
  return new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer);
}

function worksheet({ rows, merges, hiddenRows, hiddenColumns }: PlainSheet): object {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS) throw new WorkbookProblem('brokenLegacyFile');
  return {
    '!data': rows.map((row) => row.map(cell)),
    '!ref': `A1:${letters(columns - 1)}${String(Math.max(rows.length, 1))}`,
    '!merges': merges.map(({ firstRow, firstColumn, lastRow, lastColumn }) => ({ s: { r: firstRow, c: firstColumn }, e: { r: lastRow, c: lastColumn } })),
    ...(hiddenRows.length === 0 ? {} : { '!rows': hiddenAt(hiddenRows) }),
    ...(hiddenColumns.length === 0 ? {} : { '!cols': hiddenAt(hiddenColumns) }),
  };
}

function hiddenAt(places: readonly number[]): readonly { readonly hidden: true }[] {
  const all: { readonly hidden: true }[] = [];
  for (const place of places) all[place] = { hidden: true };
  return all;
}

function cell(value: PlainValue): object | undefined {
  if (value === '') return undefined;
  if (typeof value === 'string') return { t: 's', v: value.slice(0, LONGEST_TEXT) };
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if ('error' in value) return value.error in errorCodes ? { t: 'e', v: errorCodes[value.error], w: value.error } : { t: 's', v: value.error };
  return { t: 'n', v: value.number, z: value.format };
}

function letters(column: number): string {
  const own = String.fromCharCode(65 + (column % 26));
  return column < 26 ? own : letters(Math.floor(column / 26) - 1) + own;
}

/** A name Excel allows and no other sheet has. */
function freeName(wanted: string, taken: readonly string[]): string {
  const name = wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, '').replace(/^'+|'+$/g, '').trim().slice(0, LONGEST_NAME) || 'Sheet1';
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name.slice(0, LONGEST_NAME - String(number).length - 2)}(${String(number)})`;
  return free;
}
