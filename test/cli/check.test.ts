import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layouts } from '../../src/work/demo';
import { emptyFolder, expectOneSentence, filesIn, mz } from './runMz';
import { smallDemo } from './smallDemo';

const demo = emptyFolder();
const ledger = join(demo, '示例社区台账.xlsx');
const today = ['--as-of', '2026-11-23', '--policy', 'beijing'];
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  for (const layout of layouts.slice(0, 2)) writeFileSync(join(demo, layout.fileName), await smallDemo(layout));
}, 60_000);

interface Checked {
  readonly version: number;
  readonly asOf: string;
  readonly period: string;
  readonly policy: string;
  readonly files: readonly { file: string; sheets: readonly object[]; findings: readonly Record<string, unknown>[]; summary: object }[];
}

test('a clean workbook has no findings and exit code 0; nothing is changed', () => {
  const before = hash(ledger);
  const run = mz(['check', ledger, ...today]);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toContain('没有发现问题');
  expect(hash(ledger)).toBe(before);
  const document = JSON.parse(mz(['check', ledger, join(demo, '示例社区台账（繁体）.xlsx'), ...today, '--json']).stdout) as Checked;
  expect(document).toMatchObject({ version: 1, asOf: '2026-11-23', period: '2026Q4', policy: 'beijing' });
  expect(document.files.map(({ findings, summary }) => [findings, summary])).toEqual(Array(2).fill([[], { error: 0, warning: 0, info: 0, waived: 0 }]));
});

/** The first person of the demo and a list of the dead that names her. */
function deathList(folder: string, name: string, encode: (text: string) => Uint8Array): string {
  const { files } = JSON.parse(mz(['check', ledger, ...today, '--json']).stdout) as Checked;
  expect(files).toHaveLength(1);
  const list = join(folder, name);
  writeFileSync(list, encode('序号,姓名,公民身份号码,注销日期\n1,某甲,370196194002297662,2026-09-01\n2,某乙,110196200001011234,2026-09-01\n'));
  return list;
}

test('a death list as .csv is compared by number: a doubt, never an error; numbers are masked unless asked for', () => {
  const folder = emptyFolder();
  const list = deathList(folder, '九月名单.csv', (text) => new TextEncoder().encode(text));
  const run = mz(['check', ledger, '--deaths', list, ...today, '--json']);
  expect(run.exitCode).toBe(0);
  const [file] = (JSON.parse(run.stdout) as Checked).files;
  expect(file?.findings).toMatchObject([{ code: 'EL09', severity: 'warning', certainty: 'suspect', sheet: '老年人台账', field: 'name', key: '37*************662', fixable: false, waived: false }]);
  expect(run.stdout).not.toContain('370196194002297662');
  expect(mz(['check', ledger, '--deaths', list, ...today, '--json', '--full-ids']).stdout).toContain('370196194002297662');
});

test('a list that does not say it is of the dead is refused: everybody of it would be a doubt', () => {
  const folder = emptyFolder();
  const list = join(folder, '名单.csv');
  writeFileSync(list, '姓名,身份证号\n某甲,370196194002297662\n');
  const run = mz(['check', ledger, '--deaths', list, ...today]);
  expect(run).toMatchObject({ exitCode: 2, stdout: '' });
  expectOneSentence(run);
  expect(run.stderr).toMatch(/名单\.csv”不像死亡名单.*工作表名/);
});

test('a list without names and numbers, and a wrong code, are one sentence', () => {
  const folder = emptyFolder();
  const list = join(folder, '无.csv');
  writeFileSync(list, '日期,天气\n9月1日,晴\n');
  const run = mz(['check', ledger, '--deaths', list, ...today]);
  expect(run.exitCode).toBe(2);
  expectOneSentence(run);
  const wrong = mz(['fix', ledger, '--code', 'ID03', '--out', join(folder, 'o.xlsx')]);
  expect(wrong.exitCode).toBe(2);
  expectOneSentence(wrong);
  expect(filesIn(folder)).toEqual(['无.csv']);
});

test('fix with nothing to put right says so and writes the copy asked for', () => {
  const folder = emptyFolder();
  const copy = join(folder, '台账.xlsx');
  copyFileSync(ledger, copy);
  const before = hash(copy);
  expect(mz(['fix', copy, '--code', 'ID13,ID07', '--in-place', ...today]).stdout).toMatch(/没有可以改正的单元格/);
  expect(hash(copy)).toBe(before);
});

describe('reports', () => {
  const folder = emptyFolder();
  const named = (name: string) => join(folder, name);
  let list = '';

  beforeAll(() => {
    list = deathList(folder, '名单.csv', (text) => new TextEncoder().encode(text));
  });

  const report = (format: string, name: string) => mz(['check', ledger, '--deaths', list, ...today, '--format', format, '--report', named(name)]);

  test('html is one file that asks nobody for anything, masked', () => {
    expect(report('html', 'r.html')).toMatchObject({ exitCode: 0, stderr: '' });
    const html = readFileSync(named('r.html'), 'utf8');
    expect(html).toContain('<td>EL09</td>');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/\b(?:src|href)=|@import|370196194002297662/);
  });

  test('sarif 2.1.0 names rule, level and cell', () => {
    const run = mz(['check', ledger, '--deaths', list, ...today, '--format', 'sarif']);
    const sarif = JSON.parse(run.stdout) as { version: string; runs: { results: object[]; tool: { driver: { rules: { id: string }[] } } }[] };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(['EL09']);
    expect(sarif.runs[0]?.results).toMatchObject([{ ruleId: 'EL09', level: 'warning', locations: [{ logicalLocations: [{ fullyQualifiedName: '老年人台账!B4' }] }] }]);
  });

  test('xlsx links to the cells, can be filtered, and is taken for no ledger', () => {
    expect(report('xlsx', 'r.xlsx').exitCode).toBe(0);
    const { sheets } = JSON.parse(mz(['inspect', named('r.xlsx'), '--json']).stdout) as { sheets: { name: string; kind: string | null }[] };
    expect(sheets).toMatchObject([{ name: '检查结果', kind: 'table:check-report' }]);
  });

  test.each([
    [['--format', 'pdf'], /不是可用的形式/],
    [['--format', 'xlsx'], /--report/],
    [['--format', 'html', '--report', ledger], /报告要写进的/],
    [['--format', 'html', '--report', join(folder, '无', 'r.html')], /文件夹.*不存在/],
  ])('%j is one sentence', (args, sentence) => {
    const before = hash(ledger);
    const run = mz(['check', ledger, ...today, ...args]);
    expect(run.exitCode).toBe(2);
    expectOneSentence(run);
    expect(run.stderr).toMatch(sentence);
    expect(hash(ledger)).toBe(before);
  });
});

test('mark adds colours and 检查结果, unmark takes both away', () => {
  const folder = emptyFolder();
  const [marked, plain] = [join(folder, '标记.xlsx'), join(folder, '原样.xlsx')];
  expect(mz(['mark', ledger, ...today, '--out', marked]).stdout).toContain('检查结果');
  const names = (file: string) => (JSON.parse(mz(['inspect', file, '--json']).stdout) as { sheets: { name: string; kind: string | null }[] }).sheets;
  expect(names(marked).at(-1)).toMatchObject({ name: '检查结果', kind: 'table:check-report' });
  expect(mz(['unmark', marked, '--out', plain]).exitCode).toBe(0);
  expect(names(plain)).toEqual(names(ledger));
});

describe('a folder of submitted workbooks', () => {
  const folder = emptyFolder();
  const below = join(folder, '街道', '乙社区');

  beforeAll(() => {
    mkdirSync(below, { recursive: true });
    copyFileSync(ledger, join(folder, '甲社区.xlsx'));
    copyFileSync(join(demo, '示例社区台账（繁体）.xlsx'), join(below, '乙社区.xlsx'));
    writeFileSync(join(folder, '坏文件.xlsx'), readFileSync(ledger).subarray(0, 3000));
    writeFileSync(join(folder, '不是台账.et'), '不是工作簿');
    // What Excel leaves beside an open file, and what is no workbook.
    writeFileSync(join(folder, '~$甲社区.xlsx'), 'lock');
    writeFileSync(join(folder, '说明.txt'), '说明');
  });

  test('is checked whole: one bad file stops no other and is told', () => {
    const run = mz(['check', folder, ...today]);
    expect(run.exitCode).toBe(1);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('错误 0 条，警告 0 条，提示 0 条'))).toHaveLength(2);
    const overview = lines.indexOf('共 4 个文件，其中 2 个未能检查；按需要处理的程度排列：');
    const named = lines.slice(overview + 1, overview + 6).flatMap((line) => /\/mz-test-[^：）]*/.exec(line)?.[0] ?? []);
    // The unit that hands in two has a line of its own.
    expect(lines[overview + 3]).toMatch(/^ {2}安和街道槐荫里社区（共 2 个文件）：报表 \d+ 张/);
    expect(named).toEqual(['不是台账.et', '坏文件.xlsx', '甲社区.xlsx', '街道/乙社区/乙社区.xlsx'].map((name) => join(folder, name).replace(/^.*(?=\/mz-test-)/, '')));
    // Both are the demo's community: one community's workbook handed in twice, its figures counted once.
    expect(run.stdout).toMatch(/同一单位有几份工作簿，其中在发的 \d+ 人相同，请只留一份：安和街道槐荫里社区（[^）]*甲社区\.xlsx、[^）]*乙社区\.xlsx）。/);
    expect(run.stdout).not.toContain('同时在发');
    expect(run.stdout).toContain('合计，1 个单位：');
    const sarif = JSON.parse(mz(['check', folder, ...today, '--format', 'sarif']).stdout) as { runs: { invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[] }[] };
    const [invocation] = sarif.runs[0]?.invocations ?? [];
    expect([invocation?.executionSuccessful, invocation?.toolExecutionNotifications.map(({ message }) => /不是台账\.et|坏文件\.xlsx/.exec(message.text)?.[0]).sort()]).toEqual([false, ['不是台账.et', '坏文件.xlsx'].sort()]);
    expect(run.stdout).toMatch(/文件夹里有 1 个其他类型的文件，没有读：\S*说明\.txt。/);
    expect(run.stdout).not.toContain('~$');
  });

  test('as JSON: the files that could be checked, those that could not beside them', () => {
    const { files, unread } = JSON.parse(mz(['check', folder, ...today, '--json']).stdout) as Checked & { unread: { file: string; message: string }[] };
    expect(files.map(({ file }) => file)).toEqual([join(folder, '甲社区.xlsx'), join(below, '乙社区.xlsx')]);
    expect(unread.map(({ file }) => file)).toEqual([join(folder, '不是台账.et'), join(folder, '坏文件.xlsx')]);
    for (const { message } of unread) expect(message).toMatch(/^“.*”.*。$/);
  });

  test('what needs attention comes first', () => {
    const { files } = JSON.parse(mz(['check', folder, '--policy', 'beijing', '--as-of', '2027-06-30', '--json']).stdout) as { files: { summary: { error: number; warning: number } }[] };
    const weights = files.map(({ summary: { error, warning } }) => error * 1e6 + warning);
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
    expect(weights[0]).toBeGreaterThan(0);
  });

  test('an empty folder is told in one sentence', () => {
    const run = mz(['check', emptyFolder(), ...today]);
    expect(run.exitCode).toBe(2);
    expectOneSentence(run);
    expect(run.stderr).toContain('没有 Excel 文件');
  });
});
