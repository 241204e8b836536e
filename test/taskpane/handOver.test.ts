/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { layouts } from '../../src/work/demo';
import { generateTables } from '../../src/work/generateTables';
import { ZipArchive } from '../../src/workbook/file/zip/archive';
import { demoBook } from '../work/excel/books';
import { arrangements, bookOf } from '../work/eleven/books';
import { openWorkbookFile } from '../workbook/natively';
import { cutTexts } from './cutTexts';
import { changeLook, looks } from './looks/changeLook';
import { onePaneATest } from './onePaneATest';
import type { OpenedPane, PaneSetting } from './paneInBrowser';

/* Where a file goes that is handed to the clerk: a download, a new workbook, or a text to copy. */

const openPane = onePaneATest();
let book: Uint8Array;
let pane: OpenedPane;

beforeAll(async () => {
  book = await demoBook(layouts[0]!, 30, false);
}, 60_000);

const told = (text: string | RegExp) => pane.page.getByRole('status').getByText(text);
const offer = (name: string | RegExp) => pane.page.getByRole('status').getByRole('button', { name, exact: typeof name === 'string' });
const sheetsOf = async (bytes: Uint8Array) => (await (await openWorkbookFile(bytes)).overview()).sheets.map(({ name }) => name);

/** Opens the list of what is due. */
async function open(setting: PaneSetting): Promise<void> {
  pane = await openPane(book, setting);
  await pane.goTo('报送日程');
  await save().waitFor();
}

const save = () => pane.page.getByRole('main').getByRole('button', { name: '导出', exact: true });

async function choose(item: '存成打印表' | '存成日历文件（.ics）'): Promise<void> {
  await save().click();
  await pane.page.getByRole('menuitem', { name: item }).click();
}

/** Counted in the page: where no download may begin, none does. */
async function watchDownloads(): Promise<() => number> {
  const seen = { count: 0 };
  pane.page.on('download', () => (seen.count += 1));
  return () => seen.count;
}

const firefox = { platform: 'OfficeOnline', browserName: 'Gecko/20100101 Firefox/140.0' } as const;

test.each([
  ['Excel on Windows: the bar is in the pane', {}, '下载提示在本窗格里'],
  ['Excel on the web in Chrome or Edge: it is in the browser', { platform: 'OfficeOnline' }, '下载提示在浏览器里'],
] as const)('%s', async (_name, setting, where) => {
  await open(setting);
  for (const [item, file] of [['存成打印表', '报送日程.xlsx'], ['存成日历文件（.ics）', '报送日程.ics']] as const) {
    const [saved] = await Promise.all([pane.page.waitForEvent('download'), choose(item)]);
    expect(saved.suggestedFilename()).toBe(file);
    await told(`已把“${file}”交给浏览器下载：${where}，文件一般在“下载”文件夹里。`).waitFor();
  }
}, 60_000);

test.each([
  ['Excel on a Mac', { platform: 'Mac' }],
  ['Excel on the web in Firefox', firefox],
] as const)('%s downloads nothing: a workbook is opened as a new one, a text is to be copied', async (_name, setting) => {
  await open(setting);
  const downloads = await watchDownloads();
  await choose('存成打印表');
  await told('已在新工作簿中打开，请另存为“报送日程.xlsx”。没有看到新工作簿时，它可能在本窗口后面。').waitFor();
  expect(await Promise.all(pane.excel.opened.map(sheetsOf))).toEqual([['报送日程']]);
  await choose('存成日历文件（.ics）');
  await told('请复制下面的内容，粘贴到纯文本文件里，存成“报送日程.ics”。').waitFor();
  const text = pane.page.getByRole('textbox', { name: '报送日程.ics' });
  expect(await text.inputValue()).toMatch(/^BEGIN:VCALENDAR/);
  await pane.page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  await offer('复制').click();
  await told('已复制。请粘贴到纯文本文件里，存成“报送日程.ics”。').waitFor();
  expect(await pane.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^BEGIN:VCALENDAR/);
  expect(downloads()).toBe(0);
}, 60_000);

test('where the clipboard is closed, the text stays to be copied by hand', async () => {
  await open({ platform: 'Mac' });
  await pane.page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
  });
  await choose('存成日历文件（.ics）');
  await offer('复制').click();
  await told('这里不能自动复制；请点下面的文字').waitFor();
  const text = pane.page.getByRole('textbox', { name: '报送日程.ics' });
  await text.focus();
  expect(await text.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart)).toBeGreaterThan(100);
}, 60_000);

test('work that took too long is done first; the file is there for a click', async () => {
  await open({ isClickRecent: false });
  const downloads = await watchDownloads();
  await choose('存成打印表');
  await told('“报送日程.xlsx”已备好，请点“保存”。').waitFor();
  expect(downloads()).toBe(0);
  const [saved] = await Promise.all([pane.page.waitForEvent('download'), offer('保存').click()]);
  expect(await sheetsOf(readFileSync(await saved.path()))).toEqual(['报送日程']);
  await told('已把“报送日程.xlsx”交给浏览器下载').waitFor();
}, 60_000);

test('on a Mac too, a new workbook is opened for a click', async () => {
  await open({ platform: 'Mac', isClickRecent: false });
  await choose('存成打印表');
  await told('“报送日程.xlsx”已备好。').waitFor();
  expect(pane.excel.opened).toHaveLength(0);
  await offer('打开“报送日程.xlsx”').click();
  await told('已在新工作簿中打开').waitFor();
  expect(pane.excel.opened).toHaveLength(1);
}, 60_000);

test('whoever sees no download has it another way', async () => {
  await open({});
  await Promise.all([pane.page.waitForEvent('download'), choose('存成打印表')]);
  await offer('没有看到下载？').click();
  await told('已在新工作簿中打开，请另存为“报送日程.xlsx”。').waitFor();
  await Promise.all([pane.page.waitForEvent('download'), choose('存成日历文件（.ics）')]);
  await offer('没有看到下载？').click();
  await pane.page.getByRole('textbox', { name: '报送日程.ics' }).waitFor();
}, 60_000);

test('Excel that opens no new workbook is told of', async () => {
  await open({ platform: 'Mac' });
  pane.excel.breakdown = { request: 1, actions: 0 };
  await choose('存成打印表');
  await told(/Excel/).waitFor();
  expect(pane.excel.opened).toHaveLength(0);
}, 60_000);

describe('several tables', () => {
  /** Opens the tables of the quarter, some of which stand there. */
  async function openTables(setting: PaneSetting): Promise<void> {
    const workbook = await bookOf(arrangements.plain);
    const asOf = { year: 2026, month: 11, day: 23 };
    const period = { kind: 'quarter', year: 2026, quarter: 4 } as const;
    await generateTables(workbook, { period, asOf, tables: ['helper-monthly', 'certificates-monthly'], corrections: [], settings: {}, skipUnkept: true, acceptBreaks: true });
    pane = await openPane(workbook.bytes(), { compute: () => 0, ...setting });
    await pane.goTo('生成报表');
    await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
    await pane.page.getByRole('combobox', { name: '期间' }).selectOption('2026Q4');
    await pane.page.getByRole('button', { name: /^导出报送：/ }).or(pane.page.getByRole('button', { name: '导出报送', exact: true })).first().waitFor();
    await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  const exportAll = () => pane.page.getByRole('button', { name: '导出报送', exact: true }).click();

  test('are one archive where there are downloads', async () => {
    await openTables({});
    const [saved] = await Promise.all([pane.page.waitForEvent('download'), exportAll()]);
    await told('已把“报表_2026-11-23.zip”交给浏览器下载').waitFor();
    await told('解压后每张报表一个文件。').waitFor();
    const names = new ZipArchive(readFileSync(await saved.path())).entries.map(({ name }) => name);
    await offer('没有看到下载？').click();
    await told(`共 ${names.length} 个文件，请逐个打开，再各自另存。`).waitFor();
    expect(await offer(/^打开“/).allInnerTexts()).toEqual(names.map((name) => `打开“${name}”`));
  }, 60_000);

  test('are opened one by one where there are none, and those that are left are still there', async () => {
    await openTables({ platform: 'Mac' });
    await exportAll();
    await told(/^共 \d+ 个文件，请逐个打开，再各自另存。$/).waitFor();
    const count = await offer(/^打开“/).count();
    for (const look of looks) {
      await changeLook(pane, look);
      await pane.picture(`hand-over-several-${look}-320`);
      expect(await cutTexts(pane.page)).toEqual([]);
    }
    await offer('打开“办证明细表_2026-10.xlsx”').click();
    await told('已在新工作簿中打开，请另存为“办证明细表_2026-10.xlsx”。').waitFor();
    expect(await offer(/^打开“/).count()).toBe(count - 1);
    // What was left out is told still.
    await told('没有导出 ').waitFor();
    await offer('打开“小帮手月报表_2026-11.xlsx”').click();
    await told('请另存为“小帮手月报表_2026-11.xlsx”').waitFor();
    expect(await Promise.all(pane.excel.opened.map(sheetsOf))).toEqual([['办证明细表_2026-10'], ['小帮手月报表_2026-11']]);
  }, 60_000);
});

test.each(looks)('is looked at in %s: a download, and a text to copy', async (look) => {
  await open({ look });
  await changeLook(pane, look);
  await Promise.all([pane.page.waitForEvent('download'), choose('存成打印表')]);
  await offer('没有看到下载？').waitFor();
  await pane.picture(`hand-over-download-${look}-320`);
  expect(await cutTexts(pane.page)).toEqual([]);
  await Promise.all([pane.page.waitForEvent('download'), choose('存成日历文件（.ics）')]);
  await offer('没有看到下载？').click();
  await pane.page.getByRole('textbox', { name: '报送日程.ics' }).waitFor();
  await pane.picture(`hand-over-text-${look}-320`);
  expect(await cutTexts(pane.page)).toEqual([]);
}, 60_000);
