/// <reference lib="dom" />
/// <reference types="office-js" />
import { say, type Locale } from '../locale';

declare const MZ_VERSION: string;
declare const __webpack_hash__: string;

/** A line of what an administrator reads out: what it is called, and a value as the machine writes it. */
export type Fact = readonly [name: string, value: string];

const apis = [
  ['ExcelApi', Array.from({ length: 30 }, (_unused, index) => `1.${String(index + 1)}`)],
  ['SharedRuntime', ['1.1', '1.2']],
  ['CustomFunctionsRuntime', ['1.1', '1.2', '1.3', '1.4', '1.5']],
] as const;

/** What was deployed, where the page runs, and what this Excel can do. */
export async function surroundings(locale: Locale): Promise<readonly Fact[]> {
  const { host, platform } = await Office.onReady();
  return [
    [say(locale, 'selftest.build'), `${MZ_VERSION} (${__webpack_hash__.slice(0, 8)})`],
    [say(locale, 'selftest.origin'), new URL('.', location.href).href],
    [say(locale, 'selftest.host'), host === null ? say(locale, 'selftest.noHost') : `${host} ${Office.context.diagnostics.version}`],
    [say(locale, 'selftest.platform'), platform === null ? '—' : String(platform)],
    ...(host === null ? [] : apis.map(([name, versions]): Fact => [name, versions.filter((version) => Office.context.requirements.isSetSupported(name, version)).at(-1) ?? say(locale, 'selftest.none')])),
    [say(locale, 'selftest.functions'), await functionCount(locale)],
  ];
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
