import { isoDate } from '../../../src/rules/calendar/formatDate';
import { formatPeriod, parsePeriod, type Period } from '../../../src/rules/calendar/period';
import { checklist, periodAfter, periodAround, periodBefore, type Checklist, type LeafKind } from '../../../src/work/checklist';
import { tickObligation, tickObligations, type TickRequest } from '../../../src/work/ticks';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { day } from '../../rules/calendars';
import { arrangements, bookOf } from '../eleven/books';

const asOf = day('2026-11-23');
const list = (workbook: FileWorkbook, period: Period | null = null, on = asOf) => checklist(workbook, { asOf: on, period });
const request = (id: string, period: string, other: Partial<TickRequest> = {}): TickRequest => ({ id, period: parsePeriod(period) as Period, state: 'submitted', by: '民政甲', on: asOf, settings: {}, ...other });
const names = (items: Checklist['items']) => items.map(({ id, period }) => `${id} ${formatPeriod(period)}`);
const told = ({ groups: { longOverdue, overdue, next, later, submitted } }: Checklist) => ({ longOverdue: names(longOverdue), overdue: names(overdue), next: names(next), later: names(later), submitted: names(submitted) });

test('what is overdue, what is next and what is later on 2026-11-23', async () => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  const found = await list(workbook);
  expect([isoDate(found.from), isoDate(found.until), found.shift]).toEqual(['2026-10-01', '2026-12-31', 'earlier']);
  const { longOverdue, overdue, next, later, submitted } = told(found);
  expect(longOverdue).toEqual(expect.arrayContaining(['voucher-issue 2026Q4', 'voucher-deaths-monthly 2026-09', 'certificates-monthly 2026-09', 'visit-double-ninth 2026']));
  expect(overdue).toEqual(['helper-monthly 2026-10', 'certificates-monthly 2026-10']);
  expect(next).toEqual(['helper-monthly 2026-11']);
  expect(later).toEqual(expect.arrayContaining(['certificates-monthly 2026-11', 'dibao-urban-annual 2026', 'voucher-statistics 2026Q4', 'helper-monthly 2026-12']));
  expect(submitted).toEqual([]);
  expect(workbook.bytes()).toEqual(bytes);
});

test('each stands in one group, and all in some group', async () => {
  const workbook = await bookOf(arrangements.plain);
  await tickObligation(workbook, request('helper-monthly', '2026-11'));
  const found = await list(workbook, { kind: 'year', year: 2026 });
  const grouped = Object.values(found.groups).flat();
  expect(grouped).toHaveLength(found.items.length);
  expect(new Set(grouped).size).toBe(found.items.length);
});

test('what is handed in steps back, and the next one comes forward', async () => {
  const workbook = await bookOf(arrangements.plain);
  await tickObligation(workbook, request('helper-monthly', '2026-11'));
  const { next, submitted } = told(await list(workbook));
  expect(submitted).toEqual(['helper-monthly 2026-11']);
  expect(next).toEqual(['certificates-monthly 2026-11', 'dibao-urban-annual 2026']);
});

test('within a week all are next, not the first alone', async () => {
  const { groups } = await list(await bookOf(arrangements.plain), null, day('2026-12-10'));
  expect(groups.next.map(({ daysLeft }) => daysLeft)).toEqual([5, 5]);
});

test.each([
  ['month', '2026-11', ['certificates-monthly 2026-10', 'helper-monthly 2026-11']],
  ['quarter', '2026Q4', null],
  ['year', '2026', null],
] as const)('the %s that holds the day, and its neighbours', async (kind: LeafKind, name, items) => {
  const period = periodAround(kind, asOf);
  expect(formatPeriod(period)).toBe(name);
  expect(periodAfter(periodBefore(period))).toEqual(period);
  const found = await list(await bookOf(arrangements.plain), period);
  if (items !== null) expect(names(found.items)).toEqual(items);
  else expect(found.items.length).toBeGreaterThan(10);
});

test('who ticks: the reporter of the settings, else who ticked last, else nobody is known', async () => {
  const workbook = await bookOf(arrangements.plain);
  const ticker = async () => (await list(workbook)).ticker;
  expect(await ticker()).toBeNull();
  await tickObligation(workbook, request('helper-monthly', '2026-11', { by: '民政甲' }));
  await tickObligation(workbook, request('helper-monthly', '2026-10', { by: '民政乙' }));
  expect(await ticker()).toBe('民政乙');
  await tickObligation(workbook, request('helper-monthly', '2026-09', { by: '民政丙', settings: { signatories: { reporter: '民政丁' } } }));
  expect(await ticker()).toBe('民政丁');
});

test('several are ticked together, in place of an earlier tick', async () => {
  const workbook = await bookOf(arrangements.plain);
  await tickObligation(workbook, request('visit-lantern', '2026', { state: 'checked', by: '民政乙', on: day('2026-03-02') }));
  expect(await tickObligations(workbook, [request('visit-lantern', '2026'), request('helper-monthly', '2026-11')])).toBe(true);
  const year = async () => (await list(workbook, { kind: 'year', year: 2026 })).items.flatMap(({ standing }) => standing?.tick ?? []);
  expect((await year()).map(({ id, state }) => `${id} ${state}`)).toEqual(['visit-lantern submitted', 'helper-monthly submitted']);
});

test('where one of several is no obligation, none is ticked', async () => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  await expect(tickObligations(workbook, [request('helper-monthly', '2026-11'), request('helper-monthly', '2026Q4')])).rejects.toMatchObject({ code: 'obligationPeriod' });
  expect(workbook.bytes()).toEqual(bytes);
});
