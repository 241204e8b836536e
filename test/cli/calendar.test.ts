import ICAL from 'ical.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everybody, arrangements, bookOf } from '../work/eleven/books';
import { openWorkbookFile } from '../workbook/natively';
import { emptyFolder, expectOneSentence, filesIn, mz } from './runMz';

const folder = emptyFolder();
const file = join(folder, '台账.xlsx');
const asOf = ['--as-of', '2026-11-23'];

beforeAll(async () => {
  writeFileSync(file, (await bookOf(arrangements.plain, everybody)).bytes());
});

interface Item {
  readonly id: string;
  readonly period: string;
  readonly due: string;
  readonly nominalDue: string;
  readonly moved: string | null;
  readonly scheduleKnown: boolean;
  readonly state?: string;
  readonly overdue?: boolean;
}

function itemsOf(args: readonly string[], environment = {}): readonly Item[] {
  const run = mz(['calendar', ...args, '--json'], environment);
  expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' });
  return (JSON.parse(run.stdout) as { items: Item[] }).items;
}

test('by default the quarter around the day of looking: what is due next first', () => {
  const { stdout, exitCode } = mz(['calendar', ...asOf]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^报送日程 {2}2026-10-01 至 2026-12-31，遇休息日提前.*\n下一项：小帮手月报表（2026年11月），11-30 周一截止，还有 7 天。\n/);
  expect(stdout).toContain('\n2026年11月\n  11-13 周五  已过 10 天  老年证、优待证、老年券办理人员明细表（2026年10月）——11-15 周日休息，提前\n');
});

test('months are written alike in headings and in lines', () => {
  const { stdout } = mz(['calendar', '--year', '2026', '--month', '2', ...asOf], { LANG: 'en_US.UTF-8' });
  expect(stdout).toMatch(/\n2026-02\n .*02-14 .*\(2026-01\)/);
});

test('JSON in its stable shape', () => {
  const items = itemsOf(['--year', '2026', '--month', '11', ...asOf]);
  expect(items[0]).toEqual({
    id: 'certificates-monthly',
    title: '老年证、优待证、老年券办理人员明细表',
    who: 'community',
    period: '2026-10',
    covers: { first: '2026-10-01', last: '2026-10-31' },
    begins: null,
    due: '2026-11-13',
    nominalDue: '2026-11-15',
    moved: 'earlier',
    scheduleKnown: true,
    daysLeft: -10,
    fulfilledBy: { table: 'certificates-monthly' },
    source: '社区工作计划“十一、11”',
  });
  expect(items.map(({ id }) => id)).toEqual(['certificates-monthly', 'helper-monthly']);
});

test.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles'])('15 February 2026 and the festivals in %s', (TZ) => {
  const dueOf = (shift: string) => {
    const items = itemsOf(['--year', '2026', '--shift', shift], { TZ });
    return items.filter(({ id, period }) => (id === 'certificates-monthly' && period === '2026-01') || /^visit-/.test(id)).map(({ due }) => due);
  };
  const visits = ['2026-03-02', '2026-09-24', '2026-10-16'];
  expect(dueOf('earlier')).toEqual(['2026-02-14', '2026-02-14', ...visits]);
  expect(dueOf('later')).toEqual(['2026-02-14', '2026-02-24', ...visits]);
  expect(dueOf('none')).toEqual(['2026-02-14', '2026-02-15', ...visits]);
});

test('2027 says that its holidays are not published; a policy file makes them known', () => {
  const told = mz(['calendar', '--year', '2027', ...asOf]);
  expect(told.stdout).toMatch(/02-05 周五 {2}还有 74 天 +春节走访慰问空巢、高龄老人和困难家庭，结对子（2027年）——放假安排未公布，按周末推算\n/);
  expect(told.stdout).toContain('2027 年的放假安排未公布');
  expect(itemsOf(['--year', '2027']).some(({ scheduleKnown }) => scheduleKnown)).toBe(false);

  const policy = join(folder, '放假安排.json');
  const holidays = { year: 2027, off: [{ from: '2027-01-01', until: '2027-01-03' }, { from: '2027-02-05', until: '2027-02-12' }], work: ['2027-02-14'], source: { title: '测试用，非真实安排' }, lastChecked: '2026-11-24' };
  writeFileSync(policy, JSON.stringify({ place: 'our-office', name: '某办事处', extends: 'beijing', holidays: [holidays] }));
  const items = itemsOf(['--year', '2027', '--policy', policy]);
  expect(items.every(({ scheduleKnown }) => scheduleKnown)).toBe(true);
  expect(items.find(({ id }) => id === 'visit-spring-festival')?.due).toBe('2027-02-04');

  writeFileSync(policy, JSON.stringify({ place: 'our-office', name: '某办事处', holidays: [{ ...holidays, work: ['2027-02-15'] }] }));
  const refused = mz(['calendar', '--year', '2027', '--policy', policy]);
  expect(refused.exitCode).toBe(2);
  expectOneSentence(refused);
  expect(refused.stderr).toContain('2027 年放假安排的“2027-02-15”不对');
});

test('.ics imports cleanly: one event an obligation, the same file each time', () => {
  const run = mz(['calendar', '--year', '2026', '--format', 'ics', ...asOf]);
  expect(mz(['calendar', '--year', '2026', '--format', 'ics', ...asOf]).stdout).toBe(run.stdout);
  const events = new ICAL.Component(ICAL.parse(run.stdout)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const items = itemsOf(['--year', '2026', ...asOf]);
  expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual(items.map(({ id, period, due }) => [`${id}.${period}@minzheng-ledger`, due]));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(items.length);
});

test('xlsx to print, with 到龄提醒 behind it', async () => {
  const out = join(folder, '日程.xlsx');
  const run = mz(['calendar', file, '--year', '2026', '--format', 'xlsx', '--report', out, '--ages', 'quarter', ...asOf]);
  expect([run.exitCode, run.stdout]).toEqual([0, `已保存到 ${out}\n`]);
  const workbook = await openWorkbookFile(readFileSync(out));
  const { sheets } = await workbook.overview();
  expect(sheets.map(({ name }) => name)).toEqual(['报送日程', '到龄提醒']);
  const blocks = await Promise.all(sheets.map(({ id }) => workbook.readBlock(id)));
  expect(blocks.map((block) => block.range?.lastRow)).toEqual([3 + itemsOf(['--year', '2026']).length, 9]);
  const texts = (row: number) => Array.from({ length: 10 }, (_unused, column) => blocks[1]?.text(row, column + 1));
  expect(texts(8)).toEqual(['5', '2026-12-01', '100', '王建国', '男', '11*************334', '高龄津贴 2026年12月起每月 800 元', '柳荫里1号楼201室', '13000000003', '']);
});

test('ticking in a copy, then in place: 已逾期 until 已上报', () => {
  const stateOf = (path: string) => itemsOf([path, '--year', '2026', '--month', '11', ...asOf]).map(({ id, state, overdue }) => [id, state, overdue]);
  expect(stateOf(file)).toEqual([['certificates-monthly', 'open', true], ['helper-monthly', 'open', false]]);
  const out = join(folder, '已报.xlsx');
  const tick = (...args: string[]) => mz(['calendar', ...args, '--by', '民政甲', ...asOf]);
  const run = tick(file, '--tick', 'certificates-monthly', '--period', '2026-10', '--out', out);
  expect([run.exitCode, run.stdout]).toEqual([0, `老年证、优待证、老年券办理人员明细表（2026年10月）已记为“已上报”（民政甲，2026-11-23）。\n已保存到 ${out}\n`]);
  expect(stateOf(out)).toEqual([['certificates-monthly', 'submitted', false], ['helper-monthly', 'open', false]]);
  expect(stateOf(file)).toEqual([['certificates-monthly', 'open', true], ['helper-monthly', 'open', false]]);

  expect(JSON.parse(tick(out, '--tick', 'helper-monthly,certificates-monthly', '--period', '2026-11', '--state', 'checked', '--in-place', '--json').stdout)).toMatchObject({ version: 1, changed: true, ticks: [{ id: 'helper-monthly', state: 'checked' }, { id: 'certificates-monthly' }] });
  expect(stateOf(out)[1]).toEqual(['helper-monthly', 'checked', false]);
  expect(tick(out, '--tick', 'helper-monthly', '--period', '2026-11', '--state', 'open', '--in-place').stdout).toContain('已取消登记');
  expect(stateOf(out)[1]).toEqual(['helper-monthly', 'open', false]);
  expect(filesIn(folder)).toContain('已报.xlsx.bak');
});

test.each([
  ['a year that is none', ['--year', '26'], /“26”不是年份/],
  ['a month that is none', ['--year', '2026', '--month', '13'], /“13”不是月份/],
  ['a shift that is none', ['--shift', 'before'], /earlier（提前）、later（顺延）、none（不变）/],
  ['a form that is none', ['--format', 'pdf'], /text、json、ics、xlsx/],
  ['xlsx without a file', ['--format', 'xlsx'], /--report/],
  ['ages without a workbook', ['--ages', 'month'], /--ages 要写明工作簿文件/],
  ['a span that is none', [file, '--ages', 'year'], /month（本月）、next（下月）、quarter（本季度）/],
  ['a tick without a workbook', ['--tick', 'helper-monthly', '--period', '2026-11', '--by', '甲'], /--tick 要写明工作簿文件/],
  ['a tick without a name', [file, '--tick', 'helper-monthly', '--period', '2026-11', '--in-place'], /--by/],
  ['a name without a tick', [file, '--by', '甲'], /--tick/],
  ['a tick with nowhere to go', [file, '--tick', 'helper-monthly', '--period', '2026-11', '--by', '甲'], /--out .* --in-place/],
  ['an obligation that is none', [file, '--tick', '走访', '--period', '2026', '--by', '甲', '--in-place'], /没有“走访”这一事项，可用：.*certificates-monthly/],
  ['a period of another kind', [file, '--tick', 'helper-monthly', '--period', '2026Q4', '--by', '甲', '--in-place'], /要按月（如 2026-10）登记，“2026Q4”不对/],
  ['a state that is none', [file, '--tick', 'helper-monthly', '--period', '2026-11', '--by', '甲', '--state', 'done', '--in-place'], /submitted（已上报）/],
])('%s: one sentence and exit code 2', (_case, args, sentence) => {
  const before = readFileSync(file);
  const run = mz(['calendar', ...args]);
  expect(run.exitCode).toBe(2);
  expect(run.stdout).toBe('');
  expectOneSentence(run);
  expect(run.stderr).toMatch(sentence);
  expect(readFileSync(file).equals(before)).toBe(true);
});
