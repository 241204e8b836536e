import { isMarkFormula, MARK_COLOR, markFormula } from '../../src/workbook/marks';

test.each(['error', 'warning', 'info'] as const)('the format of %s is told by its formula, with or without an equals sign', (severity) => {
  expect(isMarkFormula(markFormula(severity))).toBe(true);
  expect(isMarkFormula(`=${markFormula(severity)}`)).toBe(true);
  expect(MARK_COLOR[severity]).toMatch(/^[0-9A-F]{6}$/);
});

test.each(['TRUE', 'AND(TRUE,A1<>"")', '"urn:minzheng-ledger:mark:other"=""'])('%s is the clerk’s', (formula) => expect(isMarkFormula(formula)).toBe(false));
