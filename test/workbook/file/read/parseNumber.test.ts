import fc from 'fast-check';
import { parseNumber } from '../../../../src/workbook/file/read/parseNumber';
import { bytesOf } from './sheetXml';

const parsed = (text: string): number => parseNumber(bytesOf(`<${text}>`), 1, bytesOf(text).length + 1);

test('every number is read exactly as it was written', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => parsed(String(number)) === number || number === 0));
});

test('decimals of any length are rounded as JavaScript rounds them', () => {
  const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 25 })).map(([digits, places]) => {
    const all = String(digits).padStart(places + 1, '0');
    return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
  });
  fc.assert(fc.property(decimals, (text) => parsed(text) === Number(text)));
});

test.each(['', '-', '.', '1.2.3', '1,000', '0x10', 'Infinity', 'NaN', '1e', '12岁', '--1'])('%s is no number', (text) => {
  expect(parsed(text)).toBeNaN();
});

test.each([['+5', 5], ['.5', 0.5], ['5.', 5], ['1E3', 1000], ['-2.5e-3', -0.0025], [' 7 ', 7]])('%s is a number', (text, number) => {
  expect(parsed(text)).toBe(number);
});
