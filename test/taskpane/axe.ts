/// <reference lib="dom" />
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Adds nothing to the page; nothing at all would mean axe itself. */
const NOTHING = ';';

/**
 * axe, with all its rules, over the page as it stands. It works in one piece: else it ends its work in another page,
 * which takes the keyboard from this one and three times as long. Only what is wrong is told of every element: to write
 * down each that is right as well would take longer than to look at all of them. A page is given axe once: that takes
 * longer than the looking.
 */
export async function axeOf(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const builder = new AxeBuilder(isThere ? { page, axeSource: NOTHING } : { page });
  return builder.options({ resultTypes: ['violations'] }).setLegacyMode();
}
