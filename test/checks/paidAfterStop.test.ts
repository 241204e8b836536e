import type { LedgerKind } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, type Person } from './cases';

/* EL22: paid on after a recorded stop that is neither a death nor a move. As of 23 November 2026 for 2026Q4, Beijing, 100 a month. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', allowanceStart: '2020-05', allowanceAmount: '100' };
const stop = (fields: Person): Person => ({ name: '张甲', idNumber: id, benefit: '老年券', stopReason: '自愿放弃', ...fields });
const paid = (period: string, months: string, amount = String(Number(months) * 100)): Person => ({ name: '张甲', idNumber: id, period, months, amount });
const quarter = [paid('2026年四季度', '3')];
const gaveUp = (voucherStop: string, voucherStopReason = '自愿放弃'): Person => ({ voucherStop, voucherStopReason });

type Book = Partial<Record<LedgerKind, readonly Person[]>>;

function found(book: Book, codes: readonly string[] = ['EL22']): string[] {
  const ledgers = (Object.entries(book) as [LedgerKind, readonly Person[]][]).map(([kind, rows]) => ledgerOf(kind, rows, { name: kind }));
  return findingsIn(ledgers).filter(({ code }) => codes.includes(code)).map(({ code, severity, sheetName, row, field, data, fix }) => {
    const { from, to, months, amount, stop: since, kind } = data;
    return [code, severity, sheetName, row, field, `${String(from)}–${String(to)}`, months, amount, ...(since === undefined ? [] : [`since ${String(since)}`]), ...(kind === undefined ? [] : [kind]), ...(fix === null ? [] : ['fix'])].join(' ');
  });
}

test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['the list has the months before the stop', gaveUp('2026-10'), [paid('2026年三季度', '3')], []],
  ['stopped before the quarter', gaveUp('2026-07'), quarter, ['EL22 error vouchers 2 amount 2026年10月–2026年12月 3 300 since 2026年7月']],
  ['stopped in the quarter', gaveUp('2026-11'), quarter, ['EL22 error vouchers 2 amount 2026年11月–2026年12月 2 200 since 2026年11月']],
  ['stopped in the quarter, and paid for no more', gaveUp('2026-11'), [paid('2026年四季度', '1')], []],
  ['without a reason', { voucherStop: '2026-07' }, quarter, ['EL22 error vouchers 2 amount 2026年10月–2026年12月 3 300 since 2026年7月']],
  ['a month a row', gaveUp('2026-11'), [paid('2026年10月', '1'), paid('2026年11月', '1')], ['EL22 error vouchers 3 amount 2026年11月–2026年11月 1 100 since 2026年11月']],
  ['years ago', gaveUp('2024-03'), [paid('2024年二季度', '3')], ['EL22 error vouchers 2 amount 2024年4月–2024年6月 3 300 since 2024年3月']],
  ['listed with nothing', gaveUp('2026-07'), [paid('2026年四季度', '3', '0')], []],
  ['started again since', { ...gaveUp('2026-03'), voucherStart: '2026-05' }, quarter, []],
  ['started again by the remarks alone', { ...gaveUp('2026-03'), remarks: '2026年5月恢复发放' }, quarter, ['EL22 warning vouchers 2 amount 2026年10月–2026年12月 3 300 since 2026年3月 restart']],
  ['died later: the stop was first', { ...gaveUp('2026-07'), deathDate: '2026-11-01' }, quarter, ['EL22 error vouchers 2 amount 2026年10月–2026年12月 3 300 since 2026年7月']],
  ['停发, and no month of it', { voucherStatus: '停发' }, quarter, ['EL22 warning vouchers 2 amount 2026年10月–2026年12月 3  sometime']],
  ['停发, and no month of it, paid in the quarter before', { voucherStatus: '停发' }, [paid('2026年三季度', '3')], []],
])('by the roll: %s', (_case, person, vouchers, expected) => {
  expect(found({ elders: [{ ...elder, ...person }], vouchers })).toEqual(expected);
});

test.each<[string, readonly Person[], readonly string[]]>([
  ['应停发 and 实停发 alike', [stop({ shouldStop: '2026-11', actualStop: '2026-11' })], ['EL22 error vouchers 2 amount 2026年11月–2026年12月 2 200 since 2026年11月']],
  ['stopped a month late: what is paid since', [stop({ shouldStop: '2026-10', actualStop: '2026-11' })], ['EL22 error vouchers 2 amount 2026年11月–2026年12月 2 200 since 2026年11月']],
  ['only 应停发 is known', [stop({ shouldStop: '2026-12' })], ['EL22 error vouchers 2 amount 2026年12月–2026年12月 1 100 since 2026年12月']],
  ['stopped earlier than it should be: entitled until then', [stop({ shouldStop: '2026-12', actualStop: '2026-11' })], ['EL22 error vouchers 2 amount 2026年12月–2026年12月 1 100 since 2026年12月']],
  ['before his start', [stop({ shouldStop: '2019-12', actualStop: '2019-12' })], []],
  ['the allowance’s', [stop({ benefit: '高龄津贴', shouldStop: '2026-07', actualStop: '2026-07' })], []],
])('by 停发台账: %s', (_case, stops, expected) => {
  expect(found({ elders: [elder], stops, vouchers: quarter })).toEqual(expected);
});

test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['stopped before', { allowanceStop: '2026-07' }, [], ['EL22 error allowance-payments 2 amount 2026年10月–2026年10月 1 100 since 2026年7月', 'EL22 error allowance-payments 3 amount 2026年11月–2026年11月 1 100 since 2026年7月']],
  ['stopped in the second month', { allowanceStop: '2026-11' }, [], ['EL22 error allowance-payments 3 amount 2026年11月–2026年11月 1 100 since 2026年11月']],
  ['by 停发台账', {}, [stop({ benefit: '高龄津贴', shouldStop: '2026-11', actualStop: '2026-11' })], ['EL22 error allowance-payments 3 amount 2026年11月–2026年11月 1 100 since 2026年11月']],
  ['the voucher alone is stopped', gaveUp('2026-07'), [], []],
])('of the allowance: %s', (_case, person, stops, expected) => {
  const list = [paid('2026年10月', '1'), paid('2026年11月', '1')];
  expect(found({ elders: [{ ...elder, ...person }], ...(stops.length === 0 ? {} : { stops }), 'allowance-payments': list })).toEqual(expected);
});

test('a death or a move is told once, by EL06 or EL07, and so is who is stopped nobody knows since when', () => {
  const codes = ['EL04', 'EL06', 'EL07', 'EL22', 'RC04'];
  const codesOf = (person: Person) => found({ elders: [{ ...elder, ...person }], vouchers: quarter }, codes).map((line) => line.slice(0, 4));
  expect(codesOf({ deathDate: '2026-09-12', voucherStop: '2026-10' })).toEqual(['EL06', 'EL06']);
  expect(codesOf({ moveOutDate: '2026-09-12', voucherStop: '2026-10', voucherStopReason: '迁出', allowanceStop: '2026-10' })).toEqual(['EL07']);
  expect(codesOf({ voucherStatus: '停发' })).toEqual(['EL22']);
});
