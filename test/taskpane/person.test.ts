import { layouts } from '../../src/work/demo';
import { serveSite, type ServedSite } from '../site/served';
import { demoBook } from '../work/excel/books';
import { shownBook } from '../excel/shown';
import { cutTexts } from './cutTexts';
import { changeLook, looks } from './looks/changeLook';
import { paneInBrowser, type OpenedPane } from './paneInBrowser';

const roster = '老年人台账';
let site: ServedSite;
let book: Uint8Array;
let pane: OpenedPane;

beforeAll(async () => {
  site = await serveSite();
  book = await demoBook(layouts[0]!, 150, false);
}, 60_000);
afterAll(() => site.close());
beforeEach(async () => {
  pane = await paneInBrowser(site, book, { api: 1.19 });
}, 60_000);
afterEach(async () => {
  expect(pane.wrong).toEqual([]);
  await pane.close();
});

const name = (row: number) => String(pane.excel.sheet(roster).cell(row, 2)?.value);
const idNumber = (row: number) => String(pane.excel.sheet(roster).cell(row, 4)?.value);
const heading = (text: string) => pane.page.getByRole('heading', { name: text, exact: true });
const text = () => pane.page.locator('main').innerText();
/** First row of somebody who is over 80, and so has a voucher. */
const oldest = () => Array.from({ length: 140 }, (_unused, index) => index + 5).find((row) => idNumber(row).slice(6, 10) < '1940') ?? 0;

test('says nothing before a row is selected, then follows the rows and the changes in them', async () => {
  await pane.goTo('此人情况');
  await heading('还没有选人').waitFor();
  pane.excel.goTo(roster, oldest(), 3);
  await heading(name(oldest())).waitFor();
  expect(await text()).toMatch(/老年券：应自\d+年\d+月起享受，2026年第四季度应发 3 个月，共 300 元/);
  pane.excel.goTo(roster, oldest() + 1, 3);
  await heading(name(oldest() + 1)).waitFor();
  pane.excel.undoStack.length = 0;
  pane.excel.type(roster, oldest() + 1, 2, '新名字');
  await heading('新名字').waitFor();
  // What he typed can still be taken back by Ctrl+Z.
  expect(pane.excel.undoStack).toHaveLength(1);
  pane.excel.goTo(roster, 1, 1);
  await heading('还没有选人').waitFor();
}, 60_000);

test('tells how each amount comes about, with the document, and masks the number', async () => {
  pane.excel.goTo(roster, oldest(), 1);
  await pane.goTo('此人情况');
  await heading(name(oldest())).waitFor();
  expect(await text()).not.toContain(idNumber(oldest()));
  await pane.page.getByText('怎样算出来的').first().click();
  expect(await pane.page.locator('details[open] li').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/每月 100 元 × 3 个月；标准自 .* 起执行，依据：/)]));
}, 60_000);

test('finds somebody by name or number, says so where there is nobody, and leads to his rows', async () => {
  await pane.goTo('此人情况');
  await heading('还没有选人').waitFor();
  const seek = pane.page.getByRole('searchbox', { name: '姓名或身份证号' });
  await seek.fill(idNumber(oldest()));
  await seek.press('Enter');
  await heading(name(oldest())).waitFor();
  await pane.page.getByRole('button', { name: `“${roster}”第 ${oldest()} 行` }).click();
  while (pane.excel.book.selected === null) await pane.page.waitForTimeout(10);
  expect(pane.excel.book.selected).toMatchObject({ sheet: roster, range: { firstRow: oldest() } });
  await seek.fill('没有这个人');
  await seek.press('Enter');
  await heading('没有找到').waitFor();
  expect(await text()).toContain('各台账里没有“没有这个人”');
}, 60_000);

test('where every call empties Ctrl+Z, ledgers that were changed are read again for a click alone', async () => {
  await pane.close();
  pane = await paneInBrowser(site, book, { api: 1.14 });
  await pane.goTo('此人情况');
  pane.excel.goTo(roster, oldest(), 3);
  await heading(name(oldest())).waitFor();
  const again = pane.page.getByRole('button', { name: '台账有改动，点这里重新读取' });
  pane.excel.undoStack.length = 0;
  const trips = pane.excel.trips.length;
  pane.excel.type(roster, oldest(), 2, '新名字');
  await again.waitFor();
  for (const look of looks) {
    await changeLook(pane, look);
    await pane.picture(`person-old-${look}-320`);
    expect(await cutTexts(pane.page)).toEqual([]);
  }
  // Whose row that is now, nobody knows.
  pane.excel.goTo(roster, oldest() + 1, 3);
  await heading('台账有改动').waitFor();
  pane.excel.type(roster, oldest() + 1, 2, '又一个');
  expect([pane.excel.trips.length, pane.excel.undoStack.length]).toEqual([trips, 2]);
  await again.click();
  await heading('又一个').waitFor();
  expect(await again.count()).toBe(0);
  // Whoever asks by name has them read again too.
  pane.excel.type(roster, oldest() + 2, 2, '第三个');
  await again.waitFor();
  const seek = pane.page.getByRole('searchbox', { name: '姓名或身份证号' });
  await seek.fill('第三个');
  await seek.press('Enter');
  await heading('第三个').waitFor();
  expect(await again.count()).toBe(0);
}, 60_000);

test('changes nothing, and asks nothing of Excel once another view is shown', async () => {
  const before = shownBook(pane.excel.book);
  await pane.goTo('此人情况');
  pane.excel.goTo(roster, oldest(), 1);
  await heading(name(oldest())).waitFor();
  await pane.goTo('概况');
  await pane.page.getByText('认出 6 本台账').waitFor();
  await pane.page.waitForTimeout(200);
  const trips = pane.excel.trips.length;
  pane.excel.goTo(roster, oldest() + 3, 1);
  await pane.page.waitForTimeout(200);
  expect(pane.excel.trips.length).toBe(trips);
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('what cannot be read is told, and read when it is tried again', async () => {
  pane.excel.breakdown = { request: 1, actions: 0 };
  await pane.goTo('此人情况');
  await heading('读不了台账').waitFor();
  await pane.page.getByRole('button', { name: '再试一次' }).click();
  await heading('还没有选人').waitFor();
  pane.excel.goTo(roster, oldest(), 1);
  await heading(name(oldest())).waitFor();
}, 60_000);

test('a finding leads to the person it is about', async () => {
  pane.excel.type(roster, oldest(), 3, '不男不女');
  await pane.goTo('检查台账');
  await pane.page.getByRole('button', { name: '开始检查' }).click();
  await pane.page.getByRole('combobox', { name: '代码' }).selectOption('ST03');
  await pane.page.getByRole('treeitem', { level: 3 }).first().click();
  while (pane.excel.book.selected === null) await pane.page.waitForTimeout(10);
  await pane.page.getByRole('button', { name: '此人情况' }).first().click();
  await heading(name(oldest())).waitFor();
}, 60_000);
