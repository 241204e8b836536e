import type { CellRange, MarkedCells, NewSheet, SheetContent, SheetId } from '../port';
import type { Found } from './found';
import type { Written } from './layOut';
import type { ExcelBlock } from './read/excelBlock';
import type { Learned, LearnedSheet } from './read/learn';
import type { Basis } from './unmoved';
import type { RowHeight, StagedEdit } from './write/edits';
import type { StandingMark } from './write/marks';

/** What commit() is to make real, every part of it found allowed. */
export class Staged {
  readonly added = new Map<SheetId, NewSheet>();
  readonly written = new Map<SheetId, SheetContent>();
  readonly removed = new Set<SheetId>();
  /** By sheet, and there by address. */
  readonly edits = new Map<SheetId, Map<string, StagedEdit>>();
  readonly heights = new Map<SheetId, Map<number, RowHeight>>();
  /** In place of the marks that stand. */
  marks: readonly MarkedCells[] | null = null;
  /** Marks to lay again where they lay, in place of those that stand: for undoing. */
  marksAgain: readonly StandingMark[] | null = null;
  /** In place of what is remembered; a text of null makes the workbook remember nothing. */
  memory: { readonly text: string | null } | null = null;

  /** Sheets on which cells take the formats of others. */
  get sheetsWithCopies(): readonly SheetId[] {
    return [...this.edits].flatMap(([id, edits]) => ([...edits.values()].some(({ likeRow }) => likeRow !== null) ? [id] : []));
  }

  get isEmpty(): boolean {
    return this.added.size + this.written.size + this.removed.size + this.edits.size === 0 && this.marks === null && this.marksAgain === null && this.memory === null;
  }
}

/** Excel's ids of sheets whose marks matter. */
export function sheetsOfMarks({ marks, marksAgain, sheetsWithCopies }: Staged, { sheets }: Learned): readonly string[] {
  const asked = marks === null && marksAgain === null ? sheetsWithCopies.flatMap((id) => sheets.get(id) ?? []) : [...sheets.values()];
  // Nothing of ours can lie on a sheet that takes no formats, but what was laid before it was protected.
  return asked.filter(({ layout }) => !layout.protected).map(({ excelId }) => excelId);
}

/** Sheets that were written as a whole. */
export function writtenBy({ added, written }: Staged, { sheets }: Learned, ids: ReadonlyMap<SheetId, string>): readonly Written[] {
  const anew = [...written].flatMap(([id, content]) => {
    const known = sheets.get(id);
    return known === undefined ? [] : [{ key: known.excelId, name: known.info.name, content }];
  });
  return [...[...added].map(([id, { name, content }]) => ({ key: ids.get(id) ?? name, name, content })), ...anew];
}

/** What must still be as it was read. */
export interface Bases {
  /** All of sheets that are written anew. */
  readonly anew: ReadonlyMap<SheetId, Basis>;
  /** Rows of which cells are written or marked, and all of sheets that go. */
  readonly rows: readonly Basis[];
}

export function basesOf(staged: Staged, { read, learned: { sheets } }: Found): Bases {
  const { written, removed, edits, marks, marksAgain } = staged;
  const anew = new Map<SheetId, Basis>();
  const rows: Basis[] = [];
  for (const [id, block] of read) {
    const known = sheets.get(id);
    if (known === undefined) continue;
    if (written.has(id)) anew.set(id, basisOfSheet(known, block));
    else if (removed.has(id)) rows.push(basisOfSheet(known, block));
    else {
      const marked = [...(marks ?? []).filter(({ sheet }) => sheet === id).flatMap((one) => one.cells), ...cellsUnder((marksAgain ?? []).filter(({ sheet }) => sheet === known.excelId), block.inside)];
      rows.push(basisOf(staged, id, known, block, [...(edits.get(id)?.values() ?? []), ...marked]));
    }
  }
  return { anew, rows };
}

/** A cell of each row on which marks lie. @param used what the sheet uses: a mark may lie on a whole column */
export function cellsUnder(marks: readonly StandingMark[], used: CellRange): readonly Cell[] {
  return marks.flatMap(({ ranges }) =>
    ranges.flatMap(({ firstRow, lastRow, lastColumn }) => {
      const [first, last] = [Math.max(firstRow, used.firstRow), Math.min(lastRow, used.lastRow)];
      return Array.from({ length: Math.max(last - first + 1, 0) }, (_row, at) => ({ row: first + at, column: Math.min(lastColumn, used.lastColumn) }));
    }),
  );
}

/** The rows of cells as they were read; null where they were not. @param cells of what the sheet uses */
export function basisOfRows(staged: Staged, { read }: Found, id: SheetId, sheet: LearnedSheet, cells: (used: CellRange) => Iterable<Cell>): Basis | null {
  const block = read.get(id);
  return block === undefined ? null : basisOf(staged, id, sheet, block, [...cells(block.inside)]);
}

function basisOf({ edits }: Staged, id: SheetId, { excelId, info }: LearnedSheet, block: ExcelBlock, cells: readonly Cell[]): Basis {
  return { excelId, name: info.name, block, ranges: rowsOf(cells, block.inside), within: null, edits: edits.get(id) ?? noEdits };
}

function basisOfSheet({ excelId, info }: LearnedSheet, block: ExcelBlock): Basis {
  const used = block.inside;
  return { excelId, name: info.name, block, ranges: used.lastRow === 0 ? [] : [{ ...used, firstRow: 1, firstColumn: 1 }], within: used, edits: noEdits };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const noEdits: Basis['edits'] = new Map();

/** Rows that follow one another, each as wide as what is used and the cells. */
function rowsOf(cells: readonly Cell[], used: CellRange): readonly CellRange[] {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other);
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), used.lastColumn);
  const runs: { firstRow: number; lastRow: number }[] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open !== undefined && open.lastRow === row - 1) open.lastRow = row;
    else runs.push({ firstRow: row, lastRow: row });
  }
  return runs.map((run) => ({ ...run, firstColumn: 1, lastColumn }));
}
