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
const DATA_CHANGED = 10;
const SELECTION_CHANGED = 14;
let current: MemoryExcel | null = null;

/** Lets the requests of the client library, loaded into this realm before, go to an Excel in memory. */
export function connect(excel: MemoryExcel): void {
  current = excel;
  const hooks = testHooks();
  excel.onChanged = ({ worksheetId, address }) => {
    const message = JSON.stringify({ worksheetId, address, type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local' });
    hooks._testTriggerRichApiMessageEvent({ entries: [{ messageCategory: EVENT_CATEGORY, messageType: DATA_CHANGED, targetId: 'Workbook', message }] });
  };
  excel.onSelected = (place) => {
    hooks._testTriggerRichApiMessageEvent({ entries: [{ messageCategory: EVENT_CATEGORY, messageType: SELECTION_CHANGED, targetId: 'Workbook', message: JSON.stringify(place) }] });
  };
}

/** Runs the text of the shipped client library in this realm, as a page of an add-in in desktop Excel would. */
export function loadClientLibrary(source: string): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['window'] ??= globalThis;
  globals['Office'] ??= {};
  if (globals['navigator'] === undefined) Object.defineProperty(globals, 'navigator', { value: { userAgent: '' } });
  (0, eval)(source);
  const requirements = {
    isSetSupported: (name: string, version = '1.1') => (name === 'ExcelApi' ? Number(version) <= (current?.api ?? 0) : /^(?:DelayForCellEdit|RichApiRuntime)/.test(name)),
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
