import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { streetTotals } from '../../../src/work/submissions/streetTotals';
import { cellAddress } from '../../../src/workbook/address';
import type { SheetContent } from '../../../src/workbook/port';
import { createWorkbook } from '../../workbook/natively';

const plainSheet: Omit<SheetContent, 'cells'> = { styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } } };
const request = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;

type Row = readonly (string | number)[];

const kinds = {
  统计表: { title: '2026年第四季度老年券发放统计表', head: ['年龄段', '性别', '上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额(元)'] },
  签字表: { title: '2026年第四季度老年券发放签字表', head: ['序号', '姓名', '性别', '身份证号', '年龄', '住址', '联系电话', '起发月份', '应发月数', '月标准(元)', '应发金额(元)', '领取人签字', '代领人', '与本人关系', '领取日期', '备注'] },
  死亡季报: { title: '甲社区2026年第四季度老年券死亡季报表', head: ['序号', '姓名', '性别', '身份证号', '死亡时年龄', '死亡日期', '应停发月份', '实停发月份', '多发月数', '月标准', '应追回金额'] },
  停发表: { title: '2026年第四季度老年券停止发放情况表', head: ['序号', '姓名', '性别', '身份证号', '年龄', '住址', '停发原因', '事由日期', '应停发月份', '实停发月份', '多发月数', '月标准(元)', '应追回金额(元)', '追回情况', '备注'] },
  小帮手: { title: '2026年第四季度小帮手汇总表', head: ['月份', '上月末在用', '本月新领', '本月收回', '本月停用', '本月末在用', '本月报修', '65周岁及以上人数', '配备率', '备注'] },
} as const;

async function handedIn(kind: keyof typeof kinds, rows: readonly Row[], unit = '甲社区') {
  const { title, head } = kinds[kind];
  const workbook = await createWorkbook();
  // Headings stand in row 3, rows from row 4 on.
  await workbook.addSheet({ name: kind, content: { ...plainSheet, cells: [[title], [`填报单位（盖章）：${unit}`, '', '', '', '', '填报日期：2026年11月30日'], [...head], ...rows.map((row) => [...row])] }, tableTag: null });
  await workbook.commit();
  return reduceWorkbook(`${unit}.xlsx`, workbook, request);
}

async function found(kind: keyof typeof kinds, rows: readonly Row[]): Promise<readonly string[]> {
  const { checked } = await handedIn(kind, rows);
  return checked.findings.filter(({ code }) => code.startsWith('RC')).map(({ code, row, column, data }) => `${code} ${cellAddress(row, column)} ${String(data['typed'])} ${String(data['computed'])}`);
}

const men: Row = ['80—84岁', '男', 5, 1, 0, 0, 0, 6, 6, 18, 1800];
const women: Row = ['80—84岁', '女', 4, 0, 1, 0, 0, 3, 4, 10, 1000];
const whole: Row = ['合计', '合计', 9, 1, 1, 0, 0, 9, 10, 28, 2800];
/** A row with some of its cells said otherwise, by place. */
const but = (row: Row, cells: Readonly<Record<number, string | number>>): Row => row.map((cell, place) => cells[place] ?? cell);

const person = (months: number | string, standard: number, amount: number | string): Row => [1, '王珍永', '男', '110101194001010034', 86, '柳荫里1号', '', '2020-01', months, standard, amount, '', '', '', '', ''];
const people = (text: string, months: number, amount: number): Row => ['合计', text, '', '', '', '', '', '', months, '', amount];
const stopped = (name: string, reason: string, months: number, amount: number): Row => [1, name, '男', '', 86, '柳荫里1号', reason, '2026年10月5日', '', '', months, 100, amount, '', ''];
const stops = (label: string, text: string, months: number, amount: number): Row => [label, text, '', '', '', '', '', '', '', '', months, '', amount];
const leftAt = (reason: string, on: string, should: string | number, actual: string | number, months: number | string, amount: number | string): Row => [1, '王珍永', '男', '', 86, '柳荫里1号', reason, on, should, actual, months, 100, amount, '', ''];
const died = (on: string, should: string | number, actual: string | number, months: number | string, amount: number | string): Row => [1, '王珍永', '男', '', 86, on, should, actual, months, 100, amount];
const month = (name: string | number, opening: number, issued: number, closing: number, rate: number | string = 0.5): Row => [name, opening, issued, 0, 0, closing, 0, 2 * closing, rate, ''];

test.each<[string, keyof typeof kinds, readonly Row[], readonly string[]]>([
  ['right', '统计表', [men, women, whole], []],
  ['合计 is not the sum of its rows', '统计表', [men, women, but(whole, { 7: 19, 8: 20, 10: 9900 })], ['RC01 H6 19 9', 'RC01 I6 20 10', 'RC01 K6 9900 2800']],
  ['合计 of a band and of the men', '统计表', [men, women, ['80—84岁', '合计', 9, 1, 1, 0, 0, 9, 10, 28, 2900], ['合计', '男', 5, 1, 0, 0, 0, 6, 7, 18, 1800], ['合计', '女', ...women.slice(2)], whole], ['RC01 K6 2900 2800', 'RC01 I7 7 6']],
  ['a band that stands as one row', '统计表', [men, women, ['85—89岁', '合计', 1, 0, 0, 0, 0, 1, 1, 3, 300], ['合计', '合计', 10, 1, 1, 0, 0, 10, 11, 31, 3100]], []],
  ['opening + in − out is not the closing', '统计表', [but(men, { 7: 9 }), women, but(whole, { 7: 12 })], ['RC02 H4 9 6']],
  ['18 months are not 18,000 yuan', '统计表', [but(men, { 10: 18000 }), women, but(whole, { 10: 19000 })], ['RC05 K4 18000 1800']],
  ['words below the sums, empty texts beside them', '统计表', [men, women, whole, ['校验：上季末9＋新增1－死亡1－迁出0－其他停发0＝本季末9（相符）', '', '', '', '', '', '', '', '', '', '']], []],
  ['figures written as words are read, or left alone', '统计表', [but(men, { 2: '五', 10: '1800元' }), women, but(whole, { 8: '10人' })], []],
  ['right', '签字表', [person(3, 100, 300), people('1人', 3, 300)], []],
  ['an amount typed over its formula', '签字表', [person(3, 100, 500), people('1人', 3, 500)], ['RC05 K4 500 300']],
  ['the people, the months, the amount of 合计', '签字表', [person(3, 100, 300), people('2人', 4, 400)], ['RC01 B5 2 1', 'RC01 I5 4 3', 'RC01 K5 400 300']],
  ['right', '停发表', [stopped('甲', '死亡', 2, 200), stops('死亡小计', '1人', 2, 200), stopped('乙', '迁出', 1, 100), stops('迁出小计', '1人', 1, 100), stops('合计', '2人', 3, 300)], []],
  ['小计 and 合计 are not their rows', '停发表', [stopped('甲', '死亡', 2, 200), stops('死亡小计', '2人', 2, 200), stopped('乙', '迁出', 1, 100), stops('迁出小计', '1人', 3, 300), stops('总计', '9人', 3, 800)], ['RC01 B5 2 1', 'RC01 K7 3 1', 'RC01 M7 300 100', 'RC01 B8 9 2', 'RC01 M8 800 300']],
  ['what is to be recovered is not months × standard', '停发表', [stopped('甲', '死亡', 2, 500), stops('合计', '1人', 2, 500)], ['RC05 M4 500 200']],
  ['months in words', '停发表', [leftAt('死亡', '2026年10月5日', '2026年11月', '2027-01', 2, 200), leftAt('死亡', '2026-10', '11月', '1月', 2, 200), leftAt('死亡', '2026.10.5', 46327, 46388, 2, 200)], []],
  ['nothing was paid too long', '停发表', [leftAt('死亡', '2026年10月5日', '2026年11月', '2026年11月', '', ''), leftAt('死亡', '2026年10月5日', '2026年11月', '2026年11月', 0, 0), leftAt('死亡', '2026年10月5日', '2026年11月', '', 1, 100)], []],
  ['more months than lie between the two, and fewer', '停发表', [leftAt('死亡', '2026年10月5日', '2026年11月', '2026年12月', 2, 200), leftAt('死亡', '2026年10月5日', '2026年11月', '2027年1月', 1, 100)], ['RC05 K4 2 1', 'RC05 K5 1 2']],
  ['the month of death is paid still, that of another reason is nobody’s to work out', '停发表', [leftAt('死亡', '2026年10月5日', '10月', '2026年12月', 2, 200), leftAt('自愿放弃', '2026年10月5日', '10月', '2026年12月', 2, 200)], ['RC05 I4 2026年10月 2026年11月']],
  ['a month nobody can read', '停发表', [leftAt('死亡', '2026年10月5日', '2026年11月', '2026.012', 2, 200), leftAt('死亡', '2026年10月5日', '2026年11月', '—', 1, 100), leftAt('死亡', '2026年10月5日', '2026年11月', '未停', '', '')], ['RC05 J4 2026.012 ']],
  ['without 月份, with fewer columns', '死亡季报', [died('2026年10月5日', '2026年11月', '2026年12月', 1, 100), died('2026年10月5日', '2026年11月', '2027年1月', 2, 100), died('2026年10月5日', '2026年10月', '2026年12月', 2, 200)], ['RC05 K5 100 200', 'RC05 G6 2026年10月 2026年11月']],
  ['right', '小帮手', [month('2026年10月', 4, 1, 5), month('2026年11月', 5, 0, 5), month('2026年12月', 5, 0, 5, '50%'), ['合计', 4, 1, 0, 0, 5, 0, 10, 0.5]], []],
  ['an empty text in place of a total says no 0', '小帮手', [month('2026年10月', 4, 1, 5), month('2026年11月', 5, 0, 5), month('2026年12月', 5, 0, 5), ['合计', 4, 1, 0, 0, 5, 0, '', 0.5]], []],
  ['合计, closing, what is carried over, the rate', '小帮手', [month('2026年10月', 4, 1, 6), month('2026年11月', 5, 0, 5, 0.7), month('2026年12月', 5, 0, 5), ['合计', 4, 50, 0, 0, 5, 0, 10, 0.5]], ['RC02 F4 6 5', 'RC02 B5 5 6', 'RC05 I5 0.7 0.5', 'RC01 C7 50 1']],
])('%s: %s', async (_case, kind, rows, findings) => {
  expect(await found(kind, rows)).toEqual(findings);
});

test('what the policy or a month without payment may explain is to be verified, and no unit is named for it', async () => {
  const rows = [leftAt('死亡', '2026年10月5日', '2026年10月', '2027年1月', 2, 200)];
  const { checked, submission } = await handedIn('停发表', rows);
  expect(checked.findings.filter(({ code }) => code === 'RC05').map(({ severity, certainty, field }) => [severity, certainty, field])).toEqual([['warning', 'suspect', 'shouldStop'], ['warning', 'suspect', 'overpaid']]);
  expect(submission.tables.map(({ disagrees }) => disagrees)).toEqual([false]);
});

const street = async (kind: keyof typeof kinds, ...books: readonly (readonly Row[])[]) => {
  const submissions = await Promise.all(books.map(async (rows, nth) => (await handedIn(kind, rows, `${'甲乙丙'[nth] ?? ''}社区`)).submission));
  const tables = streetTotals(submissions, [], [], '2026Q4');
  return tables.find(({ id }) => id === { 统计表: 'voucher-statistics', 停发表: 'voucher-stops', 小帮手: 'helper-summary', 签字表: '', 死亡季报: '' }[kind]);
};

test.each<[string, readonly Row[]]>([
  ['80-84, 总计', [but(men, { 0: '80-84' }), but(women, { 0: '80-84' }), but(whole, { 0: '总计', 1: '' })]],
  ['80－84岁, 合 计', [but(men, { 0: '80－84岁' }), but(women, { 0: '80－84 周岁', 1: '女性' }), but(whole, { 0: '合 计', 1: '合 计' })]],
  ['80至84岁, merged down', [but(men, { 0: '80至84岁' }), but(women, { 0: '' }), whole]],
])('rows that say it otherwise are the same rows: %s', async (_case, rows) => {
  const table = await street('统计表', [men, women, whole], rows);
  expect(table?.rows.map(({ by, figures }) => [...by, figures[8]?.value])).toEqual([['80—84岁', '男', 3600], ['80—84岁', '女', 2000], ['合计', '合计', 5600]]);
  expect([table?.reported.length, table?.notAdded, table?.unknownRows, table?.unread]).toEqual([2, [], [], []]);
});

test('a row that is none of the table’s is told; without a row 合计 that is known nothing is added in', async () => {
  const table = await street('统计表', [men, women, whole], [men, but(women, { 0: '高龄' }), whole], [men, women, but(whole, { 0: '全部' })]);
  expect(table?.reported.map(({ unit }) => unit)).toEqual(['甲社区', '乙社区']);
  expect(table?.notAdded).toEqual([{ unit: '丙社区', files: ['丙社区.xlsx'] }]);
  expect(table?.unknownRows).toEqual([{ file: '乙社区.xlsx', sheet: '统计表', row: 5, words: '高龄 女' }]);
  expect(table?.total.at(-1)).toBe(5600);
});

test.each([
  ['as the table writes it', ['2026年10月', '2026年11月', '2026年12月']],
  ['raw numbers of dates, as copied values are', [46296, 46327, 46357]],
  ['short', ['10月', '2026-11', '2026.12']],
])('months %s', async (_case, [first = '', second = '', third = '']) => {
  const table = await street('小帮手', [month(first, 4, 1, 5), month(second, 5, 0, 5), month(third, 5, 0, 5), ['合计', 4, 1, 0, 0, 5, 0, 10, 0.5]]);
  expect(table?.rows.map(({ by }) => by[0])).toEqual(['2026年10月', '2026年11月', '2026年12月']);
  expect([table?.total, table?.unknownRows]).toEqual([[4, 1, 0, 0, 5, 0, 10], []]);
});

test('months of another quarter are not added in', async () => {
  const table = await street('小帮手', [month('2026年7月', 4, 1, 5), ['合计', 4, 1, 0, 0, 5, 0, 10, 0.5]]);
  expect([table?.reported, table?.notAdded]).toEqual([[], [{ unit: '甲社区', files: ['甲社区.xlsx'] }]]);
});

test('whose figures contradict each other is named beside the sums', async () => {
  const table = await street('统计表', [men, women, whole], [men, women, but(whole, { 10: 9900 })]);
  expect(table?.disagreeing).toEqual([{ unit: '乙社区', files: ['乙社区.xlsx'] }]);
});

test('the words below the sums hold no figures', async () => {
  const empty = Array<string>(10).fill('');
  const table = await street('统计表', [men, women, whole, ['校验：上季末9＋新增1＝本季末9（相符）', ...empty], ['注：没有本季发放台账', ...empty]]);
  expect([table?.unread, table?.unknownRows, table?.total.at(-1)]).toEqual([[], [], 2800]);
});
