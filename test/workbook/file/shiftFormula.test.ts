import { shiftFormula } from '../../../src/workbook/file/shiftFormula';

test.each([
  // formula, rows down, columns right, as it reads there
  ['A1+B2', 1, 1, 'B2+C3'],
  ['$A$1+$A1+A$1', 2, 3, '$A$1+$A3+D$1'],
  ['SUM(A1:B10)', 5, 0, 'SUM(A6:B15)'],
  ['SUM(A:B)+SUM($C:D)', 3, 1, 'SUM(B:C)+SUM($C:E)'],
  ['SUM(1:2)+SUM($3:4)', 10, 0, 'SUM(11:12)+SUM($3:14)'],
  ['Z1', 0, 1, 'AA1'],
  ['A1', -1, 0, '#REF!'],
  ['SUM(A1:C3)', 0, -1, 'SUM(#REF!:B3)'],
  ['XFD1', 0, 1, '#REF!'],
  ['A1048576', 1, 0, '#REF!'],
  ['IF(A1="B2","C3",D4)', 1, 0, 'IF(A2="B2","C3",D5)'],
  ['"他说""A1"""&A1', 1, 0, '"他说""A1"""&A2'],
  ['"#REF!A1"&A1', 1, 0, '"#REF!A1"&A2'],
  ["'表 A1'!B2+Sheet1!B2", 1, 0, "'表 A1'!B3+Sheet1!B3"],
  ["'O''Brien B2'!A1", 1, 0, "'O''Brien B2'!A2"],
  ['台账!A1+老年券A1', 1, 0, '台账!A2+老年券A1'],
  ['LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
  ['Tab1[A1]+Tab1[[#This Row],[B2]]', 1, 0, 'Tab1[A1]+Tab1[[#This Row],[B2]]'],
  ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
  ['ZZZ1+AREA52', 1, 1, 'ZZZ1+AREA52'],
  ['1E5+A1*2.5', 1, 0, '1E5+A2*2.5'],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', 1, 0, '_xlfn.XLOOKUP(A2,B:B,C:C)'],
  ['#REF!+A1', 1, 0, '#REF!+A2'],
  ['TRUE+a1', 1, 0, 'TRUE+A2'],
])('%s, %i down and %i right, reads %s', (formula, down, right, expected) => {
  expect(shiftFormula(formula, down, right)).toBe(expected);
});
