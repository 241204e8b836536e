import { dueDays } from '../../src/work/dueDays';
import { tableIds } from '../../src/work/generateTables';
import { officeSight } from '../../src/work/officeSight';
import { saveSettings } from '../../src/work/saveSettings';
import { tableHeadings } from '../../src/work/tableHeadings';
import { day } from '../rules/calendars';
import { arrangements, bookOf } from './eleven/books';

const asOf = day('2026-11-23');

test('what is set, and what the ledgers say where nothing is', async () => {
  const workbook = await bookOf(arrangements.traditional);
  await saveSettings(workbook, { place: 'beijing' });
  const { settings, sheets, hidden, corrections, usual } = await officeSight(workbook, { year: 2026, month: 11, day: 23 });
  expect([settings, sheets.length, hidden.size, corrections, usual]).toEqual([{ place: 'beijing' }, 5, 0, [], { unit: '', term: '老年卷' }]);
});

test('a place that nobody knows any more does not stand in the way', async () => {
  const workbook = await bookOf(arrangements.plain);
  await workbook.setMemory(JSON.stringify({ settings: { place: 'nowhere' } }));
  expect((await officeSight(workbook, { year: 2026, month: 11, day: 23 })).settings).toEqual({ place: 'nowhere' });
});

test('every table has its columns under their usual headings, those of back-pay where it is paid', async () => {
  const workbook = await bookOf(arrangements.plain);
  const all = await tableHeadings(workbook, 'beijing', asOf);
  expect(all.map(({ table }) => table)).toEqual(tableIds());
  expect(all[0]?.columns).toContainEqual({ id: 'amount', heading: '应发金额(元)' });
  expect(all[0]?.columns.some(({ id }) => id === 'backPay')).toBe(false);
});

test('what is handed in on a day that an office may set', () => {
  expect(dueDays().map(({ id }) => id)).toEqual(expect.arrayContaining(['certificates-monthly', 'helper-monthly']));
  expect(dueDays().find(({ id }) => id === 'certificates-monthly')?.due).toEqual({ on: 'dayAfter', day: 15 });
});
