/// <reference lib="dom" />
import type { Page } from 'playwright-core';

const operable = 'button, a[href], input, select, textarea, summary, label, option, [role=button], [role=link], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=treeitem], [role=tab], [role=checkbox], [role=switch], [role=option]';

/** Elements that do something when they are clicked and are nothing a screen reader would call operable. */
export async function clickableOnly(page: Page): Promise<readonly string[]> {
  return page.evaluate((known) => {
    const isClickable = (element: Element) => {
      // React listens at the root of the page: what an element does stands in its properties.
      const key = Object.keys(element).find((one) => one.startsWith('__reactProps$'));
      const properties = key === undefined ? null : (element as unknown as Record<string, Readonly<Record<string, unknown>>>)[key];
      return typeof properties?.['onClick'] === 'function';
    };
    const isBackdrop = (element: Element) => element.className.toString().includes('__backdrop');
    return Array.from(document.querySelectorAll('body *'))
      .filter((element) => isClickable(element) && element.checkVisibility() && element.closest(known) === null && !isBackdrop(element))
      .map((element) => element.outerHTML.slice(0, 160));
  }, operable);
}
