import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, linkSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyNames, tableNames } from '../../src/cli/program';
import { layouts } from '../../src/work/demo';
import { tableIds } from '../../src/work/generateTables';
import { policyPlaces } from '../../src/work/policies';
import { arrangements, bookOf } from '../work/eleven/books';
import { emptyFolder, expectOneSentence, filesIn, mz } from './runMz';
import { smallCommunity, smallDemo } from './smallDemo';

const ledger = join(emptyFolder(), '示例社区台账.xlsx');
const october = ['--period', '2026-10', '--table', 'certificates-monthly', '--as-of', '2026-11-23'];
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  writeFileSync(ledger, await smallDemo(layouts[0]!));
}, 60_000);

/** The demo's workbook in a folder of its own. */
function ledgerCopy(name = '台账.xlsx'): { folder: string; file: string } {
  const folder = emptyFolder();
  const file = join(folder, name);
  copyFileSync(ledger, file);
  return { folder, file };
}

test('the tables and places that help names are those there are', () => {
  expect([...tableNames].sort()).toEqual(tableIds().sort());
  expect([...policyNames].sort()).toEqual(policyPlaces().map(({ place }) => place).sort());
});

test('inspect --json has the promised shape and changes nothing', () => {
  const before = hash(ledger);
  const document = JSON.parse(mz(['inspect', ledger, '--json']).stdout) as { version: number; file: string; sheets: Record<string, unknown>[] };
  expect(document).toMatchObject({ version: 1, file: ledger });
  expect(document.sheets[0]).toMatchObject({ name: '老年人台账', kind: 'elders', headerRows: [2], firstRow: 3, lastRow: smallCommunity.elders.length + 2, fields: { name: 'B', idNumber: 'D', voucherStart: 'N' }, unknownHeaders: [] });
  expect(hash(ledger)).toBe(before);
});

test('corrections win over what was recognised', () => {
  const { folder, file } = ledgerCopy();
  const corrections = join(folder, '更正.json');
  writeFileSync(corrections, JSON.stringify({ corrections: [{ sheet: '死亡名册', kind: null }, { sheet: '老年人台账', fields: { phone: null } }] }));
  const { sheets } = JSON.parse(mz(['inspect', file, '--corrections', corrections, '--json']).stdout) as { sheets: { name: string; kind: string | null; fields: Record<string, string> }[] };
  expect(sheets.find((sheet) => sheet.name === '死亡名册')?.kind).toBeNull();
  expect(sheets[0]?.fields['phone']).toBeUndefined();
  writeFileSync(corrections, '{');
  const run = mz(['inspect', file, '--corrections', corrections]);
  expect(run.exitCode).toBe(2);
  expectOneSentence(run);
});

test('--out writes another file and leaves the input as it was', () => {
  const { folder, file } = ledgerCopy();
  const before = hash(file);
  const run = mz(['table', file, '--period', '2026-09', '--out', join(folder, '结果.xlsx'), '--as-of', '2026-10-09']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toMatch(/2026年9月.*办证明细表_2026-09/);
  expect(hash(file)).toBe(before);
  expect(filesIn(folder)).toEqual(['台账.xlsx', '结果.xlsx']);
});

test('--in-place keeps one .bak, and the second run changes nothing', () => {
  const { folder, file } = ledgerCopy();
  const original = hash(file);
  expect(mz(['table', file, '--period', '2026-09', '--in-place', '--as-of', '2026-10-09']).exitCode).toBe(0);
  const once = hash(file);
  expect(hash(`${file}.bak`)).toBe(original);
  const again = JSON.parse(mz(['table', file, '--period', '2026-09', '--in-place', '--as-of', '2026-10-10', '--json']).stdout) as { tables: object[] };
  expect(again.tables).toMatchObject([
    { id: 'voucher-deaths-monthly', period: '2026-09', sheet: '老年券死亡月报表_2026-09', changedCells: 0 },
    { id: 'helper-monthly', period: '2026-09', sheet: '小帮手月报表_2026-09', changedCells: 0 },
    { id: 'certificates-monthly', period: '2026-09', sheet: '办证明细表_2026-09', changedCells: 0, reconciled: true, breaks: [], movedOut: [] },
  ]);
  expect(hash(file)).toBe(once);
  mz(['table', file, '--period', '2026-08', '--in-place']);
  expect(hash(`${file}.bak`)).toBe(original);
  expect(filesIn(folder)).toEqual(['台账.xlsx', '台账.xlsx.bak']);
});

test('--in-place through a link changes the file it names and keeps its permissions', () => {
  const { folder, file } = ledgerCopy();
  chmodSync(file, 0o640);
  const link = join(folder, '链接.xlsx');
  symlinkSync(file, link);
  expect(mz(['table', link, '--period', '2026-09', '--in-place']).exitCode).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(filesIn(folder)).toEqual(['台账.xlsx', '台账.xlsx.bak', '链接.xlsx']);
});

test('a quarter asks for its tables and those of its three months, --all of a month for its quarter’s too', () => {
  const { folder, file } = ledgerCopy();
  const run = mz(['table', file, '--period', '2026Q3', '--out', join(folder, '结果.xlsx'), '--json']);
  const periods = (text: string) => (JSON.parse(text) as { tables: { period: string }[] }).tables.map((table) => table.period);
  expect(periods(run.stdout).filter((period) => period === '2026Q3')).toHaveLength(8);
  expect(periods(run.stdout).filter((period) => period === '2026-08')).toHaveLength(3);
  const all = mz(['table', file, '--period', '2026-08', '--all', '--out', join(folder, '结果2.xlsx'), '--json']);
  expect(periods(all.stdout)).toHaveLength(11);
});

/** The periods of the tables made, of those left for later, and how many say up to which day they count. */
function toldOf(text: string) {
  const { tables, later } = JSON.parse(text) as { tables: { id: string; period: string; until: string | null }[]; later: { id: string; period: string }[] };
  return { made: tables.map(({ period }) => period), later: later.map(({ id, period }) => `${id} ${period}`), running: tables.filter(({ until }) => until === '2026-11-23').length };
}

test('of a running quarter the month to come is left for later and told, by --all too; --table, --future and its own month make it', async () => {
  const folder = emptyFolder();
  const file = written(folder, '台账.xlsx', (await bookOf(arrangements.plain)).bytes());
  const run = (name: string, ...args: string[]) => mz(['table', file, '--as-of', '2026-11-23', '--out', join(folder, name), ...args]);
  const december = ['voucher-deaths-monthly 2026-12', 'helper-monthly 2026-12', 'certificates-monthly 2026-12'];
  for (const [name, all] of [['1.xlsx', []], ['2.xlsx', ['--all']]] as const) {
    const { stdout, exitCode } = run(name, '--period', '2026Q4', ...all, '--json');
    expect(exitCode).toBe(0);
    expect(toldOf(stdout)).toMatchObject({ later: december, running: 7 });
    expect(toldOf(stdout).made).toHaveLength(14);
  }
  expect(run('3.xlsx', '--period', '2026Q4').stdout).toContain('老年券死亡月报表（2026年12月）、小帮手月报表（2026年12月）、办证明细表（2026年12月）的期间还没有开始，留待以后；要先做，请用 --table 指明，或加 --future。');
  expect(toldOf(run('4.xlsx', '--period', '2026Q4', '--future', '--json').stdout)).toMatchObject({ later: [], running: 10 });
  expect(toldOf(run('5.xlsx', '--period', '2026Q4', '--table', 'helper-monthly', '--json').stdout)).toEqual({ made: ['2026-10', '2026-11', '2026-12'], later: [], running: 2 });
  expect(toldOf(run('6.xlsx', '--period', '2026-12', '--json').stdout)).toEqual({ made: ['2026-12', '2026-12', '2026-12'], later: [], running: 3 });
  // One that stands is kept up to date with the others.
  const again = mz(['table', join(folder, '6.xlsx'), '--period', '2026Q4', '--as-of', '2026-11-24', '--out', join(folder, '7.xlsx'), '--json']);
  expect(toldOf(again.stdout)).toMatchObject({ later: [] });
  expect(toldOf(again.stdout).made).toHaveLength(17);
});

test('the files to hand in say up to which day they count as well; the calendar tells 期间未结束, and 待更新 when it is over', () => {
  const { folder, file } = ledgerCopy();
  const separate = join(folder, '报送');
  expect(mz(['table', file, '--period', '2026Q4', '--table', 'voucher-statistics', '--as-of', '2026-11-23', '--separate', separate]).exitCode).toBe(0);
  const [name] = filesIn(separate);
  const state = (path: string, asOf: string) => {
    const { items } = JSON.parse(mz(['calendar', path, '--year', '2026', '--month', '12', '--as-of', asOf, '--json']).stdout) as { items: { id: string; state: string }[] };
    return items.find(({ id }) => id === 'voucher-statistics')?.state;
  };
  for (const path of [file, join(separate, name ?? '')]) expect([state(path, '2026-11-23'), state(path, '2027-01-04')]).toEqual(['running', 'outdated']);
  expect(mz(['calendar', file, '--year', '2026', '--month', '12', '--as-of', '2026-11-23']).stdout).toContain('期间未结束  老年券发放统计表');
  // Made again, it is whole.
  const again = mz(['table', file, '--period', '2026Q4', '--table', 'voucher-statistics', '--as-of', '2027-01-04', '--in-place', '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ tables: [{ title: '2026年第四季度老年券发放统计表', until: null }] });
  expect(state(file, '2027-01-04')).toBe('made');
});

test('probe adds 测试表 as the last sheet; a taken name gets another', () => {
  const { folder, file } = ledgerCopy();
  const [once, twice] = [join(folder, '一.xlsx'), join(folder, '二.xlsx')];
  expect(mz(['probe', file, '--out', once])).toMatchObject({ exitCode: 0, stderr: '' });
  expect(mz(['probe', once, '--out', twice]).exitCode).toBe(0);
  const { sheets } = JSON.parse(mz(['inspect', twice, '--json']).stdout) as { sheets: { name: string }[] };
  expect(sheets.slice(-2).map((sheet) => sheet.name)).toEqual(['测试表', '测试表(2)']);
});

test('new makes all ledgers, which are recognised, and never overwrites', () => {
  const folder = emptyFolder();
  const file = join(folder, '新.xlsx');
  expect(mz(['new', '--out', file, '--term', '老年卷']).exitCode).toBe(0);
  const { sheets } = JSON.parse(mz(['inspect', file, '--json']).stdout) as { sheets: { kind: string; unknownHeaders: string[]; missingFields: string[] }[] };
  expect(sheets.map((sheet) => sheet.kind)).toEqual(['elders', 'vouchers', 'allowance-payments', 'stops', 'deaths', 'helpers', 'certificates']);
  for (const sheet of sheets) expect(sheet).toMatchObject({ unknownHeaders: [], missingFields: [], questions: [] });
  const before = hash(file);
  const again = mz(['new', '--out', file]);
  expect(again.exitCode).toBe(2);
  expectOneSentence(again);
  expect(hash(file)).toBe(before);
});

describe('bad input is one sentence, exit code 2, and nothing written', () => {
  const cases: readonly (readonly [string, RegExp, (folder: string) => string[]])[] = [
    ['no file', /找不到文件/, (folder) => ['table', join(folder, '无.xlsx'), ...october, '--out', join(folder, 'o.xlsx')]],
    ['a folder', /是文件夹/, (folder) => ['table', folder, ...october, '--out', join(folder, 'o.xlsx')]],
    ['text', /不是 Excel 工作簿/, (folder) => ['inspect', written(folder, 'a.xlsx', '姓名,身份证号\n')]],
    ['an empty file', /是空的（0 字节）/, (folder) => ['inspect', written(folder, 'a.xlsx', '')]],
    ['a file cut short', /已损坏/, (folder) => ['inspect', written(folder, 'a.xlsx', readFileSync(ledger).subarray(0, 20_000))]],
    ['a broken .xls', /旧格式.*已损坏/, (folder) => ['inspect', written(folder, 'a.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600, 1)]))]],
    ['an output that is the input', /输出文件就是原文件/, (folder) => ['table', copied(folder), ...october, '--out', copied(folder)]],
    ['an output that is a link to the input', /输出文件就是原文件/, (folder) => ['probe', copied(folder), '--out', hardLink(folder)]],
    ['a folder that is not there', /不存在/, (folder) => ['probe', copied(folder), '--out', join(folder, '无', 'o.xlsx')]],
    ['an output that is a folder', /是文件夹/, (folder) => ['probe', copied(folder), '--out', subfolder(folder)]],
    ['a file open in Excel', /请先在 Excel 中关闭该文件/, (folder) => ['table', locked(folder), ...october, '--in-place']],
    ['a read-only file', /只读/, (folder) => ['table', readOnly(folder), ...october, '--in-place']],
    ['no ledger', /没有认出任何台账.*最接近/, (folder) => ['table', copied(folder), ...october, '--corrections', noLedgers(folder), '--out', join(folder, 'o.xlsx')]],
  ];
  test.each(cases)('%s', (_name, sentence, args) => {
    const folder = emptyFolder();
    const command = args(folder);
    const before = filesIn(folder);
    const run = mz(command);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    expectOneSentence(run);
    expect(run.stderr).toMatch(sentence);
    expect(filesIn(folder)).toEqual(before);
    expect(mz([...command, '--json']).stdout).toBe('');
  });
});

function written(folder: string, name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function copied(folder: string): string {
  return written(folder, '台账.xlsx', readFileSync(ledger));
}

function hardLink(folder: string): string {
  linkSync(copied(folder), join(folder, '别名.xlsx'));
  return join(folder, '别名.xlsx');
}

function subfolder(folder: string): string {
  mkdirSync(join(folder, '子'));
  return join(folder, '子');
}

function locked(folder: string): string {
  written(folder, '~$台账.xlsx', 'clerk');
  return copied(folder);
}

function readOnly(folder: string): string {
  const file = copied(folder);
  chmodSync(file, 0o444);
  return file;
}

/** Corrections that say of every sheet that it is no ledger. */
function noLedgers(folder: string): string {
  const sheets = ['老年人台账', '老年券发放台账', '停发台账', '死亡名册', '小帮手台账', '办证登记'];
  return written(folder, '更正.json', JSON.stringify(sheets.map((sheet) => ({ sheet, kind: null }))));
}
