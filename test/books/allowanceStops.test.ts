import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/*
 * A roll of the allowance alone: what it says of a stop is of the allowance. Of one stop beside both benefits a death or a
 * move ends both; where no reason says it, it is told.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const people = ['甲一', '乙二', '丙三'];

const book = (columns: readonly string[], usual: readonly string[], last: readonly string[]) =>
  bookOfRows({ 台账: [['高龄津贴人员台账'], ['姓名', '身份证号', ...columns], ...people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), ...(place === 2 ? last : usual)])] });

async function reviewOf(...cells: Parameters<typeof book>) {
  const { tables } = await generateTables(await book(...cells), { ...given, period: quarter, tables: ['allowance-review'], skipUnkept: false, acceptBreaks: true, otherNames: true });
  const [table] = tables;
  return { rows: table?.rows, notes: table?.notes.map(({ code }) => code).filter((code) => code !== 'missingColumn'), breaks: table?.breaks.map(({ text }) => text) };
}

const start = ['起享月份', '月标准'];
const paid = ['2020-08', '100'];

describe('a roll of the allowance alone', () => {
  test.each([
    ['停发月份', '2026年8月', []],
    ['停发时间', '2026.10', []],
    ['停发日期', '2026-09-15', []],
    ['状态', '停发', ['stopUnknown']],
    ['是否在发', '否', ['stopUnknown']],
  ])('%s = %s: is no longer on the table', async (heading, last, notes) => {
    const usual = heading === '状态' ? '在发' : heading === '是否在发' ? '是' : '';
    expect(await reviewOf([...start, heading], [...paid, usual], [...paid, last])).toEqual({ rows: 2, notes, breaks: [] });
  });

  test('a stop in the quarter to come stays, with its reason', async () => {
    expect(await reviewOf([...start, '停发时间', '停发原因'], [...paid, '', ''], [...paid, '2026年11月', '迁出'])).toMatchObject({ rows: 3, breaks: [] });
  });

  test('a reason without a month holds the table back', async () => {
    const { rows, breaks } = await reviewOf([...start, '停发月份', '停发原因'], [...paid, '', ''], [...paid, '', '死亡']);
    expect([rows, breaks]).toEqual([3, ['可能多列1人（本人可能已死亡），请核实：丙三（台账!F5“死亡”）']]);
  });
});

describe('one stop beside both benefits', () => {
  const both = ['老年券起发月份', '高龄津贴起享月份', '高龄津贴月标准', '停发月份', '停发原因'];
  const all = ['2020-08', '2020-08', '100'];

  test.each([
    ['死亡', 2, []],
    ['迁出', 2, []],
    ['自愿放弃', 3, []],
    ['', 3, ['stopOfWhich']],
  ])('%s', async (reason, rows, notes) => {
    expect(await reviewOf(both, [...all, '', ''], [...all, '2026年8月', reason])).toEqual({ rows, notes, breaks: [] });
  });
});

test('a roll that is in order stays clean', async () => {
  const { findings } = await checkWorkbook(await book([...start, '停发月份', '停发原因'], [...paid, '', ''], [...paid, '2026年8月', '死亡']), { ...given, period: null });
  expect(findings.map(({ code }) => code)).toEqual([]);
});
