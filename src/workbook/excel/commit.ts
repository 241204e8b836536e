import type { NewSheet, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { TABLE_NAME, tagFormula } from '../tableTag';
import { betweenEdits, isBeingEdited } from './betweenEdits';
import type { Found } from './found';
import { copySteps, keptCopies, type KeptCopy } from './keptCopies';
import { patiently } from './patience';
import type { Learned, LearnedSheet } from './read/learn';
import { freeNames, isNamedByCommit, isSpent, newWord } from './read/leftOver';
import type { Requests } from './requests';
import { send } from './send';
import { basesOf, type Staged } from './staged';
import { takeBack, type Progress, type Renaming, type Stage } from './takeBack';
import { requireUnmoved, type Basis } from './unmoved';
import { addStep, finishStep, signStep, spendStep } from './write/addSheet';
import { clearStep, contentSteps } from './write/content';
import { editSteps } from './write/edits';
import { markAgainSteps, markSteps, unmarkSteps } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import { ACTION_BYTES, batches, type SheetOf, type Step } from './write/step';


/** One of the requests of a commit. */
interface Asked {
  readonly steps: readonly Step[];
  readonly stage: Stage;
  /** What it writes over, to be compared right before. */
  readonly over: readonly Basis[];
}

/**
 * Writes what is staged: new sheets first, then those that are written anew, at last all that is small. What a request
 * writes over is compared right before, and the request refused while a cell is being edited; then it is compared again.
 * Excel keeps what a request had done before it failed; so a sheet that is written anew is copied before, and after a failure all is taken back.
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem nameTaken, sheetProtected, structureProtected, cellBeingEdited, movedMeanwhile, workbookChanged, excelFailed; halfWritten or copyKept where Excel did not take it back
 */
export async function writeStaged(requests: Requests, staged: Staged, found: Found, former: Progress['former'] = new Map()): Promise<ReadonlyMap<SheetId, string>> {
  const { learned } = found;
  const anew = [...staged.written.keys()].map((id) => learnedSheet(learned, id));
  const free = freeNames([...[...learned.sheets.values()].map(({ info }) => info), ...staged.added.values()].map(({ name }) => name));
  const copies = await keptCopies(anew, learned, free.copy);
  const renamed = renamings(staged, learned, free.removed);
  const word = newWord();
  const ids = new Map<SheetId, string>();
  const bases = basesOf(staged, found);
  const asked: readonly Asked[] = [
    ...batches(newSteps(staged, learned, ids, copies, renamed, word)).map((steps): Asked => ({ steps, stage: 'new', over: [] })),
    // All are cleared by the first.
    ...batches(anewSteps(staged, learned)).map((steps, at): Asked => ({ steps, stage: 'anew', over: at === 0 ? bases.anew : [] })),
    ...batches(lastSteps(staged, found, ids, copies, word)).map((steps): Asked => ({ steps, stage: 'last', over: bases.rows })),
  ];
  let begun: Stage | null = null;
  const ask = async ({ steps, stage, over }: Asked): Promise<void> => {
    const isFirst = begun === null;
    await requireUnmoved(requests, isFirst ? [...bases.anew, ...bases.rows] : over);
    const before = begun;
    begun = stage;
    try {
      // What somebody is typing now must not be written over when that ends.
      // The first adds all sheets. From then on they are known by Excel's ids: the clerk may rename them at once.
      const given = await send(steps, isFirst ? staged.added : undefined, !isFirst && over.length === 0);
      for (const [id, excelId] of given) ids.set(id, excelId);
    } catch (reason) {
      // While a cell is being edited a request is refused as a whole.
      if (isBeingEdited(reason)) begun = before;
      throw reason;
    }
  };
  try {
    for (const [at, one] of asked.entries()) {
      // Where nothing is written yet, all begins anew at no cost.
      await (at === 0 ? ask(one) : betweenEdits(() => ask(one)));
    }
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem) || begun === null) throw reason;
    throw await takeBack(requests, { staged, found, former, ids, copies, renamed, word, begun }, reason);
  }
  await sweepUp(ids, copies, learned);
  return ids;
}

/** Excel's ids of sheets that were added. */
type Ids = ReadonlyMap<SheetId, string>;

/** All is written. What Excel does not take now, the next commit sweeps up. */
async function sweepUp(ids: Ids, copies: readonly KeptCopy[], { sheets, overview }: Learned): Promise<void> {
  const known = [...sheets.values()];
  const signed = known.filter(({ info, sign }) => sign !== null && !isNamedByCommit(info.name));
  const leftOver = overview.structureProtected ? [] : known.filter(isSpent);
  const steps = [
    ...[...ids.values(), ...signed.map(({ excelId }) => excelId)].map(finishStep),
    ...copies.map(({ name }) => removalStep(name, 'hidden')),
    ...leftOver.map(({ excelId, info }) => removalStep(excelId, info.visibility)),
  ];
  if (steps.length === 0 || (await isSwept(steps))) return;
  // Somebody may have deleted one of the sheets.
  for (const step of steps) await isSwept([step]);
}

async function isSwept(steps: readonly Step[]): Promise<boolean> {
  try {
    for (const request of batches(steps)) await patiently(() => send(request));
    return true;
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    return false;
  }
}

function sheetOf(staged: Staged, learned: Learned, ids: Ids, id: SheetId): SheetOf {
  const name = staged.added.get(id)?.name;
  const known = name === undefined ? learnedSheet(learned, id).excelId : null;
  return (context) => context.workbook.worksheets.getItem(known ?? ids.get(id) ?? (name as string));
}

function learnedSheet({ sheets }: Learned, id: SheetId): LearnedSheet {
  const known = sheets.get(id);
  // It was there when it was staged.
  if (known === undefined) throw new WorkbookProblem('workbookChanged', { sheet: id });
  return known;
}

function newSteps(staged: Staged, learned: Learned, ids: Ids, copies: readonly KeptCopy[], renamed: readonly Renaming[], word: string): Step[] {
  const added = [...staged.added].map(([id, sheet]) => ({ sheet, of: sheetOf(staged, learned, ids, id) }));
  return [
    ...renamed.flatMap((one) => renameSteps(one, word)),
    ...added.flatMap(({ sheet }) => [addStep(sheet.name), signStep(sheet.name, word)]),
    ...added.flatMap(({ sheet, of }) => [...contentSteps(of, sheet.content), ...tagSteps(of, sheet)]),
    ...copies.flatMap((copy) => copySteps(copy, word)),
  ];
}

function anewSteps(staged: Staged, learned: Learned): Step[] {
  const sheets = [...staged.written].map(([id, content]) => ({ known: learnedSheet(learned, id), content })).map(({ known, content }) => ({
    sheet: ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(known.excelId),
    isFiltered: known.layout.filter !== null,
    content,
  }));
  return [...sheets.map(({ sheet, isFiltered }) => clearStep(sheet, isFiltered)), ...sheets.flatMap(({ sheet, content }) => contentSteps(sheet, content))];
}

/** Sheets to be removed whose names others take: they give them up before they go. */
function renamings({ removed, added }: Staged, learned: Learned, nextName: () => string): readonly Renaming[] {
  const wanted = new Set([...added.values()].map(({ name }) => name.toLowerCase()));
  return [...removed].map((id) => learnedSheet(learned, id)).filter(({ info }) => wanted.has(info.name.toLowerCase())).map((sheet) => ({ sheet, to: nextName() }));
}

/** Signed, it is nobody's ledger or table under that name. */
function renameSteps({ sheet: { excelId, sign }, to }: Renaming, word: string): Step[] {
  return [
    { bytes: 2 * ACTION_BYTES, queue: ({ workbook }) => void (workbook.worksheets.getItem(excelId).name = to) },
    ...(sign === null ? [signStep(excelId, word)] : []),
  ];
}

function lastSteps(staged: Staged, { learned, standing }: Found, ids: Ids, copies: readonly KeptCopy[], word: string): Step[] {
  const { edits, heights, marks, marksAgain, memory, removed } = staged;
  const anew = new Set([...staged.written.keys()].map((id) => learnedSheet(learned, id).excelId));
  // Those on a sheet written anew went with what it held.
  const lying = standing.filter(({ sheet }) => !anew.has(sheet));
  return [
    // First: formats that are copied take conditional ones along.
    ...unmarkSteps(lying),
    ...[...edits].flatMap(([id, own]) => editSteps(sheetOf(staged, learned, ids, id), [...own.values()], [...(heights.get(id)?.values() ?? [])])),
    ...(marks === null ? (marksAgain ?? lying).flatMap(markAgainSteps) : marks.flatMap(({ sheet, severity, cells }) => markSteps(sheetOf(staged, learned, ids, sheet), severity, cells))),
    ...(memory === null ? [] : [memoryStep(learned.memory?.part ?? null, memory.text)]),
    // What cannot be taken back comes last.
    ...[...removed].map((id) => learnedSheet(learned, id)).map(({ excelId, info }) => removalStep(excelId, info.visibility)),
    ...copies.map(({ name }) => spendStep(name, word)),
  ];
}

function tagSteps(sheet: SheetOf, { tableTag }: NewSheet): Step[] {
  if (tableTag === null) return [];
  return [{ bytes: 2 * ACTION_BYTES, queue: (context) => (sheet(context).names.add(TABLE_NAME, `=${tagFormula(tableTag)}`).visible = false) }];
}
