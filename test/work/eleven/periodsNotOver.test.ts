import { tables as catalogue } from '../../../src/tables';
import { formatPeriod, parsePeriod, type Period } from '../../../src/rules/calendar/period';
import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { generateTables, type TableRequest } from '../../../src/work/generateTables';
import { listObligations } from '../../../src/work/listObligations';
import { separateTable } from '../../../src/work/separateTable';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { tableStates } from '../../../src/work/tableStates';
import { periodToMake, tablesLater, tablesLeft, tablesOfPeriod } from '../../../src/work/tablesToMake';
import { tickObligation } from '../../../src/work/ticks';
import { cellAddress } from '../../../src/workbook/address';
import type { SheetContent, Workbook } from '../../../src/workbook/port';
import { day } from '../../rules/calendars';
import { createWorkbook, openWorkbookFile } from '../../workbook/natively';
import { blocksByName, computedAs, openInExcel } from '../excel/books';
import { arrangements, bookOf } from './books';
import { sheetNamed, shown } from './shown';

/* Rulings 57: tables of periods that are not over, and of months that have not begun. */

const asOf = day('2026-11-23');
const period = (text: string) => parsePeriod(text) as Period;
const all: TableRequest = { period: period('2026Q4'), asOf, tables: catalogue.map(({ id }) => id), corrections: [], settings: { place: 'beijing' }, skipUnkept: false, acceptBreaks: false, leaveLater: true };
const titleOf = async (workbook: Workbook, sheet: string) => (await sheetNamed(workbook, sheet)).text(1, 1).replace(/\n/g, ' ');
const linesOf = async (workbook: Workbook, sheet: string) => shown(await sheetNamed(workbook, sheet)).map((cells) => cells.join('|'));

/** Excel computes what the same tables of a file say. */
async function inExcel(): Promise<Workbook> {
  const twin = await bookOf(arrangements.plain);
  const bytes = twin.bytes();
  await generateTables(twin, { ...all, leaveLater: false });
  const blocks = await blocksByName(twin);
  return (await openInExcel(bytes, computedAs(() => blocks))).workbook;
}

/** By whichever door the workbook is open. */
const doors: readonly (readonly [string, () => Promise<Workbook>])[] = [
  ['a file', () => bookOf(arrangements.plain)],
  ['Excel', inExcel],
];

describe.each(doors)('all tables of the running quarter, in %s', (_door, open) => {
  test('December is left for later, and told; the other fourteen are made', async () => {
    const workbook = await open();
    const { tables, later } = await generateTables(workbook, all);
    expect(later).toEqual([
      { id: 'voucher-deaths-monthly', period: '2026-12' },
      { id: 'helper-monthly', period: '2026-12' },
      { id: 'certificates-monthly', period: '2026-12' },
    ]);
    expect(tables).toHaveLength(14);
    expect((await workbook.overview()).sheets.filter(({ name }) => name.includes('2026-12'))).toEqual([]);
  });

  test('what counts the days of a period that is not over says up to which day, and nothing else does', async () => {
    const workbook = await open();
    const { tables } = await generateTables(workbook, all);
    // What the table is called stays; the line in the sheet says more.
    for (const { title, until, sheet } of tables) expect(await titleOf(workbook, sheet)).toBe(until === null ? title : `${title} 截至2026年11月23日`);
    const titles = await Promise.all(tables.map(({ sheet }) => titleOf(workbook, sheet)));
    expect(titles.map((title) => title.replace(/、65岁老年优待证、80岁老年券办理人员/, '…'))).toEqual([
      '2026年第四季度老年券发放签字表',
      '2026年第四季度老年券检查表',
      '2026年第四季度高龄津贴复审表',
      '2026年第四季度老年券复审表',
      '2026年10月老年券死亡月报表',
      '2026年11月老年券死亡月报表 截至2026年11月23日',
      '2026年第四季度老年券死亡季报表 截至2026年11月23日',
      '2026年第四季度老年券发放统计表 截至2026年11月23日',
      '2026年第四季度老年券停止发放情况表 截至2026年11月23日',
      '2026年10月小帮手月报表',
      '2026年11月小帮手月报表 截至2026年11月23日',
      '2026年第四季度小帮手汇总表 截至2026年11月23日',
      '2026年10月60岁老年证…明细表',
      '2026年11月60岁老年证…明细表 截至2026年11月23日',
    ]);
    // In the tables of the quarter the month to come says so itself.
    expect(await linesOf(workbook, '老年券死亡季报表_2026Q4')).toContain('12月尚未开始');
    expect((await linesOf(workbook, '小帮手汇总表_2026Q4')).filter((line) => line.endsWith('|本月尚未开始'))).toHaveLength(1);
  });

  test('made again two days later, not a cell changes, and no table is stale', async () => {
    const workbook = await open();
    await generateTables(workbook, all);
    const later = { ...all, asOf: day('2026-11-25') };
    const again = await generateTables(workbook, later);
    expect(again.changed).toBe(false);
    expect(again.tables.filter(({ changedCells }) => changedCells > 0)).toEqual([]);
    expect(again.tables.flatMap(({ until }) => until ?? [])).toEqual(Array.from({ length: 7 }, () => asOf));
    expect(await titleOf(workbook, '老年券发放统计表_2026Q4')).toBe('2026年第四季度老年券发放统计表 截至2026年11月23日');
    const { findings } = await checkWorkbook(workbook, { ...later, period: null });
    expect(findings.filter(({ code }) => code === 'RC03')).toEqual([]);
  });

  test('made again when the quarter is over, the titles are whole, and nothing is told as typed over', async () => {
    const workbook = await open();
    await generateTables(workbook, all);
    const over = { ...all, asOf: day('2027-01-04') };
    const { tables, later } = await generateTables(workbook, over);
    expect(later).toEqual([]);
    expect(tables).toHaveLength(17);
    for (const { sheet } of tables) expect(await titleOf(workbook, sheet)).not.toContain('截至');
    const statistics = tables.find(({ id }) => id === 'voucher-statistics');
    expect(statistics).toMatchObject({ title: '2026年第四季度老年券发放统计表', until: null, isNew: false });
    // The title and 填报日期.
    expect(statistics?.changedCells).toBe(2);
    expect(await titleOf(workbook, '老年券发放统计表_2026Q4')).toBe('2026年第四季度老年券发放统计表');
    expect(tables.flatMap(({ overwritten }) => overwritten)).toEqual([]);
    expect(await linesOf(workbook, '老年券死亡季报表_2026Q4')).toContain('12月无死亡人员');
    expect((await linesOf(workbook, '小帮手汇总表_2026Q4')).filter((line) => line.includes('尚未开始'))).toEqual([]);
  });
});

test.each([
  ['the day before its last', '2026-11-29', '2026年11月小帮手月报表 截至2026年11月29日'],
  // What is due on the last workday is made on it.
  ['its last day', '2026-11-30', '2026年11月小帮手月报表'],
  ['the day after', '2026-12-01', '2026年11月小帮手月报表'],
])('a month made on %s', async (_case, on, title) => {
  const workbook = await bookOf(arrangements.plain);
  const { tables: [made] } = await generateTables(workbook, { ...all, period: period('2026-11'), tables: ['helper-monthly'], asOf: day(on) });
  expect(await titleOf(workbook, made?.sheet ?? '')).toBe(title);
});

test('a settle month is over on its settle day: November to the 15th is whole on the 23rd, December has begun', async () => {
  const workbook = await bookOf(arrangements.plain);
  const { tables } = await generateTables(workbook, { ...all, tables: ['certificates-monthly'], settings: { place: 'beijing', settleDay: 15 } });
  expect(tables.map(({ period: own, until }) => [own, until])).toEqual([['2026-10', null], ['2026-11', null], ['2026-12', asOf]]);
});

describe('what is named is made, be it to come', () => {
  test.each<[string, Partial<TableRequest>, readonly string[]]>([
    ['the table', { tables: ['voucher-deaths-monthly'], leaveLater: false }, ['2026-10', '2026-11', '2026-12']],
    ['all of the quarter', { tables: ['voucher-deaths-monthly'] }, ['2026-10', '2026-11']],
    ['the month', { tables: ['voucher-deaths-monthly'], period: period('2026-12') }, ['2026-12']],
    ['its own button', { tables: [], asked: [{ id: 'voucher-deaths-monthly', period: period('2026-12') }] }, ['2026-12']],
    ['a whole quarter to come', { period: period('2027Q1'), tables: ['voucher-issue', 'voucher-deaths-quarterly', 'voucher-deaths-monthly'] }, ['2027Q1']],
  ])('%s', async (_case, request, periods) => {
    const { tables } = await generateTables(await bookOf(arrangements.plain), { ...all, ...request });
    expect(tables.map(({ period: own }) => own)).toEqual(periods);
  });

  test('it says that the month has not begun, never that nobody has died or was handled', async () => {
    const workbook = await bookOf(arrangements.plain);
    const december = { ...all, period: period('2026-12'), tables: ['voucher-deaths-monthly', 'certificates-monthly'] };
    await generateTables(workbook, december);
    expect(await titleOf(workbook, '老年券死亡月报表_2026-12')).toBe('2026年12月老年券死亡月报表 截至2026年11月23日');
    for (const [sheet, times] of [['老年券死亡月报表_2026-12', 1], ['办证明细表_2026-12', 2]] as const) {
      const lines = await linesOf(workbook, sheet);
      expect(lines.filter((line) => line === '本月尚未开始')).toHaveLength(times);
      expect(lines.filter((line) => /无(?:死亡|办理)人员/.test(line))).toEqual([]);
    }
    // Once it has begun the line gives way to the usual one, and does not stay below as somebody's note.
    await generateTables(workbook, { ...december, asOf: day('2026-12-07') });
    const lines = await linesOf(workbook, '老年券死亡月报表_2026-12');
    expect(lines[0]).toBe('2026年12月老年券死亡月报表 截至2026年12月7日');
    expect(lines.filter((line) => /尚未开始|无死亡人员/.test(line))).toEqual(['本月无死亡人员']);
    // And the other way about: one made before this was known.
    await generateTables(workbook, december);
    expect((await linesOf(workbook, '老年券死亡月报表_2026-12')).filter((line) => /尚未开始|无死亡人员/.test(line))).toEqual(['本月尚未开始']);
  });
});

describe('how far a table of a running period is', () => {
  const standing = async (workbook: Workbook, on: string) =>
    (await listObligations(workbook, { asOf: day(on), from: day('2026-10-01'), until: day('2027-01-31'), settings: {} })).items
      .filter(({ id, period: own }) => ['helper-monthly', 'voucher-statistics', 'voucher-issue'].includes(id) && ['2026-11', '2026Q4'].includes(formatPeriod(own)))
      .map(({ id, standing: own }) => `${id} ${own?.state ?? ''}`);
  const states = async (workbook: Workbook, on: string) => (await tableStates(workbook, { ...all, asOf: day(on), tables: ['voucher-issue', 'voucher-statistics', 'voucher-deaths-monthly'] })).tables.map(({ id, period: own, state }) => `${id} ${formatPeriod(own)} ${state}`);

  test('期间未结束 while it runs, 待更新 once it is over, 已生成 when made again', async () => {
    const workbook = await bookOf(arrangements.plain);
    await generateTables(workbook, all);
    expect(await states(workbook, '2026-11-25')).toEqual(['voucher-issue 2026Q4 made', 'voucher-deaths-monthly 2026-10 made', 'voucher-deaths-monthly 2026-11 running', 'voucher-deaths-monthly 2026-12 ahead', 'voucher-statistics 2026Q4 running']);
    expect(await states(workbook, '2026-12-01')).toEqual(['voucher-issue 2026Q4 made', 'voucher-deaths-monthly 2026-10 made', 'voucher-deaths-monthly 2026-11 outdated', 'voucher-deaths-monthly 2026-12 notMade', 'voucher-statistics 2026Q4 running']);
    expect(await standing(workbook, '2026-11-25')).toEqual(['voucher-issue made', 'helper-monthly running', 'voucher-statistics running']);
    expect(await standing(workbook, '2027-01-04')).toEqual(['voucher-issue made', 'helper-monthly outdated', 'voucher-statistics outdated']);
    await generateTables(workbook, { ...all, asOf: day('2027-01-04') });
    expect(await standing(workbook, '2027-01-04')).toEqual(['voucher-issue made', 'helper-monthly made', 'voucher-statistics made']);
    expect(await states(workbook, '2027-01-04')).toEqual(expect.arrayContaining(['voucher-deaths-monthly 2026-11 made', 'voucher-statistics 2026Q4 made']));
  });

  test('the check asks for it to be made again once its period is over, at its title; never while its month is to come', async () => {
    const workbook = await bookOf(arrangements.plain);
    await generateTables(workbook, { ...all, leaveLater: false, tables: ['voucher-statistics', 'voucher-deaths-monthly'] });
    const stale = async (on: string) =>
      (await checkWorkbook(workbook, { asOf: day(on), period: null, corrections: [], settings: {} })).findings.filter(({ code }) => code === 'RC03').map(({ sheetName, row, column, data }) => `${sheetName} ${cellAddress(row, column)} ${String(data['kind'])}`);
    expect(await stale('2026-11-25')).toEqual([]);
    // December's sheet says it has not begun: that is no longer true.
    expect(await stale('2026-12-03')).toEqual(['老年券死亡月报表_2026-11 A1 outdated', '老年券死亡月报表_2026-12 A4 differs']);
    expect(await stale('2026-10-31')).toEqual([]);
    expect(await stale('2027-01-04')).toEqual(expect.arrayContaining(['老年券发放统计表_2026Q4 A1 outdated']));
    const { findings } = await checkWorkbook(workbook, { asOf: day('2027-01-04'), period: null, corrections: [], settings: {} });
    // Its figures are right: it is no fault of the office.
    expect(new Set(findings.filter(({ data }) => data['kind'] === 'outdated').map(({ severity }) => severity))).toEqual(new Set(['info']));
    const quarterly = await bookOf(arrangements.plain);
    await generateTables(quarterly, { ...all, tables: ['voucher-deaths-quarterly'] });
    const { findings: later } = await checkWorkbook(quarterly, { asOf: day('2027-01-04'), period: null, corrections: [], settings: {} });
    expect(later.filter(({ code }) => code === 'RC03').map(({ severity, data }) => `${severity} ${String(data['kind'])}`)).toEqual(['info outdated']);
  });

  test('all at once asks for none to come, but their month does', async () => {
    const workbook = await bookOf(arrangements.plain);
    const asked = async (text: string) => {
      const own = await tablesOfPeriod(workbook, period(text), asOf);
      const { tables } = await tableStates(workbook, { ...all, period: period(text), tables: [], asked: own });
      const stateOf = (table: { readonly id: string; readonly period: Period }) => tables.find((one) => one.id === table.id && formatPeriod(one.period) === formatPeriod(table.period))?.state;
      return [tablesLeft(own, stateOf, period(text)).length, tablesLater(own, stateOf, period(text)).map(({ id }) => id)];
    };
    expect(await asked('2026Q4')).toEqual([14, ['helper-monthly', 'voucher-deaths-monthly', 'certificates-monthly']]);
    expect(await asked('2026-12')).toEqual([3, []]);
  });
});

describe('the period a button of the ribbon makes', () => {
  test('of those due this month the oldest not made, then the one made and not handed in, then the running one', async () => {
    const workbook = await bookOf(arrangements.plain);
    const now = async (table: string, on = asOf) => formatPeriod(await periodToMake(workbook, table, on));
    expect(await now('certificates-monthly')).toBe('2026-10');
    expect(await now('helper-monthly')).toBe('2026-11');
    expect(await now('voucher-issue')).toBe('2026Q4');
    expect(await now('voucher-deaths-monthly', day('2026-10-09'))).toBe('2026-07');
    await generateTables(workbook, { ...all, period: period('2026-07'), tables: ['voucher-deaths-monthly'], asOf: day('2026-10-09') });
    expect(await now('voucher-deaths-monthly', day('2026-10-09'))).toBe('2026-08');
    await generateTables(workbook, { ...all, period: period('2026-10'), tables: ['certificates-monthly'] });
    expect(await now('certificates-monthly')).toBe('2026-10');
    await tickObligation(workbook, { id: 'certificates-monthly', period: period('2026-10'), state: 'submitted', by: '民政甲', on: asOf, settings: {} });
    expect(await now('certificates-monthly')).toBe('2026-11');
  });
});

describe('as a file of its own', () => {
  const plainSheet: Omit<SheetContent, 'cells'> = { styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } } };
  const request = { period: period('2026Q4'), asOf, corrections: [], settings: { place: 'beijing', unit: '柳荫里社区' } } as const;

  test.each(['voucher-statistics', 'helper-summary', 'certificates-monthly'])('%s keeps the day, and is known with its period without the tag too', async (id) => {
    const { tables } = await generateTables(await bookOf(arrangements.plain), { ...all, tables: [id] });
    const made = tables.at(-1) as (typeof tables)[number];
    const own = await createWorkbook();
    await separateTable(own, made);
    const file = await openWorkbookFile(own.bytes());
    expect(await titleOf(file, made.sheetName)).toMatch(/截至2026年11月23日$/);
    // A copy into a workbook of the clerk's own has neither name nor tag.
    const copied = await createWorkbook();
    await copied.addSheet({ name: 'Sheet1', content: { ...plainSheet, cells: made.content.cells.map((cells) => cells.map((input) => (typeof input === 'object' && input !== null ? input.value : input))) }, tableTag: null });
    await copied.commit();
    for (const workbook of [file, copied]) {
      const { submission } = await reduceWorkbook('报送.xlsx', workbook, { ...request, period: period('2026Q3') });
      expect(submission.tables.map((table) => [table.id, table.period])).toEqual([[id, made.period]]);
    }
  });
});
