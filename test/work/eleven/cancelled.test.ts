import { generateTables, type TableRequest } from '../../../src/work/generateTables';
import { rollVouchers } from '../../../src/work/rollVouchers';
import { tableStates } from '../../../src/work/tableStates';
import { takeBackTables } from '../../../src/work/takeBackTables';
import type { SheetId } from '../../../src/workbook/port';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf } from './books';
import { sheetNamed } from './shown';

const asOf = { year: 2026, month: 11, day: 23 };
const request: TableRequest = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf, tables: ['helper-monthly', 'voucher-issue'], corrections: [], settings: { place: 'beijing' }, skipUnkept: false, acceptBreaks: false };
const stop = new Error('cancelled');

/** Lets the work go on so many times. */
function stopAfter(times: number): () => Promise<void> {
  let left = times;
  return () => ((left -= 1) < 0 ? Promise.reject(stop) : Promise.resolve());
}

/** How often work of such a request pauses until it is done. */
async function pausesOf(work: (pause: () => Promise<void>) => Promise<unknown>): Promise<number> {
  let pauses = 0;
  await work(async () => void (pauses += 1));
  return pauses;
}

test('work that is stopped at any of its pauses leaves the workbook as it was', async () => {
  const next: Parameters<typeof rollVouchers>[1]['period'] = { kind: 'quarter', year: 2027, quarter: 1 };
  const workbook = await bookOf(arrangements.plain);
  const before = workbook.bytes();
  const works = [
    (pause: () => Promise<void>, own = workbook) => generateTables(own, { ...request, pause }),
    (pause: () => Promise<void>, own = workbook) => tableStates(own, { ...request, pause }),
    (pause: () => Promise<void>, own = workbook) => rollVouchers(own, { ...request, period: next, pause }),
  ];
  for (const work of works) {
    const other = await bookOf(arrangements.plain);
    const pauses = await pausesOf((pause) => work(pause, other));
    expect(pauses).toBeGreaterThan(0);
    for (let times = 0; times < pauses; times += 1) await expect(work(stopAfter(times))).rejects.toBe(stop);
  }
  await workbook.commit();
  expect(workbook.bytes()).toEqual(before);

  const titles: string[] = [];
  const { changed } = await generateTables(workbook, { ...request, onTable: (title) => titles.push(title) });
  expect([changed, titles.length]).toEqual([true, 4]);
});

/** In a file nobody puts anything on a table meanwhile. */
const allPlain = async (sheets: readonly SheetId[]): Promise<ReadonlySet<SheetId>> => new Set(sheets);

test('new sheets are taken away again; those somebody has written into since stay', async () => {
  const workbook = await bookOf(arrangements.plain);
  const before = (await workbook.overview()).sheets.length;
  const first = await generateTables(workbook, request);
  const [sheet] = (await workbook.overview()).sheets.slice(before);
  await workbook.editCells(sheet?.id as never, [{ row: 30, column: 3, value: '已核对' }]);
  await workbook.commit();
  const names = first.tables.map((one) => one.sheet);
  expect(await takeBackTables(workbook, first.tables, allPlain)).toEqual({ removed: names.slice(1), kept: names.slice(0, 1) });
  expect((await workbook.overview()).sheets.map(({ name }) => name).slice(before)).toEqual(names.slice(0, 1));
  expect(await takeBackTables(workbook, first.tables, allPlain)).toEqual({ removed: [], kept: names.slice(0, 1) });

  // One that holds more than cells stays, too.
  expect(await takeBackTables(workbook, (await generateTables(workbook, request)).tables, async (sheets) => new Set(sheets.slice(1)))).toMatchObject({ kept: names.slice(1, 2) });

  // A sheet that stood there before the run is not the run's to take away.
  const again = await generateTables(workbook, request);
  expect((await takeBackTables(workbook, again.tables.filter(({ isNew }) => !isNew), allPlain)).removed).toEqual([]);
});

test('a name that a sheet of others has is refused, or another is taken when that is asked for, and the table is known by its tag', async () => {
  const workbook = await bookOf(arrangements.plain);
  const { sheets } = await workbook.overview();
  const content = (await generateTables(await bookOf(arrangements.plain), request)).tables[0]?.content;
  await workbook.addSheet({ name: '小帮手月报表_2026-11', content: content as never, tableTag: null });
  await workbook.commit();
  const bytes = workbook.bytes();
  await expect(generateTables(workbook, request)).rejects.toMatchObject({ code: 'nameTaken', data: { sheet: '小帮手月报表_2026-11' } });
  const reopened = await openWorkbookFile(bytes);
  const { tables } = await generateTables(reopened, { ...request, otherNames: true });
  expect(tables.map(({ sheet }) => sheet)).toEqual(['老年券发放签字表_2026Q4', '小帮手月报表_2026-10', '小帮手月报表_2026-11(2)', '小帮手月报表_2026-12']);
  expect((await sheetNamed(reopened, '小帮手月报表_2026-11')).range).not.toBeNull();
  expect((await reopened.overview()).sheets).toHaveLength(sheets.length + 5);
  expect((await generateTables(reopened, { ...request, otherNames: true })).changed).toBe(false);
});
