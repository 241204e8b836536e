import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';

const root = resolve(__dirname, '../..');
const out = join(root, 'dist/package');
const render = (...args: string[]) => spawnSync(process.execPath, ['scripts/package.mjs', ...args], { cwd: root, encoding: 'utf8' });
const read = (name: string) => readFileSync(join(out, name), 'utf8');

test('a package names the office’s own host everywhere, and its checksums hold', () => {
  expect(render('--url', 'https://mz.example.cn/taizhang/', '--catalog', '\\\\srv\\addins').status).toBe(0);
  const manifest = read('manifest.xml');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain('<AppDomain>https://mz.example.cn</AppDomain>');
  expect(manifest).toContain('"https://mz.example.cn/taizhang/taskpane.html"');
  for (const name of ['nginx.conf.example', 'web.config.example']) expect(read(name)).toContain("default-src 'self'");
  expect(readFileSync(join(out, 'trusted-catalog.reg'), 'utf16le')).toContain('"Url"="\\\\\\\\srv\\\\addins"');
  const sums = read('SHA256SUMS').trimEnd().split('\n');
  expect(sums.length).toBeGreaterThan(60);
  for (const sum of sums) {
    const [digest = '', name = ''] = sum.split('  ');
    expect(createHash('sha256').update(readFileSync(join(out, name))).digest('hex')).toBe(digest);
  }
});

test.each([[[]], [['--url', 'http://mz.example.cn']], [['--url', 'https://mz.example.cn', '--catalog', 'srv']]])('%j is refused in one line', (args) => {
  const { status, stderr } = render(...args);
  expect([status, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
});

test('in Internet Explorer 11 a sentence stands, elsewhere nothing happens', () => {
  const script = readFileSync(join(root, 'dist/site/oldBrowser.js'), 'utf8');
  const shownIn = (documentMode: number | undefined): string => {
    const document = { documentMode, body: { innerHTML: '' } };
    runInNewContext(script, { document, window: { addEventListener: (_event: string, tell: () => void) => tell() } });
    return document.body.innerHTML;
  };
  expect(shownIn(11)).toContain('没有安装 WebView2 运行时');
  expect(shownIn(undefined)).toBe('');
  expect(script).not.toMatch(/=>|\b(?:let|const|class|async)\b(?! newer)|`/);
});

test('office.js is copied from its package, never kept in this one', () => {
  expect(existsSync(join(root, 'dist/site/office-js/office.js'))).toBe(true);
  expect(spawnSync('git', ['ls-files', '*office.js'], { cwd: root, encoding: 'utf8' }).stdout).toBe('');
});
