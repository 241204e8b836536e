import { fc } from '../properties';
import { cleanIdNumber } from '../../../src/rules/identity/cleanIdNumber';
import { validNumbers } from './idNumbers';

const clean = '11010519491231002X';

test.each([
  ['110105 19491231 002X'],
  [' 11010519491231002X\n'],
  ['\u00a011010519491231002X\u3000'],
  ["'11010519491231002X"],
  ['’11010519491231002X'],
  ['＇11010519491231002X'],
  ['11010519491231002x'],
  ['１１０１０５１９４９１２３１００２Ｘ'],
  ['1101051949123100２ｘ'],
  ['\u200b11010519491231002X\ufeff'],
  ['\u202a11010519491231002X\u202c'],
])('%j is cleaned', (text) => {
  expect(cleanIdNumber(text)).toEqual({ text: clean, changed: true });
});

test.each([clean, '610104620927690', '', '1234', '护照E12345'])('%j is left as it is', (text) => {
  expect(cleanIdNumber(text)).toEqual({ text, changed: false });
});

test('cleaning twice changes nothing more; a right number is not changed', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(cleanIdNumber(cleanIdNumber(text).text).changed).toBe(false)));
  fc.assert(fc.property(validNumbers, ({ number }) => expect(cleanIdNumber(number)).toEqual({ text: number, changed: false })));
});
