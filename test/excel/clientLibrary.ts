/// <reference types="office-js" />
import type { MemoryExcel } from './memoryExcel';

/** What the client library of Excel has for its own tests. */
interface TestHooks {
  readonly HttpUtility: { setCustomSendRequestFunc(send: (request: { readonly url: string; readonly body: unknown }) => Promise<object>): void };
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: object): void;
}

const EVENT_CATEGORY = 65_536;
const MESSAGE_TYPES = { WorksheetChanged: 10, WorksheetAdded: 13, WorksheetSelectionChanged: 14, WorksheetDeleted: 15 } as const;
let current: MemoryExcel | null = null;

/** Lets the requests of the client library, loaded into this realm before, go to an Excel in memory. */
export function connect(excel: MemoryExcel): void {
  current = excel;
  const hooks = testHooks();
  const trigger = (type: keyof typeof MESSAGE_TYPES, told: object): void => {
    const message = JSON.stringify({ ...told, type, source: 'Local' });
    hooks._testTriggerRichApiMessageEvent({ entries: [{ messageCategory: EVENT_CATEGORY, messageType: MESSAGE_TYPES[type], targetId: 'Workbook', message }] });
  };
  excel.onChanged = (event) => trigger('WorksheetChanged', event);
  excel.onSelected = (place) => trigger('WorksheetSelectionChanged', place);
  excel.onSheets = ({ type, worksheetId }) => trigger(type, { worksheetId });
}

/** Runs the text of the shipped client library in this realm, as a page of an add-in in desktop Excel would. */
export function loadClientLibrary(source: string): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['window'] ??= globalThis;
  // What a library loaded before has put there cannot be put there again.
  for (const name of ['Office', 'Microsoft', 'OSF']) globals[name] = undefined;
  globals['Office'] = {};
  if (globals['navigator'] === undefined) Object.defineProperty(globals, 'navigator', { value: { userAgent: '' } });
  (0, eval)(source);
  const minor = (version: string): number => Number(version.split('.')[1]);
  const requirements = {
    isSetSupported: (name: string, version = '1.1') => (name === 'ExcelApi' ? minor(version) <= minor(String(current?.api ?? 1.0)) : /^(?:DelayForCellEdit|RichApiRuntime)/.test(name)),
  };
  const context = { requirements, platform: 'PC' };
  (globals['OSF'] as Record<string, unknown>)['_OfficeAppFactory'] = { getContext: () => context, getHostInfo: () => ({ hostPlatform: 'win32' }) };
  const hooks = testHooks();
  hooks.ClientRequestContext.defaultRequestUrlAndHeaders = { url: 'http://excel.memory', headers: {} };
  hooks._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  hooks.HttpUtility.setCustomSendRequestFunc(async ({ url, body }) => {
    if (current === null) throw new Error('no Excel is connected');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { statusCode: 200, headers: {}, body: await current.answer(text, Number(/flags=(\d+)/.exec(url)?.[1] ?? 0)) };
  });
}

function testHooks(): TestHooks {
  return OfficeExtension as unknown as TestHooks;
}
