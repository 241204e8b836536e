import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../src/locale';
import { tableIds } from '../../src/work/generateTables';
import { emptyFolder, expectOneSentence, filesIn, mz, type Run } from './runMz';

/*
 * Two thousand people in four layouts take the command long: it is run to the end once, where a file of its names
 * was before, and everything is looked at in what it made.
 */

const folder = emptyFolder();
const first = '示例社区台账.xlsx';
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
let made: Run;

beforeAll(() => {
  writeFileSync(join(folder, first), 'somebody’s work');
  const refused = mz(['demo', '--out', folder]);
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
  expectOneSentence(refused);
  expect(filesIn(folder)).toEqual([first]);
  expect(readFileSync(join(folder, first), 'utf8')).toBe('somebody’s work');
  made = mz(['demo', '--out', folder, '--overwrite']);
}, 60_000);

test('demo refuses a folder that holds one of its files, and keeps it with --overwrite', () => {
  expect(made.exitCode).toBe(0);
  expect(readFileSync(join(folder, `${first}.bak`), 'utf8')).toBe('somebody’s work');
  expect(filesIn(folder)).toHaveLength(5);
});

test('demo writes the made-up community in four layouts, each with all tables of the quarter and its months', () => {
  const names = filesIn(folder).filter((name) => name.endsWith('.xlsx'));
  expect(names).toHaveLength(4);
  for (const name of names) {
    const run = mz(['inspect', join(folder, name), '--json']);
    expect(run.stderr).toBe('');
    const { sheets } = JSON.parse(run.stdout) as { sheets: { name: string; kind: string | null; lastRow: number }[] };
    const tables = sheets.flatMap(({ kind }) => (kind?.startsWith('table:') ? [kind.slice('table:'.length)] : []));
    expect(tables).toHaveLength(17);
    expect(new Set(tables)).toEqual(new Set(tableIds()));
    if (name === first) expect(sheets[0]).toMatchObject({ name: '老年人台账', lastRow: 2002 });
  }
});

test('demo tells what was made and where, with the figures looked at first', () => {
  expect(made.stdout).toMatch(/《2026年第四季度老年券发放签字表》已写入工作表“老年券发放签字表_2026Q4”：\d+ 人、应发月数 \d+、应发金额\(元\) \d+\.00/);
  expect(made.stdout).toMatch(/本季末人数 \d+/);
  // Nothing is found in any of the four.
  expect(made.stdout).toContain(say('zh-CN', 'demo.clean'));
  expect(made.stdout).toContain('没有指定地方，按“默认参数（请核对本地文件）”计算');
});

test('made again from the demo’s own workbook, a day later, no cell of the seventeen sheets changes', () => {
  const file = join(emptyFolder(), '台账.xlsx');
  copyFileSync(join(folder, first), file);
  const before = hash(file);
  const run = mz(['table', file, '--period', '2026Q4', '--all', '--as-of', '2026-11-24', '--in-place', '--json']);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  const { tables } = JSON.parse(run.stdout) as { tables: readonly { changedCells: number }[] };
  expect(tables).toHaveLength(17);
  expect(tables.filter(({ changedCells }) => changedCells > 0)).toEqual([]);
  expect(hash(file)).toBe(before);
});
