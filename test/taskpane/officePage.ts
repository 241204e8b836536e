/// <reference lib="dom" />
import { readFileSync } from 'node:fs';

/** What the page finds of Office besides its workbook. */
export interface OfficeAround {
  readonly language: string;
  /** Colour of Office's own surfaces, such as #292929. */
  readonly background: string;
  /** Highest version of ExcelApi. */
  readonly api: number;
  /** Path of the site where Excel answers. */
  readonly excel: string;
  readonly first: First;
  readonly platform: 'PC' | 'Mac' | 'OfficeOnline';
  /** Whether what is done counts as done for a click: browsers forget clicks after some seconds. */
  readonly isClickRecent: boolean;
}

/** What Excel asks of a page that is only being loaded: buttons that started it, cells of the workbook just opened. */
export interface First {
  readonly commands: readonly string[];
  readonly cells: readonly { readonly id: string; readonly args: readonly unknown[] }[];
}

/** What came of it; a command nobody had made known by then is lost, a function nobody knew is #NAME?. */
export interface FirstAnswers {
  readonly completed: string[];
  readonly lost: string[];
  readonly cells: unknown[];
}

/** The text of office.js for a page that finds what is around it in `officeAround`, put there before any of its scripts runs. */
export function officeScript(): Buffer {
  const library = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js'), 'utf8');
  return Buffer.from(`${library}\n(${surroundOffice.toString()})(officeAround);\n(${connectLibrary.toString()})(officeAround);`);
}

/** Runs in the page before its scripts. */
export function putAround(around: OfficeAround): void {
  (globalThis as unknown as { officeAround: OfficeAround }).officeAround = around;
  Object.defineProperty(navigator, 'userActivation', { value: { isActive: around.isClickRecent } });
}

/** Runs in the page, over what the client library makes of Office by itself. */
function surroundOffice({ language, background, api, first, platform }: OfficeAround): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  const mappings: Record<string, unknown> = {};
  const actions: Record<string, unknown> = {};
  const minor = (version: string) => Number(version.split('.')[1]);
  const isSetSupported = (name: string, version = '1.1') => (name === 'ExcelApi' ? minor(version) <= minor(String(api)) : true);
  globals['CustomFunctions'] = {
    _association: { mappings },
    associate: (id: string, own: unknown) => (mappings[id] = own),
    Error: class extends Error {
      constructor(readonly code: string, message?: string) {
        super(message);
      }
    },
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  const office = {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    onReady: (told?: (info: object) => void) => Promise.resolve({ host: 'Excel', platform }).then((info) => (told?.(info), info)),
    context: {
      displayLanguage: language,
      officeTheme: { bodyBackgroundColor: background },
      diagnostics: { version: '16.0.17932.20114', platform, host: 'Excel' },
      requirements: { isSetSupported },
      platform,
    },
    actions: { associate: (name: string, own: unknown) => (actions[name] = own) },
    addin: { showAsTaskpane: () => Promise.resolve() },
  };
  globals['Office'] = { ...(globals['Office'] as object), ...office };
  globals['officeActions'] = actions;
  const answers: FirstAnswers = { completed: [], lost: [], cells: [] };
  globals['officeFirst'] = answers;
  // As the library does: once the page is parsed, without waiting for what its scripts put off.
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const name of first.commands) {
      const own = actions[name] as ((event: object) => void) | undefined;
      if (own === undefined) answers.lost.push(name);
      else own({ completed: () => answers.completed.push(name) });
    }
    for (const [place, { id, args }] of first.cells.entries()) {
      const own = mappings[id] as ((...args: readonly unknown[]) => unknown) | undefined;
      answers.cells[place] = own === undefined ? '#NAME?' : '#BUSY!';
      if (own === undefined) continue;
      void new Promise((resolve) => resolve(own(...args))).then(
        (answer) => (answers.cells[place] = answer),
        ({ code, message }: { readonly code: string; readonly message: string }) => (answers.cells[place] = `${code} ${message}`),
      );
    }
  });
}

/** Runs in the page: what the client library asks goes to the test, the flags of its address before it. */
function connectLibrary({ excel }: OfficeAround): void {
  const globals = globalThis as unknown as Record<string, { [name: string]: unknown }>;
  const { context } = globals['Office'] as { context: object };
  (globals['OSF'] as Record<string, unknown>)['_OfficeAppFactory'] = { getContext: () => context, getHostInfo: () => ({ hostPlatform: 'win32' }) };
  const extension = globals['OfficeExtension'] as unknown as {
    ClientRequestContext: { defaultRequestUrlAndHeaders: object };
    HttpUtility: { setCustomSendRequestFunc(send: (request: { url: string; body: unknown }) => Promise<object>): void };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  };
  extension.ClientRequestContext.defaultRequestUrlAndHeaders = { url: 'http://excel.memory', headers: {} };
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  extension.HttpUtility.setCustomSendRequestFunc(async ({ url, body }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(excel, { method: 'POST', body: `${/flags=(\d+)/.exec(url)?.[1] ?? '0'} ${text}` });
    if (!answer.ok) throw new Error(await answer.text());
    return { statusCode: 200, headers: {}, body: await answer.text() };
  });
}
