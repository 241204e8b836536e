/// <reference lib="dom" />
import { layouts } from '../../src/work/demo';
import { parseMemory } from '../../src/ledger/memory';
import { rowsSheet } from '../../src/work/rowsSheet';
import { serveSite, type ServedSite } from '../site/served';
import { shownBook, shownSheet } from '../excel/shown';
import { demoBook } from '../work/excel/books';
import { createWorkbook } from '../workbook/natively';
import { cutTexts } from './cutTexts';
import { askedBook, likelyBook } from './keyboard/list/books';
import { paneInBrowser, type OpenedPane } from './paneInBrowser';

let site: ServedSite;
let book: Uint8Array;
let pane: OpenedPane;
const roster = '老年人台账';

beforeAll(async () => {
  site = await serveSite();
  book = await demoBook(layouts[0]!, 100, false);
}, 120_000);
afterAll(() => site.close());

async function open(bytes: Uint8Array = book): Promise<void> {
  pane = await paneInBrowser(site, bytes);
  await pane.goTo('设置');
  await button('保存').waitFor();
}
afterEach(async () => {
  expect(pane.wrong).toEqual([]);
  await pane.close();
});

const button = (name: string | RegExp) => pane.page.getByRole('main').getByRole('button', { name, exact: true });
const said = (text: string | RegExp) => pane.page.getByText(text).locator('visible=true').first().waitFor();
const part = (name: string) => button(name).click();
const undo = () => pane.page.getByRole('button', { name: '撤销', exact: true }).click();

/** What the workbook remembers. */
function remembered() {
  const xml = pane.excel.book.parts.find((part) => part.xml.includes('urn:minzheng-ledger:1'))?.xml;
  return parseMemory(xml === undefined ? null : xml.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
}
const settings = () => remembered().other['settings'];

/** A workbook with one sheet of these rows. */
async function bookOf(...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  const columns = (rows[0] ?? []).map((heading) => ({ heading, type: 'text', width: 12 }) as const);
  await workbook.addSheet({ name: '台账', content: rowsSheet('老年人台账', columns, rows.slice(1)), tableTag: null });
  await workbook.commit();
  return workbook.bytes();
}

test('names, words and days are saved by one button, stay while another view is shown, and are put back', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  expect(await button('保存').isDisabled()).toBe(true);
  await part('单位、签字人和用词');
  await pane.page.getByLabel('单位名称').fill(' 幸福社区 ');
  await pane.page.getByLabel('填报人').fill('民政甲');
  await pane.page.getByLabel('用词').selectOption('老年卷');
  await said('有更改还没有保存');
  await pane.goTo('概况');
  await pane.goTo('设置');
  await said('有更改还没有保存');
  await part('报送日期');
  await pane.page.getByLabel('截止日遇休息日').selectOption('顺延');
  await pane.page.getByLabel('结算日').selectOption('20 日');
  await pane.page.getByLabel('小帮手月报表').selectOption('25 日');
  expect(shownBook(pane.excel.book)).toEqual(before);
  await button('保存').click();
  await said('设置已记在本工作簿里');
  expect(settings()).toEqual({ unit: '幸福社区', signatories: { reporter: '民政甲' }, term: '老年卷', shift: 'later', settleDay: 20, dueDays: { 'helper-monthly': 25 } });
  await said('设置记在本工作簿里');
  expect(await button('保存').isDisabled()).toBe(true);
  await undo();
  await said('已恢复为原来的设置');
  expect(settings()).toBeUndefined();
  while ((await pane.page.getByLabel('单位名称').inputValue()) !== '') await pane.page.waitForTimeout(10);
}, 60_000);

test('what is given up leaves the workbook as it was; so does what was changed back', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  await part('单位、签字人和用词');
  await pane.page.getByLabel('单位名称').fill('幸福社区');
  await button('放弃更改').click();
  expect(await pane.page.getByLabel('单位名称').inputValue()).toBe('');
  await pane.page.getByLabel('单位名称').fill('幸福社区');
  await pane.page.getByLabel('单位名称').fill('');
  expect(await button('保存').isDisabled()).toBe(true);
  expect(shownBook(pane.excel.book)).toEqual(before);
  expect(settings()).toBeUndefined();
}, 60_000);

test('a place is chosen, and the overview goes by it at once', async () => {
  await open();
  await pane.page.getByLabel('地方', { exact: true }).selectOption('北京市');
  await said('“北京市”自己定了 2 项参数，其余按“默认参数（请核对本地文件）”');
  await button('保存').click();
  await said('设置已记在本工作簿里');
  expect(settings()).toEqual({ place: 'beijing' });
  await pane.goTo('概况');
  await said('认出 6 本台账');
  expect(await pane.page.getByText('没有选定地方').count()).toBe(0);
}, 60_000);

test('another rule goes into a sheet 政策参数 that is made for it; a second one is taken back', async () => {
  await open();
  await pane.page.getByText('老年券：标准、起发和停发').click();
  await button('更改“老年券起发规则”').click();
  const dialog = pane.page.getByRole('dialog');
  await dialog.getByLabel('规定').selectOption('次月');
  await dialog.getByLabel('生效日期').fill('2026-07-01');
  expect(await dialog.getByRole('button', { name: '写入' }).isDisabled()).toBe(true);
  await dialog.getByLabel('依据文件').fill('某区老年券发放办法');
  await dialog.getByRole('button', { name: '写入' }).click();
  await said('已在工作表“政策参数”写明“老年券起发规则”，自 2026-07-01 起。');
  await said('工作表“政策参数”里写明的优先');
  expect(pane.excel.book.sheets.at(-1)?.name).toBe('政策参数');
  await undo();
  await said('已撤销：内容、标记和设置都恢复为写入前的');
  expect(pane.excel.book.sheets.some(({ name }) => name === '政策参数')).toBe(false);
  await button('更改“老年券起发规则”').click();
  await dialog.getByLabel('规定').selectOption('次月');
  await dialog.getByLabel('生效日期').fill('2026-07-01');
  await dialog.getByLabel('依据文件').fill('某区老年券发放办法');
  await dialog.getByRole('button', { name: '写入' }).click();
  await said('工作表“政策参数”里写明的优先');
  await said('2026-07-01 起；依据：某区老年券发放办法');
  const cells = () => shownSheet(pane.excel.book.sheets.at(-1)!)['cells'];
  const before = cells();
  await button('更改“老年券补发”').click();
  await dialog.getByLabel('规定').selectOption('按月数上限补发');
  await dialog.getByLabel('依据文件').fill('某区老年券发放办法');
  await dialog.getByLabel('老年券补发月数上限').fill('6');
  await dialog.getByRole('button', { name: '写入' }).click();
  await said('写明“老年券补发”');
  await said('6 个月');
  await undo();
  await said('已撤销：内容、标记和设置都恢复为写入前的');
  expect(cells()).toEqual(before);
  await button('到“老年券月标准”所在的单元格').click();
  while (pane.excel.book.selected?.sheet !== '政策参数') await pane.page.waitForTimeout(10);
}, 60_000);

test('the sheet 政策参数 is added by a button and gone to', async () => {
  await open();
  await button('加一张“政策参数”表').click();
  await said('已加上工作表“政策参数”');
  await button('打开该表').click();
  while (pane.excel.book.selected?.sheet !== '政策参数') await pane.page.waitForTimeout(10);
}, 60_000);

test('a year’s holidays come from a policy file, count once saved, and go again', async () => {
  await open();
  await part('放假安排');
  await said('未公布，按周末推算');
  const content = { place: 'our-office', name: '某办事处', holidays: [{ year: 2027, off: [{ from: '2027-01-01', until: '2027-01-03' }], work: [], source: { title: '测试用' }, lastChecked: '2026-11-24' }] };
  const choose = async (text: string) => {
    const [chooser] = await Promise.all([pane.page.waitForEvent('filechooser'), button('选择政策文件 …').click()]);
    await chooser.setFiles({ name: '放假.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await choose('放假');
  await said('这个文件不是政策文件');
  await choose(JSON.stringify({ ...content, holidays: [] }));
  await said('没有写放假安排');
  await choose(JSON.stringify(content));
  await said('已读取 2027 年的放假安排，点“保存”后生效。');
  expect(settings()).toBeUndefined();
  await button('保存').click();
  await said('设置已记在本工作簿里');
  expect(settings()).toEqual({ holidays: content.holidays });
  await button('去掉 2027 年的放假安排').click();
  await said('未公布，按周末推算');
  await pane.page.getByRole('button', { name: '知道了' }).click();
  await button('保存').click();
  await pane.page.getByText('设置已记在本工作簿里').first().waitFor();
  expect(settings()).toBeUndefined();
}, 60_000);

test('a table’s heading is changed', async () => {
  await open();
  await part('报表表头');
  await pane.page.getByLabel('报表', { exact: true }).selectOption('小帮手月报表');
  await pane.page.getByLabel('“备注”改为').fill('说明');
  await button('保存').click();
  await said('设置已记在本工作簿里');
  expect(settings()).toEqual({ headings: { 'helper-monthly': { remarks: '说明' } } });
  expect(await pane.page.getByLabel('报表', { exact: true }).locator('option:checked').innerText()).toBe('小帮手月报表（改了 1 个）');
}, 60_000);

test('a sheet is corrected, recognised anew at once, put back, and left to itself again', async () => {
  await open();
  await part('台账辨认');
  await button(new RegExp(`^${roster}`)).click();
  await pane.page.getByLabel('备注').selectOption('没有这一列');
  await pane.page.getByLabel('第一人在第几行').fill('4');
  await said('第 4—');
  await button('返回').click();
  await said('更正未记下');
  await button(new RegExp(`^${roster}`)).click();
  await button('记下更正').click();
  await said(`工作表“${roster}”的更正已记下`);
  expect(remembered().corrections).toEqual([{ sheet: roster, firstRow: 4, fields: { remarks: 0 } }]);
  await undo();
  await said('的辨认已恢复原样');
  expect(remembered().corrections).toEqual([]);
  await pane.page.getByLabel('认作').selectOption('不是台账');
  await said('这张表不作台账');
  await button('记下更正').click();
  await said('的更正已记下');
  await pane.goTo('概况');
  await said('认出 5 本台账');
  await pane.goTo('设置');
  await button('恢复自动辨认').click();
  await said('恢复自动辨认。');
  await pane.goTo('概况');
  await said('认出 6 本台账');
}, 60_000);

test('a doubtful ledger leads from the overview to where its question is answered', async () => {
  pane = await paneInBrowser(site, await bookOf(['姓名', '身份证号', '身份证号', '老年证号', '优待证号', '老年券起发月份'], ['张三', '', '', '', '', '']));
  await pane.page.getByRole('button', { name: '核对工作表“台账”的辨认' }).click();
  await said('“身份证号”有两列（B、C），请指明用哪一列');
  await pane.page.getByLabel('身份证号').selectOption('C 身份证号');
  await pane.page.getByText('请指明用哪一列').waitFor({ state: 'detached' });
  await button('记下更正').click();
  await said('的更正已记下');
  await pane.goTo('概况');
  await said('认出 1 本台账');
  expect(await pane.page.getByRole('button', { name: '核对工作表“台账”的辨认' }).count()).toBe(0);
}, 60_000);

test('what the check asks is answered where its button leads, list by list, until nothing is asked', async () => {
  pane = await paneInBrowser(site, await askedBook());
  const { page } = pane;
  const asked = async () => {
    await pane.goTo('检查台账');
    await button(/^(?:开始检查|重新检查)$/).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await button('重新检查').waitFor();
    return page.getByRole('treeitem', { name: /ST06 错误/ }).count();
  };
  /** Opens the first open question. */
  const lead = async () => {
    const group = page.getByRole('treeitem', { name: /ST06 错误/ }).first();
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await page.getByRole('treeitem', { level: 3, name: /未检查/ }).first().click();
    await button('去指明').click();
  };
  const keep = async (what: string) => {
    await button('记下更正').click();
    await said(`工作表“${what}”的更正已记下`);
  };
  expect(await asked()).toBe(3);
  await lead();
  await page.getByRole('heading', { name: '登记 第2个名单', level: 2 }).waitFor();
  await said('“身份证号”有两列（B、C），请指明用哪一列');
  await page.getByLabel('身份证号').selectOption('C 身份证号');
  await page.getByText('请指明用哪一列').waitFor({ state: 'detached' });
  await keep('登记 第2个名单');
  await button('返回').click();
  await button(/^登记 第2个名单/).filter({ hasText: '已更正' }).waitFor();
  expect((await button(/^登记 老年人台账/).innerText()).includes('已更正')).toBe(false);
  expect(await asked()).toBe(2);
  await lead();
  await said('每季度还是全期的，请指明');
  await page.getByLabel('每行金额是').selectOption('每季度的');
  await page.getByText('每季度还是全期的，请指明').waitFor({ state: 'detached' });
  await keep('签领');
  expect(await asked()).toBe(1);
  await lead();
  await said('没有写年份，请指明是哪一年');
  await page.getByLabel('各月是哪一年的').fill('2026');
  await page.getByText('没有写年份，请指明是哪一年').waitFor({ state: 'detached' });
  await keep('各月');
  expect(await asked()).toBe(0);
  expect(remembered().corrections).toEqual([{ sheet: '登记', headerRows: [6], fields: { idNumber: 3 } }, { sheet: '签领', amountFor: 'quarter' }, { sheet: '各月', year: 2026 }]);
}, 120_000);

test.each(([320, 450] as const).flatMap((width) => (['light', 'dark'] as const).map((look) => ({ width, look }))))('in a low pane no question runs over what stands below: $width px, $look', async ({ width, look }) => {
  const headings = ['姓名', '姓名', '身份证号', '身份证号', '联系电话', '联系电话', '老年证号', '老年券起发月份'];
  pane = await paneInBrowser(site, await bookOf(headings, ['张三', '张三', '', '', '1', '2', '', '']), { width, look });
  const { page } = pane;
  await page.setViewportSize({ width, height: 440 });
  await button('核对工作表“台账”的辨认').click();
  await said('“身份证号”有两列（C、D），请指明用哪一列');
  await pane.picture(`settings-questions-${look}-${width}`);
  const bar = page.getByRole('group').filter({ hasText: '请在下面指明。' });
  expect(await bar.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  const [end, next] = await Promise.all([bar.boundingBox(), page.getByLabel('表头从第几行起').boundingBox()]);
  expect((next?.y ?? 0) - ((end?.y ?? 0) + (end?.height ?? 0))).toBeGreaterThan(0);
  expect(await cutTexts(page)).toEqual([]);
}, 60_000);

test('what keeps several tables from being made is told once, with the way to the answer', async () => {
  pane = await paneInBrowser(site, await bookOf(['姓名', '身份证号', '身份证号', '老年证号', '优待证号', '老年券起发月份'], ['张三', '', '', '', '', '']));
  const { page } = pane;
  await pane.goTo('生成报表');
  await page.getByLabel('期间', { exact: true }).selectOption('2026Q4');
  await said(/^\d+ 张报表不能生成：工作表“台账”有两列都像“身份证号”（B、C），请指明用哪一列。$/);
  expect(await page.getByText('都像“身份证号”').count()).toBe(1);
  await button('去指明：台账').click();
  await page.getByRole('heading', { name: '台账', level: 2 }).waitFor();
  await page.getByLabel('身份证号').waitFor();
}, 60_000);

test('a sheet that only looks like a ledger says which, and is one or none by one button', async () => {
  pane = await paneInBrowser(site, await likelyBook());
  const { page } = pane;
  await button('核对工作表“名单”的辨认').click();
  await said('这张表像老年人台账，但认不准');
  await button('是老年人台账').click();
  await said('老年人台账：第 3—8 行，6 人');
  await button('恢复自动辨认').click();
  await button('不是台账').click();
  await said('这张表不作台账');
  await button('记下更正').click();
  await said('的更正已记下');
  await pane.goTo('概况');
  await page.getByRole('heading', { name: '没有认出台账' }).waitFor();
  await button('去指明').click();
  await page.getByRole('heading', { name: '名单', level: 2 }).waitFor();
  await button('返回').click();
  await button(/^名单 不是台账/).waitFor();
}, 60_000);

test('a memory that cannot be read is told in one sentence', async () => {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: '台账', content: rowsSheet('台账', [{ heading: '姓名', type: 'text' }]), tableTag: null });
  await workbook.setMemory('{');
  await workbook.commit();
  pane = await paneInBrowser(site, workbook.bytes());
  await pane.goTo('设置');
  await said('工作簿读不了');
}, 60_000);

test('a place that nobody knows any more can be replaced here', async () => {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: '台账', content: rowsSheet('台账', [{ heading: '姓名', type: 'text' }]), tableTag: null });
  await workbook.setMemory(JSON.stringify({ settings: { place: 'nowhere' } }));
  await workbook.commit();
  pane = await paneInBrowser(site, workbook.bytes());
  await pane.goTo('设置');
  await said('没有“nowhere”这个地方的政策');
  await pane.page.getByLabel('地方', { exact: true }).selectOption('上海市');
  await button('保存').click();
  await said('设置已记在本工作簿里');
  expect(settings()).toEqual({ place: 'shanghai' });
}, 60_000);

test('functions in cells go by what was saved', async () => {
  await open();
  const deadline = () => pane.page.evaluate(async () => {
    const { mappings } = (globalThis as unknown as { CustomFunctions: { _association: { mappings: Record<string, (...values: unknown[]) => Promise<unknown>> } } }).CustomFunctions._association;
    return mappings['DEADLINE']?.([['小帮手月报表']], [['2026-11']]);
  });
  const before = JSON.stringify(await deadline());
  await part('报送日期');
  await pane.page.getByLabel('小帮手月报表').selectOption('25 日');
  await button('保存').click();
  await said('设置已记在本工作簿里');
  expect(JSON.stringify(await deadline())).not.toBe(before);
}, 60_000);
