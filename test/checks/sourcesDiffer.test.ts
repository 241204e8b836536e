import type { LedgerKind } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, type Person } from './cases';

/* EL25: two sheets of a book tell one event differently. As of 23 November 2026, Beijing. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡', deathDate: '2026-10-15', moveOutDate: '' };
const stop: Person = { name: '张甲', idNumber: id, benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-15', shouldStop: '2026-11', actualStop: '2026-11', recovered: '0' };
const moved: Person = { ...elder, deathDate: '', moveOutDate: '2026-10-15', voucherStopReason: '迁出' };

function told(roll: Person, entry: Person | null, death: Person | null = null): string[] {
  const book: readonly [LedgerKind, Person | null][] = [['elders', roll], ['stops', entry], ['deaths', death]];
  const ledgers = book.flatMap(([kind, person]) => (person === null ? [] : [ledgerOf(kind, [person], { name: kind })]));
  return findingsIn(ledgers).filter(({ code }) => code === 'EL25').map(({ field, severity, data }) => `${field} ${String(data['own'])} ${String(data['list'])} ${String(data['found'])} ${severity}`);
}

test.each<[string, readonly string[], readonly string[]]>([
  ['all agree', told(elder, stop, { name: '张甲', idNumber: id, deathDate: '2026-10-15' }), []],
  ['the register has another day', told(elder, stop, { name: '张甲', idNumber: id, deathDate: '2026-09-30' }), ['deathDate 2026年10月15日 deaths 2026年9月30日 warning']],
  ['the register has the month alone', told(elder, stop, { name: '张甲', idNumber: id, deathDate: '2026-10' }), []],
  ['停发台账 has another day', told(elder, { ...stop, eventDate: '2026-11-05' }), ['deathDate 2026年10月15日 stops 2026年11月5日 warning']],
  ['another 应停发月份 than by the day', told(elder, { ...stop, shouldStop: '2026-10' }), ['voucherStop 2026年11月 stops 2026年10月 warning']],
  ['another 实停发月份', told(elder, { ...stop, actualStop: '2026-12' }), ['voucherStop 2026年11月 stops 2026年12月 warning']],
  ['another reason', told(elder, { ...stop, stopReason: '迁出' }), ['voucherStopReason 死亡 stops 迁出 warning']],
  ['another day of a move', told(moved, { ...stop, stopReason: '迁出', eventDate: '2026-10-16' }), ['moveOutDate 2026年10月15日 stops 2026年10月16日 warning']],
  ['the entry is blank', told(elder, { ...stop, stopReason: '', eventDate: '', shouldStop: '', actualStop: '' }), []],
  ['the roll is blank', told({ ...elder, deathDate: '', voucherStop: '', voucherStopReason: '' }, stop), []],
  ['a stop before he was paid again', told({ ...elder, voucherStart: '2026-03' }, { ...stop, stopReason: '迁出', eventDate: '2024-03-01', shouldStop: '2024-04', actualStop: '2024-04' }), []],
  ['of the allowance', told(elder, { ...stop, benefit: '高龄津贴', actualStop: '2026-12' }), []],
])('%s', (_what, found, expected) => expect(found).toEqual(expected));
