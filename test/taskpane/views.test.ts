import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { say } from '../../src/locale';
import { layouts } from '../../src/work/demo';
import { serveSite, type ServedSite } from '../site/served';
import { demoBook } from '../work/excel/books';
import { cutTexts } from './cutTexts';
import { paneInBrowser, type PaneSetting } from './paneInBrowser';
import { viewStates } from './viewStates';

let site: ServedSite;
let book: Uint8Array;

beforeAll(async () => {
  site = await serveSite();
  book = await demoBook(layouts[0]!, 2000, true);
}, 120_000);

afterAll(() => site.close());

/** What stands in the list of src/taskpane/views is a folder there. */
const folders = readdirSync(resolve(__dirname, '../../src/taskpane/views'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('every view is looked at', () => {
  expect([...new Set(viewStates.map(({ id }) => id.split('-')[0]))].sort()).toEqual(folders.sort());
});

const looks = ['light', 'dark', 'highContrast'] as const;
const widths = [320, 450] as const;

describe.each(viewStates)('$id', ({ id, tab, prepare }) => {
  test.each(looks.flatMap((look) => widths.map((width) => ({ look, width }) satisfies PaneSetting)))('can be read by everybody: $look, $width px', async (setting) => {
    const pane = await paneInBrowser(site, book, setting);
    await pane.goTo(say('zh-CN', tab));
    await prepare(pane, 'zh-CN');
    await pane.picture(`${id}-${setting.look}-${setting.width}`);
    // What is hidden behind other views is not looked at.
    const { violations } = await new AxeBuilder({ page: pane.page }).analyze();
    expect(violations.map(({ id, impact, nodes }) => `${id} ${impact ?? ''}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await cutTexts(pane.page)).toEqual([]);
    expect(pane.wrong).toEqual([]);
    await pane.close();
  }, 60_000);
});
