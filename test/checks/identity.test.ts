import type { LedgerKind } from '../../src/ledger/types';
import { idOf, findingsIn, ledgerOf, linesOf, type Person } from './cases';

const good = idOf('1940-05-06', '011');
const woman = idOf('1940-05-06', '022');
const old = '110196400506011';

/** A row of 老年人台账 and what is found in it: code, field and severity. */
const rows: readonly (readonly [string, Person, readonly string[]])[] = [
  ['a right number, sex, birth date and age', { idNumber: good, sex: '男', birthDate: '1940-05-06', age: '86' }, []],
  ['a number as a spreadsheet shows one it has shortened', { idNumber: '1.10196E+17' }, ['ID01 idNumber error']],
  ['17 signs', { idNumber: good.slice(0, 17) }, ['ID02 idNumber error']],
  ['19 signs', { idNumber: `${good}1` }, ['ID02 idNumber error']],
  ['16 signs', { idNumber: `${old}1` }, ['ID02 idNumber error']],
  ['a letter within', { idNumber: good.replace('1940', '19O0') }, ['ID02 idNumber error']],
  ['an X before the end', { idNumber: `${good.slice(0, 16)}X${good.slice(17)}` }, ['ID02 idNumber error']],
  ['the last digit another', { idNumber: good.slice(0, 17) + (good.endsWith('1') ? '2' : '1') }, ['ID03 idNumber error']],
  ['two digits exchanged', { idNumber: `${good.slice(0, 8)}${good[9]}${good[8]}${good.slice(10)}` }, ['ID03 idNumber error']],
  ['31 February', { idNumber: idOf('1940-02-31') }, ['ID04 idNumber error']],
  ['29 February of no leap year', { idNumber: idOf('1941-02-29') }, ['ID04 idNumber error']],
  ['29 February of a leap year', { idNumber: idOf('1940-02-29') }, []],
  ['born tomorrow', { idNumber: idOf('2026-11-24') }, ['ID04 idNumber error']],
  ['born today', { idNumber: idOf('2026-11-23') }, []],
  ['130 years ago to the day', { idNumber: idOf('1896-11-23') }, []],
  ['130 years and a day ago', { idNumber: idOf('1896-11-22') }, ['ID04 idNumber error']],
  ['an old number', { idNumber: old }, ['ID05 idNumber warning']],
  ['a province that is none', { idNumber: idOf('1940-05-06', '011', '990196') }, ['ID06 idNumber info']],
  ['a province nobody knows', { idNumber: idOf('1940-05-06', '011', '100196') }, ['ID06 idNumber warning']],
  ['a resident from Taiwan', { idNumber: idOf('1940-05-06', '011', '830000') }, ['ID06 idNumber info']],
  ['a man whose number is a woman’s', { idNumber: woman, sex: '男' }, ['ID07 sex error']],
  ['sex in other words', { idNumber: woman, sex: '2' }, []],
  ['another birth date', { idNumber: good, birthDate: '1940-05-07' }, ['ID08 birthDate error']],
  ['the month of birth alone', { idNumber: good, birthDate: '1940年5月' }, []],
  ['another month of birth', { idNumber: good, birthDate: '1940年6月' }, ['ID08 birthDate error']],
  ['a year behind', { idNumber: good, age: '85' }, ['ID09 age warning']],
  ['two years behind', { idNumber: good, age: '84' }, ['ID09 age error']],
  ['the age of somebody dead', { idNumber: good, age: '80', deathDate: '2021-01-05' }, []],
  ['the age of somebody alive, a stroke for the death', { idNumber: good, age: '80', deathDate: '/' }, ['ID09 age error']],
  ['outer and inner spaces', { idNumber: ` ${good.slice(0, 6)} ${good.slice(6)}` }, ['ID13 idNumber warning']],
  ['full-width digits', { idNumber: good.replace('1', '１') }, ['ID13 idNumber warning']],
  ['an apostrophe', { idNumber: `'${good}` }, ['ID13 idNumber warning']],
  ['a small x', { idNumber: '11010519491231002x' }, ['ID13 idNumber warning']],
  ['two numbers in one cell: without the break they are none', { idNumber: `${good}\n${good}` }, ['ID02 idNumber error']],
  ['unclean and wrong', { idNumber: ` ${good.slice(0, 17)}${good.endsWith('1') ? '2' : '1'}`, sex: '女' }, ['ID03 idNumber error', 'ID13 idNumber warning']],
  ['no number', { idNumber: '' }, ['ID14 idNumber error']],
  ['a passport', { idNumber: 'E12345678', idType: '护照' }, []],
  ['an ID card, said so', { idNumber: 'E12345678', idType: '身份证' }, ['ID02 idNumber error']],
];

test.each(rows)('%s', (_case, person, expected) => {
  const findings = findingsIn([ledgerOf('elders', [{ name: '甲一', ...person }])]);
  expect(linesOf(findings)).toEqual(expected.map((line) => line.replace(/ (\w+)$/, ' 2 $1')));
});

/* A list of payments is made for its period, and may have been filled in since; looked at on 23 November 2026. He was 85 until 5 May. */
test.each<[string, LedgerKind, Person, readonly string[]]>([
  ['the age of the month paid', 'vouchers', { period: '2026年4月', age: '85' }, []],
  ['the age of today', 'vouchers', { period: '2026年4月', age: '86' }, []],
  ['a year less than in the month paid', 'vouchers', { period: '2026年4月', age: '84' }, ['ID09 age warning']],
  ['a year more than today', 'vouchers', { period: '2026年4月', age: '87' }, ['ID09 age warning']],
  ['far from both', 'allowance-payments', { period: '2026年4月', age: '80' }, ['ID09 age error']],
  ['the age of the month before', 'allowance-payments', { period: '2026年11月', age: '85' }, ['ID09 age warning']],
  ['the age on the day of the card', 'certificates', { handledDate: '2000-05-10', age: '60', certificate: '老年证' }, []],
  ['the age before the day of the card', 'certificates', { handledDate: '2000-05-10', age: '59', certificate: '老年证' }, ['ID09 age warning']],
  ['the age on the day of the stop', 'stops', { eventDate: '2025-10-12', age: '85' }, []],
  ['the age of a roll is that of today', 'elders', { age: '85' }, ['ID09 age warning']],
])('%s (%s)', (_case, kind, person, expected) => {
  const findings = findingsIn([ledgerOf(kind, [{ name: '甲一', idNumber: good, ...person }])]).filter(({ code }) => code === 'ID09');
  expect(findings.map(({ code, severity }) => `${code} age ${severity}`)).toEqual(expected);
  expect(findings.every(({ fix }) => (fix?.length ?? 0) === (kind === 'elders' ? 1 : 0))).toBe(true);
});

test('what is offered is right once it is taken', () => {
  const findings = findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: `${good.slice(0, 6)}　${good.slice(6)}`, sex: '女', age: '80', birthDate: '1941-05-06' }])]);
  expect(Object.fromEntries(findings.map(({ code, fix }) => [code, fix?.[0]?.after]))).toEqual({
    ID13: good,
    ID07: '男',
    ID08: { serialDay: { year: 1940, month: 5, day: 6 } },
    ID09: { number: 86 },
  });
  const [offered] = findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: old }])]);
  expect(offered?.fix?.[0]?.after).toBe(idOf('1940-05-06', '011'));
});

describe('rows held against each other', () => {
  test('the same number twice in one ledger, an old one and its new form too, is told at each later row', () => {
    const people = [{ name: '甲一', idNumber: good }, { name: '乙二', idNumber: woman }, { name: '甲一', idNumber: good }, { name: '甲壹', idNumber: old }];
    expect(linesOf(findingsIn([ledgerOf('elders', people)]))).toEqual(['ID10 idNumber 4 error', 'ID05 idNumber 5 warning', 'ID10 idNumber 5 error']);
  });

  test('in 停发台账 once a benefit, in 办证登记 once a card; in 发放台账 it is another’s business', () => {
    const stop = { name: '甲一', idNumber: good, stopReason: '死亡', shouldStop: '2026-11', actualStop: '2026-11' };
    expect(findingsIn([ledgerOf('stops', [{ ...stop, benefit: '老年券' }, { ...stop, benefit: '高龄津贴' }])])).toEqual([]);
    expect(linesOf(findingsIn([ledgerOf('stops', [{ ...stop, benefit: '老年券' }, { ...stop, benefit: '券' }])]))).toEqual(['ID10 idNumber 3 error']);
    const card = { name: '甲一', idNumber: good, handledDate: '2026-10-08' };
    expect(findingsIn([ledgerOf('certificates', [{ ...card, certificate: '老年证' }, { ...card, certificate: '优待证' }])])).toEqual([]);
    expect(linesOf(findingsIn([ledgerOf('certificates', [{ ...card, certificate: '老年证' }, { ...card, certificate: '60岁老年证' }])]))).toEqual(['ID10 idNumber 3 error']);
    const paid = { name: '甲一', idNumber: good, period: '2026年四季度', months: '3' };
    expect(linesOf(findingsIn([ledgerOf('vouchers', [paid, paid])])).filter((line) => line.startsWith('ID'))).toEqual([]);
  });

  test('one name and birth date under two numbers is a doubt; another name or day is none', () => {
    const other = idOf('1940-05-06', '033');
    expect(linesOf(findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: good }, { name: '甲 一', idNumber: other }])]))).toEqual(['ID11 idNumber 3 warning']);
    expect(findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: good }, { name: '乙二', idNumber: other }, { name: '甲一', idNumber: idOf('1940-05-07', '033') }])])).toEqual([]);
  });

  test('one number under two names is told in the ledger that is not the roll', () => {
    const roll = ledgerOf('elders', [{ name: '甲一', idNumber: good }], { name: '老年人台账' });
    const paid = ledgerOf('vouchers', [{ name: '甲衣', idNumber: good, period: '2026年三季度', months: '3' }, { name: '甲衣', idNumber: good, period: '2026年四季度', months: '3' }], { name: '发放台账' });
    const findings = findingsIn([paid, roll]).filter(({ code }) => code === 'ID12');
    expect(findings.map(({ sheetName, row, data }) => [sheetName, row, data['firstSheet']])).toEqual([['发放台账', 2, '老年人台账']]);
    expect(findingsIn([roll, ledgerOf('vouchers', [{ name: '甲·一', idNumber: good, period: '2026年四季度', months: '3' }])]).filter(({ code }) => code === 'ID12')).toEqual([]);
  });
});

test('shuffling rows changes nothing but where the findings of a row stand', () => {
  const people = rows.map(([, person], index) => ({ name: `人${index}`, ...person }));
  const codes = (list: readonly Person[]) => findingsIn([ledgerOf('elders', list)]).filter(({ code }) => code !== 'ID10').map(({ code, name, field }) => `${name} ${code} ${field}`).sort();
  expect(codes([...people].reverse())).toEqual(codes(people));
  const repeated = (list: readonly Person[]) => findingsIn([ledgerOf('elders', list)]).filter(({ code }) => code === 'ID10').length;
  expect(repeated([...people].reverse())).toBe(repeated(people));
});

test('an ID column that somebody should confirm first proves nobody’s sex, birthday or age wrong (rulings 51)', () => {
  const ledger = ledgerOf('elders', [{ name: '甲一', idNumber: good, sex: '女', birthDate: '1941-05-06', age: '70' }]);
  const codes = (doubtful: readonly string[]) => findingsIn([{ ...ledger, sheet: { ...ledger.sheet, doubtful } }]).map(({ code }) => code);
  expect(codes([])).toEqual(['ID07', 'ID08', 'ID09']);
  expect(codes(['idNumber'])).toEqual([]);
});

test.each([
  ['2026-03', '2026-06', 'restart'],
  ['2026-06', '2026-03', undefined],
  ['', '2026-03', undefined],
])('ID10: stopped %s in the first row, started %s in the second', (voucherStop, voucherStart, kind) => {
  const findings = findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: good, voucherStart: '2020-05', voucherStop }, { name: '甲一', idNumber: good, voucherStart }])]);
  expect(findings.filter(({ code }) => code === 'ID10').map(({ data }) => data['kind'])).toEqual([kind]);
});
