import type { NewSheet, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { TABLE_NAME, tagFormula } from '../tableTag';
import { copySteps, keptCopies, type KeptCopy } from './keptCopies';
import { patiently } from './patience';
import type { Learned, LearnedSheet } from './read/learn';
import { freeNames, isSpent } from './read/leftOver';
import { send } from './send';
import type { Staged } from './staged';
import { takeBack, type Renaming } from './takeBack';
import { addStep, finishStep, signStep, spendStep } from './write/addSheet';
import { clearStep, contentSteps } from './write/content';
import { editSteps } from './write/edits';
import { markAgainSteps, markSteps, unmarkSteps } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import { ACTION_BYTES, batches, type Step } from './write/step';

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/**
 * Writes what is staged: sheets first, then, as the last request, all that is small; that alone is refused while a cell is being edited. Excel keeps what a request had done
 * before it failed; so a sheet that is written anew is copied before, and after a failure all is taken back.
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem nameTaken, sheetProtected, structureProtected, cellBeingEdited, workbookChanged, excelFailed; halfWritten or copyKept where Excel did not take it back
 */
export async function writeStaged(staged: Staged, learned: Learned): Promise<ReadonlyMap<SheetId, string>> {
  const anew = [...staged.written.keys()].map((id) => learnedSheet(learned, id));
  const free = freeNames([...[...learned.sheets.values()].map(({ info }) => info), ...staged.added.values()].map(({ name }) => name));
  const copies = await keptCopies(anew, learned, free.copy);
  const renamed = renamings(staged, learned, free.removed);
  const sheets = batches(sheetSteps(staged, learned, copies, renamed));
  const requests = [...sheets, ...batches(lastSteps(staged, learned, copies))];
  let done = 0;
  let ids: ReadonlyMap<SheetId, string>;
  try {
    for (const request of requests.slice(0, -1)) {
      await send(request);
      done += 1;
    }
    // Cells have just been compared: what somebody is typing now must not be written over when that ends.
    ids = await send(requests.at(-1) ?? [], staged.added, requests.length > 1);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    // While a cell is being edited a request is refused as a whole.
    if (done === 0 && reason.code === 'cellBeingEdited') throw reason;
    throw await takeBack(staged, learned, { copies, renamed, isLastBegun: done >= sheets.length }, reason);
  }
  await sweepUp(copies, learned);
  return ids;
}

/** All is written. Copies that Excel does not let go now, the next commit sweeps up. */
async function sweepUp(copies: readonly KeptCopy[], { sheets, overview }: Learned): Promise<void> {
  const leftOver = overview.structureProtected ? [] : [...sheets.values()].filter(isSpent);
  const steps = [...copies.map(({ name }) => removalStep(name, 'hidden')), ...leftOver.map(({ excelId, info }) => removalStep(excelId, info.visibility))];
  try {
    for (const request of batches(steps)) await patiently(() => send(request));
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
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

function sheetSteps(staged: Staged, learned: Learned, copies: readonly KeptCopy[], renamed: readonly Renaming[]): Step[] {
  return [
    ...renamed.flatMap(renameSteps),
    ...[...staged.added].flatMap(([id, sheet]) => [addStep(sheet.name), signStep(sheet.name), ...contentSteps(sheetOf(staged, learned, id), sheet.content), ...tagSteps(sheetOf(staged, learned, id), sheet)]),
    ...copies.flatMap(copySteps),
    ...[...staged.written].flatMap(([id, content]) => {
      const sheet = sheetOf(staged, learned, id);
      return [clearStep(sheet, learnedSheet(learned, id).layout.filter !== null), ...contentSteps(sheet, content)];
    }),
  ];
}

/** Sheets to be removed whose names others take: they give them up before they go. */
function renamings({ removed, added }: Staged, learned: Learned, nextName: () => string): readonly Renaming[] {
  const wanted = new Set([...added.values()].map(({ name }) => name.toLowerCase()));
  return [...removed].map((id) => learnedSheet(learned, id)).filter(({ info }) => wanted.has(info.name.toLowerCase())).map((sheet) => ({ sheet, to: nextName() }));
}

/** Signed, it is nobody's ledger or table under that name. */
function renameSteps({ sheet: { excelId, sign }, to }: Renaming): Step[] {
  return [
    { bytes: 2 * ACTION_BYTES, queue: ({ workbook }) => void (workbook.worksheets.getItem(excelId).name = to) },
    ...(sign === null ? [signStep(excelId)] : []),
  ];
}

function lastSteps(staged: Staged, learned: Learned, copies: readonly KeptCopy[]): Step[] {
  const { edits, heights, marks, marksAgain, standing, memory, removed, added } = staged;
  const anew = new Set([...staged.written.keys()].map((id) => learnedSheet(learned, id).excelId));
  // Those on a sheet written anew went with what it held.
  const lying = standing.filter(({ sheet }) => !anew.has(sheet));
  return [
    // First: formats that are copied take conditional ones along.
    ...unmarkSteps(lying),
    ...[...edits].flatMap(([id, own]) => editSteps(sheetOf(staged, learned, id), [...own.values()], [...(heights.get(id)?.values() ?? [])])),
    ...(marks === null ? (marksAgain ?? lying).flatMap(markAgainSteps) : marks.flatMap(({ sheet, severity, cells }) => markSteps(sheetOf(staged, learned, sheet), severity, cells))),
    ...(memory === null ? [] : [memoryStep(learned.memory?.part ?? null, memory.text)]),
    // What cannot be taken back comes last.
    ...[...removed].map((id) => learnedSheet(learned, id)).map(({ excelId, info }) => removalStep(excelId, info.visibility)),
    ...[...added.values()].map(({ name }) => finishStep(name)),
    ...copies.map(({ name }) => spendStep(name)),
  ];
}

function tagSteps(sheet: SheetOf, { tableTag }: NewSheet): Step[] {
  if (tableTag === null) return [];
  return [{ bytes: 2 * ACTION_BYTES, queue: (context) => (sheet(context).names.add(TABLE_NAME, `=${tagFormula(tableTag)}`).visible = false) }];
}
