import { CellType, type CellBlock, type CellInput, type SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { isEmptyInput } from '../emptyInput';
import type { Learned } from './read/learn';
import type { Staged } from './staged';
import { undoEditSteps } from './write/edits';
import { markAgainSteps, standingMarks, unmarkSteps } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import type { Step } from './write/step';

/** What a commit made real, and what it found. */
export interface Done {
  readonly staged: Staged;
  readonly before: Learned;
}

/** A sheet that was written anew, or removed, does not come back. */
export function canUndo({ staged }: Done): boolean {
  return staged.written.size === 0 && staged.removed.size === 0;
}

/**
 * What gives the workbook back what it held before a commit: cells, marks and memory; sheets that were added go. Formats
 * and heights of rows that were empty remain.
 * @param now the workbook as it is; @param blockOf its cells
 * @throws WorkbookProblem changedSince where somebody changed any of it meanwhile; sheetProtected, structureProtected
 */
export async function undoSteps({ staged, before }: Done, now: Learned, blockOf: (sheet: SheetId) => Promise<CellBlock>): Promise<readonly Step[]> {
  if (staged.memory !== null && now.memory?.text !== staged.memory) throw new WorkbookProblem('changedSince');
  if (staged.added.size > 0 && now.overview.structureProtected) throw new WorkbookProblem('structureProtected');
  const steps: Step[] = [];
  for (const [id, sheet] of staged.added) {
    const { excelId, info } = known(now, id);
    const block = await blockOf(info.id);
    requireHeld(sheet.name, block, staged.edits.has(id) ? [] : sheet.content.cells.flatMap((cells, row) => cells.map((value, column) => ({ row: row + 1, column: column + 1, value }))));
    steps.push(removalStep(excelId, info.visibility));
  }
  for (const [id, edits] of staged.edits) {
    if (staged.added.has(id)) continue;
    const { excelId, info, layout } = known(now, id);
    if (layout.protected) throw new WorkbookProblem('sheetProtected', { sheet: info.name });
    requireHeld(info.name, await blockOf(id), [...edits.values()]);
    steps.push(...undoEditSteps(({ workbook }) => workbook.worksheets.getItem(excelId), [...edits.values()]));
  }
  return [...steps, ...(await markSteps(staged, now)), ...memorySteps(staged, before, now)];
}

async function markSteps({ marks, standing }: Staged, now: Learned): Promise<readonly Step[]> {
  if (marks === null) return [];
  const free = [...now.sheets.values()].filter(({ layout }) => !layout.protected).map(({ excelId }) => excelId);
  return [...unmarkSteps(await standingMarks(free)), ...standing.filter(({ sheet }) => free.includes(sheet)).flatMap(markAgainSteps)];
}

function memorySteps({ memory }: Staged, before: Learned, now: Learned): readonly Step[] {
  const part = now.memory?.part;
  return memory === null || part === undefined ? [] : [memoryStep(part, before.memory?.text ?? null)];
}

function known({ sheets }: Learned, id: SheetId) {
  const sheet = sheets.get(id);
  if (sheet === undefined) throw new WorkbookProblem('changedSince');
  return sheet;
}

/** What was typed since is nobody's to take away. */
function requireHeld(sheet: string, block: CellBlock, cells: readonly { readonly row: number; readonly column: number; readonly value: CellInput }[]): void {
  if (!cells.every(({ row, column, value }) => isHeld(block, row, column, value))) throw new WorkbookProblem('changedSince', { sheet });
}

function isHeld(block: CellBlock, row: number, column: number, value: CellInput): boolean {
  if (value === null || isEmptyInput(value)) return block.type(row, column) === CellType.Empty;
  // Excel may spell a formula in another way.
  if (typeof value === 'object') return block.formula(row, column) !== null;
  if (typeof value === 'string') return block.text(row, column) === value;
  return block.number(row, column) === Number(value);
}
