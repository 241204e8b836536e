import { NumberFormatKind } from '../../src/workbook/port';
import { arrayBlock, day, ledgerOf, merge, month, recognise, type Cell } from './arrayBlock';
import { readLedger } from '../../src/ledger/readLedger';
import { madeUpId } from './people';

const read = <T>(value: T) => ({ state: 'read', value });
const blank = { state: 'blank' };
const unreadable = (text: string) => ({ state: 'unreadable', text });
const dayOf = (year: number, monthOfYear: number, date: number) => read({ precision: 'day', date: { year, month: monthOfYear, day: date } });
const monthIn = (year: number, monthOfYear: number) => read({ precision: 'month', month: { year, month: monthOfYear } });

/** A ledger of one elder with one more column. */
function elder(heading: string, cell: Cell, dateSystem: 1900 | 1904 = 1900) {
  return ledgerOf([['老年人花名册'], ['序号', '姓名', '身份证号', '老年证号', heading], [1, '赵秀英', madeUpId(1), 'A1', cell]], { dateSystem });
}

describe('dates', () => {
  test.each<[string, Cell, unknown]>([
    ['a real date', day(46_329), dayOf(2026, 11, 3)],
    ['a real date with its time', day(46_329.75), dayOf(2026, 11, 3)],
    ['a real month', month(46_327), monthIn(2026, 11)],
    ['a serial number that lost its format', 46_329, dayOf(2026, 11, 3)],
    ['the first bare serial number', 15_000, dayOf(1941, 1, 24)],
    ['a number below those', 14_999, unreadable('14999')],
    ['20261103 as a number', 20_261_103, dayOf(2026, 11, 3)],
    ['202611 as a number', 202_611, monthIn(2026, 11)],
    ['202611 typed into a date cell', day(202_611), monthIn(2026, 11)],
    ['20261103 typed into a date cell', day(20_261_103), dayOf(2026, 11, 3)],
    ['2026.11 as a number', 2026.11, monthIn(2026, 11)],
    ['2026.1 as a number, which may have been 2026.10', 2026.1, unreadable('2026.1')],
    ['2026.1 as text', '2026.1', monthIn(2026, 1)],
    ['2026-11-3', '2026-11-3', dayOf(2026, 11, 3)],
    ['2026.11.03', '2026.11.03', dayOf(2026, 11, 3)],
    ['2026/11/3', '2026/11/3', dayOf(2026, 11, 3)],
    ['2026年11月3日', '2026年11月3日', dayOf(2026, 11, 3)],
    ['20261103 as text', '20261103', dayOf(2026, 11, 3)],
    ['2026年11月', '2026年11月', monthIn(2026, 11)],
    ['nothing', '', blank],
    ['无', '无', blank],
    ['—', '—', blank],
    ['/', '/', blank],
    ['zero', 0, blank],
    ['zero in a date cell', day(0), blank],
    ['不详', '不详', unreadable('不详')],
    ['30 February', '2026-2-30', unreadable('2026-2-30')],
    ['true', true, unreadable('TRUE')],
    ['an error', { error: '#REF!' }, unreadable('#REF!')],
  ])('%s', (_name, cell, reading) => expect(elder('死亡日期', cell).date(0, 'deathDate')).toEqual(reading));

  test('in a workbook of the 1904 system', () => expect(elder('死亡日期', day(44_867), 1904).date(0, 'deathDate')).toEqual(dayOf(2026, 11, 3)));

  test('a month field takes the month of a day', () => {
    expect(elder('老年券起发月份', day(46_329)).month(0, 'voucherStart')).toEqual(read({ year: 2026, month: 11 }));
    expect(elder('老年券起发月份', '2026.11').month(0, 'voucherStart')).toEqual(read({ year: 2026, month: 11 }));
    expect(elder('老年券起发月份', '待查').month(0, 'voucherStart')).toEqual(unreadable('待查'));
  });
});

describe('texts', () => {
  test.each<[string, Cell, string]>([
    ['an ID as text', '110105194912310021', '110105194912310021'],
    ['an ID as a number keeps the digits there are', 110_105_194_912_310_020, '110105194912310020'],
    ['outer blanks go', ' 999901194001010123 ', '999901194001010123'],
    ['nothing', '', ''],
  ])('%s', (_name, cell, text) => {
    const ledger = ledgerOf([['老年人花名册'], ['姓名', '身份证号', '老年证号'], ['赵秀英', cell, 'A1']]);
    expect(ledger.text(0, 'idNumber')).toBe(text);
  });

  test('a field without a column is blank in every way', () => {
    const ledger = elder('备注', '');
    expect(ledger.has('deathDate')).toBe(false);
    expect(ledger.column('deathDate')).toBe(0);
    expect(ledger.text(0, 'deathDate')).toBe('');
    for (const reading of [ledger.date(0, 'deathDate'), ledger.month(0, 'deathDate'), ledger.fen(0, 'allowanceAmount'), ledger.listed(0, 'sex'), ledger.yesNo(0, 'source')]) {
      expect(reading).toEqual(blank);
    }
  });
});

describe('amounts in fen', () => {
  test.each<[Cell, unknown]>([
    [100, read(10_000)],
    [0, read(0)],
    [0.1 + 0.2, read(30)],
    [4.015, unreadable('4.015')],
    ['100元', read(10_000)],
    ['￥1,200.50', read(120_050)],
    ['叁佰元', read(30_000)],
    ['', blank],
    ['待定', unreadable('待定')],
    [{ error: '#VALUE!' }, unreadable('#VALUE!')],
  ])('%j', (cell, reading) => expect(elder('高龄津贴', cell).fen(0, 'allowanceAmount')).toEqual(reading));
});

describe('listed values and yes or no', () => {
  test.each<[string, string, Cell, unknown]>([
    ['老年券状态', 'voucherStatus', '在享', read('在发')],
    ['老年券状态', 'voucherStatus', '停發', read('停发')],
    ['老年券状态', 'voucherStatus', '看情况', unreadable('看情况')],
    ['是否京籍', 'household', '是', read('本地')],
    ['性别', 'sex', 1, read('男')],
  ])('%s %j: %j', (heading, field, cell, reading) => {
    const ledger = elder(heading, cell);
    expect(ledger.listed(0, field)).toEqual(reading);
    expect(ledger.listed(0, field)).toEqual(reading);
  });

  test.each<[Cell, unknown]>([
    ['√', read(true)],
    ['无', read(false)],
    [1, read(true)],
    [false, read(false)],
    ['', blank],
    ['也许', unreadable('也许')],
  ])('%j', (cell, reading) => expect(elder('备注', cell).yesNo(0, 'remarks')).toEqual(reading));
});

test('persons are counted and know their rows', () => {
  const ledger = ledgerOf([['老年人花名册'], ['姓名', '身份证号', '老年证号'], ['赵秀英', madeUpId(1), ''], [], ['小计', '', ''], ['钱桂兰', madeUpId(2), '']], { firstRow: 4, firstColumn: 3 });
  expect([ledger.kind, ledger.count, ledger.row(0), ledger.row(1), ledger.column('idNumber')]).toEqual(['elders', 2, 6, 9, 4]);
  expect(ledger.text(1, 'name')).toBe('钱桂兰');
});

test('the cell of a time alone is no date', () => {
  expect(elder('死亡日期', { number: 0.5, shown: NumberFormatKind.Time }).date(0, 'deathDate').state).toBe('unreadable');
});

test('a sheet that is no ledger is not read as one', () => {
  expect(() => ledgerOf([['通知']])).toThrow('no ledger');
});

describe('words by which nothing has happened leave an event blank (rulings 47)', () => {
  test.each(['健在', '在世', '否', '无', '未', '正常', ' 健 在 ', '未死亡', '没有', '×'])('死亡日期 %s', (word) => {
    expect(elder('死亡日期', word).date(0, 'deathDate')).toEqual(blank);
  });
  test.each(['是', '去世', '已故', '2026-9-31', '不详', '无法联系', '未知'])('死亡日期 %s is not one of them', (word) => {
    expect(elder('死亡日期', word).date(0, 'deathDate')).toEqual(unreadable(word));
  });
  test('迁出日期 too, and no other date', () => {
    expect(elder('迁出日期', '未迁出').date(0, 'moveOutDate')).toEqual(blank);
    expect(elder('老年证办理日期', '正常').date(0, 'seniorCardDate')).toEqual(unreadable('正常'));
  });
});

describe('a cell of a household merged downwards counts for each row it covers (rulings 48)', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['老年人花名册'],
    ['序号', '姓名', '身份证号', '住址', '联系电话', '户籍', '老年券起发月份', '高龄津贴'],
    [1, '赵秀英', madeUpId(1), '3号楼', '13000000001', '本地', '2020年1月', 100],
    [2, '钱桂兰', madeUpId(2), '', '', '', '', ''],
    [3, '孙德福', madeUpId(3), '', '', '', '', ''],
    [4, '李国庆', madeUpId(4), '5号楼', '', '', '', ''],
  ];
  // Address, phone and household over three rows; start and amount are merged too, and are nobody else's.
  const merges = [merge(3, 4, 5, 4), merge(3, 5, 4, 5), merge(3, 6, 5, 6), merge(3, 7, 5, 7), merge(3, 8, 5, 8), merge(1, 1, 1, 8)];
  const ledger = ledgerOf(rows, { merges });
  const columnOf = (field: string) => Array.from({ length: ledger.count }, (_unused, index) => ledger.text(index, field));

  test('everybody is read, with the address, phone and household of the family', () => {
    expect(columnOf('name')).toEqual(['赵秀英', '钱桂兰', '孙德福', '李国庆']);
    expect(columnOf('address')).toEqual(['3号楼', '3号楼', '3号楼', '5号楼']);
    expect(columnOf('phone')).toEqual(['13000000001', '13000000001', '', '']);
    expect([0, 1, 2, 3].map((index) => ledger.listed(index, 'household').state)).toEqual(['read', 'read', 'read', 'blank']);
  });

  test('months and amounts are only whose row they stand in', () => {
    expect([0, 1, 2].map((index) => ledger.month(index, 'voucherStart').state)).toEqual(['read', 'blank', 'blank']);
    expect([0, 1, 2].map((index) => ledger.fen(index, 'allowanceAmount').state)).toEqual(['read', 'blank', 'blank']);
  });

  test('its cell is the first of the merge', () => {
    expect([0, 1, 2, 3].map((index) => ledger.rowAt(index, 'address'))).toEqual([3, 3, 3, 6]);
    expect([0, 1, 2, 3].map((index) => ledger.rowAt(index, 'name'))).toEqual([3, 4, 5, 6]);
  });

  test('a row of such a household is not read again by itself, another is', () => {
    const renewable = readLedger(recognise(rows, { merges }), arrayBlock(rows), 1900);
    expect([3, 4, 6].map((row) => renewable.renew(row, arrayBlock(rows)))).toEqual([false, false, true]);
  });
});

describe('a date in columns of its own for year, month and day (rulings 55)', () => {
  const dateOf = (...parts: readonly Cell[]) =>
    ledgerOf([['老年人花名册'], ['序号', '姓名', '身份证号', '老年证号', '出生年月日', '', ''], ['', '', '', '', '年', '月', '日'], [1, '赵秀英', madeUpId(1), 'A1', ...parts]], {
      merges: [merge(2, 1, 3, 1), merge(2, 2, 3, 2), merge(2, 3, 3, 3), merge(2, 4, 3, 4), merge(2, 5, 2, 7)],
    }).date(0, 'birthDate');

  test.each<[string, readonly Cell[], unknown]>([
    ['numbers', [1938, 12, 5], dayOf(1938, 12, 5)],
    ['texts with their words', ['1938年', '12月', '5日'], dayOf(1938, 12, 5)],
    ['no day', [1938, 12, ''], monthIn(1938, 12)],
    ['nothing', ['', '', ''], blank],
    ['a day that never was', [1938, 2, 30], unreadable('1938年2月30日')],
    ['no month', [1938, '', 5], unreadable('1938年月5日')],
    ['a year alone', [1938, '', ''], unreadable('1938年')],
  ])('%s', (_how, parts, expected) => {
    expect(dateOf(...parts)).toEqual(expected);
  });

  test('where nothing is merged down to the row of these words', () => {
    const rows = [['老人登记表'], ['序号', '姓名', '身份证号', '出生', '', '', '老年券起发月份'], ['', '', '', '年', '月', '日', ''], [1, '赵秀英', madeUpId(1), 1938, 12, 5, '2018-12']];
    expect(ledgerOf(rows, { merges: [merge(2, 4, 2, 6)] }).date(0, 'birthDate')).toEqual(dayOf(1938, 12, 5));
  });
});
