/// <reference types="office-js" />
import { inExcel } from './host';

/** Lets Excel calculate every formula anew: those of functions whose arguments have not changed, too. @throws WorkbookProblem */
export function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
