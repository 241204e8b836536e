import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf } from '../work/bookOfRows';

/*
 * Days of collection under months: each says that its month was paid. On 30 November 2026, Beijing: 100 yuan a month.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const people = ['王国栋', '李秀兰', '张凤英', '赵国强'];
const idAt = (place: number) => idOf(`1940-0${place + 1}-11`, '011');
const title = '2026年第四季度老年券领取登记表';

/** Of four people the second has collected nothing in November. */
async function seen(headings: readonly string[], october: CellInput, november: CellInput, ...later: readonly CellInput[]) {
  const roll = [['老年人花名册'], ['姓名', '性别', '身份证号', '户籍', '老年券起发月份'], ...people.map((name, place) => [name, '男', idAt(place), '本地', '2022-08'])];
  const list = [[title], ['姓名', '身份证号', ...headings], ...people.map((name, place): readonly CellInput[] => [name, idAt(place), october, place === 1 ? null : november, ...later])];
  const workbook = await bookOfRows({ 花名册: roll, 签领: list });
  const sheets = await inspectWorkbook(workbook, [], { year: 2026, month: 11 });
  const { findings } = await checkWorkbook(workbook, { ...given, period: null });
  const { tables } = await generateTables(workbook, { ...given, period: quarter, tables: ['voucher-statistics'], skipUnkept: false, acceptBreaks: true, otherNames: true });
  const rows = await cellsOf(workbook, tables[0]?.sheetName ?? '');
  const head = rows.find((row) => row.includes('本季发放人月数')) ?? [];
  const last = rows.findLast((row) => row[0] === '合计' || row[1] === '合计') ?? [];
  return {
    across: sheets[1]?.across.map(({ period }) => period),
    told: findings.map(({ code }) => code).filter((code) => /^(?:ST0[1567]|EL0[46]|EL22)/.test(code)),
    paid: ['本季发放人月数', '本季发放金额(元)'].map((heading) => last[head.indexOf(heading)]),
  };
}

const months = ['2026-10', '2026-11', '2026-12'];

test.each<[string, readonly string[], CellInput, CellInput, readonly CellInput[]]>([
  ['text, no December', ['10月', '11月'], '10月12日', '11月12日', []],
  ['text, a blank December', ['10月', '11月', '12月'], '10月12日', '11月12日', [null]],
  ['text with a word', ['10月', '11月', '12月'], '10月12日已领', '11.12领', [null]],
  ['text by signs', ['10月', '11月', '12月'], '10/12', '2026.11.12', [null]],
  ['numbers', ['10月', '11月', '12月'], 10.12, 11.12, [null]],
  ['numbers, collected in the month after', ['10月', '11月', '12月'], 11.03, 12.1, [null]],
  ['numbers as text', ['10月', '11月', '12月'], '10.12', '11.12', [null]],
  ['booklets', ['10月（本）', '11月（本）', '12月（本）'], 1, 1, [null]],
])('%s', async (_what, headings, october, november, later) => {
  expect(await seen(headings, october, november, ...later)).toEqual({ across: months.slice(0, headings.length), told: [], paid: ['7', '700'] });
});

test('an amount that is no day of the month stays one, and is told', async () => {
  expect(await seen(['10月', '11月'], 10.12, 100)).toMatchObject({ told: expect.arrayContaining(['EL04']) as unknown });
  expect(await seen(['10月', '11月'], 12.5, 8.5)).toMatchObject({ told: expect.arrayContaining(['EL04']) as unknown });
});

test('words that say neither are asked about', async () => {
  await expect(seen(['10月', '11月'], '10月12日', '外出未回电')).rejects.toMatchObject({ code: 'twoFields' });
});
