import type { Ledger } from '../../src/ledger/types';
import { NumberFormatKind } from '../../src/workbook/port';
import { leavesPeriodsUnread } from '../../src/ledger/amountFor';
import { isoMonth } from '../../src/rules/calendar/formatDate';
import { formatPeriod } from '../../src/rules/calendar/period';
import { paymentsOf } from '../../src/tables/holders/payments';
import { ledgerOf as rowsLedger } from '../checks/cases';
import { beijing } from '../tables/tableContext';
import { day, ledgerOf, recognise, type Cell } from './arrayBlock';

const person = (name: string, nth: number, ...months: Cell[]): Cell[] => [name, `11010519400101${String(100 + nth)}X`, ...months];

function sheet(title: string, headings: readonly Cell[], ...people: readonly Cell[][]) {
  return [[title], ['姓名', '身份证号', ...headings], ...people];
}

/** Rows as "name period amount at column", the amount in yuan, 标准 for a mark. */
function rowsOf(ledger: Ledger): string[] {
  return Array.from({ length: ledger.count }, (_unused, index) => {
    const amount = ledger.fen(index, 'amount');
    const said = amount.state === 'read' ? amount.value / 100 : amount.state === 'blank' ? '标准' : `？${amount.text}`;
    const column = ledger.columnAt(index, 'amount');
    return column === 0 ? `${ledger.text(index, 'name')} nothing` : `${ledger.text(index, 'name')} ${ledger.text(index, 'period')} ${said} @${column}`;
  });
}

/** Payments as "2026Q4 30000", the amount in fen. */
function paidIn(rows: readonly (readonly Cell[])[]): string[] {
  const context = { ledgers: [ledgerOf(rows)], period: { kind: 'quarter', year: 2026, quarter: 4 }, policy: beijing, asOf: { year: 2026, month: 11, day: 30 } } as const;
  return paymentsOf(context).all.map(({ period, fen }) => `${formatPeriod(period)} ${String(fen)}`);
}

test.each<[string, Cell, readonly string[]]>([
  ['a word that is no mark of payment', '外出', []],
  ['one of what is still to come', '待领', []],
  ['a day', '10月12日', ['2026-10 null']],
  ['a mark', '√', ['2026-10 null']],
])('beside payments %s', (_case, cell, paid) => {
  const others = ['李四', '王五', '赵六', '孙七', '周八'].map((name, nth) => person(name, nth + 2, 100, 100));
  expect(paidIn(sheet('2026年老年券发放台账', ['9月', '10月'], person('张三', 1, 100, cell), ...others))).toEqual(['2026-09 10000', ...paid, ...others.flatMap(() => ['2026-09 10000', '2026-10 10000'])]);
});

test.each<[string, readonly Cell[], readonly string[]]>([
  ['how many months of the quarter', [3, 2], ['2026Q3 null 3', '2026Q4 null 2']],
  ['none of them', [2, 0], ['2026Q3 null 2']],
  ['an amount', [300, 3], ['2026Q3 30000 3', '2026Q4 300 3']],
])('cells of quarters say %s', (_case, cells, paid) => {
  const rows = sheet('2026年老年券发放情况', ['三季度', '四季度'], person('张三', 1, ...cells));
  const context = { ledgers: [ledgerOf(rows)], period: { kind: 'quarter', year: 2026, quarter: 4 }, policy: beijing, asOf: { year: 2026, month: 12, day: 30 } } as const;
  expect(paymentsOf(context).all.map(({ period, fen, months }) => `${formatPeriod(period)} ${String(fen)} ${months.length}`)).toEqual(paid);
});

/* An amount of part of a quarter is for its first months, from his own start on, as in a list of the quarter alone. */
test.each<[string, string, Cell, Cell[], string]>([
  ['one month', '老年券', 100, ['2020-05', '2020-05'], '2026-10'],
  ['two months', '老年券', 200, ['2020-05', '2020-05'], '2026-10 2026-11'],
  ['all three', '老年券', 300, ['2020-05', '2020-05'], '2026-10 2026-11 2026-12'],
  ['one month, from November on', '老年券', 100, ['2026-11', '2020-05'], '2026-11'],
  ['a mark, from November on', '老年券', '√', ['2026-11', '2020-05'], '2026-11 2026-12'],
  ['an amount of no number of months', '老年券', 250, ['2020-05', '2020-05'], '2026-10 2026-11 2026-12'],
  ['one month of the allowance', '高龄津贴', 100, ['2020-05', '2020-05'], '2026-10'],
  ['two months of the allowance', '高龄津贴', 200, ['2020-05', '2020-05'], '2026-10 2026-11'],
  ['one month of the allowance, from November on', '高龄津贴', 100, ['2020-05', '2026-11'], '2026-11'],
])('四季度 pays %s (%s)', (_case, of, cell, [voucherStart, allowanceStart], months) => {
  const rows = sheet(`2026年${of}发放情况`, ['三季度', '四季度'], person('张三', 1, 300, cell), person('李四', 2, 300, 300));
  const born = allowanceStart === '2026-11' ? '1946-11-05' : '1940-01-01';
  const roll = rowsLedger('elders', [{ name: '张三', idNumber: '11010519400101101X', birthDate: born, household: '本地', voucherStart: String(voucherStart), allowanceStart: String(allowanceStart), allowanceAmount: '100' }]);
  const context = { ledgers: [roll, ledgerOf(rows)], period: { kind: 'quarter', year: 2026, quarter: 4 }, policy: beijing, asOf: { year: 2026, month: 11, day: 30 } } as const;
  const payments = paymentsOf(context, of === '老年券' ? 'voucher' : 'allowance').all.filter(({ person: { ledger, index }, period }) => ledger.text(index, 'name') === '张三' && formatPeriod(period) === '2026Q4');
  expect(payments.flatMap((payment) => payment.months.map(isoMonth)).join(' ')).toBe(months);
});

describe('what a cell says', () => {
  test.each<[string, Cell, string | null]>([
    ['an amount', 150, '150'],
    ['an amount in words', '叁佰元', '300'],
    ['a mark', '√', '标准'],
    ['a signature', '张三', '标准'],
    ['TRUE', true, '标准'],
    ['nothing', null, null],
    ['spaces', '  ', null],
    ['0', 0, null],
    ['×', '×', null],
    ['未领', '未领', null],
    ['停发', '停发', null],
    ['FALSE', false, null],
    ['what nobody can tell', '待核实', '？待核实'],
    ['a day', day(46300), '？46300'],
  ])('%s', (_what, cell, expected) => {
    const ledger = ledgerOf(sheet('2026年高龄津贴发放表', ['1月', '2月'], person('张三', 1, cell, 100), ...[2, 3, 4, 5, 6, 7].map((nth) => person(`李四${nth}`, nth, 100, 100))));
    expect(rowsOf(ledger)[0]).toBe(expected === null ? '张三 2026年2月 100 @4' : `张三 2026年1月 ${expected} @3`);
  });

  test('1 where nothing but 1 and 0 stands is a mark; beside amounts it is an amount', () => {
    expect(rowsOf(ledgerOf(sheet('2026年高龄津贴发放表', ['1月', '2月'], person('张三', 1, 1, 0), person('李四', 2, 1, 1))))).toEqual(['张三 2026年1月 标准 @3', '李四 2026年1月 标准 @3', '李四 2026年2月 标准 @4']);
    expect(rowsOf(ledgerOf(sheet('2026年高龄津贴发放表', ['1月', '2月'], person('张三', 1, 1, 100))))).toEqual(['张三 2026年1月 1 @3', '张三 2026年2月 100 @4']);
  });

  test('a signature or a day beside an empty amount says paid, a blank one does not', () => {
    const rows = sheet('2026年老年券发放表', ['1月金额', '1月签字', '1月日期', '2月金额', '2月签字', '2月日期'], person('张三', 1, null, '张三', null, 100, null, null), person('李四', 2, null, null, day(46050), null, '未领', null));
    expect(rowsOf(ledgerOf(rows))).toEqual(['张三 2026年1月 标准 @3', '张三 2026年2月 100 @6', '李四 2026年1月 标准 @3']);
  });
});

test('who was paid nothing is still a person, once', () => {
  const ledger = ledgerOf(sheet('2026年高龄津贴发放表', ['1月', '2月'], person('张三', 1, null, '×'), person('李四', 2, 100, 100)));
  expect(rowsOf(ledger)).toEqual(['张三 nothing', '李四 2026年1月 100 @3', '李四 2026年2月 100 @4']);
  expect([ledger.text(0, 'period'), ledger.columnAt(0, 'period'), ledger.row(0), ledger.row(1), ledger.row(2)]).toEqual(['', 0, 3, 4, 4]);
  expect(ledger.sheet.persons).toBe(2);
});

test('signature and day are those of the month; other fields are the person’s', () => {
  const rows = sheet('2026年四季度老年券发放表', ['10月金额', '10月签字', '10月日期', '11月金额', '11月签字', '11月日期', '联系电话'], person('张三', 1, 100, '张三', day(46304), 100, null, null, '13900000000'));
  const ledger = ledgerOf(rows);
  expect([0, 1].map((index) => [ledger.columnAt(index, 'signature'), ledger.text(index, 'signature'), ledger.date(index, 'issueDate').state, ledger.columnAt(index, 'issueDate'), ledger.text(index, 'phone')])).toEqual([
    [4, '张三', 'read', 5, '13900000000'],
    [7, '', 'blank', 8, '13900000000'],
  ]);
  expect(ledger.has('amount') && ledger.has('signature') && ledger.has('period')).toBe(true);
});

test('quarters and half years are whole periods', () => {
  expect(rowsOf(ledgerOf(sheet('2026年老年券发放表', ['一季度', '二季度'], person('张三', 1, 300, '√'))))).toEqual(['张三 2026年第一季度 300 @3', '张三 2026年第二季度 标准 @4']);
  expect(rowsOf(ledgerOf(sheet('2026年高龄津贴发放表', ['上半年', '下半年'], person('张三', 1, 600, 600))))).toEqual(['张三 2026年上半年 600 @3', '张三 2026年下半年 600 @4']);
});

test('spans are whole periods', () => {
  expect(rowsOf(ledgerOf(sheet('2026年老年券发放表', ['1-3月', '4-5月', '6-10月'], person('张三', 1, 300, '√', null))))).toEqual(['张三 2026年第一季度 300 @3', '张三 2026年4—5月 标准 @4']);
});

test('months without a year are asked about and not read, unless somebody says the year', () => {
  const rows = sheet('高龄津贴发放表', ['1月', '2月'], person('张三', 1, 100, 100));
  const found = recognise(rows);
  expect(found).toMatchObject({ kind: 'allowance-payments', questions: [{ type: 'yearOfMonths', columns: [3, 4] }], across: [{ period: null, text: '1月' }, { period: null, text: '2月' }] });
  expect(found.confidence).toBeLessThan(0.8);
  expect(rowsOf(ledgerOf(rows))).toEqual(['张三 nothing']);
  const correction = { sheet: 'Sheet1', year: 2025 };
  expect(recognise(rows, { correction }).questions).toEqual([]);
  expect(rowsOf(ledgerOf(rows, { correction }))).toEqual(['张三 2025年1月 100 @3', '张三 2025年2月 100 @4']);
});

test('a second amount beside the months is told as not read', () => {
  const rows = sheet('2026年高龄津贴发放表', ['1月', '2月', '备注', '补发金额', '金额'], person('张三', 1, 100, 100, null, 50, 200));
  expect(recognise(rows)).toMatchObject({ kind: 'allowance-payments', questions: [], notRead: [{ row: 2, column: 7, text: '金额' }] });
});

describe('columns that look like months and are not read', () => {
  const seasons = sheet('2026年老年券发放登记', ['春季', '夏季', '年龄（2026年12月）'], person('张三', 1, 300, 200, 86), person('李四', 2, 300, null, 90));
  const notRead = [{ row: 2, column: 3, text: '春季' }, { row: 2, column: 4, text: '夏季' }];

  test('are told, and asked about where nothing else says what was paid', () => {
    const found = recognise(seasons);
    expect(found).toMatchObject({ kind: 'vouchers', across: [], notRead, questions: [{ type: 'twoColumns', field: 'amount', columns: [3, 4] }] });
    expect(leavesPeriodsUnread(found)).toBe(true);
    expect(paidIn(seasons)).toEqual([]);
  });

  test('a single month is one of them', () => {
    expect(recognise(sheet('2026年老年券发放登记', ['10月'], person('张三', 1, 100)))).toMatchObject({ kind: 'vouchers', questions: [{ type: 'twoFields', column: 3, fields: ['amount'] }] });
  });

  test('are no longer asked about once somebody says which column is the amount', () => {
    const found = recognise(seasons, { correction: { sheet: 'Sheet1', fields: { amount: 3 } } });
    expect(found).toMatchObject({ fields: { amount: 3 }, questions: [], notRead: [{ row: 2, column: 4, text: '夏季' }] });
  });

  test('beside an amount of a quarter they are told, and the amount counts', () => {
    const rows = sheet('2026年四季度老年券发放登记', ['金额', '10月'], person('张三', 1, 300, '√'));
    expect(recognise(rows)).toMatchObject({ questions: [], notRead: [{ row: 2, column: 4, text: '10月' }] });
    expect(paidIn(rows)).toEqual(['2026Q4 30000']);
  });

  test('remarks, days and empty columns are none', () => {
    const rows = sheet('2026年四季度老年券发放登记', ['金额', '10月到访', '11月住院日期', '12月'], person('张三', 1, 300, '外出两周', day(46300), null));
    expect(recognise(rows).notRead).toEqual([]);
  });
});

describe('sums', () => {
  const typed = (ledger: Ledger) => ledger.typedTotals().map(({ row, column, typed: said, computed }) => `${row}:${column} ${said} ${computed}`);

  test('合计 of a row and those below the months', () => {
    const rows = [...sheet('2026年高龄津贴发放表', ['1月', '2月', '合计'], person('张三', 1, 100, 100, 200), person('李四', 2, 100, '×', 200)), ['合计', null, 200, 150, 400]];
    expect(typed(ledgerOf(rows))).toEqual(['5:3 200 200', '5:4 150 100', '5:5 400 300', '3:5 200 200', '4:5 200 100']);
  });

  test('the sum of all is that of the months, though one row adds up wrongly', () => {
    const rows = [...sheet('2026年高龄津贴发放表', ['1月', '2月', '合计'], person('张三', 1, 100, 100, 300), person('李四', 2, 100, 100, 200)), ['合计', null, 200, 200, 400]];
    expect(typed(ledgerOf(rows)).filter((one) => one.split(' ')[1] !== one.split(' ')[2])).toEqual(['3:5 300 200']);
  });

  test('beside marks 合计 may count months: nobody can say', () => {
    expect(typed(ledgerOf(sheet('2026年老年券发放表', ['1月', '2月', '合计'], person('张三', 1, '√', '√', 2))))).toEqual([]);
    expect(typed(ledgerOf(sheet('2026年老年券发放表', ['1月', '2月', '合计'], person('张三', 1, 1, 1, 2))))).toEqual([]);
  });
});

test('a changed cell may pay another month: the sheet is to be recognised anew', () => {
  const rows = sheet('2026年高龄津贴发放表', ['1月', '2月'], person('张三', 1, null, null), person('李四', 2, 100, 100));
  const ledger = ledgerOf(rows) as Ledger & { indexAt(row: number): number; renew(): boolean };
  expect([3, 4, 5].map((row) => ledger.indexAt(row))).toEqual([0, 1, -1]);
  expect(ledger.renew()).toBe(false);
});

describe('which list it is', () => {
  const months = ['1月', '2月', '3月'];
  const ticks: Cell[] = ['√', '√', null];
  test.each<[string, string, string, readonly Cell[], Cell[], string | null]>([
    ['券 in the title', '2026年老年券领取登记表', 'Sheet1', months, ticks, 'vouchers'],
    ['卷 in the sheet’s name', '2026年发放登记表', '老年卷', months, ticks, 'vouchers'],
    ['券 in a heading', '2026年发放登记表', 'Sheet1', [...months, '券号'], [...ticks, 'A1'], 'vouchers'],
    ['the allowance in the title', '2026年高龄津贴发放花名册', 'Sheet1', months, ticks, 'allowance-payments'],
    ['a subsidy of old people', '2026年高龄老人生活补贴发放表', 'Sheet1', months, [50, 50, 50], 'allowance-payments'],
    ['wages are none', '2026年工资发放表', 'Sheet1', months, [5000, 5000, 5000], null],
    ['payments of another kind are none', '2026年残疾人护理补贴发放表', 'Sheet1', months, [100, 100, 100], null],
    ['months of other work are none', '2026年老人体检登记表', 'Sheet1', ['1月体检', '2月体检'], ['√', '√'], null],
  ])('%s', (_what, title, name, headings, cells, kind) => {
    expect(recognise(sheet(title, headings, person('张三', 1, ...cells), person('李四', 2, ...cells)), { name }).kind).toBe(kind);
  });

  const long = (title: string, headings: readonly Cell[], ...cells: Cell[]) => recognise(sheet(title, headings, person('张三', 1, ...cells), person('李四', 2, ...cells)));
  test.each<[string, string, readonly Cell[], Cell[], string]>([
    ['a column of months', '高龄津贴发放名册', ['发放月份', '津贴金额', '签字'], ['2026年10月', 100, '张三'], 'allowance-payments'],
    ['a month in the title', '2026年10月高龄津贴发放花名册', ['月标准', '发放金额', '领取人签字'], [100, 100, '张三'], 'allowance-payments'],
    ['a quarter in the title', '高龄津贴发放表(2026年三季度)', ['发放金额', '账号'], [300, '6217000000000000'], 'allowance-payments'],
    ['a roll with the standard and no period', '高龄津贴发放名册', ['年龄', '住址', '高龄津贴月标准', '起享月份'], [86, '样本路', 100, '2020-01'], 'elders'],
    ['a roll of a month', '2026年10月高龄津贴花名册', ['年龄', '住址', '高龄津贴月标准', '起享月份'], [86, '样本路', 100, '2020-01'], 'elders'],
    ['a list of vouchers', '2026年三季度老年券发放台账', ['应发月数', '金额', '签字'], [3, 300, '张三'], 'vouchers'],
  ])('row by row: %s', (_what, title, headings, cells, kind) => {
    expect(long(title, headings, ...cells).kind).toBe(kind);
  });
});

test('months of a roll are told as not read where they look like payments', () => {
  const rows = sheet('老年人台账', ['性别', '年龄', '住址', '联系电话', '老年券起发月份', '老年券状态', '死亡日期', '1月', '2月'], person('张三', 1, '男', 86, '样本路', '13900000000', '2020-01', '在发', null, '√', '√'));
  const found = recognise(rows);
  expect(found.across).toEqual([]);
  if (found.kind === 'elders') expect(found.notRead.map(({ text }) => text)).toEqual(['1月', '2月']);
  expect(found.kind).toBe('elders');
});

test('a date cell of the 1904 system', () => {
  const cell = { number: 46204 - 1462, shown: NumberFormatKind.Month };
  const rows = sheet('高龄津贴发放表', [cell, { ...cell, number: 46235 - 1462 }], person('张三', 1, 100, 100));
  expect(recognise(rows, { dateSystem: 1904 }).across.map(({ period }) => period)).toEqual(['2026-07', '2026-08']);
});
