/// <reference lib="dom" />
import type { OpenedPane } from '../paneInBrowser';
import { focusedNow } from './axTree';
import { isSame, type Action, type Control, type Found } from './control';
import { isIndicated } from './looks';

/** Keys until the whole pane has been gone round, with room to spare. */
const mostKeys = 200;

/** Goes to a control, checks that it is seen to have the keyboard, operates it, and checks that the keyboard is not lost. */
export async function perform(pane: OpenedPane, action: Action): Promise<void> {
  const { control, keys, shows, then } = action;
  const { page } = pane;
  await goTo(pane, control);
  expect({ control: told(control), isIndicated: await isSeenToHaveKeyboard(pane, control) }).toEqual({ control: told(control), isIndicated: true });
  const seen = await shows(pane);
  for (const key of keys) {
    if (key.startsWith('text:')) await page.keyboard.type(key.slice('text:'.length));
    else await page.keyboard.press(key);
  }
  await seen().catch((reason: unknown) => {
    throw new Error(`nothing was seen of ${told(control)}`, { cause: reason });
  });
  if (action.goesOn !== true) await settled(pane);
  await keepsKeyboard(pane, control, then);
}

/** Until nothing goes on any more. */
export async function settled({ page }: OpenedPane): Promise<void> {
  await page.waitForFunction(() => !Array.from(document.querySelectorAll('[role=progressbar]')).some((bar) => bar.checkVisibility()));
}

export function told({ region, role, name }: Control | Found): string {
  return `${region}: ${role} ${String(name)}`;
}

async function goTo({ page }: OpenedPane, control: Control): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < mostKeys; count += 1) {
    const focused = await focusedNow(page);
    if (focused !== null && isSame(control, focused)) return;
    passed.push(focused === null ? 'nothing' : told(focused));
    await page.keyboard.press(keyTowards(control, focused, passed.at(-2)));
  }
  throw new Error(`the keyboard does not reach ${told(control)}; it came past ${[...new Set(passed)].join(', ')}`);
}

function keyTowards({ role }: Control, focused: Found | null, before: string | undefined): string {
  if (role.startsWith('menuitem')) return 'ArrowDown';
  if (role !== 'treeitem' || focused?.role !== 'treeitem') return 'Tab';
  // Whichever line the tree stood on.
  return before?.includes('treeitem') === true ? 'ArrowDown' : 'Home';
}

async function isSeenToHaveKeyboard({ page }: OpenedPane, { role }: Control): Promise<boolean | null> {
  const now = await indicatedSoon(page);
  if (now !== null) return now;
  // It had the keyboard from the beginning: left and come back to.
  const [away, back] = role.startsWith('menuitem') || role === 'treeitem' ? ['ArrowDown', 'ArrowUp'] as const : ['Tab', 'Shift+Tab'] as const;
  await page.keyboard.press(away);
  // Until it is drawn without.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  await page.keyboard.press(back);
  return indicatedSoon(page);
}

/** Lines under fields grow. */
async function indicatedSoon(page: OpenedPane['page']): Promise<boolean | null> {
  for (let count = 0; count < 25; count += 1) {
    const now = await isIndicated(page);
    if (now !== false) return now;
    await page.waitForTimeout(20);
  }
  return false;
}

async function keepsKeyboard({ page }: OpenedPane, control: Control, then: string | RegExp | undefined): Promise<void> {
  const isRight = (focused: Found | null) => focused !== null && (then === undefined || (typeof then === 'string' ? focused.name === then : then.test(focused.name)));
  // What is drawn anew takes the keyboard a moment later.
  const end = Date.now() + 10_000;
  let focused = await focusedNow(page);
  while (!isRight(focused) && Date.now() < end) {
    await page.waitForTimeout(20);
    focused = await focusedNow(page);
  }
  if (!isRight(focused)) throw new Error(`after ${told(control)} the keyboard is ${focused === null ? 'lost' : `at ${told(focused)}`}${then === undefined ? '' : `, not at ${String(then)}`}`);
}
