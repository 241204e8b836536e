import type { CellRange, CellStyle, SheetContent } from '../../port';
import { rectanglesOf } from '../../rectangles';

/** The whole style of each cell of a sheet of ours: of styles that overlap the later one holds. */
export class StyleGrid {
  readonly rows: number;
  readonly columns: number;
  /** By cell, row after row: one more than the place in `distinct`; 0 for none. */
  private readonly places: Uint16Array;
  private readonly distinct: CellStyle[] = [];

  constructor({ cells, styles }: SheetContent) {
    this.rows = styles.reduce((most, { range }) => Math.max(most, range.lastRow), cells.length);
    this.columns = Math.max(
      cells.reduce((most, row) => Math.max(most, row.length), 0),
      styles.reduce((most, { range }) => Math.max(most, range.lastColumn), 0),
    );
    this.places = new Uint16Array(this.rows * this.columns);
    const known = new Map<string, number>();
    for (const { range, style } of styles) {
      const key = JSON.stringify(style);
      const place = known.get(key) ?? this.distinct.push(style);
      known.set(key, place);
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        const start = (row - 1) * this.columns;
        this.places.fill(place, start + range.firstColumn - 1, start + range.lastColumn);
      }
    }
  }

  /** The style of a cell; null where it has none. */
  at(row: number, column: number): CellStyle | null {
    return this.distinct[(this.places[(row - 1) * this.columns + column - 1] ?? 0) - 1] ?? null;
  }

  /** Each different thing that styles say of cells, and where; what gives null is left out. */
  areas<T>(of: (style: CellStyle) => T | null): readonly { readonly value: T; readonly ranges: readonly CellRange[] }[] {
    const keys = this.distinct.map((style) => JSON.stringify(of(style)));
    const found = new Map<string, { readonly value: T; readonly cells: { row: number; column: number }[] }>();
    this.distinct.forEach((style, place) => {
      const value = of(style);
      if (value !== null && !found.has(keys[place] as string)) found.set(keys[place] as string, { value, cells: [] });
    });
    this.places.forEach((place, index) => {
      if (place > 0) found.get(keys[place - 1] as string)?.cells.push({ row: Math.floor(index / this.columns) + 1, column: (index % this.columns) + 1 });
    });
    return [...found.values()].map(({ value, cells }) => ({ value, ranges: rectanglesOf(cells) }));
  }
}
