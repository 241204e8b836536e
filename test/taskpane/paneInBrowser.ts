/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { MemoryExcel, type Compute } from '../excel/memoryExcel';
import { worst, type Habits } from '../excel/model/habits';
import { bookFromFile } from '../excel/fromFile';
import type { ServedSite } from '../site/served';
import { officeScript, putAround, type First, type FirstAnswers, type OfficeAround } from './officePage';
import { takeAway, type Feature } from './olderBrowser';

const EVENT_CATEGORY = 65_536;
const MESSAGE_TYPES = { WorksheetChanged: 10, WorksheetAdded: 13, WorksheetSelectionChanged: 14, WorksheetDeleted: 15 } as const;
const script = officeScript();
let opened = 0;
const shots = resolve(__dirname, '../../out/screenshots');

/** Widths of the pane in CSS pixels: as Excel opens it, and as wide as it can be made. */
export const paneWidths = [320, 450] as const;
const HEIGHT = 720;

type PaneWidth = (typeof paneWidths)[number];

export interface PaneSetting {
  readonly width?: PaneWidth;
  readonly look?: 'light' | 'dark' | 'highContrast';
  /** Language of Office. */
  readonly language?: string;
  /** The day it is for the page, such as 2026-11-23. */
  readonly today?: string;
  /** Highest version of ExcelApi. */
  readonly api?: number;
  /** Where Excel runs; PC without it. */
  readonly platform?: OfficeAround['platform'];
  /** Name and version the browser gives itself, such as Firefox/140.0. */
  readonly browserName?: string;
  /** False where work takes so long that the browser has forgotten the click that began it. */
  readonly isClickRecent?: boolean;
  /** What formulas give that the test lets be written. */
  readonly compute?: Compute;
  /** The worst without it. */
  readonly habits?: Habits;
  /** What Excel asks for while the page is still being loaded. */
  readonly first?: Partial<First>;
  /** What its browser is too old for; the pane is waited for all the same where `files` are not given. */
  readonly lacks?: readonly Feature[];
  /** Other texts of files of the site, null for one that is not there; the pane is not waited for then. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** The built pane over a workbook, and the Excel that holds it. */
export interface OpenedPane {
  readonly page: Page;
  readonly excel: MemoryExcel;
  /** Requests to other hosts, what the policy refused, and what broke: to be empty at the end of every test. */
  readonly wrong: readonly string[];
  /** Goes to a view of the bar by the word under its icon, to one of the menu by its title. */
  goTo(name: string): Promise<void>;
  /** Presses a button of the ribbon, by its name in the manifest. */
  press(command: string): Promise<void>;
  /** What came of what Excel asked for at first. */
  first(): Promise<FirstAnswers>;
  /** Drags the pane's edge. */
  resize(width: PaneWidth): Promise<void>;
  /** Keeps what the pane looks like as out/screenshots/<name>.png, to be looked at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built pane of the served site over the file of a workbook, as Excel would. */
export async function paneInBrowser({ browser, origin, answer }: ServedSite, bytes: Uint8Array, setting: PaneSetting = {}): Promise<OpenedPane> {
  const { width = paneWidths[0], look = 'light', language = 'zh-CN', today = '2026-11-23', api = 1.14, platform = 'PC', browserName, isClickRecent = true, compute, habits = worst, first = {}, files, lacks = [] } = setting;
  const excel = new MemoryExcel(await bookFromFile(bytes), compute, habits);
  excel.api = api;
  const context = await browser.newContext({
    locale: language,
    viewport: { width, height: HEIGHT },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'highContrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...(browserName === undefined ? {} : { userAgent: `Mozilla/5.0 ${browserName}` }),
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) wrong.push(request.url());
  });
  page.on('pageerror', (error) => wrong.push(error.stack ?? String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy')) wrong.push(message.text());
  });
  await page.clock.setFixedTime(new Date(`${today}T09:00:00`));
  const tell = (type: keyof typeof MESSAGE_TYPES, told: object) => {
    const message = JSON.stringify({ ...told, type, source: 'Local' });
    const entries = [{ messageCategory: EVENT_CATEGORY, messageType: MESSAGE_TYPES[type], targetId: 'Workbook', message }];
    page.evaluate((event) => (globalThis as unknown as { OfficeExtension: { _testTriggerRichApiMessageEvent(message: object): void } }).OfficeExtension._testTriggerRichApiMessageEvent(event), { entries }).catch((reason: unknown) => {
      // A pane that was closed meanwhile hears of nothing.
      if (!page.isClosed()) throw reason;
    });
  };
  excel.onChanged = (event) => tell('WorksheetChanged', event);
  excel.onSelected = (place) => tell('WorksheetSelectionChanged', place);
  excel.onSheets = ({ type, worksheetId }) => tell(type, { worksheetId });
  opened += 1;
  const around: OfficeAround = { language, background: look === 'dark' ? '#292929' : '#ffffff', api, excel: `/excel/${String(opened)}`, platform, isClickRecent, first: { commands: [], cells: [], ...first } };
  answer(around.excel, (sent) => {
    const space = sent.indexOf(' ');
    return excel.answer(sent.slice(space + 1), Number(sent.slice(0, space)));
  });
  answer('/excel/office.js', () => script);
  await page.route('**/office-js/office.js', (route) => route.continue({ url: `${origin}/excel/office.js` }));
  for (const [file, body] of Object.entries(files ?? {})) await page.route(`**/${file}`, (route) => route.fulfill(body === null ? { status: 404 } : { body, contentType: 'text/javascript' }));
  await page.addInitScript(putAround, around);
  await page.addInitScript(takeAway, lacks);
  await page.goto(`${origin}/taskpane.html`, { waitUntil: 'load' });
  if (files === undefined) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  }
  return {
    page,
    excel,
    wrong,
    goTo: async (name) => {
      const tab = page.getByRole('navigation').getByRole('button', { name, exact: true });
      if ((await tab.count()) > 0) return tab.click();
      await page.getByRole('banner').getByRole('button').click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    },
    press: async (command) => {
      await page.evaluate((name) => new Promise<void>((completed) => (globalThis as unknown as { officeActions: Record<string, (event: object) => void> }).officeActions[name]?.({ completed })), command);
    },
    first: () => page.evaluate(() => (globalThis as unknown as { officeFirst: FirstAnswers }).officeFirst),
    resize: (width) => page.setViewportSize({ width, height: HEIGHT }),
    picture: async (name) => {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
    close: () => context.close(),
  };
}
