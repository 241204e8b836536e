import { goneInTitle, unpaidInTitle } from '../../src/ledger/apart';
import { recognise, recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* Lists whose name or title says that nobody in them counts: those who are gone, those who were not paid. */

test.each([
  '死亡', '死亡人员名单', '老年人台账（死亡人员）', '2026年死亡老年人登记表', '已去世老年人', '已故老人名单', '已注销老年人名单', '注销', '老年人减员名册', '本季减少人员', '减少', '迁出老年人台账',
  '老年人台账（迁出）', '外迁老人名单', '历史人员', '历史', '退出人员', '离世老人', '銷戶人員', '歷史名冊', '轉出老年人', '老年券停发人员名单', '2026年死亡人员名单（共4人）',
])('%s: all are gone', (title) => expect(goneInTitle(title)).toBe('all'));

test.each([
  ['of the living too', '老年人台账（含死亡、迁出人员）', 'some'],
  ['of changes', '老年人死亡迁出变动台账', 'some'],
  ['who came and who left', '新增、减少人员登记表', 'some'],
  ['of changes, without a word of leaving', '老年人增减台账', null],
  ['of changes, without a word of leaving', '老年人变动台账', null],
  ['the dead taken out', '老年人台账（已剔除死亡人员）', null],
  ['the dead not among them', '在册老年人名单（不含死亡及迁出人员）', null],
  ['not struck off', '未注销老年人名单', null],
  ['how to fill it in', '注：死亡、迁出人员请注明日期', null],
  ['how to fill it in', '填表说明：有死亡的填死亡日期', null],
  ['a sum', '在册100人，其中死亡3人', null],
  ['a place', '历史博物馆社区老年人花名册', null],
  ['nothing of the kind', '老年人花名册', null],
])('%s: %s', (_what, title, says) => expect(goneInTitle(title)).toBe(says));

test.each<[string, boolean]>([
  ['2026年四季度老年券未领取人员名单', true], ['未领', true], ['老年券退回登记', true], ['拒领人员', true], ['2026年四季度老年券预算表', true],
  ['2026年四季度老年券发放表', false], ['老年券领取签字表', false], ['注：未领取的请说明', false],
])('%s: not paid %s', (title, says) => expect(unpaidInTitle(title)).toBe(says));

const heading = ['序号', '姓名', '身份证号', '性别', '户籍', '老年券起发月份', '备注'];
const person = (number: number): Cell[] => [number, madeUpName(number), madeUpId(number), '女', '是', '2020-01', ''];
const people = [1, 2, 3, 4].map(person);

describe('a list with the columns of the roll', () => {
  test.each([
    ['its title', 'Sheet2', [['老年人台账（死亡人员）']]],
    ['its name', '死亡', [['老年人台账']]],
    ['its name alone', '去世', []],
    ['its title, 注销', '表二', [['已注销老年人名单']]],
  ])('is apart by %s', (_what, name, titles) => expect(recognise([...titles, heading, ...people], { name })).toMatchObject({ kind: 'elders', apart: 'gone', persons: 4 }));

  test('how much else stands there does not decide', () => {
    const more = [...heading, '住址', '联系电话'];
    const rows = people.map((one): Cell[] => [...one, '1号楼', '13800000000']);
    expect(recognise([['死亡人员名单'], more, ...rows], { name: '死亡' })).toMatchObject({ kind: 'elders', apart: 'gone' });
  });

  test('with the days of death it is a register of deaths', () =>
    expect(recognise([['死亡人员名单'], ['序号', '姓名', '身份证号', '死亡日期'], ...people.map(([no, name, id]): Cell[] => [no as Cell, name as Cell, id as Cell, '2026-09-01'])], { name: '死亡' })).toMatchObject({ kind: 'deaths' }));

  test('a word in a group of headings says nothing of the list', () => {
    const group = ['', '', '', '基本情况', '', '注销死亡情况', '', '其他情况'];
    const [sheet] = recogniseLists([['老年人台账'], group, ['序号', '姓名', '身份证号', '性别', '户籍', '死亡日期', '老年券起发月份', '备注'], ...people.map((one): Cell[] => [...one.slice(0, 5), '', '2020-01', ''])]);
    expect(sheet?.apart).toBeUndefined();
  });

  test('a roll that marks its own dead is partly apart, or not at all', () => {
    const own = (title: string) => recognise([[title], [...heading, '死亡日期'], ...people.map((one, nth): Cell[] => [...one, nth === 1 ? '2026-08-01' : ''])]).apart;
    expect(own('老年人减员登记台账')).toBe('partlyGone');
    expect(own('老年人台账（含死亡、迁出人员）')).toBeUndefined();
  });
});

test('a list of those who left, of no kind, is no roll when somebody is asked', () =>
  expect(recognise([['2026年减员名单'], ['序号', '姓名', '身份证号', '减员日期', '减员原因'], ...people.map(([no, name, id]): Cell[] => [no as Cell, name as Cell, id as Cell, '2026.9.3', '死亡'])], { name: '2026减员' })).toMatchObject({ kind: null, likely: 'stops' }));

describe('names without numbers, of people who are gone', () => {
  const named = (...heading: Cell[]): Cell[][] => [['序号', '姓名', ...heading], [1, madeUpName(1), ...heading.map(() => '2026年10月')]];
  test.each<[string, string, readonly Cell[], string | null]>([
    ['停发台账', '停发台账', ['停发月份'], 'stops'],
    ['days of death under another title', '停发台账', ['死亡日期'], 'stops'],
    ['who moved away', '迁出人员登记', ['迁出日期', '迁往地'], 'stops'],
    ['the dead', '死亡人员名单', ['死亡日期'], 'deaths'],
    ['names alone', '停发人员名单', [], 'stops'],
    ['who is in the roll', '在册老年人名单', ['备注'], null],
    ['another office', '残疾人停发名单', ['停发月份'], null],
    ['how many', '停发人数统计', ['停发月份'], 'stops'],
  ])('%s: asked about', (_what, title, heading, likely) => expect(recognise([[title], ...named(...heading)])).toMatchObject({ kind: null, likely }));

  test('under the name of the sheet alone', () => expect(recognise([['姓名', '停发月份'], [madeUpName(1), '2026年10月']], { name: '停发' })).toMatchObject({ kind: null, likely: 'stops' }));
});

describe('stops and restarts one below the other', () => {
  const changed = (type: string, month: string): Cell[] => [1, madeUpName(1), madeUpId(1), type, month, '外出'];
  const of = (title: string, second: string) => recognise([[title], ['序号', '姓名', '身份证号', '类型', '月份', '原因'], changed('停发', '2026年5月'), changed(second, '2026年8月')]);
  test.each<[string, string]>([['停发、恢复发放台账', '恢复'], ['老年券变动登记', '恢复发放'], ['老年券停复发台账', '续发']])('%s is asked about, and no list of payments', (title, second) => expect(of(title, second)).toMatchObject({ kind: null, likely: 'stops' }));
});

test('变动情况 beside amounts is of a list of payments', () => {
  const paid = (change: string, nth: number): Cell[] => [nth, madeUpName(nth), madeUpId(nth), 300, change];
  expect(recognise([['2026年四季度老年券发放台账'], ['序号', '姓名', '身份证号', '金额', '变动情况'], paid('新增', 1), paid('停发', 2)])).toMatchObject({ kind: 'vouchers' });
});

test('a list of changes without money is no list of payments for certain', () => {
  const rows = (title: string, ...amount: Cell[]): Cell[][] => [[title], ['序号', '姓名', '身份证号', '月份', ...amount.map(() => '金额')], [1, madeUpName(1), madeUpId(1), '2026年10月', ...amount]];
  expect(recognise(rows('老年券发放变动台账'))).toMatchObject({ kind: null, likely: 'vouchers' });
  expect(recognise(rows('老年券发放变动台账', 100))).toMatchObject({ kind: 'vouchers' });
  expect(recognise(rows('老年券发放台账'))).toMatchObject({ kind: 'vouchers' });
});

test('who has not come for the vouchers was not paid', () => {
  const columns = ['序号', '姓名', '身份证号', '月数', '金额', '签字'];
  const paid = [1, 2].map((number): Cell[] => [number, madeUpName(number), madeUpId(number), 3, 300, madeUpName(number)]);
  expect(recognise([['2026年四季度老年券未领取人员名单'], columns, ...paid], { name: '未领' })).toMatchObject({ kind: 'vouchers', apart: 'unpaid' });
  expect(recognise([['2026年四季度老年券发放表'], columns, ...paid], { name: '四季度' }).apart).toBeUndefined();
});

describe('a line between the rows', () => {
  const lists = (...rows: Cell[][]) => recogniseLists([['老年人台账'], heading, ...rows]).map(({ apart, headerRows, persons }) => `${apart ?? '在册'} ${headerRows.join()} ${persons}人`);
  test.each<[string, readonly string[], Cell[][]]>([
    ['the dead below the living', ['在册 2 2人', 'gone 5 2人'], [person(1), person(2), ['以下为2026年9月死亡人员'], person(3), person(4)]],
    ['in the column of names', ['在册 2 2人', 'gone 5 1人'], [person(1), person(2), ['', '死亡人员'], person(3)]],
    ['the dead, then those who moved away', ['在册 2 1人', 'gone 4 1人', 'gone 6 1人'], [person(1), ['死亡：'], person(2), ['迁出人员'], person(3)]],
    ['how many in brackets, and a line drawn around a word', ['在册 2 1人', 'gone 4 1人', 'gone 6 1人'], [person(1), ['死亡（1人）'], person(2), ['——外迁——'], person(3)]],
    ['a sum in brackets', ['在册 2 2人'], [person(1), ['共2人（死亡1人）'], person(2)]],
    ['the living after the dead', ['gone 3 1人', '在册 5 2人'], [['一、死亡人员'], person(1), ['二、在册人员'], person(2), person(3)]],
    ['nobody below the line', ['在册 2 2人'], [person(1), person(2), ['以下为死亡人员']]],
    ['a sum', ['在册 2 2人'], [person(1), ['本页死亡0人，减少0人'], person(2)]],
    ['a note', ['在册 2 2人'], [person(1), ['注：死亡人员已核减'], person(2)]],
    ['parts of a community', ['在册 2 2人'], [person(1), ['二组老年人'], person(2)]],
  ])('%s', (_what, says, rows) => expect(lists(...rows)).toEqual(says));
});

test('names and days of death to the right of the roll are a register of their own', () => {
  const rows: Cell[][] = [
    ['老年人台账', '', '', '', '', '', '', '本季死亡人员'],
    ['序号', '姓名', '身份证号', '户籍', '老年券起发月份', '', '', '姓名', '死亡时间'],
    ...[1, 2, 3, 4].map((number): Cell[] => [number, madeUpName(number), madeUpId(number), '是', '2020-01', '', '', ...(number < 3 ? [madeUpName(number), '2026-09-03'] : [])]),
  ];
  const [living, dead] = recogniseLists(rows);
  expect(living).toMatchObject({ kind: 'elders', persons: 4, fields: { name: 2, idNumber: 3 } });
  expect(living?.apart).toBeUndefined();
  expect(dead).toMatchObject({ kind: 'deaths', persons: 2, missingFields: ['idNumber'], fields: { name: 8, deathDate: 9 } });
});
