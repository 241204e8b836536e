import { checkWorkbook } from '../../src/work/checkWorkbook';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* 停发月份 is the first month not paid, 最后发放月份 the one before: other months of one row are a doubt. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' }, period: null } as const;
const people = ['甲一', '乙二', '丙三'].map((name, at) => [name, idOf(`194${at}-01-11`, '011')] as const);

type Cells = readonly CellInput[];

const told = async (sheets: Parameters<typeof bookOfRows>[0]) => (await checkWorkbook(await bookOfRows(sheets), given)).findings.map(({ code, field, certainty, data }) => `${code} ${field} ${certainty} ${String(data['own'] ?? '')} ${String(data['found'] ?? '')}`.trim());
const roll = (columns: readonly string[] = [], own: Cells = []) => ({ 名册: [['老年人花名册'], ['姓名', '身份证号', '户籍', '老年券起发月份', ...columns], ...people.map(([name, id], at) => [name, id, '本地', '2026-01', ...(at === 1 ? own : columns.map(() => ''))])] });
const stops = (own: Cells) => ({ ...roll(), 停发: [['停发台账'], ['姓名', '身份证号', '停发项目', '停发原因', '停发月份', '最后发放月份'], [people[1]?.[0] ?? '', people[1]?.[1] ?? '', '老年券', '自愿放弃', ...own]] });

test.each<[CellInput, CellInput, readonly string[]]>([
  ['2026年10月', '2026年9月', []],
  ['2026年10月', '2026年10月', ['EL25 actualStop suspect 2026年10月 2026年10月']],
  ['2026年10月', '2026年12月', ['EL25 actualStop suspect 2026年10月 2026年12月']],
  ['2026年10月', '2026年7月', ['EL25 actualStop suspect 2026年10月 2026年7月']],
  ['2026年10月', '', []],
])('停发台账: stopped %s, last paid %s', async (stop, last, expected) => {
  expect(await told(stops([stop, last]))).toEqual(expected);
});

test.each<[string, Cells, readonly string[]]>([
  ['最后发放月份', ['2026年10月', '2026年9月'], []],
  ['最后发放月份', ['2026年10月', '2026年11月'], ['EL25 voucherStop suspect 2026年10月 2026年11月']],
  ['末次领取时间', ['2026.10', '2026.10'], ['EL25 voucherStop suspect 2026年10月 2026年10月']],
  ['最后发放月份', ['2026年10月', '2026-09-01'], []],
  ['最后发放月份', ['2026年10月', ''], []],
])('the roll: %s %j', async (heading, own, expected) => {
  expect(await told(roll(['停发月份', heading], own))).toEqual(expected);
});
