import type { CellRange } from '../../port';
import { WorkbookProblem } from '../../problem';
import { cellAddress } from '../../address';
import { escapeText } from '../../xml/escape';
import { textOf, type XmlElement } from '../../xml/outline';
import { readAttributes } from '../../xml/scan';
import { shiftFormula } from '../shiftFormula';
import { splice, type Splice } from '../../xml/splice';
import { parseArea } from '../../area';
import { walkCells, type Place } from './walkCells';

interface SharedMaster {
  readonly index: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Formulas of a sheet that belong to more than one cell. */
export class SpecialFormulas {
  /** Ranges of array formulas and data tables. */
  readonly arrays: { readonly area: CellRange; readonly row: number; readonly column: number }[] = [];
  private readonly masters = new Map<string, SharedMaster[]>();

  constructor(private readonly bytes: Uint8Array) {}

  /** Notes a formula with attributes. */
  note(place: Place, row: number, column: number): void {
    const attributes = readAttributes(this.bytes, place.nameEnd, place.openEnd);
    const value = (name: string): string => attributes.find((one) => one.prefix === '' && one.name === name)?.raw ?? '';
    const type = value('t');
    const ref = value('ref');
    if (type === 'array' || type === 'dataTable') {
      const area = parseArea(ref) ?? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      this.arrays.push({ area, row, column });
    } else if (type === 'shared' && ref !== '') {
      const master = { index: value('si'), row, column, text: textOf(this.bytes, place.openEnd, place.closeStart) };
      this.masters.set(master.index, [...(this.masters.get(master.index) ?? []), master]);
    }
  }

  /**
   * Gives the cells that shared the formula of a cell written over a formula of their own.
   * @throws WorkbookProblem notSupported when it cannot be told how such a formula reads
   */
  release(sheetData: XmlElement, isEdited: (row: number, column: number) => boolean): Splice[] {
    const released = new Map<string, SharedMaster>();
    for (const [index, masters] of this.masters) {
      const edited = masters.find((one) => isEdited(one.row, one.column));
      if (!edited) continue;
      if (masters.length > 1) throw new WorkbookProblem('notSupported', { cell: cellAddress(edited.row, edited.column) });
      released.set(index, edited);
    }
    if (released.size === 0) return [];
    const splices: Splice[] = [];
    walkCells(this.bytes, sheetData, {
      wantsCells: () => false,
      row: () => undefined,
      formula: (place, row, column) => {
        if (isEdited(row, column)) return;
        const own = this.ownFormula(place, row, column, released);
        if (own) splices.push(own);
      },
    });
    return splices;
  }

  private ownFormula(place: Place, row: number, column: number, released: ReadonlyMap<string, SharedMaster>): Splice | null {
    const attributes = readAttributes(this.bytes, place.nameEnd, place.openEnd);
    const raw = (name: string): string | undefined => attributes.find((one) => one.prefix === '' && one.name === name)?.raw;
    const master = released.get(raw('si') ?? '');
    if (raw('t') !== 'shared' || !master) return null;
    const text = shiftFormula(master.text, row - master.row, column - master.column);
    const broken = text.split('#REF!').length > master.text.split('#REF!').length;
    if (broken || master.text === '') throw new WorkbookProblem('notSupported', { cell: cellAddress(master.row, master.column) });
    const decoder = new TextDecoder();
    const open = decoder.decode(this.bytes.subarray(place.start, place.nameEnd));
    const kept = attributes.filter((one) => !['t', 'si', 'ref'].includes(one.name)).map((one) => decoder.decode(this.bytes.subarray(one.start, one.end)));
    return splice(place.start, place.end, `${open}${kept.join('')}>${escapeText(text)}</${open.slice(1)}>`);
  }
}
