import { checkWorkbook } from '../../src/work/checkWorkbook';
import { bookOfRows } from '../work/bookOfRows';
import { findingsIn, idOf, ledgerOf, linesOf, today, type Person } from './cases';

/* 停发 on the roll, and no ledger says since when: told at its cell. As of 23 November 2026, Beijing. */

const id = idOf('1940-05-06', '011');
const elder: Person = { name: '张甲', idNumber: id, household: '本地', voucherStart: '2020-05', voucherStatus: '停发' };
const entry: Person = { name: '张甲', idNumber: id, benefit: '老年券', stopReason: '自愿放弃', shouldStop: '2026-09', actualStop: '2026-09' };
const told = ['EL18 voucherStatus 2 warning'];

test.each<[string, Person, readonly string[]]>([
  ['停发', {}, told],
  ['暂停', { voucherStatus: '暂停' }, told],
  ['停止', { voucherStatus: '停止' }, told],
  ['取消', { voucherStatus: '取消' }, told],
  ['否, under 是否享受', { voucherStatus: '否' }, told],
  ['停发, with a reason alone', { voucherStop: '', voucherStopReason: '自愿放弃' }, told],
  ['停发, with the month', { voucherStop: '2026-09' }, []],
  ['停发, with the day of a death', { deathDate: '2026-09-12' }, []],
  ['停发, with a month nobody can read', { voucherStop: '秋天' }, ['ST02 voucherStop 2 error']],
  ['停发, with a month before the start', { voucherStop: '2019-01' }, ['ST04 voucherStop 2 warning']],
  ['死亡 is told as that', { voucherStatus: '死亡' }, ['ST03 voucherStatus 2 warning']],
  ['否 of who was never paid', { voucherStatus: '否', voucherStart: '' }, []],
  ['在发', { voucherStatus: '在发' }, []],
])('%s', (_case, fields, expected) => {
  expect(linesOf(findingsIn([ledgerOf('elders', [{ ...elder, ...fields }])]))).toEqual(expected);
});

test('停发台账 says since when', () => {
  expect(linesOf(findingsIn([ledgerOf('elders', [elder]), ledgerOf('stops', [entry])]))).toEqual([]);
});

test('a roll of the allowance alone: its state is of the allowance', async () => {
  const workbook = await bookOfRows({ 名册: [['高龄津贴名册'], ['姓名', '身份证号', '津贴起享月份', '津贴标准', '享受状态'], ['张甲', id, '2020-05', 100, '停发'], ['李乙', idOf('1941-06-07', '022'), '2021-06', 100, '在发']] });
  const { findings } = await checkWorkbook(workbook, { asOf: today, corrections: [], settings: { place: 'beijing' }, period: null });
  expect(linesOf(findings)).toEqual(['EL18 voucherStatus 3 warning']);
});
