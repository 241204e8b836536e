import defaultFile from '../../policies/default.json';
import linkouFile from '../../policies/linkou-heilongjiang.json';
import { runChecks } from '../../src/checks/runChecks';
import { quarterOf } from '../../src/rules/calendar/period';
import { loadPolicy } from '../../src/rules/policy/loadPolicy';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import { findingsIn, idOf, ledgerOf, today, type Person } from './cases';

/* EL24: what a list of the allowance pays against the bands of the roll's people. As of 23 November 2026, Beijing: 100 from 80, 500 from 90, 800 from 100. */

/** Somebody born on a day, paid since he turned 80. */
const born = (day: string, fields: Person = {}): Person => ({ name: '张甲', idNumber: idOf(day, '011'), household: '本地', allowanceStart: String(Number(day.slice(0, 4)) + 80) + day.slice(4, 7), ...fields });
const of86 = born('1940-05-06');
const of90 = born('1936-11-05');
const of100 = born('1926-10-31');

const codes = ['ST02', 'EL24', 'EL05', 'EL06', 'EL14', 'EL21', 'EL22', 'RC04'];

/** What is told of a list that pays a person of the roll. */
function found(person: Person, rows: readonly Person[], options: Parameters<typeof ledgerOf>[2] = {}): string[] {
  const list = rows.map((row) => ({ name: person['name'] ?? '', idNumber: person['idNumber'] ?? '', ...row }));
  return findingsIn([ledgerOf('elders', [person], { name: 'elders' }), ledgerOf('allowance-payments', list, { name: 'list', ...options })])
    .filter(({ code, sheetName }) => codes.includes(code) && sheetName === 'list')
    .map(({ code, severity, row, field, data, fix }) => [code, severity, row, field, ...(data['expected'] === undefined ? [] : [`${String(data['found'])}→${String(data['expected'])}`]), ...(data['kind'] === undefined ? [] : [data['kind']]), ...(fix === null ? [] : ['fix'])].join(' '));
}

test.each<[string, Person, Person, readonly string[]]>([
  ['86, at the standard of 80 to 89', of86, { period: '2026年10月', amount: '100' }, []],
  ['86, at the standard of 90', of86, { period: '2026年10月', amount: '500' }, ['EL24 error 2 amount 500→100']],
  ['90 this month, still at the old standard', of90, { period: '2026年11月', amount: '100' }, ['EL24 warning 2 amount 100→500 arrears']],
  ['90 last month, still at the old standard', born('1936-10-05'), { period: '2026年11月', amount: '100' }, ['EL24 error 2 amount 100→500']],
  ['90 this month, at neither', of90, { period: '2026年11月', amount: '300' }, ['EL24 error 2 amount 300→500']],
  ['90 this month, at the new one', of90, { period: '2026年11月', amount: '500' }, []],
  ['the month before turning 90', of90, { period: '2026年10月', amount: '500' }, ['EL24 error 2 amount 500→100']],
  ['100 on the last of the month', of100, { period: '2026年10月', amount: '800' }, []],
  ['a month of a period gone by', of86, { period: '2026年3月', amount: '500' }, ['EL24 error 2 amount 500→100']],
  ['listed with nothing, though due', of86, { period: '2026年10月', amount: '0' }, ['EL24 error 2 amount 0→100']],
  ['a quarter in which he turns 90', of90, { period: '2026年四季度', amount: '1100' }, []],
  ['the same, as the quarter before', of90, { period: '2026年四季度', amount: '300' }, ['EL24 warning 2 amount 300→1100 arrearsQuarter']],
  ['the quarter after, as the one of turning 90', born('1936-08-05'), { period: '2026年四季度', amount: '1100' }, ['EL24 warning 2 amount 1100→1500 arrearsQuarter']],
  ['the quarter after, still at the old standard', born('1936-08-05'), { period: '2026年四季度', amount: '300' }, ['EL24 error 2 amount 300→1500 sum']],
  ['the quarter after that of the start, as that one', born('1946-05-05'), { period: '2026年三季度', amount: '200' }, ['EL24 warning 2 amount 200→300 arrearsQuarter']],
  ['a quarter up to this month', of90, { period: '2026年四季度', amount: '600' }, []],
  ['a year, paid for eleven months', of86, { period: '2026年', months: '11', amount: '1100' }, []],
  ['a quarter paid from the start on', born('1946-11-06'), { period: '2026年四季度', months: '2', amount: '200' }, []],
  ['a quarter, counted as one month', of86, { period: '2026年四季度', months: '1', amount: '100' }, ['EL24 warning 2 months 1→2 months']],
  ['a month before the start', { ...of86, allowanceStart: '2026-11' }, { period: '2026年10月', amount: '100' }, ['EL24 error 2 amount 100→0 none']],
  ['before there were bands', of86, { period: '2019年8月', amount: '300' }, []],
])('against the roll: %s', (_case, person, row, expected) => {
  expect(found(person, [row])).toEqual(expected);
});

test('a quarter as the one before, on a list that pays another its own: wrong for certain', () => {
  const other = born('1946-08-05', { name: '李乙' });
  const list = [{ name: '张甲', idNumber: of90['idNumber'] ?? '', period: '2026年四季度', amount: '300' }, { name: '李乙', idNumber: other['idNumber'] ?? '', period: '2026年四季度', amount: '300' }];
  const told = findingsIn([ledgerOf('elders', [of90, other]), ledgerOf('allowance-payments', list)]).filter(({ code }) => code === 'EL24');
  expect(told.map(({ severity, row, data }) => `${severity} ${row} ${String(data['kind'])}`)).toEqual(['error 2 sum']);
});

test.each<[string, Person, Person, readonly string[]]>([
  ['back pay of a month in short', of86, { period: '2026年11月', amount: '200', remarks: '补10月' }, ['ST02 info 2 amount withLate']],
  ['a card handed out anew says nothing of the payment', of86, { period: '2026年10月', amount: '500', remarks: '补办社保卡' }, ['EL24 error 2 amount 500→100']],
  ['back pay in the remarks', of86, { period: '2026年10月', amount: '300', remarks: '含8、9月补发' }, []],
  ['money taken back', of86, { period: '2026年10月', amount: '-400' }, ['ST02 warning 2 amount negative']],
  ['what was paid too much is deducted', of90, { period: '2026年11月', amount: '100', remarks: '扣回上月多发400' }, []],
  ['back pay of more than the month it names', of86, { period: '2026年11月', amount: '300', remarks: '补发9月' }, ['ST02 warning 2 amount moreThanLate']],
  ['other remarks explain nothing', of86, { period: '2026年10月', amount: '500', remarks: '本人领取' }, ['EL24 error 2 amount 500→100']],
  ['died before, EL06 speaks', { ...of86, deathDate: '2026-09-02' }, { period: '2026年10月', amount: '500' }, ['EL06 error 2 amount']],
  ['died since', { ...of86, deathDate: '2026-10-02' }, { period: '2026年9月', amount: '500' }, ['EL24 error 2 amount 500→100']],
  ['stopped, EL22 speaks', { ...of86, allowanceStop: '2026-09' }, { period: '2026年10月', amount: '500' }, ['EL22 error 2 amount']],
  ['a date of death nobody can read', { ...of86, deathDate: '去年' }, { period: '2026年10月', amount: '500' }, []],
  ['no start on the roll, RC04 speaks', { ...of86, allowanceStart: '' }, { period: '2026年10月', amount: '500' }, ['RC04 warning 2 name allowanceNoStart']],
  ['no local', { ...of86, household: '外地' }, { period: '2026年10月', amount: '500' }, []],
  ['a wrong number', of86, { idNumber: '110196194005060110', period: '2026年10月', amount: '500' }, []],
])('what it leaves to others: %s', (_case, person, row, expected) => {
  expect(found(person, [row])).toEqual(expected);
});

/* A row of nothing is no payment: it pays no month, whatever stands beside it. */
test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['nothing beside a count of months', of86, [{ period: '2026年四季度', months: '2', amount: '0' }], ['EL24 error 2 amount 0→300 sum']],
  ['nothing, and paid in a row of its own', of86, [{ period: '2026年10月', amount: '0' }, { period: '2026年10月', amount: '100' }], []],
  ['the row of its own at a wrong amount', of86, [{ period: '2026年10月', amount: '0' }, { period: '2026年10月', amount: '500' }], ['EL24 error 3 amount 500→100']],
  ['nothing since the death', { ...of86, deathDate: '2026-09-02' }, [{ period: '2026年10月', amount: '0' }], []],
  ['nothing in 补发 of a month after the death', { ...of86, deathDate: '2026-09-02' }, [{ period: '2026年11月', amount: '0', remarks: '补发10月' }], []],
  ['nothing since the stop', { ...of86, allowanceStop: '2026-09' }, [{ period: '2026年10月', amount: '0' }], []],
  ['nothing, and no start on the roll', { ...of86, allowanceStart: '' }, [{ period: '2026年10月', amount: '0' }], []],
])('a row of nothing: %s', (_case, person, rows, expected) => {
  expect(found(person, rows)).toEqual(expected);
});

test('a month paid twice is EL14’s, whatever its amounts', () => {
  expect(found(of90, [{ period: '2026年11月', amount: '100' }, { period: '2026年11月', amount: '400' }])).toEqual(['EL14 error 3 amount']);
});

/* Other payments of a month are those for it, not those of the list that it stands in. */
test.each<[string, readonly Person[], readonly string[]]>([
  ['a month at a wrong amount, and 补发 of another beside it', [{ period: '2026年11月', amount: '500' }, { period: '2026年11月', amount: '100', remarks: '补发9月' }], ['EL24 error 2 amount 500→100']],
  ['a month paid, and made good in a later list', [{ period: '2026年9月', amount: '500' }, { period: '2026年11月', amount: '100', remarks: '补发9月' }], ['EL14 warning 3 amount']],
])('%s', (_case, rows, expected) => {
  expect(found(of86, rows)).toEqual(expected);
});

/* A list may pay the month before; somebody who begins in its month, and is paid, proves that it does not. */
test.each<[string, Person, readonly string[]]>([
  ['who begins in November is on it', born('1946-11-08'), ['error']],
  ['who begins in October is on it', born('1946-10-08'), ['warning']],
])('90 this month at the old standard, in a list of the month: %s', (_case, starter, expected) => {
  const second = { ...starter, name: '李乙', idNumber: starter['idNumber'] ?? '' };
  const list = [of90, second].map(({ name = '', idNumber = '' }) => ({ name, idNumber, period: '2026年11月', amount: '100' }));
  const findings = findingsIn([ledgerOf('elders', [of90, second]), ledgerOf('allowance-payments', list)]).filter(({ code }) => code === 'EL24');
  expect(findings.map(({ severity }) => severity)).toEqual(expected);
});

const linkou = makePolicy([defaultFile, linkouFile].map(loadPolicy), 'linkou-heilongjiang');

/** The severity, and what kind of words, of a row that pays who is 普通 on the roll: 25 a month, 100 of 低保. */
function ofCategory(row: Person): string[] {
  const roll = ledgerOf('elders', [{ ...of86, category: '普通', allowanceStart: '2024-10' }], { name: 'elders' });
  const list = ledgerOf('allowance-payments', [{ name: '张甲', idNumber: of86['idNumber'] ?? '', ...row }], { name: 'list' });
  const findings = runChecks({ ledgers: [roll, list], asOf: today, period: quarterOf(today), policy: linkou }).filter(({ code }) => code === 'EL24');
  return findings.map(({ severity, data }) => [severity, data['kind'] ?? 'amount', data['expected'], data['bands']].join(' '));
}

const ofLinkou = '80—89岁、90—99岁、100岁及以上';
test.each<[string, Person, readonly string[]]>([
  ['the band of today', { period: '2026年6月', amount: '25' }, []],
  ['another band in a month gone by', { period: '2026年6月', amount: '100' }, [`warning category 25 ${ofLinkou}`]],
  ['no band at all', { period: '2026年6月', amount: '60' }, [`error amount 25 ${ofLinkou}`]],
  ['another band this month', { period: '2026年11月', amount: '100' }, [`error amount 25 ${ofLinkou}`]],
])('bands by category, of which the roll keeps today’s: %s', (_case, row, expected) => {
  expect(ofCategory(row)).toEqual(expected);
});

/** 林口 pays from the month after the birthday; the roll has the birthday's month. */
function inLinkou(birth: string, allowanceStart: string, row: Person): string[] {
  const person = born(birth, { category: '普通', allowanceStart });
  const roll = ledgerOf('elders', [person], { name: 'elders' });
  const list = ledgerOf('allowance-payments', [{ name: '张甲', idNumber: person['idNumber'] ?? '', period: '2026年四季度', standard: '25', ...row }], { name: 'list' });
  const findings = runChecks({ ledgers: [roll, list], asOf: today, period: quarterOf(today), policy: linkou }).filter(({ code }) => code === 'EL24' || code === 'EL01');
  return findings.map(({ code, data }) => [code, String(data['found']), String(data['expected'])].join(' '));
}

test.each<[string, string, string, Person, readonly string[]]>([
  ['born in October, two months from November', '1946-10-11', '2026-10', { months: '2', amount: '50' }, ['EL01 2026年10月 2026年11月']],
  ['born in October, three months', '1946-10-11', '2026-10', { months: '3', amount: '75' }, ['EL01 2026年10月 2026年11月', 'EL24 75 50']],
  ['born in November, December', '1946-11-03', '2026-11', { months: '1', amount: '25' }, ['EL01 2026年11月 2026年12月']],
  ['born in October, as it should be', '1946-10-11', '2026-11', { months: '2', amount: '50' }, []],
])('a roll that begins before he is entitled: %s', (_case, birth, start, row, expected) => expect(inLinkou(birth, start, row)).toEqual(expected));

const again = { ...of86, allowanceStart: '2026-09' };
const stopped: Person = { name: '张甲', idNumber: of86['idNumber'] ?? '', benefit: '高龄津贴', stopReason: '自愿放弃', shouldStop: '2026-05', actualStop: '2026-05' };
test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['before the start, never stopped', again, [], ['error none']],
  ['before the start, once stopped', again, [stopped], ['warning restart']],
  ['before the start, the voucher was stopped', again, [{ ...stopped, benefit: '老年券' }], ['error none']],
  ['before the start, the remarks tell of a restart', { ...again, remarks: '2026年9月恢复发放' }, [], ['warning restart']],
])('who begins anew: %s', (_case, person, stops, expected) => {
  const list = ledgerOf('allowance-payments', [{ name: '张甲', idNumber: of86['idNumber'] ?? '', period: '2026年3月', amount: '100' }]);
  const findings = findingsIn([ledgerOf('elders', [person]), list, ...(stops.length === 0 ? [] : [ledgerOf('stops', stops)])]).filter(({ code }) => code === 'EL24');
  expect(findings.map(({ severity, data }) => `${severity} ${String(data['kind'])}`)).toEqual(expected);
});

const stranger = { name: '李乙', idNumber: idOf('1940-05-07', '022') };
test.each<[string, Person, readonly string[]]>([
  ['100 a month, one month, 500', { period: '2026年10月', standard: '100', months: '1', amount: '500' }, ['RC04 warning 2 name allowanceStranger', 'EL24 warning 2 amount 500→100 product']],
  ['it agrees', { period: '2026年10月', standard: '100', months: '1', amount: '100' }, ['RC04 warning 2 name allowanceStranger']],
  ['the standard of the quarter', { period: '2026年四季度', standard: '300', months: '3', amount: '300' }, ['RC04 warning 2 name allowanceStranger']],
])('against itself, of who is not on the roll: %s', (_case, row, expected) => {
  expect(found(of86, [{ ...stranger, ...row }])).toEqual(expected);
});

test.each<[string, Person, Person, readonly string[]]>([
  ['the amount is due and the standard is the old one', of90, { period: '2026年11月', standard: '100', months: '1', amount: '500' }, ['EL24 warning 2 amount 500→100 product']],
  ['two standards within the months', of90, { period: '2026年四季度', standard: '500', months: '3', amount: '1100' }, []],
  ['one fault is told once', of86, { period: '2026年10月', standard: '100', months: '1', amount: '500' }, ['EL24 error 2 amount 500→100']],
])('against itself, of who is on the roll: %s', (_case, person, row, expected) => {
  expect(found(person, [row])).toEqual(expected);
});
