import { runChecks } from '../../src/checks/runChecks';
import type { LedgerKind } from '../../src/ledger/types';
import { beijing } from '../tables/tableContext';
import { findingsIn, idOf, ledgerOf, linesOf, today, type Person } from './cases';

/* As of 23 November 2026, period 2026Q4, Beijing: voucher from 80, 100 yuan a month; allowance 100, 500, 800. */

const id86 = idOf('1940-05-06', '011');
/** Somebody of 86, of the community and paid, reviewed in October. */
const paid: Person = { name: '张甲', idNumber: id86, household: '本地', voucherStart: '2020-05', voucherStatus: '在发', allowanceStart: '2020-05', allowanceAmount: '100', reviewDate: '2026-10-09', address: '柳荫里1号' };
const issue: Person = { name: '张甲', idNumber: id86, period: '2026年四季度', months: '3', standard: '100', amount: '300', issueDate: '2026-10-09', signature: '已签' };

type Book = Partial<Record<LedgerKind, readonly Person[]>>;

function codesIn(book: Book): string[] {
  const ledgers = (Object.entries(book) as [LedgerKind, readonly Person[]][]).map(([kind, people]) => ledgerOf(kind, people, { name: kind }));
  return linesOf(findingsIn(ledgers)).filter((line) => !line.startsWith('ID') && !line.startsWith('ST'));
}

test('a clean book has no findings', () => {
  expect(codesIn({ elders: [paid], vouchers: [issue] })).toEqual([]);
});

const born = (birthDate: string) => ({ idNumber: idOf(birthDate, '022') });

describe('one person of 老年人台账', () => {
  test.each<[string, Person, readonly string[]]>([
    ['EL01 start before the month of turning 80', { ...born('1946-11-20'), voucherStart: '2026-10', allowanceStart: '', allowanceAmount: '' }, ['EL01 voucherStart 2 error']],
    ['EL01 start in that month', { ...born('1946-11-20'), voucherStart: '2026-11', allowanceStart: '', allowanceAmount: '' }, []],
    ['EL01 start of the allowance before the month of turning 80', { ...born('1946-11-20'), voucherStart: '2026-11', allowanceStart: '2026-10' }, ['EL01 allowanceStart 2 error']],
    ['EL01 start of the allowance in that month', { ...born('1946-11-20'), voucherStart: '2026-11', allowanceStart: '2026-11' }, []],
    ['EL01 start of the allowance before there were bands', { ...born('1938-03-20'), voucherStart: '2019-10', allowanceStart: '2017-01' }, []],
    ['EL01 start in the month of moving in', { moveInDate: '2020-05-10' }, ['EL01 voucherStart 2 error', 'EL01 allowanceStart 2 error']],
    ['EL01 start before moving out and back in', { moveOutDate: '2026-07-02', moveInDate: '2026-09-10' }, []],
    ['EL01 start before moving in, and out since', { moveInDate: '2020-05-10', moveOutDate: '2026-09-10', voucherStop: '2026-10', voucherStopReason: '迁出', voucherStatus: '停发', allowanceStart: '', allowanceAmount: '' }, ['EL01 voucherStart 2 error']],
    ['EL02 of age in this month and no start', { ...born('1946-11-30'), voucherStart: '', voucherStatus: '', allowanceStart: '', allowanceAmount: '' }, ['EL02 name 2 warning']],
    ['EL02 of age next month', { ...born('1946-12-01'), voucherStart: '', voucherStatus: '', allowanceStart: '', allowanceAmount: '' }, []],
    ['EL02 of another household', { voucherStart: '', voucherStatus: '', household: '外地', allowanceStart: '', allowanceAmount: '' }, []],
    ['EL02 household not filled in', { voucherStart: '', voucherStatus: '', household: '', allowanceStart: '', allowanceAmount: '' }, ['EL02 name 2 info']],
    ['EL02 dead', { voucherStart: '', voucherStatus: '', deathDate: '2026-10-01', allowanceStart: '', allowanceAmount: '' }, []],
    ['EL03 another amount', { allowanceAmount: '500' }, ['EL03 allowanceAmount 2 error']],
    ['EL03 90 this month and still the old amount', { ...born('1936-11-30'), allowanceStart: '2019-10', voucherStart: '2016-11' }, ['EL03 allowanceAmount 2 error']],
    ['EL03 90 next month', { ...born('1936-12-01'), allowanceStart: '2019-10', voucherStart: '2016-12' }, []],
    ['EL06 dead since October, paid on by the roll', { deathDate: '2026-10-20', allowanceStop: '2026-11' }, ['EL06 voucherStatus 2 error']],
    ['EL06 the allowance stands on', { deathDate: '2026-10-20', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡' }, ['EL06 allowanceAmount 2 error']],
    ['EL06 died this month: the month is still paid', { deathDate: '2026-11-05' }, []],
    ['EL07 moved in October, paid on', { moveOutDate: '2026-10-20', allowanceStop: '2026-11' }, ['EL07 voucherStatus 2 error']],
    ['EL08 stopped in March, on the roll since May', { voucherStart: '2026-05', voucherStop: '2026-03' }, ['EL08 voucherStart 2 error']],
    ['EL08 a word of a restart, and the start is the old one', { voucherStop: '2026-08', voucherStatus: '', remarks: '2026年11月恢复发放', allowanceStop: '2026-08' }, ['EL08 voucherStart 2 error']],
    ['EL08 在发 beside a month of stop that has begun', { voucherStop: '2026-10', voucherStatus: '在发', voucherStopReason: '自愿放弃', allowanceStop: '2026-10' }, ['EL08 voucherStatus 2 warning']],
    ['EL08 在发 beside a month of stop to come', { voucherStop: '2026-12', voucherStatus: '在发', voucherStopReason: '自愿放弃', allowanceStop: '2026-12' }, []],
    ['EL08 the remark alone knows of a stop and a restart in the period', { remarks: '2025年5月停发，2026年10月恢复' }, ['EL08 voucherStart 2 warning']],
    ['EL08 the same of an earlier period', { remarks: '2025年5月停发，2026年3月恢复' }, []],
    ['EL08 a restart without the word 发放, and the start is the old one', { voucherStop: '2026-10', voucherStatus: '', remarks: '2026.11恢复', allowanceStop: '2026-10' }, ['EL08 voucherStart 2 error']],
    ['EL08 a restart before the last stop, and 补办 of a card', { voucherStop: '2026-10', voucherStatus: '', remarks: '2024年5月恢复发放，补办老年证', allowanceStop: '2026-10' }, []],
    ['EL08 a restart in a column of its own, and the start is the old one', { voucherStop: '2026-03', voucherStatus: '', restart: '2026-06', allowanceStop: '2026-08' }, ['EL08 voucherStart 2 error']],
    ['EL08 such a restart before the last stop', { voucherStop: '2026-10', voucherStatus: '', restart: '2026-06', allowanceStop: '2026-10' }, []],
    ['EL08 such a restart, and the start says so', { voucherStart: '2026-06', voucherStop: '2026-03', restart: '2026-06' }, []],
    ['EL08 with a word of the restart', { voucherStart: '2026-05', voucherStop: '2026-03', remarks: '2026年5月恢复发放' }, []],
    ['EL10 reviewed on the first day of the quarter before', { reviewDate: '2026-07-01' }, []],
    ['EL10 a day earlier', { reviewDate: '2026-06-30' }, ['EL10 reviewDate 2 warning']],
    ['EL10 never reviewed', { reviewDate: '' }, ['EL10 reviewDate 2 warning']],
    ['EL10 who starts this quarter needs none', { ...born('1946-10-20'), voucherStart: '2026-10', allowanceStart: '2026-10', reviewDate: '' }, []],
    ['EL11 a card handled before the month of 60', { seniorCardDate: '2000-04-30' }, ['EL11 seniorCardDate 2 error']],
    ['EL11 in the month, before the day', { seniorCardDate: '2000-05-01' }, []],
    ['EL12 of 65 and without a card', { preferentialCardDate: '' }, ['EL12 name 2 warning']],
    ['EL12 65 this month', { ...born('1961-11-02'), voucherStart: '', voucherStatus: '', allowanceStart: '', allowanceAmount: '', preferentialCardDate: '' }, []],
    ['EL12 a dash for the date is no card', { seniorCardDate: '—' }, ['EL12 name 2 warning']],
    ['EL12 a date nobody can read is a card', { seniorCardDate: '早办了' }, []],
    ['EL20 特困 and 低保 at once', { category: '低保、特困' }, ['EL20 category 2 error']],
    ['EL20 低保边缘 is another thing', { category: '低保边缘' }, []],
  ])('%s', (_case, person, expected) => {
    expect(codesIn({ elders: [{ ...paid, ...person }] })).toEqual(expected);
  });

  test.each<[string, 'month' | 'quarter', number, string, readonly string[]]>([
    ['of age in its last month', 'quarter', 3, '1946-09-30', ['EL02']],
    ['of age only since', 'quarter', 3, '1946-10-01', []],
    ['of age in the month', 'month', 10, '1946-10-31', ['EL02']],
    ['of age after the month', 'month', 10, '1946-11-02', []],
    ['of a period that runs on, of age today', 'quarter', 4, '1946-11-30', ['EL02']],
    ['of a period that runs on, of age later in it', 'quarter', 4, '1946-12-01', []],
  ])('EL02 of a period: %s', (_case, kind, number, birth, expected) => {
    const period = kind === 'month' ? ({ kind, year: 2026, month: number } as const) : ({ kind, year: 2026, quarter: number as 3 | 4 } as const);
    const elders = ledgerOf('elders', [{ ...paid, ...born(birth), voucherStart: '', voucherStatus: '', allowanceStart: '', allowanceAmount: '' }]);
    const found = runChecks({ ledgers: [elders], asOf: today, period, policy: beijing });
    expect(found.map(({ code }) => code).filter((code) => code === 'EL02')).toEqual(expected);
  });

  test('EL02 of a period that is over: who was there and has died since', () => {
    const elders = ledgerOf('elders', [{ ...paid, voucherStart: '', voucherStatus: '', deathDate: '2026-11-10', allowanceStart: '', allowanceAmount: '' }]);
    const codes = (quarter: 3 | 4) => runChecks({ ledgers: [elders], asOf: today, period: { kind: 'quarter', year: 2026, quarter }, policy: beijing }).map(({ code }) => code).filter((code) => code === 'EL02');
    expect([codes(3), codes(4)]).toEqual([['EL02'], []]);
  });

  test('what was paid to the dead is counted in months and yuan', () => {
    const [finding] = findingsIn([ledgerOf('elders', [{ ...paid, deathDate: '2026-08-20', allowanceStop: '2026-09' }])]);
    expect(finding?.data).toMatchObject({ months: 3, from: '2026年9月', to: '2026年11月', amount: 300 });
  });
});

describe('rows of 发放台账', () => {
  test.each<[string, Person, Person, readonly string[]]>([
    ['EL04 too much', {}, { amount: '400' }, ['EL04 amount 2 error']],
    ['EL04 two months for one who starts in November', { ...born('1946-11-20'), voucherStart: '2026-11', allowanceStart: '2026-11' }, { ...born('1946-11-20'), months: '2', amount: '200' }, []],
    ['EL04 three months for him', { ...born('1946-11-20'), voucherStart: '2026-11', allowanceStart: '2026-11' }, { ...born('1946-11-20') }, ['EL04 amount 2 error']],
    ['EL05 a month before the policy', { ...born('1926-05-06'), voucherStart: '2010-01', allowanceAmount: '800', allowanceStart: '2019-10', reviewDate: '2026-10-01' }, { ...born('1926-05-06') }, []],
    ['EL06 three months of one who died in October', { deathDate: '2026-10-20', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡', allowanceStop: '2026-11' }, {}, ['EL18 voucherStop 2 warning', 'EL06 amount 2 error']],
    ['EL07 of one who moved in October', { moveOutDate: '2026-10-20', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '迁出', allowanceStop: '2026-11' }, {}, ['EL18 voucherStop 2 warning', 'EL07 amount 2 error']],
    ['EL16 a proxy of whom nothing is said', {}, { proxyName: '张乙', proxyRelation: '', proxyReason: '' }, ['EL16 proxyName 2 error']],
    ['EL16 a proxy with relation and reason', {}, { proxyName: '张乙', proxyRelation: '子女', proxyReason: '住院' }, []],
    ['EL19 the quarter is not over', {}, { signature: '', issueDate: '' }, []],
    ['EL19 the quarter is over, a stroke for the day', {}, { period: '2026年三季度', issueDate: '/' }, ['EL19 issueDate 2 warning']],
    ['EL19 the quarter is over', {}, { period: '2026年三季度', signature: '', issueDate: '' }, ['EL19 signature 2 warning']],
  ])('%s', (_case, person, row, expected) => {
    expect(codesIn({ elders: [{ ...paid, ...person }], vouchers: [{ ...issue, ...row }] })).toEqual(expected);
  });

  test('EL14 the same person twice in one period', () => {
    expect(codesIn({ elders: [paid], vouchers: [issue, issue, { ...issue, period: '2026年三季度' }] })).toEqual(['EL14 amount 3 error']);
  });

  test('EL17 one proxy for three is no matter, for four it is one finding', () => {
    const people = [1, 2, 3, 4].map((number) => ({ ...paid, name: `人${number}`, idNumber: idOf('1940-05-06', `0${number}1`), address: `柳荫里${number}号` }));
    const rows = people.map(({ name, idNumber }) => ({ ...issue, name: name ?? '', idNumber: idNumber ?? '', proxyName: '代一' }));
    expect(codesIn({ elders: people, vouchers: rows.slice(0, 3) }).filter((line) => line.startsWith('EL17'))).toEqual([]);
    expect(codesIn({ elders: people, vouchers: rows }).filter((line) => line.startsWith('EL17'))).toEqual(['EL17 proxyName 5 warning']);
  });
});

describe('several people, other ledgers', () => {
  const other = { ...paid, name: '张乙', idNumber: idOf('1941-06-07', '022') };

  test('EL13 one surname, one address, both paid: one finding; another surname or nobody paid: none', () => {
    expect(codesIn({ elders: [paid, other, { ...other, name: '张丙', idNumber: idOf('1942-06-07', '022') }] }).filter((line) => line.startsWith('EL13'))).toEqual(['EL13 address 3 warning']);
    expect(codesIn({ elders: [paid, { ...other, name: '李乙' }] }).filter((line) => line.startsWith('EL13'))).toEqual([]);
  });

  test('EL13 not of one person in two rows', () => expect(codesIn({ elders: [paid, paid] }).filter((line) => line.startsWith('EL13'))).toEqual([]));

  test('EL06 of who died, and the months of the period were his: that the roll has not stopped him, without a figure', () => {
    const elders = ledgerOf('elders', [{ ...paid, deathDate: '2026-09-15', allowanceStop: '' }]);
    const found = runChecks({ ledgers: [elders], asOf: today, period: { kind: 'quarter', year: 2026, quarter: 3 }, policy: beijing }).filter(({ code }) => code === 'EL06');
    expect(found.map(({ field, data }) => `${field} ${String(data['kind'])}`)).toEqual(['voucherStatus status', 'allowanceAmount standing']);
  });

  test('EL15 one account for two people', () => {
    expect(codesIn({ elders: [{ ...paid, bankAccount: '99 0000 1' }, { ...other, address: '别处', bankAccount: '9900001' }] }).filter((line) => line.startsWith('EL15'))).toEqual(['EL15 bankAccount 3 warning']);
  });

  test('EL09 on 死亡名册 by the number, old or new, or by name and birth date; never a stop', () => {
    const dead = (fields: Person) => codesIn({ elders: [{ ...paid, deathDate: '' }], deaths: [{ name: '张甲', deathDate: '2026-09-01', ...fields }] });
    expect(dead({ idNumber: id86 })).toEqual(['EL09 name 2 warning']);
    expect(dead({ idNumber: '110196400506011' })).toEqual(['EL09 name 2 warning']);
    expect(dead({ idNumber: '', birthDate: '1940-05-06' })).toEqual(['EL09 name 2 warning']);
    expect(codesIn({ elders: [{ ...paid, deathDate: '无' }], deaths: [{ name: '张甲', idNumber: id86, deathDate: '2026-09-01' }] })).toEqual(['EL09 name 2 warning']);
    expect(dead({ name: '张丁', idNumber: idOf('1941-06-07', '033') })).toEqual(['RC04 name 2 warning']);
    expect(codesIn({ elders: [{ ...paid, deathDate: '2026-11-01' }], deaths: [{ name: '张甲', idNumber: id86, deathDate: '2026-11-01' }] })).toEqual([]);
  });

  test.each<[string, Person, Person, readonly string[]]>([
    ['stopped as dead by 停发台账', { voucherStatus: '停发' }, { stopReason: '死亡', eventDate: '2026-09-01', shouldStop: '2026-10', actualStop: '2026-10' }, []],
    ['of the allowance alone', { voucherStatus: '停发' }, { benefit: '高龄津贴', stopReason: '死亡', eventDate: '2026-09-01', shouldStop: '2026-10', actualStop: '2026-10' }, []],
    ['stopped for another reason', { voucherStatus: '停发' }, { stopReason: '自愿放弃', eventDate: '2026-09-01', shouldStop: '2026-10', actualStop: '2026-10' }, ['EL09 name 2 warning']],
  ])('EL09 is not for who is known to be dead: %s', (_case, fields, stop, expected) => {
    const books = { elders: [{ ...paid, ...fields }], stops: [{ name: '张甲', idNumber: id86, benefit: '老年券', recovered: '', ...stop }], deaths: [{ name: '张甲', idNumber: id86, deathDate: '2026-09-01' }] };
    expect(codesIn(books).filter((line) => line.startsWith('EL09'))).toEqual(expected);
  });

  test.each<[string, Person, readonly string[]]>([
    ['both months, in time', { shouldStop: '2026-11', actualStop: '2026-11', recovered: '' }, []],
    ['late, with an entry', { shouldStop: '2026-11', actualStop: '2027-01', recovered: '200' }, []],
    ['late, without', { shouldStop: '2026-11', actualStop: '2027-01', recovered: '' }, ['EL18 actualStop 2 error']],
    ['without 实停发', { shouldStop: '2026-11', actualStop: '', recovered: '' }, ['EL18 actualStop 2 error']],
    ['without 应停发', { shouldStop: '', actualStop: '2026-11', recovered: '' }, ['EL18 actualStop 2 error']],
  ])('EL18 %s', (_case, fields, expected) => {
    expect(codesIn({ stops: [{ name: '张甲', idNumber: id86, benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-20', ...fields }] })).toEqual(expected);
  });

  test.each<[string, Person, readonly string[]]>([
    ['one 停发月份 for both', { actualStop: '2026-11' }, []],
    ['one 停发月份, blank', { actualStop: '' }, ['EL18 actualStop 2 error']],
    ['应停发月份 alone', { shouldStop: '2026-11' }, []],
    ['no month at all', {}, ['EL18 name 2 error']],
  ])('EL18 of a list that keeps %s', (_case, fields, expected) => {
    expect(codesIn({ stops: [{ name: '张甲', idNumber: id86, benefit: '老年券', stopReason: '自愿放弃', ...fields }] })).toEqual(expected);
  });

  test.each<[string, Person, Person, readonly string[]]>([
    ['in use since its issue', {}, {}, []],
    ['HP02 the holder has died', { deathDate: '2026-11-01', voucherStatus: '停发', voucherStop: '2026-12', allowanceStop: '2026-12' }, {}, ['HP02 status 2 warning']],
    ['HP02 and the device is back', { deathDate: '2026-11-01', voucherStatus: '停发', voucherStop: '2026-12', allowanceStop: '2026-12' }, { status: '收回', statusDate: '2026-11-08' }, []],
    ['HP03 a word that is no state', {}, { status: '坏了' }, ['HP03 status 2 warning']],
    ['HP03 under repair, nobody knows since when', {}, { status: '报修' }, ['HP03 status 2 warning']],
    ['HP03 a dash for the day of the repair', {}, { status: '报修', statusDate: '—' }, ['HP03 status 2 warning']],
    ['HP04 under 65 at issue', {}, { issueDate: '2005-05-05' }, ['HP04 idNumber 2 warning']],
    ['HP04 65 on the day of issue', {}, { issueDate: '2005-05-06' }, []],
  ])('%s', (_case, person, fields, expected) => {
    const device: Person = { name: '张甲', idNumber: id86, deviceNumber: 'XB01', issueDate: '2020-01-05', status: '在用', statusDate: '', ...fields };
    expect(codesIn({ elders: [{ ...paid, ...person }], helpers: [device] })).toEqual(expected);
  });

  test('HP01 one device, two holders; not when one was taken back', () => {
    const device = { name: '张甲', idNumber: id86, deviceNumber: 'XB01', issueDate: '2020-01-05', status: '在用' };
    const second = { ...device, name: '张乙', idNumber: other.idNumber ?? '' };
    expect(codesIn({ helpers: [device, second] })).toEqual(['HP01 deviceNumber 3 error']);
    expect(codesIn({ helpers: [{ ...device, status: '收回', statusDate: '2026-01-05' }, second] }).filter((line) => line.startsWith('HP01'))).toEqual([]);
  });
});
