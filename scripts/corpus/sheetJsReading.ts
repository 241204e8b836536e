import * as XLSX from '@e965/xlsx';
import { CellType, NumberFormatKind, type CellBlock } from '../../src/workbook/port';

const types: Readonly<Record<string, CellType>> = { n: CellType.Number, s: CellType.Text, b: CellType.Boolean, e: CellType.Error };
const timed: readonly number[] = [NumberFormatKind.Date, NumberFormatKind.Month, NumberFormatKind.Time];

/** What SheetJS reads of a sheet and we read otherwise, one line a cell. */
export function differences(sheet: XLSX.WorkSheet, block: CellBlock): string[] {
  const found: string[] = [];
  const addresses = new Set(Object.keys(sheet).filter((key) => !key.startsWith('!')));
  for (const address of addresses) {
    const cell = sheet[address] as XLSX.CellObject;
    const { r, c } = XLSX.utils.decode_cell(address);
    const [row, column] = [r + 1, c + 1];
    const say = (what: string, theirs: unknown, ours: unknown): void => {
      found.push(`${address} ${what}: SheetJS ${JSON.stringify(theirs)}, we ${JSON.stringify(ours)}`);
    };
    const type = block.type(row, column);
    if (type !== (types[cell.t] ?? CellType.Empty)) say('type', cell.t, type);
    else if (type === CellType.Number && block.number(row, column) !== cell.v) say('number', cell.v, block.number(row, column));
    else if (type === CellType.Text && block.text(row, column) !== cell.v) say('text', cell.v, block.text(row, column));
    else if (type === CellType.Boolean && (block.number(row, column) === 1) !== cell.v) say('boolean', cell.v, block.text(row, column));
    else if (type === CellType.Number && typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) !== timed.includes(block.format(row, column))) {
      say('format', cell.z, block.format(row, column));
    }
    const formula = block.formula(row, column);
    // It gives the cells of an array formula the formula of the first.
    if (cell.F === undefined && (cell.f ?? null) !== formula) say('formula', cell.f ?? null, formula);
  }
  const { range } = block;
  if (range === null) return found;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const address = XLSX.utils.encode_cell({ r: row - 1, c: column - 1 });
      // It leaves out a formula that nobody has worked out.
      const isLeftOut = block.type(row, column) === CellType.Empty || (block.type(row, column) === CellType.Error && block.text(row, column).startsWith('='));
      if (!isLeftOut && !addresses.has(address)) found.push(`${address} only we: ${block.text(row, column)}`);
    }
  }
  return found;
}

export function readBySheetJs(bytes: Uint8Array): XLSX.WorkBook {
  return XLSX.read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellText: false });
}
