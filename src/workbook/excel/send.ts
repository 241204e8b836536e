import type { SheetId } from '../port';
import { WorkbookProblem } from '../problem';
import { hasCode, inExcel } from './host';
import type { Staged } from './staged';
import type { Step } from './write/step';

/**
 * Writes as one request.
 * @param waits false where it is to be refused while a cell is being edited
 * @returns Excel's ids of the sheets that were added
 */
export async function send(steps: readonly Step[], added: Staged['added'] = new Map(), waits = true): Promise<ReadonlyMap<SheetId, string>> {
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
