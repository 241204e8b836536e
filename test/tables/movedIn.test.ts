import type { Period } from '../../src/rules/calendar/period';
import { makeTable } from '../../src/tables/engine/makeTable';
import { tableById } from '../../src/tables/index';
import type { TableSpec } from '../../src/tables/spec';
import { idOf, ledgerOf, type Person } from '../checks/cases';
import { tableContext } from './tableContext';

/*
 * Who moved in within the quarter and has no start yet: the month after is the first (rulings 6), the signature list has him
 * from then on (rulings 13), and the reviews name him as new like who turns 80.
 */

const asOf = { year: 2026, month: 11, day: 30 };
const period: Period = { kind: 'quarter', year: 2026, quarter: 4 };
const other: Person = { name: '唐淑芳', idNumber: idOf('1940-04-16', '022'), household: '本地', voucherStart: '2020-04', allowanceStart: '2020-04' };
const moved = (fields: Person): Person => ({ name: '郭建国', idNumber: idOf('1939-09-21', '011'), household: '本地', voucherStart: '', allowanceStart: '', moveInDate: '2026-10-12', deathDate: '', moveOutDate: '', ...fields });

/** The person's cells of a table, or none. */
function rowIn(id: string, person: Person): readonly string[] {
  const table = makeTable(tableById(id) as TableSpec, tableContext([ledgerOf('elders', [moved(person), other])], { period, asOf }), null);
  const row = table.content.cells.find((cells) => cells.includes('郭建国')) ?? [];
  return row.filter((cell): cell is string => typeof cell === 'string' && cell.includes('新增'));
}

const isListed = (person: Person): boolean => {
  const table = makeTable(tableById('voucher-issue') as TableSpec, tableContext([ledgerOf('elders', [moved(person), other])], { period, asOf }), null);
  return table.people.some(({ name }) => name === '郭建国');
};

test.each<[string, Person, string | null, boolean]>([
  ['in October', {}, '2026年11月新增', true],
  ['in December: the month after is the next quarter’s', { moveInDate: '2026-12-02' }, null, false],
  ['in September: October is the first', { moveInDate: '2026-09-02' }, '2026年10月新增', true],
  ['in August: he should have been on the roll', { moveInDate: '2026-08-02' }, null, false],
  ['in October, with his start', { voucherStart: '2026-11' }, '2026年11月新增', true],
  ['in October, of another household', { household: '外地' }, null, false],
  ['in October, and dead in the same month', { deathDate: '2026-10-20' }, null, false],
  ['in October, younger', { idNumber: idOf('1956-09-21', '011') }, null, false],
])('the voucher of who moved in %s', (_case, person, change, isIssued) => {
  expect(rowIn('voucher-review', person)).toEqual(change === null ? [] : [change]);
  expect(isListed(person)).toBe(isIssued);
});

test('the allowance of who moved in is new in the same month', () => {
  expect(rowIn('allowance-review', {})).toEqual(['2026年11月新增，80—89岁，月标准100.00元']);
});
