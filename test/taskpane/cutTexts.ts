/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** Texts that do not fit their place, and places that are wider than the pane. */
export async function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const isOutside = element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth + 1;
      return (isCut && !(overflowX === 'auto' && overflowY === 'auto' && element.scrollWidth <= element.clientWidth)) || isOutside;
    });
    return wide.filter((element) => !element.ariaHidden && element.tabIndex !== -1).map((element) => element.outerHTML.slice(0, 160));
  });
}
