import { holdersOf } from '../../src/tables/holders/holdersOf';
import { idOf, ledgerOf, type Person } from '../checks/cases';
import { tableContext } from './tableContext';

/* What was paid back, of who died on 20 August 2026 by the roll. */

const person: Person = { name: '张甲', idNumber: idOf('1940-05-06', '011') };

test.each<[string, Person, number | null]>([
  ['a list of 追回 says nothing but the sum', { recovered: '100' }, 10_000],
  ['停发台账 says it with the reason', { stopReason: '死亡', recovered: '100' }, 10_000],
  ['a stop before has its own', { stopReason: '自愿放弃', recovered: '100' }, null],
  ['nothing was', { recovered: '' }, null],
])('%s', (_case, entry, expected) => {
  const roll = ledgerOf('elders', [{ ...person, household: '本地', voucherStart: '2020-05', deathDate: '2026-08-20' }]);
  const holders = holdersOf(tableContext([roll, ledgerOf('stops', [{ ...person, ...entry }])], { asOf: { year: 2026, month: 11, day: 30 } }), 'voucher');
  expect(holders?.all.map(({ ending }) => ending?.recovered)).toEqual([expected]);
});
