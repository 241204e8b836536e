import { tables } from '../../../src/tables';
import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { generateTables } from '../../../src/work/generateTables';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { cellAddress } from '../../../src/workbook/address';
import { arrangements, bookOf } from './books';
import { sheetNamed } from './shown';

const asOf = { year: 2026, month: 11, day: 23 };
const request = { asOf, period: null, corrections: [], settings: { place: 'beijing' } } as const;

async function staleIn(workbook: FileWorkbook, day = asOf): Promise<string[]> {
  const { findings } = await checkWorkbook(workbook, { ...request, asOf: day });
  return findings.filter(({ code }) => code === 'RC03').map(({ sheetName, row, column }) => `${sheetName} ${cellAddress(row, column)}`);
}

async function made(): Promise<FileWorkbook> {
  const workbook = await bookOf(arrangements.plain);
  await generateTables(workbook, { ...request, period: { kind: 'quarter', year: 2026, quarter: 4 }, tables: tables.map(({ id }) => id), skipUnkept: false, acceptBreaks: false });
  return workbook;
}

test('tables just made agree, a day later too; what the clerk fills in by hand is no difference', async () => {
  const workbook = await made();
  expect(await staleIn(workbook)).toEqual([]);
  expect(await staleIn(workbook, { ...asOf, day: 24 })).toEqual([]);
  const { sheets } = await workbook.overview();
  const issue = sheets.find(({ name }) => name === '老年券发放签字表_2026Q4');
  await workbook.editCells(issue?.id as never, [{ row: 4, column: 12, value: '张德福' }, { row: 4, column: 16, value: '已领' }]);
  await workbook.commit();
  expect(await staleIn(workbook)).toEqual([]);
});

test('a figure typed over is told at its cell; a ledger changed since at the first cell that differs', async () => {
  const workbook = await made();
  const { sheets } = await workbook.overview();
  const issue = sheets.find(({ name }) => name === '老年券发放签字表_2026Q4');
  await workbook.editCells(issue?.id as never, [{ row: 5, column: 9, value: 2 }]);
  await workbook.commit();
  expect(await staleIn(workbook)).toEqual(['老年券发放签字表_2026Q4 I5']);

  const other = await made();
  const roll = (await other.overview()).sheets[0];
  const block = await sheetNamed(other, '老年人台账');
  const phone = [...Array(block.range?.lastColumn ?? 0).keys()].map((at) => at + 1).find((column) => block.text(1, column) === '联系电话') ?? 0;
  await other.editCells(roll?.id as never, [{ row: 2, column: phone, value: '13000009999' }]);
  await other.commit();
  expect(await staleIn(other)).toEqual(['老年券发放签字表_2026Q4 G4', '老年券检查表_2026Q4 F4']);
});

test('a closing that is not the opening of the next quarter is told at the closing', async () => {
  const workbook = await bookOf(arrangements.plain);
  for (const quarter of [3, 4] as const) {
    await generateTables(workbook, { ...request, period: { kind: 'quarter', year: 2026, quarter }, tables: ['voucher-statistics', 'helper-summary'], skipUnkept: false, acceptBreaks: false });
  }
  const found = async () => (await checkWorkbook(workbook, request)).findings.filter(({ code }) => code === 'RC02').map(({ sheetName, row, column, data }) => [sheetName, cellAddress(row, column), data['closing'], data['opening']]);
  expect(await found()).toEqual([]);
  const { sheets } = await workbook.overview();
  const later = sheets.find(({ name }) => name === '老年券发放统计表_2026Q4');
  await workbook.editCells(later?.id as never, [{ row: 21, column: 3, value: 9 }]);
  await workbook.commit();
  expect(await found()).toEqual([['老年券发放统计表_2026Q3', 'H21', 7, 9]]);
});
