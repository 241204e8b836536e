/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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
    if (message.text().includes('Content Security Policy')) wrong.push(message.text());
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

test('the functions it makes known are those Excel is told of, and none besides', async () => {
  const { page: pane } = await open('taskpane.html');
  const known = await pane.evaluate(() => Object.keys((globalThis as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions._association.mappings));
  for (const locale of ['zh-CN', 'zh-TW', 'en-US']) {
    const { functions } = JSON.parse(readFileSync(join(builtSite, `functions.${locale}.json`), 'utf8')) as { readonly functions: readonly { readonly id: string }[] };
    expect(functions.map(({ id }) => id).sort()).toEqual([...known].sort());
  }
}, 60_000);

test('the self-test loads from its own host alone and counts the functions', async () => {
  const { page: selftest, wrong } = await open('selftest.html');
  expect(await selftest.textContent('table')).toContain('21');
  expect(wrong).toEqual([]);
}, 60_000);
