import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * axe, with all its rules, over the page as it stands. It works in one piece: else it ends its work in another page,
 * which takes the keyboard from this one and three times as long. Only what is wrong is told of every element: to write
 * down each that is right as well would take longer than to look at all of them.
 */
export function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}
