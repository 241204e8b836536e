/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { layouts } from '../../src/work/demo';
import { generateTables, tableIds } from '../../src/work/generateTables';
import { rowsSheet } from '../../src/work/rowsSheet';
import type { CellBlock } from '../../src/workbook/port';
import type { Compute } from '../excel/memoryExcel';
import { shownBook, shownSheet } from '../excel/shown';
import { serveSite, type ServedSite } from '../site/served';
import { blocksByName, computedAs, demoBook, request, spoiltBook } from '../work/excel/books';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { paneInBrowser, type OpenedPane } from './paneInBrowser';

const roster = '老年人台账';
const { asOf } = request;
let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
}, 60_000);
afterAll(() => site.close());

/** What Excel computes in tables of these days: what stands in a file where all of them were made. */
async function computes(bytes: Uint8Array): Promise<Compute> {
  const file = await openWorkbookFile(bytes);
  const all = { asOf, tables: tableIds(), corrections: [], settings: {}, skipUnkept: true, acceptBreaks: true };
  for (const quarter of [3, 4] as const) await generateTables(file, { ...all, period: { kind: 'quarter', year: 2026, quarter } });
  const blocks: ReadonlyMap<string, CellBlock> = await blocksByName(file);
  const compute = computedAs(() => blocks);
  return (cell) => compute(cell) ?? 0;
}

const main = (pane: OpenedPane) => pane.page.getByRole('main');
const button = (pane: OpenedPane, name: string | RegExp) => pane.page.getByRole('button', { name, exact: typeof name === 'string' });
const idle = (pane: OpenedPane) => pane.page.getByRole('progressbar').waitFor({ state: 'detached' });

async function check(pane: OpenedPane): Promise<void> {
  await pane.goTo('检查台账');
  await button(pane, /^(?:开始|重新)检查$/).click();
  await button(pane, '重新检查').waitFor();
  await idle(pane);
}

async function goToFinding(pane: OpenedPane, code: string): Promise<void> {
  await pane.page.getByRole('combobox', { name: '代码' }).selectOption(code);
  const group = pane.page.getByRole('treeitem', { level: 2 }).filter({ hasText: code }).first();
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
  pane.excel.book.selected = null;
  await pane.page.getByRole('treeitem', { level: 3 }).first().click();
  while (pane.excel.book.selected === null) await pane.page.waitForTimeout(10);
}

test('a clerk’s November: understand, check, put right, let stand, compare, make the month’s and the quarter’s tables, tick, in another language', async () => {
  const bytes = await spoiltBook(layouts[0]!);
  const pane = await paneInBrowser(site, bytes, { compute: await computes(bytes) });
  const others = (): readonly unknown[] => pane.excel.book.sheets.filter(({ name }) => name === '小帮手台账' || name === '死亡名册').map(shownSheet);
  const untouched = others();

  // Understand: ledgers, and what is due next.
  expect(await main(pane).innerText()).toContain('认出 6 本台账');
  expect(await main(pane).innerText()).toContain('小帮手月报表');

  // Check, and jump to what is wrong.
  await check(pane);
  await goToFinding(pane, 'ID07');
  expect(pane.excel.book.selected?.sheet).toBe(roster);
  await button(pane, /全部改正|^改正$/).last().click();
  await pane.page.getByText(/^共改正 \d+ 个单元格。$/).waitFor();
  await goToFinding(pane, 'EL13');
  await button(pane, '核实无误').click();
  await pane.page.getByLabel('理由').fill('已当面核实，确为两人');
  await pane.page.getByLabel('经办人').fill('民政甲');
  await button(pane, '记下').click();
  await pane.page.getByText('2026-12-31 前不再计入').waitFor();

  // Compare with a list of the dead.
  const list = await createWorkbook();
  const living = pane.excel.sheet(roster);
  const columns = ['姓名', '身份证号', '死亡日期'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
  const people = Array.from({ length: 200 }, (_unused, index) => [2, 4].map((column) => String(living.cell(20 + index, column)?.value)));
  await list.addSheet({ name: '火化名单', content: rowsSheet('火化名单', columns, people.map((person) => [...person, '2026年10月1日'])), tableTag: null });
  await list.commit();
  await main(pane).locator('input[type=file]').first().setInputFiles({ name: '火化名单.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(list.bytes()) });
  await pane.page.getByText('已与“火化名单.xlsx”比对').waitFor();
  await goToFinding(pane, 'EL09');
  expect(await pane.page.getByRole('region', { name: '问题详情' }).innerText()).toContain('核实');

  // The month's tables, then the quarter's.
  await pane.goTo('生成报表');
  await button(pane, '生成 2 张').click();
  await button(pane, '都已生成').waitFor();
  await pane.page.getByRole('combobox', { name: '期间' }).selectOption('2026Q4');
  await button(pane, /^生成 1\d 张$/).waitFor();
  await idle(pane);
  await button(pane, /^生成 1\d 张$/).click();
  await idle(pane);
  await button(pane, '都已生成').waitFor();
  expect(pane.excel.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['老年券发放签字表_2026Q4', '老年券死亡月报表_2026-11', '小帮手汇总表_2026Q4', '办证明细表_2026-10']));

  // Handed in: ticked.
  await pane.goTo('报送日程');
  await button(pane, /^记为已上报：老年证、优待证、老年券办理人员明细表（2026年10月）/).click();
  await pane.page.getByLabel('登记人姓名').fill('民政甲');
  await main(pane).getByRole('button', { name: '登记', exact: true }).click();
  await pane.page.getByText('已记为“已上报”（民政甲，2026-11-23）').waitFor();
  await button(pane, /^记为已上报：小帮手月报表（2026年11月）/).click();
  await main(pane).getByText('已上报 2 项').waitFor();

  // Spoken in another language, and back.
  await pane.page.getByRole('banner').getByRole('button').click();
  await pane.page.getByRole('menuitemradio', { name: 'English' }).click();
  await pane.page.getByRole('heading', { level: 1, name: /[A-Za-z]/ }).waitFor();
  expect(await main(pane).innerText()).not.toContain('已上报');
  await pane.page.getByRole('banner').getByRole('button').click();
  await pane.page.getByRole('menuitemradio', { name: '简体中文' }).click();
  await pane.page.keyboard.press('Escape');
  await main(pane).getByText('已上报 2 项').waitFor();

  expect(others()).toEqual(untouched);
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 240_000);

test('a supervisor’s check of a handed-in workbook: what no longer equals its ledger is found, reported and changes nothing', async () => {
  const bytes = await demoBook(layouts[0]!, 150, false);
  const compute = await computes(bytes);
  const file = await openWorkbookFile(bytes);
  await generateTables(file, { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf, tables: tableIds(), corrections: [], settings: {}, skipUnkept: true, acceptBreaks: true });
  const pane = await paneInBrowser(site, file.bytes(), { compute });
  // A name was changed in the table after it was made.
  pane.excel.type('老年券发放签字表_2026Q4', 5, 2, '冒名者');
  const before = shownBook(pane.excel.book);

  await check(pane);
  await goToFinding(pane, 'RC03');
  expect(pane.excel.book.selected).toMatchObject({ sheet: '老年券发放签字表_2026Q4', range: { firstRow: 5 } });
  const { findings } = await checkWorkbook(file, { ...request, settings: {} });
  expect(findings.filter(({ code }) => code === 'RC03')).toEqual([]);
  await pane.page.getByRole('combobox', { name: '代码' }).selectOption('');
  for (const [word, severity] of [['错误', 'error'], ['警告', 'warning']] as const) {
    const own = findings.filter((finding) => finding.severity === severity).length + (severity === 'error' ? 1 : 0);
    await button(pane, `${word} ${own}`).waitFor();
  }
  await main(pane).getByRole('button', { name: '更多' }).click();
  const [saved] = await Promise.all([pane.page.waitForEvent('download'), pane.page.getByRole('menuitem', { name: '保存检查报告（网页）' }).click()]);
  const page = readFileSync(await saved.path()).toString();
  expect(page).toContain('老年券发放签字表_2026Q4');
  expect(page).not.toMatch(/\d{17}[\dX]/);

  // The tables of the period say so too.
  await pane.goTo('生成报表');
  await pane.page.getByRole('combobox', { name: '期间' }).selectOption('2026Q4');
  await pane.page.getByRole('listitem').filter({ hasText: '老年券发放签字表' }).getByText('台账已变动').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 180_000);
