/// <reference lib="dom" />
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { say, type Locale, type MessageKey } from '../../src/locale';
import { serveSite, type ServedSite } from '../site/served';
import { layouts } from '../../src/work/demo';
import { demoBook } from '../work/excel/books';
import { paneInBrowser, type OpenedPane, type PaneSetting } from './paneInBrowser';

let site: ServedSite;
let book: Uint8Array;

beforeAll(async () => {
  site = await serveSite();
  book = await demoBook(layouts[0]!, 2000, true);
}, 120_000);

afterAll(() => site.close());

/** What a view is brought to before it is looked at. */
type Prepare = (pane: OpenedPane, locale: Locale) => Promise<void>;

/** The views by their ids, with the word under their icons, or the title of those in the menu. */
const views: readonly { readonly id: string; readonly tab: MessageKey; readonly prepare: Prepare }[] = [
  { id: 'home', tab: 'pane.tab.home', prepare: async () => undefined },
  {
    id: 'check',
    tab: 'pane.check',
    prepare: async ({ page }, locale) => {
      await page.getByRole('main').getByRole('button', { name: say(locale, 'pane.check.begin'), exact: true }).click();
      await page.getByRole('treeitem', { level: 2 }).first().click();
      await page.getByRole('treeitem', { level: 3 }).first().click();
    },
  },
  {
    id: 'person',
    tab: 'pane.person',
    prepare: async ({ page, excel }) => {
      excel.goTo('老年人台账', 8, 2);
      await page.locator('summary:visible').first().click();
    },
  },
  {
    id: 'make',
    tab: 'pane.make',
    prepare: async ({ page }, locale) => {
      await page.getByRole('combobox', { name: say(locale, 'pane.make.period') }).selectOption('2026Q4');
      await page.getByRole('button', { name: say(locale, 'pane.make.all', { count: 17 }), exact: true }).waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await page.getByRole('listitem').first().getByRole('button', { expanded: false }).click();
    },
  },
  {
    id: 'settings',
    tab: 'pane.settings',
    prepare: async ({ page }, locale) => {
      await page.getByText(say(locale, 'pane.settings.group.voucher')).click();
    },
  },
  {
    id: 'settings-rest',
    tab: 'pane.settings',
    prepare: async ({ page }, locale) => {
      await page.getByText(say(locale, 'pane.settings.group.voucher')).waitFor();
      await page.getByRole('button', { name: say(locale, 'pane.settings.policy') }).click();
      for (const part of ['names', 'submission', 'holidays', 'headings', 'sheets'] as const) await page.getByRole('button', { name: say(locale, `pane.settings.${part}`) }).click();
      await page.getByRole('textbox', { name: say(locale, 'pane.settings.unit') }).fill('幸福社区');
    },
  },
  {
    id: 'settings-sheet',
    tab: 'pane.settings',
    prepare: async ({ page }, locale) => {
      await page.getByRole('button', { name: say(locale, 'pane.settings.policy') }).click();
      await page.getByRole('button', { name: say(locale, 'pane.settings.sheets') }).click();
      await page.getByRole('button', { name: '老年人台账' }).click();
      await page.getByText(say(locale, 'pane.settings.columns'), { exact: true }).waitFor();
    },
  },
  {
    id: 'diagnosis',
    tab: 'pane.diagnosis',
    prepare: async ({ page }, locale) => {
      await page.getByRole('heading', { name: say(locale, 'pane.diagnosis.workbook') }).waitFor();
    },
  },
  {
    id: 'deadlines',
    tab: 'pane.deadlines.tab',
    prepare: async ({ page }) => {
      await page.getByRole('main').getByRole('listitem').first().waitFor();
    },
  },
  {
    id: 'deadlines-ages',
    tab: 'pane.deadlines.tab',
    prepare: async ({ page }, locale) => {
      await page.getByRole('main').getByRole('button', { name: say(locale, 'table.title.upcoming-ages') }).click();
      await page.getByRole('main').getByRole('listitem').first().waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
    },
  },
];
/** What stands in the list of src/taskpane/views is a folder there. */
const folders = readdirSync(resolve(__dirname, '../../src/taskpane/views'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('every view is looked at', () => {
  expect([...new Set(views.map(({ id }) => id.split('-')[0]))].sort()).toEqual(folders.sort());
});

const looks = ['light', 'dark', 'highContrast'] as const;
const widths = [320, 450] as const;

describe.each(views)('$id', ({ id, tab, prepare }) => {
  test.each(looks.flatMap((look) => widths.map((width) => ({ look, width }) satisfies PaneSetting)))('can be read by everybody: $look, $width px', async (setting) => {
    const pane = await paneInBrowser(site, book, setting);
    await pane.goTo(say('zh-CN', tab));
    await prepare(pane, 'zh-CN');
    await pane.picture(`${id}-${setting.look}-${setting.width}`);
    // What is hidden behind other views is not looked at.
    const { violations } = await new AxeBuilder({ page: pane.page }).analyze();
    expect(violations.map(({ id, impact, nodes }) => `${id} ${impact ?? ''}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await cutTexts(pane.page)).toEqual([]);
    expect(pane.wrong).toEqual([]);
    await pane.close();
  }, 60_000);

  test.each(['zh-CN', 'zh-TW', 'en-US'] as const)('speaks %s alone', async (language: Locale) => {
    const pane = await paneInBrowser(site, book, { language });
    await pane.goTo(say(language, tab));
    await prepare(pane, language);
    await pane.picture(`${id}-${language}`);
    // What the machine calls so in every language is marked as code.
    const codes = await pane.page.locator('main code:visible').allInnerTexts();
    const text = codes.reduce((rest, code) => rest.replace(code, ''), await pane.page.locator('main').innerText());
    // Codes of checks, names of functions and letters of columns are the same in every language.
    if (language !== 'en-US') expect(text.replace(/^[A-Z]{1,2} |MZ\.?|[A-Z]{2}\d{2}|Excel|Office|[A-Z]{1,3}\d+/gm, '')).not.toMatch(/[A-Za-z]{2,}/);
    expect(await cutTexts(pane.page)).toEqual([]);
    await pane.close();
  }, 60_000);
});

/** Texts that do not fit their place, and places that are wider than the pane. */
async function cutTexts(page: Page): Promise<readonly string[]> {
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
