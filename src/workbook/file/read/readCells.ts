import { WorkbookProblem } from '../../problem';
import { CellStore, Stored } from './cellStore';
import { CellTag, ValueType } from './cellTag';
import { decodeUtf8, indexOfClosing, indexOfTagEnd, localName, skipMarkup } from './decodeText';
import { parseNumber } from './parseNumber';
import { passElement } from './passElement';
import { readPlainCells } from './plainCells';
import { readRowTag } from './rowTag';

/** A formula as it stands in the sheet: its text, and for shared ones the group it belongs to. */
export interface StoredFormula {
  readonly start: number;
  readonly end: number;
  readonly shared: number | null;
}

export interface ReadCells {
  readonly store: CellStore;
  /** By index of the cell in the store. */
  readonly formulas: ReadonlyMap<number, StoredFormula>;
  readonly hiddenRows: readonly number[];
  /** Where </sheetData> begins. */
  readonly closingTag: number;
}

const LESS = 0x3c;
const SLASH = 0x2f;
const mostColumns = 16_384;
const mostRows = 1_048_576;

/**
 * The one pass over the cells: bytes in, columns of numbers out, no text decoded. `start` is just after <sheetData>,
 * `prefix` the length of the namespace prefix with its colon.
 * @throws WorkbookProblem brokenXml, also for a cell outside the 16,384 columns and 1,048,576 rows
 */
export function readCells(bytes: Uint8Array, start: number, prefix: number, part: string): ReadCells {
  return new CellReader(bytes, start, prefix, part).read();
}

class CellReader {
  private readonly store: CellStore;
  private readonly formulas = new Map<number, StoredFormula>();
  private readonly hiddenRows: number[] = [];
  private readonly tag = new CellTag();
  private readonly number = (start: number, end: number): number => parseNumber(this.bytes, start, end);
  private row = 0;
  private column = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private index: number,
    private readonly prefix: number,
    private readonly part: string,
  ) {
    this.store = new CellStore(Math.min(bytes.length / 40, 1 << 22) | 0);
  }

  read(): ReadCells {
    for (;;) {
      this.toNextTag();
      if (this.isClosing()) break;
      if (this.localName() === 'row') this.readRow();
      else this.passOther();
    }
    this.requireClosing('sheetData');
    const moved = this.store.finish();
    return { store: this.store, formulas: this.renumbered(moved), hiddenRows: this.hiddenRows, closingTag: this.index };
  }

  /** Formulas by the cells' new indices, when the store had to sort them. */
  private renumbered(moved: Uint32Array | null): ReadonlyMap<number, StoredFormula> {
    if (moved === null) return this.formulas;
    const formulas = new Map<number, StoredFormula>();
    moved.forEach((old, index) => {
      const formula = this.formulas.get(old);
      if (formula !== undefined) formulas.set(index, formula);
    });
    return formulas;
  }

  private readRow(): void {
    const { bytes, prefix, store } = this;
    const tag = readRowTag(bytes, this.index + 4 + prefix);
    if (tag.end >= bytes.length) throw this.broken();
    this.row = tag.row ?? this.row + 1;
    this.column = 0;
    let isNamed = tag.row !== null;
    if (this.row < 1 || this.row > mostRows) throw this.broken();
    if (tag.hidden) this.hiddenRows.push(this.row);
    this.index = tag.end + 1;
    if (tag.empty) return;
    const digits = String(this.row).length;
    for (;;) {
      if (isNamed && prefix === 0) {
        this.index = readPlainCells(bytes, this.index, this.row, digits, this.column, store, this.number);
        this.column = store.lastRead;
      }
      this.toNextTag();
      if (this.isClosing()) break;
      if (bytes[this.index + 1 + prefix] === 0x63 && this.localName() === 'c') {
        this.readCell(isNamed);
        // A row without number is where its first cell says.
        isNamed ||= this.tag.row > 0;
      } else {
        this.passOther();
      }
    }
    this.requireClosing('row');
    this.index = this.tagEnd(this.index) + 1;
  }

  private readCell(rowIsNamed: boolean): void {
    const { bytes, tag } = this;
    const end = tag.read(bytes, this.index + 2 + this.prefix);
    if (end < 0) throw this.broken();
    this.column = tag.column > 0 ? tag.column : this.column + 1;
    if (!rowIsNamed && tag.row > 0) this.row = tag.row;
    if (this.column > mostColumns || this.row > mostRows) throw this.broken();
    this.index = end + 1;
    if (bytes[end - 1] === SLASH) return;
    let value = -1;
    let valueEnd = 0;
    let inline = -1;
    let inlineEnd = 0;
    let formula: StoredFormula | null = null;
    for (;;) {
      this.toNextTag();
      if (this.isClosing()) break;
      const name = this.localName();
      const start = this.index;
      if (name === 'v') {
        value = this.open();
        valueEnd = this.close(name, value);
      } else if (name === 'f') {
        const from = this.open();
        formula = { start: from, end: this.close(name, from), shared: from - start > 3 + this.prefix ? sharedGroup(decodeUtf8(bytes, start, from)) : null };
      } else if (name === 'is') {
        inline = this.open();
        this.index = start;
        this.passOther();
        inlineEnd = inline < this.index ? this.lastTag(this.index) : inline;
      } else {
        this.passOther();
      }
    }
    this.requireClosing('c');
    this.index = this.tagEnd(this.index) + 1;
    const cell =
      inline >= 0 && tag.type === ValueType.Inline
        ? this.store.add(this.row, this.column, Stored.Inline, tag.style, inline, inlineEnd)
        : this.addValue(value, valueEnd, formula !== null);
    if (formula !== null && cell >= 0) this.formulas.set(cell, formula);
  }

  /** Adds the value by the cell's type. @returns its index, -1 when there is neither value nor formula */
  private addValue(start: number, end: number, hasFormula: boolean): number {
    const { bytes, row, column } = this;
    const { type, style } = this.tag;
    const add = (kind: Stored, value: number, to = 0): number => this.store.add(row, column, kind, style, value, to);
    const isText = type === ValueType.String || type === ValueType.Inline;
    if (start < 0 || (start === end && !isText)) return hasFormula ? add(Stored.FormulaOnly, 0) : -1;
    if (isText) return add(Stored.Text, start, end);
    if (type === ValueType.Error) return add(Stored.Error, start, end);
    if (type === ValueType.Date) return add(Stored.IsoDate, start, end);
    const number = parseNumber(bytes, start, end);
    if (type === ValueType.Boolean) return add(Stored.Boolean, number === 1 || bytes[start] === 0x74 ? 1 : 0);
    if (type === ValueType.Shared) return add(Stored.Shared, number);
    // Some writers put text where a number is promised.
    return Number.isNaN(number) ? add(Stored.Text, start, end) : add(Stored.Number, number);
  }

  private toNextTag(): void {
    const { bytes } = this;
    const { length } = bytes;
    for (;;) {
      while (this.index < length && bytes[this.index] !== LESS) this.index += 1;
      if (this.index >= length) throw this.broken();
      const section = skipMarkup(bytes, this.index, length);
      if (section === 0) return;
      this.index = section;
    }
  }

  private isClosing(): boolean {
    return this.bytes[this.index + 1] === SLASH;
  }

  private localName(): string {
    return localName(this.bytes, this.index + 1, this.tagEnd(this.index));
  }

  private requireClosing(name: string): void {
    if (!this.isClosing() || localName(this.bytes, this.index + 2, this.tagEnd(this.index)) !== name) throw this.broken();
  }

  /** Goes into the element at the tag. @returns where its content begins */
  private open(): number {
    this.index = this.tagEnd(this.index) + 1;
    return this.index;
  }

  /** Goes behind the end tag of an element that holds only character data. @returns where that ends */
  private close(name: string, start: number): number {
    if (this.bytes[start - 2] === SLASH) return start;
    this.index = indexOfClosing(this.bytes, start, this.bytes.length);
    this.requireClosing(name);
    const end = this.index;
    this.index = this.tagEnd(end) + 1;
    return end;
  }

  /** Where the tag begins that ends just before `end`. */
  private lastTag(end: number): number {
    return this.bytes.lastIndexOf(LESS, end - 1);
  }

  private passOther(): void {
    const behind = passElement(this.bytes, this.index);
    if (behind < 0) throw this.broken();
    this.index = behind;
  }

  private tagEnd(start: number): number {
    const end = indexOfTagEnd(this.bytes, start, this.bytes.length);
    if (end >= this.bytes.length) throw this.broken();
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
