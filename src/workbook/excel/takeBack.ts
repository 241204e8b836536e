import { MEMORY_NAMESPACE, memoryXml } from '../memoryPart';
import { WorkbookProblem } from '../problem';
import { hasCode, inExcel } from './host';
import type { Learned, LearnedSheet } from './read/learn';
import type { Staged } from './staged';
import { clearStep } from './write/content';
import { undoEditSteps } from './write/edits';
import { markAgainSteps, standingMarks, unmarkStep } from './write/marks';

/** Hidden name of a sheet that a commit has made and not finished, and of a copy that holds all it is to keep. */
export const UNFINISHED = '_MZ_UNFINISHED';

/** A sheet that is written anew, and the sheet that keeps what it held until all is done. */
export interface KeptCopy {
  readonly of: LearnedSheet;
  readonly name: string;
}

/** The workbook as a failed commit left it. */
interface Left {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isProtected: boolean; readonly isSigned: boolean; readonly isOurs: boolean }[];
  readonly structureProtected: boolean;
  /** Ids of our custom XML parts. */
  readonly parts: readonly string[];
}

/**
 * After a failure: sheets that were made are deleted, copies laid back, cells, marks and memory given what they held.
 * What remains: of a sheet laid back, page setup and frozen rows of the new content; formats and row heights of cells
 * that were empty. A sheet that was removed does not come back, nor what a sheet held that a protected structure let nobody copy.
 * @returns what is to be told of the failure: halfWritten where Excel did not take it back
 */
export async function takeBack(staged: Staged, learned: Learned, copies: readonly KeptCopy[], reason: WorkbookProblem): Promise<WorkbookProblem> {
  try {
    const left = await lookAround(learned, [...staged.added.values()].map(({ name }) => name), copies.map(({ name }) => name));
    const free = (sheet: LearnedSheet): boolean => left.sheets.some(({ id, isProtected }) => id === sheet.excelId && !isProtected);
    const laid = staged.marks === null ? [] : await standingMarks([...learned.sheets.values()].filter(free).map(({ excelId }) => excelId));
    await inExcel(async (context) => {
      const { worksheets, customXmlParts } = context.workbook;
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      for (const { of, name } of copies) {
        if (!free(of) || !left.sheets.some((sheet) => sheet.name === name && sheet.isSigned)) continue;
        clearStep(({ workbook }) => workbook.worksheets.getItem(of.excelId), false).queue(context);
        worksheets.getItem(of.excelId).getRange().untrack().copyFrom(worksheets.getItem(name).getRange().untrack());
      }
      for (const { id, isOurs } of left.sheets) if (isOurs) worksheets.getItem(id).delete();
      for (const id of staged.removed) {
        const sheet = learned.sheets.get(id);
        const name = left.sheets.find((one) => one.id === sheet?.excelId)?.name;
        if (sheet !== undefined && name !== undefined && name !== sheet.info.name) worksheets.getItem(sheet.excelId).name = sheet.info.name;
      }
      for (const [id, edits] of staged.edits) {
        const sheet = learned.sheets.get(id);
        // What was edited of a sheet written anew went with that.
        if (sheet === undefined || staged.written.has(id) || !free(sheet)) continue;
        for (const step of undoEditSteps(({ workbook }) => workbook.worksheets.getItem(sheet.excelId), [...edits.values()])) step.queue(context);
      }
      for (const mark of laid) unmarkStep(mark).queue(context);
      for (const mark of staged.marks?.standing ?? []) for (const step of markAgainSteps(mark)) step.queue(context);
      if (staged.memory !== null) {
        for (const id of left.parts) {
          if (learned.memory === null) customXmlParts.getItem(id).delete();
          else if (id === learned.memory.part) customXmlParts.getItem(id).setXml(memoryXml(learned.memory.text));
        }
      }
      context.runtime.enableEvents = true;
      await context.sync();
    });
    const isGone = [...staged.removed].some((id) => !left.sheets.some((sheet) => sheet.id === learned.sheets.get(id)?.excelId));
    const hasNoCopy = copies.length < staged.written.size;
    return isGone || hasNoCopy ? halfWritten(reason, reason) : causeOf(staged, learned, left, reason);
  } catch (failure) {
    if (!(failure instanceof WorkbookProblem)) throw failure;
    return halfWritten(failure, reason);
  }
}

function halfWritten({ data }: WorkbookProblem, cause: WorkbookProblem): WorkbookProblem {
  return new WorkbookProblem('halfWritten', data, { cause });
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
      used: worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack().load('address'),
    }));
    await context.sync();
    return {
      sheets: seen.map(({ id, name, isProtected, isNew, sign, used }) => {
        const isSigned = !sign.isNullObject;
        // An empty one had been added and not yet been signed; somebody else's of the same name holds something.
        return { id, name, isProtected, isSigned, isOurs: isNew && (copied.includes(name) || (added.includes(name) && (isSigned || used.isNullObject))) };
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
    const touched = [...staged.written.keys(), ...staged.edits.keys(), ...(staged.marks?.laid ?? []).map(({ sheet }) => sheet)].flatMap((id) => learned.sheets.get(id) ?? []);
    const shut = touched.find(({ excelId }) => left.sheets.some(({ id, isProtected }) => id === excelId && isProtected));
    if (shut !== undefined) return new WorkbookProblem('sheetProtected', { sheet: shut.info.name }, { cause: reason });
    if (left.structureProtected) return new WorkbookProblem('structureProtected', {}, { cause: reason });
  }
  return reason;
}
