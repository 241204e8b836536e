/// <reference lib="dom" />
/// <reference types="office-js" />
import { localeOf, say } from '../locale';
import { surroundings } from './surroundings';

/** What an administrator reads out on the phone before the add-in is there. */
async function selfTest(): Promise<void> {
  const { host } = await Office.onReady();
  const locale = localeOf(host === null ? navigator.language : Office.context.displayLanguage);
  document.documentElement.lang = locale;
  const table = document.createElement('table');
  for (const [name, value] of await surroundings(locale)) {
    const row = table.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = name;
    row.append(head);
    row.insertCell().textContent = value;
  }
  const title = document.createElement('h1');
  title.textContent = say(locale, 'selftest.title');
  document.title = title.textContent;
  document.body.replaceChildren(title, table);
}

void selfTest();
