import { layouts, makeCommunity, writeCommunity } from '../../../src/work/demo';
import { generateTables, tableIds } from '../../../src/work/generateTables';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { repeatedWorkbooks, sharedPeople } from '../../../src/work/submissions/sharedPeople';
import { streetPeriod, streetPeriodNow, streetTotals } from '../../../src/work/submissions/streetTotals';
import type { Submission } from '../../../src/work/submissions/submission';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { createWorkbook } from '../../workbook/natively';
import { shown } from '../eleven/shown';

const period = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const asOf = { year: 2026, month: 11, day: 23 } as const;
const request = { period, asOf, corrections: [], settings: { place: 'beijing' } };

async function community(seed: number, nth: number, tables: readonly string[] = tableIds()): Promise<FileWorkbook> {
  const workbook = await createWorkbook();
  const layout = layouts[nth % layouts.length];
  if (layout === undefined) throw new Error('no layout');
  await writeCommunity(workbook, { ...makeCommunity(seed, 60), unit: `安和街道${'甲乙丙丁'[seed % 4] ?? ''}园里社区` }, layout);
  if (tables.length > 0) await generateTables(workbook, { ...request, tables, skipUnkept: false, acceptBreaks: false });
  return workbook;
}

/** The last row 合计 of a made table as it is read on paper: its numbers under the headings. */
async function totalsOnPaper(workbook: FileWorkbook, name: string): Promise<readonly number[]> {
  const sheet = (await workbook.overview()).sheets.find((one) => one.tableTag === `${name}|2026Q4`);
  if (sheet === undefined) throw new Error(`no ${name}`);
  const rows = shown(await workbook.readBlock(sheet.id));
  const total = rows.findLast((cells) => cells[0] === '合计') ?? [];
  return total.slice(1).filter((text) => /^\d+(?:\.\d+)?$/.test(text)).map(Number);
}

test('the street’s figures are the sums of the communities’ own tables, each with the cell behind it', async () => {
  const workbooks = await Promise.all([11, 12, 13, 14].map((seed, nth) => community(seed, nth)));
  const submissions: Submission[] = [];
  for (const [nth, workbook] of workbooks.entries()) submissions.push((await reduceWorkbook(`社区${String(nth)}.xlsx`, workbook, request)).submission);
  const [statistics, stops, helpers] = streetTotals(submissions, [], [], '2026Q4');
  const papers = await Promise.all(workbooks.map((workbook) => totalsOnPaper(workbook, 'voucher-statistics')));
  const sums = papers[0]?.map((_one, place) => papers.reduce((sum, paper) => sum + (paper[place] ?? 0), 0));
  const total = statistics?.rows.find(({ by }) => by.join() === '合计,合计');
  expect(total?.figures.map(({ value }) => value)).toEqual(sums);
  expect(statistics?.columns).toEqual(['opening', 'started', 'died', 'movedOut', 'otherwise', 'closing', 'people', 'months', 'amount']);
  for (const { value, sources } of statistics?.rows.flatMap(({ figures }) => figures) ?? []) expect(sources.reduce((sum, source) => sum + source.value, 0)).toBeCloseTo(value, 2);
  for (const { file, sheet, cell, value } of total?.figures[0]?.sources ?? []) {
    const workbook = workbooks[Number(/\d+/.exec(file)?.[0])] as FileWorkbook;
    const own = (await workbook.overview()).sheets.find(({ name }) => name === sheet);
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    expect((await workbook.readBlock(own?.id as never)).number(Number(row), letters.charCodeAt(0) - 64)).toBe(value);
  }
  // The people of the table of stops, and the three months of the devices.
  const stopped = await Promise.all(workbooks.map((workbook) => totalsOnPaper(workbook, 'voucher-stops')));
  expect(stops?.rows.reduce((sum, { figures }) => sum + (figures[1]?.value ?? 0), 0)).toBe(stopped.reduce((sum, [overpaid = 0]) => sum + overpaid, 0));
  expect(helpers?.rows.map(({ by }) => by[0])).toEqual(['2026年10月', '2026年11月', '2026年12月']);
  const devices = await Promise.all(workbooks.map((workbook) => totalsOnPaper(workbook, 'helper-summary')));
  expect(helpers?.total).toEqual([0, 1, 2, 3, 4, 5, 6].map((place) => devices.reduce((sum, paper) => sum + (paper[place] ?? 0), 0)));
  // 配备率 is that of the street, not a sum of rates: in use over people of 65 and more.
  const [inUse = 0, elders = 0] = [helpers?.total[4], helpers?.total[6]];
  expect([helpers?.headings.at(-1), helpers?.totalRates, helpers?.rows.map(({ rates }) => rates.length)]).toEqual(['配备率', [inUse / elders], [1, 1, 1]]);
  // What each community adds is its own row 合计.
  expect(statistics?.reported.map(({ total: own }) => own)).toEqual(papers);
  expect([statistics, stops, helpers].map((table) => [table?.reported.length, table?.notReported, table?.repeated, table?.differing, table?.stale, table?.unread])).toEqual(Array(3).fill([4, [], [], [], [], []]));
});

test('who has not reported, whose table is old, and which cell holds no number, are named', async () => {
  const [whole, without, old] = await Promise.all([community(21, 0), community(22, 0, []), community(23, 0)]);
  const sheets = (await (old as FileWorkbook).overview()).sheets;
  const statistics = sheets.find(({ tableTag }) => tableTag === 'voucher-statistics|2026Q4');
  await old?.editCells(statistics?.id as never, [{ row: 5, column: 3, value: 7 }, { row: 6, column: 4, value: '若干' }]);
  await old?.commit();
  const submissions: Submission[] = [];
  for (const [name, workbook] of Object.entries({ whole, without, old })) submissions.push((await reduceWorkbook(name, workbook as FileWorkbook, request)).submission);
  const [table] = streetTotals(submissions, ['丁园里社区'], ['broken'], '2026Q4');
  expect([table?.reported.map(({ file }) => file), table?.notReported.map(({ unit, files }) => files[0] ?? unit), table?.unreadable, table?.stale]).toEqual([['whole', 'old'], ['without', '丁园里社区'], ['broken'], ['old']]);
  expect(table?.unread).toEqual([{ file: 'old', sheet: statistics?.name, cell: 'D6' }]);
  // Owed around 23 November 2026 and not there; the lists of the month before are overdue.
  const owed = submissions[1]?.missing ?? [];
  expect(owed.filter(({ overdue }) => overdue).map(({ id, period: own }) => `${id} ${own}`)).toContain('certificates-monthly 2026-10');
  expect(owed.filter(({ overdue }) => !overdue).map(({ id, period: own }) => `${id} ${own}`)).toContain('helper-monthly 2026-11');
  expect(submissions[0]?.missing.filter(({ period: own }) => own === '2026Q4')).toEqual([]);
});

const person = (idNumber: string, name: string, row: number) => ({ idNumber, name, sheet: '老年人台账', row, months: null });
const handedIn = (file: string, unit: string, more: Partial<Submission> = {}): Submission => ({ file, unit, time: null, hasLedgers: true, tables: [], owes: ['voucher-statistics', 'voucher-stops'], missing: [], payees: [], figures: [], ...more });
/** A table of stops: so many people, so many months, so many yuan for each reason. */
const stopsOf = (rows: Readonly<Record<string, readonly [number, number, number]>>, period = '2026Q4', people: readonly string[] = []): Partial<Submission> => ({
  figures: [{ id: 'voucher-stops', period, sheet: '停发', headings: ['停发原因', '人数', '多发月数', '应追回金额(元)'], sumKinds: ['sum', 'sum', 'sum'], rates: [], rows: Object.entries(rows).map(([reason, figures]) => ({ by: [reason], figures, cells: ['', 'K5', 'M5'] })), people, unknownRows: [] }],
});
const stopsIn = (submissions: readonly Submission[], absent: Parameters<typeof streetTotals>[1] = []) => streetTotals(submissions, absent, [], '2026Q4')[1];

test('a community that hands in a file a table has reported those that are there, and is named once for those that are not', () => {
  const table = stopsIn([handedIn('甲-统计.xlsx', '甲社区'), handedIn('甲-停发.xlsx', '甲社区', stopsOf({ 死亡: [2, 1, 100] })), handedIn('乙-统计.xlsx', '乙 社区'), handedIn('乙-签字.xlsx', '乙社區')]);
  expect(table?.reported.map(({ unit, file, total }) => [unit, file, total])).toEqual([['甲社区', '甲-停发.xlsx', [2, 1, 100]]]);
  expect(table?.notReported).toEqual([{ unit: '乙 社区', files: ['乙-统计.xlsx', '乙-签字.xlsx'] }]);
});

test('a table handed in twice is counted once; two that differ are both counted, and told', () => {
  const table = stopsIn([
    handedIn('甲.xlsx', '甲社区', stopsOf({ 死亡: [2, 1, 100], 迁出: [1, 0, 0] })),
    handedIn('甲 (2).xlsx', '甲社区', stopsOf({ 死亡: [2, 1, 100], 迁出: [1, 0, 0] })),
    handedIn('乙.xlsx', '乙社区', stopsOf({ 死亡: [3, 0, 0.1] })),
    handedIn('乙改.xlsx', '乙社区', stopsOf({ 死亡: [4, 0, 0.2] })),
    handedIn('丙三季度.xlsx', '丙社区', stopsOf({ 死亡: [9, 9, 9] }, '2026Q3')),
    // Files that do not say whose they are may be anybody's.
    handedIn('丁.xlsx', '', stopsOf({ 死亡: [3, 0, 0.1] })),
  ]);
  expect(table?.total).toEqual([13, 1, 100.4]);
  expect([table?.repeated, table?.differing]).toEqual([[{ unit: '甲社区', files: ['甲.xlsx', '甲 (2).xlsx'] }], [{ unit: '乙社区', files: ['乙.xlsx', '乙改.xlsx'] }]]);
  expect(table?.notReported.map(({ unit }) => unit)).toEqual(['丙社区']);
});

test('of two tables with the same figures those are one that are of the same people; of other people both are counted', () => {
  const one = (people: readonly string[]) => stopsOf({ 死亡: [1, 0, 0] }, '2026Q4', people);
  expect(stopsIn([handedIn('甲.xlsx', '甲社区', one(['1', '2'])), handedIn('甲 (2).xlsx', '甲社区', one(['2', '1']))])?.total).toEqual([1, 0, 0]);
  const table = stopsIn([handedIn('甲/幸福.xlsx', '幸福社区', one(['1'])), handedIn('乙/幸福.xlsx', '幸福社区', one(['2']))]);
  expect([table?.total, table?.repeated, table?.differing.map(({ unit }) => unit)]).toEqual([[2, 0, 0], [], ['幸福社区']]);
  // Nobody is named in them: files of other people are other files, and one file does not hand in one table twice.
  const nobody = { ...stopsOf({ 死亡: [1, 0, 0] }) };
  const beside = stopsIn([handedIn('甲/幸福.xlsx', '幸福社区', { ...nobody, payees: [person('1', '张三', 5)] }), handedIn('乙/幸福.xlsx', '幸福社区', { ...nobody, payees: [person('2', '李四', 5)] })]);
  expect(beside?.total).toEqual([2, 0, 0]);
  const [figures] = nobody.figures ?? [];
  expect(stopsIn([handedIn('街道.xlsx', '', { figures: figures === undefined ? [] : [figures, { ...figures, sheet: '停发2' }] })])?.total).toEqual([2, 0, 0]);
});

test.each([
  ['2026Q4', '2026Q4'],
  ['2026-08', '2026Q3'],
  ['2026', '2026Q4'],
  ['2025', '2025Q4'],
])('looking at %s on 2026-11-23, a street adds up the tables of %s', (asked, quarter) => {
  expect(streetPeriod(asked, asOf)).toBe(quarter);
});

test.each<[string, Parameters<typeof streetPeriodNow>[1], readonly string[], string]>([
  ['a quarter that has just begun, and the tables of the one before come in', { year: 2027, month: 1, day: 8 }, ['2026Q4'], '2026Q4'],
  ['the first table of the new quarter is there', { year: 2027, month: 1, day: 8 }, ['2026Q4', '2027Q1'], '2027Q1'],
  ['nothing has come in', { year: 2027, month: 1, day: 8 }, [], '2027Q1'],
  ['tables of long ago alone', { year: 2027, month: 1, day: 8 }, ['2026Q2'], '2027Q1'],
  ['a quarter half over', { year: 2027, month: 2, day: 8 }, ['2026Q4'], '2027Q1'],
])('where nobody names a period: %s', (_when, day, periods, expected) => {
  expect(streetPeriodNow(periods.map((period) => handedIn('甲.xlsx', '甲社区', stopsOf({ 死亡: [1, 0, 0] }, period))), day)).toBe(expected);
});

test('rows stand in the order of the fullest table', () => {
  const table = stopsIn([handedIn('甲.xlsx', '甲社区', stopsOf({ 迁出: [1, 0, 0] })), handedIn('乙.xlsx', '乙社区', stopsOf({ 死亡: [1, 0, 0], 迁出: [2, 0, 0] }))]);
  expect(table?.rows.map(({ by, figures }) => [...by, figures[0]?.value])).toEqual([['死亡', 1], ['迁出', 3]]);
});

test('who is paid by two communities is named in both; a wrong number joins nobody', () => {
  const shared = sharedPeople([handedIn('甲', '甲', { payees: [person('1', '张三', 5), person('2', '李四', 6)] }), handedIn('乙', '乙', { payees: [person('3', '王五', 7)] }), handedIn('丙', '', { payees: [person('1', '张叁', 8)] })]);
  expect(shared).toEqual([{ idNumber: '1', places: [{ file: '甲', unit: '甲', name: '张三', sheet: '老年人台账', row: 5 }, { file: '丙', unit: '', name: '张叁', sheet: '老年人台账', row: 8 }] }]);
});

test('the people of a workbook handed in twice are not people of two communities: the workbooks are told', () => {
  const payees = [person('1', '张三', 5), person('2', '李四', 6)];
  const submissions = [handedIn('甲.xlsx', '甲社区', { payees }), handedIn('甲 (2).xlsx', '甲社区', { payees }), handedIn('乙.xlsx', '乙社区', { payees: [person('2', '李四', 9)] })];
  expect(sharedPeople(submissions).map(({ idNumber, places }) => [idNumber, places.map(({ file }) => file)])).toEqual([['2', ['甲.xlsx', '甲 (2).xlsx', '乙.xlsx']]]);
  expect(repeatedWorkbooks(submissions)).toEqual([{ unit: '甲社区', files: ['甲.xlsx', '甲 (2).xlsx'], people: 2 }]);
  // A table beside the workbook it was made from repeats nothing; of another community it is somebody else's all the same.
  const beside = [handedIn('甲.xlsx', '甲社区', { payees }), handedIn('甲_签字表.xlsx', '甲社区', { payees, hasLedgers: false }), handedIn('乙_签字表.xlsx', '乙社区', { payees: [person('2', '李四', 9)], hasLedgers: false })];
  expect(repeatedWorkbooks(beside)).toEqual([]);
  expect(sharedPeople(beside).map(({ idNumber }) => idNumber)).toEqual(['2']);
});

test('of two quarters an office hands in two workbooks with much the same people: only copies of one are repeated', () => {
  const payees = [person('1', '张三', 5), person('2', '李四', 6)];
  const quarter = (which: number) => ({ payees, time: { kind: 'quarter', year: 2026, quarter: which } as const });
  const third = handedIn('甲三季度.xlsx', '甲社区', quarter(3));
  const fourth = handedIn('甲四季度.xlsx', '甲社区', quarter(4));
  expect(repeatedWorkbooks([third, fourth])).toEqual([]);
  expect(repeatedWorkbooks([third, fourth, handedIn('甲四季度 (2).xlsx', '甲社区', quarter(4))])).toEqual([{ unit: '甲社区', files: ['甲四季度.xlsx', '甲四季度 (2).xlsx'], people: 2 }]);
  // One does not say of which it is.
  expect(repeatedWorkbooks([third, handedIn('甲.xlsx', '甲社区', { payees })])).toMatchObject([{ people: 2 }]);
});

const paidIn = (...months: readonly number[]) => ({ payees: [{ ...person('1', '张三', 5), months: months.map((month) => ({ year: 2026, month })) }] });

test.each([
  ['paid until he moved, and there from the month after', paidIn(10, 11), paidIn(12), []],
  ['paid by both for one month', paidIn(10, 11), paidIn(11, 12), ['1']],
  ['a table does not say for which months', paidIn(10, 11), { payees: [person('1', '张三', 5)] }, ['1']],
])('%s', (_case, here, there, shared) => {
  expect(sharedPeople([handedIn('甲.xlsx', '甲社区', here), handedIn('乙.xlsx', '乙社区', there)]).map(({ idNumber }) => idNumber)).toEqual(shared);
});

test('what a workbook of the quarter before says of this one, the later one of its community says better', () => {
  const [third, fourth] = [3, 4].map((quarter) => ({ kind: 'quarter', year: 2026, quarter }) as const);
  const old = handedIn('甲三季度.xlsx', '甲社区', { ...paidIn(10, 11, 12), time: third ?? null });
  const there = handedIn('乙.xlsx', '乙社区', paidIn(12));
  expect(sharedPeople([old, handedIn('甲四季度.xlsx', '甲社区', { ...paidIn(10, 11), time: fourth ?? null }), there])).toEqual([]);
  // Nothing later is there.
  expect(sharedPeople([old, there])).toHaveLength(1);
});
