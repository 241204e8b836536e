/// <reference types="office-js" />
import { inExcel } from './host';

/** What an event handler was added by. */
interface Watch {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** Adds event handlers in one request. @returns what takes them away again @throws WorkbookProblem excelFailed, cellBeingEdited */
export async function watching(add: (worksheets: Excel.WorksheetCollection) => readonly Watch[]): Promise<() => Promise<void>> {
  const watches = await inExcel(async (context) => {
    const added = add(context.workbook.worksheets);
    await context.sync();
    return added;
  });
  return () =>
    inExcel(async (context) => {
      for (const watch of watches) watch.remove();
      await context.sync();
    }, { previous: watches[0]?.context as Excel.RequestContext });
}
