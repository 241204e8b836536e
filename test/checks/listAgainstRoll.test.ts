import { runChecks } from '../../src/checks/runChecks';
import { quarterOf } from '../../src/rules/calendar/period';
import { beijing } from '../tables/tableContext';
import type { LedgerKind } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, today, type Person } from './cases';

/* RC04: the list of the period against entitlement, as of 23 November 2026 for 2026Q4, Beijing. */

const id = idOf('1940-05-06', '011');
const other = idOf('1941-06-07', '022');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '在发' };
const listed = (fields: Person = {}): Person => ({ name: '李乙', idNumber: other, period: '2026年四季度', months: '3', amount: '300', ...fields });
const onList = (period: string, months = '3') => listed({ name: '张甲', idNumber: id, period, months, amount: '300' });

function found(book: Partial<Record<LedgerKind, readonly Person[]>>, asOf = today): string[] {
  const ledgers = (Object.entries(book) as [LedgerKind, readonly Person[]][]).map(([kind, rows]) => ledgerOf(kind, rows, { name: kind }));
  return findingsIn(ledgers, asOf).filter(({ code }) => code === 'RC04').map(({ sheetName, row, field, name, data }) => [sheetName, row, field, name, data['kind'], data['period'], data['months'], ...(data['missing'] === undefined ? [] : [data['missing']])].join(' '));
}

const elders = (fields: Person, ...others: readonly Person[]) => [{ ...elder, ...fields }, ...others];
const lee: Person = { ...elder, name: '李乙', idNumber: other, voucherStart: '2021-06' };
const missing = (months: number) => [`elders 2 name 张甲 missing 2026年第四季度 ${String(months)}`];
const on = (kind: 'stranger' | 'noStart', months = 3) => [`vouchers 2 name 李乙 ${kind} 2026年第四季度 ${String(months)}`];

test.each<[string, readonly Person[], readonly Person[], readonly string[]]>([
  ['entitled for two months by now, not listed', elders({}, lee), [listed()], missing(2)],
  ['entitled since this month', elders({ voucherStart: '2026-11' }, lee), [listed()], missing(1)],
  ['entitled from next month on', elders({ voucherStart: '2026-12' }, lee), [listed()], []],
  ['listed for the quarter', elders({}, lee), [listed(), onList('2026年四季度')], []],
  ['listed in the quarter before alone', elders({}, lee), [listed(), onList('2026年三季度')], missing(2)],
  ['the quarter has no list yet', elders({}), [onList('2026年三季度')], []],
  ['its list is of a month to come', elders({}), [listed({ period: '2026年12月', months: '1' })], [`vouchers 2 name 李乙 stranger 2026年第四季度 1`]],
  ['no start recorded: that is EL02', elders({ voucherStart: '' }, lee), [listed()], []],
  ['stopped, nobody knows since when', elders({ voucherStatus: '停发' }, lee), [listed()], []],
  ['died before the quarter', elders({ deathDate: '2026-09-12', voucherStatus: '停发', voucherStop: '2026-10' }, lee), [listed()], []],
  ['died in its first month, which is paid', elders({ deathDate: '2026-10-02', voucherStatus: '停发', voucherStop: '2026-11' }, lee), [listed()], missing(1)],
])('not on the list: %s', (_case, roll, list, expected) => {
  expect(found({ elders: roll, vouchers: list })).toEqual(expected);
});

const monthly = (month: number, fields: Person = {}): Person => listed({ name: '张甲', idNumber: id, period: `2026年${String(month)}月`, months: '1', amount: '100', ...fields });
const ofLee = [10, 11, 12].map((month) => monthly(month, { name: '李乙', idNumber: other }));
const without = (months: number, missing: string) => [`elders 2 name 张甲 someMonths 2026年第四季度 ${String(months)} ${missing}`];
const december = { year: 2026, month: 12, day: 31 };

test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['listed for every month', {}, [10, 11, 12].map((month) => monthly(month)), []],
  ['not for the middle one', {}, [monthly(10), monthly(12)], without(1, '2026年11月')],
  ['for the last alone', {}, [monthly(12)], without(2, '2026年10月、2026年11月')],
  ['for October in a list of its own, the quarter’s has others', {}, [monthly(10), listed()], without(2, '2026年11月、2026年12月')],
  ['for no month of the quarter: missing as a whole', {}, [monthly(9)], missing(3)],
  ['for the whole quarter at once', {}, [onList('2026年四季度')], []],
  ['for a part of the quarter, which EL04 tells', {}, [onList('2026年四季度', '2')], []],
  ['with nothing in November, which EL04 tells', {}, [monthly(10), monthly(11, { amount: '0' }), monthly(12)], []],
  ['for November in December, as 补发', {}, [monthly(10), monthly(12), monthly(12, { remarks: '补发11月' })], []],
  ['for December as 补发 of September alone', {}, [monthly(10), monthly(11), monthly(12, { remarks: '补发9月' })], without(1, '2026年12月')],
  ['from his first month on', { voucherStart: '2026-11' }, [monthly(11), monthly(12)], []],
  ['not for his first month', { voucherStart: '2026-11' }, [monthly(12)], without(1, '2026年11月')],
  ['up to the month of his death', { deathDate: '2026-10-20', voucherStatus: '停发', voucherStop: '2026-11' }, [monthly(10)], []],
  ['up to his stop', { voucherStatus: '停发', voucherStop: '2026-12', voucherStopReason: '自愿放弃' }, [monthly(10), monthly(11)], []],
])('lists of months: %s', (_case, person, list, expected) => {
  expect(found({ elders: elders(person, lee), vouchers: [...ofLee, ...list] }, december)).toEqual(expected);
});

const ofAllowance: Person = { name: '张甲', idNumber: id, household: '本地', allowanceStart: '2020-05', allowanceAmount: '100' };
test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['listed for every month', {}, [10, 11, 12].map((month) => monthly(month)), []],
  ['not for the middle one', {}, [monthly(10), monthly(12)], ['elders 2 name 张甲 allowanceSomeMonths 2026年第四季度 1 2026年11月']],
  ['on no list', {}, [], ['elders 2 name 张甲 allowanceMissing 2026年第四季度 3']],
  ['with nothing in November, which EL24 tells', {}, [monthly(10), monthly(11, { amount: '0' }), monthly(12)], []],
  ['November made good in December', {}, [monthly(10), monthly(12), monthly(12, { remarks: '补发11月' })], []],
  ['no local', { household: '外地' }, [], []],
  ['no start', { allowanceStart: '', allowanceAmount: '' }, [], []],
  ['a date of death nobody can read', { deathDate: '去世' }, [], []],
  ['stopped in November', { allowanceStop: '2026-11' }, [monthly(10)], []],
])('lists of the allowance: %s', (_case, person, list, expected) => {
  expect(found({ elders: [{ ...ofAllowance, ...person }, { ...ofAllowance, name: '李乙', idNumber: other }], 'allowance-payments': [...ofLee, ...list] }, december)).toEqual(expected);
});

test('where November alone has a list, nobody is missing who was due in October alone', () => {
  const died = { deathDate: '2026-10-20', allowanceStop: '2026-11' };
  const november = [monthly(11, { name: '李乙', idNumber: other })];
  expect(found({ elders: [{ ...ofAllowance, ...died }, { ...ofAllowance, name: '李乙', idNumber: other }], 'allowance-payments': november }, december)).toEqual([]);
  expect(found({ elders: elders({ deathDate: '2026-10-20', voucherStatus: '停发', voucherStop: '2026-11' }, lee), vouchers: november }, december)).toEqual([]);
});

test('money taken back is no list of its months', () => {
  const takenBack = listed({ months: '', amount: '-100' });
  expect(found({ elders: elders({}, lee), vouchers: [takenBack] })).toEqual([]);
  expect(found({ elders: elders({}, lee), vouchers: [takenBack, onList('2026年四季度')] })).toEqual([`elders 3 name 李乙 missing 2026年第四季度 2`]);
});

test('a month that has not begun, or that no list covers, is not missed', () => {
  const book = { elders: elders({}, lee), vouchers: [...ofLee, monthly(10), monthly(11)] };
  expect(found(book)).toEqual([]);
  expect(found(book, { year: 2026, month: 12, day: 1 })).toEqual(without(1, '2026年12月'));
  expect(found({ elders: elders({}), vouchers: [monthly(10)] }, december)).toEqual([]);
});

test.each<[string, readonly Person[], readonly Person[], readonly string[]]>([
  ['nobody of the roll', [], [listed()], on('stranger')],
  ['on the roll without a start', [{ ...lee, voucherStart: '' }], [listed()], on('noStart')],
  ['on the roll, stopped nobody knows since when: EL22 tells', [{ ...lee, voucherStatus: '停发' }], [listed()], []],
  ['on the roll', [lee], [listed()], []],
  ['of the quarter before', [], [listed({ period: '2026年三季度' })], []],
  ['of a month of the quarter', [], [listed({ period: '2026年10月', months: '1' })], on('stranger', 1)],
  ['of a period nobody can read', [], [listed({ period: '不详' })], []],
  ['with a number that is wrong: ID03 tells', [], [listed({ idNumber: `${other.slice(0, 17)}${other.endsWith('0') ? '1' : '0'}` })], []],
])('not on the roll: %s', (_case, roll, list, expected) => {
  expect(found({ elders: [{ ...elder, voucherStart: '', household: '外地' }, ...roll], vouchers: list })).toEqual(expected);
});

test('without a roll nobody is a stranger; of another quarter the list says nothing', () => {
  expect(found({ vouchers: [listed()] })).toEqual([]);
  expect(found({ elders: [elder], vouchers: [listed()] }, { year: 2027, month: 2, day: 3 })).toEqual([]);
});

const stop: Person = { name: '李乙', idNumber: other, benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-20', shouldStop: '2026-11', actualStop: '2026-11' };
const dead: Person = { name: '李乙', idNumber: other, deathDate: '2026-10-20' };
const of = (sheet: string, row: string) => [`${sheet} 2 name 李乙 ${row}  `];

test.each<[string, Partial<Record<LedgerKind, readonly Person[]>>, readonly string[]]>([
  ['stopped, and nobody of the roll', { elders: [elder], stops: [stop] }, of('stops', 'stopOffRoll')],
  ['stopped years ago', { elders: [elder], stops: [{ ...stop, eventDate: '2020-01-05', shouldStop: '2020-02', actualStop: '2020-02' }] }, []],
  ['stopped, on the roll', { elders: [elder, lee], stops: [stop] }, []],
  ['without a number, of one who is paid', { elders: [elder, lee], stops: [{ ...stop, idNumber: '' }] }, of('stops', 'stopNamed')],
  ['with a wrong number', { elders: [elder, lee], stops: [{ ...stop, idNumber: `${other.slice(0, 17)}${other.endsWith('0') ? '1' : '0'}` }] }, of('stops', 'stopOtherNumber')],
  ['without a number, of several', { elders: [elder, lee, { ...lee, idNumber: idOf('1939-06-07', '044') }], stops: [{ ...stop, idNumber: '' }] }, of('stops', 'stopNamesakes')],
  ['dead, and nobody of the roll', { elders: [elder], deaths: [dead] }, of('deaths', 'deathOffRoll')],
  ['dead, on the roll', { elders: [elder, { ...lee, ...dead }], deaths: [dead] }, []],
  ['dead since the first day of the quarter before', { elders: [elder], deaths: [{ ...dead, deathDate: '2026-07-01' }] }, of('deaths', 'deathOffRoll')],
  ['dead the day before it', { elders: [elder], deaths: [{ ...dead, deathDate: '2026-06-30' }] }, []],
  ['dead at 79', { elders: [elder], deaths: [{ ...dead, idNumber: idOf('1946-12-07', '022') }] }, []],
  ['without a roll', { stops: [stop], deaths: [dead] }, []],
])('left, and wanting on the roll: %s', (_case, book, expected) => {
  expect(found(book)).toEqual(expected);
});

test('a death list of others names many who are not on the roll', () => {
  const [roll, list] = [ledgerOf('elders', [elder], { name: 'elders' }), ledgerOf('deaths', [dead], { name: 'list' })];
  expect(runChecks({ ledgers: [roll], asOf: today, period: quarterOf(today), policy: beijing, deathLists: [list] }).filter(({ code }) => code === 'RC04')).toEqual([]);
});
