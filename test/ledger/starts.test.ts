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

describe('a start of a benefit that its heading does not name is of the title’s, or of the column’s before it', () => {
  const read = (title: string, heading: string, cell: Cell, before: string | null = null) => {
    const rows: Cell[][] = [[title], ['姓名', '身份证号', ...(before === null ? [] : [before]), heading], ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), ...(before === null ? [] : ['是']), cell])];
    const sheet = recogniseLists(rows)[0];
    return { voucherStart: sheet?.fields['voucherStart'], allowanceStart: sheet?.fields['allowanceStart'], asked: (sheet?.questions ?? []).flatMap((question) => (question.type === 'twoFields' ? question.fields : [])) };
  };
  test.each<[string, string, Cell, Record<string, unknown>]>([
    ['老年券享受人员台账', '享受起始时间', '2023年11月', { voucherStart: 3, asked: [] }],
    ['老年券花名册', '享受起始年月', '2023-11', { voucherStart: 3, asked: [] }],
    ['老年券享受人员花名册', '起领时间', '2023-11', { voucherStart: 3, asked: [] }],
    ['老年券发放对象', '起领月份', '2023年11月', { voucherStart: 3, asked: [] }],
    ['老年券、高龄津贴享受人员花名册', '起领时间', '2023-11', { voucherStart: undefined, asked: ['voucherStart'] }],
    ['80岁以上老年人花名册', '起领时间', '2023-11', { voucherStart: undefined, asked: ['voucherStart'] }],
    ['高龄津贴花名册', '享受起始年月', '2023-11', { allowanceStart: 3, asked: [] }],
    ['80岁以上老年人花名册', '享受起始年月', '2023-11', { asked: ['voucherStart', 'allowanceStart'] }],
    ['老年券花名册', '享受起月', '202311', { asked: ['voucherStart'] }],
    ['老年券花名册', '发放期限', '2024.11-', { asked: ['voucherStart'] }],
    ['老年券花名册', '首次领券季度', '2017年2季度', { asked: ['voucherStart'] }],
    ['老年券花名册', '享受起止时间', '2017.5-2026.9', { asked: ['voucherStart'] }],
    ['老年券花名册', '低保享受起始时间', '2023-11', { asked: [] }],
    ['老年券花名册', '开始服务时间', '2023-11', { asked: [] }],
    ['老年券花名册', '享受起始时间', null, { asked: [] }],
  ])('%s: %s over %s', (title, heading, cell, expected) => expect(read(title, heading, cell)).toMatchObject(expected));
  test('是否享受老年券 before it', () => expect(read('80岁以上老年人花名册', '享受起始年月', '2023-11', '是否享受老年券')).toMatchObject({ voucherStart: 4, asked: [] }));
});

describe('起发月份 names no benefit', () => {
  const read = (title: string, headings: readonly string[], namesVoucher = false) => {
    const cells: Readonly<Record<string, Cell>> = { 津贴标准: 100, 高龄津贴: 100, 发放标准: 100, 老年券状态: '在发', 领券方式: '自领', 备注: null };
    const rows: Cell[][] = [[title], ['姓名', '身份证号', ...headings], ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), ...headings.map((heading) => (heading in cells ? cells[heading] : '2024-03') as Cell)])];
    const sheet = recogniseLists(rows, { namesVoucher })[0];
    const start = headings.findIndex((heading) => /[起开始]|时间/.test(heading)) + 3;
    const field = Object.entries(sheet?.fields ?? {}).find(([, column]) => column === start)?.[0] ?? null;
    return field ?? (sheet?.questions ?? []).flatMap((question) => (question.type === 'twoFields' && question.column === start ? question.fields : []));
  };
  const either = ['allowanceStart', 'voucherStart'];
  test.each<[string, readonly string[], unknown]>([
    ['青山镇高龄津贴发放花名册', ['发放标准', '起发月份'], 'allowanceStart'],
    ['青山镇高龄津贴发放花名册', ['发放标准', '起发时间'], 'allowanceStart'],
    ['青山镇高龄津贴发放花名册', ['发放标准', '开始发放月份'], 'allowanceStart'],
    ['青山镇高龄津贴发放花名册', ['发放标准', '开始发放时间'], 'allowanceStart'],
    ['青山镇高龄津贴发放花名册', ['发放标准', '起始时间'], 'allowanceStart'],
    ['青山镇高龄津贴发放花名册', ['发放标准', '享受时间'], ['allowanceStart']],
    ['青山镇高龄津贴发放花名册', ['发放标准', '批准时间'], ['allowanceStart']],
    ['青山镇高龄津贴发放花名册', ['发放标准', '纳入时间'], ['allowanceStart']],
    ['某乡高龄老人生活补贴发放花名册', ['发放标准', '起发时间'], 'allowanceStart'],
    ['80岁以上老年人花名册', ['津贴标准', '起发月份'], 'allowanceStart'],
    ['80岁以上老年人花名册', ['起发月份'], 'voucherStart'],
    ['老年券花名册', ['高龄津贴', '起发月份'], 'voucherStart'],
    ['老年人台账', ['起发月份', '老年券状态', '备注', '高龄津贴'], 'voucherStart'],
    ['老年人台账', ['起发月份', '备注', '老年券状态', '高龄津贴'], 'voucherStart'],
    ['老年人台账', ['起发月份', '高龄津贴', '领券方式'], either],
    ['老年券、高龄津贴享受人员花名册', ['起发月份', '备注', '津贴标准'], either],
    ['老年券、高龄津贴享受人员花名册', ['老年券起发', '津贴起享', '津贴标准'], 'voucherStart'],
    ['高龄津贴花名册', ['津贴起享', '津贴标准'], 'allowanceStart'],
  ])('%s with %j: %j', (title, headings, expected) => expect(read(title, headings)).toEqual(expected));
  test('the allowance’s by its title, beside a sheet of vouchers: asked', () => expect(read('高龄津贴花名册', ['发放标准', '起发月份'], true)).toEqual(either));
});

test.each([
  ['老年券花名册', ['voucherStart']],
  ['60岁以上老年人花名册', []],
])('%s without any start lacks %j', (title, missing) => {
  const rows: Cell[][] = [[title], ['姓名', '身份证号', '住址', '老年证号'], ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), '一里', 'A1'])];
  expect(recogniseLists(rows)[0]?.missingFields).toEqual(missing);
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

  test('not by what stands in a list below', () => {
    const rows: Cell[][] = [['高龄夫妇台账'], ['姓名', '身份证号', '老年券起发月份', '配偶姓名', '配偶老年券起发月份'], ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), madeUpId(place), '2021-01', madeUpName(place + 20), null])];
    const other: Cell[][] = [[null], ['死亡人员'], ['姓名', '身份证号', '死亡日期', '住址', '备注'], [madeUpName(30), madeUpId(30), '2026-09-01', '一里', '病故']];
    expect(recogniseLists([...rows, ...other])[0]?.notRead).toEqual([]);
  });
});
