import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { sendFile } from '../../scripts/siteServer.cjs';
import { askedOf, iisSettings, nginxSettings, type Settings } from './exampleServers';
import { manifestFaults } from './manifestFaults';

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
  expect(sums.some((sum) => sum.endsWith('  site/THIRD-PARTY-NOTICES.txt'))).toBe(true);
  for (const sum of sums) {
    const [digest = '', name = ''] = sum.split('  ');
    expect(createHash('sha256').update(readFileSync(join(out, name))).digest('hex')).toBe(digest);
  }
});

test.each([
  [[]],
  [['--url', 'http://mz.example.cn']],
  [['--url', 'https://mz.example.cn/a?b=1']],
  [['--url', 'https://user:word@mz.example.cn/']],
  [['--url', 'https://mz.example.cn/%zz/']],
  [['--url', 'mz.example.cn']],
  [['--url']],
  [['--ulr', 'https://mz.example.cn']],
  [['https://mz.example.cn']],
  [['--url', 'https://mz.example.cn', '--catalog', 'srv']],
  [['--url', 'https://mz.example.cn', '--catalog', '//srv/addins']],
])('%j is refused in one line, and what was rendered before stays', (args) => {
  const { status, stderr, stdout } = render(...args);
  expect([status, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  expect(stderr).not.toContain('node:');
  expect(read('manifest.xml')).toContain('https://mz.example.cn/taizhang/taskpane.html');
});

test.each([
  ['https://mz.example.cn', 'https://mz.example.cn/taskpane.html', 'location / {'],
  ['https://mz.example.cn:8443/a/', 'https://mz.example.cn:8443/a/taskpane.html', 'location /a/ {'],
  ['https://mz.example.cn/a//', 'https://mz.example.cn/a/taskpane.html', 'location /a/ {'],
  // nginx compares with the decoded address, the manifest names the encoded one.
  ['https://mz.example.cn/民政 台账', 'https://mz.example.cn/%E6%B0%91%E6%94%BF%20%E5%8F%B0%E8%B4%A6/taskpane.html', 'location "/民政 台账/" {'],
  ['https://民政.example.cn/a&b', 'https://xn--5bvs5m.example.cn/a&amp;b/taskpane.html', 'location /a&b/ {'],
])('%s: pages at %s, served by %s', (url, page, location) => {
  expect(render('--url', url).status).toBe(0);
  for (const name of ['manifest.xml', 'manifest.selftest.xml']) {
    expect(read(name)).not.toContain('localhost');
    expect(manifestFaults(read(name))).toEqual([]);
  }
  expect(read('manifest.xml')).toContain(`"${page}"`);
  expect(read('manifest.selftest.xml')).toContain(`"${page.replace('taskpane', 'selftest')}"`);
  expect(read('nginx.conf.example')).toContain(location);
  expect(existsSync(join(out, 'trusted-catalog.reg'))).toBe(false);
});

test('servers send the policy that stands in the pages, one header each, and pages that are never stale', () => {
  expect(render('--url', 'https://mz.example.cn/a').status).toBe(0);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(out, 'site/taskpane.html'), 'utf8'))?.[1] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(read('nginx.conf.example')).toContain(`add_header Content-Security-Policy "${policy}" always;`);
  const iis = read('web.config.example');
  expect(iis).toContain(`<add name="Content-Security-Policy" value="${policy}" />`);
  // A header that the server already sends must go first: IIS answers two of one name with an error.
  for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Cache-Control']) expect(iis.indexOf(`<remove name="${name}" />`)).toBeGreaterThan(0);
});

/*
 * Excel for Windows shows blank buttons where icons come with a Cache-Control header. Neither nginx nor IIS runs here: a
 * server that reads the examples by their rules is asked in their place. nginx leaves out every add_header of the levels
 * above where a level has one of its own, and IIS takes away for a path what it adds for the folder.
 */
describe.each([
  ['https://mz.example.cn', '/'],
  ['https://mz.example.cn/a', '/a/'],
  ['https://mz.example.cn/民政 台账', '/%E6%B0%91%E6%94%BF%20%E5%8F%B0%E8%B4%A6/'],
])('the site at %s', (url, folder) => {
  const cached = ['Cache-Control', 'Pragma', 'Expires'];
  // What an administrator has turned on for all files comes above.
  const servers: readonly (readonly [string, () => Settings])[] = [
    ['nginx', () => nginxSettings(read('nginx.conf.example'))],
    ['nginx that says of all files when they expire', () => nginxSettings(read('nginx.conf.example'), 'expires 30d; add_header Cache-Control public;')],
    ['IIS', () => iisSettings(read('web.config.example'), decodeURIComponent(folder))],
    ['IIS that sends headers with all files', () => iisSettings(read('web.config.example'), decodeURIComponent(folder), [['Cache-Control', 'public'], ['X-Content-Type-Options', 'nosniff']])],
    ['IIS that says of all files when they expire', () => iisSettings(read('web.config.example'), decodeURIComponent(folder), [], 'UseMaxAge')],
  ];
  beforeAll(() => {
    expect(render('--url', url).status).toBe(0);
  });

  test.each(servers)('%s sends an icon whole and without a word about caching', async (_name, settings) => {
    const answer = await askedOf(settings(), join(out, 'site'), `${folder}assets/app-32.png`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(cached.filter((name) => answer.headers.has(name))).toEqual([]);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(join(root, 'assets/app-32.png')));
  });

  test.each(servers)('%s sends the page with its policy, and never stale', async (name, settings) => {
    const answer = await askedOf(settings(), join(out, 'site'), `${folder}taskpane.html`);
    const page = readFileSync(join(out, 'site/taskpane.html'), 'utf8');
    expect([answer.status, answer.headers.get('Content-Type'), await answer.text()]).toEqual([200, 'text/html', page]);
    expect(answer.headers.get('Cache-Control')).toMatch(name.includes('expire') ? /^no-cache/ : /^no-cache$/);
    expect(page).toContain(`content="${String(answer.headers.get('Content-Security-Policy'))}"`);
  });

  test('without what the examples say of icons they would come with it', async () => {
    const icon = async (settings: Settings) => (await askedOf(settings, join(out, 'site'), `${folder}assets/app-32.png`)).headers.get('Cache-Control');
    const nginx = read('nginx.conf.example');
    expect(await icon(nginxSettings(nginx.replace(/^ {2}location [\s\S]*?^ {2}\}\n/m, '')))).toBe('no-cache');
    expect(await icon(iisSettings(read('web.config.example').replace(/<location[\s\S]*<\/location>/, ''), decodeURIComponent(folder)))).toBe('no-cache');
  });
});

test('the server of `npm run start:excel` sends an icon whole and without a word about caching', async () => {
  const server = createServer((request, response) => sendFile(join(root, 'dist/site'), request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets/app-32.png`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(['Cache-Control', 'Pragma', 'Expires'].filter((name) => answer.headers.has(name))).toEqual([]);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(join(root, 'assets/app-32.png')));
  } finally {
    await new Promise((done) => server.close(done));
  }
});

test('the self-test is an add-in of its own that any Excel with add-ins loads', () => {
  const read = "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.selftest.xml').then((read) => console.log(JSON.stringify(read)))";
  const { stdout } = spawnSync(process.execPath, ['-e', read], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ displayName: '民政台账助手自检', hosts: ['Workbook'], permissions: 'Restricted' });
  const text = readFileSync(join(root, 'manifest.selftest.xml'), 'utf8');
  const id = (manifest: string) => /<Id>([^<]*)</.exec(manifest)?.[1];
  expect(id(text)).not.toBe(id(readFileSync(join(root, 'manifest.xml'), 'utf8')));
  expect(text).not.toContain('<Requirements');
  for (const [, icon] of text.matchAll(/localhost:3000\/(assets\/[^"]*)"/g)) expect(existsSync(join(root, icon ?? ''))).toBe(true);
});

test.each([['zh-CN'], ['zh-TW'], ['en-US']])('Excel is told in %s to hand errors to the functions, and cells as plain values', (locale) => {
  const { functions, ...rest } = JSON.parse(readFileSync(join(root, `dist/site/functions.${locale}.json`), 'utf8')) as { readonly functions: readonly object[] };
  expect(functions).toHaveLength(21);
  expect(rest).toEqual({ allowErrorForDataTypeAny: true });
});

test('in Internet Explorer 11 a sentence stands, in cells too; elsewhere the bundle is started', () => {
  const script = readFileSync(join(root, 'dist/site/oldBrowser.js'), 'utf8');
  const seenIn = (documentMode: number | undefined) => {
    const cells: string[] = [];
    const started: string[] = [];
    const now = (_event: string, own: () => void) => own();
    const shown: string[] = [];
    const head = { appendChild: ({ src }: { readonly src: string }) => started.push(src) };
    const body = { innerHTML: '', appendChild: ({ textContent }: { readonly textContent: string }) => shown.push(textContent) };
    const document = { documentMode, body, head, addEventListener: now, createElement: () => ({ style: {} }), querySelector: () => ({ getAttribute: () => 'taskpane.js' }) };
    runInNewContext(script, { document, window: { addEventListener: now, registered: { stop: (reason: string) => cells.push(reason) } } });
    return { shown, cells, started };
  };
  const sentence = expect.stringContaining('没有安装 WebView2 运行时') as string;
  expect(seenIn(11)).toEqual({ shown: [sentence, expect.stringContaining('WebView2 runtime is missing')], cells: [sentence], started: [] });
  expect(seenIn(undefined)).toEqual({ shown: [], cells: [], started: ['taskpane.js'] });
});

test.each([['oldBrowser.js'], ['missingFile.js'], ['register.js']])('%s has no word that old browsers cannot read', (name) => {
  const script = readFileSync(join(root, 'dist/site', name), 'utf8').replace(/\/\*.*?\*\/|\/\/.*/gs, '');
  expect(script).not.toMatch(/=>|\b(?:let|const|class|async)\b|`|\?\./);
});

test('office.js is copied from its package, never kept in this one', () => {
  expect(existsSync(join(root, 'dist/site/office-js/office.js'))).toBe(true);
  expect(spawnSync('git', ['ls-files', '*office.js'], { cwd: root, encoding: 'utf8' }).stdout).toBe('');
});
