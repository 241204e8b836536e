import { generateTables, tableIds, type Period } from '../../src/work/generateTables';
import { shownBook } from '../excel/shown';
import { serveSite, type ServedSite } from '../site/served';
import { blocksByName, computedAs } from '../work/excel/books';
import { arrangements, bookOf, everybody } from '../work/eleven/books';
import { paneInBrowser, type PaneSetting } from './paneInBrowser';

const quarter: Period = { kind: 'quarter', year: 2026, quarter: 4 };
const everything = { period: quarter, asOf: { year: 2026, month: 11, day: 23 }, tables: tableIds(), corrections: [], settings: {}, skipUnkept: true, acceptBreaks: true };
let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
}, 60_000);
afterAll(() => site.close());

async function opened(setting: PaneSetting = {}) {
  const made = await bookOf(arrangements.plain, everybody);
  await generateTables(made, everything);
  const blocks = await blocksByName(made);
  return paneInBrowser(site, (await bookOf(arrangements.plain, everybody)).bytes(), { compute: computedAs(() => blocks), ...setting });
}

test('what was done last, in the pane and by the ribbon, is listed, and each is taken back by itself', async () => {
  const pane = await opened();
  const before = shownBook(pane.excel.book);
  const done = pane.page.locator('section', { hasText: '最近做过的' }).getByRole('listitem');
  await pane.goTo('概况');
  expect(await done.count()).toBe(0);
  await pane.press('makeHelperMonthly');
  await done.filter({ hasText: '小帮手月报表' }).waitFor();
  await pane.press('makeVoucherReview');
  await done.filter({ hasText: '老年券复审表' }).waitFor();
  expect(await done.count()).toBe(2);
  await done.first().scrollIntoViewIfNeeded();
  await pane.picture('history');
  // The older one first: the other does not hang on it.
  await pane.page.getByRole('button', { name: /^撤销：.*小帮手月报表/ }).click();
  await pane.page.getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  expect(await done.count()).toBe(1);
  const sheet = pane.excel.book.sheets.at(-1)?.name as string;
  pane.excel.type(sheet, 60, 1, '已核');
  await pane.page.getByRole('button', { name: /^撤销：.*老年券复审表/ }).click();
  await pane.page.getByText('这些内容之后又有人改过，没有撤销').waitFor();
  expect(await done.count()).toBe(1);
  pane.excel.type(sheet, 60, 1, '');
  pane.excel.sheet(sheet).delete(60, 1);
  await pane.page.getByRole('button', { name: /^撤销：.*老年券复审表/ }).click();
  await done.first().waitFor({ state: 'detached' });
  expect(shownBook(pane.excel.book)).toEqual(before);
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 60_000);

test.each([
  [1.14, 'zh-CN', '本窗格写入的，在这里撤销；窗格每次读写，都会清空 Excel 的撤销（Ctrl+Z）。'],
  [1.19, 'zh-CN', '本窗格写入的，在这里撤销；查看台账时，Excel 的撤销（Ctrl+Z）一般保留。'],
  [1.14, 'en-US', 'Undo here what the pane wrote; whenever the pane reads or writes, it empties the undo of Excel (Ctrl+Z).'],
])('beside it is told what becomes of Ctrl+Z where Excel has ExcelApi %s, in %s', async (api, language, text) => {
  const pane = await opened({ api, language });
  await pane.press('makeHelperMonthly');
  const told = pane.page.getByText(text);
  await told.waitFor();
  await told.scrollIntoViewIfNeeded();
  await pane.picture(`history-${language}-${String(api)}`);
  // At 320 pixels nothing is cut.
  expect(await pane.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 60_000);

test('what Excel does not take of printing and scrolling is told beside the table that was made', async () => {
  const pane = await opened();
  await pane.goTo('生成报表');
  await pane.page.getByRole('button', { name: '生成：小帮手月报表（2026年11月）' }).click();
  const told = pane.page.getByRole('status');
  await told.getByText('这台 Excel 没有接受页面设置，打印前请在“页面布局”里设好纸张、方向和页边距：小帮手月报表_2026-11').waitFor();
  await told.getByText('这台 Excel 没有接受冻结表头').waitFor();
  await pane.picture('not-taken');
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 60_000);
