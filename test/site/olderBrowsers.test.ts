/// <reference lib="dom" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paneInBrowser } from '../taskpane/paneInBrowser';
import { takeAway, type Feature } from '../taskpane/olderBrowser';
import { seedWorkbook } from '../workbook/seed';
import { builtSite, serveSite, type ServedSite } from './served';

/* A WebView2 that closed networks never renewed, the Safari of an older Mac: in place of a blank pane stands what to do. */

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
}, 60_000);

afterAll(() => site.close());

const needed: readonly Feature[] = ['lookbehind', 'Object.hasOwn', 'Array.prototype.at', 'Array.prototype.findLast', 'String.prototype.replaceAll'];
const age = { id: 'AGE', args: [[['1940-01-01']], [['2026-10-01']]] };

test.each(needed.map((feature) => [feature]))('without %s the pane says what to do, cells do too, and no button hangs', async (feature) => {
  // A bundle that ran all the same would be seen.
  const pane = await paneInBrowser(site, seedWorkbook(), { lacks: [feature], first: { commands: ['checkLedgers'], cells: [age] }, files: { 'taskpane.js': 'document.title = "it ran"' } });
  const shown = await pane.page.locator('body').innerText();
  expect(shown).toMatch(/^显示窗格的浏览器组件太旧.*升级 WebView2 运行时.*Safari/);
  expect(shown).toContain('update the WebView2 runtime');
  expect(await pane.page.title()).toBe('民政台账助手');
  const { completed, lost, cells } = await pane.first();
  expect([completed, lost]).toEqual([['checkLedgers'], []]);
  expect(cells).toEqual([expect.stringMatching(/^#N\/A 显示窗格的浏览器组件太旧/)]);
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 60_000);

test('the self-test says it too', async () => {
  const page = await site.browser.newPage();
  await page.addInitScript(takeAway, ['Object.hasOwn'] as Feature[]);
  await page.goto(`${site.origin}/selftest.html`, { waitUntil: 'load' });
  expect(await page.locator('body').innerText()).toMatch(/^显示窗格的浏览器组件太旧/);
  await page.close();
}, 60_000);

test('what is only nice to have may be missing: the pane works, and the focus is where it belongs', async () => {
  const pane = await paneInBrowser(site, seedWorkbook(), { lacks: ['Element.prototype.checkVisibility'] });
  await pane.goTo('设置');
  await pane.page.getByRole('heading', { name: '地方' }).first().waitFor();
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 60_000);

/** Newer than all that is asked for: what browsers had learned before they learned these need not be asked. */
const newer = [
  /\.(?:toSorted|toReversed|toSpliced|getOrInsert(?:Computed)?)\(/,
  /\b(?:Object|Map)\.groupBy\b/,
  /\bPromise\.(?:try|withResolvers)\b/,
  /\bArray\.fromAsync\b/,
  /\bURL\.(?:canParse|parse)\b/,
  /\bRegExp\.escape\b/,
  /\bstructuredClone\b/,
  /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  /\.(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|toArray|take|drop|reduce|flatMap|forEach)\(/,
  /\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  /\.(?:isWellFormed|toWellFormed|toBase64)\(|\bUint8Array\.fromBase64\b/,
];

test('the bundles use nothing that is newer than what is asked for', () => {
  const bundles = readdirSync(builtSite).filter((name) => name.endsWith('.js'));
  const found = bundles.flatMap((name) => {
    const text = readFileSync(join(builtSite, name), 'utf8');
    return newer.flatMap((sign) => [...text.matchAll(new RegExp(sign, 'g'))].map(([what]) => `${name}: ${what}`));
  });
  expect(bundles).toContain('taskpane.js');
  expect(found).toEqual([]);
});
