import type { CellBlock, CellRange, CellType, NumberFormatKind } from '../workbook/port';

/** Cells as read once, but for rows that were read again since. */
export class RenewedRows implements CellBlock {
  private readonly rows = new Map<number, CellBlock>();

  constructor(private readonly before: CellBlock) {}

  get range(): CellRange | null {
    return this.before.range;
  }

  renew(row: number, cells: CellBlock): void {
    this.rows.set(row, cells);
  }

  type(row: number, column: number): CellType {
    return this.of(row).type(row, column);
  }

  number(row: number, column: number): number {
    return this.of(row).number(row, column);
  }

  text(row: number, column: number): string {
    return this.of(row).text(row, column);
  }

  format(row: number, column: number): NumberFormatKind {
    return this.of(row).format(row, column);
  }

  formula(row: number, column: number): string | null {
    return this.of(row).formula(row, column);
  }

  private of(row: number): CellBlock {
    return this.rows.get(row) ?? this.before;
  }
}
