import type { LedgerKind } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, type Person } from './cases';

/* EL18: stopped for a death without a day on the roll; the register of deaths may have it. As of 23 November 2026, Beijing. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡' };

function told(...books: readonly (readonly [LedgerKind, Person])[]): string[] {
  const ledgers = books.map(([kind, person]) => ledgerOf(kind, [person], { name: kind }));
  return findingsIn(ledgers).filter(({ code }) => code === 'EL18').map(({ field, data }) => [field, data['kind'], data['date'], data['list'], data['listRow']].filter((one) => one !== undefined).join(' '));
}

test.each<[string, readonly string[], readonly string[]]>([
  ['no list of the dead', told(['elders', elder]), ['voucherStop undated']],
  ['the list has the day', told(['elders', elder], ['deaths', { name: '张甲', idNumber: id, deathDate: '2026-10-15' }]), ['voucherStop undated.listed 2026年10月15日 deaths 2']],
  ['the list has no day', told(['elders', elder], ['deaths', { name: '张甲', idNumber: id, deathDate: '' }]), ['voucherStop undated']],
  ['the list is of another', told(['elders', elder], ['deaths', { name: '李乙', idNumber: idOf('1941-06-07'), deathDate: '2026-10-15' }]), ['voucherStop undated']],
  ['the move of who is listed', told(['elders', { ...elder, voucherStopReason: '迁出' }], ['deaths', { name: '张甲', idNumber: id, deathDate: '2026-10-15' }]), ['voucherStop undated']],
])('%s', (_what, found, expected) => expect(found).toEqual(expected));
