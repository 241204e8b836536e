import { generateTables, type TableRequest } from '../../../src/work/generateTables';
import { arrangements, bookOf, everybody, type Books } from './books';
import type { Row } from './people';
import { sheetNamed, shown } from './shown';

const request = (tables: readonly string[], other: Partial<TableRequest> = {}): TableRequest => ({
  period: { kind: 'quarter', year: 2026, quarter: 4 },
  asOf: { year: 2026, month: 11, day: 23 },
  tables,
  corrections: [],
  settings: { place: 'beijing' },
  skipUnkept: false,
  acceptBreaks: false,
  ...other,
});

const [first] = everybody.elders as [Row];
/** Somebody of 86 with a recorded start, but for what a case says. */
const elder = (fields: Row): Row => ({ name: first['name'] ?? '', sex: '男', birthDate: '1940-05-06', idNumber: first['idNumber'] ?? '', household: '本地', address: '柳荫里', voucherStart: '2020-05', voucherStatus: '在发', ...fields });
const alone = (fields: Row, books: Partial<Books> = {}) => bookOf(arrangements.plain, { elders: [elder(fields)], ...books });
const paid = (period: string, months: number): Row => ({ name: first['name'] ?? '', idNumber: first['idNumber'] ?? '', period, months: String(months), standard: '100', amount: String(months * 100) });

/** The first person's cells under some headings of a table. */
async function cellsOf(table: string, sheet: string, headings: readonly string[], fields: Row, books: Partial<Books> = {}): Promise<string[] | null> {
  const workbook = await alone(fields, books);
  await generateTables(workbook, request([table]));
  const rows = shown(await sheetNamed(workbook, sheet));
  const header = rows.find((row) => row.includes('姓名')) ?? [];
  const person = rows.find((row) => row.includes(first['name'] ?? ''));
  return person === undefined ? null : headings.map((heading) => person[header.indexOf(heading)] ?? '');
}

const months = (fields: Row, books: Partial<Books> = {}) => cellsOf('voucher-issue', '老年券发放签字表_2026Q4', ['应发月数'], fields, books);

describe('应发月数 of the fourth quarter of 2026', () => {
  test.each<[string, Row, string | null]>([
    ['paid all along', {}, '3'],
    ['died on the first day: October is still paid', { deathDate: '2026-10-01' }, '1'],
    ['died on the last day before', { deathDate: '2026-09-30' }, null],
    ['moved out on the last day of November', { moveOutDate: '2026-11-30' }, '2'],
    ['moved out and came back in October', { moveOutDate: '2026-03-05', moveInDate: '2026-10-09' }, '2'],
    ['moved in in November: from December', { moveInDate: '2026-11-02' }, '1'],
    ['stopped for another reason from November', { voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '自愿放弃' }, '1'],
    ['stopped in the month of starting', { voucherStart: '2026-11', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '自愿放弃' }, null],
    ['stopped before and started again', { voucherStart: '2026-08', voucherStop: '2026-03', voucherStopReason: '未按期认证' }, '3'],
    ['marked as stopped, nobody knows since when', { voucherStatus: '停发' }, null],
    ['recorded before 80: from the first entitled month', { birthDate: '1946-11-20', idNumber: '', voucherStart: '2026-10' }, '2'],
    ['starts after the quarter', { voucherStart: '2027-01' }, null],
    ['known by the month of birth', { birthDate: '1946-11', idNumber: '', voucherStart: '' }, '2'],
  ])('%s', async (_case, fields, expected) => {
    expect(await months(fields)).toEqual(expected === null ? null : [expected]);
  });

  test('停发台账 stops too; a 死亡名册 alone does not', async () => {
    const stop = { name: first['name'] ?? '', idNumber: first['idNumber'] ?? '', benefit: '老年券', stopReason: '查找不到本人', eventDate: '2026-10-15', shouldStop: '2026-12', actualStop: '2026-12', recovered: '0' };
    expect(await months({}, { stops: [stop] })).toEqual(['2']);
    expect(await months({}, { stops: [{ ...stop, benefit: '高龄津贴' }] })).toEqual(['3']);
  });
});

describe('多发月数 and 应追回金额 of somebody who died on 20 October 2026', () => {
  const recovery = (fields: Row, books: Partial<Books> = {}) =>
    cellsOf('voucher-deaths-quarterly', '老年券死亡季报表_2026Q4', ['应停发月份', '实停发月份', '多发月数', '应追回金额(元)'], { deathDate: '2026-10-20', ...fields }, books);

  test.each<[string, Row, readonly Row[], readonly string[]]>([
    ['stopped in time', { voucherStop: '2026-11', voucherStatus: '停发', voucherStopReason: '死亡' }, [], ['2026年11月', '2026年11月', '0', '0']],
    ['stopped two months late', { voucherStop: '2027-01', voucherStatus: '停发', voucherStopReason: '死亡' }, [], ['2026年11月', '2027年1月', '2', '200']],
    ['no stop recorded: up to the month of looking', {}, [], ['2026年11月', '', '1', '100']],
    ['the issue ledger has three months', {}, [paid('2026年四季度', 3)], ['2026年11月', '', '2', '200']],
    ['stopped in time by the roll, but the ledger has three months', { voucherStop: '2026-11', voucherStatus: '停发' }, [paid('2026年四季度', 3)], ['2026年11月', '2026年11月', '2', '200']],
    ['the ledger has one month', { voucherStop: '2026-12', voucherStatus: '停发' }, [paid('2026年四季度', 1)], ['2026年11月', '2026年12月', '0', '0']],
    ['the ledger has months one by one', {}, [paid('2026年10月', 1), paid('2026年11月', 1)], ['2026年11月', '', '1', '100']],
  ])('%s', async (_case, fields, vouchers, expected) => {
    expect(await recovery(fields, { vouchers })).toEqual(expected);
  });
});

test('who starts in the month of his 80th birthday and dies before the day is counted in the first band', async () => {
  const workbook = await alone({ birthDate: '1946-11-20', idNumber: '', voucherStart: '2026-11', deathDate: '2026-11-05' });
  const { refused } = await generateTables(workbook, request(['voucher-statistics']));
  expect(refused).toBe(false);
  const rows = shown(await sheetNamed(workbook, '老年券发放统计表_2026Q4'));
  expect(rows.find(([band, sex]) => band === '80—84岁' && sex === '男')?.slice(2, 8)).toEqual(['0', '1', '1', '0', '0', '0']);
});

test('the same person twice on the roll is listed once and named', async () => {
  const workbook = await bookOf(arrangements.plain, { elders: [elder({}), elder({})] });
  const { tables: [made] } = await generateTables(workbook, request(['voucher-issue']));
  // This roll has no 联系电话: the empty column is told too.
  expect(made).toMatchObject({ rows: 1, notes: [{ code: 'repeatedPerson', data: { first: '2' }, place: { row: 3 } }, { code: 'missingColumn', data: { field: 'phone' } }] });
});

test('without an issue ledger the quarter before is taken from the roll, and the sheet says so', async () => {
  const workbook = await alone({});
  await generateTables(workbook, request(['voucher-inspection']));
  const rows = shown(await sheetNamed(workbook, '老年券检查表_2026Q4'));
  expect(rows.find((row) => row.includes(first['name'] ?? ''))?.[6]).toBe('300');
  expect(rows.map(([cell]) => cell)).toContain('注：没有2026年第三季度发放台账，上季应发金额按老年人台账推算。');
});

test('tables whose ledger is not kept are passed over where all are asked for, refused where they are named', async () => {
  const workbook = await alone({});
  const all = await generateTables(workbook, request(['voucher-issue', 'helper-monthly', 'helper-summary'], { skipUnkept: true }));
  expect(all.skipped.map(({ id, problem: { code, data } }) => `${id} ${code} ${data['kinds'] ?? ''}`)).toEqual(['helper-monthly missingLedger helpers', 'helper-summary missingLedger helpers']);
  expect(all.tables.map(({ id }) => id)).toEqual(['voucher-issue']);
  await expect(generateTables(workbook, request(['helper-monthly']))).rejects.toMatchObject({ code: 'missingLedger' });
});

test('a month before the policy has a value is an error that names it', async () => {
  const workbook = await alone({ voucherStart: '2009-01', birthDate: '1925-01-01', idNumber: '' });
  await expect(generateTables(workbook, request(['voucher-issue'], { period: { kind: 'quarter', year: 2009, quarter: 1 } }))).rejects.toMatchObject({ code: 'noPolicyValue' });
});

test('the unit, signatories and headings that are set stand in the table and are remembered', async () => {
  const workbook = await alone({});
  await generateTables(workbook, request(['voucher-issue'], { settings: { place: 'beijing', unit: '柳荫里社区', signatories: { reporter: '填表甲' }, headings: { 'voucher-issue': { remarks: '说明' } } } }));
  await generateTables(workbook, request(['voucher-stops'], { settings: {} }));
  const issue = shown(await sheetNamed(workbook, '老年券发放签字表_2026Q4'));
  expect(issue[1]?.[0]).toBe('填报单位（盖章）：柳荫里社区');
  expect(issue[2]?.at(-1)).toBe('说明');
  expect(issue.flat()).toContain('填报人：填表甲');
  expect(shown(await sheetNamed(workbook, '老年券停止发放情况表_2026Q4'))[1]?.[0]).toBe('填报单位（盖章）：柳荫里社区');
});
