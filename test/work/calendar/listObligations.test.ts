import { parseMemory } from '../../../src/ledger/memory';
import { isoDate } from '../../../src/rules/calendar/formatDate';
import { formatPeriod, parsePeriod, type Period } from '../../../src/rules/calendar/period';
import { generateTables } from '../../../src/work/generateTables';
import { checklistSpan, listObligations, nextDue, type ListedObligation } from '../../../src/work/listObligations';
import { parseSettings, SettingsProblem } from '../../../src/work/settings';
import { ObligationProblem, tickObligation, ticksIn, type TickRequest } from '../../../src/work/ticks';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { day } from '../../rules/calendars';
import { openWorkbookFile } from '../../workbook/natively';
import { bookOfRows } from '../bookOfRows';
import { arrangements, bookOf } from '../eleven/books';

const asOf = day('2026-11-23');
const list = (workbook: FileWorkbook | null, on = asOf, settings = {}) => listObligations(workbook, { asOf: on, ...checklistSpan(on), settings });
const tick = (workbook: FileWorkbook, id: string, period: string, other: Partial<TickRequest> = {}) =>
  tickObligation(workbook, { id, period: parsePeriod(period) as Period, state: 'submitted', by: '民政甲', on: asOf, settings: {}, ...other });
const told = ({ id, period, due, daysLeft, standing }: ListedObligation) =>
  `${id} ${formatPeriod(period)} ${isoDate(due)} ${daysLeft} ${standing === null ? '' : standing.state}${standing?.overdue === true ? ' overdue' : ''}`.trim();
const certificates = async (workbook: FileWorkbook, on = asOf) => (await list(workbook, on)).items.filter(({ id, period }) => id === 'certificates-monthly' && formatPeriod(period) === '2026-10').map(told);

test('without a workbook nothing is said of states', async () => {
  const { items, shift } = await list(null);
  expect(shift).toBe('earlier');
  expect(items.every(({ standing }) => standing === null)).toBe(true);
  expect(items.map(told)).toContain('certificates-monthly 2026-10 2026-11-13 -10');
});

test('on 2026-11-23 the next is 小帮手月报表 of November; October’s 办证明细表 is overdue until it is ticked 已上报', async () => {
  const workbook = await bookOf(arrangements.plain);
  const before = workbook.bytes();
  const { items } = await list(workbook);
  expect(told(nextDue(items) as ListedObligation)).toBe('helper-monthly 2026-11 2026-11-30 7 open');
  expect(await certificates(workbook)).toEqual(['certificates-monthly 2026-10 2026-11-13 -10 open overdue']);
  expect(await certificates(workbook, day('2026-11-13'))).toEqual(['certificates-monthly 2026-10 2026-11-13 0 open']);
  expect(workbook.bytes()).toEqual(before);

  expect(await tick(workbook, 'certificates-monthly', '2026-10', { state: 'checked' })).toBe(true);
  expect(await certificates(workbook)).toEqual(['certificates-monthly 2026-10 2026-11-13 -10 checked overdue']);

  await generateTables(workbook, { period: { kind: 'month', year: 2026, month: 10 }, asOf, tables: ['certificates-monthly'], skipUnkept: false, corrections: [], settings: { place: 'beijing' }, acceptBreaks: false });
  expect(await certificates(workbook)).toEqual(['certificates-monthly 2026-10 2026-11-13 -10 made overdue']);
  const made = (await list(workbook)).items.find(({ standing }) => standing?.state === 'made');
  expect(made?.standing?.sheet).toBe('办证明细表_2026-10');

  await tick(workbook, 'certificates-monthly', '2026-10');
  const reopened = await openWorkbookFile(workbook.bytes());
  expect(await certificates(reopened)).toEqual(['certificates-monthly 2026-10 2026-11-13 -10 submitted']);
  expect((await list(reopened)).items.flatMap(({ standing }) => standing?.tick ?? [])).toEqual([{ id: 'certificates-monthly', period: '2026-10', state: 'submitted', by: '民政甲', on: asOf }]);

  await tick(reopened, 'certificates-monthly', '2026-10', { state: 'open' });
  expect(await certificates(reopened)).toEqual(['certificates-monthly 2026-10 2026-11-13 -10 made overdue']);
});

test('a table typed by hand is there: of its own period, until the same is made here or ticked', async () => {
  const roll = [['姓名', '身份证号', '老年券起发月份', '死亡日期'], ['王珍永', '110101194401010038', '2024-01', '']];
  const typed = (period: string) => [[`甲社区${period}老年券死亡月报表`], ['序号', '姓名', '身份证号', '死亡日期', '应停发月份', '实停发月份'], ['1', '李长生', '', '2026-08-10', '2026-09', '2026-09']];
  const workbook = await bookOfRows({ 老年人台账: roll, 死亡八月: typed('2026年8月'), 死亡: typed('') });
  const states = async () => (await list(workbook)).items.filter(({ id }) => id === 'voucher-deaths-monthly').map(({ period, standing }) => `${formatPeriod(period)} ${standing?.state ?? ''} ${standing?.sheet ?? ''}`.trim());
  expect(await states()).toEqual(expect.arrayContaining(['2026-07 open', '2026-08 typed 死亡八月', '2026-09 open']));
  await tick(workbook, 'voucher-deaths-monthly', '2026-08');
  expect(await states()).toContain('2026-08 submitted 死亡八月');
  await tick(workbook, 'voucher-deaths-monthly', '2026-08', { state: 'open' });
  await generateTables(workbook, { period: { kind: 'month', year: 2026, month: 8 }, asOf, tables: ['voucher-deaths-monthly'], skipUnkept: false, corrections: [], settings: { place: 'beijing' }, acceptBreaks: true });
  expect(await states()).toContain('2026-08 made 老年券死亡月报表_2026-08');
});

test('what is ticked is not due next', async () => {
  const workbook = await bookOf(arrangements.plain);
  await tick(workbook, 'helper-monthly', '2026-11');
  expect(told(nextDue((await list(workbook)).items) as ListedObligation)).toBe('certificates-monthly 2026-11 2026-12-15 22 open');
});

test('ticking changes the memory alone, and keeps what else is remembered', async () => {
  const workbook = await bookOf(arrangements.plain);
  await workbook.setMemory(JSON.stringify({ version: 1, waivers: [{ code: 'EL13' }], ticks: [{ later: 'version' }], settings: { place: 'beijing' }, corrections: [] }));
  await workbook.commit();
  const names = async (book: FileWorkbook) => (await book.overview()).sheets.map(({ name }) => name);
  const before = await names(workbook);
  await tick(workbook, 'visit-lantern', '2026', { settings: { shift: 'later' } });
  await tick(workbook, 'visit-lantern', '2026', { by: '民政乙' });
  expect(await names(workbook)).toEqual(before);
  expect(parseMemory(await workbook.memory()).other).toEqual({
    version: 1,
    waivers: [{ code: 'EL13' }],
    ticks: [{ later: 'version' }, { id: 'visit-lantern', period: '2026', state: 'submitted', by: '民政乙', on: '2026-11-23' }],
    settings: { place: 'beijing', shift: 'later' },
  });
  expect(ticksIn(await workbook.memory())).toHaveLength(1);
  expect((await list(workbook)).shift).toBe('later');
});

test('ticking again, or taking back what was never ticked, changes nothing', async () => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  expect(await tick(workbook, 'visit-lantern', '2026', { state: 'open' })).toBe(false);
  expect(workbook.bytes()).toEqual(bytes);
  expect(await tick(workbook, 'visit-lantern', '2026')).toBe(true);
  expect(await tick(workbook, 'visit-lantern', '2026')).toBe(false);
});

test.each([
  ['an obligation that is none', '走访', '2026', { code: 'unknownObligation', data: { obligation: '走访' } }],
  ['a quarter of a monthly one', 'certificates-monthly', '2026Q4', { code: 'obligationPeriod', data: { obligation: 'certificates-monthly', period: '2026Q4', every: 'month' } }],
])('%s cannot be ticked, and the workbook stays as it was', async (_case, id, period, problem) => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  await expect(tick(workbook, id, period)).rejects.toBeInstanceOf(ObligationProblem);
  await expect(tick(workbook, id, period)).rejects.toMatchObject(problem);
  expect(workbook.bytes()).toEqual(bytes);
});

test('an office’s own days and settle day', async () => {
  const settings = parseSettings({ shift: 'none', settleDay: 15, dueDays: { 'certificates-monthly': 20, 'helper-monthly': 25 } });
  const { items } = await list(null, asOf, settings);
  expect(items.map(told)).toEqual(expect.arrayContaining(['certificates-monthly 2026-11 2026-11-20 -3', 'helper-monthly 2026-11 2026-11-25 2']));
  for (const wrong of [{ shift: 'before' }, { dueDays: { 'filial-star': 3 } }, { dueDays: { 'helper-monthly': 32 } }]) expect(() => parseSettings(wrong)).toThrow(SettingsProblem);
});

test('2027 by a policy file', async () => {
  const policyFile = { place: 'our-office', name: '某办事处', holidays: [{ year: 2027, off: [{ from: '2027-01-01', until: '2027-01-03' }], work: [], source: { title: '测试用' }, lastChecked: '2026-11-24' }] };
  const request = { asOf, from: day('2027-1-1'), until: day('2027-12-31'), settings: {} };
  const known = async (extra: object) => new Set((await listObligations(null, { ...request, ...extra })).items.map(({ scheduleKnown }) => scheduleKnown));
  expect(await known({})).toEqual(new Set([false]));
  expect(await known({ policyFile })).toEqual(new Set([true]));
});
