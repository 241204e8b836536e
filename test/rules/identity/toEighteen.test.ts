import { fc } from '../properties';
import { analyseIdNumber } from '../../../src/rules/identity/analyseIdNumber';
import { idKey, toEighteen } from '../../../src/rules/identity/toEighteen';
import { validNumbers } from './idNumbers';

test.each([
  ['110105491231002', '11010519491231002X'],
  ['610104620927690', '610104196209276908'],
])('%s is now %s', (fifteen, eighteen) => {
  expect(toEighteen(fifteen)).toBe(eighteen);
  expect(idKey(fifteen)).toBe(eighteen);
  expect(idKey(eighteen)).toBe(eighteen);
});

test.each(['', '11010519491231002X', '11010549123100', '11010549123100X'])('%j has no form of fifteen digits', (text) => {
  expect(toEighteen(text)).toBeNull();
});

test('the old form of a number leads back to it, with birth and sex kept', () => {
  fc.assert(
    fc.property(validNumbers, ({ number, birth, order }) => {
      fc.pre(birth.year >= 1900 && birth.year <= 1999);
      const old = number.slice(0, 6) + number.slice(8, 17);
      expect(toEighteen(old)).toBe(number);
      expect(analyseIdNumber(old)).toMatchObject({ problem: null, birthDate: birth, sex: order % 2 === 1 ? 'male' : 'female' });
    }),
  );
});
