import { fc } from '../properties';
import { analyseIdNumber } from '../../../src/rules/identity/analyseIdNumber';
import { checkDigit } from '../../../src/rules/identity/checkDigit';
import { day } from '../calendars';
import { signThatFits, validNumbers } from './idNumbers';

// Printed in GB 11643-1999, by the Beijing police, or in public test suites.
test.each([
  ['11010519491231002X', '1949-12-31', 'female', 'mainland'],
  ['440524188001010014', '1880-1-1', 'male', 'mainland'],
  ['810000199408230021', '1994-8-23', 'female', 'hongKong'],
  ['830000199201300022', '1992-1-30', 'female', 'taiwan'],
  ['911398199012310021', '1990-12-31', 'female', 'foreigner'],
  ['11010119900307803X', '1990-3-7', 'male', 'mainland'],
  ['500154199301135886', '1993-1-13', 'female', 'mainland'],
  ['440308199901101512', '1999-1-10', 'male', 'mainland'],
  ['11010120170210193X', '2017-2-10', 'male', 'mainland'],
])('%s holds', (number, birth, sex, regionKind) => {
  expect(analyseIdNumber(number)).toEqual({ problem: null, form: 18, birthDate: day(birth), sex, region: number.slice(0, 6), regionKind });
});

test.each([
  ['610104620927690', '1962-9-27', 'female'],
  ['130321860311519', '1986-3-11', 'male'],
])('%s of fifteen digits holds', (number, birth, sex) => {
  expect(analyseIdNumber(number)).toMatchObject({ problem: null, form: 15, birthDate: day(birth), sex, regionKind: 'mainland' });
});

test.each([
  ['440308199901101513', 'checkDigit'],
  ['110105194912310021', 'checkDigit'],
  ['110101199003077890', 'checkDigit'],
  ['420101195008203456', 'checkDigit'],
  ['810000199408230023', 'checkDigit'],
  // 30 February: the impossible day is told, not the check digit (rulings 24).
  ['11010119900230123X', 'birthDate'],
  ['110105194913310021', 'birthDate'],
  ['610104621327690', 'birthDate'],
  ['', 'length'],
  ['1101051949123100', 'length'],
  ['11010519491231002X1', 'length'],
  ['1101051949123100２X', 'characters'],
  ['11010519491231002x', 'characters'],
  ['1101051949123100X2', 'characters'],
  ['61010462092769X', 'characters'],
  ['1.10105194912E+17', 'length'],
  ['1.101051949123E+17', 'characters'],
])('%j: %s', (number, problem) => {
  expect(analyseIdNumber(number).problem).toBe(problem);
});

test.each([
  ['820000', 'macao'],
  ['710000', 'mainland'],
  ['000000', 'unknown'],
  ['160000', 'unknown'],
  ['840000', 'unknown'],
])('region %s is %s', (region, kind) => {
  const first17 = `${region}19491231002`;
  expect(analyseIdNumber(first17 + signThatFits(first17))).toMatchObject({ problem: null, regionKind: kind });
});

test('numbers with a wrong check digit still say when who was born', () => {
  expect(analyseIdNumber('420101195008203456')).toMatchObject({ birthDate: day('1950-8-20'), sex: 'male' });
});

test('every number made by the standard holds', () => {
  fc.assert(
    fc.property(validNumbers, ({ number, region, birth, order }) => {
      expect(checkDigit(number.slice(0, 17))).toBe(number[17]);
      expect(analyseIdNumber(number)).toMatchObject({ problem: null, form: 18, region, birthDate: birth, sex: order % 2 === 1 ? 'male' : 'female' });
    }),
  );
});

test('one digit mistyped among the first seventeen is always found', () => {
  fc.assert(
    fc.property(validNumbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ({ number }, place, more) => {
      const digit = (Number(number[place]) + more) % 10;
      expect(analyseIdNumber(number.slice(0, place) + String(digit) + number.slice(place + 1)).problem).not.toBeNull();
    }),
  );
});

test('two unequal neighbours swapped are always found', () => {
  fc.assert(
    fc.property(validNumbers, fc.integer({ min: 0, max: 16 }), ({ number }, place) => {
      fc.pre(number[place] !== number[place + 1]);
      const swapped = number.slice(0, place) + (number[place + 1] as string) + (number[place] as string) + number.slice(place + 2);
      expect(analyseIdNumber(swapped).problem).not.toBeNull();
    }),
  );
});
