import type { NewSheet, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { TABLE_NAME, tagFormula } from '../tableTag';
import type { Learned, LearnedSheet } from './read/learn';
import { send } from './send';
import type { Staged } from './staged';
import { takeBack, UNFINISHED, type KeptCopy } from './takeBack';
import { clearStep, contentSteps } from './write/content';
import { editSteps } from './write/edits';
import { markAgainSteps, markSteps, unmarkStep } from './write/marks';
import { memoryStep } from './write/memory';
import { ACTION_BYTES, batches, type Step } from './write/step';

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/**
 * Writes what is staged: sheets first, then, as the last request, all that is small. Excel keeps what a request had done
 * before it failed; so a sheet that is written anew is copied before, and after a failure all is taken back.
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem nameTaken, sheetProtected, structureProtected, cellBeingEdited, workbookChanged, excelFailed; halfWritten where Excel did not take it back
 */
export async function writeStaged(staged: Staged, learned: Learned): Promise<ReadonlyMap<SheetId, string>> {
  const copies = keptCopies(staged, learned);
  const requests = [...batches(sheetSteps(staged, learned, copies)), ...batches(lastSteps(staged, learned, copies))];
  let done = 0;
  try {
    for (const request of requests.slice(0, -1)) {
      await send(request);
      done += 1;
    }
    return await send(requests.at(-1) ?? [], staged.added);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    // While a cell is being edited a request is refused as a whole.
    if (done === 0 && reason.code === 'cellBeingEdited') throw reason;
    throw await takeBack(staged, learned, copies, reason);
  }
}

function sheetOf(staged: Staged, learned: Learned, id: SheetId): SheetOf {
  const key = staged.added.get(id)?.name ?? learnedSheet(learned, id).excelId;
  return (context) => context.workbook.worksheets.getItem(key);
}

function learnedSheet({ sheets }: Learned, id: SheetId): LearnedSheet {
  const known = sheets.get(id);
  // It was there when it was staged.
  if (known === undefined) throw new WorkbookProblem('workbookChanged', { sheet: id });
  return known;
}

/** A protected structure takes no copies: what is written anew then stays so. */
function keptCopies({ written, added }: Staged, learned: Learned): readonly KeptCopy[] {
  if (learned.overview.structureProtected) return [];
  const taken = new Set([...learned.overview.sheets, ...added.values()].map(({ name }) => name.toLowerCase()));
  let number = 0;
  return [...written.keys()].map((id) => {
    do number += 1;
    while (taken.has(`_mz_${String(number)}`));
    return { of: learnedSheet(learned, id), name: `_MZ_${String(number)}` };
  });
}

function sheetSteps(staged: Staged, learned: Learned, copies: readonly KeptCopy[]): Step[] {
  return [
    ...renamings(staged, learned).map(({ sheet, to }): Step => ({ bytes: 2 * ACTION_BYTES, queue: ({ workbook }) => void (workbook.worksheets.getItem(sheet.excelId).name = to) })),
    ...[...staged.added].flatMap(([id, sheet]) => [addStep(sheet.name), signStep(sheet.name), ...contentSteps(sheetOf(staged, learned, id), sheet.content), ...tagSteps(sheetOf(staged, learned, id), sheet)]),
    ...copies.flatMap(copySteps),
    ...[...staged.written].flatMap(([id, content]) => {
      const sheet = sheetOf(staged, learned, id);
      return [clearStep(sheet, learnedSheet(learned, id).layout.filter !== null), ...contentSteps(sheet, content)];
    }),
  ];
}

/** Sheets to be removed whose names others take: they give them up before they go. */
function renamings({ removed, added }: Staged, learned: Learned): readonly { readonly sheet: LearnedSheet; readonly to: string }[] {
  const wanted = new Set([...added.values()].map(({ name }) => name.toLowerCase()));
  return [...removed].map((id) => learnedSheet(learned, id)).filter(({ info }) => wanted.has(info.name.toLowerCase())).map((sheet, at) => ({ sheet, to: `_MZ_REMOVED_${String(at + 1)}` }));
}

function lastSteps(staged: Staged, learned: Learned, copies: readonly KeptCopy[]): Step[] {
  const { edits, heights, marks, lifted, memory, removed, added } = staged;
  return [
    // First: formats that are copied take conditional ones along. Those on a sheet written anew went with what it held.
    ...[...(marks?.standing ?? []), ...lifted].filter(({ sheet }) => ![...staged.written.keys()].some((id) => learnedSheet(learned, id).excelId === sheet)).map(unmarkStep),
    ...[...edits].flatMap(([id, own]) => editSteps(sheetOf(staged, learned, id), [...own.values()], [...(heights.get(id)?.values() ?? [])])),
    ...lifted.flatMap(markAgainSteps),
    ...(marks?.laid ?? []).flatMap(({ sheet, severity, cells }) => markSteps(sheetOf(staged, learned, sheet), severity, cells)),
    ...(memory === null ? [] : [memoryStep(learned.memory?.part ?? null, memory)]),
    // What cannot be taken back comes last.
    ...[...removed].map((id) => deleteStep(learnedSheet(learned, id).excelId)),
    ...copies.map(({ name }) => deleteStep(name)),
    ...[...added.values()].map(({ name }) => finishStep(name)),
  ];
}

function addStep(name: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.add(name) };
}

function signStep(name: string): Step {
  return { bytes: 2 * ACTION_BYTES, queue: ({ workbook }) => (workbook.worksheets.getItem(name).names.add(UNFINISHED, '=TRUE').visible = false) };
}

function tagSteps(sheet: SheetOf, { tableTag }: NewSheet): Step[] {
  if (tableTag === null) return [];
  return [{ bytes: 2 * ACTION_BYTES, queue: (context) => (sheet(context).names.add(TABLE_NAME, `=${tagFormula(tableTag)}`).visible = false) }];
}

function copySteps({ of, name }: KeptCopy): Step[] {
  const copy: Step = {
    bytes: 4 * ACTION_BYTES,
    queue: ({ workbook }) => {
      const kept = workbook.worksheets.getItem(name);
      kept.visibility = 'VeryHidden';
      kept.getRange().untrack().copyFrom(workbook.worksheets.getItem(of.excelId).getRange().untrack());
    },
  };
  // Signed only when it holds what it is to keep.
  return [addStep(name), copy, signStep(name)];
}

function deleteStep(key: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.getItem(key).delete() };
}

function finishStep(name: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.getItem(name).names.getItem(UNFINISHED).delete() };
}
