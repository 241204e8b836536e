import { cardAges, dateOfAge } from '../../../src/rules/elderly/cards';
import { madePolicy, month, written } from './madePolicy';

const november = month('2026-11');

test('cards at 60 and 65, the voucher at 80, as the policy of the month says', () => {
  expect(cardAges(madePolicy(), november)).toEqual({ senior: 60, preferential: 65, voucher: 80 });
  const changed = madePolicy({ 'card.preferentialAge': [['2010-1-1', 65], ['2027-1-1', 60]] });
  expect(cardAges(changed, november).preferential).toBe(65);
  expect(cardAges(changed, month('2027-01')).preferential).toBe(60);
});

test.each([
  ['1966-11-23', 60, '2026-11-23'],
  ['1966-11', 60, '2026-11'],
  ['1960-2-29', 65, '2025-3-1'],
  ['1960-2-29', 60, '2020-2-29'],
])('born %s, %i on %s', (birth, age, expected) => {
  expect(dateOfAge(written(birth), age, madePolicy(), november)).toEqual(written(expected));
});

test('29 February by the rule of the place', () => {
  const policy = madePolicy({ 'age.leapBirthday': [['2010-1-1', 'feb28']] });
  expect(dateOfAge(written('1960-2-29'), 65, policy, november)).toEqual(written('2025-2-28'));
});
