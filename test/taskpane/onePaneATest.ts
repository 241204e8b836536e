import { serveSite, type ServedSite } from '../site/served';
import { paneInBrowser, type OpenedPane, type PaneSetting } from './paneInBrowser';

/**
 * Serves the site for all tests of a file. Each test opens one pane: nothing may have gone wrong in it when the test ends,
 * and it is closed.
 * @returns opens the pane over a workbook
 */
export function onePaneATest(): (book: Uint8Array, setting?: PaneSetting) => Promise<OpenedPane> {
  let site: ServedSite;
  let pane: OpenedPane;
  beforeAll(async () => {
    site = await serveSite();
  }, 60_000);
  afterAll(() => site.close());
  afterEach(async () => {
    expect(pane.wrong).toEqual([]);
    await pane.close();
  });
  return async (book, setting) => (pane = await paneInBrowser(site, book, setting));
}
