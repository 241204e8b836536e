/// <reference types="office-js" />
import type { Told } from '../../commands/ribbon';
import type { Session } from './session';
import { undoOf } from './undo';

/** Tells in the pane what a command of the ribbon told, and opens it where it must. A pane that does not open unsays nothing: that is noted for the diagnosis. */
export async function tellCommand(session: Session, { lines, opensPane, view, workbook }: Told): Promise<void> {
  session.tell(lines.length === 0 ? null : { intent: 'info', lines: () => lines, ...undoOf(workbook === undefined ? [] : [workbook]) });
  if (view !== undefined) session.show(view);
  if (!opensPane) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch (reason) {
    session.note(reason);
  }
}
