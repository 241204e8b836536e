/** How a stored cell keeps its value. */
export const Stored = { Number: 1, Shared: 2, Text: 3, Inline: 4, Boolean: 5, Error: 6, FormulaOnly: 7 } as const;
export type Stored = (typeof Stored)[keyof typeof Stored];

/**
 * The cells of one sheet as columns of plain numbers, in row order: about twenty bytes a cell, no object each.
 * `value` is the number, the shared string's index, or the first byte of a text whose last is `end`.
 */
export class CellStore {
  count = 0;
  columns: Uint16Array;
  kinds: Uint8Array;
  styles: Uint32Array;
  values: Float64Array;
  ends: Uint32Array;
  /** By row number: one more than the index of the row's first cell; 0 for a row without cells. */
  private rowStarts = new Uint32Array(1024);
  private rowCounts = new Uint32Array(1024);
  firstRow = 0;
  lastRow = 0;
  firstColumn = 0;
  lastColumn = 0;
  private row = 0;
  private inOrder = true;
  private rows: Uint32Array | null = null;

  constructor(expected: number) {
    const size = Math.max(64, expected);
    this.columns = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.styles = new Uint32Array(size);
    this.values = new Float64Array(size);
    this.ends = new Uint32Array(size);
  }

  /** Adds a cell with content, normally to the right of or below the last one. @returns its index */
  add(row: number, column: number, kind: Stored, style: number, value: number, end: number): number {
    const index = this.count;
    if (index === this.columns.length) this.grow();
    this.columns[index] = column;
    this.kinds[index] = kind;
    this.styles[index] = style;
    this.values[index] = value;
    this.ends[index] = end;
    this.count = index + 1;
    if (row !== this.row || this.rows !== null) this.enterRow(row, index);
    else if (column <= (this.columns[index - 1] as number)) this.loseOrder(row);
    this.rowCounts[row] = (this.rowCounts[row] as number) + 1;
    if (column < this.firstColumn || this.firstColumn === 0) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
    return index;
  }

  /** Index of a cell, -1 where there is none. */
  find(row: number, column: number): number {
    if (row < this.firstRow || row > this.lastRow) return -1;
    const count = this.rowCounts[row] as number;
    if (count === 0) return -1;
    const start = (this.rowStarts[row] as number) - 1;
    // Full rows, by far the most: the cell stands where its column says.
    const guess = start + column - (this.columns[start] as number);
    if (guess >= start && guess < start + count && this.columns[guess] === column) return guess;
    let low = start;
    let high = start + count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.columns[middle] as number;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Row of a cell by its index. */
  rowOf(index: number): number {
    for (let row = this.firstRow; row <= this.lastRow; row += 1) {
      const start = this.rowStarts[row] as number;
      if (start > 0 && index >= start - 1 && index < start - 1 + (this.rowCounts[row] as number)) return row;
    }
    return 0;
  }

  /** To be called once when all cells are in. @returns for each new index the old one, null when nothing moved */
  finish(): Uint32Array | null {
    return this.inOrder ? null : this.sort();
  }

  private enterRow(row: number, index: number): void {
    if (row >= this.rowStarts.length) this.growRows(row);
    if (row <= this.row) this.loseOrder(row);
    if (this.rowCounts[row] === 0) this.rowStarts[row] = index + 1;
    if (this.rows !== null) {
      if (index >= this.rows.length) this.rows = copied(this.rows, new Uint32Array(this.columns.length));
      this.rows[index] = row;
    }
    this.row = row;
    if (this.firstRow === 0 || row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
  }

  /** From now on every cell's row is noted, and finish() sorts. */
  private loseOrder(row: number): void {
    this.inOrder = false;
    if (this.rows !== null) return;
    const rows = new Uint32Array(this.columns.length);
    for (let known = this.firstRow; known <= this.lastRow; known += 1) {
      const start = this.rowStarts[known] as number;
      if (start > 0) rows.fill(known, start - 1, start - 1 + (this.rowCounts[known] as number));
    }
    rows[this.count - 1] = row;
    this.rows = rows;
  }

  /** Sorts by row and column; of two cells at one place the later one stays. */
  private sort(): Uint32Array {
    const rows = this.rows as Uint32Array;
    const order = Array.from({ length: this.count }, (_unused, index) => index);
    order.sort((one, other) => (rows[one] as number) - (rows[other] as number) || (this.columns[one] as number) - (this.columns[other] as number) || one - other);
    const kept = order.filter((index, place) => {
      const next = order[place + 1];
      return next === undefined || rows[next] !== rows[index] || this.columns[next] !== this.columns[index];
    });
    const from = Uint32Array.from(kept);
    this.columns = from.length === 0 ? this.columns : Uint16Array.from(from, (index) => this.columns[index] as number);
    this.kinds = Uint8Array.from(from, (index) => this.kinds[index] as number);
    this.styles = Uint32Array.from(from, (index) => this.styles[index] as number);
    this.values = Float64Array.from(from, (index) => this.values[index] as number);
    this.ends = Uint32Array.from(from, (index) => this.ends[index] as number);
    this.count = from.length;
    this.rowStarts.fill(0);
    this.rowCounts.fill(0);
    from.forEach((old, index) => {
      const row = rows[old] as number;
      if (this.rowStarts[row] === 0) this.rowStarts[row] = index + 1;
      this.rowCounts[row] = (this.rowCounts[row] as number) + 1;
    });
    return from;
  }

  private grow(): void {
    const size = this.columns.length * 2;
    this.columns = copied(this.columns, new Uint16Array(size));
    this.kinds = copied(this.kinds, new Uint8Array(size));
    this.styles = copied(this.styles, new Uint32Array(size));
    this.values = copied(this.values, new Float64Array(size));
    this.ends = copied(this.ends, new Uint32Array(size));
  }

  private growRows(row: number): void {
    const size = Math.max(row + 1, this.rowStarts.length * 2);
    this.rowStarts = copied(this.rowStarts, new Uint32Array(size));
    this.rowCounts = copied(this.rowCounts, new Uint32Array(size));
  }
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
