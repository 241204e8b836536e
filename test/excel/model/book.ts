import type { CellRange, DateSystem, SheetVisibility } from '../../../src/workbook/port';

export type Value = string | number | boolean;

export interface ModelCell {
  /** Null of an empty cell, and of a formula that was not computed. */
  value: Value | null;
  isError: boolean;
  /** With its equals sign; null where there is none. */
  formula: string | null;
  /** Number format code. */
  code: string;
  /** An apostrophe stands before the text. */
  quoted: boolean;
  /** What the cell belongs to: an array formula of the older kind, or what one spills. */
  array: 'array' | 'spill' | null;
  link: string | null;
  /** Its characters have different fonts. */
  isRich?: boolean;
  /** A note, of the older kind: it goes when the cell is cleared. */
  note?: string;
  /** Everything else of its looks, by names such as font.bold and borders.top. */
  look: Record<string, unknown>;
}

export interface ModelTable {
  readonly id: string;
  readonly name: string;
  range: CellRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface ModelFormat {
  readonly id: string;
  /** Made by somebody in Excel, not by a program. */
  readonly byHand: boolean;
  readonly type: 'Custom' | 'CellValue' | 'Other';
  ranges: readonly CellRange[];
  formula: string;
  fill: string;
}

export interface ModelName {
  formula: string;
  visible: boolean;
}

export interface ModelPart {
  id: string;
  xml: string;
}

/** A worksheet as Excel holds it in memory. */
export class ModelSheet {
  visibility: SheetVisibility = 'visible';
  isProtected = false;
  readonly cells = new Map<number, ModelCell>();
  merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  filter: CellRange | null = null;
  tables: ModelTable[] = [];
  readonly names = new Map<string, ModelName>();
  /** The first one counts most. */
  formats: ModelFormat[] = [];
  readonly page: Record<string, unknown> = {};
  frozenRows = 0;
  /** How many comments stand in it. */
  comments = 0;
  /** Cells take only some values. */
  isValidated = false;
  /** Points, of rows and columns that do not have the standard. */
  readonly heights = new Map<number, number>();
  readonly widths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): ModelCell | undefined {
    return this.cells.get(row * STRIDE + column);
  }

  cellToWrite(row: number, column: number): ModelCell {
    const key = row * STRIDE + column;
    let cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, (cell = emptyCell()));
    return cell;
  }

  /** The cells that are there inside a range. */
  *cellsIn(range: CellRange): Iterable<{ readonly row: number; readonly column: number; readonly cell: ModelCell }> {
    for (const [key, cell] of this.cells) {
      const [row, column] = [Math.floor(key / STRIDE), key % STRIDE];
      if (contains(range, row, column)) yield { row, column, cell };
    }
  }

  delete(row: number, column: number): void {
    this.cells.delete(row * STRIDE + column);
  }

  /** The smallest range around cells with content; null where there are none. */
  usedRange(): CellRange | null {
    return this.rangeAround((cell) => cell.value !== null || cell.formula !== null);
  }

  /** The same around cells with content or formats. */
  paintedRange(): CellRange | null {
    return this.rangeAround(() => true);
  }

  private rangeAround(counts: (cell: ModelCell) => boolean): CellRange | null {
    let used: CellRange | null = null;
    for (const { row, column, cell } of this.cellsIn(wholeSheet)) {
      if (!counts(cell)) continue;
      used = used === null ? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column } : {
        firstRow: Math.min(used.firstRow, row),
        firstColumn: Math.min(used.firstColumn, column),
        lastRow: Math.max(used.lastRow, row),
        lastColumn: Math.max(used.lastColumn, column),
      };
    }
    return used;
  }
}

/** The workbook that is open in the in-memory Excel. */
export class ModelBook {
  readonly sheets: ModelSheet[] = [];
  readonly parts: ModelPart[] = [];
  structureProtected = false;
  active: string | null = null;
  selected: { readonly sheet: string; readonly range: CellRange } | null = null;
  private count = 0;

  constructor(readonly dateSystem: DateSystem) {}

  addSheet(name: string): ModelSheet {
    const sheet = new ModelSheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Ids as Excel gives them: of what is gone none comes again. */
  newId(): string {
    this.count += 1;
    return `{00000000-${String(this.count).padStart(4, '0')}-0000-0000-000000000000}`;
  }
}

export const COLUMNS = 16_384;
/** From a row's first cell to the next row's, in the keys of cells. */
const STRIDE = COLUMNS + 1;
export const wholeSheet: CellRange = { firstRow: 1, firstColumn: 1, lastRow: 1_048_576, lastColumn: COLUMNS };

export function emptyCell(): ModelCell {
  return { value: null, isError: false, formula: null, code: 'General', quoted: false, array: null, link: null, look: {} };
}

export function contains({ firstRow, firstColumn, lastRow, lastColumn }: CellRange, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

export function overlaps(one: CellRange, other: CellRange): boolean {
  return one.firstRow <= other.lastRow && other.firstRow <= one.lastRow && one.firstColumn <= other.lastColumn && other.firstColumn <= one.lastColumn;
}
