import type { NewSheet, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { TABLE_NAME, tagFormula } from '../tableTag';
import { copySteps, keptCopies, type KeptCopy } from './keptCopies';
import { patiently } from './patience';
import { isLeftOver, type Learned, type LearnedSheet } from './read/learn';
import { send } from './send';
import type { Staged } from './staged';
import { takeBack } from './takeBack';
import { addStep, finishStep, signStep } from './write/addSheet';
import { clearStep, contentSteps } from './write/content';
import { editSteps } from './write/edits';
import { markAgainSteps, markSteps, unmarkSteps } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import { ACTION_BYTES, batches, type Step } from './write/step';

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/**
 * Writes what is staged: sheets first, then, as the last request, all that is small. Excel keeps what a request had done
 * before it failed; so a sheet that is written anew is copied before, and after a failure all is taken back.
 * @param last what is to be done when all of it is written, and is not taken back by itself
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem nameTaken, sheetProtected, structureProtected, cellBeingEdited, workbookChanged, excelFailed; halfWritten where Excel did not take it back
 */
export async function writeStaged(staged: Staged, learned: Learned, last: readonly Step[] = []): Promise<ReadonlyMap<SheetId, string>> {
  const anew = [...staged.written.keys()].map((id) => learnedSheet(learned, id));
  const copies = await keptCopies(anew, learned, [...[...learned.sheets.values()].map(({ info }) => info), ...staged.added.values()].map(({ name }) => name));
  const sheets = batches(sheetSteps(staged, learned, copies));
  const requests = [...sheets, ...batches([...lastSteps(staged, learned), ...last])];
  let done = 0;
  let ids: ReadonlyMap<SheetId, string>;
  try {
    for (const request of requests.slice(0, -1)) {
      await send(request);
      done += 1;
    }
    ids = await send(requests.at(-1) ?? [], staged.added);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    // While a cell is being edited a request is refused as a whole.
    if (done === 0 && reason.code === 'cellBeingEdited') throw reason;
    throw await takeBack(staged, learned, { copies, isLastBegun: done >= sheets.length }, reason);
  }
  await sweepUp(copies, learned);
  return ids;
}

/** All is written. Copies that Excel does not let go now, the next commit sweeps up; so it does with those of earlier failures. */
async function sweepUp(copies: readonly KeptCopy[], { sheets, overview }: Learned): Promise<void> {
  const leftOver = overview.structureProtected ? [] : [...sheets.values()].filter(isLeftOver);
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

function lastSteps(staged: Staged, learned: Learned): Step[] {
  const { edits, heights, marks, standing, memory, removed, added } = staged;
  const anew = new Set([...staged.written.keys()].map((id) => learnedSheet(learned, id).excelId));
  // Those on a sheet written anew went with what it held.
  const lying = standing.filter(({ sheet }) => !anew.has(sheet));
  return [
    // First: formats that are copied take conditional ones along.
    ...unmarkSteps(lying),
    ...[...edits].flatMap(([id, own]) => editSteps(sheetOf(staged, learned, id), [...own.values()], [...(heights.get(id)?.values() ?? [])])),
    ...(marks === null ? lying.flatMap(markAgainSteps) : marks.flatMap(({ sheet, severity, cells }) => markSteps(sheetOf(staged, learned, sheet), severity, cells))),
    ...(memory === null ? [] : [memoryStep(learned.memory?.part ?? null, memory)]),
    // What cannot be taken back comes last.
    ...[...removed].map((id) => learnedSheet(learned, id)).map(({ excelId, info }) => removalStep(excelId, info.visibility)),
    ...[...added.values()].map(({ name }) => finishStep(name)),
  ];
}

function tagSteps(sheet: SheetOf, { tableTag }: NewSheet): Step[] {
  if (tableTag === null) return [];
  return [{ bytes: 2 * ACTION_BYTES, queue: (context) => (sheet(context).names.add(TABLE_NAME, `=${tagFormula(tableTag)}`).visible = false) }];
}
