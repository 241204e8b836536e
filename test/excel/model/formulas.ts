import { columnLetters, columnNumber } from '../../../src/workbook/address';
import type { ModelBook, ModelSheet } from './book';
import { NotModelled } from './problem';

/** Rows that come into a sheet, or go from it when `count` is negative, at a row. */
export interface RowMove {
  readonly sheet: string;
  readonly row: number;
  readonly count: 1 | -1;
}

/** A text in quotes, or a reference: its sheet, and a cell and perhaps another, or whole rows, or whole columns. */
const piece = /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{N}.])(?:(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?|(\$?\d{1,7}:\$?\d{1,7})|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_(.!])/giu;
const corner = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** All formulas of a workbook as they are after rows came or went: of cells, names and rules. */
export function moveRows({ sheets }: ModelBook, move: RowMove): void {
  for (const sheet of sheets) rewrite(sheet, (formula) => movedFormula(formula, sheet.name, move));
}

/** The same after a sheet was deleted: what meant it is an error, and so is the cell. */
export function loseSheet({ sheets }: ModelBook, name: string): void {
  for (const sheet of sheets) {
    rewrite(sheet, (formula) => withoutSheet(formula, name));
    for (const cell of sheet.cells.values()) if (cell.formula?.includes('#REF!') === true) Object.assign(cell, { value: '#REF!', isError: true });
  }
}

/** @example movedFormula('=SUM(A2:A4)', '甲', { sheet: '甲', row: 3, count: 1 }) gives =SUM(A2:A5) */
export function movedFormula(formula: string, at: string, { sheet, row, count }: RowMove): string {
  return formula.replace(piece, (whole, prefix: string | undefined, from: string | undefined, to: string | undefined, rows: string | undefined) => {
    if (rows !== undefined && isSame(prefix === undefined ? at : nameIn(prefix), sheet)) throw new NotModelled('whole rows in formulas, of a sheet whose rows move');
    // Whole columns stay what they are.
    if (from === undefined || !isSame(prefix === undefined ? at : nameIn(prefix), sheet)) return whole;
    const [first, last] = [rowOf(from), rowOf(to ?? from)];
    if (count === -1 && first === row && last === row) return `${prefix ?? ''}#REF!`;
    const moved = (one: number, isEnd: boolean): number => (one > row || (count === 1 && one === row) || (isEnd && one === row) ? one + count : one);
    const ends = [withRow(from, moved(first, false)), ...(to === undefined ? [] : [withRow(to, moved(last, true))])];
    return `${prefix ?? ''}${ends.join(':')}`;
  });
}

/** @example withoutSheet("=乙!A1+B2", '乙') gives =#REF!A1+B2 */
export function withoutSheet(formula: string, sheet: string): string {
  return formula.replace(piece, (whole, prefix: string | undefined) => (prefix !== undefined && isSame(nameIn(prefix), sheet) ? `#REF!${whole.slice(prefix.length)}` : whole));
}

function rewrite(sheet: ModelSheet, of: (formula: string) => string): void {
  for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.formula = of(cell.formula);
  for (const name of sheet.names.values()) name.formula = of(name.formula);
  for (const format of sheet.formats) format.formula = of(format.formula);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function rowOf(cell: string): number {
  return Number(corner.exec(cell)?.[4] ?? 0);
}

function withRow(cell: string, row: number): string {
  const [, before = '', column = '', fixed = ''] = corner.exec(cell) ?? [];
  return `${before}${columnLetters(columnNumber(column))}${fixed}${String(row)}`;
}
