import { recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* What each was paid, in lists whose heading does not say 金额 (rulings 46): read, asked, or told as not read. */

const rows = (headings: readonly string[], title: string, cells: (person: number) => readonly Cell[]) => [
  [title],
  ['序号', '姓名', '身份证号', ...headings],
  ...Array.from({ length: 9 }, (_unused, person) => [person + 1, madeUpName(person), madeUpId(person), ...cells(person)]),
];
const told = (headings: readonly string[], cells: (person: number) => readonly Cell[], title = '2026年四季度老年券发放表') => {
  const [list] = recogniseLists(rows(headings, title, cells));
  const asked = (list?.questions ?? []).map((question) => ('columns' in question ? question.columns : [question.column]).map((column) => headings[column - 4]).join('/'));
  return [headings[(list?.fields['amount'] ?? 0) - 4] ?? '', asked.join(), (list?.notRead ?? []).map(({ text }) => text).join()];
};

const paid = (person: number) => (person === 5 ? 400 : 300);
const sign = '已签';

test.each<[string, readonly string[], (person: number) => readonly Cell[], readonly string[]]>([
  ['合计', ['合计', '签字'], (person) => [paid(person), sign], ['合计', '', '']],
  ['券款', ['券款', '签字'], (person) => [paid(person), sign], ['券款', '', '']],
  ['共计(元)', ['共计(元)', '签字'], (person) => [paid(person), sign], ['共计(元)', '', '']],
  ['共計（元）', ['共計（元）', '簽字'], (person) => [paid(person), sign], ['共計（元）', '', '']],
  ['as text', ['券款', '签字'], (person) => [`${paid(person)}元`, sign], ['券款', '', '']],
  ['the thing itself', ['老年券(元)', '签字'], (person) => [paid(person), sign], ['老年券(元)', '', '']],
  ['应领数 over money', ['应领数', '签字'], (person) => [paid(person), sign], ['应领数', '', '']],
  ['应领数 over vouchers', ['应领数', '签字'], () => [3, sign], ['', '', '']],
  ['beside 月数', ['月数', '券值', '签字'], (person) => [3, paid(person), sign], ['券值', '', '']],
  ['beside price and number', ['面值', '张数', '合计', '签字'], (person) => [100, 3, paid(person), sign], ['合计', '', '']],
  ['应领 and 实领', ['应领', '实领', '签字'], (person) => [300, paid(person), sign], ['', '应领/实领', '']],
  ['补发 and all together', ['应发', '补发', '实发合计', '签字'], (person) => [300, person === 5 ? 100 : null, paid(person), sign], ['实发合计', '', '补发']],
  ['the same under listed headings', ['应发金额', '补发金额', '实发金额', '签字'], (person) => [300, person === 5 ? 100 : null, paid(person), sign], ['实发金额', '', '补发金额']],
  ['less what is kept back', ['应发', '补发', '扣发', '实发', '签字'], (person) => [300, person === 5 ? 100 : null, person === 6 ? 50 : null, person === 6 ? 250 : paid(person), sign], ['实发', '', '补发']],
  ['实发 is what was due', ['应发金额', '实发金额', '签字'], () => [300, 300, sign], ['实发金额', '', '']],
  ['one row does not add up', ['应发', '补发', '实发合计', '签字'], (person) => [300, person === 5 ? 100 : null, person === 5 ? 500 : 300, sign], ['', '应发/实发合计', '补发']],
  ['one row was not paid', ['应发金额', '补发金额', '实发金额', '签字'], (person) => [300, person === 5 ? 100 : null, person === 4 ? null : paid(person), sign], ['', '应发金额/实发金额', '']],
  ['three amounts', ['应发金额', '发放金额', '实发金额', '签字'], () => [300, 300, 300, sign], ['', '应发金额/发放金额/实发金额', '']],
  ['numbers of vouchers', ['券号起号', '券号止号', '金额', '签字'], (person) => [1000 + person * 3, 1002 + person * 3, 300, sign], ['金额', '', '']],
  ['all together the same', ['应发', '合计', '签字'], (person) => [paid(person), paid(person), sign], ['应发', '', '']],
  ['补发 alone', ['金额', '补发', '签字'], (person) => [300, person === 5 ? 100 : null, sign], ['金额', '', '补发']],
  ['a heading of no money', ['甲项', '签字'], (person) => [paid(person), sign], ['', '', '甲项']],
  ['the allowance beside the vouchers', ['券款', '高龄津贴', '签字'], (person) => [paid(person), 100, sign], ['券款', '', '']],
  ['the allowance alone', ['高龄津贴', '签字'], () => [100, sign], ['', '', '高龄津贴']],
  ['nothing in it', ['合计', '签字'], () => [null, sign], ['', '', '']],
  ['the money of another time', ['金额', '累计发放', '签字'], (person) => [paid(person), 1200, sign], ['金额', '', '']],
  ['rooms, years and codes', ['房间', '发放年份', '网格号', '签字'], (person) => [101 + person, 2026, 3007, sign], ['', '', '']],
])('%s', (_name, headings, cells, expected) => expect(told(headings, cells)).toEqual(expected));

test('of the allowance', () => expect(told(['合计', '签字'], (person) => [paid(person), sign], '2026年四季度高龄津贴发放表')).toEqual(['合计', '', '']));

/* Whether somebody got it, in a column nobody reads: told as not read, or he would count as paid in silence. */
test.each<[string, string, string]>([
  ['是否领取', '否', '是否领取'],
  ['发放状态', '退回', '发放状态'],
  ['领取情况', '未领', '领取情况'],
  ['領取情況', '未領', '領取情況'],
  ['是否领取', '是', ''],
  ['是否代领', '否', ''],
])('%s with “%s”', (heading, word, expected) => {
  expect(told(['金额', heading], (person) => [300, person === 3 ? word : '是'])).toEqual(['金额', '', expected]);
});

test('否 beside an amount is told with its row, beside none without', () => {
  const list = (amount: Cell) => recogniseLists([['2026年四季度老年券发放表'], ['姓名', '身份证号', '金额', '是否发放'], ...Array.from({ length: 9 }, (_unused, person): Cell[] => [madeUpName(person), madeUpId(person), person < 3 ? amount : 300, person < 3 ? '否' : '是'])])[0]?.notRead;
  expect([list(300), list(null)]).toEqual([[{ row: 2, column: 4, text: '是否发放', unpaid: { row: 3, text: '否', count: 3 } }], [{ row: 2, column: 4, text: '是否发放' }]]);
});

test('应领 and 实领 that differ for the last of 250 people alone are asked about', () => {
  const people = Array.from({ length: 250 }, (_unused, person): Cell[] => [madeUpName(person), madeUpId(person), 300, person === 249 ? 200 : 300]);
  const [list] = recogniseLists([['2026年四季度老年券发放表'], ['姓名', '身份证号', '应领', '实领'], ...people]);
  expect(list?.fields['amount']).toBeUndefined();
  expect(list?.questions).toEqual([{ type: 'twoColumns', field: 'amount', columns: [3, 4] }]);
});

test('a second amount that one of 250 people has is told as not read', () => {
  const people = Array.from({ length: 250 }, (_unused, person): Cell[] => [madeUpName(person), madeUpId(person), 300, person === 249 ? 100 : '']);
  const [list] = recogniseLists([['2026年四季度老年券发放表'], ['姓名', '身份证号', '金额', '补发'], ...people]);
  expect(list?.notRead.map(({ text }) => text)).toEqual(['补发']);
});
