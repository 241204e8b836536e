import type { CellBlock, CellInput } from '../../workbook/port';
import type { SettledSpec } from '../spec';
import { valueIn } from '../../workbook/blockCell';
import { formatBesideTyped } from './cellInput';
import type { Line } from './line';
import type { Addition, MadeRow, MadeSheet } from './readMadeSheet';

/**
 * Carries on what the clerk wrote where the table has no place: columns of his own stand to the right of the table,
 * each cell beside its person; rows of his own stand below everything.
 */
export function carryAdditions(spec: SettledSpec, lines: Line[], sheet: MadeSheet, block: CellBlock): void {
  const target = new Targets(spec, lines, sheet);
  const homeless = new Map<number, Addition[]>();
  for (const addition of sheet.additions) {
    const place = target.of(addition);
    if (place === null) {
      const row = homeless.get(addition.row);
      if (row === undefined) homeless.set(addition.row, [addition]);
      else row.push(addition);
    } else put(lines[place.row - 1] as Line, block, addition, place);
  }
  const end = lines.length;
  const [inside, below] = [[...homeless.keys()].filter((row) => row < sheet.lastRow), [...homeless.keys()].filter((row) => row > sheet.lastRow)];
  // Right under those who moved out a note would be taken for one of them.
  const gap = lines.at(-1)?.kind === 'movedOutRow' && below[0] === sheet.lastRow + 1 ? 1 : 0;
  for (const from of below) putRow(lines, block, homeless.get(from) ?? [], end + gap + from - sheet.lastRow);
  for (const from of inside) putRow(lines, block, homeless.get(from) ?? [], lines.length + 1);
}

/** Where additions go: beside their row or line, if it is still there and its cell is free. */
class Targets {
  private readonly rowOf = new Map<MadeRow | string, number>();
  private readonly sideColumns = new Map<number, number>();
  private readonly width: number;

  constructor(
    spec: SettledSpec,
    private readonly lines: readonly Line[],
    sheet: MadeSheet,
  ) {
    this.width = spec.columns.length;
    lines.forEach(({ id, made }, at) => {
      if (id !== '') this.rowOf.set(id, at + 1);
      for (const one of made) this.rowOf.set(one, at + 1);
    });
    const columns = [...new Set(sheet.additions.filter(({ beside }) => beside !== null).map(({ column }) => column))].sort((one, other) => one - other);
    const used = new Set(columns.filter((column) => column > this.width));
    for (const column of columns) {
      let side = column;
      while (side <= this.width || (side !== column && used.has(side))) side += 1;
      used.add(side);
      this.sideColumns.set(column, side);
    }
  }

  of({ beside, column }: Addition): { readonly row: number; readonly column: number } | null {
    if (beside === null) return null;
    const row = this.rowOf.get('id' in beside ? beside.id : beside);
    const line = row === undefined ? undefined : this.lines[row - 1];
    if (row === undefined || line === undefined) return null;
    // A remark in a row of sums stays under its heading.
    const place = line.kind === 'total' ? column : (this.sideColumns.get(column) ?? column);
    return (line.cells[place - 1] ?? null) === null ? { row, column: place } : null;
  }
}

function putRow(lines: Line[], block: CellBlock, additions: readonly Addition[], row: number): void {
  while (lines.length < row) lines.push({ kind: 'addition', id: '', cells: [], formats: null, made: [] });
  for (const addition of additions) put(lines[row - 1] as Line, block, addition, { row, column: addition.column });
}

function put(line: Line, block: CellBlock, { row, column }: Addition, to: { readonly row: number; readonly column: number }): void {
  const { cells } = line;
  while (cells.length < to.column) cells.push(null);
  cells[to.column - 1] = inputAt(block, row, column, row === to.row && column === to.column);
  const format = formatBesideTyped(block.format(row, column), 'text');
  if (format !== null) (line.formats ??= new Map()).set(to.column, format);
}

/** A formula stays one only where it stood: elsewhere its references would be wrong. */
function inputAt(block: CellBlock, row: number, column: number, stays: boolean): CellInput {
  const formula = block.formula(row, column);
  const value = valueIn(block, row, column);
  return formula !== null && stays ? { formula, value } : value;
}
