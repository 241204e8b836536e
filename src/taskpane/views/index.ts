/*
 * A view is a folder here whose index.tsx exports a View, and one line in the list below. In it:
 *
 * - useSession() gives the session, its state now, and words(key) in the clerk's language. State that only the view
 *   shows is the view's own (useState, or a store of its own): the view stays alive while another is shown.
 * - state.reading is what is known of the workbook (src/work/firstSight); session.read() looks anew.
 * - All work goes through session.run(title, async (task) => …): it shows that it goes on, keeps other work out, turns
 *   what goes wrong into a sentence, tells the Outcome that is returned (with undo, where it can be put back) and looks
 *   at the workbook anew; session.look(…) does the same for work that writes nothing. Use cases come from src/work,
 *   over a new ExcelWorkbook(); no rule and no figure is computed
 *   in the pane. Await task.pause() between slices of long work and before writing: it is where 取消 takes effect.
 * - Buttons that begin work are disabled while state.busy is not null. <Blank> says why there is nothing to show.
 * - Folders are not named checks, tables, ledger or file: lint takes these for layers.
 *
 * test/taskpane/paneInBrowser.ts opens the built pane over a workbook in the in-memory Excel; every view gets axe in
 * every theme, screenshots and a look at its languages by its entry in test/taskpane/looks/viewStates.ts.
 */
import { check } from './check';
import { deadlines } from './deadlines';
import { diagnosis } from './diagnosis';
import { home } from './home';
import { make } from './make';
import { person } from './person';
import { settings } from './settings';
import type { View } from './view';

export const views: readonly View[] = [home, check, make, deadlines, person, settings, diagnosis];
