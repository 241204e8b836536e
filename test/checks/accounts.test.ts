import { findingsIn, idOf, ledgerOf, type Person } from './cases';

/* Whom money goes to, in lists of the allowance as on the roll: EL15 one account, EL16 and EL17 proxies, EL26 lost digits. */

const person = (place: number, fields: Person = {}): Person => ({ name: `甲${'一二三四五六'[place] ?? ''}`, idNumber: idOf('1940-05-06', `0${String(place + 1)}1`), ...fields });
const paid = (place: number, fields: Person = {}): Person => person(place, { period: '2026年三季度', amount: '300', ...fields });
const codes = new Set(['EL15', 'EL16', 'EL17', 'EL26']);

function found(list: readonly Person[], roll: readonly Person[] = [], second: readonly Person[] = []): string[] {
  const ledgers = [ledgerOf('elders', roll, { name: 'roll' }), ledgerOf('allowance-payments', list, { name: 'list' }), ledgerOf('allowance-payments', second, { name: 'second' })].filter(({ count }) => count > 0);
  return findingsIn(ledgers).filter(({ code }) => codes.has(code)).map(({ code, sheetName, row, field, severity }) => `${code} ${sheetName} ${row} ${field} ${severity}`);
}

const account = '9917995500000000001';
const four = [0, 1, 2, 3];

test.each<[string, readonly Person[], readonly Person[], readonly Person[], readonly string[]]>([
  ['one account for two of a list', [paid(0, { bankAccount: account }), paid(1, { bankAccount: account })], [], [], ['EL15 list 3 bankAccount warning']],
  ['one each', [paid(0, { bankAccount: account }), paid(1, { bankAccount: '9917995500000000002' })], [], [], []],
  ['one person on the roll and in the list', [paid(0, { bankAccount: account })], [person(0, { bankAccount: account })], [], []],
  ['one person without a number, on both', [{ ...paid(0, { bankAccount: account }), idNumber: '' }], [{ ...person(0, { bankAccount: account }), idNumber: '' }], [], []],
  ['two of both lists are told once', [paid(0, { bankAccount: account }), paid(1, { bankAccount: account })], [], [paid(0, { period: '2026年四季度', bankAccount: account }), paid(1, { period: '2026年四季度', bankAccount: account })], ['EL15 list 3 bankAccount warning']],
  ['accounts of which the digits are gone are not held against each other', [paid(0, { bankAccount: '9.918E+18' }), paid(1, { bankAccount: '9.918E+18' })], [], [], ['EL26 list 2 bankAccount warning']],
  ['covered ones neither', [paid(0, { bankAccount: '9917****0001' }), paid(1, { bankAccount: '9917****0001' })], [], [], []],
  ['a proxy of whom nothing is said', [paid(0, { proxyName: '张三', proxyRelation: '' })], [], [], ['EL16 list 2 proxyName error']],
  ['a proxy with his relation', [paid(0, { proxyName: '张三', proxyRelation: '子女' })], [], [], []],
  ['one proxy for four', four.map((place) => paid(place, { proxyName: '张三', proxyRelation: '邻居' })), [], [], ['EL17 list 5 proxyName warning']],
])('%s', (_case, list, roll, second, expected) => expect(found(list, roll, second)).toEqual(expected));
