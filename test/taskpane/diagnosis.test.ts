/// <reference lib="dom" />
import { layouts } from '../../src/work/demo';
import { rowsSheet } from '../../src/work/rowsSheet';
import { blocksByName, demoBook } from '../work/excel/books';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { onePaneATest } from './onePaneATest';
import type { OpenedPane, PaneSetting } from './paneInBrowser';

const openPane = onePaneATest();
let book: Uint8Array;
let pane: OpenedPane;

beforeAll(async () => {
  book = await demoBook(layouts[0]!, 100, false);
}, 120_000);

const button = (name: string) => pane.page.getByRole('main').getByRole('button', { name, exact: true });
const fact = (name: string) => pane.page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd').first().innerText();

async function open(bytes: Uint8Array = book, setting: PaneSetting = {}): Promise<void> {
  pane = await openPane(bytes, setting);
  await pane.goTo('诊断');
  await pane.page.getByRole('heading', { name: '本工作簿' }).waitFor();
}

test('says what an administrator asks for', async () => {
  await open();
  expect(await fact('版本')).toMatch(/^\d+\.\d+\.\d+ \([0-9a-f]{8}\)$/);
  expect(await fact('所在程序')).toBe('Excel 16.0.17932.20114');
  expect(await fact('ExcelApi')).toBe('1.14');
  expect(await fact('自定义函数可用')).toBe('是');
  expect(await fact('日期系统')).toBe('1900');
  expect(await fact('第 1 张：老年人台账')).toMatch(/^\d+ 行，把握 100%/);
  expect(await fact('地方')).toBe('没有选定');
  expect(await fact('上次检查')).toBe('还没有检查');
  expect(await fact('最近一次出错')).toBe('没有');
}, 60_000);

test.each([
  [1.19, /^查看台账时一般保留；/],
  [1.14, /^本窗格每次读写都会清空；/],
])('says what becomes of Ctrl+Z where Excel has ExcelApi %s', async (api, text) => {
  await open(book, { api });
  expect(await fact('Excel 的撤销（Ctrl+Z）')).toMatch(text);
}, 60_000);

test('is copied without a name, a number or a word that stands in the workbook', async () => {
  await open();
  await pane.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button('复制诊断信息').click();
  await pane.page.getByText('诊断信息已复制').waitFor();
  const text = await pane.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('版本: ');
  const roster = (await blocksByName(await openWorkbookFile(book))).get('老年人台账');
  for (let row = 3; row <= 40; row += 1) for (const column of [2, 4, 8, 9]) {
    const cell = roster?.text(row, column).trim() ?? '';
    if (cell.length > 1) expect(text).not.toContain(cell);
  }
}, 60_000);

test('where the clipboard is closed, the text is there to be copied by hand', async () => {
  await open();
  await pane.page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
  });
  await button('复制诊断信息').click();
  await pane.page.getByText('这里不能自动复制').waitFor();
  const text = pane.page.getByRole('textbox', { name: '诊断信息' });
  expect(await text.inputValue()).toContain('ExcelApi: 1.14');
  await text.focus();
  expect(await text.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart)).toBeGreaterThan(200);
}, 60_000);

test('the last check and the last error are told, the error by codes alone', async () => {
  pane = await openPane(book);
  await pane.goTo('检查台账');
  await button('开始检查').click();
  await button('重新检查').waitFor();
  await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
  await pane.page.getByRole('main').getByRole('button', { name: '更多' }).click();
  const [chooser] = await Promise.all([pane.page.waitForEvent('filechooser'), pane.page.getByRole('menuitem', { name: '与死亡名单比对 …' }).click()]);
  await chooser.setFiles({ name: '张三.xlsx', mimeType: '', buffer: Buffer.from('张三') });
  await pane.page.getByRole('status').filter({ hasText: /\S/ }).waitFor();
  await pane.goTo('诊断');
  await pane.page.getByRole('heading', { name: '本工作簿' }).waitFor();
  expect(await fact('上次检查')).toMatch(/^用时 \d+\.\d 秒（台账共 \d+ 行）$/);
  const failure = await fact('最近一次出错');
  expect(failure).toMatch(/^\w+\n/);
  expect(failure).not.toContain('张三');
}, 60_000);

test('a workbook whose memory cannot be read is diagnosed all the same', async () => {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: '台账', content: rowsSheet('台账', [{ heading: '姓名', type: 'text' }]), tableTag: null });
  await workbook.setMemory('{');
  await workbook.commit();
  await open(workbook.bytes());
  expect(await fact('工作簿里记下的内容')).toBe('读不了（memoryUnreadable）');
  expect(await fact('工作表张数')).toBe('1');
  expect(await fact('最近一次出错')).toContain('memoryUnreadable');
  await button('重新诊断').click();
  expect(await fact('工作表张数')).toBe('1');
}, 60_000);
