import { say, type Locale } from '../../src/locale';
import { layouts } from '../../src/work/demo';
import { serveSite, type ServedSite } from '../site/served';
import { spoiltBook } from '../work/excel/books';
import { cutTexts } from './cutTexts';
import { foreignWords } from './foreignWords';
import { paneInBrowser, type OpenedPane } from './paneInBrowser';
import { viewStates } from './looks/viewStates';

let site: ServedSite;
let book: Uint8Array;

beforeAll(async () => {
  site = await serveSite();
  book = await spoiltBook(layouts[0]!);
}, 120_000);

afterAll(() => site.close());

// The looks are looked at in zh-CN.
describe.each(['zh-TW', 'en-US'] as const)('every view speaks %s alone', (language: Locale) => {
  /** The views one after another, as somebody goes through them; a view that is brought to another state begins in a pane of its own. */
  let pane: OpenedPane | null = null;
  const shown = new Set<string>();

  afterAll(() => pane?.close());

  test.each(viewStates)('$id', async ({ id, tab, prepare }) => {
    if (pane === null || shown.has(tab)) {
      await pane?.close();
      shown.clear();
      pane = await paneInBrowser(site, book, { language });
    }
    shown.add(tab);
    await pane.goTo(say(language, tab));
    await prepare(pane, language);
    await pane.picture(`${id}-${language}`);
    expect(await foreignWords(pane, language)).toEqual([]);
    expect(await cutTexts(pane.page)).toEqual([]);
    expect(pane.wrong).toEqual([]);
  }, 60_000);
});
