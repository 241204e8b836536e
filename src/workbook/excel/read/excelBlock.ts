import { formatKindOfCode } from '../../numberFormat';
import { CellType, NumberFormatKind, type CellBlock, type CellRange } from '../../port';

/** A value as Excel gives it; '' where a cell is empty or its formula gives no text. */
export type ExcelValue = string | number | boolean;

/** Rows of a sheet as Excel gives them, each from the same column on. */
export interface ReadRows {
  readonly values: readonly (readonly ExcelValue[])[];
  readonly formulas: readonly (readonly ExcelValue[])[];
  readonly types: readonly (readonly string[])[];
  readonly codes: readonly (readonly string[])[];
  /** Some cell may belong to an array formula or to what one spills. */
  readonly mayHoldArrays: boolean;
}

const kinds = new Map<string, NumberFormatKind>();

/** Cells as Excel gave them. Every cell of an array has its formula, the first one in files: Excel does not tell them apart. */
export class ExcelBlock implements CellBlock {
  readonly range: CellRange | null;

  /** @param first where the rows that were read begin; @param inside what may be seen of them */
  constructor(
    readonly rows: ReadRows,
    private readonly first: { readonly row: number; readonly column: number },
    readonly inside: CellRange,
  ) {
    this.range = this.contentRange();
  }

  /** The part of it inside a range. */
  within(range: CellRange): ExcelBlock {
    const { inside } = this;
    return new ExcelBlock(this.rows, this.first, {
      firstRow: Math.max(range.firstRow, inside.firstRow),
      firstColumn: Math.max(range.firstColumn, inside.firstColumn),
      lastRow: Math.min(range.lastRow, inside.lastRow),
      lastColumn: Math.min(range.lastColumn, inside.lastColumn),
    });
  }

  type(row: number, column: number): CellType {
    const value = this.at(this.rows.values, row, column);
    if (typeof value === 'number') return CellType.Number;
    if (typeof value === 'boolean') return CellType.Boolean;
    if (value === undefined) return CellType.Empty;
    // The formula ="" gives a text without letters.
    if (value === '') return this.formula(row, column) === null ? CellType.Empty : CellType.Text;
    return this.at(this.rows.types, row, column) === 'Error' ? CellType.Error : CellType.Text;
  }

  number(row: number, column: number): number {
    const value = this.at(this.rows.values, row, column);
    return typeof value === 'string' || value === undefined ? NaN : Number(value);
  }

  text(row: number, column: number): string {
    const value = this.at(this.rows.values, row, column);
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value ?? '');
  }

  format(row: number, column: number): NumberFormatKind {
    if (this.type(row, column) === CellType.Empty) return NumberFormatKind.General;
    const code = this.code(row, column) ?? 'General';
    let kind = kinds.get(code);
    if (kind === undefined) kinds.set(code, (kind = formatKindOfCode(code)));
    return kind;
  }

  formula(row: number, column: number): string | null {
    const formula = this.at(this.rows.formulas, row, column);
    // A text that begins with an equals sign is its own "formula".
    if (typeof formula !== 'string' || !formula.startsWith('=') || formula === this.at(this.rows.values, row, column)) return null;
    return formula.slice(1);
  }

  /** Number format code, also of an empty cell; null of one that was not read. */
  code(row: number, column: number): string | null {
    return this.at(this.rows.codes, row, column) ?? null;
  }

  private at<T>(rows: readonly (readonly T[])[], row: number, column: number): T | undefined {
    const { firstRow, firstColumn, lastRow, lastColumn } = this.inside;
    if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) return undefined;
    return rows[row - this.first.row]?.[column - this.first.column];
  }

  private contentRange(): CellRange | null {
    const { firstRow, firstColumn, lastRow, lastColumn } = this.inside;
    const found = { firstRow: 0, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        if (this.type(row, column) === CellType.Empty) continue;
        if (found.firstRow === 0) found.firstRow = row;
        found.lastRow = row;
        found.firstColumn = Math.min(found.firstColumn, column);
        found.lastColumn = Math.max(found.lastColumn, column);
      }
    }
    return found.firstRow === 0 ? null : found;
  }
}

const nowhere = { firstRow: 1, firstColumn: 1, lastRow: 0, lastColumn: 0 };

/** The cells of an empty sheet. */
export const emptyBlock = new ExcelBlock({ values: [], formulas: [], types: [], codes: [], mayHoldArrays: false }, { row: 1, column: 1 }, nowhere);
