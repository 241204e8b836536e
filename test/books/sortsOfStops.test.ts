import { generateTables } from '../../src/work/generateTables';
import { recogniseWorkbook } from '../../src/ledger/recogniseWorkbook';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * Lists of who left whose headings say less than their cells: 停发类别 over 死亡 and 迁出 is the reason, a 迁出登记 with days of
 * moving is one of stops. The right months by ruling 7: who moved on 8 October is paid that month, and no other.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const people = ['王国栋', '李秀兰', '张凤英', '赵德胜', '孙桂芝', '周永福'].map((name, place) => [name, idOf(`1936-0${place + 1}-11`, '011')] as const);
const at = (place: number) => people[place] ?? ['', ''];
const roll = (extra: readonly string[] = [], last: readonly string[] = []) => [['老年人花名册'], ['姓名', '身份证号', '户籍', '老年券起发月份', ...extra], ...people.map(([name, id], place) => [name, id, '本地', '2016-12', ...(place === 3 ? last : extra.map(() => ''))])];

async function monthsOf(sheets: BookRows): Promise<Readonly<Record<string, string>>> {
  const { tables, refused } = await generateTables(await bookOfRows(sheets), { ...given, period: { kind: 'quarter', year: 2026, quarter: 4 }, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false, otherNames: true });
  expect(refused).toBe(false);
  const cells = tables[0]?.content.cells ?? [];
  const heading = cells.find((row) => row.includes('姓名')) ?? [];
  const shown = people.map(([name]) => [name, cells.find((row) => row.includes(name))?.[heading.indexOf('应发月数')] ?? 0] as const);
  return Object.fromEntries(shown.map(([name, months]) => [name, typeof months === 'object' && 'number' in months ? String(months.number) : String(months)]));
}

async function codesOf(sheets: BookRows): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { ...given, period: null });
  return [...new Set(findings.map(({ code }) => code))];
}

const full = { 王国栋: '3', 李秀兰: '3', 张凤英: '3', 孙桂芝: '3' };

describe.each(['停发类别', '停发类型', '类别'])('停发台账 with %s', (heading) => {
  const stops = [['停发台账'], ['序号', '姓名', '身份证号', heading, '减少时间'], ['1', ...at(3), '死亡', '2026-10-20'], ['2', ...at(5), '迁出', '2026-10-08']];

  test('is read as the reason, and the days are those of the events', async () => {
    expect(await monthsOf({ 花名册: roll(), 停发台账: stops })).toEqual({ ...full, 赵德胜: '1', 周永福: '1' });
  });

  test('asks nothing', async () => {
    expect((await codesOf({ 花名册: roll(), 停发台账: stops })).filter((code) => code.startsWith('ST'))).toEqual([]);
  });
});

test('停发类别 that names benefits is still of the benefit', async () => {
  const sheets = { 花名册: roll(), 停发台账: [['停发台账'], ['姓名', '身份证号', '停发类别', '停发原因', '停发月份'], [...at(3), '高龄津贴', '自愿放弃', '2026-11'], [...at(5), '老年券', '自愿放弃', '2026-11']] };
  expect(await monthsOf(sheets)).toEqual({ ...full, 赵德胜: '3', 周永福: '1' });
});

test.each(['停发类别', '减少类型', '注销原因'])('%s beside 停发月份 of the roll is its reason', async (heading) => {
  const sheets = await bookOfRows({ 花名册: roll(['停发月份', heading], ['2026-11', '自愿放弃']) });
  expect((await recogniseWorkbook(sheets, [], given.asOf))[0]?.fields).toMatchObject({ voucherStop: 5, voucherStopReason: 6 });
});

describe('迁出登记 beside a roll', () => {
  const moves = (names: readonly number[]) => [['迁出登记'], ['序号', '姓名', '身份证号', '迁出日期', '迁往何处'], ...names.map((place, index) => [String(index + 1), ...at(place), '2026-10-08', '海淀区'])];

  test('is one of stops', async () => {
    expect(await monthsOf({ 花名册: roll(), 迁出登记: moves([3, 5]) })).toEqual({ ...full, 赵德胜: '1', 周永福: '1' });
    expect((await codesOf({ 花名册: roll(), 迁出登记: moves([3, 5]) })).filter((code) => code.startsWith('ST'))).toEqual([]);
  });

  test('many old people in it make no roll of it', async () => {
    expect(await monthsOf({ 花名册: roll(), 迁出登记: moves([1, 2, 3, 4, 5]) })).toEqual({ 王国栋: '3', 李秀兰: '1', 张凤英: '1', 赵德胜: '1', 孙桂芝: '1', 周永福: '1' });
  });

  test('死亡迁出登记 is asked about, as before', async () => {
    const [, ...rows] = moves([3, 5]);
    expect(await codesOf({ 花名册: roll(), 死亡迁出登记: [['死亡迁出登记'], ...rows] })).toContain('ST06');
  });
});
