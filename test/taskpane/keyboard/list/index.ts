import type { Action, Control, Walk } from '../control';
import { check } from './check';
import { deadlines } from './deadlines';
import { diagnosis } from './diagnosis';
import { handing } from './handing';
import { home } from './home';
import { make } from './make';
import { makeQuestions } from './makeQuestions';
import { pane } from './pane';
import { person } from './person';
import { settings } from './settings';
import { sheets } from './sheets';

/** Every action of every view. A control that is added to a view without a line here fails the test. */
export const walks: readonly Walk[] = [...pane, ...home, ...check, ...person, ...make, ...makeQuestions, ...deadlines, ...handing, ...settings, ...sheets, ...diagnosis];

/** What is operated by an action and on the way back from it. */
export function operatedBy({ control, instead, back = [] }: Action): readonly Control[] {
  return [control, ...(instead === undefined ? [] : [instead]), ...back.flatMap(operatedBy)];
}

/** Everything that a walk names. */
export function controlsOf({ states }: Walk): readonly Control[] {
  return states.flatMap(({ reach, actions, others }) => [...[...reach, ...actions].flatMap(operatedBy), ...others]);
}
