import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { withChainsOfFiles } from '../../../src/work/submissions/chainsOfFiles';
import { reduceWorkbook } from '../../../src/work/submissions/reduceWorkbook';
import { findingWords } from '../../../src/wording/findingWords';
import { cellAddress } from '../../../src/workbook/address';
import { bookOfRows, type BookRows } from '../bookOfRows';

/* Tables of two quarters, typed by hand: what one closes with the next opens with. As of 30 November 2026. */

const request = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
type Sheet = BookRows[string];

const long = ['年龄段', '性别', '上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额（元）'];
const short = ['年龄段', '性别', '上季末', '新增', '死亡', '迁出', '其他停发', '本季末', '发放人数', '人月数', '发放金额'];

/** One band of men and women; all other figures follow from the openings. */
function statistics(title: string, men: number, women: number, headings: readonly string[] = long): Sheet {
  const row = (band: string, sex: string, count: number) => [band, sex, count, 0, 0, 0, 0, count, count, count * 3, count * 300];
  const rows = (band: string) => [row(band, '男', men), row('', '女', women), row('', '合计', men + women)];
  return [[title], ['填报单位（盖章）：槐树社区'], headings, ...rows('80—84岁'), ...rows('合计')];
}

const third = '槐树社区2026年第三季度老年券发放统计表';
const fourth = '槐树社区2026年第四季度老年券发放统计表';

function devices(title: string, months: readonly string[], opening: number): Sheet {
  return [[title], ['填报单位（盖章）：槐树社区'], ['月份', '上月末在用', '本月新领', '本月收回', '本月停用', '本月末在用', '本月报修', '65周岁及以上人数', '配备率', '备注'], ...months.map((month) => [month, opening, 0, 0, 0, opening, 0, 10, opening / 10, '']), ['合计', opening, 0, 0, 0, opening, 0, 10, opening / 10, '']];
}

const roll: Sheet = [['槐树社区老年人台账'], ['姓名', '身份证号'], ['王珍永', '110101196401010037']];

const broken: readonly (readonly [string, BookRows, readonly string[]])[] = [
  ['figures that follow', { 三季度: statistics(third, 5, 4), 四季度: statistics(fourth, 5, 4) }, []],
  ['an opening that is not the closing', { 三季度: statistics(third, 5, 4), 四季度: statistics(fourth, 4, 4) }, ['RC02 三季度 H9 9 8']],
  ['the later before the earlier, headings shortened', { 四季度: statistics(fourth, 4, 4, short), 三季度: statistics(third, 5, 4, short) }, ['RC02 三季度 H9 9 8']],
  ['two quarters that do not follow each other', { 二季度: statistics('槐树社区2026年第二季度老年券发放统计表', 5, 4), 四季度: statistics(fourth, 4, 4) }, []],
  [
    'devices',
    { 三: devices('槐树社区2026年第三季度小帮手汇总表', ['2026年7月', '2026年8月', '2026年9月'], 6), 四: devices('槐树社区2026年第四季度小帮手汇总表', ['2026年10月', '2026年11月', '2026年12月'], 5) },
    ['RC02 三 F6 6 5'],
  ],
];

test.each(broken)('in one workbook of tables alone: %s', async (_name, sheets, expected) => {
  const { checked } = await reduceWorkbook('报表.xlsx', await bookOfRows(sheets), request);
  expect(checked.findings.map(({ code, sheetName, row, column, data }) => `${code} ${sheetName} ${cellAddress(row, column)} ${String(data['closing'])} ${String(data['opening'])}`)).toEqual(expected);
});

test.each(broken)('beside the ledger: %s', async (_name, sheets, expected) => {
  const { findings } = await checkWorkbook(await bookOfRows({ 老年人台账: roll, ...sheets }), request);
  expect(findings.filter(({ code, data }) => code === 'RC02' && data['kind'] === undefined).map(({ code, sheetName, row, column, data }) => `${code} ${sheetName} ${cellAddress(row, column)} ${String(data['closing'])} ${String(data['opening'])}`)).toEqual(expected);
});

async function handedIn(files: Readonly<Record<string, BookRows>>): Promise<readonly string[]> {
  const submitted = await Promise.all(Object.entries(files).map(async ([file, sheets]) => ({ file, ...(await reduceWorkbook(file, await bookOfRows(sheets), request)) })));
  return withChainsOfFiles(submitted).flatMap(({ file, checked }) => checked.findings.filter(({ code }) => code === 'RC02').map((finding) => `${file} ${cellAddress(finding.row, finding.column)} ${findingWords('zh-CN', finding, 'message', false)}`));
}

test.each<[string, Readonly<Record<string, BookRows>>, readonly string[]]>([
  ['right', { '三.xlsx': { 表: statistics(third, 5, 4) }, '四.xlsx': { 表: statistics(fourth, 4, 5) } }, []],
  ['wrong', { '三.xlsx': { 统计表: statistics(third, 5, 4) }, '四.xlsx': { 表: statistics(fourth, 4, 4) } }, ['四.xlsx C9 上期《统计表》（三.xlsx）期末是 9，本期期初写的是 8。']],
  ['wrong, one with its ledger', { '三.xlsx': { 统计表: statistics(third, 5, 4) }, '四.xlsx': { 老年人台账: roll, 表: statistics(fourth, 4, 4) } }, ['四.xlsx C9 上期《统计表》（三.xlsx）期末是 9，本期期初写的是 8。']],
  ['one of another community', { '三.xlsx': { 表: statistics(third.replace('槐树', '柳荫'), 5, 4).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('槐树', '柳荫') : cell))) }, '四.xlsx': { 表: statistics(fourth, 4, 4) } }, []],
  ['the earlier came twice, and one of the two is followed', { '三.xlsx': { 表: statistics(third, 5, 4) }, '三（改）.xlsx': { 表: statistics(third, 4, 4) }, '四.xlsx': { 表: statistics(fourth, 4, 4) } }, []],
])('in two files of one community: %s', async (_name, files, expected) => {
  expect(await handedIn(files)).toEqual(expected);
});
