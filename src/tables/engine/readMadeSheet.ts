import { foldHeading } from '../../ledger/foldHeading';
import { CellType, type CellBlock } from '../../workbook/port';
import { notBegun } from '../daysCounted';
import type { SettledSpec } from '../spec';
import { isBlank } from '../../workbook/blockCell';
import { readFrameLine, type Frame } from './frame';
import { HeadingFinder } from './headingFinder';
import { keysOf, type RowKeys } from './rowKeys';
import { BREAK, isPeopleCount, isTotal, MOVED_OUT, SIGNATORIES, SUBTOTAL, TO_VERIFY } from './words';

/** A person's row of a sheet made earlier. `columns` gives the sheet's column of each of the table's, 0 where it is gone. */
export interface MadeRow {
  readonly row: number;
  /** Folded title of its section; '' where the table has none. */
  readonly group: string;
  readonly movedOut: boolean;
  readonly columns: readonly number[];
  readonly keys: RowKeys;
}

/** A line of the table's frame, by the id that `arrange` gives it. */
export interface MadeLine {
  readonly id: string;
  readonly row: number;
  /** In which of the sheet's columns its own words and figures stand. */
  readonly columns: readonly number[];
  /** The sheet's column of each of the table's, as of a person's row. */
  readonly tableColumns: readonly number[];
}

/** The texts by which the lines of this table are known. */
export interface ExpectedTexts {
  /** Folded titles of the sections that have one. */
  readonly groups: ReadonlySet<string>;
  readonly subtotals: ReadonlySet<string>;
  readonly emptyTexts: ReadonlySet<string>;
  /** Whether there is a row 合计. */
  readonly grandTotal: boolean;
  /** The first words of each foot line, by its id. */
  readonly feet: readonly { readonly id: string; readonly start: string }[];
}

/** Something the clerk wrote where the table has no place: beside a row, a line of the frame, or in a row of its own. */
export interface Addition {
  readonly row: number;
  readonly column: number;
  readonly beside: MadeRow | MadeLine | null;
}

export interface MadeSheet {
  readonly rows: readonly MadeRow[];
  readonly lines: ReadonlyMap<string, MadeLine>;
  /** Rows 小计 and 合计 from above to below, those of one name too. */
  readonly totals: readonly MadeLine[];
  readonly frame: Frame;
  readonly additions: readonly Addition[];
  /** Headings the clerk wrote over, told by their place. */
  readonly renamed: readonly { readonly row: number; readonly column: number; readonly place: number }[];
  readonly lastRow: number;
}

/** A section's title as it is compared: 老年券 and 老年卷 are one. */
export function groupOf(title: string | null): string {
  return title === null ? '' : foldHeading(title).withBrackets;
}

/**
 * Finds a table's rows and frame in a sheet made earlier, whatever the clerk has sorted, inserted, deleted or typed
 * since.
 */
export function readMadeSheet(spec: SettledSpec, expected: ExpectedTexts, block: CellBlock): MadeSheet {
  const reader = new Reader(spec, expected, block);
  for (let row = block.range?.firstRow ?? 1; row <= (block.range?.lastRow ?? 0); row += 1) reader.read(row);
  return reader;
}

const mostSignatures = SIGNATORIES.length;
const startsFrame = /^\s*(?:填报|负责人|审核人)/;

class Reader implements MadeSheet {
  readonly rows: MadeRow[] = [];
  readonly lines = new Map<string, MadeLine>();
  readonly totals: MadeLine[] = [];
  readonly frame: Frame = { unit: null, reportDate: null, signatories: {} };
  readonly additions: Addition[] = [];
  readonly renamed: { row: number; column: number; place: number }[] = [];
  lastRow = 0;

  private readonly headings: HeadingFinder;
  private readonly width: number;
  private columns: readonly number[];
  private located = false;
  private group = '';
  private movedOut = false;
  private signed = false;

  constructor(
    private readonly spec: SettledSpec,
    private readonly expected: ExpectedTexts,
    private readonly block: CellBlock,
  ) {
    this.headings = new HeadingFinder(spec.columns);
    this.width = block.range?.lastColumn ?? 0;
    this.columns = spec.columns.map((_column, place) => place + 1);
  }

  read(row: number): void {
    const filled = this.filledColumns(row);
    const [first] = filled;
    if (first === undefined) return;
    const textIn = (column: number) => this.block.text(row, column);
    const header = this.headings.find(filled, textIn);
    if (header !== null) {
      this.columns = header.columns;
      this.located = true;
      for (const { column, place } of header.renamed) this.renamed.push({ row, column, place });
      this.keepLine(row, `${this.movedOut ? 'movedOutHeader' : 'header'}:${this.group}`, filled, filled.filter((column) => header.columns.includes(column)));
      return;
    }
    const isFirst = this.rows.length === 0 && !this.lines.has('information');
    const frameLine = isFirst || filled.length <= mostSignatures || startsFrame.test(textIn(first)) ? readFrameLine(filled, textIn, this.frame, isFirst) : null;
    if (frameLine !== null) {
      if (frameLine.id === 'signature') this.signed = true;
      this.keepLine(row, frameLine.id, filled, frameLine.columns);
      return;
    }
    const id = this.block.type(row, first) === CellType.Text ? this.textLine(row, first) : null;
    if (id === null) this.keepRow(row, filled);
    else this.keepLine(row, id, filled, /^(?:sub)?total/.test(id) ? [first, ...this.totalColumns()] : [first]);
  }

  /** The id of a line known by its first text; null for none. */
  private textLine(row: number, first: number): string | null {
    const text = this.block.text(row, first);
    const { groups, subtotals, emptyTexts, feet } = this.expected;
    if (text.startsWith(MOVED_OUT)) {
      this.movedOut = true;
      this.group = [...groups].find((group) => groupOf(text).includes(group)) ?? '';
      return `movedOut:${this.group}`;
    }
    if (groups.has(groupOf(text))) {
      this.group = groupOf(text);
      return `band:${this.group}`;
    }
    if (this.signed || (this.located && first !== (this.columns[0] || 1))) return null;
    if (text.startsWith(BREAK) || text.startsWith(TO_VERIFY)) return 'break';
    const foot = feet.find(({ start }) => text.startsWith(start));
    if (foot !== undefined) return `foot:${foot.id}`;
    if (isTotal(text) && this.expected.grandTotal) return 'total';
    if (subtotals.has(text) || this.isSubtotal(row, text)) return `subtotal:${this.group}:${text}`;
    if (emptyTexts.has(text) || notBegun.test(text)) return `empty:${this.group}`;
    return this.lines.size === 0 && this.rows.length === 0 ? 'title' : null;
  }

  /** Of a group that is no more, such as the one person who moved away. */
  private isSubtotal(row: number, text: string): boolean {
    const column = this.columns[this.spec.columns.findIndex(({ id }) => id === 'name')] ?? 0;
    return text.endsWith(SUBTOTAL) && column > 0 && isPeopleCount(this.block.text(row, column));
  }

  private keepRow(row: number, filled: readonly number[]): void {
    const keys = keysOf(this.spec, (id) => {
      const column = this.columns[this.spec.columns.findIndex((one) => one.id === id)] ?? 0;
      return column === 0 ? '' : this.block.text(row, column);
    });
    // Below the table a name alone is a note, unless it stands right under those who moved out.
    const isNote = this.signed && (!this.movedOut || (keys[0] === '' && row > this.lastRow + 1));
    if (isNote || keys.every((key) => key === '')) {
      for (const column of filled) this.additions.push({ row, column, beside: null });
      return;
    }
    const made: MadeRow = { row, group: this.group, movedOut: this.movedOut, columns: this.columns, keys };
    this.rows.push(made);
    this.lastRow = row;
    this.keepAdditions(filled, made, this.columns);
  }

  private keepLine(row: number, id: string, filled: readonly number[], columns: readonly number[]): void {
    const line = { id, row, columns, tableColumns: this.columns };
    if (!this.lines.has(id)) this.lines.set(id, line);
    if (/^(?:sub)?total/.test(id)) this.totals.push(line);
    this.lastRow = row;
    this.keepAdditions(filled, line, columns);
  }

  private keepAdditions(filled: readonly number[], beside: MadeRow | MadeLine, columns: readonly number[]): void {
    for (const column of filled) {
      if (!columns.includes(column)) this.additions.push({ row: beside.row, column, beside });
    }
  }

  private totalColumns(): number[] {
    return this.spec.columns.flatMap(({ id, total }, place) => (id === 'name' || total !== undefined ? [this.columns[place] ?? 0] : []));
  }

  private filledColumns(row: number): number[] {
    const filled: number[] = [];
    for (let column = this.block.range?.firstColumn ?? 1; column <= this.width; column += 1) {
      if (!isBlank(this.block, row, column)) filled.push(column);
    }
    return filled;
  }
}
