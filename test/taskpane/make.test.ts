/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { generateTables, tableIds, type Period } from '../../src/work/generateTables';
import { serialFromDate } from '../../src/rules/calendar/serial';
import { rowsSheet } from '../../src/work/rowsSheet';
import { ZipArchive } from '../../src/workbook/file/zip/archive';
import type { CellBlock } from '../../src/workbook/port';
import type { Compute } from '../excel/memoryExcel';
import { shownBook } from '../excel/shown';
import { blocksByName, computedAs } from '../work/excel/books';
import { arrangements, bookOf, everybody, type Books } from '../work/eleven/books';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { onePaneATest } from './onePaneATest';
import type { OpenedPane } from './paneInBrowser';

const quarter = (number: 3 | 4): Period => ({ kind: 'quarter', year: 2026, quarter: number });
const asOf = { year: 2026, month: 11, day: 23 };
const roll = '老年人台账';
const openPane = onePaneATest();
let pane: OpenedPane;

const everything = (period: Period) => ({ period, asOf, tables: tableIds(), corrections: [], settings: {}, skipUnkept: true, acceptBreaks: true });

const computed = new Map<Partial<Books>, Promise<Compute>>();

/** What Excel computes over these books, made once: what stands in a file with all tables of the year's second half made. */
function computes(books: Partial<Books>): Promise<Compute> {
  const known = computed.get(books) ?? computesAnew(books);
  computed.set(books, known);
  return known;
}

async function computesAnew(books: Partial<Books>): Promise<Compute> {
  const file = await bookOf(arrangements.plain, books);
  for (const number of [3, 4] as const) await generateTables(file, everything(quarter(number)));
  const blocks: ReadonlyMap<string, CellBlock> = await blocksByName(file);
  const compute = computedAs(() => blocks);
  return (cell) => compute({ ...cell, sheet: cell.sheet.replace(/\(2\)$/, '') }) ?? 0;
}

/** Opens the view over these books, with tables of a quarter made before. */
async function open(books: Partial<Books> = everybody, made: { readonly tables: readonly string[]; readonly period: Period } | null = null, before: (bytes: Uint8Array) => Promise<Uint8Array> = (bytes) => Promise.resolve(bytes)): Promise<void> {
  const compute = await computes(books);
  const workbook = await bookOf(arrangements.plain, books);
  if (made !== null) await generateTables(workbook, { ...everything(made.period), tables: made.tables });
  pane = await openPane(await before(workbook.bytes()), { compute });
  await pane.goTo('生成报表');
  await looked();
}

const button = (name: string | RegExp) => pane.page.getByRole('button', { name, exact: typeof name === 'string' });
const row = (title: string, period: string) => pane.page.getByRole('list', { name: '报表' }).getByRole('listitem').filter({ hasText: title }).filter({ hasText: period });
const status = () => pane.page.getByRole('status');
const focused = () => pane.page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText);
const sheets = () => pane.excel.book.sheets.map(({ name }) => name);

async function looked(): Promise<void> {
  await pane.page.getByRole('list', { name: '报表' }).getByRole('listitem').first().waitFor();
  await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
}

async function choose(period: string): Promise<void> {
  await pane.page.getByRole('combobox', { name: '期间' }).selectOption(period);
  await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
  await looked();
}

async function until(happens: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happens())) await pane.page.waitForTimeout(10);
}

/** Cell of the roll by a person's name and a heading. */
function cellOf(name: string, heading: string): readonly [number, number] {
  const sheet = pane.excel.sheet(roll);
  const last = { row: 40, column: 40 };
  const column = Array.from({ length: last.column }, (_unused, index) => index + 1).find((one) => sheet.cell(1, one)?.value === heading) ?? 0;
  const at = Array.from({ length: last.row }, (_unused, index) => index + 1).find((one) => sheet.cell(one, 1)?.value === name) ?? 0;
  return [at, column];
}

test('opens on what is due this month, each table of its own period, with its day and its state', async () => {
  await open();
  expect(await pane.page.getByRole('list', { name: '报表' }).getByRole('listitem').count()).toBe(2);
  const devices = await row('小帮手月报表', '2026年11月').innerText();
  expect(devices).toContain('2026-11-30 周一截止');
  expect(devices).toContain('还有 7 天');
  expect(devices).toContain('未生成');
  expect(await row('办证明细表', '2026年10月').innerText()).toContain('已过 10 天');
}, 60_000);

test('all that is due is made at once, told, gone to, and taken back', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  const count = sheets().length;
  await button('生成 2 张').click();
  await button('都已生成').waitFor();
  expect(sheets().slice(count)).toEqual(['办证明细表_2026-10', '小帮手月报表_2026-11']);
  expect(await status().innerText()).toContain('新生成 2 张。');
  expect(await row('办证明细表', '2026年10月').innerText()).toContain('已生成');
  // November is not over on the 23rd.
  expect(await row('小帮手月报表', '2026年11月').innerText()).toContain('期间未结束');
  await button('查看：小帮手月报表（2026年11月）').click();
  await until(() => pane.excel.book.selected?.sheet === '小帮手月报表_2026-11');
  await button('撤销').click();
  await pane.page.getByText('已撤销，去掉了工作表').waitFor();
  await button('生成 2 张').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('one table is made and shown; what somebody wrote into it since keeps it from being taken back', async () => {
  await open();
  await button('生成：小帮手月报表（2026年11月）').click();
  await until(() => pane.excel.book.selected?.sheet === '小帮手月报表_2026-11');
  await button('撤销').waitFor();
  pane.excel.type('小帮手月报表_2026-11', 4, 14, '已核对');
  await pane.page.getByText('工作簿有改动，报表状态可能已变。').waitFor();
  await button('撤销').click();
  await pane.page.getByText('生成后又有改动，没有去掉').waitFor();
  expect(sheets().at(-1)).toBe('小帮手月报表_2026-11');
}, 60_000);

test('the figures a quarter is reconciled by stand there before anything is written', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  await choose('2026Q4');
  expect(await pane.page.getByRole('list', { name: '报表' }).getByRole('listitem').count()).toBe(17);
  expect(await row('老年券发放统计表', '第四季度').innerText()).toContain('上季末 7＋新增 2－死亡 2－迁出 1－其他停发 1＝本季末 5');
  expect(await row('老年券死亡季报表', '第四季度').innerText()).toContain('10月 1＋11月 1＋12月 0＝本季死亡 2');
  expect(await row('老年券发放签字表', '第四季度').innerText()).toMatch(/\d+ 人、应发月数 \d+、应发金额\(元\) [\d.]+/);
  expect(shownBook(pane.excel.book)).toEqual(before);
}, 60_000);

test('of the running quarter the month to come is left for later and told; its own button makes it, and so does the month itself', async () => {
  await open();
  await choose('2026Q4');
  expect(await row('老年券死亡月报表', '2026年12月').innerText()).toContain('尚未开始');
  await button('生成 14 张').click();
  await button('都已生成').waitFor();
  expect(await status().innerText()).toContain('小帮手月报表（2026年12月）、老年券死亡月报表（2026年12月）、办证明细表（2026年12月）的期间还没有开始，留待以后；要先做，请点该报表的“生成”。');
  expect(sheets().filter((name) => name.endsWith('2026-12'))).toEqual([]);
  expect(await row('老年券发放统计表', '第四季度').innerText()).toContain('期间未结束');
  await button('生成：老年券死亡月报表（2026年12月）').click();
  await until(() => pane.excel.book.selected?.sheet === '老年券死亡月报表_2026-12');
  await row('老年券死亡月报表', '2026年12月').getByText('期间未结束').waitFor();
  await pane.page.getByRole('combobox', { name: '期间' }).selectOption('other');
  await pane.page.getByRole('combobox', { name: '其他期间 …' }).selectOption('2026-12');
  await button('生成 2 张').waitFor();
}, 60_000);

test('once its period is over a table is to be updated, and is whole then', async () => {
  await open(everybody, null, async (bytes) => {
    const workbook = await openWorkbookFile(bytes);
    await generateTables(workbook, { ...everything({ kind: 'month', year: 2026, month: 10 }), asOf: { year: 2026, month: 10, day: 20 }, tables: ['certificates-monthly'] });
    return workbook.bytes();
  });
  const cards = row('办证明细表', '2026年10月');
  expect(await cards.innerText()).toContain('待更新');
  await button('更新：办证明细表（2026年10月）').click();
  await cards.getByText('已生成').waitFor();
  expect(String(pane.excel.sheet('办证明细表_2026-10').cell(1, 1)?.value)).not.toContain('截至');
}, 60_000);

test('any period can be chosen', async () => {
  await open();
  await choose('2026-10');
  expect(await row('小帮手月报表', '2026年10月').count()).toBe(1);
  await choose('2027Q1');
  expect(await row('老年券发放签字表', '2027年第一季度').count()).toBe(1);
  await pane.page.getByRole('combobox', { name: '期间' }).selectOption('other');
  await pane.page.getByRole('combobox', { name: '年份' }).selectOption('2025');
  await pane.page.getByRole('combobox', { name: '其他期间 …' }).selectOption('2025-03');
  await row('小帮手月报表', '2025年3月').waitFor();
  await pane.page.getByRole('combobox', { name: '其他期间 …' }).selectOption('2025');
  await row('小帮手汇总表', '2025年').waitFor();
}, 60_000);

test('a ledger that is edited makes the states old; looked at again they say so, and the table is brought up to date', async () => {
  await open(everybody, { tables: ['voucher-issue'], period: quarter(4) });
  await choose('2026Q4');
  const issue = row('老年券发放签字表', '第四季度');
  expect(await issue.innerText()).toContain('已生成');
  pane.excel.type(roll, ...cellOf('李秀兰', '联系电话'), '13000009999');
  await pane.page.getByText('工作簿有改动，报表状态可能已变。').waitFor();
  await button('刷新状态').click();
  await issue.getByText('台账已变动').waitFor();
  await button('更新：老年券发放签字表（2026年第四季度）').click();
  await pane.page.getByText('已更新工作表“老年券发放签字表_2026Q4”，改动').waitFor();
  await issue.getByText('已生成').waitFor();
  // What stood there before comes back, and is behind the ledger again.
  await button('撤销').click();
  await status().getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  await issue.getByText('台账已变动').waitFor();
  expect(sheets().some((name) => name.startsWith('_MZ_'))).toBe(false);
}, 60_000);

test('what was edited while another view was shown is seen on coming back, and what was told stands still', async () => {
  await open();
  await button('生成 2 张').click();
  await button('都已生成').waitFor();
  await pane.goTo('概况');
  pane.excel.type('小帮手台账', 2, 1, '张德富');
  await pane.goTo('生成报表');
  await row('小帮手月报表', '2026年11月').getByText('台账已变动').waitFor();
  await pane.page.getByText('新生成 2 张。').waitFor();
}, 60_000);

test('whoever left the table is told with what was typed, overwritten cells and notes lead to their cells', async () => {
  const name = '老年券发放签字表_2026Q4';
  await open(everybody, { tables: ['voucher-issue'], period: quarter(4) });
  await choose('2026Q4');
  const sheet = pane.excel.sheet(name);
  const at = Array.from({ length: 20 }, (_unused, index) => index + 1).find((one) => sheet.cell(one, 2)?.value === '李秀兰') ?? 0;
  pane.excel.type(name, at, 13, '李代领');
  pane.excel.type(name, 4, 7, '13999999999');
  pane.excel.type(roll, ...cellOf('李秀兰', '老年券起发月份'), serialFromDate({ year: 2027, month: 5, day: 1 }, 1900));
  await button('刷新状态').click();
  const issue = row('老年券发放签字表', '第四季度');
  await issue.getByText('台账已变动').waitFor();
  await issue.getByRole('button', { name: /^提示/ }).click();
  expect(await issue.innerText()).toContain('“李秀兰”已不在本期名单，更新时所填内容会移到表下“已移出”一栏：代领人 李代领');
  expect(await issue.innerText()).toContain('手填的“13999999999”更新时会改回');
  await button('更新：老年券发放签字表（2026年第四季度）').click();
  await issue.getByText('已生成').waitFor();
  const text = await issue.innerText();
  expect(text).toContain('“李秀兰”已不在本期名单，所填内容移到表下“已移出”一栏：代领人 李代领');
  expect(text).toContain('手填的“13999999999”已改回');
  await issue.getByRole('button', { name: `定位：工作表“${name}” G4` }).click();
  await until(() => pane.excel.book.selected?.sheet === name && pane.excel.book.selected.range.firstColumn === 7);
  await issue.getByRole('button', { name: /^定位：工作表“老年人台账”/ }).first().click();
  await until(() => pane.excel.book.selected?.sheet === roll);
}, 60_000);

test('errors of the ledgers that touch a table are told with their cells, and lead to the check', async () => {
  const elders = everybody.elders.map((elder) => (elder['name'] === '李秀兰' ? { ...elder, sex: elder['sex'] === '男' ? '女' : '男' } : elder));
  await open({ ...everybody, elders });
  await choose('2026Q4');
  await button('生成：老年券发放签字表（2026年第四季度）').click();
  await pane.page.getByText('表中人员在台账里还有').first().waitFor();
  const issue = row('老年券发放签字表', '第四季度');
  await issue.getByRole('button', { name: /^提示/ }).click();
  expect(await issue.innerText()).toContain('李秀兰');
  await button('去检查台账').click();
  await pane.page.getByRole('heading', { level: 1, name: '检查台账' }).waitFor();
}, 60_000);

describe('figures that do not agree', () => {
  const without = { ...everybody, elders: everybody.elders.filter((elder) => elder['name'] !== '张德福') };
  const mark = '勾稽不符：上季统计表报本季末7人，本表上季末6人';

  /** Statistics of the third quarter made before somebody was taken off the roll. */
  async function openBroken(): Promise<void> {
    await open(without, null, async (bytes) => {
      const [whole, less] = [await bookOf(arrangements.plain), await openWorkbookFile(bytes)];
      const { tables: [made] } = await generateTables(whole, { ...everything(quarter(3)), tables: ['voucher-statistics'] });
      await less.addSheet({ name: made?.sheetName ?? '', content: made?.content as never, tableTag: made?.tag ?? null });
      await less.commit();
      return less.bytes();
    });
    await choose('2026Q4');
  }

  test('are shown with the cell behind them, and nothing is written unless that is said', async () => {
    await openBroken();
    const before = shownBook(pane.excel.book);
    expect(await row('老年券发放统计表', '第四季度').innerText()).toContain(mark);
    await button('生成：老年券发放统计表（2026年第四季度）').click();
    const dialog = pane.page.getByRole('alertdialog', { name: '还须核对，没有写入' });
    expect(await dialog.innerText()).toContain(mark);
    await dialog.getByRole('button', { name: '定位：工作表“老年券发放统计表_2026Q3” H21' }).click();
    await until(() => pane.excel.book.selected?.sheet === '老年券发放统计表_2026Q3');
    await dialog.getByRole('button', { name: '取消' }).press('Enter');
    await pane.page.getByText('没有写入，工作簿没有改动。').waitFor();
    // What is drawn anew takes the keyboard a moment later.
    await until(async () => (await focused()) === '生成');
    expect(shownBook(pane.excel.book)).toEqual(before);

    await button('生成：老年券发放统计表（2026年第四季度）').click();
    await dialog.getByRole('button', { name: '照写，表上注明' }).click();
    await until(() => sheets().includes('老年券发放统计表_2026Q4'));
    expect([...pane.excel.sheet('老年券发放统计表_2026Q4').cells.values()].map(({ value }) => value)).toContain(mark);
    expect(await row('老年券发放统计表', '第四季度').innerText()).toContain('勾稽不符');
  }, 60_000);

  test('keep no others from being made', async () => {
    await openBroken();
    await button('生成 14 张').click();
    await pane.page.getByRole('alertdialog').getByRole('button', { name: '只生成不用核对的 13 张' }).click();
    await pane.page.getByText('新生成 13 张').waitFor();
    expect(sheets()).not.toContain('老年券发放统计表_2026Q4');
    await button('生成 1 张').waitFor();
  }, 60_000);
});

test('a sheet of others that has the table’s name is never written over: cancelled, or the table takes another name', async () => {
  await open(everybody, null, async (bytes) => {
    const workbook = await openWorkbookFile(bytes);
    const { tables: [made] } = await generateTables(await openWorkbookFile(bytes), { ...everything(quarter(4)), tables: ['helper-monthly'] });
    await workbook.addSheet({ name: '小帮手月报表_2026-11', content: made?.content as never, tableTag: null });
    await workbook.commit();
    return workbook.bytes();
  });
  const before = shownBook(pane.excel.book);
  await button('生成：小帮手月报表（2026年11月）').click();
  await pane.page.getByText('不是本软件生成的，不会覆盖它').waitFor();
  await pane.page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
  expect(shownBook(pane.excel.book)).toEqual(before);
  await button('生成：小帮手月报表（2026年11月）').click();
  await button('另取名生成').click();
  await until(() => sheets().includes('小帮手月报表_2026-11(2)'));
  await row('小帮手月报表', '2026年11月').getByText('期间未结束').waitFor();
}, 60_000);

test('what cannot be made says why, and keeps nothing else from being made', async () => {
  await open({ ...everybody, helpers: [] });
  const devices = await row('小帮手月报表', '2026年11月').innerText();
  expect(devices).toContain('不能生成');
  expect(devices).toContain('需要小帮手台账');
  await button('生成 1 张').click();
  await button('都已生成').waitFor();
}, 60_000);

test('tables are handed in as files: one by itself, several in one archive, those that are old left out', async () => {
  await open(everybody, { tables: ['helper-monthly', 'certificates-monthly'], period: quarter(4) });
  await choose('2026Q4');
  await row('小帮手月报表', '2026年11月').getByRole('button', { name: /^详情/ }).click();
  const [one] = await Promise.all([pane.page.waitForEvent('download'), button('导出报送：小帮手月报表（2026年11月）').click()]);
  expect(one.suggestedFilename()).toBe('小帮手月报表_2026-11.xlsx');
  expect((await (await openWorkbookFile(readFileSync(await one.path()))).overview()).sheets.map(({ name }) => name)).toEqual(['小帮手月报表_2026-11']);

  await status().getByText('已把“小帮手月报表_2026-11.xlsx”交给浏览器下载').waitFor();
  const [all] = await Promise.all([pane.page.waitForEvent('download'), button('导出报送').click()]);
  expect(all.suggestedFilename()).toBe('报表_2026-11-23.zip');
  const names = new ZipArchive(readFileSync(await all.path())).entries.map(({ name }) => name);
  expect(names).toHaveLength(6);
  expect(names).toContain('办证明细表_2026-10.xlsx');
  expect(await status().innerText()).toContain('没有导出 老年券发放签字表（2026年第四季度）');
}, 60_000);

test('the next quarter’s ledger is prepared once, and its first new row is gone to', async () => {
  await open();
  const before = pane.excel.sheet('老年券发放台账').usedRange()?.lastRow ?? 0;
  const prepare = async () => {
    await pane.page.getByRole('main').getByRole('button', { name: '更多' }).click();
    await pane.page.getByRole('menuitem', { name: '生成下季度（2027年第一季度）发放台账' }).click();
  };
  await prepare();
  await until(() => pane.excel.book.selected?.sheet === '老年券发放台账' && pane.excel.book.selected.range.firstRow === before + 1);
  await status().getByText('追加2027年第一季度的 5 人').waitFor();
  expect(await pane.page.getByRole('main').innerText()).toContain('“孙志文”已到应享年龄而没有起发月份');
  await button('撤销').click();
  await status().getByText('已撤销：内容、标记和设置都恢复为写入前的').waitFor();
  expect(pane.excel.sheet('老年券发放台账').usedRange()?.lastRow).toBe(before);
  expect(await pane.page.getByRole('main').innerText()).not.toContain('孙志文');
  await prepare();
  await status().getByText('追加2027年第一季度的 5 人').waitFor();
  await pane.page.getByRole('progressbar').waitFor({ state: 'detached' });
  await prepare();
  await pane.page.getByText('人员已齐，没有改动').first().waitFor();
  expect(pane.excel.sheet('老年券发放台账').usedRange()?.lastRow).toBe(before + 5);
}, 60_000);

test('cancelling leaves no cell changed', async () => {
  await open();
  const before = shownBook(pane.excel.book);
  pane.excel.beginEditing();
  await button('生成 2 张').click();
  await button('取消').click();
  pane.excel.endEditing();
  await pane.page.getByText('已取消，工作簿没有改动。').waitFor();
  expect(shownBook(pane.excel.book)).toEqual(before);
  // Looking can be stopped too, and begun again.
  pane.excel.beginEditing();
  await pane.page.getByRole('combobox', { name: '期间' }).selectOption('2026Q4');
  await button('取消').click();
  pane.excel.endEditing();
  await pane.page.getByText('报表没有核对完，状态不明。').waitFor();
  await button('刷新状态').click();
  await button('生成 14 张').waitFor();
}, 60_000);

test('a table that stands there and cannot be made any more can be gone to; a sheet that is hidden says so', async () => {
  await open({ ...everybody, helpers: [] }, null, async (bytes) => {
    const [whole, less] = [await bookOf(arrangements.plain), await openWorkbookFile(bytes)];
    const { tables } = await generateTables(whole, { ...everything(quarter(4)), tables: ['helper-monthly'] });
    const made = tables.find(({ period }) => period === '2026-11');
    await less.addSheet({ name: made?.sheetName ?? '', content: made?.content as never, tableTag: made?.tag ?? null });
    await less.commit();
    return less.bytes();
  });
  await button('查看：小帮手月报表（2026年11月）').click();
  await until(() => pane.excel.book.selected?.sheet === '小帮手月报表_2026-11');
  pane.excel.sheet('小帮手月报表_2026-11').visibility = 'hidden';
  await button('查看：小帮手月报表（2026年11月）').click();
  await pane.page.getByText('是隐藏的').waitFor();
}, 60_000);

test('without ledgers it says what is missing', async () => {
  const empty = await createWorkbook();
  await empty.addSheet({ name: '名单', content: rowsSheet('名单', ['姓名', '部门'].map((heading) => ({ heading, type: 'text', width: 12 }) as const), [['张三', '办公室']]), tableTag: null });
  await empty.commit();
  pane = await openPane(empty.bytes());
  await pane.goTo('生成报表');
  await pane.page.getByRole('heading', { name: '没有认出台账' }).waitFor();
  expect(await pane.page.getByRole('main').innerText()).toContain('最接近的是工作表“名单”');
}, 60_000);

test('a workbook that takes no new sheets says what to do', async () => {
  await open();
  pane.excel.book.structureProtected = true;
  await button('生成 2 张').click();
  await pane.page.getByText('请在“审阅”中取消“保护工作簿”').waitFor();
}, 60_000);

test('by the keyboard alone: another period, and all its tables', async () => {
  await open();
  await pane.page.getByRole('combobox', { name: '期间' }).focus();
  await pane.page.keyboard.press('ArrowDown');
  await button('生成 14 张').waitFor();
  await looked();
  await pane.page.keyboard.press('Tab');
  await pane.page.keyboard.press('Enter');
  await pane.page.getByText('新生成 14 张').waitFor();
  // Whoever works without a mouse stands where he stood.
  await button('都已生成').waitFor();
  await until(async () => (await focused()) === '都已生成');
}, 60_000);
