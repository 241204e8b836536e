import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf } from './bookOfRows';

/* One roll a benefit, of the same people: what either says of somebody is joined by his number. */

const asOf = { year: 2026, month: 11, day: 30 };
const settings = { place: 'beijing' };
const names = ['张秀英', '李秀兰', '王桂芳', '赵玉珍', '刘淑琴', '陈桂荣'];
const persons = names.map((name, nth) => [name, idOf(`194${nth}-05-0${nth + 1}`, `12${nth}`)]);
const died = (name: string | undefined): string => (name === '李秀兰' ? '2026-10-15' : '');

const vouchers = [['老年券享受人员名册'], ['姓名', '身份证号', '老年券起发月份', '老年券状态'], ...persons.map((own) => [...own, '2025年5月', '在发'])];
const allowances = [['高龄津贴享受人员名册'], ['姓名', '身份证号', '高龄津贴起享月份', '高龄津贴月标准', '死亡日期'], ...persons.map((own) => [...own, '2025年5月', '100', died(own[0])])];
const everybody = [['60岁以上老年人花名册'], ['姓名', '身份证号', '住址', '老年证办理日期', '死亡日期'], ...persons.map((own) => [...own, '幸福里1号', '2001-12-20', died(own[0])])];
const bare = allowances.map((row, nth) => (nth === 0 ? row : row.slice(0, 4)));

const parts = (sheets: readonly string[]) => sheets.map((sheet) => ({ sheet, role: 'part' as const }));

describe.each([
  ['two rolls', { 券: vouchers, 津贴: allowances }],
  ['beside a roll of everybody', { 花名册: everybody, 券: vouchers, 津贴: bare }],
])('%s', (_name, sheets) => {
  const corrections = parts(Object.keys(sheets));

  test('are asked about, and the answer is that they are parts', async () => {
    const { findings } = await checkWorkbook(await bookOfRows(sheets), { asOf, period: null, corrections: [], settings });
    const answers = findings.filter(({ code }) => code === 'ST06').map(({ data }) => JSON.parse(String(data['answer'])) as unknown);
    expect(answers).toEqual(corrections.map(() => corrections));
  });

  test('together repeat nobody, and who died by one is issued no voucher of later months', async () => {
    const workbook = await bookOfRows(sheets);
    const { findings } = await checkWorkbook(workbook, { asOf, period: null, corrections, settings });
    expect(findings.filter(({ code }) => code === 'ID10')).toEqual([]);
    await generateTables(workbook, { asOf, period: { kind: 'quarter', year: 2026, quarter: 4 }, corrections, settings, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false });
    const { sheets: all } = await workbook.overview();
    const made = await cellsOf(workbook, all.at(-1)?.name ?? '');
    const [row] = made.filter((cells) => cells.includes('李秀兰'));
    expect([names.filter((name) => made.some((cells) => cells.includes(name))), row?.includes('1')]).toEqual([names, true]);
  });
});

test('stops of either benefit in a sheet each are one list: the key is the number and the benefit', async () => {
  const stops = (title: string) => [[title], ['姓名', '身份证号', '停发原因', '死亡日期', '停发月份'], ...persons.map((own) => [...own, '死亡', '2026-10-15', '2026年11月'])];
  const workbook = await bookOfRows({ 花名册: vouchers, 券停发: stops('2026年老年券停发人员名单'), 津贴停发: stops('2026年高龄津贴停发人员名单') });
  const { findings } = await checkWorkbook(workbook, { asOf, period: null, corrections: [], settings });
  expect(findings.filter(({ code }) => code === 'ST06' || code === 'ID10')).toEqual([]);
});
