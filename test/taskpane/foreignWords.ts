import type { Locale } from '../../src/locale';
import type { OpenedPane } from './paneInBrowser';

/** Words of another language that the view shows. */
export async function foreignWords({ page }: OpenedPane, language: Locale): Promise<readonly string[]> {
  if (language === 'en-US') return [];
  // What the machine calls so in every language is marked as code.
  const codes = await page.locator('main code:visible').allInnerTexts();
  const text = codes.reduce((rest, code) => rest.replace(code, ''), await page.locator('main').innerText());
  // Codes of checks, names of functions, what stands on keys, and letters of columns are the same in every language.
  return text.replace(/^[A-Z]{1,2} |MZT\.?|[A-Z]{2}\d{2}|Excel|Office|Ctrl|[A-Z]{1,3}\d+/gm, '').match(/[A-Za-z]{2,}/g) ?? [];
}
