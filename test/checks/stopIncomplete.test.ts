import type { HeadingQuestion } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, linesOf, type Person } from './cases';

/* EL18 of a list of who left: what the roll has, or what is asked about, is not wanting. As of 23 November 2026, Beijing. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡', deathDate: '2026-10-15' };
const left: Person = { name: '张甲', idNumber: id, stopReason: '死亡', eventDate: '2026-10-15' };

function told(roll: Person, entry: Person, questions: readonly HeadingQuestion[] = []): string[] {
  return linesOf(findingsIn([ledgerOf('elders', [roll], { name: '花名册' }), ledgerOf('stops', [entry], { name: '本季减少', questions })]).filter(({ code }) => code === 'EL18'));
}

test.each<[string, readonly string[], readonly string[]]>([
  ['no column of a month, and the roll has it', told(elder, left), []],
  ['no column of a month, nor has the roll', told({ ...elder, voucherStop: '' }, left), ['EL18 voucherStop 2 info', 'EL18 name 2 error']],
  ['a column of it, blank', told(elder, { ...left, shouldStop: '' }), ['EL18 shouldStop 2 error']],
  ['which column it is is asked', told(elder, left, [{ type: 'twoColumns', field: 'actualStop', columns: [5, 6] }]), []],
])('%s', (_what, found, expected) => expect(found).toEqual(expected));
