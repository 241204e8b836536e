import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { cellAddress } from '../../../src/workbook/address';
import { idOf } from '../../checks/cases';
import { arrangements, bookOf, everybody } from './books';
import { sheetNamed } from './shown';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

test('who is entitled by now and not listed, and who is listed and not on the roll, is told where he stands', async () => {
  const vouchers = everybody.vouchers.filter((row) => !(row['name'] === '王建国' && row['period'] === '2026年四季度'));
  const stranger = { ...everybody.vouchers[0], name: '外来甲', idNumber: idOf('1940-01-01', '019'), period: '2026年四季度' };
  const workbook = await bookOf(arrangements.plain, { ...everybody, vouchers: [...vouchers, stranger] as never });
  const { findings } = await checkWorkbook(workbook, request);
  expect(findings.filter(({ code }) => code === 'RC04').map(({ sheetName, name, data }) => [sheetName, name, data['kind']])).toEqual([['老年人台账', '王建国', 'missing'], ['老年券发放台账', '外来甲', 'stranger']]);
});

test('typed totals that are wrong are told at their cell; formulas and right ones are not', async () => {
  const workbook = await bookOf(arrangements.plain);
  const { sheets } = await workbook.overview();
  const sheet = sheets.find(({ name }) => name === '老年券发放台账');
  if (sheet === undefined) throw new Error('no sheet');
  const block = await sheetNamed(workbook, sheet.name);
  const last = (block.range?.lastRow ?? 0) + 1;
  const columnOf = (heading: string) => [...Array(block.range?.lastColumn ?? 0).keys()].map((at) => at + 1).find((column) => block.text(1, column) === heading) ?? 0;
  const [months, amount] = [columnOf('应发月数'), columnOf('金额')];
  // 8 × 3 + 5 × 3 + 3 × 2 = 45 months.
  await workbook.editCells(sheet.id, [{ row: last, column: 1, value: '合计' }, { row: last, column: months, value: 45 }, { row: last, column: amount, value: 4400 }]);
  await workbook.commit();
  const { findings } = await checkWorkbook(workbook, request);
  expect(findings.filter(({ code }) => code === 'RC01').map(({ row, column, data }) => [cellAddress(row, column), data])).toEqual([[cellAddress(last, amount), { typed: 4400, computed: 4500 }]]);
  await workbook.editCells(sheet.id, [{ row: last, column: amount, value: { formula: 'SUM(A1:A1)', value: 1 } }]);
  await workbook.commit();
  expect((await checkWorkbook(workbook, request)).findings.filter(({ code }) => code === 'RC01')).toEqual([]);
});
