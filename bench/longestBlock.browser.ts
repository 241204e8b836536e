/// <reference lib="dom" />
import { layouts } from '../src/work/demo';
import { serveSite, type ServedSite } from '../test/site/served';
import { paneInBrowser } from '../test/taskpane/paneInBrowser';
import { demoBook } from '../test/work/excel/books';

const people = 20_000;
const goal = 100;

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 60_000);
afterAll(() => site.close());

/** Runs in the page: how long its one thread was held at most, in milliseconds. */
function watchBlocks(): void {
  const seen = { longest: 0 };
  (globalThis as unknown as { blocks: typeof seen }).blocks = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
}

test('the longest block of a check', async () => {
  const { page, goTo, wrong, close } = await paneInBrowser(site, await demoBook(layouts[0]!, people, true));
  await goTo('检查台账');
  const check = async (name: string) => {
    await page.evaluate(watchBlocks);
    const begun = performance.now();
    await page.getByRole('main').getByRole('button', { name }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 120_000 });
    const took = performance.now() - begun;
    await page.waitForTimeout(300);
    return { took, longest: await page.evaluate(() => (globalThis as unknown as { blocks: { longest: number } }).blocks.longest) };
  };
  for (const name of ['开始检查', '重新检查']) {
    const { took, longest } = await check(name);
    process.stdout.write(`longest block of a check of ${String(people)} people in the pane, ${took.toFixed(0)} ms in all    ${longest.toFixed(0)} ms  ${longest <= goal ? 'ok' : 'OVER'} ≤ ${String(goal)} ms\n`);
  }
  expect(wrong).toEqual([]);
  await close();
}, 300_000);
