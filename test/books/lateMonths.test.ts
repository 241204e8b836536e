import { checkWorkbook } from '../../src/work/checkWorkbook';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* 补发月份 in a column beside the amount: which months a payment makes good. Looked at on 30 November 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const people = [['唐秀兰', '1942-12-12', '022'], ['罗桂兰', '1937-10-27', '044'], ['曾素珍', '1943-04-18', '066'], ['梁秀英', '1938-10-18', '088']].map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);
const vouchers = '2026年第四季度老年券发放台账';
const allowance = '2026年10月高龄津贴发放名册';

type Cells = readonly CellInput[];

async function told(title: string, headings: readonly string[], own: Cells, rest: Cells): Promise<string[]> {
  const workbook = await bookOfRows({
    老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '高龄津贴起享月份', '高龄津贴月标准'], ...people.map(([name, id]) => [name, id, '本地', '2026-01', '2026-01', 100])],
    发放: [[title], ['序号', '姓名', '身份证号', ...headings, '签字'], ...people.map(([name, id], at) => [at + 1, name, id, ...(at === 1 ? own : rest), name])],
  });
  const { findings } = await checkWorkbook(workbook, request);
  return findings.map(({ code, severity, row, data }) => [code, severity, row, data['kind']].filter((part) => part !== undefined).join(' '));
}

test.each<[string, string, readonly string[], Cells, Cells, readonly string[]]>([
  ['a month made good, counted', vouchers, ['月数', '金额', '补发月份'], [4, 400, '9月'], [3, 300, ''], []],
  ['three months, counted', vouchers, ['月数', '金额', '补发年月'], [6, 600, '2026.7-2026.9'], [3, 300, ''], []],
  ['a month made good, by the amount', vouchers, ['金额', '补发月份'], [400, '2026.9'], [300, ''], ['ST02 info 4 withLate']],
  ['beside the months of the row', vouchers, ['发放月份', '金额', '补发月份'], ['10-12月', 400, '9月'], ['10-12月', 300, ''], ['ST02 info 4 withLate']],
  ['of another sum', vouchers, ['金额', '补发月份'], [500, '2026.9'], [300, ''], ['ST02 warning 4 moreThanLate']],
  ['the amount is of the months made good: of its quarter nothing is listed', vouchers, ['月数', '金额', '补发月份'], [3, 300, '7-9月'], [3, 300, ''], ['RC04 warning 3 missing']],
  ['none', vouchers, ['月数', '金额', '补发月份'], [3, 300, '无'], [3, 300, ''], []],
  ['0', vouchers, ['月数', '金额', '补发月份'], [3, 300, 0], [3, 300, ''], []],
  ['of the amount made good, which is not read', vouchers, ['月数', '金额', '补发月份', '补发金额'], [3, 300, '9月', 100], [3, 300, '', ''], ['ST07 warning 2']],
  ['of the allowance', allowance, ['发放金额', '补发月份'], [200, '2026年9月'], [100, ''], ['ST02 info 4 withLate']],
  ['100 made good beside 100', allowance, ['发放金额', '补发金额'], [100, 100], [100, ''], ['ST07 warning 2']],
  ['a list of what was made good alone', '老年券补发台账', ['补发月份', '金额'], ['2026.9', 100], ['2026.8', 100], []],
  ['the same of some rows alone', '老年券补发台账', ['补发月份', '金额'], ['', 100], ['2026.8', 100], ['ST01 error 2']],
])('%s', async (_case, title, headings, own, rest, expected) => {
  expect(await told(title, headings, own, rest)).toEqual(expected);
});
