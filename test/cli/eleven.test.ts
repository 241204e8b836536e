import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layouts } from '../../src/work/demo';
import { emptyFolder, expectOneSentence, filesIn, mz } from './runMz';
import { smallDemo } from './smallDemo';

const demo = join(emptyFolder(), '台账.xlsx');
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  writeFileSync(demo, await smallDemo(layouts[0]!));
}, 60_000);

function ledgerCopy(): { folder: string; file: string } {
  const folder = emptyFolder();
  const file = join(folder, '台账.xlsx');
  copyFileSync(demo, file);
  return { folder, file };
}

interface Tables {
  readonly policy: string;
  readonly out: string | null;
  readonly tables: readonly { id: string; period: string; sheet: string; rows: number; changedCells: number }[];
  readonly separate: readonly string[];
}

test('--separate writes each table as a file of its own with nothing else in it, and leaves the workbook', () => {
  const { folder, file } = ledgerCopy();
  const before = hash(file);
  const to = join(folder, '报送');
  const run = mz(['table', file, '--period', '2026Q4', '--table', 'voucher-issue,voucher-statistics', '--as-of', '2026-11-23', '--separate', to, '--json']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  const made = JSON.parse(run.stdout) as Tables;
  expect(made.out).toBeNull();
  expect(made.separate).toEqual([join(to, '安和街道槐荫里社区_老年券发放签字表_2026Q4.xlsx'), join(to, '安和街道槐荫里社区_老年券发放统计表_2026Q4.xlsx')]);
  expect(hash(file)).toBe(before);
  expect(filesIn(to)).toHaveLength(2);
  const { sheets } = JSON.parse(mz(['inspect', made.separate[0] ?? '', '--json']).stdout) as { sheets: { name: string; kind: string }[] };
  expect(sheets).toMatchObject([{ name: '老年券发放签字表_2026Q4', kind: 'table:voucher-issue' }]);
});

test('--policy and --settings are remembered in the workbook', () => {
  const { folder, file } = ledgerCopy();
  const settings = join(folder, '设置.json');
  writeFileSync(settings, JSON.stringify({ unit: '某街道某社区', signatories: { reporter: '填表甲' } }));
  const table = ['table', file, '--period', '2026Q3', '--table', 'voucher-issue', '--as-of', '2026-11-23', '--in-place', '--json'];
  expect((JSON.parse(mz([...table, '--policy', 'beijing', '--settings', settings]).stdout) as Tables).policy).toBe('beijing');
  const again = JSON.parse(mz(table).stdout) as Tables;
  expect(again).toMatchObject({ policy: 'beijing', tables: [{ changedCells: 0 }] });
});

test('roll appends the next quarter, once', () => {
  const { file } = ledgerCopy();
  const roll = ['roll', file, '--period', '2027Q1', '--policy', 'beijing', '--as-of', '2026-12-20', '--in-place'];
  const appended = Number(/已在工作表“老年券发放台账”追加2027年第一季度的 (\d+) 人/.exec(mz(roll).stdout)?.[1]);
  expect(appended).toBeGreaterThan(0);
  const once = hash(file);
  expect(mz(roll).stdout).toMatch(/人员已齐，没有改动/);
  expect(hash(file)).toBe(once);
  const { added, present } = JSON.parse(mz([...roll, '--json']).stdout) as { added: number; present: number };
  expect([added, present]).toEqual([0, appended]);
});

test('new --policy adds 政策参数, which then stands over the place’s values', () => {
  const folder = emptyFolder();
  const file = join(folder, '新.xlsx');
  expect(mz(['new', '--out', file, '--policy', 'shanghai']).stdout).toContain('政策参数');
  const { sheets } = JSON.parse(mz(['inspect', file, '--json']).stdout) as { sheets: { name: string; kind: string | null }[] };
  expect(sheets.at(-1)).toMatchObject({ name: '政策参数', kind: null });
});

test.each<[string, readonly string[], RegExp]>([
  ['a place nobody knows', ['table', 'F', '--period', '2026Q4', '--out', 'O', '--policy', 'nowhere'], /没有“nowhere”这个地方的政策/],
  ['a policy file that is none', ['table', 'F', '--period', '2026Q4', '--out', 'O', '--policy', 'J'], /政策文件.*不对/],
  ['settings nobody knows', ['table', 'F', '--period', '2026Q4', '--out', 'O', '--settings', 'J'], /设置中的“colour”不对/],
  ['a period before the policy', ['table', 'F', '--period', '2009Q1', '--table', 'voucher-issue', '--out', 'O'], /没有2009年3月的“.*”/],
  ['roll without a quarter', ['roll', 'F', '--period', '2027-01', '--out', 'O'], /不是季度/],
  ['neither out nor in place', ['roll', 'F', '--period', '2027Q1'], /--out/],
])('%s: one sentence, exit code 2, nothing written', (_case, args, sentence) => {
  const { folder, file } = ledgerCopy();
  const json = join(folder, 'j.json');
  writeFileSync(json, '{"colour":1}');
  const names: Readonly<Record<string, string>> = { F: file, O: join(folder, 'o.xlsx'), J: json };
  const before = hash(file);
  const run = mz(args.map((one) => names[one] ?? one));
  expect(run.exitCode).toBe(2);
  expectOneSentence(run);
  expect(run.stderr).toMatch(sentence);
  expect(hash(file)).toBe(before);
  expect(filesIn(folder)).toEqual(['j.json', '台账.xlsx']);
});
