import { periodColumnsOf } from '../../src/ledger/across/periodColumns';
import { rowSumsOf } from '../../src/ledger/across/rowSums';
import { titlesOf } from '../../src/ledger/sheetTitles';
import type { CellRange } from '../../src/workbook/port';
import { arrayBlock, day, merge, month, recognise, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

interface Sheet {
  readonly title?: string;
  readonly name?: string;
  readonly merges?: readonly CellRange[];
  readonly year?: number;
  readonly taken?: readonly number[];
}

/** Periods as "2026-07 amount=C signature=D", from heading rows with a title row above them and people below. */
function read(headings: readonly (readonly Cell[])[], people: readonly (readonly Cell[])[] = [], { title = '', name = 'Sheet1', merges = [], year, taken = [] }: Sheet = {}) {
  const block = arrayBlock([[title], ...headings, ...people]);
  const rows = headings.map((_row, place) => place + 2);
  const across = periodColumnsOf(rows, { block, merges, titles: titlesOf(name, block, 2), dateSystem: 1900, year, taken: new Set(taken) });
  return {
    periods: across?.periods.map(({ period, fields }) => `${String(period)} ${Object.entries(fields).map(([field, column]) => `${field}=${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column - 1]}`).join(' ')}`) ?? [],
    notRead: across?.notRead.map(({ text }) => text) ?? [],
    columns: [...(across?.columns ?? [])].sort((one, other) => one - other),
    sums: across === null ? [] : rowSumsOf(rows, block, across.periods),
  };
}

const title = { title: '2026年高龄津贴发放表' };

describe('what a heading says', () => {
  test.each<[string, readonly Cell[], readonly string[]]>([
    ['months in digits', ['姓名', '1月', '12月'], ['2026-01 amount=B', '2026-12 amount=C']],
    ['with spaces and breaks', ['姓名', ' 1 月', '2\n月'], ['2026-01 amount=B', '2026-02 amount=C']],
    ['in words', ['姓名', '一月', '十月份', '十二月'], ['2026-01 amount=B', '2026-10 amount=C', '2026-12 amount=D']],
    ['元月', ['姓名', '元月', '二月'], ['2026-01 amount=B', '2026-02 amount=C']],
    ['with the year', ['姓名', '2025年7月', '2025年8月'], ['2025-07 amount=B', '2025-08 amount=C']],
    ['with a short year', ['姓名', '25年7月', '25年8月'], ['2025-07 amount=B', '2025-08 amount=C']],
    ['with the year in words', ['姓名', '二〇二五年七月', '二〇二五年八月'], ['2025-07 amount=B', '2025-08 amount=C']],
    ['by signs', ['姓名', '2025.07', '2025-8', '2025/09'], ['2025-07 amount=B', '2025-08 amount=C', '2025-09 amount=D']],
    ['without signs', ['姓名', '202507', '202508'], ['2025-07 amount=B', '2025-08 amount=C']],
    ['numbers', ['姓名', 202507, 202508], ['2025-07 amount=B', '2025-08 amount=C']],
    ['numbers with a point, of which 2025.1 is October', ['姓名', 2025.08, 2025.09, 2025.1, 2025.11], ['2025-08 amount=B', '2025-09 amount=C', '2025-10 amount=D', '2025-11 amount=E']],
    ['date cells', ['姓名', month(46204), day(46235)], ['2026-07 amount=B', '2026-08 amount=C']],
    ['with a unit', ['姓名', '7月(元)', '8月（元）'], ['2026-07 amount=B', '2026-08 amount=C']],
    ['with 金额', ['姓名', '7月金额', '8月发放金额(元)'], ['2026-07 amount=B', '2026-08 amount=C']],
    ['with 签字: the signature is the mark', ['姓名', '7月签字', '8月签字'], ['2026-07 amount=B', '2026-08 amount=C']],
    ['quarters', ['姓名', '一季度', '第二季度', '3季度', 'Q4'], ['2026Q1 amount=B', '2026Q2 amount=C', '2026Q3 amount=D', '2026Q4 amount=E']],
    ['quarters with the year', ['姓名', '2025年第三季度', '2025Q4'], ['2025Q3 amount=B', '2025Q4 amount=C']],
    ['half years', ['姓名', '上半年', '下半年'], ['2026H1 amount=B', '2026H2 amount=C']],
    ['spans that are quarters', ['姓名', '1-3月', '4—6月', '7至9月', '10月-12月'], ['2026Q1 amount=B', '2026Q2 amount=C', '2026Q3 amount=D', '2026Q4 amount=E']],
    ['spans with the year', ['姓名', '2025.7-9', '2025年10—12月', '2026.01-2026.03', '202604-202606'], ['2025Q3 amount=B', '2025Q4 amount=C', '2026Q1 amount=D', '2026Q2 amount=E']],
    ['spans in words', ['姓名', '一至三月', '四月到六月'], ['2026Q1 amount=B', '2026Q2 amount=C']],
    ['spans with what is paid', ['姓名', '1-3月金额', '1-3月签字', '4-6月金额(元)', '4-6月签字'], ['2026Q1 amount=B signature=C', '2026Q2 amount=D signature=E']],
    ['spans of other lengths', ['姓名', '1-2月', '3-6月', '7-12月'], ['2026-01..2026-02 amount=B', '2026-03..2026-06 amount=C', '2026H2 amount=D']],
    ['a span over the end of a year', ['姓名', '2025年9-11月', '12-2月', '3-5月'], ['2025-09..2025-11 amount=B', '2025-12..2026-02 amount=C', '2026-03..2026-05 amount=D']],
    ['spans that go on after December', ['姓名', '2025年9-12月', '1-4月'], ['2025-09..2025-12 amount=B', '2026-01..2026-04 amount=C']],
    ['spans and months', ['姓名', '1-6月', '7月', '8月'], ['2026H1 amount=B', '2026-07 amount=C', '2026-08 amount=D']],
    ['months one by one', ['姓名', '1、2、3月', '4月、5月、6月'], ['2026Q1 amount=B', '2026Q2 amount=C']],
    ['quarters together', ['姓名', '1-2季度', '三、四季度'], ['2026H1 amount=B', '2026H2 amount=C']],
    ['a quarter with its months in brackets', ['姓名', '一季度(1-3月)', '二季度（4-6月）'], ['2026Q1 amount=B', '2026Q2 amount=C']],
    ['halves among the quarters are their sums', ['姓名', '一季度', '二季度', '上半年', '三季度', '四季度', '下半年', '全年'], ['2026Q1 amount=B', '2026Q2 amount=C', '2026Q3 amount=E', '2026Q4 amount=F']],
    ['traditional characters', ['姓名', '1月份簽字', '2月份簽字'], ['2026-01 amount=B', '2026-02 amount=C']],
    ['a year that goes on after December', ['姓名', '2025年11月', '12月', '1月', '2月'], ['2025-11 amount=B', '2025-12 amount=C', '2026-01 amount=D', '2026-02 amount=E']],
    ['amount and signature beside each other', ['姓名', '7月', '签字', '8月', '签字', '备注'], ['2026-07 amount=B signature=C', '2026-08 amount=D signature=E']],
    ['the signature of the sheet is not the last month’s', ['姓名', '7月', '8月', '合计', '领取人签字'], ['2026-07 amount=B', '2026-08 amount=C']],
    ['amount, signature and day named with the month', ['姓名', '7月金额', '7月签字', '7月领取日期', '8月金额', '8月签字'], ['2026-07 amount=B signature=C issueDate=D', '2026-08 amount=E signature=F']],
  ])('%s', (_what, headings, expected) => {
    expect(read([headings], [], title).periods).toEqual(expected);
  });

  test.each<[string, readonly Cell[]]>([
    ['a single month', ['姓名', '10月', '备注']],
    ['a single day of a month', ['姓名', '10月日期', '备注']],
    ['the same month twice', ['姓名', '10月', '10月']],
    ['months apart from each other', ['姓名', '1月', '住址', '2月']],
    ['days', ['姓名', '10月1日', '10月2日']],
    ['other things done in a month', ['姓名', '1月体检', '2月体检', '3月体检']],
    ['words that only begin so', ['姓名', '月标准', '季度', '年龄']],
    ['other numbers', ['姓名', 1, 2, 3]],
    ['days of one month', ['姓名', '2026-7-9', '2026-7-10']],
    ['levels', ['姓名', '1-3', '4-6']],
    ['a time in months', ['姓名', '1-3个月', '4-6个月']],
    ['other things done in a span', ['姓名', '1-3月体检', '4-6月体检']],
  ])('%s: none', (_what, headings) => {
    expect(read([headings], [], title).periods).toEqual([]);
  });
});

describe('groups', () => {
  const groups: readonly (readonly Cell[])[] = [
    ['序号', '姓名', '10月', null, null, '11月', null, null, '备注'],
    [null, null, '金额', '签字', '日期', '金额', '签字', '日期', null],
  ];

  test('month over 金额, 签字, 日期', () => {
    const expected = ['2026-10 amount=C signature=D issueDate=E', '2026-11 amount=F signature=G issueDate=H'];
    expect(read(groups, [], title).periods).toEqual(expected);
    expect(read(groups, [], { ...title, merges: [merge(2, 3, 2, 5), merge(2, 6, 2, 8), merge(2, 1, 3, 1), merge(2, 9, 3, 9)] }).periods).toEqual(expected);
    expect(read(groups, [], title).columns).toEqual([3, 4, 5, 6, 7, 8]);
  });

  test('quarter over 金额 and 签字', () => {
    expect(read([['姓名', '一季度', null, '二季度', null], [null, '金额', '签字', '金额', '签字']], [], title).periods).toEqual(['2026Q1 amount=B signature=C', '2026Q2 amount=D signature=E']);
  });

  test('months under a year', () => {
    expect(read([['姓名', '2025年', null, '2026年', null], [null, '11月', '12月', '1月', '2月']]).periods).toEqual(['2025-11 amount=B', '2025-12 amount=C', '2026-01 amount=D', '2026-02 amount=E']);
  });

  test('months under what is paid', () => {
    expect(read([['姓名', '2026年居家养老服务券', null], [null, '11月', '12月']]).periods).toEqual(['2026-11 amount=B', '2026-12 amount=C']);
  });

  test('the months of a quarter and their sum', () => {
    const { periods, sums, columns } = read([['姓名', '一季度', null, null, null], [null, '1月', '2月', '3月', '小计']], [], title);
    expect(periods).toEqual(['2026-01 amount=B', '2026-02 amount=C', '2026-03 amount=D']);
    expect(sums).toEqual([{ column: 5, of: [2, 3, 4] }]);
    expect(columns).toEqual([2, 3, 4, 5]);
  });

  test('the amount paid goes before the one due, which nobody reads', () => {
    const { periods, notRead } = read([['姓名', '1月', null, '2月', null], [null, '应发金额', '实发金额', '应发金额', '实发金额']], [], title);
    expect(periods).toEqual(['2026-01 amount=C', '2026-02 amount=E']);
    expect(notRead).toEqual(['1月应发金额', '2月应发金额']);
  });

  test('half years over quarters, and over amount and signature', () => {
    expect(read([['姓名', '上半年', null, '下半年', null], [null, '1-3月', '4-6月', '7-9月', '10-12月']], [], title).periods).toEqual(['2026Q1 amount=B', '2026Q2 amount=C', '2026Q3 amount=D', '2026Q4 amount=E']);
    expect(read([['姓名', '上半年', null, '下半年', null], [null, '金额', '签字', '金额', '签字']], [], title).periods).toEqual(['2026H1 amount=B signature=C', '2026H2 amount=D signature=E']);
  });

  test('a longer time of which only a part stands beside it is told: it may hold that part once more', () => {
    const { periods, notRead } = read([['姓名', '1-3月', '1-6月', '1-9月']], [], title);
    expect(periods).toEqual(['2026Q1 amount=B']);
    expect(notRead).toEqual(['1-6月', '1-9月']);
  });

  test('what else stands under a month is told', () => {
    const { periods, notRead } = read([['姓名', '1月', null, '2月', null], [null, '金额', '代领人', '金额', '代领人']], [], title);
    expect(periods).toEqual(['2026-01 amount=B', '2026-02 amount=D']);
    expect(notRead).toEqual(['1月代领人', '2月代领人']);
  });
});

describe('the year', () => {
  const months = [['姓名', '7月', '8月']];
  test.each<[string, Sheet, string]>([
    ['in the title', { title: '样本村2026年下半年高龄老人生活补贴发放表' }, '2026'],
    ['in the sheet’s name', { name: '2025年' }, '2025'],
    ['in the name alone', { name: '2025' }, '2025'],
    ['before other words in the name', { name: '2026高龄津贴' }, '2026'],
    ['in brackets', { name: '老年券发放（2026）' }, '2026'],
    ['behind other words in a title', { title: '老年券发放2026 样本社区' }, '2026'],
    ['in a title of another period', { title: '2026年三季度老年券发放表' }, '2026'],
    ['said by somebody', { year: 2024 }, '2024'],
    ['said by somebody, whatever the title says', { title: '2026年发放表', year: 2024 }, '2024'],
  ])('%s', (_what, sheet, year) => {
    expect(read(months, [], sheet).periods).toEqual([`${year}-07 amount=B`, `${year}-08 amount=C`]);
  });

  test.each<[string, readonly Cell[], Sheet]>([
    ['said nowhere', ['姓名', '7月', '8月'], {}],
    ['of the day it was filled in', ['姓名', '7月', '8月'], { title: '填表日期：2026年9月1日' }],
    ['one of two', ['姓名', '7月', '8月'], { title: '2025—2026年度发放表' }],
    ['of months that go over the end of a year', ['姓名', '12月', '1月'], { title: '2026年发放表' }],
    ['an amount that looks like one', ['姓名', '7月', '8月'], { title: '发放表（每人2000元）' }],
    ['a part of a longer number', ['姓名', '7月', '8月'], { title: '发放表 文号20261234' }],
    ['a count of people', ['姓名', '7月', '8月'], { title: '发放表（2030人）' }],
    ['amounts from one to another', ['姓名', '7月', '8月'], { title: '补贴2000-2500元发放表' }],
    ['two', ['姓名', '7月', '8月'], { name: '2025高龄津贴', title: '2026高龄津贴发放' }],
    ['of spans that go over the end of a year', ['姓名', '9-12月', '1-4月'], { title: '2026年发放表' }],
  ])('%s: none', (_what, headings, sheet) => {
    expect(read([headings], [], sheet).periods).toEqual(['null amount=B', 'null amount=C']);
  });

  test('said of the first of months that go over the end of a year', () => {
    expect(read([['姓名', '12月', '1月']], [], { year: 2025 }).periods).toEqual(['2025-12 amount=B', '2026-01 amount=C']);
  });
});

describe('the cells below', () => {
  const cells = (below: readonly Cell[]) => read([['姓名', '7月', '8月', '9月']], below.map((cell) => ['张三', '√', cell, 100]), title).periods;
  test.each<[string, readonly Cell[]]>([
    ['amounts', [100, '100元', '叁佰元', 0]],
    ['marks', ['√', '✓', '✔', '是', '已领', '已发', '有', '×', '未领', '否', '无', '-', '/', null, true]],
    ['signatures', ['李四', '阿依古丽·买买提', '已签字']],
    ['nothing', [null, null]],
    ['days of collection', [day(46204), day(46205), '7月12日', '8/3', '2026.8.3']],
  ])('%s', (_what, below) => {
    expect(cells(below)).toEqual(['2026-07 amount=B', '2026-08 amount=C', '2026-09 amount=D']);
  });
  test.each<[string, readonly Cell[]]>([
    ['blood pressure', ['120/80', '135/90']],
    ['remarks', ['电话核实身体健康状况良好', '入户走访']],
    ['long numbers', [6_217_000_000, 6_217_000_001]],
  ])('%s: the column is no month’s payment', (_what, below) => {
    expect(cells(below)).toEqual([]);
  });
});

test('a column that somebody gave to a field is no month’s', () => {
  expect(read([['姓名', '7月', '8月', '9月']], [], { ...title, taken: [2] }).periods).toEqual(['2026-08 amount=C', '2026-09 amount=D']);
});

test('合计 sums all months before it, 小计 those since the last one', () => {
  expect(read([['姓名', '1月', '2月', '小计', '3月', '小计', '合计金额', '备注']], [], title).sums).toEqual([
    { column: 4, of: [2, 3] },
    { column: 6, of: [5] },
    { column: 7, of: [2, 3, 5] },
  ]);
});

test('sums by their heading: quarters of months, the year of spans', () => {
  expect(read([['姓名', '1月', '2月', '3月', '一季度', '4-6月', '1-6月', '全年合计']], [], title).sums).toEqual([
    { column: 5, of: [2, 3, 4] },
    { column: 7, of: [2, 3, 4, 6] },
    { column: 8, of: [2, 3, 4, 6] },
  ]);
});

describe('a month whose cells are payments and words by turns is told, as is the one behind it', () => {
  const rows = (words: readonly Cell[]): Cell[][] => words.map((word, nth): Cell[] => [madeUpName(nth + 1), madeUpId(nth + 1), 100, 100, word, 100]);
  const told = (words: readonly Cell[]) => recognise([['2026年老年券发放台账'], ['姓名', '身份证号', '8月', '9月', '10月', '11月'], ...rows(words)]).notRead.map(({ text }) => text);
  test.each<[string, readonly Cell[], readonly string[]]>([
    ['half of them words', [100, '外出', 100, '住院', 100, '待领'], ['10月', '11月']],
    ['most of them words', [100, '外出', '住院', '外出'], ['10月', '11月']],
    ['payments', [100, 100, 100, 100], []],
  ])('%s', (_what, words, headings) => expect(told(words)).toEqual(headings));
});
