import { makeTable } from '../../../src/tables/engine/makeTable';
import type { Break, TableBody, TableRow, TableSpec, TableValue } from '../../../src/tables/spec';
import { NumberFormatKind } from '../../../src/workbook/port';
import { ClerkSheet } from '../contentBlock';
import { tableContext } from '../tableContext';
import { column, count, fen, rowsOf, smallSpec } from './smallSpec';

const make = (spec: TableSpec, sheet: ClerkSheet | null = null) => makeTable(spec, tableContext([]), sheet);
const again = (spec: TableSpec, sheet: ClerkSheet) => new ClerkSheet(make(spec, sheet).content);

describe('columns filled in beforehand for the clerk to go on with', () => {
  const columns = [
    column('name', 'text'),
    column('finding', 'text', { source: 'handFilled', ours: /^\d+月死亡$/ }),
    column('recovery', 'text', { source: 'handFilled', ours: /^已追回\d+元$/ }),
    column('checked', 'date', { source: 'handFilled' }),
  ];
  const spec = (...rows: readonly (readonly [string, TableValue, TableValue])[]) => smallSpec(columns, rowsOf(...rows.map(([name, finding, recovery]): TableRow => ({ values: { name, finding, recovery } }))));
  const of = (sheet: ClerkSheet, name: string) => sheet.rows[sheet.rowOf(name, 1) - 1];
  const first = spec(['甲', '10月死亡', '已追回100元'], ['乙', null, null]);

  test('are filled in at first, and are no change', () => {
    const sheet = new ClerkSheet(make(first).content);
    expect(of(sheet, '甲')).toEqual(['甲', '10月死亡', '已追回100元', null]);
    expect(make(first, sheet)).toMatchObject({ changedCells: 0, overwritten: [] });
  });

  test('what we filled in is renewed, and taken back, and nobody need be told', () => {
    const sheet = new ClerkSheet(make(first).content);
    const renewed = make(spec(['甲', '11月死亡', null], ['乙', '12月死亡', null]), sheet);
    expect(renewed).toMatchObject({ changedCells: 3, overwritten: [] });
    expect(of(new ClerkSheet(renewed.content), '甲')).toEqual(['甲', '11月死亡', null, null]);
    expect(of(new ClerkSheet(renewed.content), '乙')).toEqual(['乙', '12月死亡', null, null]);
  });

  test('what the clerk typed over it or beside it stays', () => {
    const sheet = new ClerkSheet(make(first).content);
    sheet.enter(4, 2, '10月死亡，家属已报告');
    sheet.enter(4, 3, 100);
    sheet.enter(5, 2, '住院');
    sheet.enter(5, 4, 46334, NumberFormatKind.Date);
    expect(make(first, sheet)).toMatchObject({ changedCells: 0, overwritten: [] });
    const later = again(spec(['甲', '11月死亡', '已追回200元'], ['乙', '12月死亡', null]), sheet);
    expect(of(later, '甲')).toEqual(['甲', '10月死亡，家属已报告', 100, null]);
    expect(of(later, '乙')).toEqual(['乙', '住院', null, 46334]);
  });

  test('cleared by the clerk, it comes back', () => {
    const sheet = new ClerkSheet(make(first).content);
    sheet.enter(4, 2, null);
    expect(of(again(first, sheet), '甲')).toEqual(['甲', '10月死亡', '已追回100元', null]);
  });

  test('of who leaves, only what was typed is told; who comes back has it again', () => {
    const sheet = new ClerkSheet(make(first).content);
    sheet.enter(4, 4, 46334, NumberFormatKind.Date);
    const left = make(spec(['乙', null, null]), sheet);
    expect(left.movedOut).toEqual([{ name: '甲', idNumber: '', typed: [{ heading: 'checked', text: '2026年11月8日' }] }]);
    expect(of(new ClerkSheet(left.content), '甲')).toEqual(['甲', '10月死亡', '已追回100元', 46334]);
    const back = again(spec(['乙', null, null], ['甲', '11月死亡', null]), new ClerkSheet(left.content));
    expect(of(back, '甲')).toEqual(['甲', '11月死亡', null, 46334]);
  });
});

describe('the mark of a table that does not reconcile', () => {
  const columns = [column('name', 'text'), column('people', 'count', { total: true }), column('remarks', 'text', { source: 'handFilled' })];
  const rule = (text: string): Break => ({ rule: 'balance', expected: 3, found: 2, text, rows: [] });
  const spec = (...breaks: readonly Break[]) => smallSpec(columns, { ...rowsOf({ values: { name: '甲', people: count(1) } }, { values: { name: '乙', people: count(2) } }), breaks });
  const marks = (sheet: ClerkSheet) => sheet.rows.flat().filter((cell) => String(cell).startsWith('勾稽不符'));

  test('comes, stays while it is so, changes with its numbers and goes', () => {
    const sheet = new ClerkSheet(make(spec()).content);
    const marked = make(spec(rule('期初加减得3人，期末2人'), rule('另一处')), sheet);
    expect(marked).toMatchObject({ reconciled: false, overwritten: [] });
    const two = new ClerkSheet(marked.content);
    expect(marks(two)).toEqual(['勾稽不符：期初加减得3人，期末2人', '勾稽不符：另一处']);
    expect(two.rows.slice(6, 9).map(([first]) => String(first).slice(0, 4))).toEqual(['勾稽不符', '勾稽不符', '负责人：']);
    expect(make(spec(rule('期初加减得3人，期末2人'), rule('另一处')), two)).toMatchObject({ changedCells: 0, reconciled: false });
    const one = again(spec(rule('期初加减得4人，期末2人')), two);
    expect(marks(one)).toEqual(['勾稽不符：期初加减得4人，期末2人']);
    const none = make(spec(), one);
    expect(none).toMatchObject({ reconciled: true, overwritten: [], movedOut: [] });
    expect(none.content.cells).toEqual(make(spec()).content.cells);
  });

  test('a remark the clerk put beside it is not lost with it', () => {
    const sheet = new ClerkSheet(make(spec(rule('期末2人'))).content);
    sheet.enter(sheet.rowOf('勾稽不符：期末2人', 1), 5, '已问街道');
    expect(again(spec(), sheet).rows.flat()).toContain('已问街道');
    sheet.enter(sheet.rowOf('乙', 1), 3, '留');
    expect(again(spec(), sheet).rows[4]).toEqual(['乙', 2, '留']);
  });
});

describe('headings of the office’s own', () => {
  const columns = [
    column('index', 'index', { heading: '序号' }),
    column('name', 'text', { heading: '姓名' }),
    column('amount', 'money', { heading: '金额(元)', total: true }),
    column('remarks', 'text', { heading: '备注', source: 'handFilled' }),
    column('checked', 'text', { heading: '检查日期', source: 'handFilled' }),
    column('opinion', 'text', { heading: '处理意见', source: 'handFilled' }),
  ];
  const spec = smallSpec(columns, rowsOf({ values: { name: '甲', amount: fen(10010) } }, { values: { name: '乙', amount: fen(20000) } }));
  const under = (headings: Readonly<Record<string, string>>, sheet: ClerkSheet | null = null) => makeTable(spec, tableContext([], { settings: { headings: { small: headings } } }), sheet);
  const own = { remarks: '说明', checked: '走访日期', opinion: '意见' };
  const typed = (headings: Readonly<Record<string, string>>) => {
    const sheet = new ClerkSheet(under(headings).content);
    sheet.enter(4, 4, '甲备注');
    sheet.enter(4, 5, '10.9');
    sheet.enter(5, 6, '乙意见');
    return sheet;
  };
  const headingsOf = (sheet: ClerkSheet) => sheet.rows[2];
  const people = (sheet: ClerkSheet) => sheet.rows.slice(3, 5);
  const kept = [
    [1, '甲', 100.1, '甲备注', '10.9', null],
    [2, '乙', 200, null, null, '乙意见'],
  ];

  test('stand in place of the table’s', () => {
    expect(under(own).content.cells[2]).toEqual(['序号', '姓名', '金额(元)', '说明', '走访日期', '意见']);
    expect(under(own).totals).toEqual([{ heading: '金额(元)', value: '300.10' }]);
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['set after the table was made', {}, own],
    ['taken away again', own, {}],
    ['changed once more', { remarks: '附注', opinion: '建议' }, own],
  ])('%s: what was typed stays under its column', (_what, before, after) => {
    const sheet = new ClerkSheet(under(after, typed(before)).content);
    expect(headingsOf(sheet)).toEqual(under(after).content.cells[2]);
    expect(people(sheet)).toEqual(kept);
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['set', {}, own],
    ['as they were set', own, own],
  ])('columns moved by the clerk, headings %s: what was typed stays under its column', (_what, before, after) => {
    for (const [from, to] of [[4, 6], [6, 4], [2, 5], [5, 1]] as const) {
      const sheet = typed(before);
      sheet.moveColumn(from, to);
      const made = under(after, sheet);
      expect(people(new ClerkSheet(made.content))).toEqual(kept);
      expect(headingsOf(new ClerkSheet(made.content))).toEqual(under(after).content.cells[2]);
    }
  });

  test('one heading given to another column is that column’s', () => {
    const swapped = { remarks: '处理意见', opinion: '备注' };
    expect(people(new ClerkSheet(under(swapped, typed(swapped)).content))).toEqual(kept);
  });
});

describe('days of a workbook that counts them from 1904', () => {
  const columns = [
    column('name', 'text'),
    column('from', 'month'),
    column('until', 'month'),
    column('months', 'count', { source: { monthsBetween: { from: 'from', until: 'until' } }, total: true }),
    column('checked', 'date', { source: 'handFilled' }),
  ];
  const spec = smallSpec(columns, rowsOf({ values: { name: '甲', from: { month: { year: 2026, month: 11 } }, until: { month: { year: 2027, month: 2 } } } }));

  test.each([1900, 1904] as const)('%i: months between are the same, and a day typed stays the day it is', (dateSystem) => {
    const of = (sheet: ClerkSheet | null) => makeTable(spec, tableContext([], { dateSystem }), sheet);
    const { content, totals } = of(null);
    expect(content.cells[3]?.[3]).toEqual({ formula: 'MAX(0,(YEAR(C4)-YEAR(B4))*12+MONTH(C4)-MONTH(B4))', value: 3 });
    expect(totals).toEqual([{ heading: 'months', value: '3' }]);
    expect(content.cells[3]?.[1]).toBe(dateSystem === 1900 ? 46327 : 44865);
    const sheet = new ClerkSheet(content);
    sheet.enter(4, 5, 45000, NumberFormatKind.Date);
    expect(of(sheet)).toMatchObject({ changedCells: 0, overwritten: [] });
    sheet.enter(4, 2, 45000, NumberFormatKind.Month);
    expect(of(sheet).overwritten).toEqual([{ cell: 'B4', was: dateSystem === 1900 ? '2023年3月15日' : '2027年3月16日', is: '2026年11月1日' }]);
  });
});

describe('whatever the clerk does to the rows and columns', () => {
  const columns = [
    column('index', 'index', { heading: '序号' }),
    column('name', 'text', { heading: '姓名' }),
    column('months', 'count', { heading: '月数', total: true }),
    column('standard', 'money', { heading: '标准' }),
    column('amount', 'money', { heading: '金额', source: { operator: '+', left: { operator: '*', left: 'months', right: 'standard' }, right: { own: 'difference' } }, total: true }),
    column('paid', 'money', { heading: '已付', source: 'handFilled', total: true }),
    column('remarks', 'text', { heading: '备注', source: 'handFilled' }),
  ];
  const group = (subtotal: string, names: string): TableBody['sections'][number] => ({
    title: null,
    rows: [...names].map((name, nth) => ({ values: { name, months: count(nth + 1), standard: fen(10010), difference: nth === 1 ? fen(-30) : null } })),
    emptyText: '无',
    subtotal,
  });
  const spec = smallSpec(columns, { sections: [group('甲组小计', '甲乙丙'), group('丁组小计', '丁戊')] });
  const typed = () => {
    const sheet = new ClerkSheet(make(spec).content);
    for (const name of '甲乙丙丁戊') {
      sheet.enter(sheet.rowOf(name, 2), 6, name.charCodeAt(0) / 100);
      sheet.enter(sheet.rowOf(name, 2), 7, `${name}备注`);
    }
    return sheet;
  };
  // Sums over what was typed.
  const whole = make(spec, typed()).content.cells;

  test.each<[string, (sheet: ClerkSheet) => void]>([
    ['nothing', () => undefined],
    ['sorted within a group', (sheet) => sheet.swapRows(4, 6)],
    ['sorted across groups', (sheet) => sheet.swapRows(4, 9)],
    ['a row inserted above', (sheet) => sheet.insertRow(1, [])],
    ['rows inserted between', (sheet) => [4, 6, 8].forEach((row) => sheet.insertRow(row, []))],
    ['a subtotal deleted', (sheet) => sheet.deleteRow(sheet.rowOf('甲组小计', 1))],
    ['the total deleted', (sheet) => sheet.deleteRow(sheet.rowOf('合计', 1))],
    ['the headings deleted', (sheet) => sheet.deleteRow(3)],
    ['the signature line deleted', (sheet) => sheet.deleteRow(sheet.rows.length)],
    ['a blank column inserted', (sheet) => sheet.insertColumn(3, new Map())],
    ['a blank column inserted on the left', (sheet) => sheet.insertColumn(1, new Map())],
    ['remarks moved to the front', (sheet) => sheet.moveColumn(7, 2)],
    ['names moved to the end', (sheet) => sheet.moveColumn(2, 7)],
    ['the standard moved behind the amount', (sheet) => sheet.moveColumn(4, 5)],
    [
      'all of it',
      (sheet) => {
        sheet.moveColumn(7, 3);
        sheet.swapRows(4, 6);
        sheet.insertRow(5, []);
        sheet.deleteRow(sheet.rowOf('甲组小计', 1));
        sheet.moveColumn(4, 6);
      },
    ],
  ])('%s: the table is as it was, and nothing was written over', (_what, change) => {
    const sheet = typed();
    change(sheet);
    const made = make(spec, sheet);
    expect(made.content.cells).toEqual(whole);
    expect(made.overwritten).toEqual([]);
    expect(made.movedOut).toEqual([]);
    expect(make(spec, new ClerkSheet(made.content)).changedCells).toBe(0);
  });

  test('a row deleted comes back without what was typed', () => {
    const sheet = typed();
    sheet.deleteRow(sheet.rowOf('乙', 2));
    const back = again(spec, sheet);
    expect(back.rows.map((row) => row[6]).filter((cell) => String(cell).endsWith('备注') && String(cell).length === 3)).toEqual(['甲备注', '丙备注', '丁备注', '戊备注']);
    expect(back.rows[4]?.slice(1, 5)).toEqual(['乙', 2, 100.1, { formula: 'C5*D5-0.3', value: 199.9 }]);
  });
});

describe('groups that come and go', () => {
  const columns = [column('index', 'index', { heading: '序号' }), column('name', 'text', { heading: '姓名' }), column('months', 'count', { heading: '月数', total: true }), column('remarks', 'text', { heading: '备注', source: 'handFilled' })];
  const group = (reason: string, ...names: readonly string[]): TableBody['sections'][number] => ({ title: null, rows: names.map((name) => ({ values: { name, months: count(1) } })), emptyText: '本季无人', subtotal: `${reason}小计` });
  const nobody: TableBody['sections'][number] = { title: null, rows: [], emptyText: '本季无人', subtotal: null };
  const spec = (...sections: TableBody['sections']) => smallSpec(columns, { sections });

  test('the row of sums of a group that is no more goes, and is nobody who moved out', () => {
    const sheet = new ClerkSheet(make(spec(group('死亡', '甲'), group('迁出', '乙', '丙'))).content);
    expect(make(spec(group('死亡', '甲', '乙', '丙')), sheet).movedOut).toEqual([]);
    const left = make(spec(group('死亡', '甲')), sheet);
    expect(left.movedOut.map(({ name }) => name)).toEqual(['乙', '丙']);
    expect(left.content.cells.filter(([first]) => String(first).endsWith('小计'))).toHaveLength(1);
    expect(make(spec(nobody), sheet).movedOut.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });

  test('the line that nobody was there goes when somebody is, and comes again', () => {
    const sheet = new ClerkSheet(make(spec(nobody)).content);
    const some = make(spec(group('死亡', '甲')), sheet);
    expect(some.content.cells).toEqual(make(spec(group('死亡', '甲'))).content.cells);
    expect(make(spec(nobody), new ClerkSheet(some.content)).content.cells[3]).toEqual(['本季无人']);
  });
});
