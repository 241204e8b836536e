import type { Ledger } from '../../../src/ledger/types';
import { serialFromDate } from '../../../src/rules/calendar/serial';
import type { TableContext } from '../../../src/tables/context';
import { makeTable } from '../../../src/tables/engine/makeTable';
import { arrayLedger } from '../arrayLedger';
import { ClerkSheet } from '../contentBlock';
import { tableContext } from '../tableContext';
import { roundTable } from './roundTable';

const fields = ['name', 'idNumber', 'birthDate', 'voucherStart', 'allowanceAmount'];
const community = arrayLedger('elders', fields, [
  ['甲一', '000000194610050011', '1946-10-05', '2026-10', '100.10'],
  ['乙二', '000000194610120022', '1946-10-12', '2026-10', '100'],
  ['丙三', '000000194611150033', '1946-11-15', '2026-11', '0.7'],
]);

function quarter(ledgers: readonly Ledger[], day = 8): TableContext {
  return tableContext(ledgers, {
    period: { kind: 'quarter', year: 2026, quarter: 4 },
    asOf: { year: 2026, month: 10, day },
    settings: { term: '老年卷', signatories: { responsible: '负一' } },
  });
}

const blank = null;
const serial = (year: number, month: number, day: number) => serialFromDate({ year, month, day }, 1900);

test('groups stand under one heading with their subtotals, formulas live with what they give', () => {
  const { content, sheetName } = makeTable(roundTable, quarter([community]), null);
  expect(sheetName).toBe('老年卷试制表_2026Q4');
  expect(content.cells.slice(2)).toEqual([
    ['序号', '姓名', '身份证号', '出生日期', '应发月数', '月标准(元)', '应发金额(元)', '已发金额(元)', '未发金额(元)', '领取人签字', '核实日期'],
    [1, '甲一', '000000194610050011', serial(1946, 10, 5), 3, 100.1, { formula: 'E4*F4', value: 300.3 }, blank, { formula: 'G4-H4', value: 300.3 }, blank, blank],
    [2, '乙二', '000000194610120022', serial(1946, 10, 12), 3, 100, { formula: 'E5*F5', value: 300 }, blank, { formula: 'G5-H5', value: 300 }, blank, blank],
    ['2026-10小计', '2人', blank, blank, { formula: 'SUM(E4:E5)', value: 6 }, blank, { formula: 'SUM(G4:G5)', value: 600.3 }, { formula: 'SUM(H4:H5)', value: 0 }, { formula: 'SUM(I4:I5)', value: 600.3 }, blank, blank],
    [3, '丙三', '000000194611150033', serial(1946, 11, 15), 2, 0.7, { formula: 'E7*F7', value: 1.4 }, blank, { formula: 'G7-H7', value: 1.4 }, blank, blank],
    ['2026-11小计', '1人', blank, blank, { formula: 'SUM(E7:E7)', value: 2 }, blank, { formula: 'SUM(G7:G7)', value: 1.4 }, { formula: 'SUM(H7:H7)', value: 0 }, { formula: 'SUM(I7:I7)', value: 1.4 }, blank, blank],
    [
      '合计', '3人', blank, blank, { formula: 'SUM(E4:E5,E7:E7)', value: 8 }, blank, { formula: 'SUM(G4:G5,G7:G7)', value: 601.7 },
      { formula: 'SUM(H4:H5,H7:H7)', value: 0 }, { formula: 'SUM(I4:I5,I7:I7)', value: 601.7 }, blank, blank,
    ],
    ['负责人：负一', blank, blank, '审核人：', blank, blank, '填报人：', blank, blank, '联系电话：', blank],
  ]);
  expect(content.cells[1]?.filter((cell) => cell !== null)).toEqual(['填报单位（盖章）：', '填报日期：2026年10月8日', '金额单位：元']);
});

test('a table without anybody says so and sums to nought', () => {
  const { content, rows } = makeTable(roundTable, quarter([]), null);
  expect(rows).toBe(0);
  expect(content.cells[3]).toEqual(['本季无人']);
  expect(content.cells[4]?.slice(0, 7)).toEqual(['合计', '0人', null, null, 0, null, 0]);
});

test('an amount typed by the clerk counts in what depends on it', () => {
  const sheet = new ClerkSheet(makeTable(roundTable, quarter([community]), null).content);
  sheet.enter(5, 8, 120.5);
  const { content, overwritten } = makeTable(roundTable, quarter([community]), sheet);
  expect(content.cells[4]?.slice(6, 9)).toEqual([{ formula: 'E5*F5', value: 300 }, 120.5, { formula: 'G5-H5', value: 179.5 }]);
  expect(content.cells[5]?.[7]).toEqual({ formula: 'SUM(H4:H5)', value: 120.5 });
  expect(overwritten).toEqual([]);
});

test('sorted by the clerk: formulas follow their rows, and the ledger’s order comes back', () => {
  const made = makeTable(roundTable, quarter([community]), null);
  const sheet = new ClerkSheet(made.content);
  sheet.enter(5, 10, '乙二签');
  sheet.swapRows(4, 5);
  const again = makeTable(roundTable, quarter([community]), sheet);
  expect(again.overwritten).toEqual([]);
  expect(again.content.cells.slice(3, 5).map((row) => [row[0], row[1], row[9]])).toEqual([
    [1, '甲一', null],
    [2, '乙二', '乙二签'],
  ]);
  expect(again.content.cells[3]?.[6]).toEqual({ formula: 'E4*F4', value: 300.3 });
});

test('a formula and a sum typed over are made again and named', () => {
  const sheet = new ClerkSheet(makeTable(roundTable, quarter([community]), null).content);
  sheet.enter(4, 7, 999);
  sheet.enter(6, 7, 1299);
  const { overwritten, changedCells, content } = makeTable(roundTable, quarter([community]), sheet);
  expect(overwritten).toEqual([
    { cell: 'G4', was: '999', is: '300.3' },
    { cell: 'G6', was: '1299', is: '600.3' },
  ]);
  expect(changedCells).toBe(2);
  expect(content.cells[3]?.[6]).toEqual({ formula: 'E4*F4', value: 300.3 });
});

test('a sum that was over nobody is no overwritten one', () => {
  const sheet = new ClerkSheet(makeTable(roundTable, quarter([]), null).content);
  expect(makeTable(roundTable, quarter([community]), sheet)).toMatchObject({ overwritten: [], rows: 3 });
});

test('who changes group keeps what was typed', () => {
  const sheet = new ClerkSheet(makeTable(roundTable, quarter([community]), null).content);
  sheet.enter(5, 10, '乙二签');
  const later = arrayLedger('elders', fields, [
    ['甲一', '000000194610050011', '1946-10-05', '2026-10', '100.10'],
    ['乙二', '000000194610120022', '1946-10-12', '2026-11', '100'],
    ['丙三', '000000194611150033', '1946-11-15', '2026-11', '0.7'],
  ]);
  const { content, movedOut } = makeTable(roundTable, quarter([later]), sheet);
  expect(content.cells.find((row) => row[1] === '乙二')?.[9]).toBe('乙二签');
  expect(movedOut).toEqual([]);
});

test('figures that do not agree are told', () => {
  const { reconciled, breaks } = makeTable(roundTable, { ...quarter([community]), dateSystem: 1904 }, null);
  expect(reconciled).toBe(false);
  expect(breaks).toEqual([{ rule: 'balance', expected: 3, found: 2, text: '期初加减得3人，期末2人', rows: [] }]);
});

test('days are numbers of the workbook’s own date system; one before its first is text', () => {
  const old = arrayLedger('elders', fields, [['甲一', '', '1903-12-31', '2026-10', '100']]);
  expect(makeTable(roundTable, { ...quarter([community]), dateSystem: 1904 }, null).content.cells[3]?.[3]).toBe(serialFromDate({ year: 1946, month: 10, day: 5 }, 1904));
  expect(makeTable(roundTable, { ...quarter([old]), dateSystem: 1904 }, null).content.cells[3]?.[3]).toBe('1903年12月31日');
});
