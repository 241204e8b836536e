import { cellAddress } from '../address';
import { holds } from '../blockCell';
import { firstUnlike } from '../firstUnlike';
import type { CellBlock, CellInput, MarkedCells, SheetContent, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { areAsLaid } from './asLaid';
import type { Found, ReadCells } from './found';
import type { Former } from './former';
import type { ExcelBlock } from './read/excelBlock';
import type { Learned, LearnedSheet } from './read/learn';
import { plainSheets } from './read/plainSheets';
import { rowsUnder } from './rowsUnder';
import { Staged } from './staged';
import { heldBy } from './unmoved';
import { undoneEdit, type StagedEdit } from './write/edits';
import { standingMarks, type StandingMark } from './write/marks';

/** What a commit made real, and what it found. */
export interface Done {
  readonly staged: Staged;
  readonly before: Learned;
  /** Cells of the sheets that it edited, as they had been read before. */
  readonly read: ReadCells;
  /** Null where not all it took away would come back. */
  readonly former: Former | null;
  /** Names of the sheets that it made, or wrote anew. */
  readonly written: readonly string[];
}

/** Not where a sheet was removed: what formulas elsewhere meant by it is gone. */
export function canUndo(done: Done): done is Undoable {
  return done.staged.removed.size === 0 && done.former !== null;
}

export type Undoable = Done & { readonly former: Former };

/**
 * What is to be remembered where a commit that remembered `saved` in place of `before` is taken back and `now` is remembered;
 * null where somebody changed since what it saved.
 */
export type MemoryBack = (before: string | null, saved: string | null, now: string | null) => { readonly text: string | null } | null;

/** All that is remembered is one. */
export const wholeMemoryBack: MemoryBack = (before, saved, now) => (now === saved ? { text: before } : null);

/** A commit that takes another back. */
export type Inverse = Pick<Found, 'read' | 'standing'> & { readonly staged: Staged };

/**
 * What gives the workbook back what it held before a commit, to be written like any other: cells, marks and memory; sheets
 * that were added go, those that were written anew hold what they held. Formats and heights of rows that were empty remain.
 * @param now the workbook as it is; @param blockOf its cells
 * @throws WorkbookProblem changedSince where somebody changed any of it meanwhile; sheetProtected, structureProtected
 */
export async function inverseOf(done: Undoable, now: Learned, blockOf: (sheet: SheetId) => Promise<ExcelBlock>, memoryBack: MemoryBack): Promise<Inverse> {
  const { staged, before, former, read } = done;
  const memory = staged.memory === null ? null : memoryBack(before.memory?.text ?? null, staged.memory.text, now.memory?.text ?? null);
  if (staged.memory !== null && memory === null) throw new WorkbookProblem('changedSince');
  if (staged.added.size > 0 && now.overview.structureProtected) throw new WorkbookProblem('structureProtected');
  const inverse = new Staged();
  for (const [id, content] of [...[...staged.added].map(([own, sheet]) => [own, sheet.content] as const), ...staged.written]) {
    const isAdded = staged.added.has(id);
    const { info } = isAdded ? known(now, id) : requireFree(now, id);
    const edited = staged.edits.get(id) ?? noEdits;
    if (firstUnlike(withEdits(content, edited), await blockOf(id)) !== null) throw new WorkbookProblem('changedSince', { sheet: info.name });
    if (isAdded) inverse.removed.add(id);
    else inverse.written.set(id, former.contents.get(id) as SheetContent);
  }
  await requirePlain([...inverse.removed, ...inverse.written.keys()].map((id) => known(now, id)));
  for (const [id, edits] of staged.edits) {
    if (staged.added.has(id) || staged.written.has(id)) continue;
    const { info } = requireFree(now, id);
    const block = await blockOf(id);
    requireHeld(info.name, block, [...edits.values()]);
    requireSameRows(info.name, read.get(id), block, edits);
    inverse.edits.set(id, new Map([...edits].map(([cell, edit]) => [cell, undoneEdit(edit, block)])));
  }
  let standing: readonly StandingMark[] = [];
  if (staged.marks !== null || former.marks.length > 0) {
    standing = await standingMarks([...now.sheets.values()].filter(({ layout }) => !layout.protected).map(({ excelId }) => excelId));
    if (staged.marks !== null) await requireMarksHeld(staged.marks, done, now, standing, blockOf);
    const anew = new Set([...staged.written.keys()].map((id) => known(now, id).excelId));
    inverse.marksAgain = staged.marks === null ? [...standing.filter(({ sheet }) => !anew.has(sheet)), ...former.marks] : former.marks;
  }
  inverse.memory = memory;
  // What was compared is what must still be there.
  const marked = new Set((inverse.marksAgain ?? []).map(({ sheet }) => sheet));
  const compared = [...now.sheets].flatMap(([id, { excelId }]) => (inverse.edits.has(id) || inverse.written.has(id) || inverse.removed.has(id) || marked.has(excelId) ? [id] : []));
  return { staged: inverse, standing, read: new Map(await Promise.all(compared.map(async (id) => [id, await blockOf(id)] as const))) };
}

/** Marks are laid where they were: rows that came or went since would put them on somebody else. */
async function requireMarksHeld(marks: readonly MarkedCells[], { staged, before, former }: Undoable, now: Learned, standing: readonly StandingMark[], blockOf: (sheet: SheetId) => Promise<ExcelBlock>): Promise<void> {
  const laid = marks.filter(({ sheet }) => !staged.added.has(sheet)).map((one) => ({ ...one, sheet: requireFree(now, one.sheet).excelId }));
  for (const [id, rows] of former.rows) {
    const { info, excelId } = requireFree(now, id);
    const rowsNow = rowsUnder(former.marks.filter(({ sheet }) => sheet === excelId), await blockOf(id), staged.edits.get(id));
    if ([...rows].some(([row, held]) => rowsNow.get(row) !== held)) throw new WorkbookProblem('changedSince', { sheet: info.name });
  }
  // What came on copies of sheets, or had been laid before a sheet was protected, was not laid with them.
  const own = new Set([...before.sheets.values()].filter(({ layout }) => !layout.protected).map(({ excelId }) => excelId));
  if (!areAsLaid(standing.filter(({ sheet }) => own.has(sheet)), laid)) throw new WorkbookProblem('changedSince');
}

function requireFree(now: Learned, id: SheetId): LearnedSheet {
  const sheet = known(now, id);
  if (sheet.layout.protected) throw new WorkbookProblem('sheetProtected', { sheet: sheet.info.name });
  return sheet;
}

type Edits = ReadonlyMap<string, StagedEdit>;

const noEdits: Edits = new Map();

/** A row that moved may hold the same in the cell that was written: 男, 停发. The rest of it tells. */
function requireSameRows(sheet: string, before: ExcelBlock | undefined, now: CellBlock, edits: Edits): void {
  if (before === undefined) return;
  const { firstColumn, lastColumn } = before.inside;
  for (const row of new Set([...edits.values()].map((edit) => edit.row))) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      if (!edits.has(cellAddress(row, column)) && heldBy(before, row, column) !== heldBy(now, row, column)) throw new WorkbookProblem('changedSince', { sheet });
    }
  }
}

/** What was written into a sheet: its content, and edits over it. */
function withEdits({ cells }: SheetContent, edits: Edits): readonly (readonly CellInput[])[] {
  const rows = cells.map((row) => [...row]);
  for (const { row, column, value } of edits.values()) {
    while (rows.length < row) rows.push([]);
    const own = rows[row - 1] as CellInput[];
    while (own.length < column) own.push(null);
    own[column - 1] = value;
  }
  return rows;
}

function known({ sheets }: Learned, id: SheetId): LearnedSheet {
  const sheet = sheets.get(id);
  if (sheet === undefined) throw new WorkbookProblem('changedSince');
  return sheet;
}

/** A note, a comment, a rule or a check that somebody put on a table since would go with it. */
async function requirePlain(tables: readonly LearnedSheet[]): Promise<void> {
  const plain = await plainSheets(tables);
  const other = tables.find(({ excelId }) => !plain.has(excelId));
  if (other !== undefined) throw new WorkbookProblem('changedSince', { sheet: other.info.name });
}

/** What was typed since is nobody's to take away. */
function requireHeld(sheet: string, block: CellBlock, cells: readonly { readonly row: number; readonly column: number; readonly value: CellInput }[]): void {
  if (!cells.every(({ row, column, value }) => holds(block, row, column, value))) throw new WorkbookProblem('changedSince', { sheet });
}
