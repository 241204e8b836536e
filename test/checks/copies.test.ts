import { runChecks } from '../../src/checks/runChecks';
import type { LeftOut } from '../../src/ledger/sheetUse/sheetUses';
import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { holdersOf } from '../../src/tables/holders/holdersOf';
import { goneBreaks } from '../../src/tables/holders/unread';
import type { Locale } from '../../src/locale';
import { findingWords } from '../../src/wording/findingWords';
import { idOf, ledgerOf, type Person } from './cases';
import { beijing } from '../tables/tableContext';

/*
 * A ledger in two versions of which one is used (rulings 12): what only the other knows of is told. Period 2026Q4, as of
 * 23 November 2026.
 */

const asOf = { year: 2026, month: 11, day: 23 };
const period = parsePeriod('2026Q4') as Period;
const blank: Person = { voucherStop: '', voucherStatus: '', voucherStopReason: '', deathDate: '', moveOutDate: '', moveInDate: '' };
const alive: Person = { ...blank, name: '张甲', idNumber: idOf('1940-05-06', '011'), household: '本地', voucherStart: '2020-05' };
const other: Person = { ...alive, name: '李乙', idNumber: idOf('1941-06-07', '022'), voucherStart: '2021-06' };

type Said = Partial<Pick<LeftOut, 'reason' | 'isEarlier'>>;

/** The findings about copies, and the break of a table of who is entitled. */
function told(used: Person, copy: Person, { reason = 'version', isEarlier = false }: Said = {}): string[] {
  const roll = ledgerOf('elders', [{ ...other }, used], { name: '老年人台账' });
  const left = ledgerOf('elders', [copy, { ...other }], { name: '老年人台账 (2)' });
  const leftOut: readonly LeftOut[] = [{ ledger: left, reason, of: reason === 'unused' ? null : roll, isEarlier }];
  const findings = runChecks({ ledgers: [roll], aside: reason === 'unused' ? [] : [left], leftOut, asOf, period, policy: beijing }).filter(({ code }) => code === 'EL23');
  const breaks = goneBreaks(holdersOf({ ledgers: [roll], leftOut, policy: beijing }, 'voucher')?.all ?? [], period);
  return [...findings.map(({ sheetName, row, field, data }) => `${sheetName} ${row} ${field} ${String(data['kind'] ?? 'death')} ${String(data['date'])} ${String(data['list'])} ${String(data['listRow'])}`), ...breaks.map(({ text }) => text)];
}

const dead = { ...alive, deathDate: '2026-10-05' };

test.each<[string, Person, Person, string, string]>([
  ['a death', alive, dead, 'deathDate death 2026-10-05', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡2026-10-05'],
  ['a move', alive, { ...alive, moveOutDate: '2026-10' }, 'moveOutDate move 2026-10', '已迁出），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着迁出2026-10'],
  ['a stop', alive, { ...alive, voucherStop: '2026-11' }, 'voucherStop stop 2026-11', '已停发），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着停发2026-11'],
  ['a state', alive, { ...alive, voucherStatus: '死亡' }, 'voucherStatus undated 死亡', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡，没有写日期'],
  ['a reason', alive, { ...alive, voucherStopReason: '病故' }, 'voucherStopReason undated 病故', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡，没有写日期'],
  ['a state of a stop', alive, { ...alive, voucherStatus: '停发' }, 'voucherStatus words 停发', '已停发），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着停发，没有写日期'],
  ['a state of a move', alive, { ...alive, voucherStatus: '迁出' }, 'voucherStatus words 迁出', '已迁出），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着迁出，没有写日期'],
  ['a day nobody can read', alive, { ...alive, deathDate: '去世' }, 'deathDate unreadDay 去世', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡，日期写的是“去世”'],
  ['a death before the start', { ...alive, voucherStart: '2026-10' }, { ...alive, deathDate: '2024-03-01' }, 'deathDate death 2024-03-01', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡2024-03-01'],
  ['a state beside a month of stop', alive, { ...alive, voucherStatus: '死亡', voucherStop: '2026-11' }, 'voucherStatus stopMonth 2026-11', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡，停发月份2026-11，没有写死亡日期'],
  ['a reason beside a month of stop', alive, { ...alive, voucherStopReason: '死亡', voucherStop: '2026-11' }, 'voucherStopReason stopMonth 2026-11', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡，停发月份2026-11，没有写死亡日期'],
  ['a move and a stop', alive, { ...alive, moveOutDate: '2026-10-03', voucherStop: '2026-10' }, 'moveOutDate move 2026-10-03', '已迁出），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着迁出2026-10-03'],
  ['a stop, beside a move before the start', { ...alive, voucherStart: '2026-03' }, { ...alive, voucherStart: '2026-03', moveOutDate: '2024-03-01', voucherStop: '2026-11' }, 'voucherStop stop 2026-11', '已停发），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着停发2026-11'],
  ['a stop, beside a move after the period', alive, { ...alive, moveOutDate: '2027-01-05', voucherStop: '2026-11' }, 'voucherStop stop 2026-11', '已停发），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着停发2026-11'],
  ['a death before the stop', { ...alive, voucherStop: '2026-12' }, dead, 'deathDate death 2026-10-05', '已死亡），请核实：张甲（没有采用的“老年人台账 (2)”第2行写着死亡2026-10-05'],
])('%s that only the copy has is told at the row that is used', (_what, used, copy, finding, text) => {
  expect(told(used, copy)).toEqual([`老年人台账 3 ${finding} 老年人台账 (2) 2`, `可能多列1人（本人可能${text}，采用的“老年人台账”里没有）`]);
});

test.each<[string, Person, Person, Said]>([
  ['the same in both', dead, dead, {}],
  ['less in the copy', dead, alive, {}],
  ['another day of the same death', dead, { ...alive, deathDate: '2026-10-04' }, {}],
  ['a move before the start: put on again since', { ...alive, voucherStart: '2026-10' }, { ...alive, moveOutDate: '2024-03-01' }, {}],
  ['a stop before the start: put on again since', { ...alive, voucherStart: '2026-10' }, { ...alive, voucherStop: '2024-03' }, {}],
  ['a move and a stop before the start', { ...alive, voucherStart: '2026-10' }, { ...alive, moveOutDate: '2024-03-01', voucherStop: '2024-04' }, {}],
  ['after the period', alive, { ...alive, deathDate: '2027-01-05' }, {}],
  ['moved back in', alive, { ...alive, moveOutDate: '2023-01-05', moveInDate: '2024-01-05' }, {}],
  ['a stop in an older one', alive, { ...alive, voucherStop: '2026-10' }, { isEarlier: true }],
  ['a state of a stop in an older one', alive, { ...alive, voucherStatus: '停发' }, { isEarlier: true }],
  ['the same state in both', { ...alive, voucherStatus: '停发' }, { ...alive, voucherStatus: '停发' }, {}],
  ['a state beside a stop before the start', { ...alive, voucherStart: '2026-10' }, { ...alive, voucherStop: '2024-03', voucherStatus: '停发' }, {}],
  ['a stop of who is not paid', { ...alive, voucherStart: '' }, { ...alive, voucherStop: '2026-10' }, {}],
  ['what somebody said is not used', alive, dead, { reason: 'unused' }],
])('nothing is told of %s', (_what, used, copy, said) => {
  expect(told(used, copy, said)).toEqual([]);
});

const inWords = (locale: Locale, copy: Person) => {
  const roll = ledgerOf('elders', [alive, other], { name: '老年人台账' });
  const left = ledgerOf('elders', [copy, other], { name: '旧' });
  const findings = runChecks({ ledgers: [roll], aside: [left], leftOut: [{ ledger: left, reason: 'version', of: roll, isEarlier: false }], asOf, period, policy: beijing });
  return findings.filter(({ code }) => code === 'EL23').map((finding) => findingWords(locale, finding, 'message', false));
};

test.each<[string, Locale, Person, string]>([
  ['a day', 'zh-CN', dead, '没有采用的“旧”第 2 行写着死亡 2026-10-05，而采用的“老年人台账”里没有。'],
  ['the word alone', 'zh-CN', { ...alive, voucherStatus: '死亡' }, '没有采用的“旧”第 2 行写着死亡，没有写日期，而采用的“老年人台账”里没有。'],
  ['a month of stop', 'zh-CN', { ...alive, voucherStatus: '死亡', voucherStop: '2026-11' }, '没有采用的“旧”第 2 行写着死亡，停发月份 2026-11，没有写死亡日期，而采用的“老年人台账”里没有。'],
  ['a month of stop', 'zh-TW', { ...alive, voucherStatus: '死亡', voucherStop: '2026-11' }, '沒有採用的“旧”第 2 行寫著死亡，停發月份 2026-11，沒有寫死亡日期，而採用的“老年人台账”裡沒有。'],
  ['a month of stop', 'en-US', { ...alive, voucherStatus: '死亡', voucherStop: '2026-11' }, 'Row 2 of "旧", which is not used, says died, stopped 2026-11, without a date of death; "老年人台账", which is used, does not.'],
  ['a day nobody can read', 'zh-CN', { ...alive, deathDate: '10月初' }, '没有采用的“旧”第 2 行写着死亡，日期写的是“10月初”，而采用的“老年人台账”里没有。'],
  ['the word alone', 'zh-TW', { ...alive, voucherStatus: '死亡' }, '沒有採用的“旧”第 2 行寫著死亡，沒有寫日期，而採用的“老年人台账”裡沒有。'],
  ['a state', 'zh-CN', { ...alive, voucherStatus: '停发' }, '没有采用的“旧”第 2 行写着“停发”，没有写日期，而采用的“老年人台账”里没有。'],
  ['the word alone', 'en-US', { ...alive, voucherStatus: '死亡' }, 'Row 2 of "旧", which is not used, says died, without a date; "老年人台账", which is used, does not.'],
  ['a day nobody can read', 'en-US', { ...alive, deathDate: '10月初' }, 'Row 2 of "旧", which is not used, says died, with "10月初" for a date; "老年人台账", which is used, does not.'],
])('what EL23 says of %s in %s', (_what, locale, copy, expected) => {
  expect(inWords(locale, copy)).toEqual([expected]);
});

test('a death is told of an extract and of an older version too', () => {
  expect([told(alive, dead, { reason: 'extract' }).length, told(alive, dead, { isEarlier: true }).length]).toEqual([2, 2]);
});

const issued: Person = { name: '张甲', idNumber: alive['idNumber'] ?? '', period: '2026年第四季度', amount: '300' };
const beside: Person = { ...issued, name: '李乙', idNumber: other['idNumber'] ?? '' };

function paidInCopy(copy: readonly Person[], isEarlier = false): string[] {
  const used = ledgerOf('vouchers', [issued], { name: '发放台账' });
  const left = ledgerOf('vouchers', copy, { name: '发放台账 (2)' });
  const findings = runChecks({ ledgers: [used], aside: [left], leftOut: [{ ledger: left, reason: 'version', of: used, isEarlier }], asOf, period, policy: beijing });
  return findings.filter(({ code }) => code === 'ST08').map(({ sheetName, row, data }) => `${sheetName} ${row} ${String(data['found'])}`);
}

test.each<[string, readonly Person[], readonly string[], boolean]>([
  ['somebody the used one does not pay', [issued, beside], ['发放台账 (2) 3 李乙'], false],
  ['the same people', [issued], [], false],
  ['a month of a quarter that is paid', [{ ...issued, period: '2026年10月', amount: '100' }], [], false],
  ['nothing', [issued, { ...beside, amount: '0' }], [], false],
  ['no amount', [issued, { ...beside, amount: '' }], [], false],
  ['somebody, in an older one', [issued, beside], [], true],
])('a copy of a list that pays %s', (_what, copy, found, isEarlier) => {
  expect(paidInCopy(copy, isEarlier)).toEqual(found);
});
