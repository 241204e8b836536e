import { version } from '../../package.json';
import { emptyFolder, expectOneSentence, mz } from './runMz';

describe('usage', () => {
  test.each([
    ['an unknown command', ['检查'], /没有“检查”这个命令/],
    ['help of an unknown command', ['help', '检查'], /没有“检查”这个命令/],
    ['an unknown option', ['inspect', 'x.xlsx', '--fast'], /不认识的选项“--fast”/],
    ['no file', ['inspect'], /缺少文件/],
    ['no --out', ['probe', 'x.xlsx'], /缺少必要的选项 --out/],
    ['no value', ['table', 'x.xlsx', '--period'], /选项 --period .*后面要有值/],
    ['two files', ['inspect', 'a.xlsx', 'b.xlsx'], /多给了参数/],
    ['neither --out nor --in-place', ['table', 'x.xlsx', '--period', '2026-10'], /--out .* --in-place/],
    ['both --out and --in-place', ['table', 'x.xlsx', '--period', '2026-10', '--out', 'y.xlsx', '--in-place'], /二者选一/],
    ['a period that is none', ['table', 'x.xlsx', '--period', '2026-13', '--out', 'y.xlsx'], /“2026-13”不是期间/],
    ['a day that is none', ['table', 'x.xlsx', '--period', '2026-10', '--as-of', '2026-02-30', '--out', 'y.xlsx'], /“2026-02-30”不是日期/],
    ['a table that is none', ['table', 'x.xlsx', '--period', '2026-10', '--table', '签字表', '--out', 'y.xlsx'], /没有“签字表”这张表，可用：.*certificates-monthly/],
    ['a term that is none', ['new', '--out', 'y.xlsx', '--term', '老人券'], /老年券 或 老年卷/],
  ])('%s is answered with one sentence and exit code 2', (_case, args, sentence) => {
    const run = mz(args);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    expectOneSentence(run);
    expect(run.stderr).toMatch(sentence);
  });

  test('--version gives the version alone', () => {
    expect(mz(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([[[]], [['help']], [['--help']]])('mz %j shows every command in Chinese', (args) => {
    const run = mz(args);
    expect(run.exitCode).toBe(0);
    for (const command of ['inspect', 'new', 'probe', 'table', 'calendar', 'demo']) expect(run.stdout).toContain(`  ${command} `);
    expect(run.stdout).toMatch(/用法：[\s\S]*选项：[\s\S]*命令：[\s\S]*例：[\s\S]*退出码/);
    expect(run.stdout).not.toMatch(/Usage|Options|Commands|display help/);
  });

  test('mz help table shows its options', () => {
    const run = mz(['help', 'table']);
    expect(run.exitCode).toBe(0);
    for (const option of ['--period', '--table', '--as-of', '--out', '--in-place', '--json']) expect(run.stdout).toContain(option);
  });

  test.each([
    ['en_US.UTF-8', /There is no file/],
    ['zh_TW.UTF-8', /找不到文件.*請/],
    ['C.UTF-8', /找不到文件.*请/],
  ])('speaks the terminal’s language: %s', (language, sentence) => {
    const run = mz(['inspect', `${emptyFolder()}/none.xlsx`], { LANG: language });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(sentence);
  });

  test('LC_ALL comes before LANG', () => {
    expect(mz(['inspect', 'none.xlsx'], { LC_ALL: 'en_US.UTF-8' }).stderr).toMatch(/There is no file/);
  });
});
