import { rowsSheet } from '../../src/work/rowsSheet';
import { idOf } from '../checks/cases';
import { serveSite, type ServedSite } from '../site/served';
import { createWorkbook } from '../workbook/natively';
import { paneInBrowser } from './paneInBrowser';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 60_000);
afterAll(() => site.close());

/** Rolls of made-up people, each of those from one number to before another. */
async function bookOf(sheets: readonly (readonly [name: string, first: number, end: number])[]): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  const columns = ['姓名', '身份证号', '老年券起发月份', '老年券状态'].map((heading) => ({ heading, type: 'text', width: 16 }) as const);
  for (const [name, first, end] of sheets) {
    const rows = Array.from({ length: end - first }, (_unused, nth) => [`张${'甲乙丙丁戊己庚辛壬癸'[(first + nth) % 10]}${'一二'[Math.floor((first + nth) / 10)]}`, idOf('1940-05-06', String(101 + first + nth)), '2020年5月', '在发']);
    await workbook.addSheet({ name, content: rowsSheet(`${name}老年人台账`, columns, rows), tableTag: null });
  }
  await workbook.commit();
  return workbook.bytes();
}

/** Three of ten stand in both: nobody can tell whether they are one roll. */
const twoVillages = () => bookOf([['一村', 0, 10], ['二村', 7, 17]]);

test('sheets that may be one ledger are asked about once; the answer is remembered, and can be undone', async () => {
  const { page, goTo, wrong, close } = await paneInBrowser(site, await twoVillages());
  const question = page.getByText('这几张合起来是一本，还是只用其中一张？', { exact: true });
  await question.waitFor();
  expect(await page.locator('main').innerText()).toContain('老年人台账：一村 10 人、二村 10 人');
  await goTo('检查台账');
  await page.getByRole('button', { name: '开始检查' }).click();
  await page.getByText('台账没有检查').locator('visible=true').first().waitFor();
  await goTo('概况');
  await page.getByRole('button', { name: '合起来是一本' }).click();
  await page.getByText('老年人台账用了 2 张工作表，共 17 人：一村 10 人、二村 10 人。').waitFor();
  expect(await question.count()).toBe(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await question.waitFor();
  await page.getByRole('button', { name: '只用“二村”' }).click();
  await page.getByText('没有采用“一村”（10 人）：已指明不用。').waitFor();
  expect(wrong).toEqual([]);
  await close();
}, 120_000);

test('men and women are the roll, the list of the eldest is left out by one button', async () => {
  const { page, wrong, close } = await paneInBrowser(site, await bookOf([['男', 0, 10], ['女', 10, 20], ['80岁以上', 5, 15]]));
  await page.getByText('老年人台账：男 10 人、女 10 人、80岁以上 10 人').waitFor();
  await page.getByRole('button', { name: '用“男”、“女”，不用“80岁以上”' }).click();
  await page.getByText('老年人台账用了 2 张工作表，共 20 人：男 10 人、女 10 人。').waitFor();
  await page.getByRole('status').getByText('记住了：用“男”、“女”，不用“80岁以上”。').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('button', { name: '合起来是一本' }).waitFor();
  expect(wrong).toEqual([]);
  await close();
}, 120_000);
