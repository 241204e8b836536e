import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import type { Submission } from '../../../src/work/submissions/submission';
import { streetTotals } from '../../../src/work/submissions/streetTotals';
import { toldApart } from '../../../src/work/submissions/toldApart';
import { unitReports } from '../../../src/work/submissions/unitReports';
import { bookOfRows, type BookRows } from '../bookOfRows';

/** Whose tables are, where a file or a name stands for several units. */
const request = { period: { kind: 'quarter', year: 2026, quarter: 3 }, asOf: { year: 2026, month: 10, day: 9 }, corrections: [], settings: { place: 'beijing' } } as const;

/** A 停发表 of one person who died on 9 August. */
const stops = (title: string, filedBy: string, [name, id]: readonly [string, string]): BookRows[string] => [
  [`${title}2026年第三季度老年券停止发放情况表`],
  ...(filedBy === '' ? [] : [[`填报单位（盖章）：${filedBy}`]]),
  ['序号', '姓名', '性别', '身份证号', '年龄', '住址', '停发原因', '事由日期', '应停发月份', '实停发月份', '多发月数', '月标准(元)', '应追回金额(元)', '追回情况', '备注'],
  [1, name, '男', id, 83, '海棠路7号院', '死亡', '2026年8月9日', '2026年9月', '2026年9月', 0, 100, 0, '', ''],
  ['合计', '1人', '', '', '', '', '', '', '', '', 0, '', 0, '', ''],
];

const people = [
  ['胡德明', '110112194211084879'],
  ['许瑞兰', '110115194006209205'],
  ['杨惠芳', '110111194305237884'],
] as const;

const reduced = async (file: string, rows: BookRows): Promise<Submission> => (await reduceWorkbook(file, await bookOfRows(rows), request)).submission;
const stopsOf = (submissions: readonly Submission[]) => streetTotals(submissions, [], [], '2026Q3').find(({ id }) => id === 'voucher-stops');

test.each<readonly [string, readonly (readonly [string, string, string])[], readonly string[]]>([
  ['each titled and signed by its community', [['甲', '海棠社区', '海棠社区'], ['乙', '红庙社区', '红庙社区'], ['丙', '劲松社区', '劲松社区']], ['海棠社区', '红庙社区', '劲松社区']],
  ['the street signs all of them', [['甲', '海棠社区', '安乐街道'], ['乙', '红庙社区', '安乐街道'], ['丙', '劲松社区', '安乐街道']], ['海棠社区', '红庙社区', '劲松社区']],
  ['the street stands in the titles', [['甲', '安乐街道', '海棠社区'], ['乙', '安乐街道', '红庙社区'], ['丙', '安乐街道', '劲松社区']], ['海棠社区', '红庙社区', '劲松社区']],
  ['only the tabs tell', [['海棠社区', '', ''], ['红庙社区', '', ''], ['劲松社区', '', '']], ['海棠社区', '红庙社区', '劲松社区']],
  ['one names nobody', [['甲', '海棠社区', ''], ['乙', '红庙社区', ''], ['丙', '', '']], ['海棠社区', '红庙社区', '']],
  ['one community, however written', [['甲', '海棠社区', '海棠社区居委会'], ['乙', '安乐街道海棠社区', '海棠社区'], ['丙', '海棠社区', '海棠社区']], ['海棠社区居委会']],
])('a workbook with a sheet a community: %s', async (_case, sheets, units) => {
  const rows = Object.fromEntries(sheets.map(([tab, title, filedBy], nth) => [tab, stops(title, filedBy, people[nth] ?? people[0])]));
  const own = toldApart([await reduced('安乐街道.xlsx', rows)]);
  expect(own.map(({ unit }) => unit)).toEqual(units);
  const table = stopsOf(own);
  expect([table?.total[0], table?.repeated]).toEqual([3, []]);
  expect(unitReports(own).map(({ unit, tables }) => [unit, tables])).toEqual(units.map((unit) => [unit, 1]));
});

test.each([
  [['甲街道/幸福社区/报表.xlsx', '乙街道/幸福社区/报表.xlsx'], ['甲街道幸福社区', '乙街道幸福社区']],
  [['2026/01 甲街道/幸福.xlsx', '2026/02 乙街道/幸福.xlsx'], ['甲街道幸福社区', '乙街道幸福社区']],
  [['三季度/甲街道/幸福.xlsx', '四季度/甲街道/幸福.xlsx'], ['幸福社区', '幸福社区']],
  [['各街道/幸福.xlsx', '甲街道/幸福.xlsx'], ['幸福社区', '幸福社区']],
  [['上报/幸福.xlsx', '幸福.xlsx'], ['幸福社区', '幸福社区']],
])('units of one name in %j are %j', async (files, units) => {
  const submissions = await Promise.all(files.map((file, nth) => reduced(file, { 停发: stops('幸福社区', '幸福社区', people[nth] ?? people[0]) })));
  const own = toldApart(submissions);
  expect(own.map(({ unit }) => unit)).toEqual(units);
  // Of other people: whosever they are, both are counted.
  expect(stopsOf(own)?.total[0]).toBe(2);
});

test.each<readonly [string, BookRows, readonly (readonly string[])[]]>([
  ['甲.xlsx', { 停发: stops('幸福社区', '幸福社区', people[0]) }, []],
  ['乙.xlsx', { 停发: [['幸福社区老年券停止发放情况表'], ...(stops('幸福社区', '幸福社区', people[0]) ?? []).slice(1)] }, [['乙.xlsx']]],
])('%s: a table that names no period is counted for the one that is looked at, and told', async (file, rows, undated) => {
  const table = stopsOf([await reduced(file, rows)]);
  expect([table?.total[0], table?.undated.map(({ files }) => files)]).toEqual([1, undated]);
});
