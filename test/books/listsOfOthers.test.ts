import { checkWorkbook } from '../../src/work/checkWorkbook';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * Lists of other work beside the roll, with the people of the roll: they are no version of it. Looked at on 30 November
 * 2026 in Beijing.
 */

const request = { asOf: { year: 2026, month: 11, day: 30 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const people = Array.from({ length: 12 }, (_unused, at) => [`${'王李张刘陈杨赵黄周吴徐孙'[at] ?? ''}建国`, idOf('1936-02-11', String(101 + 2 * at))] as const);
const roll = [['姓名', '身份证号', '户籍', '老年券起发月份'], ...people.map(([name, id]) => [name, id, '本地', '2020-01'])];

/** What each sheet was taken for, and what was found. */
async function taken(sheets: BookRows): Promise<readonly string[]> {
  const { sheets: recognised, findings } = await checkWorkbook(await bookOfRows(sheets), request);
  return [...recognised.map(({ name, kind }) => `${name} ${String(kind)}`), ...findings.map(({ code }) => code)];
}

test.each([
  ['老年人体检名单', ['体检日期', '体检结果'], ['2026.9.1', '良好']],
  ['老年人意外伤害保险参保名单', ['保费', '参保日期'], [30, '2026.3.1']],
  ['2026年老年人意外险登记', ['保费', '生效日期'], [30, '2026.3.1']],
  ['老年人名单', ['保单号', '保费'], ['A1001', 30]],
] as const)('%s is no version of the roll', async (title, headings, cells) => {
  expect(await taken({ 老年人台账: roll, 名单: [[title], ['姓名', '身份证号', ...headings], ...people.slice(0, 10).map(([name, id]) => [name, id, ...cells])] })).toEqual(['老年人台账 elders', '名单 null']);
});

test('a roll that says who is insured is the roll all the same', async () => {
  const insured = roll.map((row, at) => [...row, at === 0 ? '意外险保费' : 30]);
  expect(await taken({ 老年人台账: insured })).toEqual(['老年人台账 elders']);
});
