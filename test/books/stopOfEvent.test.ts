import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf } from '../work/bookOfRows';

/*
 * The day of the death or the move in place of the stop: the stop follows the rule, and he counts to his month. A month before
 * 应停发 is told. As of 30 November 2026, Beijing: the month of the death is paid.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const people = ['王国栋', '李秀兰', '张凤英'];
const idAt = (place: number) => idOf(`1940-0${place + 1}-11`, '011');
const headings = ['姓名', '性别', '身份证号', '老年券起发月份', '高龄津贴起享月份', '死亡日期', '迁出日期', '停发时间'];

const roll = (...last: readonly string[]) => [headings, ...people.map((name, place) => [name, '男', idAt(place), '2020-08', '2020-08', ...(place === 2 ? last : [])])];

async function seen(sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>, table: string, heading: string) {
  const workbook = await bookOfRows(sheets);
  const { findings } = await checkWorkbook(workbook, { ...given, period: null });
  const { tables } = await generateTables(workbook, { ...given, period: quarter, tables: [table], skipUnkept: false, acceptBreaks: true, otherNames: true });
  const rows = await cellsOf(workbook, tables[0]?.sheetName ?? '');
  const head = rows.find((row) => row.includes('姓名') || row.includes('年龄段')) ?? [];

  return {
    told: findings.filter(({ code }) => code !== 'ID06' && code !== 'EL12').map(({ code, field, data }) => `${code} ${field} ${String(data['kind'] ?? '')}`),
    cell: rows.find((row) => row.includes('张凤英'))?.[head.indexOf(heading)],
    notes: (tables[0]?.notes ?? []).map(({ code }) => code).filter((code) => code === 'stoppedEarly'),
  };
}

const serialOfNovember = '46327';

test.each<[string, readonly string[], readonly string[]]>([
  ['the day of the death', ['2026-10-15', '', '2026-10-15'], []],
  ['the day of the move', ['', '2026-10-15', '2026-10-15'], []],
  ['a day after the death', ['2026-10-15', '', '2026-10-16'], ['EL18 voucherStop early']],
  ['the month of the death', ['2026-10-15', '', '2026-10'], ['EL18 voucherStop early']],
  ['the month after', ['2026-10-15', '', '2026-11'], []],
])('%s in place of the stop', async (_what, last, told) => {
  const { notes, ...found } = await seen({ 花名册: roll(...last) }, 'voucher-stops', '实停发月份');
  expect(found).toEqual({ told, cell: told.length === 0 ? serialOfNovember : '46296' });
  expect(notes).toEqual(told.length === 0 ? [] : ['stoppedEarly']);
});

test.each<[string, string, readonly string[], string]>([
  ['the day', '2026-10-15', [], serialOfNovember],
  ['the month', '2026-10', ['EL18 actualStop early'], '46296'],
])('%s of the death in 停发登记', async (_what, stop, told, cell) => {
  const stops = [['2026年老年券、高龄津贴停发登记'], ['姓名', '身份证号', '停发原因', '停发日期'], ['张凤英', idAt(2), '死亡', stop]];
  const found = await seen({ 花名册: roll('2026-10-15').map((row) => row.slice(0, 7)), 停发登记: stops }, 'voucher-stops', '实停发月份');
  expect([found.told, found.cell]).toEqual([told, cell]);
});

test.each([
  ['voucher-review', '2026年10月', '', '2026年10月死亡'],
  ['allowance-review', '2026年10月', '', '2026年10月死亡'],
  ['voucher-review', '202610', '', '2026年10月死亡'],
  ['allowance-review', '', '2026年10月', '2026年10月迁出'],
  ['voucher-review', '2026年9月', '', undefined],
])('%s: who left in a month of no day, %s%s', async (table, death, move, change) => {
  expect((await seen({ 花名册: roll(death, move) }, table, '本季变动')).cell).toEqual(change);
});
