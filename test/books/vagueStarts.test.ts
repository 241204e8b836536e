import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf } from '../work/bookOfRows';

/*
 * Starts written as a year or a quarter: who was paid since before the period is listed, as it is written; of the others the start is told as not read.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;

async function made(table: string, quarter: 3 | 4, start: string) {
  const people = ['王国栋', '李秀兰', '张凤英'];
  const workbook = await bookOfRows({ 花名册: [['老年人花名册'], ['姓名', '性别', '身份证号', '户籍', '老年券起发月份'], ...people.map((name, place) => [name, '男', idOf(`1936-0${place + 1}-11`, '011'), '本地', place === 2 ? start : '2016-05'])] });
  const { tables } = await generateTables(workbook, { ...given, period: { kind: 'quarter', year: 2026, quarter }, tables: [table], skipUnkept: false, acceptBreaks: true, otherNames: true });
  const rows = await cellsOf(workbook, tables[0]?.sheetName ?? '');
  const heading = rows.find((row) => row.includes('姓名')) ?? [];
  return { start: rows.find((row) => row.includes('张凤英'))?.[heading.indexOf('起发月份')], unread: (tables[0]?.unread ?? []).map(({ text }) => text) };
}

test.each<['voucher-issue' | 'voucher-review', 3 | 4, string, boolean]>([
  ['voucher-issue', 4, '2023年第二季度', true],
  ['voucher-issue', 4, '2016年', true],
  ['voucher-issue', 4, '2016', true],
  ['voucher-issue', 4, '2020年上半年', true],
  ['voucher-issue', 4, '2026年第三季度', true],
  ['voucher-issue', 3, '2026年第三季度', false],
  ['voucher-issue', 4, '2026年第四季度', false],
  ['voucher-issue', 4, '2026年', false],
  ['voucher-issue', 4, '满80岁', false],
  ['voucher-review', 4, '2016年', true],
])('%s of quarter %i: %s', async (table, quarter, start, isListed) => {
  expect(await made(table, quarter, start)).toEqual(isListed ? { start, unread: [] } : { start: undefined, unread: [start] });
});
