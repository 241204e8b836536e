import type { StyledRange } from '../../port';

/**
 * Gives the style index of each column, row after row. Ranges overlap and the later one wins; a row with the same
 * ranges as the one before costs nothing.
 */
export class RowStyles {
  private readonly indices: Int32Array;
  private readonly opening: number[];
  private active: number[] = [];
  private next = 0;
  private nextEnd = Infinity;
  private current: Int32Array;

  /** @param styleIndex index of a range's style, by the range's place in the list */
  constructor(
    private readonly ranges: readonly StyledRange[],
    styleIndex: (range: StyledRange) => number,
    width: number,
  ) {
    this.indices = Int32Array.from(ranges, styleIndex);
    this.opening = ranges.map((_, place) => place).sort((one, other) => this.first(one) - this.first(other) || one - other);
    this.current = new Int32Array(width + 1);
  }

  /** Style indices by column, counted from 1, of a row; rows must be asked for in order. */
  of(row: number): Int32Array {
    let changed = false;
    if (row > this.nextEnd) {
      this.active = this.active.filter((place) => this.last(place) >= row);
      changed = true;
    }
    for (; this.next < this.opening.length; this.next += 1) {
      const place = this.opening[this.next] as number;
      if (this.first(place) > row) break;
      if (this.last(place) >= row) this.active.push(place);
      changed = true;
    }
    if (changed) this.overlay();
    return this.current;
  }

  private overlay(): void {
    this.active.sort((one, other) => one - other);
    this.current = new Int32Array(this.current.length);
    this.nextEnd = Infinity;
    for (const place of this.active) {
      const { firstColumn, lastColumn } = (this.ranges[place] as StyledRange).range;
      this.current.fill(this.indices[place] as number, firstColumn, lastColumn + 1);
      this.nextEnd = Math.min(this.nextEnd, this.last(place));
    }
  }

  private first(place: number): number {
    return (this.ranges[place] as StyledRange).range.firstRow;
  }

  private last(place: number): number {
    return (this.ranges[place] as StyledRange).range.lastRow;
  }
}
