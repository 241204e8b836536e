import type { SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { hasCode, inExcel } from './host';
import type { Staged } from './staged';
import type { Step } from './write/step';

/**
 * Writes as one request, once nobody edits a cell any more.
 * @throws WorkbookProblem
 */
export async function send(steps: readonly Step[]): Promise<void> {
  await sendIn(steps, new Map(), true);
}

/**
 * Writes as one request; refused while a cell is being edited: what somebody is typing is not to be written over when that ends.
 * @returns Excel's ids of the sheets that were added
 * @throws WorkbookProblem cellBeingEdited
 */
export function sendAtOnce(steps: readonly Step[], added: Staged['added'] = new Map()): Promise<ReadonlyMap<SheetId, string>> {
  return sendIn(steps, added, false);
}

async function sendIn(steps: readonly Step[], added: Staged['added'], waits: boolean): Promise<ReadonlyMap<SheetId, string>> {
  try {
    return await write(steps, added, waits);
  } catch (failure) {
    const reason = !waits && hasCode(failure, ['InvalidOperation']) ? await refusedWhileEditing(failure as WorkbookProblem) : failure;
    // The request had turned events off and did not come to where it turns them on.
    await turnEventsOn();
    throw reason;
  }
}

function write(steps: readonly Step[], added: Staged['added'], waits: boolean): Promise<ReadonlyMap<SheetId, string>> {
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
  }, { waits });
}

/** Whether it is only a guess that a request was refused as a whole: it may have failed half way, and a cell been begun to be edited after that. */
export function isGuess(reason: unknown): boolean {
  return reason instanceof WorkbookProblem && reason.code === 'cellBeingEdited' && reason.cause instanceof WorkbookProblem;
}

/** Some versions give that refusal the name of many others; while a cell is being edited, they refuse to be asked the least thing. */
async function refusedWhileEditing(failure: WorkbookProblem): Promise<WorkbookProblem> {
  try {
    await inExcel(async ({ workbook, sync }) => {
      workbook.protection.load('protected');
      await sync();
    }, { waits: false });
    return failure;
  } catch (reason) {
    return hasCode(reason, ['InvalidOperation']) ? new WorkbookProblem('cellBeingEdited', {}, { cause: failure }) : failure;
  }
}

async function turnEventsOn(): Promise<void> {
  try {
    await inExcel(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch (reason) {
    // Why nothing could be written is what is told.
    if (!(reason instanceof WorkbookProblem)) throw reason;
  }
}
