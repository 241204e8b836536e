import { movedFormula, withoutSheet } from './formulas';
import { NotModelled } from './problem';

describe('formulas of the Excel in memory', () => {
  test.each([
    ['=A3', '=A4'],
    ['=A2', '=A2'],
    ['=$A$3+乙!A3', '=$A$4+乙!A3'],
    ['=甲!A3', '=甲!A4'],
    ["='甲'!A3", "='甲'!A4"],
    ['=SUM(A1:A2)', '=SUM(A1:A2)'],
    ['=SUM(A1:A3)', '=SUM(A1:A4)'],
    ['=SUM(A3:A9)', '=SUM(A4:A10)'],
    ['="A3"&LOG10(A5)', '="A3"&LOG10(A6)'],
    ['=$D3>100', '=$D4>100'],
    ['=SUM(A:C)', '=SUM(A:C)'],
    ['=SUM(乙!3:5)', '=SUM(乙!3:5)'],
    ['="3:5"', '="3:5"'],
  ])('a row put in before the third: %s becomes %s', (before, after) => {
    expect(movedFormula(before, '甲', { sheet: '甲', row: 3, count: 1 })).toBe(after);
  });

  test.each(['=SUM(3:5)', '=SUM($1:$2)', '=SUM(甲!3:5)'])('whole rows are not known to move: %s fails', (formula) => {
    expect(() => movedFormula(formula, '甲', { sheet: '甲', row: 3, count: 1 })).toThrow(NotModelled);
  });

  test.each([
    ['=A3', '=#REF!'],
    ['=A4', '=A3'],
    ['=A2', '=A2'],
    ['=SUM(A1:A3)', '=SUM(A1:A2)'],
    ['=SUM(A3:A9)', '=SUM(A3:A8)'],
    ['=SUM(A3:A3)', '=SUM(#REF!)'],
    ['=乙!A4', '=乙!A4'],
  ])('the third row deleted: %s becomes %s', (before, after) => {
    expect(movedFormula(before, '甲', { sheet: '甲', row: 3, count: -1 })).toBe(after);
  });

  test.each([
    ['=乙!A1+B2', '=#REF!A1+B2'],
    ["='乙'!A1:B2", '=#REF!A1:B2'],
    ['=丙!A1', '=丙!A1'],
    ['=SUM(乙!3:5)', '=SUM(#REF!3:5)'],
    ['=SUM(乙!A:B)', '=SUM(#REF!A:B)'],
    ['="乙!A1"', '="乙!A1"'],
  ])('the sheet 乙 deleted: %s becomes %s', (before, after) => {
    expect(withoutSheet(before, '乙')).toBe(after);
  });
});
