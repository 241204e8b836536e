import { layouts } from '../../src/work/demo';
import { rowsSheet } from '../../src/work/rowsSheet';
import { serveSite, type ServedSite } from '../site/served';
import { demoBook } from '../work/excel/books';
import { createWorkbook } from '../workbook/natively';
import { paneInBrowser } from './paneInBrowser';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 60_000);
afterAll(() => site.close());

/** A workbook with one sheet of these rows. */
async function bookOf(name: string, ...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  const columns = (rows[0] ?? []).map((heading) => ({ heading, type: 'text', width: 12 }) as const);
  const content = rowsSheet(name, columns, rows.slice(1));
  await workbook.addSheet({ name, content: rows.length === 0 ? { ...content, cells: [], styles: [], merges: [] } : content, tableTag: null });
  await workbook.commit();
  return workbook.bytes();
}

test('says which sheets it took for which ledgers, how many people stand there, and what is due next', async () => {
  const { page, wrong, close } = await paneInBrowser(site, await demoBook(layouts[0]!, 100, false));
  const text = await page.locator('main').innerText();
  expect(text).toContain('小帮手月报表');
  expect(text).toContain('2026-11-30 周一');
  expect(text).toContain('还有 7 天');
  expect(text).toContain('认出 6 本台账');
  expect(text).toMatch(/老年人台账\s*100 人/);
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('where no place was chosen, the overview leads to where one is', async () => {
  const { page, wrong, close } = await paneInBrowser(site, await demoBook(layouts[0]!, 100, false));
  await page.getByText('暂按默认参数计算').waitFor();
  await page.getByRole('button', { name: '去设置' }).click();
  await page.getByLabel('地方', { exact: true }).waitFor();
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('an empty workbook is offered empty ledgers, which are recognised at once', async () => {
  const { page, excel, wrong, close } = await paneInBrowser(site, await bookOf('Sheet1'));
  await page.getByRole('heading', { name: '空白工作簿' }).waitFor();
  await page.getByRole('button', { name: '建立空白台账' }).click();
  await page.getByText('认出 7 本台账').waitFor();
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '老年人台账', '老年券发放台账', '高龄津贴发放名册', '停发台账', '死亡名册', '小帮手台账', '办证登记']);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('heading', { name: '空白工作簿' }).waitFor();
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  await page.getByRole('navigation').getByRole('button', { name: '检查台账' }).click();
  await page.getByText('先建好台账，才能检查和出报表').waitFor();
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('where no sheet is a ledger, the nearest is named with what was found in it', async () => {
  const { page, wrong, close } = await paneInBrowser(site, await bookOf('名单', ['姓名', '部门', '电话'], ['张三', '办公室', '1']));
  await page.getByRole('heading', { name: '没有认出台账' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('最接近的是工作表“名单”，认出了 A2“姓名”、C2“电话”');
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('an Excel that is too old is told so, and nothing is asked of it', async () => {
  const { page, excel, wrong, close } = await paneInBrowser(site, await bookOf('Sheet1'), { api: 1.11 });
  await page.getByText('请用 Office 2021 或更新的版本').waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(excel.trips).toEqual([]);
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('the language chosen in the pane stays, whatever that of Office is', async () => {
  const { page, wrong, close } = await paneInBrowser(site, await bookOf('Sheet1'));
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
  await page.getByRole('heading', { name: '空白工作簿' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
  await page.reload();
  await page.getByText('建立空白台賬').waitFor();
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('what a button of the ribbon did is told in the pane', async () => {
  const { page, press, wrong, close } = await paneInBrowser(site, await demoBook(layouts[0]!, 100, false), { compute: () => 0 });
  await press('makeHelperMonthly');
  expect(await page.getByRole('status').innerText()).toContain('《2026年11月小帮手月报表》已写入工作表“小帮手月报表_2026-11”');
  await page.getByRole('button', { name: '知道了' }).click();
  expect(await page.getByRole('status').innerText()).toBe('');
  expect(wrong).toEqual([]);
  await close();
}, 60_000);

test('the ribbon opens the pane at the view it names', async () => {
  const { page, press, wrong, close } = await paneInBrowser(site, await bookOf('Sheet1'));
  await press('showDeadlines');
  await page.getByRole('heading', { level: 1, name: '报送日程' }).waitFor();
  expect(await page.getByRole('status').innerText()).toBe('');
  expect(wrong).toEqual([]);
  await close();
}, 60_000);
