import { adjustmentIn, isOfBoth } from '../../src/ledger/adjustments';
import { ledgerOf } from './arrayBlock';
import { adjustmentOf } from '../../src/tables/holders/adjusted';
import { paymentsOf } from '../../src/tables/holders/payments';
import { isoMonth } from '../../src/rules/calendar/formatDate';
import { beijing } from '../tables/tableContext';

test.each<[string, string | null]>([
  ['补发2026年9月', 'late'], ['9月补领', 'late'], ['補發9月', 'late'], ['补9月', 'late'], ['待补发', 'other'], ['9月未补发', 'other'], ['追回9月', 'other'], ['已退回', 'other'], ['扣回多发100元', 'other'],
  ['', null], ['高龄补贴', null], ['已退休', null], ['补办社保卡', null], ['补9月、10月', 'late'], ['下季度补发', 'other'], ['次月补发', 'other'], ['没有补发', 'other'], ['候补1号', null], ['补1张照片', null],
])('%s', (text, expected) => {
  expect(adjustmentIn(text)).toBe(expected);
});

test.each([
  ['发放及补发', true], ['四季度发放（含补发）', true], ['发放和補發', true], ['补发、发放', true], ['发放补发表', true],
  ['补发', false], ['四季度补发', false], ['老年券补发发放表', false], ['发放（补发）', false], ['补发及追回', false], ['四季度发放', false],
])('whether %s is of both: %s', (name, expected) => expect(isOfBoth(name)).toBe(expected));

test.each([['发放及补发', 'at its time'], ['补发', 'late']])('rows of the sheet %s are %s', (name, expected) => {
  const rows = [['2026年第四季度老年券发放台账'], ['序号', '姓名', '身份证号', '月数', '金额'], [1, '张三', '11010519400101101X', 3, 300], [2, '李四', '11010519400101102X', 3, 300]];
  expect(adjustmentOf({ ledger: ledgerOf(rows, { name }), index: 0 }) ?? 'at its time').toBe(expected);
});

test('a line over rows says it for those below, until the next line', () => {
  const person = (name: string, nth: number, amount: number) => [nth, name, `11010519400101${String(100 + nth)}X`, amount === 100 ? 1 : 3, amount];
  const rows = [['2026年第四季度老年券发放台账'], ['序号', '姓名', '身份证号', '月数', '金额'], person('张三', 1, 300), person('李四', 2, 300), ['补发9月'], person('王五', 3, 100), ['补发'], person('赵六', 4, 100), ['新增'], person('孙七', 5, 100)];
  const context = { ledgers: [ledgerOf(rows)], period: { kind: 'quarter', year: 2026, quarter: 4 }, policy: beijing, asOf: { year: 2026, month: 11, day: 30 } } as const;
  const said = paymentsOf(context).all.map(({ person: { ledger, index }, late }) => `${ledger.text(index, 'name')} ${late === null ? 'at its time' : (late.months?.map(isoMonth).join(' ') ?? 'late')}`);
  expect(said).toEqual(['张三 at its time', '李四 at its time', '王五 2026-09', '赵六 late', '孙七 at its time']);
});

test.each([
  ['补发9月', 1, '2026-09'],
  ['含补发9月', 3, '2026-09 2026-10 2026-11 2026-12'],
  ['补发9月', 4, '2026-09 2026-10 2026-11 2026-12'],
])('%s beside %i months is for %s', (remark, months, expected) => {
  const rows = [['2026年第四季度老年券发放台账'], ['序号', '姓名', '身份证号', '月数', '金额', '备注'], [1, '张三', '11010519400101101X', months, months * 100, remark], [2, '李四', '11010519400101102X', 3, 300, '']];
  const context = { ledgers: [ledgerOf(rows)], period: { kind: 'quarter', year: 2026, quarter: 4 }, policy: beijing, asOf: { year: 2026, month: 11, day: 30 } } as const;
  const [first] = paymentsOf(context).all;
  expect(first?.late?.months?.map(isoMonth).join(' ')).toBe(expected);
});
