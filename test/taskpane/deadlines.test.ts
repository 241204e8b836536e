/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { parse } from 'ical.js';
import { layouts } from '../../src/work/demo';
import { checklistSpan, listObligations } from '../../src/work/listObligations';
import { generateTables } from '../../src/work/generateTables';
import { rowsSheet } from '../../src/work/rowsSheet';
import { tickObligation } from '../../src/work/ticks';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { startOffice } from '../excel/office';
import { shownBook } from '../excel/shown';
import { serveSite, type ServedSite } from '../site/served';
import { arrangements, bookOf } from '../work/eleven/books';
import { demoBook, request } from '../work/excel/books';
import { paneInBrowser, type OpenedPane, type PaneSetting } from './paneInBrowser';

let site: ServedSite;
let book: Uint8Array;
let pane: OpenedPane;
const { asOf } = request;

beforeAll(async () => {
  site = await serveSite();
  book = await demoBook(layouts[0]!, 2000, false);
}, 120_000);
afterAll(() => site.close());
afterEach(async () => {
  expect(pane.wrong).toEqual([]);
  await pane.close();
});

async function open(bytes: Uint8Array = book, setting: PaneSetting = {}): Promise<void> {
  // What the tables' formulas give is not looked at here.
  pane = await paneInBrowser(site, bytes, { compute: () => 0, ...setting });
  await pane.goTo('报送日程');
  await group('接下来 1 项').waitFor();
}

const main = () => pane.page.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name });
const group = (name: string) => main().getByRole('heading', { level: 2, name });
const said = (text: string) => pane.page.getByRole('status').getByText(text);
const certificates = '老年证、优待证、老年券办理人员明细表（2026年10月）';
const helpers = '小帮手月报表（2026年11月）';

/** Gives the name that ticks carry, where it is asked. */
async function sign(name: string): Promise<void> {
  await pane.page.getByLabel('登记人姓名').fill(name);
  await main().getByRole('button', { name: '登记', exact: true }).click();
}

/** The states that the command line would list for the workbook as it is in Excel now. */
async function listed(): Promise<Record<string, string>> {
  startOffice(pane.excel);
  const file = await openWorkbookFile(book);
  await file.setMemory((await new ExcelWorkbook().memory()) ?? '');
  const { items } = await listObligations(file, { asOf, ...checklistSpan(asOf), settings: {} });
  return Object.fromEntries(items.flatMap(({ id, period, standing }) => (standing?.tick == null ? [] : [[`${id} ${JSON.stringify(Object.values(period).slice(1))}`, `${standing.tick.state} ${standing.tick.by}`]])));
}

async function savedBy(name: string, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await main().getByRole('button', { name, exact: true }).click();
  const [saved] = await Promise.all([pane.page.waitForEvent('download'), pane.page.getByRole('menuitem', { name: item }).click()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

test('the month’s job takes no more than 12 clicks from opening to 已上报, and the command line sees what was ticked', async () => {
  pane = await paneInBrowser(site, book, { compute: () => 0 });
  await pane.page.evaluate(() => {
    const counted = globalThis as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener('click', ({ detail }) => (counted.clicks += detail > 0 ? 1 : 0), true);
  });
  await pane.goTo('报送日程');
  await button(`生成报表：${certificates}`).click();
  await said('《2026年10月').waitFor();
  expect(pane.excel.book.selected?.sheet).toBe('办证明细表_2026-10');
  await button(`生成报表：${helpers}`).click();
  await said('《2026年11月小帮手月报表》已写入').waitFor();
  expect(pane.excel.book.selected?.sheet).toBe('小帮手月报表_2026-11');
  await button(`记为已上报：${certificates}`).click();
  await sign('民政甲');
  await said('已记为“已上报”（民政甲，2026-11-23）').waitFor();
  await button(`记为已上报：${helpers}`).click();
  await said(`${helpers}已记为“已上报”（民政甲，2026-11-23）。`).waitFor();
  expect(await pane.page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBeLessThanOrEqual(12);
  expect(await pane.page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(6);
  expect(await listed()).toEqual({ 'certificates-monthly [2026,10]': 'submitted 民政甲', 'helper-monthly [2026,11]': 'submitted 民政甲' });
  await main().getByText('已上报 2 项').waitFor();
}, 60_000);

test('says of each obligation when it is due, how far it is and what moved it', async () => {
  await open();
  const item = main().getByRole('listitem').filter({ hasText: '办理人员明细表' }).first();
  const text = await item.innerText();
  for (const part of ['2026年10月', '2026-11-13 周五', '已过 10 天', '未开始', '已逾期', '11-15 周日休息，提前']) expect(text).toContain(part);
  expect(await main().innerText()).toContain('2026-10-01 至 2026-12-31，遇休息日提前（今天按 2026-11-23 计）');
  expect(await main().getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['已逾期 2 项', '接下来 1 项', '以后 10 项']);
}, 60_000);

test('a table that is made is opened by one click', async () => {
  await open();
  await button(`生成报表：${helpers}`).click();
  await said('已写入').waitFor();
  pane.excel.book.selected = null;
  await button(`打开报表：${helpers}`).click();
  await expect.poll?.(() => pane.excel.book.selected?.sheet);
  while (pane.excel.book.selected === null) await pane.page.waitForTimeout(10);
  expect(pane.excel.book.selected).toMatchObject({ sheet: '小帮手月报表_2026-11' });
}, 60_000);

test('all tables of a group are made by one click, and ticked by another', async () => {
  await open();
  await button('生成这 2 张').click();
  await said('《2026年10月小帮手月报表》已写入').waitFor();
  expect(pane.excel.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['小帮手月报表_2026-10', '办证明细表_2026-10']));
  await button('2 张记为已上报').click();
  await sign('民政甲');
  await said('2 项已记为“已上报”（民政甲，2026-11-23）。').waitFor();
  await button('撤销').click();
  await said('已恢复成原来的登记。').waitFor();
  await group('已逾期 2 项').waitFor();
  expect(await listed()).toEqual({});
}, 60_000);
