import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveSite, type ServedSite } from '../site/served';
import { differencesOf, strangers } from './keyboard/differences';
import { isSame, type Action, type Control, type Walk } from './keyboard/control';
import { operatedBy, walks } from './keyboard/list';
import { always, everywhere } from './keyboard/list/everywhere';
import { rememberLooks } from './keyboard/looks';
import { violationsOf } from './keyboard/readable';
import { perform, settled, told } from './keyboard/walk';
import { paneInBrowser, type OpenedPane } from './paneInBrowser';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 60_000);
afterAll(() => site.close());

const nothing = { unlisted: [], missing: [], mouseOnly: [] };

async function performAll(pane: OpenedPane, actions: readonly Action[]): Promise<void> {
  for (const action of actions) {
    await perform(pane, action);
    expect({ after: told(action.control), unlisted: await strangers(pane) }).toEqual({ after: told(action.control), unlisted: [] });
    await performAll(pane, action.back ?? []);
  }
}

test.each(walks.map((walk) => [`${walk.view}: ${walk.name}`, walk] as const))('%s: everything is on the list, and done by keyboard', async (_name, { book, setting, states }: Walk) => {
  const pane = await paneInBrowser(site, await book(), { compute: () => 0, ...setting });
  await rememberLooks(pane.page);
  // Listened to from the beginning: a window that is asked for sooner would be the system's own.
  pane.page.on('filechooser', () => undefined);
  for (const state of states) {
    await state.before?.(pane);
    await performAll(pane, state.reach);
    await state.meanwhile?.(pane);
    if (state.opened !== 'work') await settled(pane);
    expect({ state: state.name, ...(await differencesOf(pane, state)) }).toEqual({ state: state.name, ...nothing });
    // In the other states they are looked at with the views.
    if (state.opened === 'dialog' || state.opened === 'menu') expect({ state: state.name, violations: await violationsOf(pane) }).toEqual({ state: state.name, violations: [] });
    await performAll(pane, state.actions);
  }
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 120_000);

test('every view is on the list, and whatever is told to be done elsewhere is done somewhere', () => {
  const folders = readdirSync(resolve(__dirname, '../../src/taskpane/views'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...new Set(walks.map(({ view }) => view))].sort()).toEqual(folders.map(({ name }) => name).sort());
  const states = walks.flatMap((walk) => walk.states);
  const done = states.flatMap(({ reach, actions }) => [...reach, ...actions].flatMap(operatedBy));
  const isDone = (own: Control) => done.some((one) => told(one) === told(own) || (typeof one.name === 'string' && isSame(own, { ...one, name: one.name })));
  expect([...always, ...everywhere, ...states.flatMap(({ others }) => others)].filter((own) => !isDone(own)).map(told)).toEqual([]);
});
