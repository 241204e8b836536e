import type { CellRange, NewSheet, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { TABLE_NAME, tagFormula } from '../tableTag';
import { betweenEdits, isBeingEdited } from './betweenEdits';
import type { Found } from './found';
import { copySteps, keptCopies, type KeptCopy } from './keptCopies';
import { patiently } from './patience';
import { emptyBlock } from './read/excelBlock';
import type { Learned, LearnedSheet } from './read/learn';
import { freeNames, isNamedByCommit, isSpent, newWord } from './read/leftOver';
import type { Requests } from './requests';
import { requireSameMemory } from './sameMemory';
import { isGuess, send, sendAtOnce } from './send';
import { basesOf, sheetsOfMarks, type Staged } from './staged';
import { takeBack, type Progress, type Renaming, type Stage } from './takeBack';
import { holdsForeign, meantBy, requireUnmoved, type Basis } from './unmoved';
import { addStep, finishStep, signStep, spendStep } from './write/addSheet';
import { clearStep, contentSteps } from './write/content';
import { editSteps } from './write/edits';
import { markAgainSteps, markSteps, standingMarks, unmarkSteps } from './write/marks';
import { memoryStep } from './write/memory';
import { removalStep } from './write/removal';
import { ACTION_BYTES, batches, type SheetOf, type Step } from './write/step';


/** One of the requests of a commit. */
interface Asked {
  readonly steps: readonly Step[];
  readonly stage: Stage;
  /** What it writes over, to be compared right before. */
  readonly over: readonly Basis[];
  /** Sheets that it clears. */
  readonly clears: readonly SheetId[];
  /** What an earlier request left empty for it. */
  readonly fills: readonly Filled[];
}

/** Cells of a sheet that is written by several requests. */
interface Filled {
  readonly sheet: SheetId;
  readonly range: CellRange;
}

/**
 * Writes what is staged: new sheets first, then those that are written anew, at last all that is small. What a request
 * writes over is compared right before, and the request refused while a cell is being edited; then it is compared again.
 * Excel keeps what a request had done before it failed; so a sheet that is written anew is copied before, and after a failure all is taken back.
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem nameTaken, sheetProtected, structureProtected, cellBeingEdited, movedMeanwhile, memoryMovedMeanwhile, workbookChanged, excelFailed; halfWritten or copyKept where Excel did not take it back
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
  const cleared = new Set<SheetId>();
  let begun: Stage | null = null;
  const ask = async ({ steps, stage, over, clears, fills }: Asked): Promise<void> => {
    const isFirst = begun === null;
    await requireUnmoved(requests, isFirst ? [...bases.anew.values(), ...bases.rows] : over);
    await requireLeftEmpty(requests, staged, learned, ids, fills);
    const before = begun;
    begun = stage;
    for (const id of clears) cleared.add(id);
    try {
      // The first adds all sheets. From then on they are known by Excel's ids: the clerk may rename them at once.
      const given = await sendAtOnce(steps, isFirst ? staged.added : undefined);
      for (const [id, excelId] of given) ids.set(id, excelId);
    } catch (reason) {
      // While a cell is being edited a request is refused as a whole. Whether it was, new sheets tell.
      if (isBeingEdited(reason) && !(stage === 'new' && isGuess(reason))) {
        begun = before;
        for (const id of clears) cleared.delete(id);
      }
      throw reason;
    }
  };
  // Where nothing is written yet, all begins anew at no cost.
  const askAll = async (all: readonly Asked[]): Promise<void> => {
    for (const one of all) await (begun === null ? ask(one) : betweenEdits(() => ask(one)));
  };
  try {
    await askAll(wholes('new', newSteps(staged, learned, ids, copies, renamed, word), new Map()));
    await askAll(wholes('anew', anewSteps(staged, learned), bases.anew));
    const now = begun === null ? found : await foundAgain(staged, found);
    await askAll(batches(lastSteps(staged, now, ids, copies, word)).map((steps) => ({ steps, stage: 'last', over: bases.rows, clears: [], fills: [] })));
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem) || begun === null) throw reason;
    throw await takeBack(requests, { staged, found, former, ids, copies, renamed, word, cleared, begun }, reason);
  }
  await sweepUp(ids, copies, learned);
  return ids;
}

/** A step of a sheet that is written as a whole. */
interface StepOfWhole extends Step {
  readonly of?: SheetId;
}

/** @param over by sheet, what is written over */
function wholes(stage: Stage, steps: readonly StepOfWhole[], over: ReadonlyMap<SheetId, Basis>): readonly Asked[] {
  const begun = new Set<SheetId>();
  return batches(steps).map((request) => {
    const earlier = new Set(begun);
    for (const { of } of request) if (of !== undefined) begun.add(of);
    const first = [...begun].filter((id) => !earlier.has(id));
    return {
      steps: request,
      stage,
      over: first.flatMap((id) => over.get(id) ?? []),
      clears: stage === 'anew' ? first : [],
      fills: request.flatMap(({ of, fills }) => (of === undefined || fills === undefined || !earlier.has(of) ? [] : [{ sheet: of, range: fills }])),
    };
  });
}

/** Somebody may have typed into what stands empty between two requests. @throws WorkbookProblem movedMeanwhile */
async function requireLeftEmpty(requests: Requests, { added, written, edits }: Staged, { sheets }: Learned, ids: Ids, fills: readonly Filled[]): Promise<void> {
  await Promise.all(
    fills.map(async ({ sheet, range }) => {
      const [excelId, name] = [sheets.get(sheet)?.excelId ?? ids.get(sheet), sheets.get(sheet)?.info.name ?? added.get(sheet)?.name];
      const content = added.get(sheet)?.content ?? written.get(sheet);
      if (excelId === undefined || name === undefined || content === undefined) return;
      if (await holdsForeign(requests, excelId, range, emptyBlock, meantBy(content, edits.get(sheet)))) throw new WorkbookProblem('movedMeanwhile', { sheet: name, row: range.firstRow });
    }),
  );
}

/** Requests have been written since: marks may be others, and something else be remembered. @throws WorkbookProblem memoryMovedMeanwhile */
async function foundAgain(staged: Staged, found: Found): Promise<Found> {
  const standing = await standingMarks(sheetsOfMarks(staged, found.learned));
  const memory = staged.memory === null ? found.learned.memory : await requireSameMemory(found.learned.memory?.text ?? null);
  return { ...found, standing, learned: { ...found.learned, memory } };
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

function newSteps(staged: Staged, learned: Learned, ids: Ids, copies: readonly KeptCopy[], renamed: readonly Renaming[], word: string): StepOfWhole[] {
  const added = [...staged.added].map(([of, sheet]) => ({ of, sheet, own: sheetOf(staged, learned, ids, of) }));
  return [
    ...renamed.flatMap((one) => renameSteps(one, word)),
    ...added.flatMap(({ of, sheet }) => [{ ...addStep(sheet.name), of }, signStep(sheet.name, word)]),
    ...added.flatMap(({ of, sheet, own }) => [...contentSteps(own, sheet.content).map((step) => ({ ...step, of })), ...tagSteps(own, sheet)]),
    ...copies.flatMap((copy) => copySteps(copy, word)),
  ];
}

function anewSteps(staged: Staged, learned: Learned): StepOfWhole[] {
  return [...staged.written].flatMap(([of, content]) => {
    const { excelId, layout } = learnedSheet(learned, of);
    const sheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(excelId);
    return [clearStep(sheet, layout.filter !== null), ...contentSteps(sheet, content)].map((step) => ({ ...step, of }));
  });
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
