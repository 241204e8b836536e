/// <reference lib="dom" />
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paneInBrowser } from '../taskpane/paneInBrowser';
import { seedWorkbook } from '../workbook/seed';
import { builtSite, serveSite, type ServedSite } from './served';

/* Excel asks for functions as soon as a workbook with their formulas is open, and for a command as soon as its button has
   started the page: both long before the bundle has run. */

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
}, 60_000);

afterAll(() => site.close());

const commands = [...readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8').matchAll(/<FunctionName>([^<]*)</g)].map(([, name = '']) => name);
const { functions } = JSON.parse(readFileSync(join(builtSite, 'functions.zh-CN.json'), 'utf8')) as { readonly functions: readonly { readonly id: string }[] };
const sex = { id: 'IDSEX', args: [[['999901193611020016']]] };
const amount = { id: 'VOUCHERAMOUNT', args: [[['1940-01-01']], [['2026Q4']], undefined, undefined, undefined, undefined, undefined, 'beijing'] };

test('every command of the manifest and every function is known before the bundle has run', async () => {
  const pane = await paneInBrowser(site, seedWorkbook(), { files: { 'taskpane.js': null } });
  const known = await pane.page.evaluate(() => {
    const { officeActions, CustomFunctions } = globalThis as unknown as { officeActions: object; CustomFunctions: { _association: { mappings: object } } };
    return { commands: Object.keys(officeActions), functions: Object.keys(CustomFunctions._association.mappings) };
  });
  expect(known.commands.sort()).toEqual([...commands].sort());
  expect(known.functions.sort()).toEqual(functions.map(({ id }) => id).sort());
  expect([known.commands.length, known.functions.length]).toEqual([14, 21]);
  await pane.close();
}, 60_000);

test('the first click and the first calculation are answered once the bundle is there', async () => {
  const pane = await paneInBrowser(site, seedWorkbook(), { first: { commands: ['showDeadlines'], cells: [sex, amount] } });
  await pane.page.waitForFunction(() => {
    const { completed, cells } = (globalThis as unknown as { officeFirst: { completed: readonly string[]; cells: readonly unknown[] } }).officeFirst;
    return completed.length > 0 && cells.every((cell) => cell !== '#BUSY!');
  });
  expect(await pane.first()).toEqual({ completed: ['showDeadlines'], lost: [], cells: [[['男']], [[300]]] });
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 60_000);

test('where the bundle does not come, the button is free again and the cell says what to do', async () => {
  const pane = await paneInBrowser(site, seedWorkbook(), { first: { commands: ['checkLedgers'], cells: [sex] }, files: { 'taskpane.js': null } });
  const { completed, lost, cells } = await pane.first();
  expect([completed, lost]).toEqual([['checkLedgers'], []]);
  expect(cells).toEqual([expect.stringMatching(/^#N\/A 加载项没有启动/)]);
  await pane.page.getByText('加载项的文件没有下载到').waitFor();
  await pane.close();
}, 60_000);

test('a bundle that breaks down while it runs leaves nothing waiting either', async () => {
  const pane = await paneInBrowser(site, seedWorkbook(), { first: { commands: ['checkLedgers'], cells: [sex] }, files: { 'taskpane.js': 'throw new Error()' } });
  const { completed, cells } = await pane.first();
  expect([completed, cells]).toEqual([['checkLedgers'], [expect.stringMatching(/^#N\/A 加载项没有启动/)]]);
  await pane.close();
}, 60_000);

test('what makes them known is small', () => {
  expect(statSync(join(builtSite, 'register.js')).size).toBeLessThan(8 * 1024);
});
