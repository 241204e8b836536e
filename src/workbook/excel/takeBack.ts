import type { CellRange, SheetContent, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { betweenEdits } from './betweenEdits';
import type { Found } from './found';
import { hasCode, inExcel } from './host';
import { layBackSteps, type KeptCopy } from './keptCopies';
import { patiently } from './patience';
import { rangeOf, type Learned, type LearnedSheet } from './read/learn';
import { saysWord, UNFINISHED } from './read/leftOver';
import { memoryNow } from './read/memoryIn';
import type { Requests } from './requests';
import { sendAtOnce } from './send';
import { basisOfRows, cellsUnder, sheetsOfMarks, type Staged } from './staged';
import { holdsForeign, lookAgain, meantBy, type Basis } from './unmoved';
import { finishStep } from './write/addSheet';
import { clearStep, contentSteps } from './write/content';
import { undoEditSteps, type StagedEdit } from './write/edits';
import { markAgainSteps, standingMarks, unmarkSteps, type StandingMark } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import { ACTION_BYTES, batches, type Step } from './write/step';

/** A sheet to be removed, and the name it takes until then. */
export interface Renaming {
  readonly sheet: LearnedSheet;
  readonly to: string;
}

/** New sheets and copies come first, then sheets that are written anew, at last cells, marks and memory. */
export type Stage = 'new' | 'anew' | 'last';

/** A commit, and how far it came. */
export interface Progress {
  readonly staged: Staged;
  readonly found: Found;
  /** What sheets held that are written anew, where it is known. */
  readonly former: ReadonlyMap<SheetId, SheetContent>;
  /** Excel's ids of sheets that were added, once it has told them. */
  readonly ids: ReadonlyMap<SheetId, string>;
  readonly copies: readonly KeptCopy[];
  readonly renamed: readonly Renaming[];
  /** What this commit signs with. */
  readonly word: string;
  /** Sheets that may have been cleared to be written anew. */
  readonly cleared: ReadonlySet<SheetId>;
  /** What may have been written last. */
  readonly begun: Stage;
}

interface LeftSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly used: CellRange | null;
  readonly isFiltered: boolean;
  readonly isSigned: boolean;
  readonly isOurs: boolean;
}

/** The workbook as a failed commit left it. */
interface Left {
  readonly sheets: readonly LeftSheet[];
  readonly structureProtected: boolean;
}

/**
 * After a failure: sheets that were made are deleted, what was written anew is laid back, cells, marks and memory are given
 * what they held. Rows that somebody moved meanwhile are left alone: what they held would come into another person's.
 * What remains: of a sheet laid back, page setup and frozen rows of the new content; formats and row heights of cells
 * that were empty. A sheet that was removed does not come back.
 * @returns what is to be told of the failure: halfWritten where it was not all taken back, copyKept where a copy may hold what is lost
 */
export async function takeBack(requests: Requests, progress: Progress, reason: WorkbookProblem): Promise<WorkbookProblem> {
  let laidBack: Back | null = null;
  const once = async (): Promise<WorkbookProblem> => {
    const left = await lookAround(progress, !hasCode(reason, ['ItemAlreadyExists']));
    // Once laid back, a copy may be gone.
    laidBack ??= await layBack(requests, progress, left);
    return takeBackOnce(requests, progress, left, laidBack, reason);
  };
  try {
    return await patiently(() => betweenEdits(once));
  } catch (failure) {
    if (!(failure instanceof WorkbookProblem)) throw failure;
    return halfWritten(failure, reason, [...progress.copies.map(({ name }) => name), ...progress.renamed.map(({ to }) => to)]);
  }
}

/** What was taken back before it failed is found so when it is tried again. */
async function takeBackOnce(requests: Requests, progress: Progress, left: Left, anew: Back, reason: WorkbookProblem): Promise<WorkbookProblem> {
  const { staged, found: { learned }, begun } = progress;
  const last = begun === 'last' ? await lastBack(requests, progress, left) : nothing;
  await sendAll([
    ...left.sheets.filter(({ isOurs, name }) => isOurs && !anew.kept.includes(name)).map(({ id }) => removalStep(id, 'hidden')),
    ...[...staged.removed].flatMap((id) => renameBackSteps(learned.sheets.get(id), left)),
    ...last.steps,
  ]);
  const isGone = [...staged.removed].some((id) => !left.sheets.some((sheet) => sheet.id === learned.sheets.get(id)?.excelId));
  return isGone || !anew.isWhole || !last.isWhole ? halfWritten(reason, reason, anew.kept) : causeOf(staged, learned, left, reason);
}

/** While a cell is being edited it is refused: then all is looked at again. */
async function sendAll(steps: readonly Step[]): Promise<void> {
  for (const request of batches(steps)) await sendAtOnce(request);
}

/** What takes a part of a commit back. */
interface Back {
  readonly steps: readonly Step[];
  /** Whether all of it is. */
  readonly isWhole: boolean;
  /** Copies that are all there is of what a sheet held. */
  readonly kept: readonly string[];
}

const nothing: Back = { steps: [], isWhole: true, kept: [] };

/** Gives sheets that were written anew back what they held. */
async function layBack(requests: Requests, progress: Progress, left: Left): Promise<Back> {
  const cleared = [...progress.staged.written].filter(([id]) => progress.cleared.has(id));
  const back = joined(await Promise.all(cleared.map(([id, content]) => anewBack(requests, progress, left, id, content))));
  await sendAll(back.steps);
  return back;
}

async function anewBack(requests: Requests, { staged, found: { learned, read }, copies, former }: Progress, left: Left, id: SheetId, content: SheetContent): Promise<Back> {
  const sheet = learned.sheets.get(id);
  const now = left.sheets.find((one) => one.id === sheet?.excelId);
  const copy = copies.find(({ of, name }) => of === sheet && left.sheets.some((one) => one.name === name && one.isSigned));
  const cannot: Back = { steps: [], isWhole: false, kept: copy === undefined ? [] : [copy.name] };
  // A sheet protected meanwhile takes nothing.
  if (sheet === undefined || now === undefined || now.isProtected) return cannot;
  const before = read.get(id);
  if (before !== undefined && (await holdsForeign(requests, now.id, now.used, before, meantBy(content, staged.edits.get(id))))) return cannot;
  if (copy !== undefined) return { ...nothing, steps: layBackSteps(copy, now.isFiltered) };
  const held = former.get(id) ?? null;
  if (held === null) return cannot;
  const own = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(sheet.excelId);
  return { ...nothing, steps: [clearStep(own, now.isFiltered), ...contentSteps(own, held)] };
}

/** Cells, marks and memory get back what they held. */
async function lastBack(requests: Requests, { staged, found }: Progress, left: Left): Promise<Back> {
  const { learned } = found;
  const free = ({ excelId }: LearnedSheet): boolean => left.sheets.some(({ id, isProtected }) => id === excelId && !isProtected);
  const anew = new Set([...staged.written.keys()]);
  const held = found.standing.filter(({ sheet }) => left.sheets.some(({ id }) => id === sheet));
  const standing = await rightful(requests, staged, found, held);
  // Marks of other sheets were left alone.
  const touched = new Set(sheetsOfMarks(staged, learned));
  const marked = [...learned.sheets].filter(([id, sheet]) => free(sheet) && !anew.has(id) && touched.has(sheet.excelId)).map(([, { excelId }]) => excelId);
  const laid = marked.length === 0 ? [] : await standingMarks(marked);
  // What was edited of a sheet written anew went with that.
  const edits = await Promise.all([...staged.edits].filter(([id]) => !anew.has(id)).map(async ([id, own]): Promise<Back> => {
    const sheet = learned.sheets.get(id);
    return sheet === undefined || !left.sheets.some((one) => one.id === sheet.excelId) ? nothing : editsBack(requests, sheet, free(sheet), basisOfRows(staged, found, id, sheet, () => own.values()), [...own.values()]);
  }));
  return joined([
    ...edits,
    await memoryBack(staged, learned),
    {
      steps: [...unmarkSteps(laid), ...standing.filter(({ sheet }) => marked.includes(sheet)).flatMap(markAgainSteps)],
      isWhole: standing.length === held.length,
      kept: [],
    },
  ]);
}

async function editsBack(requests: Requests, { excelId }: LearnedSheet, isFree: boolean, basis: Basis | null, edits: readonly StagedEdit[]): Promise<Back> {
  if (basis === null) return { ...nothing, isWhole: false };
  const { moved, written } = await lookAgain(requests, basis);
  if (!isFree) return { ...nothing, isWhole: written.size === 0 };
  const own = edits.filter(({ row }) => !moved.has(row));
  return { ...nothing, steps: undoEditSteps(({ workbook }) => workbook.worksheets.getItem(excelId), own), isWhole: moved.size === 0 };
}

/** Marks that stood before, but those whose rows somebody moved meanwhile. */
async function rightful(requests: Requests, staged: Staged, found: Found, marks: readonly StandingMark[]): Promise<readonly StandingMark[]> {
  const kept = await Promise.all(
    marks.map(async (mark) => {
      const [id, sheet] = [...found.learned.sheets].find(([, { excelId }]) => excelId === mark.sheet) ?? [];
      const basis = id === undefined || sheet === undefined || staged.written.has(id) ? null : basisOfRows(staged, found, id, sheet, (used) => cellsUnder([mark], used));
      return basis === null || (await lookAgain(requests, basis)).moved.size === 0;
    }),
  );
  return marks.filter((_mark, at) => kept[at]);
}

function joined(parts: readonly Back[]): Back {
  return { steps: parts.flatMap(({ steps }) => steps), isWhole: parts.every(({ isWhole }) => isWhole), kept: parts.flatMap(({ kept }) => kept) };
}

/** A sheet to be removed had given up its name to another. */
function renameBackSteps(sheet: LearnedSheet | undefined, left: Left): Step[] {
  const own = left.sheets.find(({ id }) => id === sheet?.excelId);
  if (sheet === undefined || own === undefined) return [];
  return [
    ...(own.isSigned && sheet.sign === null ? [finishStep(own.id)] : []),
    ...(own.name === sheet.info.name ? [] : [{ bytes: 2 * ACTION_BYTES, queue: ({ workbook }: Excel.RequestContext) => void (workbook.worksheets.getItem(own.id).name = sheet.info.name) }]),
  ];
}

/** What somebody else had remembered meanwhile is left alone. */
async function memoryBack({ memory }: Staged, learned: Learned): Promise<Back> {
  if (memory === null) return nothing;
  const before = learned.memory?.text ?? null;
  const standing = await memoryNow();
  const text = standing?.text ?? null;
  if (text === before) return nothing;
  return text === memory.text ? { ...nothing, steps: [memoryStep(standing?.part ?? null, before)] } : { ...nothing, isWhole: false };
}

/** @param kept names of sheets that may hold what could not be taken back */
function halfWritten({ code, data }: WorkbookProblem, cause: WorkbookProblem, kept: readonly string[]): WorkbookProblem {
  const told = { reason: code, ...data };
  return kept.length === 0 ? new WorkbookProblem('halfWritten', told, { cause }) : new WorkbookProblem('copyKept', { ...told, names: kept.join(',') }, { cause });
}

/** @param mayBeUnsigned whether it may have failed between adding a sheet and signing it */
async function lookAround({ staged, found: { learned }, ids, copies, word }: Progress, mayBeUnsigned: boolean): Promise<Left> {
  const given = new Set(ids.values());
  const names = [...staged.added.values(), ...copies].map(({ name }) => name);
  return inExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    const sheets = worksheets.load('items/id,items/name,items/protection/protected');
    const structure = protection.load('protected');
    await context.sync();
    const before = new Set([...learned.sheets.values()].map(({ excelId }) => excelId));
    const seen = sheets.items.map(({ id, name, protection: own }) => ({
      id,
      name,
      isProtected: own.protected,
      isNew: !before.has(id),
      sign: worksheets.getItem(id).names.getItemOrNullObject(UNFINISHED).load('formula'),
      filter: worksheets.getItem(id).autoFilter.getRangeOrNullObject().untrack().load('address'),
      used: worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack().load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
    await context.sync();
    return {
      sheets: seen.map(({ id, name, isProtected, isNew, sign, used, filter }) => {
        const isSigned = !sign.isNullObject && saysWord(sign.formula, word);
        const isBare = mayBeUnsigned && sign.isNullObject && used.isNullObject && names.includes(name);
        return { id, name, isProtected, used: rangeOf(used), isFiltered: !filter.isNullObject, isSigned, isOurs: given.has(id) || (isNew && (isSigned || isBare)) };
      }),
      structureProtected: structure.protected,
    };
  });
}

/** Somebody may have protected or named a sheet since it was looked at: then that is what is told. */
function causeOf(staged: Staged, learned: Learned, left: Left, reason: WorkbookProblem): WorkbookProblem {
  if (hasCode(reason, ['ItemAlreadyExists'])) {
    // Of sheets that hold no cells, and of their names, Excel tells add-ins nothing.
    const [only, ...others] = staged.added.values();
    const seen = [...staged.added.values()].find(({ name }) => left.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase() && !sheet.isOurs));
    const taken = seen ?? (others.length === 0 ? only : undefined);
    if (taken !== undefined) return new WorkbookProblem('nameTaken', { sheet: taken.name }, { cause: reason });
  }
  if (hasCode(reason, ['AccessDenied'])) {
    const touched = [...staged.written.keys(), ...staged.edits.keys(), ...(staged.marks ?? []).map(({ sheet }) => sheet)].flatMap((id) => learned.sheets.get(id) ?? []);
    const shut = touched.find(({ excelId }) => left.sheets.some(({ id, isProtected }) => id === excelId && isProtected));
    if (shut !== undefined) return new WorkbookProblem('sheetProtected', { sheet: shut.info.name }, { cause: reason });
    if (left.structureProtected) return new WorkbookProblem('structureProtected', {}, { cause: reason });
  }
  return reason;
}
