import { LedgerProblem } from '../../src/ledger/problem';
import { recogniseWorkbook } from '../../src/ledger/recogniseWorkbook';
import type { Cell } from './arrayBlock';
import { madeUpId } from './people';
import { rowsWorkbook } from './rowsWorkbook';

const vouchers: Cell[][] = [['老年券发放台账'], ['姓名', '身份证号', '月数', '金额', '签字'], ['赵秀英', madeUpId(1), 3, 300, '']];

const workbook = rowsWorkbook({
  花名册: { rows: [['老年人花名册'], ['姓名', '身份证号', '老年证号'], ['赵秀英', madeUpId(1), 'A1']] },
  '2026年三季度': { rows: vouchers },
  '2026年四季度': { rows: vouchers, info: { visibility: 'hidden' } },
  说明: { rows: [['填表说明'], ['身份证号请按文本填写']] },
  图表: { rows: [], info: { type: 'other' } },
  空表: { rows: [] },
  '老年券发放签字表_2026Q4': { rows: vouchers, info: { tableTag: 'voucher-issue|2026Q4' } },
});

test('each worksheet in the order of the tabs, hidden ones too, charts passed over', async () => {
  const sheets = await recogniseWorkbook(workbook, [], { year: 2026, month: 12 });
  expect(sheets.map(({ name, kind, titlePeriod }) => [name, kind, titlePeriod])).toEqual([
    ['花名册', 'elders', null],
    ['2026年三季度', 'vouchers', '2026Q3'],
    ['2026年四季度', 'vouchers', '2026Q4'],
    ['说明', null, null],
    ['空表', null, null],
    ['老年券发放签字表_2026Q4', 'table:voucher-issue', null],
  ]);
});

test('a correction is for its sheet alone, the last word wins', async () => {
  const sheets = await recogniseWorkbook(workbook, [
    { sheet: '2026年三季度', kind: 'elders' },
    { sheet: '2026年三季度', kind: null },
  ], { year: 2026, month: 12 });
  expect(sheets.map(({ kind }) => kind)).toEqual(['elders', null, 'vouchers', null, null, 'table:voucher-issue']);
});

test('a correction of a sheet that is not there', async () => {
  await expect(recogniseWorkbook(workbook, [{ sheet: '花名', kind: null }], { year: 2026, month: 12 })).rejects.toEqual(new LedgerProblem('unknownCorrectionSheet', { sheet: '花名' }));
});
