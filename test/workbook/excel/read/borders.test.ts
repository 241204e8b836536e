import { bordersIn, type Line, type Sides } from '../../../../src/workbook/excel/read/borders';

const none: Sides = { top: null, bottom: null, left: null, right: null };
const all = (line: Line): Sides => ({ top: line, bottom: line, left: line, right: line });
const thin = all('thin');

describe('the borders that cells have, by the lines Excel tells of each', () => {
  test('a line is told of the cells on both its sides', () => {
    const title = { ...none, bottom: 'thin' } as const;
    const beside = { ...none, left: 'thin' } as const;
    expect(bordersIn([[title, title, none], [thin, thin, beside]], [])).toEqual([[null, null, null], ['thin', 'thin', null]]);
  });

  test('beside a wider border one side is wider', () => {
    const below = { ...thin, top: 'medium' } as const;
    expect(bordersIn([[all('medium'), none], [below, none]], [])).toEqual([['medium', null], ['thin', null]]);
  });

  test('inside a merged area there are no lines', () => {
    const merged: readonly Sides[] = [{ ...thin, right: null }, { ...thin, left: null, right: null }, { ...thin, left: null }];
    expect(bordersIn([merged], [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }])).toEqual([['thin', 'thin', 'thin']]);
    expect(bordersIn([merged], [])).toBeNull();
  });

  test.each<readonly [string, Sides]>([
    ['on one side alone', { ...none, bottom: 'thin' }],
    ['on three sides', { ...thin, top: null }],
    ['of a kind we never draw', all('other')],
    ['one of them wider', { ...thin, right: 'medium' }],
  ])('lines %s would not come back', (_which, sides) => {
    expect(bordersIn([[none, none, none], [none, sides, none], [none, none, none]], [])).toBeNull();
  });
});
