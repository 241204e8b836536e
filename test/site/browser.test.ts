/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const folder = resolve(__dirname, '../../dist/site');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };
const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';

let server: Server;
let browser: Browser;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    response.end(path === '/favicon.ico' ? '' : readFileSync(join(folder, path)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

/** Opens a page of the site; every request elsewhere and everything the policy refuses is noted. */
async function open(name: string): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  const opened = await browser.newPage({ locale: 'zh-CN' });
  opened.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) wrong.push(request.url());
  });
  opened.on('pageerror', (error) => wrong.push(String(error)));
  opened.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) wrong.push(message.text());
  });
  await opened.goto(`${origin}/${name}`, { waitUntil: 'load' });
  await opened.waitForSelector('h1');
  return { page: opened, wrong };
}

test('the policy names no other host', () => {
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
});

test('the pane loads from its own host alone, and says that Excel is missing', async () => {
  const { page: pane, wrong } = await open('taskpane.html');
  expect(await pane.textContent('body')).toContain('请在 Excel 里打开本加载项');
  expect(wrong).toEqual([]);
}, 60_000);

test('the functions it makes known are those Excel is told of, and none besides', async () => {
  const { page: pane } = await open('taskpane.html');
  const known = await pane.evaluate(() => Object.keys((globalThis as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions._association.mappings));
  for (const locale of ['zh-CN', 'zh-TW', 'en-US']) {
    const { functions } = JSON.parse(readFileSync(join(folder, `functions.${locale}.json`), 'utf8')) as { readonly functions: readonly { readonly id: string }[] };
    expect(functions.map(({ id }) => id).sort()).toEqual([...known].sort());
  }
}, 60_000);

test('the self-test loads from its own host alone and counts the functions', async () => {
  const { page: selftest, wrong } = await open('selftest.html');
  expect(await selftest.textContent('table')).toContain('21');
  expect(wrong).toEqual([]);
}, 60_000);
