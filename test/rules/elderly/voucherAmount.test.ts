import { entitledMonths } from '../../../src/rules/elderly/entitledMonths';
import { voucherAmount, voucherStandard } from '../../../src/rules/elderly/voucherAmount';
import { factsOf, madePolicy, month, monthsThrough, type Values, type WrittenFacts } from './madePolicy';

const fourthQuarter = monthsThrough('2026-10', '2026-12');
const raisedInNovember: Values = { 'voucher.standard': [['2010-1-1', 100_00], ['2026-11-1', 150_00]] };
const raisedOnTheTenth: Values = { 'voucher.standard': [['2010-1-1', '2026-11-9', 100_00], ['2026-11-10', 150_00]] };

test.each<[string, WrittenFacts, Values, number]>([
  ['a whole quarter', { birth: '1940-5-6' }, {}, 3 * 100_00],
  ['turns 80 in November', { birth: '1946-11-23' }, {}, 2 * 100_00],
  ['died in October', { birth: '1940-5-6', death: '2026-10-1' }, {}, 100_00],
  ['died before the quarter', { birth: '1940-5-6', death: '2026-9-30' }, {}, 0],
  ['standard raised in November, a whole quarter', { birth: '1940-5-6' }, raisedInNovember, 100_00 + 2 * 150_00],
  ['standard raised in November, died in it', { birth: '1940-5-6', death: '2026-11-30' }, raisedInNovember, 100_00 + 150_00],
  ['standard raised on 10 November counts from December', { birth: '1940-5-6' }, raisedOnTheTenth, 2 * 100_00 + 150_00],
  ['standards of jiao and fen are not rounded', { birth: '1940-5-6' }, { 'voucher.standard': [['2010-1-1', 33_33]] }, 99_99],
])('%s', (_person, facts, values, fen) => {
  const policy = madePolicy(values);
  expect(voucherAmount(entitledMonths('voucher', factsOf(facts), policy, fourthQuarter), policy)).toBe(fen);
});

test('a month without a standard is named', () => {
  const policy = madePolicy({ 'voucher.standard': [['2010-1-1', '2026-11-30', 100_00]] });
  expect(voucherStandard(policy, month('2026-11'))).toBe(100_00);
  expect(() => voucherStandard(policy, month('2026-12'))).toThrow('no value of voucher.standard in 2026-12');
  expect(() => voucherAmount(fourthQuarter, policy)).toThrow('no value of voucher.standard in 2026-12');
});
