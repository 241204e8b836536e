import { cellAddress, columnNumber } from '../../src/workbook/address';
import { CellType, NumberFormatKind, type CellBlock, type CellInput, type SheetContent } from '../../src/workbook/port';

/** What a sheet that we wrote reads as, and what a clerk makes of it: rows of cells that can be changed. */
export class ClerkSheet implements CellBlock {
  readonly rows: CellInput[][];
  private readonly kinds: Map<number, NumberFormatKind>[];

  constructor(content: SheetContent) {
    this.rows = content.cells.map((row) => [...row]);
    this.kinds = this.rows.map(() => new Map());
    for (const { range, style } of content.styles) {
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        for (let column = range.firstColumn; column <= range.lastColumn; column += 1) this.kinds[row - 1]?.set(column, kindOf(style.numberFormat));
      }
    }
  }

  get range() {
    const filled = this.rows.flatMap((row, at) => (row.some((input) => !isEmpty(input)) ? [at + 1] : []));
    const widest = this.rows.reduce((width, row) => Math.max(width, row.length), 0);
    const [firstRow] = filled;
    return firstRow === undefined ? null : { firstRow, firstColumn: 1, lastRow: filled.at(-1) ?? firstRow, lastColumn: widest };
  }

  type(row: number, column: number): CellType {
    const value = valueOf(this.at(row, column));
    if (isEmpty(value)) return CellType.Empty;
    return typeof value === 'number' ? CellType.Number : typeof value === 'boolean' ? CellType.Boolean : CellType.Text;
  }

  number(row: number, column: number): number {
    const value = valueOf(this.at(row, column));
    return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : NaN;
  }

  text(row: number, column: number): string {
    return String(valueOf(this.at(row, column)) ?? '');
  }

  format(row: number, column: number): NumberFormatKind {
    return this.kinds[row - 1]?.get(column) ?? NumberFormatKind.General;
  }

  formula(row: number, column: number): string | null {
    const input = this.at(row, column);
    return typeof input === 'object' && input !== null ? input.formula : null;
  }

  /** The row in which a text stands under a column, from 1. */
  rowOf(text: string, column: number): number {
    const row = this.rows.findIndex((cells) => valueOf(cells[column - 1] ?? null) === text) + 1;
    if (row === 0) throw new Error(`${text} stands nowhere in column ${column}`);
    return row;
  }

  enter(row: number, column: number, input: CellInput, kind?: NumberFormatKind): void {
    const cells = (this.rows[row - 1] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column - 1] = input;
    if (kind !== undefined) this.kinds[row - 1]?.set(column, kind);
  }

  insertRow(before: number, cells: readonly CellInput[]): void {
    this.followAll((row) => (row >= before ? row + 1 : row), sameColumn);
    this.rows.splice(before - 1, 0, [...cells]);
    this.kinds.splice(before - 1, 0, new Map());
  }

  deleteRow(row: number): void {
    this.rows.splice(row - 1, 1);
    this.kinds.splice(row - 1, 1);
    this.followAll((one, isEnd) => (one > row || (one === row && isEnd) ? one - 1 : one), sameColumn);
  }

  /** As sorting does: a formula's references to its own row go with it. */
  swapRows(one: number, other: number): void {
    const [cells, kinds] = [this.rows[one - 1], this.kinds[one - 1]];
    this.rows[one - 1] = ownRow(this.rows[other - 1] ?? [], other, one);
    this.rows[other - 1] = ownRow(cells ?? [], one, other);
    this.kinds[one - 1] = this.kinds[other - 1] ?? new Map<number, NumberFormatKind>();
    this.kinds[other - 1] = kinds ?? new Map<number, NumberFormatKind>();
  }

  insertColumn(before: number, cells: ReadonlyMap<number, CellInput>): void {
    this.followAll((row) => row, (column) => (column >= before ? column + 1 : column));
    this.rows.forEach((row, at) => {
      while (row.length < before - 1) row.push(null);
      row.splice(before - 1, 0, cells.get(at + 1) ?? null);
    });
    this.kinds.forEach((kinds, at) => {
      this.kinds[at] = new Map([...kinds].map(([column, kind]) => [column >= before ? column + 1 : column, kind]));
    });
  }

  /** As cutting a column and inserting it elsewhere does: `to` is where it stands then. */
  moveColumn(from: number, to: number): void {
    const moved = (column: number) => {
      if (column === from) return to;
      const closed = column > from ? column - 1 : column;
      return closed >= to ? closed + 1 : closed;
    };
    this.followAll((row) => row, moved);
    const widest = this.range?.lastColumn ?? 0;
    this.rows.forEach((row, at) => {
      while (row.length < widest) row.push(null);
      row.splice(to - 1, 0, ...row.splice(from - 1, 1));
      this.kinds[at] = new Map([...(this.kinds[at] ?? [])].map(([column, kind]) => [moved(column), kind]));
    });
  }

  /** Every formula's references go where their cells go. */
  private followAll(row: (row: number, isEnd: boolean) => number, column: (column: number) => number): void {
    const moved = (formula: string) =>
      formula.replace(/(:?)([A-Z]+)(\d+)/g, (_reference, colon: string, letters: string, number: string) => colon + cellAddress(row(Number(number), colon !== ''), column(columnNumber(letters))));
    this.rows.forEach((cells, at) => {
      this.rows[at] = cells.map((input) => (typeof input === 'object' && input !== null ? { ...input, formula: moved(input.formula) } : input));
    });
  }

  private at(row: number, column: number): CellInput {
    return this.rows[row - 1]?.[column - 1] ?? null;
  }
}

const sameColumn = (column: number) => column;

function ownRow(cells: readonly CellInput[], from: number, to: number): CellInput[] {
  const moved = (formula: string) => formula.replace(/([A-Z]+)(\d+)/g, (reference, column: string, row: string) => (Number(row) === from ? column + String(to) : reference));
  return cells.map((input) => (typeof input === 'object' && input !== null ? { ...input, formula: moved(input.formula) } : input));
}

function valueOf(input: CellInput): string | number | boolean | null {
  return typeof input === 'object' && input !== null ? input.value : input;
}

function isEmpty(input: CellInput): boolean {
  return input === null || input === '';
}

function kindOf(format: string | undefined): NumberFormatKind {
  if (format === '@') return NumberFormatKind.Text;
  if (format === undefined) return NumberFormatKind.General;
  return format.includes('d') ? NumberFormatKind.Date : format.includes('m') ? NumberFormatKind.Month : NumberFormatKind.Number;
}
