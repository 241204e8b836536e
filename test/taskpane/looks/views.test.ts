import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../../../src/locale';
import { layouts } from '../../../src/work/demo';
import { serveSite, type ServedSite } from '../../site/served';
import { spoiltBook } from '../../work/excel/books';
import { axeOf } from '../axe';
import { cutTexts } from '../cutTexts';
import { foreignWords } from '../foreignWords';
import { paneInBrowser, paneWidths } from '../paneInBrowser';
import { changeLook, looks, type Look } from './changeLook';
import { viewStates } from './viewStates';

let site: ServedSite;
let book: Uint8Array;

beforeAll(async () => {
  site = await serveSite();
  book = await spoiltBook(layouts[0]!);
}, 120_000);

afterAll(() => site.close());

/** Every look is one that a pane was opened in, and one that it was changed to. */
const cases = viewStates.map((state, nth) => {
  const first = looks[nth % looks.length] as Look;
  return { ...state, first, inTurn: [first, ...looks.filter((look) => look !== first)] };
});

/** In zh-CN, in every look and width: does it speak that alone, can everybody read it, is anything cut off? */
test.each(cases)('$id is looked at, opened in $first', async ({ id, tab, prepare, first, inTurn }) => {
  const pane = await paneInBrowser(site, book, { look: first });
  await pane.goTo(say('zh-CN', tab));
  await prepare(pane, 'zh-CN');
  expect(await foreignWords(pane, 'zh-CN')).toEqual([]);
  for (const look of inTurn) {
    await changeLook(pane, look);
    for (const width of paneWidths) {
      await pane.resize(width);
      await pane.picture(`${id}-${look}-${width}`);
      // What is hidden behind other views is not looked at.
      const { violations } = await (await axeOf(pane.page)).analyze();
      expect(violations.map(({ id, impact, nodes }) => `${look} ${width} ${id} ${impact ?? ''}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await cutTexts(pane.page)).toEqual([]);
    }
  }
  expect(pane.wrong).toEqual([]);
  await pane.close();
}, 120_000);

/** What stands in the list of src/taskpane/views is a folder there. */
const folders = readdirSync(resolve(__dirname, '../../../src/taskpane/views'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('every view is looked at', () => {
  expect([...new Set(viewStates.map(({ id }) => id.split('-')[0]))].sort()).toEqual(folders.sort());
});
