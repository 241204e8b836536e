import { freeSheetName } from '../../src/work/freeSheetName';

test.each([
  ['小帮手汇总表', [], '小帮手汇总表'],
  ['小帮手汇总表', ['小帮手汇总表', '小帮手汇总表(2)'], '小帮手汇总表(3)'],
  ['summary of helper devices (2026Q4), by community', [], 'summary of helper devices (2026'],
  ['Sheet', ['SHEET'], 'Sheet(2)'],
])('%s beside %j', (wished, taken, name) => {
  expect(freeSheetName(wished, taken)).toBe(name);
});

test('two long names that begin alike are told apart within 31 characters', () => {
  const [one, other] = ['summary of helper devices (2026Q4), sums of the street', 'summary of helper devices (2026Q4), by community'];
  const first = freeSheetName(one ?? '', []);
  const second = freeSheetName(other ?? '', [first]);
  expect([first.length, second.length, second]).toEqual([31, 31, 'summary of helper devices (2(2)']);
});
