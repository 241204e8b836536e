import { formatKindOfCode } from '../../workbook/numberFormat';
import { CellType, NumberFormatKind, type CellBlock, type CellRange, type SheetContent } from '../../workbook/port';
import { plainValue } from './plainValue';

/** A table as its sheet would read, were it written: a table that stands is held against it cell by cell. */
export class ContentBlock implements CellBlock {
  readonly range: CellRange;

  constructor(private readonly content: SheetContent) {
    this.range = { firstRow: 1, firstColumn: 1, lastRow: content.cells.length, lastColumn: Math.max(1, ...content.cells.map(({ length }) => length)) };
  }

  type(row: number, column: number): CellType {
    const value = this.value(row, column);
    if (value === null || value === '') return CellType.Empty;
    return typeof value === 'number' ? CellType.Number : typeof value === 'boolean' ? CellType.Boolean : CellType.Text;
  }

  number(row: number, column: number): number {
    const value = this.value(row, column);
    return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : NaN;
  }

  text(row: number, column: number): string {
    return String(this.value(row, column) ?? '');
  }

  format(row: number, column: number): NumberFormatKind {
    const last = this.content.styles.findLast(({ range: { firstRow, lastRow, firstColumn, lastColumn } }) => row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn);
    return last?.style.numberFormat === undefined ? NumberFormatKind.General : formatKindOfCode(last.style.numberFormat);
  }

  formula(row: number, column: number): string | null {
    const input = this.content.cells[row - 1]?.[column - 1] ?? null;
    return typeof input === 'object' && input !== null ? input.formula : null;
  }

  private value(row: number, column: number): string | number | boolean | null {
    return plainValue(this.content.cells[row - 1]?.[column - 1] ?? null);
  }
}
