import { WorkbookProblem } from '../../problem';
import { CellStore, Stored } from './cellStore';
import { decodeUtf8, indexOfClosing, indexOfTagEnd, skipMarkup } from './decodeText';
import { parseNumber } from './parseNumber';

/** A formula as it stands in the sheet: its text, and for shared ones the group it belongs to. */
export interface StoredFormula {
  readonly start: number;
  readonly end: number;
  readonly shared: number | null;
}

export interface ReadCells {
  readonly store: CellStore;
  readonly formulas: ReadonlyMap<number, StoredFormula>;
  /** Cells that hold a date by ISO 8601 (t="d"). */
  readonly isoDates: ReadonlySet<number>;
  readonly hiddenRows: readonly number[];
  /** Where </sheetData> begins. */
  readonly closingTag: number;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const mostColumns = 16384;
const mostRows = 1048576;

/**
 * The one pass over the cells: bytes in, columns of numbers out, no text decoded. `start` is just after <sheetData>,
 * `prefix` the length of the namespace prefix with its colon.
 * @throws WorkbookProblem brokenXml
 */
export function readCells(bytes: Uint8Array, start: number, prefix: number, part: string): ReadCells {
  return new CellReader(bytes, start, prefix, part).read();
}

class CellReader {
  private readonly store: CellStore;
  private readonly formulas = new Map<number, StoredFormula>();
  private readonly isoDates = new Set<number>();
  private readonly hiddenRows: number[] = [];
  private readonly length: number;
  private index: number;
  private row = 0;
  private rowIsNamed = false;
  private column = 0;
  // Attributes of the tag being read.
  private reference = 0;
  private style = 0;
  private type = 0;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly prefix: number,
    private readonly part: string,
  ) {
    this.length = bytes.length;
    this.index = start;
    this.store = new CellStore(Math.min(bytes.length / 40, 1 << 22) | 0);
  }

  read(): ReadCells {
    const { bytes, length, prefix } = this;
    for (;;) {
      let index = this.index;
      while (index < length && bytes[index] !== LESS) index += 1;
      if (index >= length) throw this.broken();
      this.index = index;
      const next = bytes[index + 1] as number;
      if (next === SLASH) {
        if (bytes[index + 2 + prefix] === 0x73) break;
        this.index = this.tagEnd(index) + 1;
      } else if (next === 0x21 || next === 0x3f) {
        this.skipSection();
      } else if (bytes[index + 1 + prefix] === 0x63) {
        this.readCell();
      } else if (bytes[index + 1 + prefix] === 0x72) {
        this.readRow();
      } else {
        this.skipElement();
      }
    }
    return { store: this.store, ...this.renumbered(), hiddenRows: this.hiddenRows, closingTag: this.index };
  }

  private renumbered(): Pick<ReadCells, 'formulas' | 'isoDates'> {
    const moved = this.store.finish();
    if (moved === null) return { formulas: this.formulas, isoDates: this.isoDates };
    const formulas = new Map<number, StoredFormula>();
    const isoDates = new Set<number>();
    moved.forEach((old, index) => {
      const formula = this.formulas.get(old);
      if (formula !== undefined) formulas.set(index, formula);
      if (this.isoDates.has(old)) isoDates.add(index);
    });
    return { formulas, isoDates };
  }

  private readRow(): void {
    const { bytes } = this;
    const end = this.tagEnd(this.index);
    const tag = decodeUtf8(bytes, this.index, end);
    const number = /\sr\s*=\s*["']\s*(\d+)/.exec(tag)?.[1];
    this.rowIsNamed = number !== undefined;
    this.row = number === undefined ? this.row + 1 : Number(number);
    if (this.row < 1 || this.row > mostRows) throw this.broken();
    this.column = 0;
    if (/\shidden\s*=\s*["'](1|true)["']/.test(tag)) this.hiddenRows.push(this.row);
    this.index = end + 1;
  }

  private readCell(): void {
    const { bytes, length, prefix } = this;
    let index = this.readAttributes(this.index + 2 + prefix);
    if (this.reference > 0) this.column = this.reference;
    else this.column += 1;
    if (this.column > mostColumns || this.row < 1) throw this.broken();
    if (bytes[index - 1] === SLASH) {
      this.index = index + 1;
      return;
    }
    index += 1;
    let valueStart = -1;
    let valueEnd = 0;
    let inlineStart = -1;
    let inlineEnd = 0;
    let formula: StoredFormula | null = null;
    for (;;) {
      while (index < length && bytes[index] !== LESS) index += 1;
      if (index >= length) throw this.broken();
      if (bytes[index + 1] === SLASH) break;
      const name = bytes[index + 1 + prefix] as number;
      const after = bytes[index + 2 + prefix] as number;
      if (name === 0x76 && (after === GREATER || after <= SPACE || after === SLASH)) {
        let open = index + 2 + prefix;
        if (after !== GREATER) open = this.tagEnd(index);
        if (bytes[open - 1] === SLASH) {
          index = open + 1;
          continue;
        }
        valueStart = open + 1;
        valueEnd = valueStart;
        while (valueEnd < length && bytes[valueEnd] !== LESS) valueEnd += 1;
        if (bytes[valueEnd + 1] !== SLASH) valueEnd = indexOfClosing(bytes, valueEnd, length);
        index = this.tagEnd(valueEnd) + 1;
      } else if (name === 0x66 && (after === GREATER || after <= SPACE || after === SLASH)) {
        const open = this.tagEnd(index);
        const empty = bytes[open - 1] === SLASH;
        const close = empty ? open : indexOfClosing(bytes, open + 1, length);
        formula = { start: open + 1, end: empty ? open + 1 : close, shared: sharedGroup(decodeUtf8(bytes, index, open)) };
        index = empty ? open + 1 : this.tagEnd(close) + 1;
      } else if (name === 0x69 && after === 0x73) {
        const open = this.tagEnd(index);
        if (bytes[open - 1] === SLASH) {
          index = open + 1;
          continue;
        }
        inlineStart = open + 1;
        inlineEnd = this.endOfInline(inlineStart);
        index = this.tagEnd(inlineEnd) + 1;
      } else {
        this.index = index;
        if (bytes[index + 1] === 0x21 || bytes[index + 1] === 0x3f) this.skipSection();
        else this.skipElement();
        index = this.index;
      }
    }
    this.index = this.tagEnd(index) + 1;
    const cell =
      inlineStart >= 0 && this.type === 0x69
        ? this.store.add(this.row, this.column, Stored.Inline, this.style, inlineStart, inlineEnd)
        : this.addValue(valueStart, valueEnd, formula !== null);
    if (formula !== null && cell >= 0) this.formulas.set(cell, formula);
  }

  /** Adds the value by the cell's type; -1 when there is neither value nor formula. */
  private addValue(start: number, end: number, hasFormula: boolean): number {
    const { store, row, column, style } = this;
    if (start < 0) return hasFormula ? store.add(row, column, Stored.FormulaOnly, style, 0, 0) : -1;
    switch (this.type) {
      case 0x73: // s: shared string
        return store.add(row, column, Stored.Shared, style, parseNumber(this.bytes, start, end), 0);
      case 0x74: // str: text of a formula
      case 0x69:
        return store.add(row, column, Stored.Text, style, start, end);
      case 0x62: // b
        return store.add(row, column, Stored.Boolean, style, parseNumber(this.bytes, start, end) === 1 || this.bytes[start] === 0x74 ? 1 : 0, 0);
      case 0x65: // e
        return store.add(row, column, Stored.Error, style, start, end);
      case 0x64: // d: read by the block, which knows the date system
        this.isoDates.add(store.count);
        return store.add(row, column, Stored.Text, style, start, end);
      default: {
        const number = parseNumber(this.bytes, start, end);
        if (Number.isNaN(number)) return start === end ? -1 : store.add(row, column, Stored.Text, style, start, end);
        return store.add(row, column, Stored.Number, style, number, 0);
      }
    }
  }

  /**
   * Reads the attributes r, s and t of a cell from just after its name. @returns index of the tag's ">"
   */
  private readAttributes(from: number): number {
    const { bytes, length } = this;
    this.reference = 0;
    this.style = 0;
    this.type = 0;
    let index = from;
    while (index < length) {
      const byte = bytes[index] as number;
      if (byte === GREATER) return index;
      if (byte <= SPACE || byte === SLASH) {
        index += 1;
        continue;
      }
      const name = byte;
      let equals = index + 1;
      while (equals < length && bytes[equals] !== 0x3d) equals += 1;
      const short = equals === index + 1 || (bytes[index + 1] as number) <= SPACE;
      let quoteAt = equals + 1;
      while (quoteAt < length && (bytes[quoteAt] as number) <= SPACE) quoteAt += 1;
      const quote = bytes[quoteAt];
      if (quote !== 0x22 && quote !== 0x27) throw this.broken();
      index = quoteAt + 1;
      if (short && name === 0x72) {
        index = this.readReference(index);
      } else if (short && name === 0x73) {
        let style = 0;
        for (; index < length && bytes[index] !== quote; index += 1) style = style * 10 + (bytes[index] as number) - 0x30;
        this.style = style >= 0 && style < 0xffffffff ? style : 0;
      } else if (short && name === 0x74) {
        // s, n, b, e, d, str → t, inlineStr → i
        this.type = bytes[index] === 0x73 && bytes[index + 1] === 0x74 ? 0x74 : (bytes[index] as number);
      }
      while (index < length && bytes[index] !== quote) index += 1;
      index += 1;
    }
    throw this.broken();
  }

  private readReference(from: number): number {
    const { bytes, length } = this;
    let index = from;
    let column = 0;
    for (; index < length; index += 1) {
      const letter = (bytes[index] as number) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    if (!this.rowIsNamed) {
      let row = 0;
      for (let digit = index; digit < length && (bytes[digit] as number) >= 0x30 && (bytes[digit] as number) <= 0x39; digit += 1) row = row * 10 + (bytes[digit] as number) - 0x30;
      if (row > mostRows) throw this.broken();
      if (row > 0) this.row = row;
    }
    this.reference = column;
    return index;
  }

  /** Index of </is>, its inner elements passed over. */
  private endOfInline(from: number): number {
    const { bytes, length, prefix } = this;
    for (let index = from; index < length; ) {
      if (bytes[index] !== LESS) {
        index += 1;
      } else if (bytes[index + 1] === SLASH && bytes[index + 2 + prefix] === 0x69 && bytes[index + 3 + prefix] === 0x73) {
        return index;
      } else {
        const after = skipMarkup(bytes, index, length);
        index = after > 0 ? after : index + 1;
      }
    }
    throw this.broken();
  }

  private skipSection(): void {
    const after = skipMarkup(this.bytes, this.index, this.length);
    if (after === 0 || after > this.length) throw this.broken();
    this.index = after;
  }

  /** Passes over an element that is not ours (extLst …) with all it holds. */
  private skipElement(): void {
    let depth = 0;
    do {
      while (this.index < this.length && this.bytes[this.index] !== LESS) this.index += 1;
      if (this.index >= this.length) throw this.broken();
      const next = this.bytes[this.index + 1];
      if (next === 0x21 || next === 0x3f) {
        this.skipSection();
      } else {
        const end = this.tagEnd(this.index);
        if (next === SLASH) depth -= 1;
        else if (this.bytes[end - 1] !== SLASH) depth += 1;
        this.index = end + 1;
      }
    } while (depth > 0);
  }

  private tagEnd(start: number): number {
    const end = indexOfTagEnd(this.bytes, start, this.length);
    if (end >= this.length) throw this.broken();
    return end;
  }

  private broken(): WorkbookProblem {
    return new WorkbookProblem('brokenXml', { part: this.part });
  }
}

function sharedGroup(tag: string): number | null {
  if (!/\st\s*=\s*["']shared["']/.test(tag)) return null;
  const group = /\ssi\s*=\s*["'](\d+)/.exec(tag)?.[1];
  return group === undefined ? null : Number(group);
}
