/// <reference lib="dom" />
/// <reference types="office-js" />
import { localeOf, say, type Locale } from '../locale';

declare const MZ_VERSION: string;

const apis = [['ExcelApi', ['1.12', '1.13', '1.14']], ['SharedRuntime', ['1.1']], ['CustomFunctionsRuntime', ['1.1', '1.2', '1.3']]] as const;

/** What an administrator reads out on the phone: where the page runs, what this Excel can do, and what was deployed. */
async function selfTest(): Promise<void> {
  const { host, platform } = await Office.onReady();
  const locale = localeOf(host === null ? navigator.language : Office.context.displayLanguage);
  document.documentElement.lang = locale;
  const rows: readonly (readonly [string, string])[] = [
    [say(locale, 'selftest.build'), MZ_VERSION],
    [say(locale, 'selftest.origin'), new URL('.', location.href).href],
    [say(locale, 'selftest.host'), host === null ? say(locale, 'selftest.noHost') : `${host} ${Office.context.diagnostics.version}`],
    [say(locale, 'selftest.platform'), platform === null ? '—' : String(platform)],
    ...(host === null ? [] : apis.map(([name, versions]) => [name, versions.filter((version) => Office.context.requirements.isSetSupported(name, version)).at(-1) ?? say(locale, 'selftest.none')] as const)),
    [say(locale, 'selftest.functions'), await functionCount(locale)],
  ];
  const table = document.createElement('table');
  for (const [name, value] of rows) {
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

async function functionCount(locale: Locale): Promise<string> {
  const file = `functions.${locale}.json`;
  try {
    const { functions } = (await (await fetch(file)).json()) as { readonly functions: readonly unknown[] };
    return String(functions.length);
  } catch {
    // Not there, not reached, or no JSON: the administrator looks at the file.
    return say(locale, 'selftest.unread', { file });
  }
}

void selfTest();
