import type { Finding } from '../../src/checks/finding';
import { catalogue } from '../../src/checks/catalogue';
import type { CalendarDate } from '../../src/rules/calendar/calendarDate';
import type { LedgerKind } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, today, type Person } from './cases';
import { says } from './says';

/*
 * Every code of the catalogue: where it must be found, where not, and the two cases between which it turns, the last
 * that is right and the first that is wrong. As of 23 November 2026, period 2026Q4, Beijing. What is held against sheets
 * made earlier or published (RC01–RC03, PV) has its cases on whole workbooks: reconciliationChecks, staleTables, publicity.
 */

/** Ledgers by their kind, looked at on a day that is not today's where one is named. */
type Book = Partial<Record<LedgerKind, readonly Person[]>> & { readonly asOf?: CalendarDate };

interface Cases {
  readonly found: Book;
  readonly clean: Book;
  /** In words, then the last that is right and the first that is wrong. */
  readonly boundary: readonly [string, Book, Book];
}

const id86 = idOf('1940-05-06', '011');
const paid: Person = { name: '张甲', idNumber: id86, household: '本地', voucherStart: '2020-05', voucherStatus: '在发', allowanceStart: '2020-05', allowanceAmount: '100', reviewDate: '2026-10-09', address: '柳荫里1号' };
const issued: Person = { name: '张甲', idNumber: id86, period: '2026年四季度', months: '3', standard: '100', amount: '300', issueDate: '2026-10-09', signature: '已签' };
const unpaid: Person = { voucherStart: '', voucherStatus: '', allowanceStart: '', allowanceAmount: '' };
const stopped: Person = { voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡', allowanceStop: '2026-11' };
const gaveUp = (voucherStop: string): Person => ({ voucherStatus: '停发', voucherStop, voucherStopReason: '自愿放弃' });
const device: Person = { name: '张甲', idNumber: id86, deviceNumber: 'XB01', issueDate: '2020-01-05', status: '在用', statusDate: '' };
const stop: Person = { name: '张甲', idNumber: id86, benefit: '老年券', stopReason: '死亡', eventDate: '2026-10-20', shouldStop: '2026-11', actualStop: '2026-11', recovered: '' };

const born = (birthDate: string, sequence = '022') => ({ idNumber: idOf(birthDate, sequence) });
const elder = (fields: Person): Book => ({ elders: [{ ...paid, ...fields }] });
/** Somebody of whom only the number and what stands beside it is looked at. */
const number = (idNumber: string, fields: Person = {}): Book => ({ elders: [{ name: '张甲', idNumber, ...fields }] });
const issue = (row: Person, person: Person = {}): Book => ({ elders: [{ ...paid, ...person }], vouchers: [{ ...issued, ...row }] });
const allowance = (row: Person): Book => ({ elders: [paid], 'allowance-payments': [{ name: '张甲', idNumber: id86, period: '2026年11月', amount: '100', ...row }] });
const second: Person = { ...paid, name: '张乙', idNumber: idOf('1941-06-07', '022') };
const people = (count: number) => [...Array(count).keys()].map((at) => ({ ...paid, name: `人${String(at)}`, idNumber: idOf('1940-05-06', `0${String(at)}1`), address: `柳荫里${String(at)}号` }));
/** Somebody of 82 and more, paid for a quarter as of a day in it. */
const early = (period: string, asOf: CalendarDate): Book => ({ asOf, elders: [{ name: '张甲', ...born('1926-05-06'), household: '本地', voucherStart: '2006-05', voucherStatus: '在发' }], vouchers: [{ ...issued, ...born('1926-05-06'), period }] });
const byProxy = (count: number): Book => ({ elders: people(count), vouchers: people(count).map(({ name, idNumber }) => ({ ...issued, name, idNumber, proxyName: '代一' })) });

const cases: Readonly<Record<string, Cases>> = {
  ID01: { found: number('1.10196E+17'), clean: number(id86), boundary: ['digits alone are a number written out', number('110196194005060'), number('1.10196194005E+17')] },
  ID02: { found: number(id86.slice(0, 17)), clean: number(id86), boundary: ['18 signs, 19 signs', number(id86), number(`${id86}1`)] },
  ID03: { found: number(`${id86.slice(0, 17)}0`), clean: number(id86), boundary: ['two neighbours exchanged', number(id86), number(id86.slice(0, 14) + (id86[15] ?? '') + (id86[14] ?? '') + id86.slice(16))] },
  ID04: { found: number(idOf('1940-02-31')), clean: number(idOf('1940-02-29')), boundary: ['130 years to the day, a day more', number(idOf('1896-11-23')), number(idOf('1896-11-22'))] },
  ID05: { found: number('110196400506011'), clean: number(id86), boundary: ['the number and its old form', number(idOf('1940-05-06', '011')), number('110196400506011')] },
  ID06: { found: number(idOf('1940-05-06', '011', '100196')), clean: number(id86), boundary: ['65 is 新疆, 66 nothing', number(idOf('1940-05-06', '011', '650196')), number(idOf('1940-05-06', '011', '660196'))] },
  ID07: { found: number(idOf('1940-05-06', '022'), { sex: '男' }), clean: number(idOf('1940-05-06', '022'), { sex: '女' }), boundary: ['the 17th digit alone', number(idOf('1940-05-06', '013'), { sex: '男' }), number(idOf('1940-05-06', '014'), { sex: '男' })] },
  ID08: { found: number(id86, { birthDate: '1941-05-06' }), clean: number(id86, { birthDate: '1940-05-06' }), boundary: ['one day beside', number(id86, { birthDate: '1940-05-06' }), number(id86, { birthDate: '1940-05-07' })] },
  ID09: { found: number(id86, { age: '84' }), clean: number(id86, { age: '86' }), boundary: ['birthday today, tomorrow', number(idOf('1940-11-23'), { age: '86' }), number(idOf('1940-11-24'), { age: '86' })] },
  ID10: { found: { elders: [paid, { ...paid }] }, clean: { elders: [paid, second] }, boundary: ['once in each of two ledgers, twice in one', { elders: [paid], certificates: [{ name: '张甲', idNumber: id86, certificate: '老年证' }] }, { elders: [paid], certificates: [{ name: '张甲', idNumber: id86, certificate: '老年证' }, { name: '张甲', idNumber: id86, certificate: '60岁老年证' }] }] },
  ID11: { found: { elders: [{ name: '张甲', idNumber: id86 }, { name: '张甲', idNumber: idOf('1940-05-06', '033') }] }, clean: { elders: [{ name: '张甲', idNumber: id86 }, { name: '李甲', idNumber: idOf('1940-05-06', '033') }] }, boundary: ['born a day apart, on one day', { elders: [{ name: '张甲', idNumber: id86 }, { name: '张甲', idNumber: idOf('1940-05-07', '033') }] }, { elders: [{ name: '张甲', idNumber: id86 }, { name: '张 甲', idNumber: idOf('1940-05-06', '033') }] }] },
  ID12: { found: issue({ name: '张假' }), clean: issue({}), boundary: ['a dot in the name, another sign', issue({ name: '张·甲' }), issue({ name: '张申' })] },
  ID13: { found: number(` ${id86}`), clean: number(id86), boundary: ['X large, x small', number('11010519491231002X'), number('11010519491231002x')] },
  ID14: { found: number(''), clean: number(id86), boundary: ['one sign is another fault, none is this', number('1'), number(' ')] },
  ID15: { found: number(id86, { name: '张甲、李乙' }), clean: number(id86), boundary: ['和 in a name, between two', number(id86, { name: '张和平' }), number(id86, { name: '张甲和李乙' })] },
  EL01: { found: elder({ voucherStart: '2019-01' }), clean: elder({}), boundary: ['the month of turning 80, the month before', elder({ ...born('1946-11-30'), ...unpaid, voucherStart: '2026-11' }), elder({ ...born('1946-11-01'), ...unpaid, voucherStart: '2026-10' })] },
  EL02: { found: elder(unpaid), clean: elder({}), boundary: ['80 on the first of next month, on the last of this', elder({ ...born('1946-12-01'), ...unpaid }), elder({ ...born('1946-11-30'), ...unpaid })] },
  EL03: { found: elder({ allowanceAmount: '500' }), clean: elder({}), boundary: ['one fen', elder({ allowanceAmount: '100.00' }), elder({ allowanceAmount: '100.01' })] },
  EL04: { found: issue({ amount: '400' }), clean: issue({}), boundary: ['one fen', issue({ amount: '300.00' }), issue({ amount: '299.99' })] },
  EL05: { found: early('2008年四季度', { year: 2008, month: 11, day: 23 }), clean: issue({}), boundary: ['the first quarter with a standard, the last without', early('2010年一季度', { year: 2010, month: 2, day: 23 }), early('2009年四季度', { year: 2009, month: 11, day: 23 })] },
  EL06: { found: elder({ deathDate: '2026-08-20' }), clean: elder({}), boundary: ['died on the first of this month, on the last of the one before', elder({ deathDate: '2026-11-01' }), elder({ deathDate: '2026-10-31' })] },
  EL07: { found: elder({ moveOutDate: '2026-08-20' }), clean: elder({}), boundary: ['moved on the first of this month, on the last of the one before', elder({ moveOutDate: '2026-11-01' }), elder({ moveOutDate: '2026-10-31' })] },
  EL08: { found: elder({ voucherStart: '2026-05', voucherStop: '2026-03' }), clean: elder({ voucherStart: '2026-05', voucherStop: '2026-03', remarks: '2026年5月恢复发放' }), boundary: ['stopped in the month of the start, the month before', elder({ voucherStart: '2026-05', voucherStop: '2026-05', voucherStatus: '停发' }), elder({ voucherStart: '2026-05', voucherStop: '2026-04' })] },
  EL09: { found: { elders: [paid], deaths: [{ name: '张甲', idNumber: id86, deathDate: '2026-09-01' }] }, clean: { elders: [paid], deaths: [{ name: '张丁', idNumber: idOf('1941-06-07', '033'), deathDate: '2026-09-01' }] }, boundary: ['of that name, born a day later, born that day', { elders: [paid], deaths: [{ name: '张甲', idNumber: '', birthDate: '1940-05-07', deathDate: '2026-09-01' }] }, { elders: [paid], deaths: [{ name: '张甲', idNumber: '', birthDate: '1940-05-06', deathDate: '2026-09-01' }] }] },
  EL10: { found: elder({ reviewDate: '' }), clean: elder({}), boundary: ['the first day of the quarter before, the day before it', elder({ reviewDate: '2026-07-01' }), elder({ reviewDate: '2026-06-30' })] },
  EL11: { found: elder({ seniorCardDate: '1999-05-01' }), clean: elder({ seniorCardDate: '2000-06-01' }), boundary: ['the first of the month of turning 60, the day before', elder({ seniorCardDate: '2000-05-01' }), elder({ seniorCardDate: '2000-04-30' })] },
  EL12: { found: elder({ seniorCardDate: '' }), clean: elder({ seniorCardDate: '2000-06-01' }), boundary: ['60 this month, on the last of the one before', elder({ ...born('1966-11-01'), ...unpaid, seniorCardDate: '' }), elder({ ...born('1966-10-31'), ...unpaid, seniorCardDate: '' })] },
  EL13: { found: { elders: [paid, second] }, clean: { elders: [paid, { ...second, address: '柳荫里2号' }] }, boundary: ['another surname, the same', { elders: [paid, { ...second, name: '李乙' }] }, { elders: [paid, { ...second, address: '柳荫里１号' }] }] },
  EL14: { found: { elders: [paid], vouchers: [issued, issued] }, clean: { elders: [paid], vouchers: [issued] }, boundary: ['of two periods, of one', { elders: [paid], vouchers: [issued, { ...issued, period: '2026年三季度' }] }, { elders: [paid], vouchers: [issued, { ...issued, period: '2026Q4' }] }] },
  EL15: { found: { elders: [{ ...paid, bankAccount: '9900001' }, { ...second, address: '别处', bankAccount: '9900001' }] }, clean: { elders: [{ ...paid, bankAccount: '9900001' }, { ...second, address: '别处', bankAccount: '9900009' }] }, boundary: ['one digit, spaces only', { elders: [{ ...paid, bankAccount: '99 0000 1' }, { ...second, address: '别处', bankAccount: '99 0000 2' }] }, { elders: [{ ...paid, bankAccount: '99 0000 1' }, { ...second, address: '别处', bankAccount: '9900001' }] }] },
  EL16: { found: issue({ proxyName: '张乙', proxyRelation: '', proxyReason: '' }), clean: issue({ proxyName: '张乙', proxyRelation: '子女', proxyReason: '住院' }), boundary: ['no column for the reason, a blank one', issue({ proxyName: '张乙', proxyRelation: '子女' }), issue({ proxyName: '张乙', proxyRelation: '子女', proxyReason: '' })] },
  EL17: { found: byProxy(5), clean: byProxy(1), boundary: ['three, four', byProxy(3), byProxy(4)] },
  EL18: { found: { stops: [{ ...stop, actualStop: '' }] }, clean: { stops: [stop] }, boundary: ['stopped in the month, a month late', { stops: [stop] }, { stops: [{ ...stop, actualStop: '2026-12' }] }] },
  EL19: { found: issue({ period: '2026年三季度', signature: '', issueDate: '' }), clean: issue({ signature: '', issueDate: '' }), boundary: ['a period that ends after today, one that is over', issue({ period: '2026年11月', months: '1', signature: '' }), issue({ period: '2026年10月', months: '1', signature: '' })] },
  EL20: { found: elder({ category: '特困、低保' }), clean: elder({ category: '特困' }), boundary: ['低保边缘 is no 低保', elder({ category: '低保边缘' }), elder({ category: '低保,特困' })] },
  EL21: { found: elder({ household: '外地' }), clean: elder({}), boundary: ['stopped, paid on', elder({ household: '外地', ...stopped }), elder({ household: '外埠' })] },
  EL22: { found: issue({}, gaveUp('2026-07')), clean: issue({ period: '2026年三季度' }, gaveUp('2026-10')), boundary: ['stopped in the month after the list, in its last month', issue({ period: '2026年三季度' }, gaveUp('2026-10')), issue({ period: '2026年三季度' }, gaveUp('2026-09'))] },
  EL24: { found: allowance({ amount: '500' }), clean: allowance({}), boundary: ['one fen', allowance({ amount: '100.00' }), allowance({ amount: '100.01' })] },
  HP01: { found: { helpers: [device, { ...device, ...second, status: '在用' }] }, clean: { helpers: [device, { ...device, deviceNumber: 'XB02' }] }, boundary: ['taken back from one, held by both', { helpers: [{ ...device, status: '收回', statusDate: '2026-01-05' }, { ...device, name: '张乙', idNumber: second['idNumber'] ?? '' }] }, { helpers: [{ ...device, status: '报修', statusDate: '2026-01-05' }, { ...device, name: '张乙', idNumber: second['idNumber'] ?? '' }] }] },
  HP02: { found: { ...elder({ deathDate: '2026-10-01', ...stopped }), helpers: [device] }, clean: { ...elder({}), helpers: [device] }, boundary: ['back, out of use', { ...elder({ deathDate: '2026-10-01', ...stopped }), helpers: [{ ...device, status: '收回', statusDate: '2026-10-08' }] }, { ...elder({ deathDate: '2026-10-01', ...stopped }), helpers: [{ ...device, status: '停用', statusDate: '2026-10-08' }] }] },
  HP03: { found: { ...elder({}), helpers: [{ ...device, status: '坏了' }] }, clean: { ...elder({}), helpers: [device] }, boundary: ['in use since the issue, under repair since nobody knows when', { ...elder({}), helpers: [device] }, { ...elder({}), helpers: [{ ...device, status: '报修' }] }] },
  HP04: { found: { ...elder({}), helpers: [{ ...device, issueDate: '2001-01-05' }] }, clean: { ...elder({}), helpers: [device] }, boundary: ['65 that day, the day before', { ...elder({}), helpers: [{ ...device, issueDate: '2005-05-06' }] }, { ...elder({}), helpers: [{ ...device, issueDate: '2005-05-05' }] }] },
  EL25: { found: { elders: [{ ...paid, ...stopped, deathDate: '2026-10-15' }], deaths: [{ name: '张甲', idNumber: id86, deathDate: '2026-11-02' }] }, clean: { elders: [{ ...paid, ...stopped, deathDate: '2026-10-20' }], stops: [stop], deaths: [{ name: '张甲', idNumber: id86, deathDate: '2026-10' }] }, boundary: ['the day, a day beside', { elders: [{ ...paid, ...stopped, deathDate: '2026-10-20' }], stops: [stop] }, { elders: [{ ...paid, ...stopped, deathDate: '2026-10-21' }], stops: [stop] }] },
  EL26: { found: elder({ bankAccount: '6.218E+18' }), clean: elder({ bankAccount: '9917995500000000001' }), boundary: ['as text, in scientific notation', elder({ bankAccount: '991 7995 5000 0000 0001' }), elder({ bankAccount: '9.91799550000000E+18' })] },
  RC04: { found: { elders: [paid, second], vouchers: [issued] }, clean: issue({}), boundary: ['who starts next month need not be listed yet, who starts now must', { elders: [paid, { ...second, ...born('1946-12-05'), ...unpaid, voucherStart: '2026-12' }], vouchers: [issued] }, { elders: [paid, { ...second, ...born('1946-11-05'), ...unpaid, voucherStart: '2026-11' }], vouchers: [issued] }] },
  ST02: { found: elder({ reviewDate: '不详' }), clean: elder({}), boundary: ['31 August, 32 August', elder({ reviewDate: '2026-08-31' }), elder({ reviewDate: '2026-08-32' })] },
  ST03: { found: elder({ voucherStatus: '正在' }), clean: elder({}), boundary: ['another word for it, none', elder({ household: '人户分离(户在外)', ...unpaid }), elder({ household: '本帝' })] },
  ST04: { found: elder({ ...unpaid, deathDate: '1939-01-01', birthDate: '1940-05-06' }), clean: elder({ birthDate: '1940-05-06' }), boundary: ['handled on the day of death, the day after', elder({ ...unpaid, deathDate: '2020-01-05', seniorCardDate: '2020-01-05' }), elder({ ...unpaid, deathDate: '2020-01-05', seniorCardDate: '2020-01-06' })] },
  ST05: { found: elder({ address: '#REF!' }), clean: elder({}), boundary: ['a text like one, one', elder({ address: '#1号楼' }), elder({ address: '#N/A' })] },
};

/** What no book of people can show: their cases stand with whole sheets. */
const elsewhere: Readonly<Record<string, string>> = { EL23: 'copies.test.ts', RC01: 'reconciliationChecks.test.ts', ST01: 'structure.test.ts', ST06: 'unchecked.test.ts', ST07: 'unchecked.test.ts', ST08: 'copies.test.ts', ST09: '../books/linesOfLeaving.test.ts' };

function foundIn({ asOf = today, ...book }: Book): readonly Finding[] {
  const ledgers = (Object.entries(book) as [LedgerKind, readonly Person[]][]).map(([kind, rows]) => ledgerOf(kind, rows, { name: kind }));
  return findingsIn(ledgers, asOf);
}

const codesIn = (book: Book) => foundIn(book).map(({ code }) => code);

/** Where, the figures, and what is offered: as written in says.ts. */
function toldIn(code: string, book: Book): string {
  const plain = (value: unknown) => JSON.stringify(value).replace(/"(\w+)":/g, '$1: ');
  const one = ({ sheetName, row, field, data, fix }: Finding) => `${sheetName} ${String(row)} ${field} ${plain(data)}${fix === null ? '' : ` fix ${plain(fix.map((cell) => [cell.field, cell.before, cell.after]))}`}`;
  return foundIn(book).filter((finding) => finding.code === code).map(one).join(' || ');
}

test('every code of the catalogue has its cases', () => {
  expect([...Object.keys(cases), ...Object.keys(elsewhere)].sort()).toEqual([...new Set(catalogue.map(({ code }) => code))].sort());
});

describe.each(Object.entries(cases))('%s', (code, { found, clean, boundary: [words, right, wrong] }) => {
  test('found and not found', () => {
    expect(codesIn(found)).toContain(code);
    expect(codesIn(clean)).not.toContain(code);
  });

  test('what is told', () => {
    expect([toldIn(code, found), toldIn(code, wrong)]).toEqual(says[code]);
  });

  test(`turns: ${words}`, () => {
    expect(codesIn(right)).not.toContain(code);
    expect(codesIn(wrong)).toContain(code);
  });
});
