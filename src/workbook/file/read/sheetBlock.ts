import { CellType, NumberFormatKind, type CellBlock, type CellRange, type DateSystem } from '../../port';
import { shiftFormula } from '../shiftFormula';
import { Stored } from './cellStore';
import { characterData, decodeUtf8, stringItemText, unescapeExcel } from './decodeText';
import { isoSerial } from './isoSerial';
import type { ReadCells, StoredFormula } from './readCells';
import type { SharedStrings } from './sharedStrings';

export interface BlockContext {
  readonly strings: SharedStrings;
  /** NumberFormatKind of each cell style. */
  readonly formats: Uint8Array;
  readonly dateSystem: DateSystem;
  readonly part: string;
}

/** The cells of a sheet as the port shows them: values are decoded from the part's bytes when they are asked for. */
export class SheetBlock implements CellBlock {
  readonly range: CellRange | null;
  private masters: Map<number, { readonly row: number; readonly column: number; readonly text: string }> | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly cells: ReadCells,
    private readonly context: BlockContext,
  ) {
    const { store } = cells;
    this.range =
      store.count === 0
        ? null
        : { firstRow: store.firstRow, lastRow: store.lastRow, firstColumn: store.firstColumn, lastColumn: store.lastColumn };
  }

  type(row: number, column: number): CellType {
    const index = this.cells.store.find(row, column);
    if (index < 0) return CellType.Empty;
    switch (this.cells.store.kinds[index]) {
      case Stored.Number:
      case Stored.IsoDate:
        return CellType.Number;
      case Stored.Shared:
      case Stored.Inline:
      case Stored.Text:
        return CellType.Text;
      case Stored.Boolean:
        return CellType.Boolean;
      // Excel works a formula out as it opens the file; until somebody has, what stands there is not known, and not empty.
      case Stored.FormulaOnly:
      case Stored.Error:
        return CellType.Error;
      default:
        return CellType.Empty;
    }
  }

  number(row: number, column: number): number {
    const { store } = this.cells;
    const index = store.find(row, column);
    if (index < 0) return NaN;
    const kind = store.kinds[index];
    if (kind === Stored.Number || kind === Stored.Boolean) return store.values[index] as number;
    return kind === Stored.IsoDate ? this.isoDate(index) : NaN;
  }

  text(row: number, column: number): string {
    const { store } = this.cells;
    const index = store.find(row, column);
    if (index < 0) return '';
    const value = store.values[index] as number;
    switch (store.kinds[index]) {
      case Stored.Number:
        return String(value);
      case Stored.Boolean:
        return value === 1 ? 'TRUE' : 'FALSE';
      case Stored.Shared:
        return this.context.strings.text(value);
      case Stored.Inline:
        return stringItemText(this.bytes, value, store.ends[index] as number, this.context.part);
      case Stored.Error:
        return decodeUtf8(this.bytes, value, store.ends[index] as number).trim();
      case Stored.Text:
        return unescapeExcel(characterData(this.bytes, value, store.ends[index] as number, this.context.part));
      case Stored.IsoDate:
        return String(this.isoDate(index));
      case Stored.FormulaOnly:
        return `=${this.formula(row, column) ?? ''}`;
      default:
        return '';
    }
  }

  format(row: number, column: number): NumberFormatKind {
    const { store } = this.cells;
    const index = store.find(row, column);
    if (index < 0) return NumberFormatKind.General;
    const kind = (this.context.formats[store.styles[index] as number] ?? NumberFormatKind.General) as NumberFormatKind;
    // A cell that says itself that it is a date needs no format for it.
    return kind === NumberFormatKind.General && store.kinds[index] === Stored.IsoDate ? NumberFormatKind.Date : kind;
  }

  formula(row: number, column: number): string | null {
    const index = this.cells.store.find(row, column);
    const formula = index < 0 ? undefined : this.cells.formulas.get(index);
    if (formula === undefined) return null;
    if (formula.shared === null || formula.end > formula.start) return this.formulaText(formula);
    const master = this.sharedMasters().get(formula.shared);
    return master === undefined ? '' : shiftFormula(master.text, row - master.row, column - master.column);
  }

  /** The smallest rectangle around the content inside a range, found from the cells there are: a range may be a whole sheet. */
  contentRange(inside: CellRange): CellRange | null {
    const found = { firstRow: 0, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
    this.cells.store.visitRows(inside.firstRow, inside.lastRow, (row, column) => {
      if (column < inside.firstColumn || column > inside.lastColumn) return;
      if (found.firstRow === 0) found.firstRow = row;
      found.lastRow = row;
      found.firstColumn = Math.min(found.firstColumn, column);
      found.lastColumn = Math.max(found.lastColumn, column);
    });
    return found.firstRow === 0 ? null : found;
  }

  private formulaText(formula: StoredFormula): string {
    return characterData(this.bytes, formula.start, formula.end, this.context.part);
  }

  /** The cell of each shared formula that holds its text. */
  private sharedMasters(): ReadonlyMap<number, { readonly row: number; readonly column: number; readonly text: string }> {
    if (this.masters !== null) return this.masters;
    const masters = new Map<number, { row: number; column: number; text: string }>();
    const { store } = this.cells;
    for (const [index, formula] of this.cells.formulas) {
      if (formula.shared === null || formula.end === formula.start) continue;
      masters.set(formula.shared, { row: store.rowOf(index), column: store.columns[index] as number, text: this.formulaText(formula) });
    }
    this.masters = masters;
    return masters;
  }

  private isoDate(index: number): number {
    const { store } = this.cells;
    return isoSerial(decodeUtf8(this.bytes, store.values[index] as number, store.ends[index] as number).trim(), this.context.dateSystem);
  }
}
