import fc from 'fast-check';
import { tagFormula, tagOfFormula } from '../../src/workbook/tableTag';

test.each([
  ['"voucher-issue|2026Q4"', 'voucher-issue|2026Q4'],
  [' ="voucher-issue|2026Q4"', 'voucher-issue|2026Q4'],
  ['"a""b"', 'a"b'],
  ['Sheet1!$A$1', 'Sheet1!$A$1'],
])('the formula %s says %s', (formula, tag) => expect(tagOfFormula(formula)).toBe(tag));

test('a tag is read back from its formula', () => {
  fc.assert(fc.property(fc.string(), (tag) => expect(tagOfFormula(tagFormula(tag))).toBe(tag)));
});
