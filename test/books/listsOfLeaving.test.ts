import type { Correction } from '../../src/ledger/corrections';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/*
 * A list of those who left beside a roll that has them alive, after somebody has answered what the list is. Looked at on 30
 * November 2026 in Beijing.
 */

const request = { asOf: { year: 2026, month: 11, day: 30 }, settings: { place: 'beijing' } } as const;
const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055'], ['孙己', '1938-02-03', '066'], ['周庚', '1937-02-03', '077']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);
const idsOf = new Map(people);
type Rows = readonly (readonly CellInput[])[];

const roll = (dead = ''): Rows => [['姓名', '身份证号', '户籍', '老年券起发月份', '死亡日期'], ...people.map(([name, id]) => [name, id, '本地', '2024-01', name === '张甲' ? dead : ''])];
const leftWith = (last: (paid: string) => string): Rows => [
  ['2026年老年券减少人员登记'],
  ['序号', '姓名', '身份证号', '减少原因', '减少时间', '最后发放月份', '经办人'],
  ...[['张甲', '死亡', '2026.9.14', '2026.9'], ['李乙', '户口迁出', '2026.10.8', '2026.10'], ['王丙', '自愿放弃', '2026.8.1', '2026.7']].map(([name = '', why = '', when = '', paid = ''], at) => [at + 1, name, idsOf.get(name) ?? '', why, when, last(paid), '赵']),
];
const left = leftWith((paid) => paid);

async function told(corrections: readonly Correction[], own: Rows = roll()): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows({ 花名册: own, 减少人员: left }), { ...request, corrections, period: null });
  return findings.filter(({ code }) => code === 'EL23').map(({ name, data }) => `${name} ${String(data['kind'])} ${String(data['date'])}`);
}

async function breaks(corrections: readonly Correction[], table = 'voucher-issue', list = left) {
  const { tables, refused } = await generateTables(await bookOfRows({ 花名册: roll(), 减少人员: list }), { ...request, corrections, tables: [table], period: { kind: 'quarter', year: 2026, quarter: 4 }, acceptBreaks: false, skipUnkept: false });
  return [refused, ...tables.flatMap((table) => table.breaks.map(({ rule, found }) => `${rule} ${String(found)}`))];
}

const unused: readonly Correction[] = [{ sheet: '减少人员', role: 'unused' }];
const stops: readonly Correction[] = [{ sheet: '减少人员', kind: 'stops' }];

describe('not used', () => {
  test('whoever of it the roll still pays is told', async () => {
    expect(await told(unused)).toEqual(['张甲 undefined 2026-09-14', '李乙 move 2026-10-08', '王丙 stop 2026-08-01']);
  });

  test('who is dead by the roll is not', async () => {
    expect(await told(unused, roll('2026-09-12'))).toEqual(['李乙 move 2026-10-08', '王丙 stop 2026-08-01']);
  });

  test.each(['voucher-issue', 'voucher-statistics'])('%s is held back', async (table) => {
    expect(await breaks(unused, table)).toEqual([true, 'mayBeGone 3']);
  });
});

describe('a ledger of stops', () => {
  test.each(['voucher-issue', 'voucher-statistics'])('with the last month paid: %s is made', async (table) => {
    expect(await breaks(stops, table)).toEqual([false]);
  });

  test.each(['voucher-issue', 'voucher-statistics'])('with a month that nobody can read: %s is held back', async (table) => {
    expect(await breaks(stops, table, leftWith(() => '不详'))).toEqual([true, 'mayBeGone 3']);
  });
});
