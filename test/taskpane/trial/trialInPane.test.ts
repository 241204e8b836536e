/// <reference lib="dom" />
import { layouts } from '../../../src/work/demo';
import { demoBook } from '../../work/excel/books';
import { axeOf } from '../axe';
import { cutTexts } from '../cutTexts';
import { sheetOf } from '../keyboard/list/books';
import { changeLook, looks } from '../looks/changeLook';
import { onePaneATest } from '../onePaneATest';
import { paneWidths, type OpenedPane } from '../paneInBrowser';
import { withFunctions } from './blankExcel';

const openPane = onePaneATest();
let pane: OpenedPane;

const button = (name: string) => pane.page.getByRole('main').getByRole('button', { name, exact: true });

async function open(bytes: Uint8Array): Promise<void> {
  pane = await openPane(bytes, { compute: await withFunctions() });
  await pane.goTo('诊断');
  await button('在真实 Excel 里自测').click();
}

test('in an empty workbook it runs, shows what was seen, and is copied', async () => {
  await open(await sheetOf('Sheet1', []));
  await pane.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button('开始').click();
  await pane.page.getByText('自测完成：10 项相符，1 项不符。').waitFor({ timeout: 100_000 });
  const steps = pane.page.getByRole('list', { name: '自测报告' });
  expect(await steps.locator('> li').count()).toBe(11);
  expect(await steps.getByText('：不符').allInnerTexts()).toEqual([expect.stringMatching(/^打印和冻结：不符（\d+ 毫秒）$/)]);
  for (const look of looks) {
    await changeLook(pane, look);
    for (const width of paneWidths) {
      await pane.resize(width);
      await pane.picture(`trial-report-${look}-${String(width)}`);
      expect((await (await axeOf(pane.page)).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await cutTexts(pane.page)).toEqual([]);
    }
  }
  await button('复制').click();
  await pane.page.getByText('自测报告已复制').waitFor();
  const text = await pane.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^【真实 Excel 自测】\n版本: \d/);
  expect(text).toContain('ExcelApi: 1.14');
  expect(text).toMatch(/\n11\. 单元格里的函数：相符（\d+ 毫秒）\n/);
  // Somebody who runs it again begins with another new workbook.
  await button('开始').click();
  await pane.page.getByText('这个工作簿里已有内容').waitFor();
  await button('返回').click();
  await pane.page.getByRole('heading', { name: '本工作簿' }).waitFor();
}, 180_000);

test('stopped half way it says that something was written', async () => {
  await open(await sheetOf('Sheet1', []));
  await button('开始').click();
  await pane.page.getByText('第 2/11 项').waitFor({ timeout: 60_000 });
  await pane.page.getByRole('button', { name: '取消' }).click();
  await pane.page.getByText(/^自测中途停止，做完了 \d 项；工作簿里留有编造的内容/).waitFor({ timeout: 60_000 });
  expect(await pane.page.getByText('工作簿没有改动').count()).toBe(0);
}, 120_000);

test('in a workbook that holds something it does not run', async () => {
  await open(await demoBook(layouts[0]!, 20, false));
  const before = pane.excel.book.sheets.map(({ name }) => name);
  await button('开始').click();
  await pane.page.getByText('请在新建的空白工作簿里运行：这个工作簿里已有内容。').waitFor();
  expect(pane.excel.book.sheets.map(({ name }) => name)).toEqual(before);
  expect(pane.excel.book.parts).toEqual([]);
}, 60_000);
