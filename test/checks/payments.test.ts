import type { CalendarDate } from '../../src/rules/calendar/calendarDate';
import { findingsIn, idOf, ledgerOf, today, type Person } from './cases';

/* What the checks say of payments over other times than a quarter: as of 23 November 2026, 2026Q4, 100 a month. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '在发' };
const dead = (deathDate: string, voucherStop: string): Person => ({ deathDate, voucherStatus: '停发', voucherStop, voucherStopReason: '死亡' });

function found(codes: readonly string[], rows: readonly Person[], person: Person = {}, options: Parameters<typeof ledgerOf>[2] = {}, asOf: CalendarDate = today): string[] {
  const ledgers = [ledgerOf('elders', [{ ...elder, ...person }]), ledgerOf('vouchers', rows.map((row) => ({ name: '张甲', idNumber: id, ...row })), options)];
  return findingsIn(ledgers, asOf).filter(({ code }) => codes.includes(code)).map(({ code, severity, row, field, data }) => {
    const said = ['found', 'expected', 'months', 'period', 'first'].flatMap((one) => (data[one] === undefined ? [] : [`${one}=${String(data[one])}`]));
    return [code, severity, String(row), field, ...said].join(' ');
  });
}

const paid = ['EL04', 'EL05', 'EL06', 'EL07', 'EL14', 'RC04'];

test.each<[string, Person, Person, readonly string[]]>([
  ['a year at 1200', { period: '2026年', amount: '1200' }, {}, []],
  ['a year at 300', { period: '2026年', amount: '300' }, {}, ['EL04 error 2 amount found=300 expected=1200 months=12']],
  ['a half year at 600', { period: '2026年下半年', amount: '600' }, {}, []],
  ['six months at 600', { period: '2026年5-10月', amount: '600' }, {}, []],
  ['six months at 500', { period: '2026年5-10月', amount: '500' }, {}, ['EL04 error 2 amount found=500 expected=600 months=6']],
  ['a year of who began in October', { period: '2026年', amount: '300' }, { voucherStart: '2026-10' }, []],
  ['a quarter of who died in its second month, paid for two', { period: '2026年四季度', amount: '200' }, dead('2026-11-09', '2026-12'), []],
  ['the same with 月数', { period: '2026年四季度', amount: '200', months: '2' }, dead('2026-11-09', '2026-12'), []],
  ['the same, paid for three', { period: '2026年四季度', amount: '300' }, dead('2026-11-09', '2026-12'), ['EL06 error 2 amount months=1']],
  ['the same, paid for no number of months', { period: '2026年四季度', amount: '250' }, dead('2026-11-09', '2026-12'), ['EL06 error 2 amount months=1']],
  ['a year of who died in March, paid for three months', { period: '2026年', amount: '300' }, dead('2026-03-09', '2026-04'), []],
  ['a year of who died in March, paid whole', { period: '2026年', amount: '1200' }, dead('2026-03-09', '2026-04'), ['EL06 error 2 amount months=9']],
  ['listed with nothing, though entitled', { period: '2026年四季度', amount: '0' }, {}, ['EL04 error 2 amount found=0 expected=300 months=3']],
  ['money given back by who is dead', { period: '2026年四季度', amount: '-100', months: '-1' }, dead('2026-08-09', '2026-09'), []],
  ['listed with nothing, and dead before', { period: '2026年四季度', amount: '0' }, dead('2026-09-09', '2026-10'), []],
])('%s', (_case, row, person, expected) => {
  expect(found(paid, [row], person)).toEqual(expected);
});

test.each<[string, readonly Person[], readonly string[]]>([
  ['the same quarter twice', [{ period: '2026年四季度', amount: '300' }, { period: '2026年第四季度', amount: '300' }], ['EL14 error 3 amount period=2026Q4 first=2']],
  ['a half year and its quarter', [{ period: '2026年下半年', amount: '600' }, { period: '2026年四季度', amount: '300' }], ['EL14 error 3 amount period=2026Q4 first=2']],
  ['a quarter and its month', [{ period: '2026年四季度', amount: '300' }, { period: '2026年12月', amount: '100' }], ['EL14 error 3 amount period=2026-12 first=2']],
  ['months that overlap', [{ period: '2026年5-8月', amount: '400' }, { period: '2026年8-10月', amount: '300' }], ['EL14 error 3 amount period=2026-08..2026-10 first=2']],
  ['nothing, and the quarter', [{ period: '2026年四季度', amount: '0' }, { period: '2026年四季度', amount: '300' }], []],
  ['two half years', [{ period: '2026年上半年', amount: '600' }, { period: '2026年下半年', amount: '600' }], []],
  ['two months of a quarter, and the third', [{ period: '2026年四季度', amount: '200' }, { period: '2026年12月', amount: '100' }], []],
])('paid twice: %s', (_case, rows, expected) => {
  expect(found(['EL14'], rows)).toEqual(expected);
});

const quarter3: Person = { period: '2026年三季度', months: '3', amount: '300' };
const quarter4: Person = { period: '2026年四季度', months: '3', amount: '300' };
const late = (remarks: string, amount = '100', months = '1'): Person => ({ period: '2026年四季度', months, amount, remarks });
test.each<[string, readonly Person[], readonly string[]]>([
  ['of a month not paid before', [quarter4, late('补发2026年9月')], []],
  ['of two months, without a year', [quarter4, late('补发8-9月老年券', '200', '2')], []],
  ['of a month paid before', [quarter3, quarter4, late('补发9月')], ['EL14 warning 4 amount period=2026-09 first=2']],
  ['of no month that is named', [quarter4, late('补发')], ['EL14 info 3 amount period=2026Q4 first=2']],
  ['before the quarter it stands in', [late('补发'), quarter4], ['EL14 info 2 amount period=2026Q4 first=3']],
  ['what the quarter lacked', [{ ...quarter4, amount: '200', months: '2' }, late('补发12月')], []],
  ['of another sum than its months', [quarter4, late('补发2026年9月', '150')], ['EL04 warning 3 amount found=150 expected=300 months=3']],
  ['of September, beside a quarter short of a month', [{ ...quarter4, amount: '200', months: '2' }, late('补发9月')], ['EL04 error 2 amount found=200 expected=300 months=3']],
  ['of no month, just what the quarter lacked', [{ ...quarter4, amount: '200', months: '2' }, late('补发')], ['EL14 info 3 amount period=2026Q4 first=2']],
  ['of no month, more than the quarter lacked', [{ ...quarter4, amount: '200', months: '2' }, late('补发', '200', '2')], ['EL04 error 2 amount found=200 expected=300 months=3', 'EL14 info 3 amount period=2026Q4 first=2']],
  ['of August and September, beside September short', [{ period: '2026年9月', months: '1', amount: '0' }, quarter4, late('补发8-9月', '200', '2')], []],
  ['of August and September at another sum, beside September short', [{ period: '2026年9月', months: '1', amount: '50' }, quarter4, late('补发8-9月', '150', '2')], ['EL04 warning 2 amount found=50 expected=100 months=1', 'EL04 warning 4 amount found=150 expected=300 months=3', 'EL14 warning 4 amount period=2026-09 first=2']],
  ['of no month, and no other row', [late('补发', '200', '')], ['EL04 warning 2 amount found=200']],
  ['of no month, one of three, and no other row', [late('补发')], ['EL04 warning 2 amount found=100']],
  ['of no month, all that is due for the quarter', [late('补发', '300', '3')], []],
  ['of 700, and no month', [late('补发', '700', '')], ['EL04 warning 2 amount found=700']],
  ['of September beside its quarter in one row, without 月数', [late('补发9月', '400', '')], ['ST02 info 2 amount found=400']],
  ['of September beside its quarter, and the quarter before has September', [quarter3, late('补发9月', '400', '')], ['EL14 warning 3 amount period=2026-09 first=2', 'ST02 info 3 amount found=400']],
  ['of September and more that nobody can read', [late('补发9月', '500', '')], ['ST02 warning 2 amount found=500']],
  ['of December in a row of the whole quarter', [late('补发12月', '300', '')], ['ST02 info 2 amount found=300']],
  ['of September in a row of the quarter, with 月数', [late('补发9月', '400', '4')], []],
  ['含补发 of September, without 月数', [late('含补发9月', '400', '')], []],
  ['that is still to come', [{ ...quarter4, amount: '200', remarks: '待补发12月' }], ['EL04 error 2 amount found=200 expected=300 months=3']],
])('补发 %s', (_case, rows, expected) => {
  expect(found([...paid, 'ST02'], rows)).toEqual(expected);
});

test('补发 of months before a death, in the list of a quarter after it, is not paid too long', () => {
  const rows = [{ period: '2026年四季度', months: '1', amount: '100', remarks: '补发2026年8月' }, { period: '2026年三季度', months: '1', amount: '100' }];
  expect(found(['EL06'], rows, dead('2026-08-09', '2026-09'))).toEqual([]);
});

/* A record of what was paid is history: the amount is told, and changed by nobody but the clerk. */
test.each<[string, readonly Person[], string]>([
  ['of a list of this quarter', [{ ...quarter4, amount: '200' }], 'fixed'],
  ['of a quarter that is over', [{ ...quarter3, amount: '200' }], 'paidAmount'],
  ['of a row signed by hand', [{ ...quarter4, amount: '200', signature: '张甲' }], 'signed'],
  ['of a row marked 已领', [{ ...quarter4, amount: '200', signature: '已领' }], 'signed'],
  ['of a row issued on a day', [{ ...quarter4, amount: '200', signature: '', issueDate: '2026-11-05' }], 'signed'],
  ['of a row to be issued', [{ ...quarter4, amount: '200', signature: '', issueDate: '2026-12-05' }], 'fixed'],
  ['of a row marked 未领', [{ ...quarter4, amount: '200', signature: '未领' }], 'fixed'],
  ['that is right, of a signed row with a wrong 月数', [{ ...quarter4, months: '2', signature: '张甲' }], 'fixed'],
  ['before he was entitled', [{ period: '2020年1月', amount: '100' }], 'paidAmount'],
  ['of a row that says 追回', [{ ...quarter4, amount: '200', remarks: '已扣回9月多发100元' }], 'adjusted'],
  ['of a row of 补发', [{ ...late('补发2026年9月', '150') }], 'adjusted'],
  ['of nothing beside another row', [{ ...quarter4, amount: '0' }, quarter4], 'inSeveralRows'],
  ['of two rows of the period', [{ ...quarter4, amount: '200' }, { ...quarter4, amount: '100', months: '1' }], 'inSeveralRows'],
])('the amount %s', (_case, rows, expected) => {
  const ledgers = [ledgerOf('elders', [elder]), ledgerOf('vouchers', rows.map((row) => ({ name: '张甲', idNumber: id, ...row })))];
  const [finding] = findingsIn(ledgers).filter(({ code }) => code === 'EL04');
  expect(finding?.fix === null ? finding.unfixed?.code : 'fixed').toBe(expected);
});

test.each<[string, Person, string, readonly string[]]>([
  ['a period nobody can read', { period: '不详', amount: '300' }, '', ['ST02 error 2 period found=不详']],
  ['a quarter of no year', { period: '四季度', amount: '300' }, '', ['ST02 error 2 period found=四季度']],
  ['a quarter of the title’s year', { period: '四季度', amount: '300' }, '2026', []],
  ['another quarter than the title’s', { period: '三季度', amount: '300' }, '2026Q4', ['ST02 error 2 period found=三季度']],
  ['what is not of the title’s year alone', { period: '不详', amount: '300' }, '2026', ['ST02 error 2 period found=不详']],
  ['no period at all', { period: '', amount: '300' }, '', ['ST02 error 2 period found=']],
  ['no period in a sheet of the quarter', { period: '', amount: '300' }, '2026Q4', []],
  ['no period in a sheet of the year: it is asked about', { period: '', amount: '300' }, '2026', []],
  ['a count of months nobody can read', { period: '2026年四季度', amount: '300', months: '若干' }, '', ['ST02 warning 2 months found=若干']],
  ['a count of no months beside an amount', { period: '2026年四季度', amount: '300', months: '0个月' }, '', ['ST02 warning 2 months found=0个月']],
  ['a count of no months beside no money', { period: '2026年四季度', amount: '0', months: '0' }, '', []],
  ['money given back', { period: '2026年四季度', amount: '-100', months: '-1' }, '', ['ST02 warning 2 amount found=-100']],
  ['a count of months in words', { period: '2026年四季度', amount: '300', months: '三个月' }, '', []],
  ['a failed formula is ST05’s', { period: '#REF!', amount: '300' }, '', []],
])('%s', (_case, row, titlePeriod, expected) => {
  expect(found(['ST02'], [row], {}, titlePeriod === '' ? {} : { titlePeriod })).toEqual(expected);
});

test('an amount for each month is mended by the amount of one, and one finding a row is enough', () => {
  expect(found(['EL04'], [{ amount: '110' }], {}, { titlePeriod: '2026', amountFor: 'month' })).toEqual(['EL04 error 2 amount found=110 expected=100 months=1']);
  expect(found(['EL04'], [{ amount: '100' }], {}, { titlePeriod: '2026', amountFor: 'month' })).toEqual([]);
});

/** Of a row of the quarter: the figures, and the cells that would put it right. */
function beside(row: Person, person: Person = {}): string[] {
  const ledgers = [ledgerOf('elders', [{ ...elder, ...person }]), ledgerOf('vouchers', [{ name: '张甲', idNumber: id, period: '2026年四季度', ...row }])];
  return findingsIn(ledgers).filter(({ code }) => code === 'EL04').map(({ severity, field, data, fix }) => {
    const after = fix?.map((cell) => `${cell.field}=${typeof cell.after === 'string' ? cell.after : Object.values(cell.after).join('')}`) ?? [];
    return [severity, field, data['kind'] ?? 'amount', `${String(data['found'])}→${String(data['expected'])}`, ...after].join(' ');
  });
}

const since = { voucherStart: '2026-11', idNumber: idOf('1946-11-06', '011') };
test.each<[string, Person, Person, readonly string[]]>([
  ['months, standard and amount agree', { months: '3', standard: '100', amount: '300' }, {}, []],
  ['two months beside three paid', { months: '2', standard: '100', amount: '300' }, {}, ['error months months 2→3 months=3']],
  ['three months of who began in the second', { ...since, months: '3', standard: '100', amount: '200' }, since, ['error months months 3→2 months=2']],
  ['both the amount and the months', { ...since, months: '3', standard: '100', amount: '300' }, since, ['error amount amount 300→200 amount=200 months=2']],
  ['the months in words', { ...since, months: '3个月', amount: '300' }, since, ['error amount amount 300→200 amount=200 months=2个月']],
  ['the amount alone', { months: '3', amount: '200' }, {}, ['error amount amount 200→300 amount=300']],
  ['an amount beside no months', { months: '0', amount: '200' }, {}, ['error amount amount 200→300 amount=300 months=3']],
  ['months that nobody can read are ST02’s', { months: '若干', amount: '200' }, {}, ['error amount amount 200→300 amount=300']],
  ['a blank count', { months: '', amount: '300' }, {}, []],
  ['a count without an amount', { months: '2', amount: '' }, {}, ['error months months 2→3 months=3']],
  ['half the standard', { months: '3', standard: '50', amount: '300' }, {}, ['warning standard standard 50→100 standard=100']],
  ['the standard and the amount', { months: '3', standard: '50', amount: '150' }, {}, ['error amount amount 150→300 amount=300 standard=100']],
  ['the standard of the whole quarter', { months: '3', standard: '300', amount: '300' }, {}, []],
  ['paid beyond his stop: EL06 and EL22 tell', { months: '2', amount: '300' }, { voucherStop: '2026-11', voucherStatus: '停发' }, []],
])('what stands beside the amount: %s', (_case, row, person, expected) => {
  expect(beside(row, person)).toEqual(expected);
});

test.each<[string, Person, readonly string[], readonly string[]]>([
  ['a month', { months: '2', standard: '100', amount: '200' }, [], []],
  ['the quarter', { months: '2', standard: '300', amount: '200' }, [], []],
  ['all that is paid', { months: '2', standard: '200', amount: '200' }, [], []],
  ['the quarter, beside a wrong amount', { months: '2', standard: '300', amount: '100' }, ['error amount amount 100→200 amount=200'], ['error amount product 100→200']],
  ['nothing of these', { months: '2', standard: '150', amount: '200' }, ['warning standard standard 150→100 standard=100'], ['error amount product 200→300']],
])('标准 may be that of %s, beside a start on the roll or none', (_case, row, ofStart, ofNone) => {
  expect([beside({ ...since, ...row }, since), beside({ ...since, ...row }, { ...since, voucherStart: '' })]).toEqual([ofStart, ofNone]);
});

test.each<[string, Person, readonly string[]]>([
  ['月标准 × 月数 is the amount', { months: '3', standard: '100', amount: '300' }, []],
  ['it is not', { months: '2', standard: '100', amount: '300' }, ['error amount product 300→200']],
  ['the standard of the quarter', { months: '3', standard: '300', amount: '300' }, []],
  ['no months', { standard: '100', amount: '300' }, []],
])('of who has no start the row itself is looked at: %s', (_case, row, expected) => {
  expect(beside(row, { voucherStart: '' })).toEqual(expected);
});
