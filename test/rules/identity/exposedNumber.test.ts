import { exposedNumber } from '../../../src/rules/identity/exposedNumber';

test.each([
  ['11010519491231002X', 'id'],
  ['身份证号 110105194912310021', 'id'],
  ['130321860311519', 'id'],
  ['138 0000 1234', 'phone'],
  ['联系电话：13800001234', 'phone'],
  ['6222021234567890123', 'account'],
  ['138****1234', null],
  ['35*************123', null],
  ['11010519491231****', null],
  ['2026年11月23日', null],
  ['12345678901', null],
  ['', null],
] as const)('%s: %s', (text, expected) => {
  expect(exposedNumber(text)).toBe(expected);
});
