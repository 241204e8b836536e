/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { layouts } from '../../src/work/demo';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { cellAddress } from '../../src/workbook/address';
import type { CellRange } from '../../src/workbook/port';
import { rowsSheet } from '../../src/work/rowsSheet';
import { serveSite, type ServedSite } from '../site/served';
import { shownBook } from '../excel/shown';
import { request, spoiltBook } from '../work/excel/books';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { cutTexts } from './cutTexts';
import { changeLook, looks } from './looks/changeLook';
import { paneInBrowser, type OpenedPane } from './paneInBrowser';

let site: ServedSite;
let book: Uint8Array;
let pane: OpenedPane;
const asked = { ...request, settings: {} };
const roster = '老年人台账';

beforeAll(async () => {
  site = await serveSite();
  book = await spoiltBook(layouts[0]!);
}, 120_000);
afterAll(() => site.close());
beforeEach(async () => {
  pane = await paneInBrowser(site, book, { api: 1.19 });
  await pane.goTo('检查台账');
}, 60_000);
afterEach(async () => {
  expect(pane.wrong).toEqual([]);
  await pane.close();
});

const button = (name: string | RegExp) => pane.page.getByRole('button', { name });
const group = (code: string) => pane.page.getByRole('treeitem', { level: 2 }).filter({ hasText: code }).first();

async function check(): Promise<void> {
  await button('开始检查').click();
  await button('重新检查').waitFor();
  await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Opens a code's group and goes to its first finding. */
async function goTo(code: string): Promise<void> {
  await pane.page.getByRole('combobox', { name: '代码' }).selectOption(code);
  if ((await group(code).getAttribute('aria-expanded')) === 'false') await group(code).click();
  await pane.page.getByRole('treeitem', { level: 3 }).first().click();
}

/** What the pane selects in Excel, as soon as it has. */
async function selectedCell(): Promise<CellRange> {
  while (pane.excel.book.selected === null) await pane.page.waitForTimeout(10);
  return pane.excel.book.selected.range;
}

test('finds what the command line finds, counted by severity', async () => {
  await check();
  const { findings } = await checkWorkbook(await openWorkbookFile(book), asked);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  for (const [word, severity] of [['错误', 'error'], ['警告', 'warning'], ['提示', 'info']] as const) await button(`${word} ${count(severity)}`).waitFor();
}, 60_000);

test('a click goes to the cell in Excel and says what is wrong there', async () => {
  await check();
  await goTo('ID03');
  const place = (await pane.page.getByRole('treeitem', { level: 3 }).first().innerText()).split(/\s/)[0];
  expect(await pane.page.getByRole('region', { name: '问题详情' }).innerText()).toContain(place);
  const { firstRow, firstColumn } = await selectedCell();
  expect([pane.excel.book.selected?.sheet, cellAddress(firstRow, firstColumn)]).toEqual([roster, place]);
}, 60_000);

test('one finding is put right, then all of its code, and nothing else in the workbook changes', async () => {
  await check();
  await goTo('ID07');
  const before = shownBook(pane.excel.book);
  const count = Number(await pane.page.getByRole('treeitem', { level: 3 }).first().getAttribute('aria-setsize'));
  await button('改正').first().click();
  await pane.page.getByText('共改正 1 个单元格。').waitFor();
  expect(await pane.page.getByRole('treeitem', { level: 3 }).count()).toBe(count - 1);
  await goTo('ID07');
  await button(/全部改正/).click();
  await pane.page.getByText(`共改正 ${count - 1} 个单元格。`).waitFor();
  expect(await group('ID07').count()).toBe(0);
  expect(await group('ID03').count()).toBe(1);
  expect(differentLines(before, shownBook(pane.excel.book))).toBe(count);
  await button('撤销').click();
  await pane.page.getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  expect(differentLines(before, shownBook(pane.excel.book))).toBe(1);
  await goTo('ID07');
  expect(await pane.page.getByRole('treeitem', { level: 3 }).first().getAttribute('aria-setsize')).toBe(String(count - 1));
}, 60_000);

test('a finding is let stand with reason, person and day, and stands among those let stand', async () => {
  await check();
  await goTo('EL13');
  const before = shownBook(pane.excel.book);
  await button('核实无误').click();
  await pane.page.getByLabel('理由').fill('已当面核实，确为两人');
  await pane.page.getByLabel('经办人').fill('王芳');
  expect(await pane.page.getByLabel('有效到').inputValue()).toBe('2026-12-31');
  await button('记下').click();
  await pane.page.getByText('2026-12-31 前不再计入').waitFor();
  await pane.page.getByRole('combobox', { name: '代码' }).selectOption('');
  await button('已核实不计 1').click();
  expect(await pane.page.getByRole('treeitem', { level: 3 }).count()).toBe(1);
  await button('撤销').click();
  await pane.page.getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  await button(/^已核实不计/).waitFor({ state: 'detached' });
  await goTo('EL13');
  expect(shownBook(pane.excel.book)).toEqual(before);
  // Who said so is not asked twice.
  await goTo('EL13');
  await button('核实无误').click();
  expect(await pane.page.getByLabel('经办人').inputValue()).toBe('王芳');
}, 60_000);

test('cells are coloured and listed, and undoing gives everything back', async () => {
  const before = shownBook(pane.excel.book);
  await button('更多').last().click();
  // The menu lies over the pane and leaves the rest of it to be seen.
  expect(await pane.page.evaluate(() => document.elementFromPoint(20, 300)?.closest('#pane'))).not.toBeNull();
  await pane.page.getByRole('menuitem', { name: '涂色并列出“检查结果”表' }).click();
  await pane.page.getByText('详见工作表“检查结果”').waitFor();
  expect(pane.excel.book.sheets.at(-1)?.name).toBe('检查结果');
  await button('撤销').click();
  await pane.page.getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test.each(['网页', 'Excel'])('a report is saved (%s)', async (form) => {
  await check();
  await button('更多').last().click();
  const [saved] = await Promise.all([pane.page.waitForEvent('download'), pane.page.getByRole('menuitem', { name: `保存检查报告（${form}）` }).click()]);
  const bytes = readFileSync(await saved.path());
  if (form === '网页') expect(bytes.toString()).toContain('<h1>台账检查结果</h1>');
  else expect((await (await openWorkbookFile(bytes)).overview()).sheets.map(({ name }) => name)).toEqual(['检查结果']);
}, 60_000);

test('a death list of another department is compared: what it finds is to be verified', async () => {
  const list = await createWorkbook();
  const living = pane.excel.sheet(roster);
  const people = Array.from({ length: 60 }, (_unused, index) => [2, 4].map((column) => String(living.cell(20 + index, column)?.value)));
  const columns = ['姓名', '身份证号', '死亡日期'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
  await list.addSheet({ name: '火化名单', content: rowsSheet('火化名单', columns, people.map((person) => [...person, '2026年10月1日'])), tableTag: null });
  await list.commit();
  await pane.page.setInputFiles('input[type=file]', { name: '火化名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(list.bytes()) });
  await pane.page.getByText('已与“火化名单.xlsx”比对').waitFor();
  await goTo('EL09');
  expect(await pane.page.getByRole('tree').innerText()).toContain('在“火化名单”第');
}, 60_000);

test('a death list as .csv is compared too; one that does not say what it is is not', async () => {
  const living = pane.excel.sheet(roster);
  const people = Array.from({ length: 5 }, (_unused, index) => [2, 4].map((column) => String(living.cell(20 + index, column)?.value)).join(','));
  const choose = (name: string) => pane.page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(`姓名,身份证号\r\n${people.join('\r\n')}`) });
  expect(await pane.page.locator('input[type=file]').first().getAttribute('accept')).toMatch(/\.csv,\.txt$/);
  await choose('名单.csv');
  await pane.page.getByRole('status').getByText('“名单.csv”不像死亡名单').waitFor();
  await choose('死亡名单.csv');
  await pane.page.getByText('已与“死亡名单.csv”比对').waitFor();
  await goTo('EL09');
  expect(await pane.page.getByRole('tree').innerText()).toContain('在“死亡名单”第');
}, 60_000);

test('a file that is no list of the dead is named, and what was found stands', async () => {
  await check();
  const choose = (name: string, buffer: Buffer) => pane.page.getByRole('main').locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('通知.xlsx', Buffer.from('这不是工作簿'));
  await pane.page.getByRole('status').getByText('“通知.xlsx”不是 Excel 工作簿').waitFor();
  await group('ID07').waitFor();
}, 60_000);

test('what other views write makes what was found old; ticks and marks do not', async () => {
  const old = button('台账或设置有改动，点这里重新检查');
  const idle = () => pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
  await check();
  await button('更多').last().click();
  await pane.page.getByRole('menuitem', { name: '涂色并列出“检查结果”表' }).click();
  await pane.page.getByRole('status').getByText('已标出').waitFor();
  await idle();
  await pane.goTo('报送日程');
  // It is told where it was done.
  await pane.page.getByRole('status').getByText('已标出').waitFor({ state: 'detached' });
  await button(/^记为已上报：老年证、优待证、老年券办理人员明细表（2026年10月）/).click();
  await pane.page.getByLabel('登记人姓名').fill('民政甲');
  await pane.page.getByRole('main').getByRole('button', { name: '登记', exact: true }).click();
  await pane.page.getByRole('status').getByText('已记为“已上报”').waitFor();
  await pane.goTo('检查台账');
  await group('ID07').waitFor();
  expect(await old.count()).toBe(0);

  await pane.goTo('设置');
  await pane.page.getByLabel('地方', { exact: true }).selectOption('湖南省泸溪县');
  await pane.page.getByRole('button', { name: '保存' }).click();
  await pane.page.getByRole('status').getByText('设置已记在本工作簿里').waitFor();
  await pane.goTo('检查台账');
  await old.click();
  await old.waitFor({ state: 'detached' });
}, 90_000);

test('another day has the overview say what is due from it', async () => {
  await button('更改').click();
  await pane.page.getByLabel('截至日期').fill('2026-11-25');
  await pane.goTo('概况');
  await pane.page.getByText('还有 5 天').waitFor();
}, 60_000);

test('what is typed while the findings stand there is judged at once', async () => {
  await check();
  const errors = Number(/\d+/.exec(await button(/^错误/).innerText())?.[0]);
  await goTo('ID07');
  const { firstRow, firstColumn } = await selectedCell();
  const typed = pane.excel.sheet(roster).cell(firstRow, firstColumn)?.value === '男' ? '女' : '男';
  pane.excel.undoStack.length = 0;
  pane.excel.type(roster, firstRow, firstColumn, typed);
  await button(`错误 ${errors - 1}`).waitFor();
  // It can still be taken back by Ctrl+Z.
  expect(pane.excel.undoStack).toHaveLength(1);
}, 60_000);

test('where every call empties Ctrl+Z, what is typed is judged for a click alone', async () => {
  await pane.close();
  pane = await paneInBrowser(site, book, { api: 1.14 });
  await pane.goTo('检查台账');
  await check();
  const errors = Number(/\d+/.exec(await button(/^错误/).innerText())?.[0]);
  await goTo('ID07');
  const { firstRow, firstColumn } = await selectedCell();
  pane.excel.undoStack.length = 0;
  const trips = pane.excel.trips.length;
  for (let turn = 0; turn < 2; turn += 1) {
    const typed = pane.excel.sheet(roster).cell(firstRow, firstColumn)?.value === '男' ? '女' : '男';
    pane.excel.type(roster, firstRow, firstColumn, typed);
  }
  pane.excel.type(roster, firstRow, firstColumn, pane.excel.sheet(roster).cell(firstRow, firstColumn)?.value === '男' ? '女' : '男');
  const old = button('台账或设置有改动，点这里重新检查');
  await old.waitFor();
  for (const look of looks) {
    await changeLook(pane, look);
    await pane.picture(`check-old-${look}-320`);
    expect(await cutTexts(pane.page)).toEqual([]);
  }
  expect([pane.excel.trips.length, pane.excel.undoStack.length]).toEqual([trips, 3]);
  await old.click();
  await button(`错误 ${errors - 1}`).waitFor();
  await old.waitFor({ state: 'detached' });
}, 60_000);

test('the list is walked by the keyboard alone', async () => {
  await check();
  await pane.page.getByRole('tree').focus();
  const active = () => pane.page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.innerText.split(/\s/)[0]);
  await pane.page.keyboard.press('ArrowDown');
  await pane.page.keyboard.press('ArrowRight');
  await pane.page.keyboard.press('ArrowDown');
  const cell = await active();
  await pane.page.keyboard.press('Enter');
  expect(await pane.page.getByRole('region', { name: '问题详情' }).innerText()).toContain(cell);
  await pane.page.keyboard.press('ArrowLeft');
  await pane.page.keyboard.press('ArrowLeft');
  expect(await pane.page.getByRole('treeitem', { level: 3 }).count()).toBe(0);
  await pane.page.keyboard.press('End');
  expect(await active()).toBeTruthy();
}, 60_000);

test('cancelling leaves no cell changed', async () => {
  await check();
  await goTo('ID07');
  const before = shownBook(pane.excel.book);
  pane.excel.beginEditing();
  await button(/全部改正/).click();
  await button('取消').click();
  pane.excel.endEditing();
  await pane.page.getByText('已取消，工作簿没有改动。').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('what was put right is told, and can be taken back, where Excel fails before it is checked anew', async () => {
  await check();
  await goTo('ID07');
  const before = shownBook(pane.excel.book);
  let isWritten = false;
  pane.excel.onAnswer = (actions) => {
    if (!isWritten && JSON.stringify(shownBook(pane.excel.book)) !== JSON.stringify(before)) isWritten = true;
    else if (isWritten && !actions.includes('Delete')) {
      pane.excel.onAnswer = null;
      pane.excel.breakdown = { request: 1, actions: 0 };
    }
  };
  await button('改正').first().click();
  await pane.page.getByText('共改正 1 个单元格。').waitFor();
  await pane.page.getByText('这一步已经完成，但之后重新读取时中断').waitFor();
  await button('台账或设置有改动，点这里重新检查').waitFor();
  expect(differentLines(before, shownBook(pane.excel.book))).toBe(1);
  await button('撤销').click();
  await pane.page.getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('of 5,000 findings at most 100 rows stand in the page, the last of them reached by one key', async () => {
  await pane.close();
  const many = await createWorkbook();
  const columns = ['姓名', '身份证号', '出生日期', '性别', '老年券起发月份'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
  // No number ends with Y.
  const people = Array.from({ length: 5000 }, (_unused, index) => [`王${index}`, `9999011936110${String(index).padStart(4, '0')}Y`, '1936年11月1日', '', '']);
  await many.addSheet({ name: roster, content: rowsSheet(roster, columns, people), tableTag: null });
  await many.commit();
  pane = await paneInBrowser(site, many.bytes());
  await pane.goTo('检查台账');
  await check();
  await button(/^错误 5000$/).waitFor();
  const rows = () => pane.page.getByRole('treeitem').count();
  await group('ID02').click();
  expect(await rows()).toBeLessThanOrEqual(100);
  await pane.page.getByRole('tree').press('End');
  await pane.page.getByText('王4999').waitFor();
  expect(await rows()).toBeLessThanOrEqual(100);
}, 60_000);

/** How many cells two workbooks differ in. */
function differentLines(one: ReturnType<typeof shownBook>, other: ReturnType<typeof shownBook>): number {
  const [first, second] = [one, other].map((book) => JSON.stringify(book, null, 1).split('\n'));
  return (first ?? []).filter((line, index) => line !== second?.[index]).length;
}
