import { windowOf } from '../../../../src/workbook/file/read/window';
import { readRows } from './sheetXml';

const block = readRows('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"><c r="C5"><f>B2</f><v>3</v></c></row>');

test.each([
  ['all', [1, 1, 9, 9], [2, 2, 5, 4]],
  ['a corner', [1, 1, 3, 3], [2, 2, 2, 2]],
  ['the last row', [3, 1, 1_048_576, 16_384], [5, 3, 5, 3]],
  ['between', [3, 1, 4, 9], null],
  ['beside', [1, 7, 9, 9], null],
] as const)('%s', (_name, [firstRow, firstColumn, lastRow, lastColumn], expected) => {
  const { range } = windowOf(block, { firstRow, firstColumn, lastRow, lastColumn });
  expect(range && [range.firstRow, range.firstColumn, range.lastRow, range.lastColumn]).toEqual(expected);
});

test('outside of it everything is empty', () => {
  const window = windowOf(block, { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 3 });
  expect([window.text(2, 2), window.number(2, 2), window.type(2, 4), window.text(2, 4), window.number(2, 4), window.format(5, 3), window.formula(5, 3)]).toEqual(['1', 1, 0, '', NaN, 0, null]);
});

test('a whole sheet with content only in its far corners is asked about at once', () => {
  const corners = readRows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
  const all = { firstRow: 1, firstColumn: 1, lastRow: 1_048_576, lastColumn: 16_384 };
  const start = performance.now();
  expect(windowOf(corners, all).range).toEqual(all);
  expect(windowOf(corners, { ...all, firstRow: 2 }).range).toEqual({ firstRow: 1_048_576, firstColumn: 16_384, lastRow: 1_048_576, lastColumn: 16_384 });
  // Looking at each of 17 thousand million places would take minutes.
  expect(performance.now() - start).toBeLessThan(2000);
});
