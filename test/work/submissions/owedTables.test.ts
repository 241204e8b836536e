import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { streetTotals } from '../../../src/work/submissions/streetTotals';
import type { Submission } from '../../../src/work/submissions/submission';
import { unitReports } from '../../../src/work/submissions/unitReports';
import type { Period } from '../../../src/rules/calendar/period';
import { bookOfRows, type BookRows } from '../bookOfRows';

const asOf = { year: 2026, month: 11, day: 30 } as const;
const third: Period = { kind: 'quarter', year: 2026, quarter: 3 };

const voucher: BookRows = { 老年人台账: [['甲家社区老年人台账'], ['序号', '姓名', '性别', '身份证号', '老年券起发月份', '老年券状态'], [1, '王珍永', '男', '110101194401010038', '2024-01', '在发']] };
const allowance: BookRows = { 花名册: [['乙村高龄津贴花名册'], ['序号', '姓名', '性别', '身份证号', '高龄津贴起享月份', '高龄津贴月标准', '死亡日期'], [1, '王珍永', '男', '110101194401010038', '2024-01', 100, '']] };
const devices: BookRows = { 小帮手: [['甲家社区小帮手台账'], ['序号', '姓名', '身份证号', '设备编号', '发放日期'], [1, '王珍永', '110101194401010038', 'A001', '2026-02-03']] };
const payments: BookRows = { 四季度: [['丙村2026年三季度老年券签领表'], ['序号', '姓名', '身份证号', '应发月数', '金额', '领取人'], [1, '王珍永', '110101194401010038', 3, 300, '王珍永']] };
const statistics: BookRows = { 统计表: [['丁家社区2026年第三季度老年券发放统计表'], ['年龄段', '性别', '上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额(元)'], ['80—84岁', '男', 2, 0, 1, 0, 0, 1, 2, 5, 500], ['合计', '合计', 2, 0, 1, 0, 0, 1, 2, 5, 500]] };
const stops: BookRows = { 停发表: [['丁家社区2026年第三季度老年券停止发放情况表'], ['序号', '姓名', '性别', '身份证号', '年龄', '住址', '停发原因', '事由日期', '应停发月份', '实停发月份', '多发月数', '月标准(元)', '应追回金额(元)', '追回情况', '备注'], [1, '李长生', '男', '', 86, '', '死亡', '2026年8月5日', '', '', 1, 100, 100, '', ''], ['合计', '1人', '', '', '', '', '', '', '', '', 1, '', 100, '', '']] };

async function handedIn(book: BookRows, period: Period | null = third, file = '一.xlsx'): Promise<Submission> {
  return (await reduceWorkbook(file, await bookOfRows(book), { period, asOf, corrections: [], settings: { place: 'beijing' } })).submission;
}
const named = (tables: readonly { readonly id: string; readonly period: string }[]) => tables.map(({ id, period }) => `${id} ${period}`).sort();
const works = ({ owes }: Pick<Submission, 'owes'>) => [...new Set(owes.map((id) => id.split('-')[0]))].sort();

test.each<[string, BookRows, readonly string[]]>([
  ['a roll of vouchers, which tells cards too', voucher, ['certificates', 'voucher']],
  ['a roll of the allowance alone', allowance, ['allowance']],
  ['a list of devices beside it', { ...voucher, ...devices }, ['certificates', 'helper', 'voucher']],
  ['a list of payments without a roll', payments, ['voucher']],
  ['a table by itself', statistics, ['voucher']],
])('%s: its unit owes the tables of its own work alone', async (_name, book, expected) => {
  expect(works(await handedIn(book))).toEqual(expected);
});

test('of a period asked for its own tables are missing, each by name, and none of another', async () => {
  const { missing } = await handedIn(voucher);
  expect(named(missing)).toEqual(['certificates-monthly 2026-07', 'certificates-monthly 2026-08', 'certificates-monthly 2026-09', 'voucher-deaths-monthly 2026-07', 'voucher-deaths-monthly 2026-08', 'voucher-deaths-monthly 2026-09', 'voucher-deaths-quarterly 2026Q3', 'voucher-inspection 2026Q3', 'voucher-issue 2026Q3', 'voucher-review 2026Q3', 'voucher-statistics 2026Q3', 'voucher-stops 2026Q3']);
  expect(missing.every(({ overdue }) => overdue)).toBe(true);
  // Where none is asked for, what is due around the day of looking.
  expect(named((await handedIn(voucher, null)).missing)).toContain('voucher-issue 2026Q4');
});

test('of a unit that hands in a file a table, what stands in none of them is missing', async () => {
  const files = [await handedIn(statistics, third, '统计.xlsx'), await handedIn(stops, third, '停发.xlsx')];
  const [unit, ...others] = unitReports(files);
  expect([unit?.unit, unit?.files, unit?.tables, others]).toEqual(['丁家社区', ['统计.xlsx', '停发.xlsx'], 2, []]);
  expect(named(unit?.missing ?? [])).toEqual(['voucher-deaths-monthly 2026-07', 'voucher-deaths-monthly 2026-08', 'voucher-deaths-monthly 2026-09', 'voucher-deaths-quarterly 2026Q3', 'voucher-inspection 2026Q3', 'voucher-issue 2026Q3', 'voucher-review 2026Q3']);
});

test('who has no such work has not failed to report; a table that nobody owes is not spoken of', async () => {
  const files = [await handedIn(statistics, third, '丁.xlsx'), await handedIn(voucher, third, '甲.xlsx'), await handedIn(allowance, third, '乙.xlsx')];
  const told = streetTotals(files, ['戊社区'], ['坏.xlsx'], '2026Q3').map(({ id, reported, notReported, notOwing, unreadable }) => [id, reported.map(({ unit }) => unit), notReported.map(({ unit }) => unit), notOwing, unreadable]);
  expect(told).toEqual([
    ['voucher-statistics', ['丁家社区'], ['甲家社区', '戊社区'], 1, ['坏.xlsx']],
    ['voucher-stops', [], ['丁家社区', '甲家社区', '戊社区'], 1, ['坏.xlsx']],
  ]);
});
