import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf, type BookRows } from '../work/bookOfRows';

/* Lists of vouchers with months across whose numbers are vouchers, not yuan. Looked at on 31 December 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 12, day: 31 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const people = ['杨立新', '朱红梅', '李大强', '王秀兰'].map((name, nth) => [name, idOf(`194${String(nth)}-03-0${String(nth + 1)}`, `01${String(nth)}`)] as const);

type Cell = string | number;

function book(lines: readonly string[], months: readonly string[], cells: (nth: number) => readonly Cell[]): BookRows {
  return {
    老年人台账: [['老年人台账'], ['姓名', '身份证号', '老年券起发月份'], ...people.map((person) => [...person, '2024-01'])],
    老年券发放台账: [...lines.map((line) => [line]), ['序号', '姓名', '身份证号', ...months], ...people.map((person, nth) => [nth + 1, ...person, ...cells(nth)])],
  };
}

/** 本季发放人月数 and 本季发放金额 of all, and what check finds. */
async function counted(sheets: BookRows): Promise<{ readonly total: string; readonly found: readonly string[] }> {
  const workbook = await bookOfRows(sheets);
  const { findings } = await checkWorkbook(workbook, { ...request, period: null });
  const made = await generateTables(workbook, { ...request, tables: ['voucher-statistics'], period: quarter, acceptBreaks: true, skipUnkept: false });
  const rows = await cellsOf(workbook, '老年券发放统计表_2026Q4');
  const total = rows.findLast((row) => row[1] === '合计')?.slice(-2).join(' ') ?? '';
  return { total, found: [...findings.map(({ code, row, column }) => `${code} ${String(row)}:${String(column)}`), ...made.tables.flatMap(({ unread }) => unread.map(({ text }) => `unread ${text}`))] };
}

const months = ['10月', '11月', '12月'];
const title = '2026年老年券发放台账';

test.each([
  ['单位：张 stands above', book([title, '单位：张'], months, () => [20, 20, 20])],
  ['the title says 每月20张', book([`${title}（每月20张）`], months, () => [20, 20, 20])],
  ['the headings say 张数', book([title], ['10月张数', '11月张数', '12月张数'], () => [20, 20, 20])],
  ['the headings say （张）', book([title], ['10月（张）', '11月（张）', '12月（张）'], () => ['20', '20', '20'])],
  ['the cells say 20张', book([title], months, () => ['20张', '20张', '20张'])],
])('%s: so many vouchers are a month, and no yuan', async (_why, sheets) => {
  expect(await counted(sheets)).toEqual({ total: '12 1200', found: [] });
});

test('what a voucher is worth is reckoned where a line says it', async () => {
  const { total, found } = await counted(book([`${title}（每张5元）`, '单位：张'], months, (nth) => [20, 20, nth === 1 ? 10 : 20]));
  expect(total).toBe('12 1150');
  expect(found).toEqual(['EL04 5:6']);
});

test.each([
  ['a number', book([title, '单位：张'], months, (nth) => [20, 20, nth === 1 ? 10 : 20]), '10'],
  ['a text', book([title], months, (nth) => ['20张', '20张', nth === 1 ? '10张' : '20张']), '10张'],
])('%s of vouchers that nobody else is given is told', async (_why, sheets, text) => {
  const { found } = await counted(sheets);
  expect(found).toEqual([expect.stringMatching(/^ST02 \d:6$/), `unread ${text}`]);
});

test('who has none under a month is not paid', async () => {
  expect((await counted(book([title, '单位：张'], months, (nth) => [20, 20, nth === 1 ? 0 : 20]))).total).toBe('11 1100');
});
