/// <reference lib="dom" />
import { axeOf } from '../axe';
import type { OpenedPane } from '../paneInBrowser';
import { until } from './until';

interface ThemedPage {
  readonly Office: { readonly context: { readonly officeTheme: { bodyBackgroundColor: string } } };
}

/** Of each theme. */
const backgrounds = { light: '#ffffff', dark: '#292929', highContrast: '#000000' };
/** Fluent’s own: they stand before and behind what is open, hand the keyboard on at once, and are never read out. */
const guards = '[data-tabster-dummy]';
/** Menus are laid over the page, beside its landmarks; the button that opened one says where it belongs. */
const notOfMenus = ['region'];
const looks = ['light', 'dark', 'highContrast'] as const;

/** What axe finds in the page as it stands, in every theme; light is left behind. */
export async function violationsOf({ page }: OpenedPane): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of [...looks].reverse()) {
    await page.emulateMedia({ forcedColors: look === 'highContrast' ? 'active' : 'none' });
    await page.evaluate((color) => {
      (globalThis as unknown as ThemedPage).Office.context.officeTheme.bodyBackgroundColor = color;
      // Where the pane looks again at how Office is.
      dispatchEvent(new Event('focus'));
    }, look === 'dark' ? backgrounds.dark : backgrounds.light);
    await until(async () => (await page.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).getPropertyValue('--colorNeutralBackground1'))) === backgrounds[look], `the theme ${look}`);
    const { violations } = await axeOf(page).exclude(guards).disableRules(notOfMenus).analyze();
    found.push(...violations.map(({ id, impact, nodes }) => `${look}: ${id} ${impact ?? ''}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  return found;
}
