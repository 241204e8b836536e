import { MEMORY_NAMESPACE, memoryXml } from '../memoryPart';
import type { NewSheet, SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { TABLE_NAME, tagFormula } from '../tableTag';
import { inExcel, isDenied } from './host';
import type { Learned, LearnedSheet } from './read/learn';
import type { Staged } from './staged';
import { clearStep, contentSteps } from './write/content';
import { editSteps, undoEditSteps } from './write/edits';
import { markAgainSteps, markSteps, unmarkStep } from './write/marks';
import { ACTION_BYTES, batches, bytesOf, type Step } from './write/step';

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

/**
 * Writes what is staged: sheets first, then, as the last request, all that is small. Excel keeps what a request had done
 * before it failed; so a sheet that is written anew is copied before, and after a failure new sheets are deleted,
 * copies laid back, cells, marks and memory given what they held. What remains then: of a sheet laid back, the page
 * setup and frozen rows of the new content; a sheet that was to be removed, where that was done and something after it
 * failed; row heights.
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem sheetProtected, structureProtected, cellBeingEdited, workbookChanged, excelFailed; halfWritten where Excel did not take it back
 */
export async function writeStaged(staged: Staged, learned: Learned): Promise<ReadonlyMap<SheetId, string>> {
  const plan = planOf(staged, learned);
  try {
    const requests = [...batches(plan.sheets), ...batches(plan.finish)];
    for (const request of requests.slice(0, -1)) await send(request, new Map());
    return await send(requests.at(-1) ?? [], staged.added);
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
    throw await takeBack(plan, reason);
  }
}

interface Plan {
  readonly sheets: readonly Step[];
  readonly finish: readonly Step[];
  /** Names of the sheets that are new, and of the copies. */
  readonly added: readonly string[];
  readonly copies: readonly { readonly name: string; readonly of: LearnedSheet }[];
  /** Sheets whose cells are changed. */
  readonly touched: readonly LearnedSheet[];
  readonly undo: readonly Step[];
  readonly memory: { readonly part: string | null; readonly text: string } | null;
}

function planOf(staged: Staged, learned: Learned): Plan {
  const known = (id: SheetId): LearnedSheet => learned.sheets.get(id) as LearnedSheet;
  const sheetOf = (id: SheetId): SheetOf => {
    const added = staged.added.get(id);
    const key = added === undefined ? known(id).excelId : added.name;
    return (context) => context.workbook.worksheets.getItem(key);
  };
  const free = freeNames(learned, staged);
  // A protected structure takes no copies.
  const copies = learned.overview.structureProtected ? [] : [...staged.written.keys()].map((id) => ({ name: free(), of: known(id) }));
  const sheets = [
    ...[...staged.added].flatMap(([id, sheet]) => [addStep(sheet), ...contentSteps(sheetOf(id), sheet.content), ...tagSteps(sheetOf(id), sheet)]),
    ...copies.map(({ name, of }) => copyStep(of, name)),
    ...[...staged.written].flatMap(([id, content]) => [clearStep(sheetOf(id), known(id).layout.filter !== null), ...contentSteps(sheetOf(id), content)]),
  ];
  const { marks } = staged;
  const finish = [
    ...[...staged.edits].flatMap(([id, edits]) => editSteps(sheetOf(id), [...edits.values()], [...(staged.heights.get(id)?.values() ?? [])])),
    ...(marks?.standing ?? []).map(unmarkStep),
    ...(marks?.laid ?? []).flatMap(({ sheet, severity, cells }) => markSteps(sheetOf(sheet), severity, cells)),
    ...(staged.memory === null ? [] : [memoryStep(learned.memory?.part ?? null, staged.memory)]),
    // What cannot be taken back comes last.
    ...[...staged.removed].map((id) => deleteStep(known(id).excelId)),
    ...copies.map(({ name }) => deleteStep(name)),
  ];
  return {
    sheets,
    finish,
    added: [...staged.added.values()].map(({ name }) => name),
    copies,
    touched: [...staged.written.keys(), ...staged.edits.keys()].flatMap((id) => learned.sheets.get(id) ?? []),
    undo: [
      ...[...staged.edits].filter(([id]) => learned.sheets.has(id)).flatMap(([id, edits]) => undoEditSteps(sheetOf(id), [...edits.values()])),
      ...(marks?.standing ?? []).flatMap(markAgainSteps),
    ],
    memory: staged.memory === null ? null : { part: learned.memory?.part ?? null, text: learned.memory?.text ?? '' },
  };
}

/** @returns Excel's ids of the sheets that were added */
async function send(steps: readonly Step[], added: Staged['added']): Promise<ReadonlyMap<SheetId, string>> {
  return inExcel(async (context) => {
    const { workbook, runtime } = context;
    // Our own changes are nobody else's; and what is computed is computed once, afterwards.
    runtime.enableEvents = false;
    workbook.application.suspendApiCalculationUntilNextSync();
    for (const step of steps) step.queue(context);
    const sheets = [...added].map(([id, { name }]) => [id, workbook.worksheets.getItem(name).load('id')] as const);
    runtime.enableEvents = true;
    await context.sync();
    return new Map(sheets.map(([id, sheet]) => [id, sheet.id]));
  });
}

/** @returns what is to be told of the failure */
async function takeBack(plan: Plan, reason: WorkbookProblem): Promise<WorkbookProblem> {
  try {
    return await inExcel(async (context) => {
      const { workbook } = context;
      const sheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
      const structure = workbook.protection.load('protected');
      const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
      await context.sync();
      const named = (name: string) => sheets.items.find((sheet) => sheet.name === name);
      const shut = plan.touched.find(({ excelId }) => sheets.items.some(({ id, protection }) => id === excelId && protection.protected));
      for (const name of plan.added) if (named(name) !== undefined) workbook.worksheets.getItem(name).delete();
      for (const { name, of } of plan.copies) {
        if (named(name) === undefined) continue;
        if (of.excelId !== shut?.excelId) {
          clearStep((own) => own.workbook.worksheets.getItem(of.excelId), false).queue(context);
          workbook.worksheets.getItem(of.excelId).getRange().untrack().copyFrom(workbook.worksheets.getItem(name).getRange().untrack());
        }
        workbook.worksheets.getItem(name).delete();
      }
      if (shut === undefined) for (const step of plan.undo) step.queue(context);
      if (plan.memory !== null) {
        for (const { id } of parts.items) {
          const part = workbook.customXmlParts.getItem(id);
          if (plan.memory.part === null) part.delete();
          else if (id === plan.memory.part) part.setXml(memoryXml(plan.memory.text));
        }
      }
      context.runtime.enableEvents = true;
      await context.sync();
      if (!isDenied(reason)) return reason;
      if (shut !== undefined) return new WorkbookProblem('sheetProtected', { sheet: shut.info.name }, { cause: reason });
      return structure.protected ? new WorkbookProblem('structureProtected', {}, { cause: reason }) : reason;
    });
  } catch (failure) {
    if (!(failure instanceof WorkbookProblem)) throw failure;
    return new WorkbookProblem('halfWritten', failure.data, { cause: reason });
  }
}

function addStep({ name }: NewSheet): Step {
  return { bytes: ACTION_BYTES, queue: (context) => context.workbook.worksheets.add(name) };
}

function tagSteps(sheet: SheetOf, { tableTag }: NewSheet): Step[] {
  if (tableTag === null) return [];
  return [{ bytes: 2 * ACTION_BYTES, queue: (context) => (sheet(context).names.add(TABLE_NAME, `=${tagFormula(tableTag)}`).visible = false) }];
}

function copyStep({ excelId }: LearnedSheet, name: string): Step {
  return {
    bytes: 3 * ACTION_BYTES,
    queue: (context) => {
      const copy = context.workbook.worksheets.getItem(excelId).copy('End');
      copy.name = name;
      copy.visibility = 'VeryHidden';
    },
  };
}

function deleteStep(key: string): Step {
  return { bytes: ACTION_BYTES, queue: (context) => context.workbook.worksheets.getItem(key).delete() };
}

function memoryStep(part: string | null, text: string): Step {
  const xml = memoryXml(text);
  return {
    bytes: ACTION_BYTES + bytesOf(xml),
    queue: (context) => {
      const { customXmlParts } = context.workbook;
      if (part === null) customXmlParts.add(xml);
      else customXmlParts.getItem(part).setXml(xml);
    },
  };
}

/** Names for copies, which stand for a moment only. */
function freeNames({ overview }: Learned, { added }: Staged): () => string {
  const taken = new Set([...overview.sheets, ...added.values()].map(({ name }) => name.toLowerCase()));
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`_mz_${String(number)}`));
    return `_MZ_${String(number)}`;
  };
}
