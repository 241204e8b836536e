import { ledgerOf, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

const person = (nth: number, amount: Cell, months: Cell = 3): Cell[] => [nth, madeUpName(nth), madeUpId(nth), '2026年第四季度', months, amount];

/** Five people with 1400 yuan for 14 months, and a foot below them. */
function book(foot: readonly (readonly Cell[])[], people = [person(1, 300), person(2, 300), person(3, 300), person(4, 300), person(5, 200, 2)]): readonly (readonly Cell[])[] {
  return [['老年券发放台账'], ['序号', '姓名', '身份证号', '期间', '应发月数', '金额'], ...people, ...foot];
}

/** What is typed and does not hold: "金额 1500≠1400". */
function wrong(rows: readonly (readonly Cell[])[]): string[] {
  const totals = ledgerOf(rows, { name: '老年券发放台账' }).typedTotals().filter(({ typed, computed }) => typed !== computed);
  return totals.map(({ row, column, field, typed, computed, ofPeople }) => `${row}:${column} ${ofPeople === true ? '人' : field} ${typed}≠${computed}`);
}

const inAmount = (text: Cell): readonly (readonly Cell[])[] => [['合计', '', '', '', '', text]];

describe('a total that was typed as text', () => {
  test.each<[Cell, readonly string[]]>([
    ['1500', ['8:6 amount 1500≠1400']],
    ['1500元', ['8:6 amount 1500≠1400']],
    ['1,500.00 元', ['8:6 amount 1500≠1400']],
    ['￥1500', ['8:6 amount 1500≠1400']],
    ['壹仟伍佰元整', ['8:6 amount 1500≠1400']],
    ['1400元', []],
    ['壹仟肆佰元整', []],
    ['约1500元', []],
    ['见附表', []],
    ['-', []],
  ])('%s', (text, found) => {
    expect(wrong(book(inAmount(text)))).toEqual(found);
  });

  test('months too, and rows that say 元 and 个月 are added up', () => {
    const people = [person(1, '300元', '3个月'), person(2, '300元', '3个月')];
    expect(wrong(book([['合计', '', '', '', '6个月', '600元']], people))).toEqual([]);
    expect(wrong(book([['共计', '', '', '', '7个月', '700元']], people))).toEqual(['5:6 amount 700≠600', '5:5 months 7≠6']);
  });
});

describe('a total that counts people', () => {
  test.each<[string, readonly Cell[], readonly string[]]>([
    ['one too many', ['合计', '6人'], ['8:2 人 6≠5']],
    ['in the label', ['合计 6人'], ['8:1 人 6≠5']],
    ['in brackets behind the label', ['合计（6人）'], ['8:1 人 6≠5']],
    ['under 身份证号', ['合计', '', '共6人'], ['8:3 人 6≠5']],
    ['right', ['合计', '5人'], []],
    ['how often, not how many', ['合计', '15人次'], []],
    ['a group of them', ['合计', '5人，其中女6人'], []],
    ['under another heading', ['合计', '', '', '6人'], []],
  ])('%s', (_what, foot, found) => {
    expect(wrong(book([foot]))).toEqual(found);
  });

  test('who has two rows may count once or twice', () => {
    const people = [person(1, 100, 1), person(1, 100, 1), person(2, 200, 2)];
    expect(['2人', '3人', '4人'].map((text) => wrong(book([['合计', text]], people)))).toEqual([[], [], ['6:2 人 4≠2']]);
  });

  test('who was paid nothing may count or not', () => {
    const people = [person(1, 300), person(2, 300), person(3, 0, 0)];
    expect(['2人', '3人', '4人'].map((text) => wrong(book([['合计', text]], people)))).toEqual([[], [], ['6:2 人 4≠3']]);
  });

  test('小计 counts since the last one', () => {
    const rows = [...book([['小计', '5人']]), person(6, 300), ['小计', '2人'], ['合计', '6人']];
    expect(wrong(rows)).toEqual(['10:2 人 2≠1']);
  });

  test('a roll may leave out who is gone, but names nobody twice', () => {
    const roll = (foot: string) => [['姓名', '身份证号', '老年券起发月份', '死亡日期'], ...[1, 2, 3].map((nth) => [madeUpName(nth), madeUpId(nth), '2020-01', '']), [foot]];
    expect(['合计：2人', '合计：3人', '合计：4人'].map((foot) => wrong(roll(foot)))).toEqual([[], [], ['5:1 人 4≠3']]);
  });
});

describe('a total that is a sentence', () => {
  test.each<[string, readonly string[]]>([
    ['合计1500元，共5人', ['8:1 amount 1500≠1400']],
    ['总计：5人，1500.00元', ['8:1 amount 1500≠1400']],
    ['合计：6人，1,400.00元', ['8:1 人 6≠5']],
    ['合计金额（大写）：壹仟伍佰元整', ['8:1 amount 1500≠1400']],
    ['合计金额（大写）：壹仟肆佰元整（小写）：￥1500.00', ['8:1 amount 1500≠1400']],
    ['共5人，合计金额1500元', ['8:1 amount 1500≠1400']],
    ['合计5人15个月1500元', ['8:1 amount 1500≠1400', '8:1 months 15≠14']],
    ['合计1400元，共5人', []],
    ['合计5人，每人300元', []],
    ['合计1500元（含补发100元）', []],
    ['合计：老年券1000元，津贴500元', []],
    ['合计数以10月为准', []],
  ])('%s', (text, found) => {
    expect(wrong(book([[text]]))).toEqual(found);
  });
});
