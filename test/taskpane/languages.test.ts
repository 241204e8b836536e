import { say, type Locale } from '../../src/locale';
import { layouts } from '../../src/work/demo';
import { serveSite, type ServedSite } from '../site/served';
import { spoiltBook } from '../work/excel/books';
import { cutTexts } from './cutTexts';
import { paneInBrowser } from './paneInBrowser';
import { viewStates } from './looks/viewStates';

let site: ServedSite;
let book: Uint8Array;

beforeAll(async () => {
  site = await serveSite();
  book = await spoiltBook(layouts[0]!);
}, 120_000);

afterAll(() => site.close());

describe.each(viewStates)('$id', ({ id, tab, prepare }) => {
  test.each(['zh-CN', 'zh-TW', 'en-US'] as const)('speaks %s alone', async (language: Locale) => {
    const pane = await paneInBrowser(site, book, { language });
    await pane.goTo(say(language, tab));
    await prepare(pane, language);
    await pane.picture(`${id}-${language}`);
    // What the machine calls so in every language is marked as code.
    const codes = await pane.page.locator('main code:visible').allInnerTexts();
    const text = codes.reduce((rest, code) => rest.replace(code, ''), await pane.page.locator('main').innerText());
    // Codes of checks, names of functions and letters of columns are the same in every language.
    if (language !== 'en-US') expect(text.replace(/^[A-Z]{1,2} |MZ\.?|[A-Z]{2}\d{2}|Excel|Office|[A-Z]{1,3}\d+/gm, '')).not.toMatch(/[A-Za-z]{2,}/);
    expect(await cutTexts(pane.page)).toEqual([]);
    await pane.close();
  }, 60_000);
});
