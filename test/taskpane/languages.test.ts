import { say, type Locale } from '../../src/locale';
import { layouts } from '../../src/work/demo';
import { serveSite, type ServedSite } from '../site/served';
import { spoiltBook } from '../work/excel/books';
import { cutTexts } from './cutTexts';
import { foreignWords } from './foreignWords';
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
  // The looks are looked at in zh-CN.
  test.each(['zh-TW', 'en-US'] as const)('speaks %s alone', async (language: Locale) => {
    const pane = await paneInBrowser(site, book, { language });
    await pane.goTo(say(language, tab));
    await prepare(pane, language);
    await pane.picture(`${id}-${language}`);
    expect(await foreignWords(pane, language)).toEqual([]);
    expect(await cutTexts(pane.page)).toEqual([]);
    await pane.close();
  }, 60_000);
});
