import { cardAges, dateOfAge, dateOfCard } from '../../../src/rules/elderly/cards';
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

test.each([
  ['1960-06-15', 'senior', '2020-06-15'],
  ['1966-12-31', 'senior', '2026-12-31'],
  ['1967-01-01', 'senior', '2028-01-01'],
  ['1967-01', 'preferential', '2032-01'],
  ['1920-01-01', 'senior', '1980-01-01'],
] as const)('born %s, the age of 老年证 raised to 61 from 2027: %s on %s', (birth, card, expected) => {
  const raised = madePolicy({ 'card.seniorAge': [['2010-1-1', 60], ['2027-1-1', 61]] });
  expect(dateOfCard(card, written(birth), raised)).toEqual(written(expected));
});
