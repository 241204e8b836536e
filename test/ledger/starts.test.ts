import { recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/** Two heading rows: a group over two columns, as paper forms have it. */
function grouped(group: string, first: string, second: string, cells: readonly Cell[] = ['2021-01', null]) {
  const rows: Cell[][] = [
    ['老年人台账'],
    ['姓名', '身份证号', '户籍', group, null],
    [null, null, null, first, second],
    ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), '本地', ...cells]),
  ];
  const [sheet] = recogniseLists(rows, { merges: [{ firstRow: 2, lastRow: 2, firstColumn: 4, lastColumn: 5 }, ...[1, 2, 3].map((column) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column }))] });
  return sheet;
}

test.each([
  ['老年券', '起', '停', { voucherStart: 4, voucherStop: 5 }],
  ['80岁老年券', '起始', '停发', { voucherStart: 4, voucherStop: 5 }],
  ['高龄津贴', '起', '停', { allowanceStart: 4, allowanceStop: 5 }],
  ['老年券', '起', '止', { voucherStart: 4 }],
])('%s over %s and %s', (group, first, second, fields) => expect(grouped(group, first, second)).toMatchObject({ fields, questions: [] }));

test('止 over months is asked about: the last month paid, or the first that is not', () =>
  expect(grouped('老年券', '起', '止', ['2021-01', '2026-09'])).toMatchObject({ fields: { voucherStart: 4 }, questions: [{ type: 'twoFields', column: 5, fields: ['voucherStop'] }] }));

test('a heading over months that looks like the start of vouchers, and no other does, is asked about', () => {
  const rows: Cell[][] = [['老年人台账'], ['姓名', '身份证号', '户籍', '哪月起给券'], ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), '本地', '2021-01'])];
  expect(recogniseLists(rows)[0]?.questions).toEqual([{ type: 'twoFields', column: 4, fields: ['voucherStart'] }]);
});

describe('the start of somebody else of the family is told: he has no row of his own', () => {
  const told = (heading: string, cell: Cell) => recogniseLists([['高龄夫妇台账'], ['姓名', '身份证号', '老年券起发月份', '配偶姓名', heading], ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), '2021-01', madeUpName(place + 20), cell])])[0]?.notRead.map(({ text }) => text);
  test.each<[string, Cell, readonly string[]]>([
    ['配偶老年券起发月份', '2022-03', ['配偶老年券起发月份']],
    ['老伴起领时间', '2022-03', ['老伴起领时间']],
    ['配偶老年券起发月份', null, []],
    ['配偶死亡日期', '2022-03', []],
    ['配偶出生日期', '1940-03', []],
  ])('%s over %s', (heading, cell, expected) => expect(told(heading, cell)).toEqual(expected));
});
