import { say } from '../../../src/locale';
import { layouts } from '../../../src/work/demo';
import { serveSite, type ServedSite } from '../../site/served';
import { spoiltBook } from '../../work/excel/books';
import { axeOf } from '../axe';
import { cutTexts } from '../cutTexts';
import { foreignWords } from '../foreignWords';
import { paneInBrowser, type PaneSetting } from '../paneInBrowser';
import { viewStates } from './viewStates';

type Width = NonNullable<PaneSetting['width']>;

/** Looks at every view in zh-CN, opened in the first width and drawn to the other: does it speak that alone, can everybody read it, is anything cut off? */
export function lookAtViews(look: NonNullable<PaneSetting['look']>, widths: readonly [Width, Width]): void {
  let site: ServedSite;
  let book: Uint8Array;

  beforeAll(async () => {
    site = await serveSite();
    book = await spoiltBook(layouts[0]!);
  }, 120_000);

  afterAll(() => site.close());

  test.each(viewStates)('$id', async ({ id, tab, prepare }) => {
    const pane = await paneInBrowser(site, book, { look, width: widths[0] });
    await pane.goTo(say('zh-CN', tab));
    await prepare(pane, 'zh-CN');
    expect(await foreignWords(pane, 'zh-CN')).toEqual([]);
    for (const width of widths) {
      await pane.resize(width);
      await pane.picture(`${id}-${look}-${width}`);
      // What is hidden behind other views is not looked at.
      const { violations } = await axeOf(pane.page).analyze();
      expect(violations.map(({ id, impact, nodes }) => `${id} ${impact ?? ''}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await cutTexts(pane.page)).toEqual([]);
    }
    expect(pane.wrong).toEqual([]);
    await pane.close();
  }, 60_000);
}
