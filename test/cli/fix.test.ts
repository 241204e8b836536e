import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrangements, bookOf, everybody, type Books } from '../work/eleven/books';
import { emptyFolder, mz } from './runMz';

async function fileOf(books: Partial<Books>): Promise<string> {
  const file = join(emptyFolder(), '台账.xlsx');
  writeFileSync(file, (await bookOf(arrangements.plain, books)).bytes());
  return file;
}

const fix = (file: string, ...options: readonly string[]) => mz(['fix', file, '--code', 'EL06', '--as-of', '2026-12-10', '--policy', 'beijing', '--in-place', ...options]);

test('who is stopped on the roll is entered in 停发台账; done again nothing changes', async () => {
  const file = await fileOf(everybody);
  const run = fix(file);
  expect([run.exitCode, run.stderr]).toEqual([0, '']);
  expect(run.stdout).toContain('EL06 老年人台账!N8 吴明光：在发 → 停发');
  expect(run.stdout).toContain('EL06 老年人台账!O8 吴明光：（空白） → 2027年1月（按发放台账已发到2026年12月）');
  expect(run.stdout).toContain('EL06 老年人台账!S8 吴明光：（空白） → 2027年1月（没有发放记录，按已发到2026年12月计，实际不同的请改）');
  expect(run.stdout).toContain('EL06 老年券发放台账!H14 吴明光：没有改。第 14 行已列2026年12月（100 元），发放记录不能删改：请追回，并在停发台账登记。');
  expect(run.stdout).not.toMatch(/\d{17}/);
  expect(run.stdout).toMatch(/EL06 停发台账 第 6 行 吴明光：补记 .*停发原因 死亡、事由日期 2026年11月5日、应停发月份 2026年12月、实停发月份 2027年1月/);
  expect(run.stdout).toContain('共改正 4 个单元格，补记 1 行。');
  expect(fix(file).stdout).toContain('没有可以改正的单元格。');
});

test('without 停发台账 the names are told; JSON has them too', async () => {
  const others = { ...everybody, stops: [] };
  const answer = JSON.parse(fix(await fileOf(others), '--json').stdout) as object;
  expect(answer).toMatchObject({ version: 1, added: [], notAdded: { reason: 'noStopLedger' } });
  expect(fix(await fileOf(others)).stdout).toMatch(/工作簿里没有停发台账，.*吴明光.*的停发记录没有补记/);
});

test.each<[string, readonly string[]]>([
  ['in one option', ['--code', 'EL06,EL12']],
  ['in two', ['--code', 'EL06', '--code', 'EL12']],
  ['the other way round', ['--code', 'EL12', '--code', 'EL06']],
])('a code that nothing can be done about is named, the others are put right: %s', async (_how, codes) => {
  const file = await fileOf(everybody);
  const run = mz(['fix', file, ...codes, '--as-of', '2026-12-10', '--policy', 'beijing', '--in-place']);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toMatch(/^“EL12”不能自动改正；可以自动改正的有：[^\n]*\n$/);
  expect(run.stdout).toContain('共改正 4 个单元格，补记 1 行。');
});

test.each([
  ['zh_CN.UTF-8', /^“EL12、EL13”不能自动改正；可以自动改正的有：ID05、/],
  ['en_US.UTF-8', /^"EL12, EL13" cannot be put right by itself; these can: ID05, /],
])('where no code can be put right nothing is opened (%s)', async (language, said) => {
  const run = mz(['fix', await fileOf(everybody), '--code', 'EL12', '--code', 'EL13', '--in-place'], { LANG: language });
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(said);
});
