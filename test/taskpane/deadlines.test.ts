/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { layouts } from '../../src/work/demo';
import { checklistSpan, listObligations } from '../../src/work/listObligations';
import { generateTables } from '../../src/work/generateTables';
import { rowsSheet } from '../../src/work/rowsSheet';
import { tickObligation } from '../../src/work/ticks';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { memoryXml } from '../../src/workbook/memoryPart';
import { startOffice } from '../excel/office';
import { shownBook } from '../excel/shown';
import { serveSite, type ServedSite } from '../site/served';
import { arrangements, bookOf } from '../work/eleven/books';
import { demoBook, request } from '../work/excel/books';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { paneInBrowser, type OpenedPane, type PaneSetting } from './paneInBrowser';

let site: ServedSite;
let book: Uint8Array;
let pane: OpenedPane;
const { asOf } = request;

beforeAll(async () => {
  site = await serveSite();
  book = await demoBook(layouts[0]!, 300, false);
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
  return Object.fromEntries(items.flatMap(({ id, period, standing }) => ((standing?.tick ?? null) === null ? [] : [[`${id} ${JSON.stringify(Object.values(period).slice(1))}`, `${standing?.tick?.state} ${standing?.tick?.by}`]])));
}

/** What the pane selects in Excel, as soon as it has. */
async function selectedPlace(): Promise<string> {
  while (pane.excel.book.selected === null) await pane.page.waitForTimeout(10);
  const { sheet, range } = pane.excel.book.selected;
  return `${sheet} ${range.firstRow}`;
}

/** What has the keyboard, by its accessible name. */
const focused = () => pane.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

const undo = () => pane.page.getByRole('status').getByRole('button', { name: '撤销', exact: true }).click();

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
  expect(await selectedPlace()).toBe('小帮手月报表_2026-11 1');
}, 60_000);

test('all tables of a group are made by one click, and ticked by another', async () => {
  await open();
  await button('生成这 2 张').click();
  await said('《2026年10月小帮手月报表》已写入').waitFor();
  const made = ['小帮手月报表_2026-10', '办证明细表_2026-10'];
  const sheets = () => pane.excel.book.sheets.map(({ name }) => name);
  expect(sheets()).toEqual(expect.arrayContaining(made));
  await undo();
  await said('已撤销，去掉了工作表').waitFor();
  expect(sheets().filter((name) => made.includes(name))).toEqual([]);
  await button('生成这 2 张').click();
  await said('《2026年10月小帮手月报表》已写入').waitFor();
  await button('2 张记为已上报').click();
  await sign('民政甲');
  await said('2 项已记为“已上报”（民政甲，2026-11-23）。').waitFor();
  await undo();
  await said('已恢复成原来的登记。').waitFor();
  await group('已逾期 2 项').waitFor();
  expect(await listed()).toEqual({});
}, 60_000);

test('a task without a table is ticked 已检查, then 已上报, and taken back; undoing brings back what was ticked before', async () => {
  const task = '城市低保年检（2026年）';
  await open();
  await button(`记为已检查：${task}`).click();
  await pane.picture('deadlines-asks');
  await sign('民政甲');
  await said(`${task}已记为“已检查”（民政甲，2026-11-23）。`).waitFor();
  await button(`记为已上报：${task}`).click();
  await said(`${task}已记为“已上报”（民政甲，2026-11-23）。`).waitFor();
  expect(await listed()).toEqual({ 'dibao-urban-annual [2026]': 'submitted 民政甲' });
  await undo();
  await said('已恢复成原来的登记。').waitFor();
  expect(await listed()).toEqual({ 'dibao-urban-annual [2026]': 'checked 民政甲' });
  await button(`取消登记：${task}`).click();
  await said(`${task}已取消登记。`).waitFor();
  expect(await listed()).toEqual({});
}, 60_000);

test('the name is asked once: it is known when the workbook is opened again, and can be changed', async () => {
  await open();
  await button(`记为已上报：${helpers}`).click();
  await pane.page.getByLabel('登记人姓名').press('Escape');
  expect(await pane.page.getByLabel('登记人姓名').count()).toBe(0);
  expect(await focused()).toBe(`记为已上报：${helpers}`);
  await button(`记为已上报：${helpers}`).click();
  await pane.page.getByLabel('登记人姓名').fill('民政甲');
  await pane.page.keyboard.press('Enter');
  await said('已记为').waitFor();
  await pane.page.reload();
  await pane.goTo('报送日程');
  await main().getByText('登记人：民政甲').waitFor();
  await button('更改').click();
  await sign('民政乙');
  await button(`记为已上报：${certificates}`).click();
  await said('已记为“已上报”（民政乙，2026-11-23）').waitFor();
}, 60_000);

test('by keyboard alone: a table is made, ticked, and the keyboard is not lost', async () => {
  await open();
  const press = async (name: string) => {
    for (let step = 0; (await focused()) !== name; step += 1) {
      expect(step).toBeLessThan(60);
      await pane.page.keyboard.press('Tab');
    }
    await pane.page.keyboard.press('Enter');
  };
  await press(`生成报表：${helpers}`);
  await said('已写入').waitFor();
  await press(`记为已上报：${helpers}`);
  await pane.page.keyboard.type('民政甲');
  await pane.page.keyboard.press('Enter');
  await said('已记为“已上报”').waitFor();
  expect(await main().evaluate((view) => view.contains(document.activeElement))).toBe(true);
  await press('到龄提醒');
  await main().getByText(/共 \d+ 人/).waitFor();
  await press('重新列出');
  await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await focused()).toBe('重新列出');
}, 60_000);

test('the reporter of the settings ticks without being asked', async () => {
  const file = await openWorkbookFile(book);
  await tickObligation(file, { id: 'filial-star', period: { kind: 'year', year: 2025 }, state: 'submitted', by: '民政乙', on: asOf, settings: { signatories: { reporter: '民政甲' }, shift: 'later' } });
  await open(file.bytes());
  expect(await main().innerText()).toContain('遇休息日顺延');
  await button(`记为已上报：${helpers}`).click();
  await said('已记为“已上报”（民政甲，2026-11-23）').waitFor();
}, 60_000);

test('what has been overdue for long is ticked at once, without looking at each', async () => {
  await open();
  const folded = main().getByText('逾期一个月以上 11 项');
  await folded.click();
  await button('这些都已上报').click();
  await sign('民政甲');
  await said('11 项已记为“已上报”').waitFor();
  await folded.waitFor({ state: 'detached' });
  await main().getByText('已上报 11 项').click();
  await pane.picture('deadlines-submitted');
}, 60_000);

test('another month, quarter or year is looked at, back and forth', async () => {
  await open();
  const time = pane.page.getByRole('combobox', { name: '时间' });
  await time.selectOption('month');
  await main().getByText('2026-11-01 至 2026-11-30').waitFor();
  await button('往后').click();
  await main().getByText('2026-12-01 至 2026-12-31').waitFor();
  await time.selectOption('quarter');
  await button('往前').click();
  await main().getByText('2026-07-01 至 2026-09-30').waitFor();
  await time.selectOption('year');
  await button('往后').click();
  await main().getByText('2027-01-01 至 2027-12-31').waitFor();
  expect(await main().innerText()).toContain('放假安排未公布，按周末推算');
  expect(await main().getByRole('listitem').count()).toBeLessThanOrEqual(100);
  await time.selectOption('near');
  await main().getByText('2026-10-01 至 2026-12-31').waitFor();
}, 60_000);

test('the list is saved for calendars and to print', async () => {
  await open();
  const ics = await savedBy('导出', '存成日历文件（.ics）');
  expect(ics.name).toBe('报送日程.ics');
  const events = new ICAL.Component(ICAL.parse(ics.bytes.toString())).getAllSubcomponents('vevent');
  expect(events.map((event) => event.getFirstPropertyValue('summary'))).toContain(helpers);
  const print = await savedBy('导出', '存成打印表');
  expect(print.name).toBe('报送日程.xlsx');
  const { sheets } = await (await openWorkbookFile(print.bytes)).overview();
  expect(sheets.map(({ name }) => name)).toEqual(['报送日程']);
}, 60_000);

test('a table that does not reconcile is refused with its figures, and nothing is written', async () => {
  const file = await bookOf(arrangements.plain);
  await generateTables(file, { ...request, period: { kind: 'quarter', year: 2026, quarter: 3 }, tables: ['voucher-statistics'], skipUnkept: false, acceptBreaks: false });
  const roll = (await file.overview()).sheets[0]!.id;
  const row = Array.from({ length: 40 }, (_unused, index) => index + 1);
  const block = await file.readBlock(roll);
  const gone = row.find((one) => Array.from({ length: 9 }, (_unused, index) => block.text(one, index + 1)).includes('张德福'))!;
  await file.editCells(roll, Array.from({ length: block.range!.lastColumn }, (_unused, index) => ({ row: gone, column: index + 1, value: null })));
  await file.commit();
  await open(file.bytes());
  const before = shownBook(pane.excel.book);
  await button('生成报表：老年券发放统计表（2026年第四季度）').click();
  await said('未写入').waitFor();
  const status = await pane.page.getByRole('status').innerText();
  expect(status).toContain('上季统计表报本季末7人，本表上季末6人');
  expect(status).toContain('请到“生成报表”里查看');
  await pane.picture('deadlines-refused');
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('of several tables, those that can be made are made; the others are told in a sentence', async () => {
  const file = await bookOf(arrangements.plain, { helpers: [{ name: '尤广德', idNumber: '110196194611200123', deviceNumber: '1', issueDate: '2026-01-02', status: '在用' }] });
  await open(file.bytes());
  await button('生成这 2 张').click();
  await said('小帮手月报表》已写入').waitFor();
  expect(await pane.page.getByRole('status').innerText()).toContain('本工作簿里没有认出');
}, 60_000);

test('what goes wrong in Excel is told, and nothing is ticked', async () => {
  await open();
  await button(`记为已上报：${helpers}`).click();
  const before = shownBook(pane.excel.book);
  pane.excel.breakdown = { request: 1, actions: 0 };
  await sign('民政甲');
  await pane.page.getByRole('status').getByText(/Excel/).waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
  await button(`记为已上报：${helpers}`).click();
  await said('已记为“已上报”（民政甲').waitFor();
}, 60_000);

test('cancelling leaves no cell changed', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  pane.excel.beginEditing();
  await button('生成这 2 张').click();
  await pane.page.getByRole('status').getByRole('button', { name: '取消' }).click();
  pane.excel.endEditing();
  await said('已取消').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('stopped half way it says what was made and what was not', async () => {
  await open();
  const made = () => pane.excel.book.sheets.some(({ name }) => name === '小帮手月报表_2026-10');
  let isHeld = false;
  pane.excel.onAnswer = () => {
    if (!made() || isHeld) return;
    isHeld = true;
    pane.excel.beginEditing();
  };
  await button('生成这 2 张').click();
  while (!isHeld) await pane.page.waitForTimeout(10);
  await pane.page.getByRole('status').getByRole('button', { name: '取消' }).click();
  pane.excel.endEditing();
  await said('已停下，其余 1 张没有生成。').waitFor();
  await said('《2026年10月小帮手月报表》已写入').waitFor();
  expect(pane.excel.book.sheets.map(({ name }) => name)).not.toContain('办证明细表_2026-10');
  await button(`打开报表：小帮手月报表（2026年10月）`).waitFor();
}, 60_000);

test('a sheet that is hidden or gone is told, not shown', async () => {
  await open();
  await button(`生成报表：${helpers}`).click();
  await said('已写入').waitFor();
  pane.excel.sheet('小帮手月报表_2026-11').visibility = 'hidden';
  await button(`打开报表：${helpers}`).click();
  await said('工作表“小帮手月报表_2026-11”是隐藏的').waitFor();
  pane.excel.book.sheets.splice(pane.excel.book.sheets.findIndex(({ name }) => name === '小帮手月报表_2026-11'), 1);
  await button(`打开报表：${helpers}`).click();
  await said('工作簿里没有工作表“小帮手月报表_2026-11”').waitFor();
}, 60_000);

test('where the workbook’s memory cannot be read, it says so and lists again when asked', async () => {
  pane = await paneInBrowser(site, book);
  pane.excel.book.parts.push({ id: pane.excel.book.newId(), xml: memoryXml('{') });
  await pane.goTo('报送日程');
  await main().getByRole('heading', { name: '日程列不出来' }).waitFor();
  pane.excel.book.parts.pop();
  await button('重新列出').click();
  await group('接下来 1 项').waitFor();
}, 60_000);

describe('到龄提醒', () => {
  const people = () => main().getByRole('list').getByRole('button');
  const ages = async () => {
    await button('到龄提醒').click();
    await people().first().waitFor();
  };
  /** Elders who all turn 80 in November. */
  const manyBook = async (count: number) => {
    const many = await createWorkbook();
    const columns = ['姓名', '身份证号', '出生日期', '性别', '户籍', '住址'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
    const rows = Array.from({ length: count }, (_unused, index) => [`王${index}`, '', `1946年11月${1 + (index % 28)}日`, '女', '本地', '']);
    await many.addSheet({ name: '老年人台账', content: rowsSheet('老年人台账', columns, [...rows, ['李某', '待补', '', '女', '本地', '']]), tableTag: null });
    await many.commit();
    return many.bytes();
  };

  test('who reaches an age, masked, with what to handle; a click goes to the row in the ledger', async () => {
    await open();
    await ages();
    const text = await people().first().innerText();
    expect(text).toMatch(/2026-11-\d\d 满 (?:60|65|80|90|100) 周岁/);
    expect(text).toMatch(/\d\d\*{13}\d{3}/);
    expect(text).not.toMatch(/\d{17}/);
    expect(text).toMatch(/已办|未办/);
    await people().first().click();
    const place = await selectedPlace();
    expect(place).toMatch(/^老年人台账 \d+$/);
    const row = Number(place.split(' ')[1]);
    expect(text).toContain(String(pane.excel.sheet('老年人台账').cell(row, 2)?.value));
  }, 60_000);

  test('of the next month and of the quarter; those that are to be handled alone', async () => {
    await open();
    await ages();
    const span = pane.page.getByRole('combobox', { name: '时间' });
    await span.selectOption('next');
    await main().getByText(/^2026年12月，共 \d+ 人/).waitFor();
    await span.selectOption('quarter');
    await main().getByText(/^2026年第四季度，共 \d+ 人/).waitFor();
    const all = Number(/共 (\d+) 人/.exec(await main().innerText())?.[1]);
    await pane.page.getByRole('checkbox', { name: '只看未办的' }).check();
    const shown = await people().count();
    expect(shown).toBeLessThan(all);
    expect(await people().filter({ hasNotText: '未办' }).count()).toBe(0);
  }, 60_000);

  test('saved to print, with no number in full', async () => {
    await open();
    await ages();
    const [saved] = await Promise.all([pane.page.waitForEvent('download'), button('存成打印表').click()]);
    expect(saved.suggestedFilename()).toBe('到龄提醒.xlsx');
    const file = await openWorkbookFile(readFileSync(await saved.path()));
    const block = await file.readBlock((await file.overview()).sheets[0]!.id);
    expect(block.text(4, 6)).toContain('****');
  }, 60_000);

  test('of hundreds at most 100 rows stand in the page, and all can be reached; rows without a birth date are named', async () => {
    pane = await paneInBrowser(site, await manyBook(320));
    await pane.goTo('报送日程');
    await ages();
    expect(await main().innerText()).toContain('共 320 人');
    expect(await main().innerText()).toContain('工作表“老年人台账”第 323 行看不出出生日期');
    for (let page = 0; page < 6; page += 1) {
      expect(await main().getByRole('listitem').count()).toBeLessThanOrEqual(100);
      await button('下一页').click();
    }
    await main().getByText('第 301–320 人，共 320 人').waitFor();
    await button('上一页').click();
    await main().getByText('第 251–300 人，共 320 人').waitFor();
  }, 60_000);

  test('without 老年人台账 it says so, and can be asked again', async () => {
    const file = await bookOf(arrangements.plain, { helpers: [{ name: '尤广德', idNumber: '110196194611200123', deviceNumber: '1', issueDate: '2026-01-02', status: '在用' }] });
    await open(file.bytes());
    await button('到龄提醒').click();
    await main().getByRole('heading', { name: '还没有列出到龄人员' }).waitFor();
    expect(await pane.page.getByRole('status').innerText()).toContain('老年人台账');
    await button('重新列出').click();
    await said('老年人台账').waitFor();
  }, 60_000);
});
