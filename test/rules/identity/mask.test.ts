import { fc } from '../properties';
import { maskIdNumber } from '../../../src/rules/identity/maskIdNumber';
import { maskPhone } from '../../../src/rules/identity/maskPhone';
import { validNumbers } from './idNumbers';

test.each([
  ['11010519491231002X', '11*************02X'],
  ['610104620927690', '61**********690'],
  ['E1234567', '********'],
  ['', ''],
])('%j is shown as %j', (number, shown) => {
  expect(maskIdNumber(number)).toBe(shown);
});

test('a mask is as long as the number and hides the birth date', () => {
  fc.assert(
    fc.property(validNumbers, ({ number }) => {
      expect(maskIdNumber(number)).toHaveLength(18);
      expect(maskIdNumber(number).slice(2, 15)).toBe('*'.repeat(13));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const signs = Array.from(maskIdNumber(text));
      expect(signs).toHaveLength(Array.from(text).length);
    }),
  );
});

test('at least eight signs are hidden, or all', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 }), (number) => {
      const hidden = Array.from(maskIdNumber(number)).filter((sign) => sign === '*').length;
      expect(hidden).toBeGreaterThanOrEqual(Math.min(8, number.length));
    }),
  );
});

test.each([
  ['13800001234', '138****1234'],
  ['010-00001234', '010*****1234'],
  ['60001234', '******34'],
  ['120', '***'],
  ['', ''],
])('phone %j is shown as %j', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});
