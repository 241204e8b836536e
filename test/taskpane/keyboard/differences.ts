import type { OpenedPane } from '../paneInBrowser';
import { operableNow } from './axTree';
import { clickableOnly } from './clickable';
import { isSame, type Control, type State } from './control';
import { controlsOf, walks } from './list';
import { always, everywhere } from './list/everywhere';
import { told } from './walk';

const listed: readonly Control[] = [...always, ...everywhere, ...walks.flatMap(controlsOf)];

/** What is in the page and not on the list of its state, what is on it and not in the page, and what only a mouse can do. */
export interface Differences {
  readonly unlisted: readonly string[];
  readonly missing: readonly string[];
  readonly mouseOnly: readonly string[];
}

/** What is in the page after an action, having come with it, and is on the list nowhere. */
export async function strangers({ page }: OpenedPane): Promise<readonly string[]> {
  // The list is in the language the pane speaks usually.
  if ((await page.getAttribute('html', 'lang')) !== 'zh-CN') return [];
  return (await operableNow(page)).filter((one) => !listed.some((own) => isSame(own, one))).map(told);
}

/** Looked at until there is none: what a dialog hides from screen readers is hidden a moment after it opens. */
export async function differencesOf(pane: OpenedPane, state: State): Promise<Differences> {
  const end = Date.now() + 2_000;
  let found = await differencesNow(pane, state);
  while (Object.values(found).flat().length > 0 && Date.now() < end) {
    await pane.page.waitForTimeout(50);
    found = await differencesNow(pane, state);
  }
  return found;
}

async function differencesNow({ page }: OpenedPane, { actions, others, opened }: State): Promise<Differences> {
  const here = (await operableNow(page)).filter(({ region }) => opened !== 'menu' || region === 'menu');
  const required: readonly Control[] = [...actions.filter(({ isLater }) => isLater !== true).map(({ control }) => control), ...others, ...(opened === undefined || opened === 'work' ? always : [])];
  const insteads = actions.flatMap(({ instead }) => (instead === undefined ? [] : [instead]));
  const allowed = opened === undefined || opened === 'work' ? [...required, ...insteads, ...everywhere] : required;
  return {
    unlisted: here.filter((one) => !allowed.some((own) => isSame(own, one))).map(told),
    missing: required.filter((own) => !here.some((one) => isSame(own, one))).map(told),
    mouseOnly: await clickableOnly(page),
  };
}
