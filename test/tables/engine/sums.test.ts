import { makeTable } from '../../../src/tables/engine/makeTable';
import type { TableBody, TableRow, TableSpec } from '../../../src/tables/spec';
import type { SheetContent } from '../../../src/workbook/port';
import { ClerkSheet } from '../contentBlock';
import { tableContext } from '../tableContext';
import { column, count, fen, rowsOf, smallSpec } from './smallSpec';

const context = tableContext([]);
const make = (spec: TableSpec, sheet: ClerkSheet | null = null) => makeTable(spec, context, sheet);
const remarks = column('备注', 'text', { source: 'handFilled' });
/** The rows under the heading row, up to the signature line. */
const tableOf = ({ cells }: SheetContent) => cells.slice(3, -1);

describe('months one after another: the first row’s opening, the flows’ sum, the last row’s closing', () => {
  const columns = [
    column('name', 'text'),
    column('opening', 'count', { total: 'first' }),
    column('in', 'count', { total: true }),
    column('closing', 'count', { source: { operator: '+', left: 'opening', right: 'in' }, total: 'last' }),
    column('elders', 'count'),
    column('rate', 'rate', { source: { operator: '/', left: 'closing', right: 'elders' }, total: 'last' }),
    remarks,
  ];
  const month = (name: string, opening: number, started: number, elders: number): TableRow => ({ values: { name, opening: count(opening), in: count(started), elders: count(elders) } });
  const months = rowsOf(month('十月', 10, 2, 40), month('十一月', 12, 0, 40), month('十二月', 12, 3, 0));

  test('formulas of the row 合计 point at those cells', () => {
    const { content, totals } = make(smallSpec(columns, months));
    expect(tableOf(content)).toEqual([
      ['十月', 10, 2, { formula: 'B4+C4', value: 12 }, 40, { formula: 'IF(E4=0,"",D4/E4)', value: 0.3 }, null],
      ['十一月', 12, 0, { formula: 'B5+C5', value: 12 }, 40, { formula: 'IF(E5=0,"",D5/E5)', value: 0.3 }, null],
      ['十二月', 12, 3, { formula: 'B6+C6', value: 15 }, 0, { formula: 'IF(E6=0,"",D6/E6)', value: '' }, null],
      ['合计', { formula: 'B4', value: 10 }, { formula: 'SUM(C4:C6)', value: 5 }, { formula: 'D6', value: 15 }, null, { formula: 'F6', value: '' }, null],
    ]);
    expect(totals).toEqual([
      { heading: 'opening', value: '10' },
      { heading: 'in', value: '5' },
      { heading: 'closing', value: '15' },
    ]);
  });

  test('over several groups: the first of the first, the last of the last; a row 小计 has sums alone', () => {
    const groups: TableBody['sections'] = [
      { ...months.sections[0], subtotal: '上半年小计', title: null, emptyText: '', rows: [month('五月', 1, 1, 10), month('六月', 2, 1, 10)] },
      { title: null, emptyText: '', subtotal: '下半年小计', rows: [month('七月', 3, 1, 10)] },
    ];
    const { content } = make(smallSpec(columns, { sections: groups }));
    expect(tableOf(content).filter(([first]) => /计$/.test(String(first)))).toEqual([
      ['上半年小计', null, { formula: 'SUM(C4:C5)', value: 2 }, null, null, null, null],
      ['下半年小计', null, { formula: 'SUM(C7:C7)', value: 1 }, null, null, null, null],
      ['合计', { formula: 'B4', value: 1 }, { formula: 'SUM(C4:C5,C7:C7)', value: 3 }, { formula: 'D7', value: 4 }, null, { formula: 'F7', value: 0.4 }, null],
    ]);
  });

  test('of no rows everything is nought', () => {
    const { content } = make(smallSpec(columns, { sections: [{ title: null, rows: [], emptyText: '本季无', subtotal: null }] }));
    expect(tableOf(content)).toEqual([['本季无'], ['合计', 0, 0, 0, null, 0, null]]);
  });

  test('typed over, the row 合计 is made again and named', () => {
    const spec = smallSpec(columns, months);
    const sheet = new ClerkSheet(make(spec).content);
    sheet.enter(7, 2, 99);
    expect(make(spec, sheet)).toMatchObject({ changedCells: 1, overwritten: [{ cell: 'B7', was: '99', is: '10' }] });
  });
});

describe('rows that are the sum of others', () => {
  const columns = [
    column('name', 'text'),
    column('people', 'count', { total: true }),
    column('left', 'count', { total: true }),
    column('staying', 'count', { source: { operator: '-', left: 'people', right: 'left' }, total: true }),
    column('amount', 'money', { total: true }),
    column('note', 'text'),
  ];
  const row = (id: string, people: number, left: number, amount: number): TableRow => ({ id, values: { name: id, people: count(people), left: count(left), amount: fen(amount), note: '同上' } });
  const sum = (id: string, ...of: string[]): TableRow => ({ id, values: { name: id }, sumOf: of });
  const body = (men = 3): Partial<TableBody> => ({ ...rowsOf(row('男', men, 1, 10), row('女', 4, 0, 20), sum('合计', '男', '女'), row('甲', 1, 0, 1), row('乙', 1, 0, 1), sum('全部', '男', '女', '甲', '乙')), grandTotal: false });
  const spec = smallSpec(columns, body());

  test('up to three are added, more are summed; their own formulas stand in them too; there is no row 合计 beside them', () => {
    const table = tableOf(make(spec).content);
    expect(table[2]).toEqual(['合计', { formula: 'B4+B5', value: 7 }, { formula: 'C4+C5', value: 1 }, { formula: 'B6-C6', value: 6 }, { formula: 'E4+E5', value: 0.3 }, null]);
    expect(table[5]).toEqual([
      '全部', { formula: 'SUM(B4,B5,B7,B8)', value: 9 }, { formula: 'SUM(C4,C5,C7,C8)', value: 1 }, { formula: 'B9-C9', value: 8 }, { formula: 'SUM(E4,E5,E7,E8)', value: 0.32 }, null,
    ]);
    expect(table).toHaveLength(6);
  });

  test('the figures told are those of the last of them', () => {
    expect(make(spec).totals).toEqual([
      { heading: 'people', value: '9' },
      { heading: 'left', value: '1' },
      { heading: 'staying', value: '8' },
      { heading: 'amount', value: '0.32' },
    ]);
  });

  test('made again nothing changes; a figure that changes carries its sums along and only its own cell is told', () => {
    const sheet = new ClerkSheet(make(spec).content);
    expect(make(spec, sheet)).toMatchObject({ changedCells: 0, overwritten: [] });
    const { overwritten, content } = make(smallSpec(columns, body(5)), sheet);
    expect(overwritten).toEqual([{ cell: 'B4', was: '3', is: '5' }]);
    expect(tableOf(content)[2]?.[1]).toEqual({ formula: 'B4+B5', value: 9 });
  });

  test.each<[string, (sheet: ClerkSheet) => void]>([
    ['rows inserted above', (sheet) => sheet.insertRow(1, [])],
    ['a row inserted between', (sheet) => sheet.insertRow(5, [])],
    ['rows sorted', (sheet) => sheet.swapRows(4, 5)],
    ['a column moved', (sheet) => sheet.moveColumn(2, 5)],
  ])('%s: the sums come right again and nothing was written over', (_what, change) => {
    const sheet = new ClerkSheet(make(spec).content);
    change(sheet);
    const again = make(spec, sheet);
    expect(again.overwritten).toEqual([]);
    expect(again.content.cells).toEqual(make(spec).content.cells);
  });

  test('a sum typed over is named', () => {
    const sheet = new ClerkSheet(make(spec).content);
    sheet.enter(6, 2, 70);
    expect(make(spec, sheet).overwritten).toEqual([{ cell: 'B6', was: '70', is: '7' }]);
  });

  test('a row that is gone takes nothing with it where nothing is typed by hand; where something is, it is kept', () => {
    const fewer = { ...rowsOf(row('男', 3, 1, 10)), grandTotal: false } as const;
    const without = make(smallSpec(columns, fewer), new ClerkSheet(make(spec).content));
    expect(without.movedOut).toEqual([]);
    expect(without.content.cells.flat().filter((cell) => String(cell).startsWith('已移出'))).toEqual([]);

    const typedInto = [...columns, remarks];
    const sheet = new ClerkSheet(make(smallSpec(typedInto, { ...rowsOf(row('男', 3, 1, 10), row('女', 4, 0, 20)), grandTotal: false })).content);
    sheet.enter(5, 7, '留');
    const kept = make(smallSpec(typedInto, fewer), sheet);
    expect(kept.movedOut).toEqual([{ name: '女', idNumber: '', typed: [{ heading: '备注', text: '留' }] }]);
    expect(kept.content.cells.flat().filter((cell) => String(cell).startsWith('已移出'))).toHaveLength(1);
  });
});

describe('lines below the table', () => {
  const columns = [column('name', 'text'), column('state', 'text'), column('people', 'count'), column('left', 'count'), column('staying', 'count')];
  const row = (name: string, state: string, people: number, left: number, staying: number): TableRow => ({ id: name, values: { name, state, people: count(people), left: count(left), staying: count(staying) } });
  const held = (row: string) => ({ row, computes: { operator: '-', left: 'people', right: 'left' }, equals: 'staying' }) as const;
  const spec = (...rows: readonly TableRow[]) =>
    smallSpec(columns, {
      ...rowsOf(...rows),
      grandTotal: false,
      footLines: [
        { id: 'states', parts: ['状态：在用', { count: 'state', equals: '在用' }, '台，“报"修”', { count: 'state', equals: '报修' }, '台'] },
        { id: 'check', parts: ['校验：', { row: '甲', column: 'people' }, '－', { row: '甲', column: 'left' }, '＝', { row: '甲', column: 'staying' }, held('甲')] },
        { id: 'note', parts: ['注：', '没有台账'] },
      ],
    });
  const feet = (content: SheetContent) => content.cells.slice(-4, -1).map(([first]) => first);

  test('count rows, show cells and say whether they hold; words alone are text', () => {
    const { content } = make(spec(row('甲', '在用', 5, 2, 3), row('乙', '报修', 1, 0, 1), row('丙', '在用', 1, 0, 1)));
    expect(feet(content)).toEqual([
      { formula: '"状态：在用"&COUNTIF(B4:B6,"在用")&"台，“报""修”"&COUNTIF(B4:B6,"报修")&"台"', value: '状态：在用2台，“报"修”1台' },
      { formula: '"校验："&C4&"－"&D4&"＝"&E4&IF(C4-D4=E4,"（相符）","（不符）")', value: '校验：5－2＝3（相符）' },
      '注：没有台账',
    ]);
  });

  test('that do not hold say so', () => {
    const { content } = make(spec(row('甲', '在用', 5, 2, 4)));
    expect(feet(content)[1]).toMatchObject({ value: '校验：5－2＝4（不符）' });
  });

  test('amounts are held against each other to the fen', () => {
    const money = [column('name', 'text'), column('paid', 'money'), column('back', 'money'), column('all', 'money')];
    const values = { name: '甲', paid: fen(10), back: fen(20), all: fen(30) };
    const line = { id: 'check', parts: ['校验', { row: '甲', computes: { operator: '+', left: 'paid', right: 'back' }, equals: 'all' }] } as const;
    const { content } = make(smallSpec(money, { ...rowsOf({ id: '甲', values }), grandTotal: false, footLines: [line] }));
    expect(content.cells.at(-2)?.[0]).toMatchObject({ value: '校验（相符）' });
  });

  test('made again they are no change, and rows more or fewer carry them along', () => {
    const two = spec(row('甲', '在用', 5, 2, 3), row('乙', '报修', 1, 0, 1));
    const sheet = new ClerkSheet(make(two).content);
    expect(make(two, sheet)).toMatchObject({ changedCells: 0, overwritten: [] });
    const one = make(spec(row('甲', '在用', 5, 2, 3)), sheet);
    expect(feet(one.content)[0]).toEqual({ formula: '"状态：在用"&COUNTIF(B4:B4,"在用")&"台，“报""修”"&COUNTIF(B4:B4,"报修")&"台"', value: '状态：在用1台，“报"修”0台' });
    expect(one.overwritten).toEqual([]);
    expect(make(two, new ClerkSheet(one.content)).content.cells).toEqual(make(two).content.cells);
  });

  test('of no rows they count nought', () => {
    const nobody = smallSpec(columns, { sections: [{ title: null, rows: [], emptyText: '无', subtotal: null }], footLines: [{ id: 'states', parts: ['在用', { count: 'state', equals: '在用' }] }] });
    expect(make(nobody).content.cells.at(-2)).toEqual([{ formula: '"在用"&0', value: '在用0' }]);
  });

  test('over several groups the counts are added', () => {
    const group = (name: string) => ({ title: null, rows: [row(name, '在用', 1, 0, 1)], emptyText: '', subtotal: `${name}小计` });
    const groups = smallSpec(columns, { sections: [group('甲'), group('乙')], footLines: [{ id: 'states', parts: ['在用', { count: 'state', equals: '在用' }, '台'] }] });
    expect(make(groups).content.cells.at(-2)).toEqual([{ formula: '"在用"&(COUNTIF(B4:B4,"在用")+COUNTIF(B6:B6,"在用"))&"台"', value: '在用2台' }]);
  });

  test('a line of words that is no longer so goes, one the clerk wrote stays', () => {
    const columns = [column('序号', 'index'), column('name', 'text'), remarks];
    const body = rowsOf({ values: { name: '甲' } });
    const plain: TableSpec = { ...smallSpec(columns, body), passingFeet: ['注：没有'] };
    const noted: TableSpec = { ...smallSpec(columns, { ...body, footLines: [{ id: 'source', parts: ['注：没有三季度发放台账'] }] }), passingFeet: ['注：没有'] };
    const sheet = new ClerkSheet(make(noted).content);
    sheet.insertRow(7, ['注：甲由子女代领']);
    const words = ({ cells }: SheetContent) => cells.flat().filter((cell) => String(cell).startsWith('注'));
    expect(words(make(noted, sheet).content)).toEqual(['注：没有三季度发放台账', '注：甲由子女代领']);
    const again = make(plain, sheet);
    expect(words(again.content)).toEqual(['注：甲由子女代领']);
    expect(again.overwritten).toEqual([]);
  });
});
