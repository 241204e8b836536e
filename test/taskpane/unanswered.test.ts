import { layouts } from '../../src/work/demo';
import { demoBook } from '../work/excel/books';
import { shownBook } from '../excel/shown';
import { cutTexts } from './cutTexts';
import { changeLook, looks } from './looks/changeLook';
import { onePaneATest } from './onePaneATest';
import type { OpenedPane, PaneSetting } from './paneInBrowser';

/* While somebody types into a cell, Excel lets everything wait: the pane says what ends it, and stops saying it. */

const openPane = onePaneATest();
let book: Uint8Array;
let pane: OpenedPane;

beforeAll(async () => {
  book = await demoBook(layouts[0]!, 30, false);
}, 60_000);

const words = '请先按回车结束单元格编辑';
const hint = (text = words) => pane.page.getByRole('status').getByText(text);
const button = (name: string) => pane.page.getByRole('button', { name, exact: true });

async function open(setting: PaneSetting = {}): Promise<void> {
  pane = await openPane(book, setting);
}

test('work that waits says so beside its progress, until Excel answers', async () => {
  await open();
  await pane.goTo('检查台账');
  pane.excel.beginEditing();
  await button('开始检查').click();
  await hint().waitFor();
  expect(await pane.page.getByRole('progressbar').count()).toBe(1);
  pane.excel.endEditing();
  await hint().waitFor({ state: 'detached' });
  await button('重新检查').waitFor();
}, 60_000);

test('it can be stopped meanwhile: nothing is written', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  await pane.goTo('检查台账');
  pane.excel.beginEditing();
  await button('开始检查').click();
  await hint().waitFor();
  await button('取消').click();
  await pane.page.getByRole('status').getByText('正在停下 …').waitFor();
  await hint().waitFor();
  pane.excel.endEditing();
  await pane.page.getByText('已取消，工作簿没有改动。').waitFor();
  await hint().waitFor({ state: 'detached' });
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test.each([
  ['此人情况', async () => pane.goTo('此人情况')],
  ['a cell that is gone to', async () => pane.page.getByRole('main').getByRole('button').first().click()],
] as const)('what waits without a progress bar says so too: %s', async (_name, ask) => {
  await open();
  pane.excel.beginEditing();
  await ask();
  await hint().waitFor();
  pane.excel.endEditing();
  await hint().waitFor({ state: 'detached' });
}, 60_000);

test.each([
  ['zh-TW', '請先按回車結束單元格編輯'],
  ['en-US', 'please press Enter in it first'],
])('in %s', async (language, text) => {
  await open({ language });
  pane.excel.beginEditing();
  await pane.page.getByRole('navigation').getByRole('button').last().click();
  await hint(text).waitFor();
  pane.excel.endEditing();
  await hint(text).waitFor({ state: 'detached' });
}, 60_000);

test('is looked at in every look', async () => {
  await open();
  await pane.goTo('检查台账');
  pane.excel.beginEditing();
  await button('开始检查').click();
  await hint().waitFor();
  for (const look of looks) {
    await changeLook(pane, look);
    await pane.picture(`unanswered-${look}-320`);
    expect(await cutTexts(pane.page)).toEqual([]);
  }
  pane.excel.endEditing();
  await hint().waitFor({ state: 'detached' });
}, 60_000);
