import { MEMORY_NAMESPACE } from '../memoryPart';
import { WorkbookProblem } from '../problem';
import { hasCode, inExcel } from './host';
import { layBackSteps, type KeptCopy } from './keptCopies';
import { patiently } from './patience';
import type { Learned, LearnedSheet } from './read/learn';
import { UNFINISHED } from './read/leftOver';
import { send } from './send';
import type { Staged } from './staged';
import { finishStep } from './write/addSheet';
import { undoEditSteps } from './write/edits';
import { markAgainSteps, standingMarks, unmarkSteps } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import { ACTION_BYTES, batches, type Step } from './write/step';

/** A sheet to be removed, and the name it takes until then. */
export interface Renaming {
  readonly sheet: LearnedSheet;
  readonly to: string;
}

/** How far a commit came. */
export interface Progress {
  readonly copies: readonly KeptCopy[];
  readonly renamed: readonly Renaming[];
  /** Whether cells, marks and memory may have been written: that is the last thing. */
  readonly isLastBegun: boolean;
}

/** The workbook as a failed commit left it. */
interface Left {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isProtected: boolean; readonly isFiltered: boolean; readonly isSigned: boolean; readonly isOurs: boolean }[];
  readonly structureProtected: boolean;
  /** Ids of our custom XML parts. */
  readonly parts: readonly string[];
}

/**
 * After a failure: sheets that were made are deleted, copies laid back, cells, marks and memory given what they held.
 * What remains: of a sheet laid back, page setup and frozen rows of the new content; formats and row heights of cells
 * that were empty. A sheet that was removed does not come back, nor what a sheet held that a protected structure let nobody copy.
 * @returns what is to be told of the failure: halfWritten where Excel did not take it back, copyKept where a copy may hold what is lost
 */
export async function takeBack(staged: Staged, learned: Learned, progress: Progress, reason: WorkbookProblem): Promise<WorkbookProblem> {
  try {
    return await patiently(() => takeBackOnce(staged, learned, progress, reason));
  } catch (failure) {
    if (!(failure instanceof WorkbookProblem)) throw failure;
    return halfWritten(failure, reason, [...progress.copies.map(({ name }) => name), ...progress.renamed.map(({ to }) => to)]);
  }
}

/** What was taken back before it failed is found so when it is tried again. */
async function takeBackOnce(staged: Staged, learned: Learned, { copies, isLastBegun }: Progress, reason: WorkbookProblem): Promise<WorkbookProblem> {
  const left = await lookAround(learned, [...staged.added.values()].map(({ name }) => name), copies.map(({ name }) => name));
  const free = (sheet: LearnedSheet): boolean => left.sheets.some(({ id, isProtected }) => id === sheet.excelId && !isProtected);
  const anew = new Set([...staged.written.keys()].map((id) => learned.sheets.get(id)?.excelId));
  const marked = [...learned.sheets.values()].filter((sheet) => free(sheet) && !anew.has(sheet.excelId)).map(({ excelId }) => excelId);
  const { standing, marks, marksAgain } = staged;
  const laid = !isLastBegun || (marks === null && marksAgain === null && standing.length === 0) ? [] : await standingMarks(marked);
  // A sheet protected meanwhile takes nothing: its copy is all there is of what it held.
  const shut = copies.filter(({ of, name }) => !free(of) && left.sheets.some((sheet) => sheet.name === name && sheet.isSigned)).map(({ name }) => name);
  const steps = [
    ...copies.filter(({ of, name }) => free(of) && left.sheets.some((sheet) => sheet.name === name && sheet.isSigned)).flatMap((copy) => layBackSteps(copy, left.sheets.some(({ id, isFiltered }) => id === copy.of.excelId && isFiltered))),
    ...left.sheets.filter(({ isOurs, name }) => isOurs && !shut.includes(name)).map(({ id }) => removalStep(id, 'hidden')),
    ...[...staged.removed].flatMap((id) => renameBackSteps(learned.sheets.get(id), left)),
    // What was edited of a sheet written anew went with that.
    ...[...(isLastBegun ? staged.edits : [])].flatMap(([id, edits]) => {
      const sheet = learned.sheets.get(id);
      return sheet === undefined || anew.has(sheet.excelId) || !free(sheet) ? [] : undoEditSteps(({ workbook }) => workbook.worksheets.getItem(sheet.excelId), [...edits.values()]);
    }),
    ...unmarkSteps(laid),
    ...(isLastBegun ? standing : []).filter(({ sheet }) => marked.includes(sheet)).flatMap(markAgainSteps),
    ...(staged.memory === null || !isLastBegun ? [] : memoryBackSteps(learned, left)),
  ];
  for (const request of batches(steps)) await send(request);
  const isGone = [...staged.removed].some((id) => !left.sheets.some((sheet) => sheet.id === learned.sheets.get(id)?.excelId));
  const hasNoCopy = copies.length < staged.written.size;
  return isGone || hasNoCopy || shut.length > 0 ? halfWritten(reason, reason, shut) : causeOf(staged, learned, left, reason);
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

/** A part that is given another text is a new one to Excel: ours is one that was not there before. */
function memoryBackSteps({ memory, parts }: Learned, left: Left): Step[] {
  const ours = left.parts.filter((id) => id === memory?.part || !parts.includes(id));
  if (ours.length === 0 && memory !== null) return [memoryStep(null, memory.text)];
  return ours.map((id) => memoryStep(id, memory?.text ?? null));
}

/** @param kept names of sheets that may hold what could not be taken back */
function halfWritten({ code, data }: WorkbookProblem, cause: WorkbookProblem, kept: readonly string[]): WorkbookProblem {
  const told = { reason: code, ...data };
  return kept.length === 0 ? new WorkbookProblem('halfWritten', told, { cause }) : new WorkbookProblem('copyKept', { ...told, names: kept.join(',') }, { cause });
}

/** @param added, copied names of the sheets that were to be made */
async function lookAround(learned: Learned, added: readonly string[], copied: readonly string[]): Promise<Left> {
  return inExcel(async (context) => {
    const { worksheets, protection, customXmlParts } = context.workbook;
    const sheets = worksheets.load('items/id,items/name,items/protection/protected');
    const structure = protection.load('protected');
    const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    await context.sync();
    const before = new Set([...learned.sheets.values()].map(({ excelId }) => excelId));
    const seen = sheets.items.map(({ id, name, protection: own }) => ({
      id,
      name,
      isProtected: own.protected,
      isNew: !before.has(id),
      sign: worksheets.getItem(id).names.getItemOrNullObject(UNFINISHED).load('formula'),
      filter: worksheets.getItem(id).autoFilter.getRangeOrNullObject().untrack().load('address'),
      used: worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack().load('address'),
    }));
    await context.sync();
    return {
      sheets: seen.map(({ id, name, isProtected, isNew, sign, used, filter }) => {
        const isSigned = !sign.isNullObject;
        // An empty one had been added and not yet been signed; somebody else's of the same name holds something.
        return { id, name, isProtected, isFiltered: !filter.isNullObject, isSigned, isOurs: isNew && (copied.includes(name) || (added.includes(name) && (isSigned || used.isNullObject))) };
      }),
      structureProtected: structure.protected,
      parts: parts.items.map(({ id }) => id),
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
