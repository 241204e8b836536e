import type { LedgerKind } from '../../src/ledger/types';
import { findingsIn, idOf, ledgerOf, today, type Person } from './cases';

/* EL06, EL07 and EL08 in their detail: what was paid too long, until when, and who came back. As of 23 November 2026, Beijing. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '在发', voucherStop: '', voucherStopReason: '' };
const stop = (fields: Person): Person => ({ name: '张甲', idNumber: id, benefit: '老年券', stopReason: '自愿放弃', ...fields });
const row = (period: string, months: string): Person => ({ name: '张甲', idNumber: id, period, months, amount: String(Number(months) * 100) });

type Book = Partial<Record<LedgerKind, readonly Person[]>>;

function found(codes: readonly string[], book: Book, asOf = today) {
  const ledgers = (Object.entries(book) as [LedgerKind, readonly Person[]][]).map(([kind, rows]) => ledgerOf(kind, rows, { name: kind }));
  return findingsIn(ledgers, asOf).filter(({ code }) => codes.includes(code));
}

const ended = (book: Book, asOf = today) =>
  found(['EL06', 'EL07'], book, asOf).map(({ code, sheetName, field, data, fix }) => {
    const stopFix = fix?.find((cell) => cell.field === 'voucherStop')?.after as { serialDay: { year: number; month: number } } | undefined;
    const offered = fix === null ? '' : ` → ${fix.map((cell) => (typeof cell.after === 'string' ? cell.after : `${String(stopFix?.serialDay.year)}-${String(stopFix?.serialDay.month)}`)).join(' ')}`;
    return `${code} ${sheetName} ${field}: ${String(data['months'])} months ${data['from'] === '' ? '' : `${String(data['from'])}–${String(data['to'])} `}${String(data['amount'])}, from ${String(data['shouldStop'])}${offered}`;
  });

test.each<[string, Book, readonly string[]]>([
  ['died in September, 在发 since', { elders: [{ ...elder, deathDate: '2026-09-12' }] }, ['EL06 elders voucherStatus: 2 months 2026年10月–2026年11月 200, from 2026年10月 → 停发 2026-10 死亡']],
  ['the list says that nothing was paid since', { elders: [{ ...elder, deathDate: '2026-09-12' }], vouchers: [row('2026年三季度', '3'), { ...row('2026年四季度', '3'), name: '李乙', idNumber: idOf('1941-06-07') }] }, ['EL06 elders voucherStatus: 0 months 0, from 2026年10月 → 停发 2026-10 死亡']],
  ['the list says that all of the quarter was paid', { elders: [{ ...elder, deathDate: '2026-09-12' }], vouchers: [row('2026年四季度', '3')] }, ['EL06 elders voucherStatus: 2 months 2026年10月–2026年11月 200, from 2026年10月 → 停发 2027-1 死亡', 'EL06 vouchers amount: 3 months 2026年10月–2026年12月 300, from 2026年10月']],
  ['the list has the month of the death alone', { elders: [{ ...elder, deathDate: '2026-10-12' }], vouchers: [row('2026年10月', '1')] }, ['EL06 elders voucherStatus: 1 months 2026年11月–2026年11月 100, from 2026年11月 → 停发 2026-11 死亡']],
  ['moved in August', { elders: [{ ...elder, moveOutDate: '2026-08-31' }] }, ['EL07 elders voucherStatus: 3 months 2026年9月–2026年11月 300, from 2026年9月 → 停发 2026-9 迁出']],
  ['came back', { elders: [{ ...elder, moveOutDate: '2026-08-31', moveInDate: '2026-09-20' }] }, []],
  ['no start, and still 在发', { elders: [{ ...elder, voucherStart: '', deathDate: '2026-09-12' }] }, ['EL06 elders voucherStatus: 2 months 2026年10月–2026年11月 200, from 2026年10月 → 停发 2026-10 死亡']],
  ['a start that cannot be read', { elders: [{ ...elder, voucherStart: '80岁起', deathDate: '2026-09-12' }] }, ['EL06 elders voucherStatus: 2 months 2026年10月–2026年11月 200, from 2026年10月 → 停发 2026-10 死亡']],
  ['no column of starts, and moved', { elders: [{ name: '张甲', idNumber: id, voucherStatus: '在发', moveOutDate: '2026-09-12' }] }, ['EL07 elders voucherStatus: 2 months 2026年10月–2026年11月 200, from 2026年10月 → 停发']],
  ['状态 is nobody’s word', { elders: [{ ...elder, voucherStatus: '', deathDate: '2026-09-12' }] }, []],
  ['gave it up: neither death nor move', { elders: [{ ...elder, voucherStop: '2026-09' }] }, []],
  ['known by 停发台账 alone', { elders: [elder], stops: [stop({ stopReason: '死亡', eventDate: '2026-09-12', shouldStop: '2026-10', actualStop: '2026-10' })] }, ['EL06 elders voucherStatus: 2 months 2026年10月–2026年11月 200, from 2026年10月 → 停发 2026-10 死亡']],
])('by the roll: %s', (_case, book, expected) => {
  expect(ended(book)).toEqual(expected);
});

test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['the amount stands', {}, [], ['EL06 elders allowanceAmount: 2 months 2026年10月–2026年11月 200, from 2026年10月']],
  ['of 90 the other amount', { idNumber: idOf('1936-01-02') }, [], ['EL06 elders allowanceAmount: 2 months 2026年10月–2026年11月 1000, from 2026年10月']],
  ['without a start, of one whose age cannot be told', { allowanceStart: '', idNumber: '', birthDate: '' }, [], ['EL06 elders allowanceAmount: 2 months 2026年10月–2026年11月 200, from 2026年10月']],
  ['nothing stands', { allowanceAmount: '0' }, [], []],
  ['a stop is recorded on the roll', { allowanceStop: '2026-10' }, [], []],
  ['a stop is recorded in 停发台账', {}, [stop({ benefit: '高龄津贴', stopReason: '死亡', eventDate: '2026-09-12', shouldStop: '2026-10', actualStop: '2026-10' })], []],
  ['that of the voucher is another', {}, [stop({ stopReason: '死亡', eventDate: '2026-09-12', shouldStop: '2026-10', actualStop: '2026-10' })], ['EL06 elders allowanceAmount: 2 months 2026年10月–2026年11月 200, from 2026年10月']],
])('the allowance: %s', (_case, fields, stops, expected) => {
  const person = { name: '张甲', idNumber: id, household: '本地', allowanceStart: '2020-05', allowanceAmount: '100', deathDate: '2026-09-12', ...fields };
  expect(ended({ elders: [person], ...(stops.length === 0 ? {} : { stops }) })).toEqual(expected);
});

// The same level as the voucher, of which EL18 says it (rulings 28).
const standing: Person = { name: '张甲', idNumber: id, household: '本地', allowanceStart: '2020-05', allowanceAmount: '100' };
test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['no column of stops at all', { deathDate: '2026-09-12' }, [], ['EL06 info presumed 2 200']],
  ['moved, and no column of stops', { moveOutDate: '2026-09-12' }, [], ['EL07 info presumed 2 200']],
  ['津贴停发月份 is a column, and blank', { deathDate: '2026-09-12', allowanceStop: '' }, [], ['EL06 error  2 200']],
  ['the roll says of the voucher that it was stopped', { deathDate: '2026-09-12', voucherStop: '2026-10' }, [], ['EL06 error  2 200']],
  ['停发台账 has him stopped for the voucher alone', { deathDate: '2026-09-12' }, [stop({ stopReason: '死亡', eventDate: '2026-09-12', shouldStop: '2026-10', actualStop: '2026-10' })], ['EL06 error  2 200']],
])('whether the allowance was paid on is known, or reckoned: %s', (_case, fields, stops, expected) => {
  const findings = found(['EL06', 'EL07'], { elders: [{ ...standing, ...fields }], ...(stops.length === 0 ? {} : { stops }) });
  expect(findings.map(({ code, severity, data }) => `${code} ${severity} ${String(data['kind'] ?? '')} ${String(data['months'])} ${String(data['amount'])}`)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['all of it', '100', []],
  ['a part of it', '50', ['EL06 vouchers amount: 1 months 2026年9月–2026年9月 100, from 2026年9月']],
  ['nothing', '', ['EL06 vouchers amount: 1 months 2026年9月–2026年9月 100, from 2026年9月']],
])('paid too long, and paid back %s', (_case, recovered, expected) => {
  const roll = { ...elder, deathDate: '2026-08-20', voucherStatus: '停发', voucherStop: '2026-10', voucherStopReason: '死亡' };
  const entry = stop({ stopReason: '死亡', eventDate: '2026-08-20', shouldStop: '2026-09', actualStop: '2026-10', recoverable: '100', recovered });
  const other = { ...row('2026年四季度', '3'), name: '李乙', idNumber: idOf('1941-06-07') };
  expect(ended({ elders: [roll], vouchers: [row('2026年三季度', '3'), other], stops: [entry] })).toEqual(expected);
});

const back = { ...elder, voucherStart: '2026-05' };
test.each<[string, Person, readonly Person[], string | null]>([
  ['stopped in March by 停发台账', {}, [stop({ actualStop: '2026-03', shouldStop: '2026-02' })], '2026年3月'],
  ['only 应停发 is known', {}, [stop({ shouldStop: '2026-02' })], '2026年2月'],
  ['twice: the later one is told', {}, [stop({ actualStop: '2024-03' }), stop({ actualStop: '2025-06', benefit: '券' })], '2025年6月'],
  ['stopped since the start', {}, [stop({ actualStop: '2026-09', shouldStop: '2026-09' })], null],
  ['the roll says 停发', { voucherStatus: '停发' }, [stop({ actualStop: '2026-03' })], null],
  ['a remark of the restart, in the entry', {}, [stop({ actualStop: '2026-03', remarks: '5月重新申领' })], null],
  ['a remark in traditional characters', { remarks: '2026年5月恢復發放' }, [stop({ actualStop: '2026-03' })], null],
  ['a remark of something else', { remarks: '电话已更换' }, [stop({ actualStop: '2026-03' })], '2026年3月'],
  ['the allowance was stopped, not the voucher', {}, [stop({ benefit: '高龄津贴', actualStop: '2026-03' })], null],
  ['no stop at all', {}, [], null],
])('on the roll again: %s', (_case, fields, stops, expected) => {
  const findings = found(['EL08'], { elders: [{ ...back, ...fields }], stops: [...stops, stop({ name: '李乙', idNumber: idOf('1941-06-07'), actualStop: '2026-03' })] });
  expect(findings.map(({ data }) => [data['stop'], data['start']])).toEqual(expected === null ? [] : [[expected, '2026年5月']]);
});

describe('every place where he is still paid has its change, or says why it has none (rulings 58)', () => {
  const dead = { ...elder, deathDate: '2026-08-12', allowanceStart: '2020-05', allowanceAmount: '100' };
  const toldOf = (book: Book) =>
    found(['EL06'], book).map(({ sheetName, field, fix, unfixed }) => {
      const because = fix?.find((cell) => cell.because !== undefined)?.because;
      const { code, data } = unfixed ?? because ?? { code: 'nothing', data: {} as Readonly<Record<string, string | number>> };
      return `${sheetName} ${field} ${fix === null ? 'left' : 'fixed'}: ${code} ${String(data['month'] ?? `${String(data['row'])} ${String(data['from'])}–${String(data['to'])}`)}`;
    });

  test.each<[string, Book, readonly string[]]>([
    ['the list paid the quarter', { elders: [dead], vouchers: [row('2026年四季度', '3')] }, ['elders voucherStatus fixed: paidUntil 2026年12月', 'elders allowanceAmount left: noStopColumn 2026年12月', 'vouchers amount left: paidByList 2 2026年10月–2026年12月']],
    ['no list', { elders: [{ ...dead, allowanceStop: '' }] }, ['elders voucherStatus fixed: unrecorded 2026年9月', 'elders allowanceAmount fixed: presumedUntil 2026年11月']],
    ['a list of the quarter before alone', { elders: [{ ...elder, deathDate: '2026-09-12' }], vouchers: [row('2026年三季度', '3')] }, ['elders voucherStatus fixed: unrecorded 2026年10月']],
    // September, when he should have stopped, was not paid, nor was anything after.
    ['the list has him no more', { elders: [{ ...elder, deathDate: '2026-08-12' }], vouchers: [row('2026年二季度', '3'), ...['2026年三季度', '2026年四季度'].map((period) => ({ ...row(period, '3'), name: '李乙', idNumber: idOf('1941-06-07') }))] }, ['elders voucherStatus fixed: neverPaid 2026年9月']],
    ['the list has December already, in a row of its own', { elders: [{ ...elder, deathDate: '2026-10-12' }], vouchers: [row('2026年10月', '1'), row('2026年11月', '1'), row('2026年12月', '1')] }, ['elders voucherStatus fixed: paidUntil 2026年11月', 'vouchers amount left: paidByList 3 2026年11月–2026年11月', 'vouchers amount left: listedAhead 4 2026年12月–2026年12月']],
    ['the roll has no 状态', { elders: [{ name: '张甲', idNumber: id, voucherStart: '2020-05', deathDate: '2026-10-12' }], vouchers: [row('2026年四季度', '3')] }, ['vouchers amount left: paidByListNoStatus 2 2026年11月–2026年12月']],
  ])('%s', (_case, book, expected) => {
    expect(toldOf(book)).toEqual(expected);
  });
});

const monthsPaid = (...months: readonly number[]) => months.map((month) => row(`2026年${String(month)}月`, '1'));
const others = [9, 10, 11].map((month) => ({ ...row(`2026年${String(month)}月`, '1'), name: '李乙', idNumber: idOf('1941-06-07') }));
const withAllowance: Person = { name: '张甲', idNumber: id, household: '本地', allowanceStart: '2020-05', allowanceAmount: '100', deathDate: '2026-09-12' };
test.each<[string, Person, readonly Person[], readonly string[]]>([
  ['the list stops after September, and the roll has no column for it', {}, monthsPaid(9), []],
  ['the list goes on', {}, monthsPaid(9, 10), ['elders allowanceAmount', 'allowance-payments amount']],
  ['the column for the stop is blank', { allowanceStop: '' }, monthsPaid(9), ['elders allowanceAmount']],
  ['the list ends with September for everybody', { deathDate: '2026-08-12' }, [], ['elders allowanceAmount']],
  ['the list goes on with nothing, which is no payment', {}, [...monthsPaid(9), { ...row('2026年10月', '1'), amount: '0' }, { ...row('2026年11月', '1'), amount: '0' }], []],
])('月标准 of who died, beside lists of the allowance: %s', (_case, person, list, expected) => {
  const lists = list.length === 0 ? others.slice(0, 1) : [...others, ...list];
  expect(found(['EL06'], { elders: [{ ...withAllowance, ...person }], 'allowance-payments': lists }).map(({ sheetName, field }) => `${sheetName} ${field}`)).toEqual(expected);
});

const lee = (...months: readonly number[]) => months.map((month) => ({ ...row(`2026年${String(month)}月`, '1'), name: '李乙', idNumber: idOf('1941-06-07') }));
const uncollected = (month: number, amount = '未领'): Person => ({ ...row(`2026年${String(month)}月`, '1'), amount });
test.each<[string, readonly Person[], string]>([
  ['no list since the death', lee(8), '2026-12 presumedUntil 2026年11月'],
  ['paid up to October, and no list of November', [...lee(10), ...monthsPaid(10)], '2026-12 presumedUntil 2026年11月'],
  ['paid up to October, not in the list of November', [...lee(10, 11), ...monthsPaid(10)], '2026-11 paidUntil 2026年10月'],
  ['paid up to November', [...lee(10, 11), ...monthsPaid(10, 11)], '2026-12 paidUntil 2026年11月'],
  ['not in the lists of October and November', lee(10, 11), '2026-10 neverPaid 2026年10月'],
  ['not in the list of October, and no list of November', lee(10), 'left notOnList 2026年10月'],
  ['nothing in both lists', [...lee(10, 11), uncollected(10, '0'), uncollected(11, '0')], '2026-10 neverPaid 2026年10月'],
  ['未领 in both lists', [...lee(10, 11), uncollected(10), uncollected(11)], '2026-10 neverPaid 2026年10月'],
])('the month the allowance stops agrees with the lists: %s', (_case, list, expected) => {
  const findings = found(['EL06'], { elders: [{ ...withAllowance, allowanceStop: '' }], 'allowance-payments': list });
  const [finding] = findings.filter(({ sheetName }) => sheetName === 'elders');
  const change = finding?.fix?.[0];
  const after = change?.after as { serialDay: { year: number; month: number } } | undefined;
  const because = change?.because ?? finding?.unfixed;
  expect(`${after === undefined ? 'left' : `${String(after.serialDay.year)}-${String(after.serialDay.month)}`} ${String(because?.code)} ${String(because?.data['month'])}`).toBe(expected);
});

const stoppedDead: Person = { ...elder, deathDate: '2026-10-15', voucherStatus: '停发', voucherStop: '2026-11', voucherStopReason: '死亡' };
test.each<[string, Person, readonly Person[], readonly Person[], readonly string[]]>([
  ['the list pays it', {}, [row('2026年10月', '1'), row('2026年11月', '1')], [], ['EL18 warning elders voucherStop 2026年11月 1 100']],
  ['the list ends with October', {}, [row('2026年10月', '1')], [], []],
  ['the stop is December, and November is the month too long', { voucherStop: '2026-12' }, [row('2026年10月', '1'), row('2026年11月', '1')], [], []],
  ['停发台账 alone has the month', { voucherStop: '' }, [row('2026年11月', '1')], [stop({ stopReason: '死亡', eventDate: '2026-10-15', shouldStop: '2026-11', actualStop: '2026-11' })], ['EL18 warning stops actualStop 2026年11月 1 100']],
  ['it was paid back', {}, [row('2026年11月', '1')], [stop({ stopReason: '死亡', eventDate: '2026-10-15', shouldStop: '2026-11', actualStop: '2026-11', recovered: '100' })], []],
])('停发月份 is a month that was paid: %s', (_case, fields, vouchers, stops, expected) => {
  const findings = found(['EL18'], { elders: [{ ...stoppedDead, ...fields }], vouchers, ...(stops.length === 0 ? {} : { stops }) });
  expect(findings.filter(({ data }) => data['kind'] === 'contradicted').map(({ code, severity, sheetName, field, data }) => `${code} ${severity} ${sheetName} ${field} ${String(data['stop'])} ${String(data['months'])} ${String(data['amount'])}`)).toEqual(expected);
});
