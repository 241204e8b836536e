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

test('what fails is told', async () => {
  const { live, told, waiting } = await inFirstReading();
  waiting.shift()?.fail(new Error('broken'));
  while (told.length === 0) await soon();
  expect(told).toEqual(['failed: Error: broken']);
  await live.end();
});
