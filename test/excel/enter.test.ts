import { serialFromDate } from '../../src/rules/calendar/serial';
import { emptyCell, type Value } from './model/book';
import { enter } from './model/enter';

const day = serialFromDate({ year: 2026, month: 11, day: 3 }, 1900);

describe('what Excel makes of what is entered into a cell', () => {
  test.each<readonly [string, Value, Value | null, string]>([
    ['General', '110105194912310021', 110105194912310000, 'General'],
    ['General', '007', 7, 'General'],
    ['General', '１２３', 123, 'General'],
    ['General', '2026-11-3', day, 'yyyy/m/d'],
    ['General', '2026/11/3', day, 'yyyy/m/d'],
    ['General', '2026年11月3日', day, 'yyyy"年"m"月"d"日"'],
    ['General', '2026.11.3', '2026.11.3', 'General'],
    ['General', '2026-13-3', '2026-13-3', 'General'],
    ['General', '1e5', 100000, '0.00E+00'],
    ['General', '10%', 0.1, '0%'],
    ['General', '1,000', 1000, '#,##0'],
    ['General', '(5)', -5, 'General'],
    ['General', '+5', 5, 'General'],
    ['General', '-', '-', 'General'],
    ['General', 'true', true, 'General'],
    ['General', '#N/A', '#N/A', 'General'],
    ['General', "'007", '007', 'General'],
    ['General', "''引号", "'引号", 'General'],
    ['General', ' 空格 ', ' 空格 ', 'General'],
    ['General', '3号楼', '3号楼', 'General'],
    ['General', 0.1, 0.1, 'General'],
    ['yyyy/m/d', 46329, 46329, 'yyyy/m/d'],
    ['0.00', '007', 7, '0.00'],
    ['@', '110105194912310021', '110105194912310021', '@'],
    ['@', '=1+1', '=1+1', '@'],
    ['@', 7, '7', '@'],
    ['@', true, 'TRUE', '@'],
    ['@', "'007", "'007", '@'],
    ['General', '', null, 'General'],
  ])('under the format %s %p is %p, shown by %s', (code, input, value, after) => {
    const cell = { ...emptyCell(), code };
    enter(cell, input, 1900);
    expect([cell.value, cell.formula, cell.code]).toEqual([value, null, after]);
  });

  test.each([
    ['=1+1', '=1+1'],
    ['-A1', '=-A1'],
    ['+B2', '=+B2'],
    ['@SUM(A1)', '=SUM(A1)'],
  ])('%s is the formula %s', (input, formula) => {
    const cell = emptyCell();
    enter(cell, input, 1900);
    expect([cell.value, cell.formula]).toEqual([null, formula]);
  });

  test('what depends on the day of typing is not modelled', () => {
    expect(() => enter(emptyCell(), '11-3', 1900)).toThrow('does not model');
  });
});
