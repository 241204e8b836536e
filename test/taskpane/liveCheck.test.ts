import { layouts } from '../../src/work/demo';
import { breathing } from '../../src/taskpane/session/breathing';
import { LiveCheck } from '../../src/taskpane/views/check/liveCheck';
import { demoBook, openInExcel, request } from '../work/excel/books';

jest.mock('../../src/taskpane/session/breathing', () => ({ breathing: jest.fn() }));

/*
 * The first changed cell has all ledgers read, in slices: a check that is ended meanwhile stops reading, and tells
 * nothing any more. Its pauses are let go one by one here.
 */

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await demoBook(layouts[0] as (typeof layouts)[number], 30, false);
});

/** A check whose reading for the first changed cell stands at its first pause. */
async function inFirstReading() {
  const waiting: { go(): void; fail(reason: unknown): void }[] = [];
  const pauses = { count: 0 };
  jest.mocked(breathing).mockReturnValue(() => {
    pauses.count += 1;
    return new Promise((resolve, reject) => waiting.push({ go: resolve, fail: reject }));
  });
  const { excel } = await openInExcel(bytes);
  excel.api = 1.19;
  const told: string[] = [];
  const { live, checked } = await LiveCheck.begin(request, {
    changed: () => told.push('changed'),
    lost: () => told.push('lost'),
    failed: (reason) => told.push(`failed: ${String(reason)}`),
  });
  const elders = checked.sheets.find(({ kind }) => kind === 'elders');
  excel.type(elders?.name ?? '', elders?.firstRow ?? 0, elders?.fields['address'] ?? 0, '九号楼');
  while (waiting.length === 0) await soon();
  /** Lets every pause end, until none is waited for. */
  const goOn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      next.go();
      for (let turn = 0; turn < 20; turn += 1) await soon();
    }
  };
  return { live, told, pauses, waiting, goOn };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test('a check that goes on tells of the changed cell', async () => {
  const { live, told, pauses, goOn } = await inFirstReading();
  await goOn();
  expect([told, pauses.count > 1]).toEqual([['changed'], true]);
  await live.end();
});

test('one that is ended in the middle of its first reading reads no further and tells nothing', async () => {
  const { live, told, pauses, goOn } = await inFirstReading();
  await live.end();
  await goOn();
  expect([told, pauses.count]).toEqual([[], 1]);
});

/** A check that somebody types under, whose pauses end at once. */
async function typedUnder(api: number) {
  jest.mocked(breathing).mockReturnValue(() => Promise.resolve());
  const { excel } = await openInExcel(bytes);
  excel.api = api;
  const told: string[] = [];
  const { live, checked } = await LiveCheck.begin(request, {
    changed: () => told.push('changed'),
    lost: () => told.push('lost'),
    failed: (reason) => told.push(`failed: ${String(reason)}`),
  });
  const elders = checked.sheets.find(({ kind }) => kind === 'elders');
  const trips = excel.trips.length;
  for (const house of ['九号楼', '十号楼']) {
    const before = told.length;
    excel.type(elders?.name ?? '', elders?.firstRow ?? 0, elders?.fields['address'] ?? 0, house);
    while (told.length === before) await soon();
  }
  const seen = { told, undo: excel.undoStack.length, isAsked: excel.trips.length > trips };
  await live.end();
  return seen;
}

test.each([
  [1.19, { told: ['changed', 'changed'], undo: 2, isAsked: true }],
  [1.14, { told: ['lost', 'lost'], undo: 2, isAsked: false }],
])('where Excel has ExcelApi %s, what somebody typed can be taken back by Ctrl+Z: reading keeps it, or is not done', async (api, expected) => {
  expect(await typedUnder(api)).toEqual(expected);
});

test('what is typed while the ledgers are checked is told', async () => {
  const waiting: (() => void)[] = [];
  jest.mocked(breathing).mockReturnValue(() => new Promise((resolve) => waiting.push(resolve)));
  const { excel } = await openInExcel(bytes);
  const beginning = LiveCheck.begin({ ...request, pause: () => new Promise((resolve) => waiting.push(resolve)) }, { changed: () => undefined, lost: () => undefined, failed: () => undefined });
  while (waiting.length === 0) await soon();
  excel.type(excel.book.sheets[0]?.name ?? '', 10, 3, '九号楼');
  await soon();
  const goOn = setInterval(() => waiting.splice(0).forEach((go) => go()), 1);
  const { live, isLost } = await beginning;
  clearInterval(goOn);
  expect(isLost).toBe(true);
  await live.end();
});

test('what fails is told', async () => {
  const { live, told, waiting } = await inFirstReading();
  waiting.shift()?.fail(new Error('broken'));
  while (told.length === 0) await soon();
  expect(told).toEqual(['failed: Error: broken']);
  await live.end();
});
