/// <reference lib="dom" />
import { until } from '../keyboard/until';
import type { OpenedPane } from '../paneInBrowser';

interface ThemedPage {
  readonly Office: { readonly context: { readonly officeTheme: { bodyBackgroundColor: string } } };
}

/** Of each theme of the pane. */
const backgrounds = { light: '#ffffff', dark: '#292929', highContrast: '#000000' };

export const looks = ['light', 'dark', 'highContrast'] as const;
export type Look = (typeof looks)[number];

/** Turns Office to another theme, or the system to high contrast, and waits until the pane is drawn so. */
export async function changeLook({ page }: OpenedPane, look: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: look === 'highContrast' ? 'active' : 'none' });
  await page.evaluate((color) => {
    (globalThis as unknown as ThemedPage).Office.context.officeTheme.bodyBackgroundColor = color;
    // Where the pane looks again at how Office is.
    dispatchEvent(new Event('focus'));
  }, look === 'dark' ? backgrounds.dark : backgrounds.light);
  await until(async () => (await page.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).getPropertyValue('--colorNeutralBackground1'))) === backgrounds[look], `the theme ${look}`);
}
