/** How a stored cell keeps its value. */
export const Stored = {
  Number: 1,
  /** An index of the shared strings. */
  Shared: 2,
  /** Character data. */
  Text: 3,
  /** The inside of an <is>: runs and the like. */
  Inline: 4,
  Boolean: 5,
  Error: 6,
  /** A formula that was never computed. */
  FormulaOnly: 7,
  /** A date by ISO 8601. */
  IsoDate: 8,
} as const;
export type Stored = (typeof Stored)[keyof typeof Stored];

/**
 * The cells of one sheet as columns of plain numbers, in row order: under twenty bytes a cell, no object each.
 * `values` has the number, the shared string's index, or the first byte of a text that goes up to `ends`.
 */
export class CellStore {
  count = 0;
  /** Last column that readPlainCells passed, empty cells included. */
  lastRead = 0;
  columns: Uint16Array;
  kinds: Uint8Array;
  styles: Uint16Array;
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
  /** Row of each cell, kept only once they came out of order. */
  private rows: Uint32Array | null = null;

  constructor(expected: number) {
    const size = Math.max(64, expected);
    this.columns = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.styles = new Uint16Array(size);
    this.values = new Float64Array(size);
    this.ends = new Uint32Array(size);
  }

  /** Adds a cell with content, normally to the right of or below the last one. @returns its index */
  add(row: number, column: number, kind: Stored, style: number, value: number, end: number): number {
    const index = this.count;
    this.reserve(1);
    this.columns[index] = column;
    this.kinds[index] = kind;
    this.styles[index] = style;
    this.values[index] = value;
    this.ends[index] = end;
    this.addRun(row, 1);
    return index;
  }

  /** Makes room for a run of cells, to be written into the columns from `count` on and then added by addRun. */
  reserve(cells: number): void {
    while (this.count + cells > this.columns.length) this.grow();
  }

  /** Adds cells of one row that were written into the columns from `count` on, from left to right. */
  addRun(row: number, cells: number): void {
    const first = this.count;
    const before = first > 0 && row === this.row ? (this.columns[first - 1] as number) : 0;
    this.count = first + cells;
    if (row !== this.row) this.enterRow(row, first);
    else if ((this.columns[first] as number) <= before) this.loseOrder();
    if (this.rows !== null) {
      if (this.rows.length < this.columns.length) this.rows = copied(this.rows, new Uint32Array(this.columns.length));
      this.rows.fill(row, first, this.count);
    }
    this.rowCounts[row] = (this.rowCounts[row] as number) + cells;
    const left = this.columns[first] as number;
    const right = this.columns[this.count - 1] as number;
    if (left < this.firstColumn || this.firstColumn === 0) this.firstColumn = left;
    if (right > this.lastColumn) this.lastColumn = right;
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

  /** Visits the cells that lie between two rows, both counted. */
  visitRows(first: number, last: number, visit: (row: number, column: number) => void): void {
    for (let row = Math.max(first, this.firstRow); row <= Math.min(last, this.lastRow); row += 1) {
      const start = (this.rowStarts[row] as number) - 1;
      const end = start + (this.rowCounts[row] as number);
      for (let index = start; index < end; index += 1) visit(row, this.columns[index] as number);
    }
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
    return this.rows === null ? null : this.sort(this.rows);
  }

  private enterRow(row: number, index: number): void {
    if (row >= this.rowStarts.length) this.growRows(row);
    if (row <= this.row) this.loseOrder();
    if (this.rowCounts[row] === 0) this.rowStarts[row] = index + 1;
    this.row = row;
    if (this.firstRow === 0 || row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
  }

  /** From now on every cell's row is noted, and finish() sorts. */
  private loseOrder(): void {
    if (this.rows !== null) return;
    const rows = new Uint32Array(this.columns.length);
    for (let known = this.firstRow; known <= this.lastRow; known += 1) {
      const start = this.rowStarts[known] as number;
      if (start > 0) rows.fill(known, start - 1, start - 1 + (this.rowCounts[known] as number));
    }
    this.rows = rows;
  }

  /** Sorts by row and column; of two cells at one place the later one stays. */
  private sort(rows: Uint32Array): Uint32Array {
    const order = Array.from({ length: this.count }, (_unused, index) => index);
    order.sort((one, other) => (rows[one] as number) - (rows[other] as number) || (this.columns[one] as number) - (this.columns[other] as number) || one - other);
    const kept = order.filter((index, place) => {
      const next = order[place + 1];
      return next === undefined || rows[next] !== rows[index] || this.columns[next] !== this.columns[index];
    });
    const from = Uint32Array.from(kept);
    this.columns = from.length === 0 ? this.columns : Uint16Array.from(from, (index) => this.columns[index] as number);
    this.kinds = Uint8Array.from(from, (index) => this.kinds[index] as number);
    this.styles = Uint16Array.from(from, (index) => this.styles[index] as number);
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
    this.styles = copied(this.styles, new Uint16Array(size));
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
