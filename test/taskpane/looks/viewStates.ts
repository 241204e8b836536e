import { say, type Locale, type MessageKey } from '../../../src/locale';
import type { OpenedPane } from '../paneInBrowser';

/** What a view is brought to before it is looked at. */
type Prepare = (pane: OpenedPane, locale: Locale) => Promise<void>;

/** The views by their ids, with the word under their icons, or the title of those in the menu. */
export const viewStates: readonly { readonly id: string; readonly tab: MessageKey; readonly prepare: Prepare }[] = [
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
      await page.getByRole('button', { name: say(locale, 'pane.make.all', { count: 14 }), exact: true }).waitFor();
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
    id: 'diagnosis-trial',
    tab: 'pane.diagnosis',
    prepare: async ({ page }, locale) => {
      await page.getByRole('main').getByRole('button', { name: say(locale, 'trial.open'), exact: true }).click();
      await page.getByText(say(locale, 'trial.about')).waitFor();
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
