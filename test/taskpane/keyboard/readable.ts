import { axeOf } from '../axe';
import { changeLook, looks } from '../looks/changeLook';
import type { OpenedPane } from '../paneInBrowser';

/** Fluent’s own: they stand before and behind what is open, hand the keyboard on at once, and are never read out. */
const guards = '[data-tabster-dummy]';
/** Menus are laid over the page, beside its landmarks; the button that opened one says where it belongs. */
const notOfMenus = ['region'];

/** What axe finds in the page as it stands, in every theme; light is left behind. */
export async function violationsOf(pane: OpenedPane): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of [...looks].reverse()) {
    await changeLook(pane, look);
    const { violations } = await (await axeOf(pane.page)).exclude(guards).disableRules(notOfMenus).analyze();
    found.push(...violations.map(({ id, impact, nodes }) => `${look}: ${id} ${impact ?? ''}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  return found;
}
