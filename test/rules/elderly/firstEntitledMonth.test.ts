import { isoMonth } from '../../../src/rules/calendar/formatDate';
import type { Benefit } from '../../../src/rules/elderly/benefit';
import { firstEntitledBy, firstEntitledMonth } from '../../../src/rules/elderly/firstEntitledMonth';
import { startOfPayment, startsByItself } from '../../../src/rules/elderly/startOfPayment';
import type { StartRule } from '../../../src/rules/policy/parameters';
import { factsOf, fiveBands, linkouBands, madePolicy, month, type Values, type WrittenFacts } from './madePolicy';

const written = (found: { year: number; month: number } | null) => (found === null ? null : isoMonth(found));

function first(facts: WrittenFacts, values: Values = {}, benefit: Benefit = 'voucher'): string | null {
  return written(firstEntitledMonth(benefit, factsOf(facts), madePolicy(values)));
}

const from80Dibao: Values = {
  'allowance.bands': [
    [
      '2010-1-1',
      [
        { age: 80, fen: 100_00, categories: ['低保'] },
        { age: 90, fen: 200_00, categories: null },
      ],
    ],
  ],
};

/** From 80 on for 低保 alone, if a day is given from then on for everybody. */
function onlyDibao(everybodyFrom?: string): Values {
  const bands = (categories: readonly string[] | null) => [{ age: 80, fen: 100_00, categories }];
  const dibao = ['2010-1-1', bands(['低保'])] as const;
  return { 'allowance.bands': everybodyFrom === undefined ? [dibao] : [dibao, [everybodyFrom, bands(null)]] };
}

// The usual policy begins in January 2010, voucher from 80, in the month of the birthday.
test.each<[string, WrittenFacts, string | null]>([
  ['born 23 November 1946', { birth: '1946-11-23' }, '2026-11'],
  ['born on the first of a month', { birth: '1946-12-1' }, '2026-12'],
  ['born on the last day of a year', { birth: '1946-12-31' }, '2026-12'],
  ['only the month of birth known', { birth: '1946-11' }, '2026-11'],
  ['birth unknown', {}, null],
  ['80 before there was a policy', { birth: '1925-3-4' }, '2010-01'],
  ['80 in the month the policy began', { birth: '1930-1-31' }, '2010-01'],
  ['80 in the month after the policy began', { birth: '1930-2-1' }, '2010-02'],
  ['born 29 February, 80 in a leap year', { birth: '1948-2-29' }, '2028-02'],
  ['moved in before turning 80', { birth: '1946-11-23', moveIn: '2020-5-5' }, '2026-11'],
  ['moved in before there was a policy', { birth: '1925-3-4', moveIn: '2001-5-5' }, '2010-01'],
  ['moved in in the month before turning 80', { birth: '1946-11-23', moveIn: '2026-10-31' }, '2026-11'],
  ['moved in in the month of turning 80', { birth: '1946-11-23', moveIn: '2026-11-1' }, '2026-12'],
  ['moved in years after turning 80', { birth: '1940-1-1', moveIn: '2026-12-31' }, '2027-01'],
  ['moved in, only the month known', { birth: '1940-1-1', moveIn: '2026-5' }, '2026-06'],
  ['what was recorded decides nothing here', { birth: '1946-11-23', start: '2020-1', death: '2021-1-1', otherStop: '2019-1' }, '2026-11'],
])('%s', (_person, facts, expected) => {
  expect(first(facts)).toBe(expected);
});

test.each<[StartRule, string, boolean]>([
  ['birthdayMonth', '2026-11', true],
  ['nextMonth', '2026-12', true],
  ['applyMonth', '2026-11', false],
  ['applyNextMonth', '2026-12', false],
  ['approvalMonth', '2026-11', false],
])('by the rule %s who turns 80 in November 2026 is paid from %s at the earliest; by himself: %s', (rule, expected, byItself) => {
  const values: Values = { 'voucher.startRule': [['2010-1-1', rule]] };
  expect(first({ birth: '1946-11-23' }, values)).toBe(expected);
  expect(startsByItself('voucher', madePolicy(values), month('2026-11'))).toBe(byItself);
});

test.each<[string, WrittenFacts, Values, string]>([
  ['29 February counts as 1 March', { birth: '1956-2-29' }, { 'voucher.age': [['2010-1-1', 70]] }, '2026-03'],
  ['29 February counts as 28 February', { birth: '1956-2-29' }, { 'voucher.age': [['2010-1-1', 70]], 'age.leapBirthday': [['2010-1-1', 'feb28']] }, '2026-02'],
  ['29 February counts as 1 March, paid from the month after', { birth: '1956-2-29' }, { 'voucher.age': [['2010-1-1', 70]], 'voucher.startRule': [['2010-1-1', 'nextMonth']] }, '2026-04'],
  ['born in a February, the day unknown', { birth: '1956-2' }, { 'voucher.age': [['2010-1-1', 70]] }, '2026-02'],
  ['the month of moving in is paid', { birth: '1940-1-1', moveIn: '2026-12-31' }, { 'voucher.moveInRule': [['2010-1-1', 'sameMonth']] }, '2026-12'],
  ['a standard that begins amid a month counts from the next', { birth: '1925-3-4' }, { 'voucher.standard': [['2010-1-15', 100_00]] }, '2010-02'],
  ['80, lowered to 75 from 2027: 78 years old then', { birth: '1948-6-1' }, { 'voucher.age': [['2010-1-1', 80], ['2027-1-1', 75]] }, '2027-01'],
  ['80, lowered to 75 from 15 January 2027: counts from February', { birth: '1948-6-1' }, { 'voucher.age': [['2010-1-1', '2027-1-14', 80], ['2027-1-15', 75]] }, '2027-02'],
  ['80, lowered to 75 from 2027: 75 later', { birth: '1953-6-1' }, { 'voucher.age': [['2010-1-1', 80], ['2027-1-1', 75]] }, '2028-06'],
  ['80, lowered to 75 from 2027: 80 before', { birth: '1946-12-1' }, { 'voucher.age': [['2010-1-1', 80], ['2027-1-1', 75]] }, '2026-12'],
  ['80, raised to 85 from 2027: 80 before', { birth: '1946-12-31' }, { 'voucher.age': [['2010-1-1', 80], ['2027-1-1', 85]] }, '2026-12'],
  ['80, raised to 85 from 2027: 80 after', { birth: '1947-1-1' }, { 'voucher.age': [['2010-1-1', 80], ['2027-1-1', 85]] }, '2032-01'],
  ['from the birthday month, since November from the next', { birth: '1946-11-23' }, { 'voucher.startRule': [['2010-1-1', 'birthdayMonth'], ['2026-11-1', 'nextMonth']] }, '2026-12'],
  ['from the birthday month, since December from the next', { birth: '1946-11-23' }, { 'voucher.startRule': [['2010-1-1', 'birthdayMonth'], ['2026-12-1', 'nextMonth']] }, '2026-11'],
  ['from the next month, since November from the birthday month', { birth: '1946-11-23' }, { 'voucher.startRule': [['2010-1-1', 'nextMonth'], ['2026-11-1', 'birthdayMonth']] }, '2026-11'],
])('%s', (_rule, facts, values, expected) => {
  expect(first(facts, values)).toBe(expected);
});

test.each<[string, WrittenFacts, Values, string | null]>([
  ['three bands from 80', { birth: '1946-11-23' }, {}, '2026-11'],
  ['五档, from 65', { birth: '1961-11-23' }, fiveBands, '2026-11'],
  ['五档, born on 29 February', { birth: '1960-2-29' }, fiveBands, '2025-03'],
  ['林口, 低保', { birth: '1946-11-23', category: '低保' }, linkouBands, '2026-12'],
  ['林口, 普通', { birth: '1946-11-23', category: '普通' }, linkouBands, '2026-12'],
  ['林口, 80 long before October 2024', { birth: '1930-1-1' }, linkouBands, '2024-10'],
  ['80–89 only 低保, from 90 all: 低保', { birth: '1936-11-23', category: '低保' }, from80Dibao, '2016-11'],
  ['80–89 only 低保, from 90 all: 普通', { birth: '1936-11-23', category: '普通' }, from80Dibao, '2026-11'],
  ['80–89 only 低保, from 90 all: category blank', { birth: '1936-11-23' }, from80Dibao, '2026-11'],
  ['only 低保: 普通', { birth: '1936-11-23', category: '普通' }, onlyDibao(), null],
  ['only 低保, everybody from 2027: 普通', { birth: '1936-11-23', category: '普通' }, onlyDibao('2027-1-1'), '2027-01'],
])('allowance, %s', (_place, facts, values, expected) => {
  expect(first(facts, values, 'allowance')).toBe(expected);
});

test('a value that is missing is named, not guessed', () => {
  expect(() => first({ birth: '1946-11-23' }, { 'voucher.standard': [] })).toThrow('no value of voucher.standard');
  expect(() => first({ birth: '1946-11-23' }, { 'allowance.bands': [] }, 'allowance')).toThrow('no value of allowance.bands');
  expect(() => first({ birth: '1946-11-23' }, { 'voucher.age': [['2020-1-1', 80]] })).toThrow('no value of voucher.age in 2010-01');
  expect(() => first({ birth: '1956-2-29' }, { 'age.leapBirthday': [] })).toThrow('no value of age.leapBirthday');
  // It is asked only of those born on 29 February.
  expect(first({ birth: '1956-2-28' }, { 'age.leapBirthday': [] })).toBe('2036-02');
});

test('nobody is entitled to what a place has not', () => {
  const policy = madePolicy({}, ['voucher.standard']);
  expect(firstEntitledMonth('voucher', factsOf({ birth: '1940-1-1' }), policy)).toBeNull();
  expect(written(firstEntitledMonth('allowance', factsOf({ birth: '1946-11-23' }), policy))).toBe('2026-11');
});

test('whether the policy goes on after the months asked for is not asked', () => {
  const ended: Values = { 'voucher.age': [['2010-1-1', '2026-12-31', 80]] };
  const policy = madePolicy(ended);
  const young = factsOf({ birth: '1965-1-1' });
  expect(() => firstEntitledMonth('voucher', young, policy)).toThrow('no value of voucher.age in 2045-01');
  expect(firstEntitledBy('voucher', young, policy, month('2026-12'))).toBeNull();
  expect(written(firstEntitledBy('voucher', factsOf({ birth: '1946-12-5' }), policy, month('2026-12')))).toBe('2026-12');
});

test.each<[string, WrittenFacts, StartRule, string | null]>([
  ['no record', { birth: '1946-11-23' }, 'birthdayMonth', '2026-11'],
  ['recorded as entitled', { birth: '1946-11-23', start: '2026-11' }, 'birthdayMonth', '2026-11'],
  ['recorded earlier: not before the first entitled month', { birth: '1946-11-23', start: '2026-1' }, 'birthdayMonth', '2026-11'],
  ['recorded later', { birth: '1946-11-23', start: '2027-3' }, 'birthdayMonth', '2027-03'],
  ['recorded before moving in', { birth: '1940-1-1', start: '2020-1', moveIn: '2026-8-9' }, 'birthdayMonth', '2026-09'],
  ['birth unknown, recorded', { start: '2020-1' }, 'birthdayMonth', '2020-01'],
  ['birth unknown, no record', {}, 'birthdayMonth', null],
  ['must apply, no record', { birth: '1940-1-1' }, 'applyMonth', null],
  ['must apply, recorded', { birth: '1940-1-1', start: '2026-2' }, 'applyMonth', '2026-02'],
  ['must apply, recorded before the month after the birthday', { birth: '1946-11-23', start: '2026-11' }, 'applyNextMonth', '2026-12'],
  ['must be approved, no record', { birth: '1940-1-1' }, 'approvalMonth', null],
])('start of payment, %s (%s by %s)', (_person, facts, rule, expected) => {
  expect(written(startOfPayment('voucher', factsOf(facts), madePolicy({ 'voucher.startRule': [['2010-1-1', rule]] })))).toBe(expected);
});

test('a recorded start gives no allowance to a category without a band', () => {
  expect(startOfPayment('allowance', factsOf({ birth: '1940-1-1', start: '2021-1', category: '普通' }), madePolicy(onlyDibao()))).toBeNull();
});
