/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { paneInBrowser } from '../taskpane/paneInBrowser';
import { seedWorkbook } from '../workbook/seed';
import { builtSite, serveSite, sitePolicy, type ServedSite } from './served';

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
}, 60_000);

afterAll(() => site.close());

/** Opens a page of the site; every request elsewhere and everything the policy refuses is noted. */
async function open(name: string): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  const { browser, origin } = site;
  const opened = await browser.newPage({ locale: 'zh-CN' });
  opened.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) wrong.push(request.url());
  });
  opened.on('pageerror', (error) => wrong.push(String(error)));
  opened.on('console', (message) => {
    // What Microsoft's library does besides, sooner or later, is refused, and has a test of its own.
    if (message.text().includes('Content Security Policy') && !message.location().url.includes('/office-js/')) wrong.push(message.text());
  });
  await opened.goto(`${origin}/${name}`, { waitUntil: 'load' });
  await opened.waitForSelector('h1');
  return { page: opened, wrong };
}

test('the policy names no other host', () => {
  expect(sitePolicy).toContain("default-src 'self'");
  expect(sitePolicy).not.toMatch(/https?:|\*|unsafe-eval|unsafe-inline/);
});

test('the pane loads from its own host alone, and says that Excel is missing', async () => {
  const { page: pane, wrong } = await open('taskpane.html');
  expect(await pane.textContent('body')).toContain('请在 Excel 里打开本加载项');
  expect(wrong).toEqual([]);
}, 60_000);

test('the frame in which office.js would tell its maker of the page is refused', async () => {
  const { browser, origin } = site;
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => request.url().startsWith(`${origin}/`) || elsewhere.push(request.url()));
  const refused = page.waitForEvent('console', (message) => /^Framing .*frame-src 'none'/.test(message.text()));
  await page.goto(`${origin}/selftest.html`);
  expect((await refused).text()).toContain('telemetryservice');
  expect(elsewhere).toEqual([]);
  await page.close();
}, 60_000);

test.each([['office-js/office.js'], ['taskpane.js'], ['pane.js']])('where %s does not come, the pane names it instead of staying blank', async (file) => {
  const { browser, origin } = site;
  const page = await browser.newPage();
  await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText('加载项的文件没有下载到').waitFor();
  expect(await page.textContent('body')).toContain(`${origin}/${file}`);
  await page.close();
}, 60_000);

test('a file that does not come later leaves what is shown alone', async () => {
  const { page: pane } = await open('taskpane.html');
  await pane.evaluate(() => new Promise<void>((failed) => {
    const script = document.createElement('script');
    script.src = 'later.js';
    script.onerror = () => failed();
    document.head.append(script);
  }));
  expect(await pane.textContent('body')).toContain('请在 Excel 里打开本加载项');
  await pane.close();
}, 60_000);

test('the self-test says which list of functions it cannot read', async () => {
  const { browser, origin } = site;
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.route('**/functions.zh-CN.json', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${origin}/selftest.html`);
  await page.getByText('读不到 functions.zh-CN.json').waitFor();
  await page.close();
}, 60_000);

test('the functions it makes known are those Excel is told of, and none besides', async () => {
  const { page: pane } = await open('taskpane.html');
  const known = await pane.evaluate(() => Object.keys((globalThis as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions._association.mappings));
  for (const locale of ['zh-CN', 'zh-TW', 'en-US']) {
    const { functions } = JSON.parse(readFileSync(join(builtSite, `functions.${locale}.json`), 'utf8')) as { readonly functions: readonly { readonly id: string }[] };
    expect(functions.map(({ id }) => id).sort()).toEqual([...known].sort());
  }
}, 60_000);

test('the commands it makes known in Excel are those of the manifest, and none besides', async () => {
  const pane = await paneInBrowser(site, seedWorkbook());
  const known = await pane.page.evaluate(() => Object.keys((globalThis as unknown as { officeActions: object }).officeActions));
  const named = [...readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8').matchAll(/<FunctionName>([^<]*)</g)].map(([, name]) => name);
  expect([...known].sort()).toEqual([...named].sort());
  await pane.close();
}, 60_000);

test('the self-test loads from its own host alone and counts the functions', async () => {
  const { page: selftest, wrong } = await open('selftest.html');
  expect(await selftest.textContent('table')).toContain('21');
  expect(await selftest.textContent('table')).toContain(`${site.origin}/`);
  expect(wrong).toEqual([]);
}, 60_000);
