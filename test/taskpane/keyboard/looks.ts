/// <reference lib="dom" />
import type { Page } from 'playwright-core';

interface Remembering {
  keptLooks?: { readonly looks: WeakMap<Element, string>; look(element: Element): string; current(): Element | null };
}

/** Has the page remember, at every key, how everything looks that has not the keyboard and may look otherwise than before. */
export async function rememberLooks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const looks = new WeakMap<Element, string>();
    const properties = ['outline-style', 'outline-width', 'outline-color', 'box-shadow', 'border-top-color', 'border-bottom-color', 'border-top-width', 'border-bottom-width', 'transform', 'background-color', 'text-decoration-line', 'opacity'];
    const styleOf = (element: Element, part?: string) => {
      const style = getComputedStyle(element, part);
      if (part !== undefined && style.content === 'none') return '';
      // A transparent or absent outline is none.
      const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' || style.outlineColor === 'rgba(0, 0, 0, 0)' ? 'none' : '';
      return properties.filter((one) => outline === '' || !one.startsWith('outline')).map((one) => style.getPropertyValue(one)).join(' ');
    };
    const lookOf = (element: Element) => [styleOf(element), styleOf(element, '::after'), styleOf(element, '::before')].join('|');
    /** @param seen looks of this moment: neighbours are in the same frame */
    const look = (element: Element, seen = new Map<Element, string>()) => {
      // A field's frame is drawn by what is around it.
      const drawn = [element, element.parentElement, element.parentElement?.parentElement ?? null].filter((one) => one !== null);
      return drawn.map((one) => {
        const own = seen.get(one) ?? lookOf(one);
        seen.set(one, own);
        return own;
      }).join('\n');
    };
    const current = () => {
      const own = document.activeElement;
      const line = own?.getAttribute('aria-activedescendant') ?? null;
      return line === null ? own : (document.getElementById(line) ?? own);
    };
    (globalThis as unknown as Remembering).keptLooks = { looks, look, current };
    const controls = 'button, a, input, select, textarea, summary, [tabindex], [role=treeitem]';
    // What moves the keyboard alone changes the looks of what is near it and of nothing else.
    let isChanged = true;
    const attributeFilter = ['class', 'style', 'hidden', 'open', 'disabled', 'readonly', 'aria-checked', 'aria-disabled', 'aria-expanded', 'aria-invalid', 'aria-pressed', 'aria-selected'];
    new MutationObserver(() => (isChanged = true)).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
    let last: Element | null = null;
    const remember = () => {
      const own = current();
      const seen = new Map<Element, string>();
      const isNear = (element: Element) => {
        const around = element.parentElement?.parentElement ?? element;
        return [own, last, document.activeElement].some((one) => one !== null && around.contains(one));
      };
      for (const element of Array.from(document.querySelectorAll(controls))) {
        const isDue = isChanged || !looks.has(element) || isNear(element);
        if (isDue && element !== own && element !== document.activeElement && element.checkVisibility()) looks.set(element, look(element, seen));
      }
      isChanged = false;
      last = own;
    };
    addEventListener('keydown', remember, true);
  });
}

/** Whether what has the keyboard looks otherwise than before; null where it was not seen without. */
export async function isIndicated(page: Page): Promise<boolean | null> {
  return page.evaluate(() => {
    const kept = (globalThis as unknown as Remembering).keptLooks;
    const own = kept?.current() ?? null;
    const before = own === null ? undefined : kept?.looks.get(own);
    return own === null || kept === undefined || before === undefined ? null : kept.look(own) !== before;
  });
}
