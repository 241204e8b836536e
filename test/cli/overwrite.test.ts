import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { createWorkbook } from '../workbook/natively';
import { emptyFolder, expectOneSentence, filesIn, mz } from './runMz';

const ledger = join(emptyFolder(), '台账.xlsx');
const asked = ['--as-of', '2026-11-23', '--policy', 'beijing'];

beforeAll(async () => {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, makeCommunity(20261123, 40), layouts[0]!);
  writeFileSync(ledger, workbook.bytes());
});

/** A folder with a workbook and, under each name, somebody's file. */
function folderWith(...names: readonly string[]): string {
  const folder = emptyFolder();
  copyFileSync(ledger, join(folder, '台账.xlsx'));
  for (const name of names) writeFileSync(join(folder, name), 'somebody’s work');
  return folder;
}

const text = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const isWorkbook = (...path: readonly string[]) => text(...path).startsWith('PK');
/** F is the ledger, O the output, S the folder it lies in. */
const filled = (args: readonly string[], folder: string) => args.map((argument) => ({ F: join(folder, '台账.xlsx'), O: join(folder, '我的.xlsx'), S: folder })[argument] ?? argument);

const commands: readonly (readonly [string, readonly string[]])[] = [
  ['table', ['table', 'F', '--period', '2026-09', ...asked, '--out', 'O']],
  ['roll', ['roll', 'F', '--period', '2027Q1', ...asked, '--out', 'O']],
  ['fix', ['fix', 'F', '--code', 'ID13', ...asked, '--out', 'O']],
  ['mark', ['mark', 'F', ...asked, '--out', 'O']],
  ['unmark', ['unmark', 'F', '--out', 'O']],
  ['probe', ['probe', 'F', '--out', 'O']],
  ['new', ['new', '--out', 'O']],
  ['check --report', ['check', 'F', ...asked, '--format', 'xlsx', '--report', 'O']],
  ['calendar --report', ['calendar', 'F', ...asked, '--format', 'xlsx', '--report', 'O']],
  ['calendar --tick', ['calendar', 'F', ...asked, '--tick', 'certificates-monthly', '--period', '2026-10', '--by', '李某', '--out', 'O']],
];

describe.each(commands)('%s', (_name, args) => {
  test('does not touch a file that is there', () => {
    const folder = folderWith('我的.xlsx');
    const before = readFileSync(join(folder, '台账.xlsx'));
    const run = mz(filled(args, folder));
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expectOneSentence(run);
    expect(run.stderr).toMatch(/我的\.xlsx”已经存在，没有覆盖.*--overwrite/);
    expect(text(folder, '我的.xlsx')).toBe('somebody’s work');
    expect(readFileSync(join(folder, '台账.xlsx')).equals(before)).toBe(true);
    expect(filesIn(folder)).toEqual(['台账.xlsx', '我的.xlsx']);
  });

  test('with --overwrite keeps the first state, once', () => {
    const folder = folderWith('我的.xlsx');
    const first = mz([...filled(args, folder), '--overwrite']);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toContain('原文件备份在');
    expect(isWorkbook(folder, '我的.xlsx')).toBe(true);
    expect(text(folder, '我的.xlsx.bak')).toBe('somebody’s work');
    const second = mz([...filled(args, folder), '--overwrite']);
    expect(second.stdout).not.toContain('原文件备份在');
    expect(text(folder, '我的.xlsx.bak')).toBe('somebody’s work');
    expect(filesIn(folder)).toEqual(['台账.xlsx', '我的.xlsx', '我的.xlsx.bak']);
  });
});

test('waive does not touch a file that is there', () => {
  const folder = folderWith('我的.xlsx');
  const run = mz(filled(['waive', 'F', '--code', 'ID13', '--cell', '老年人台账!B3', '--reason', '无', '--by', '李某', '--until', '2027-01-01', '--out', 'O'], folder));
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toMatch(/已经存在，没有覆盖/);
  expect(text(folder, '我的.xlsx')).toBe('somebody’s work');
});

test('an ordinary file of --report is kept too, whatever it is', () => {
  const folder = folderWith('结果.txt');
  const args = ['check', join(folder, '台账.xlsx'), ...asked, '--report', join(folder, '结果.txt')];
  expect(mz(args).exitCode).toBe(2);
  expect(text(folder, '结果.txt')).toBe('somebody’s work');
  expect(mz([...args, '--overwrite']).exitCode).toBe(0);
  expect(text(folder, '结果.txt')).toContain('台账.xlsx');
});

describe('table --separate', () => {
  const args = ['table', 'F', '--period', '2026Q4', '--table', 'voucher-issue,voucher-statistics', ...asked];
  const names = ['安和街道槐荫里社区_老年券发放签字表_2026Q4.xlsx', '安和街道槐荫里社区_老年券发放统计表_2026Q4.xlsx'] as const;

  test('one file that is there refuses all of it, --out too', () => {
    const folder = folderWith(names[1]);
    const run = mz(filled([...args, '--separate', 'S', '--out', 'O'], folder));
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expectOneSentence(run);
    expect(run.stderr).toContain(names[1]);
    expect(filesIn(folder)).toEqual(['台账.xlsx', names[1]].sort());
    expect(text(folder, names[1])).toBe('somebody’s work');
  });

  test('with --overwrite the file that is there is kept', () => {
    const folder = folderWith(names[1]);
    const run = mz(filled([...args, '--separate', 'S', '--overwrite'], folder));
    expect(run.stdout).toContain(`${names[1]}.bak`);
    expect(filesIn(folder)).toEqual(['台账.xlsx', ...names, `${names[1]}.bak`].sort());
    expect(text(folder, `${names[1]}.bak`)).toBe('somebody’s work');
  });

  test('a table must not go where --out goes', () => {
    const folder = folderWith();
    const run = mz([...filled([...args, '--separate', 'S'], folder), '--out', join(folder, names[0])]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/要写的两个文件是同一个/);
    expect(filesIn(folder)).toEqual(['台账.xlsx']);
  });
});

describe('a link', () => {
  const probe = (folder: string, ...more: readonly string[]) => mz(['probe', join(folder, '台账.xlsx'), '--out', join(folder, '链接.xlsx'), ...more]);
  const isLink = (folder: string) => lstatSync(join(folder, '链接.xlsx')).isSymbolicLink();

  test('to a file that is there: as the file itself', () => {
    const folder = folderWith('我的.xlsx');
    symlinkSync('我的.xlsx', join(folder, '链接.xlsx'));
    const run = probe(folder);
    expect(run.exitCode).toBe(2);
    expectOneSentence(run);
    expect(text(folder, '我的.xlsx')).toBe('somebody’s work');
    expect(probe(folder, '--overwrite').exitCode).toBe(0);
    expect(isLink(folder)).toBe(true);
    expect(isWorkbook(folder, '我的.xlsx')).toBe(true);
    expect(text(folder, '我的.xlsx.bak')).toBe('somebody’s work');
  });

  test('to a file that is not there yet: the file is made, the link stays', () => {
    const folder = folderWith();
    mkdirSync(join(folder, '子'));
    symlinkSync(join('子', '新.xlsx'), join(folder, '中间.xlsx'));
    symlinkSync('中间.xlsx', join(folder, '链接.xlsx'));
    expect(probe(folder).exitCode).toBe(0);
    expect(isLink(folder)).toBe(true);
    expect(isWorkbook(folder, '子', '新.xlsx')).toBe(true);
  });

  test.each([
    ['into a folder that is not there', join('无', '新.xlsx'), /不存在/],
    ['to itself', '链接.xlsx', /写不进去/],
  ])('%s: refused, and the link stays', (_case, target, sentence) => {
    const folder = folderWith();
    symlinkSync(target, join(folder, '链接.xlsx'));
    const run = probe(folder);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expectOneSentence(run);
    expect(run.stderr).toMatch(sentence);
    expect(readlinkSync(join(folder, '链接.xlsx'))).toBe(target);
    expect(filesIn(folder)).toEqual(['台账.xlsx', '链接.xlsx']);
  });

  test('--in-place writes the file it leads to and keeps the link', () => {
    const folder = folderWith();
    symlinkSync('台账.xlsx', join(folder, '链接.xlsx'));
    expect(mz(['mark', join(folder, '链接.xlsx'), ...asked, '--in-place']).exitCode).toBe(0);
    expect(isLink(folder)).toBe(true);
    expect(existsSync(join(folder, '台账.xlsx.bak'))).toBe(true);
    expect(readFileSync(join(folder, '台账.xlsx')).equals(readFileSync(join(folder, '台账.xlsx.bak')))).toBe(false);
  });
});

test('--overwrite goes over no read-only file and no file open in Excel', () => {
  const folder = folderWith('我的.xlsx', '~$开着.xlsx', '开着.xlsx');
  chmodSync(join(folder, '我的.xlsx'), 0o444);
  const probe = (name: string) => mz(['probe', join(folder, '台账.xlsx'), '--out', join(folder, name), '--overwrite']);
  expect(probe('我的.xlsx').stderr).toMatch(/只读/);
  expect(probe('开着.xlsx').stderr).toMatch(/请先在 Excel 中关闭该文件/);
  expect(text(folder, '开着.xlsx')).toBe('somebody’s work');
});
