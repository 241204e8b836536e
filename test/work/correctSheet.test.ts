import { correctionsOf, correctSheet, fieldsOf, ledgerKinds, lookAtSheet } from '../../src/work/correctSheet';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { arrangements, bookOf } from './eleven/books';

const roster = '老年人台账';
const recognised = async (workbook: FileWorkbook) => (await inspectWorkbook(workbook)).find(({ name }) => name === roster)!;

test('a correction is remembered, counts at once, and is put back', async () => {
  const workbook = await bookOf(arrangements.plain);
  const { fields } = await recognised(workbook);
  expect(await correctSheet(workbook, roster, { sheet: roster, kind: 'elders', fields: { kinPhone: 0, remarks: fields['kinPhone']! } })).toEqual({ changed: true, before: null });
  const opened = await openWorkbookFile(workbook.bytes());
  expect((await recognised(opened)).fields).toMatchObject({ remarks: fields['kinPhone'] });
  expect((await recognised(opened)).fields['kinPhone']).toBeUndefined();
  const { before } = await correctSheet(opened, roster, { sheet: roster, kind: null });
  expect((await recognised(opened)).kind).toBeNull();
  await correctSheet(opened, roster, before);
  expect((await recognised(opened)).fields).toMatchObject({ remarks: fields['kinPhone'] });
  expect((await correctSheet(opened, roster, null)).changed).toBe(true);
  expect(await correctionsOf(opened)).toEqual([]);
  expect((await recognised(opened)).fields).toEqual(fields);
});

test('the same again writes nothing, and other sheets keep what was said of them', async () => {
  const workbook = await bookOf(arrangements.plain);
  await correctSheet(workbook, roster, { sheet: roster, lastRow: 5 });
  await correctSheet(workbook, '停发台账', { sheet: '停发台账', kind: null });
  const bytes = workbook.bytes();
  expect((await correctSheet(workbook, roster, { sheet: roster, lastRow: 5 })).changed).toBe(false);
  expect((await correctSheet(workbook, '小帮手台账', null)).changed).toBe(false);
  expect(workbook.bytes()).toEqual(bytes);
  await correctSheet(workbook, roster, null);
  expect(await correctionsOf(workbook)).toEqual([{ sheet: '停发台账', kind: null }]);
});

test('a sheet is looked at under a correction without a trace', async () => {
  const workbook = await bookOf(arrangements.traditional);
  const bytes = workbook.bytes();
  const { sheet } = (await inspectWorkbook(workbook))[0]!;
  const look = await lookAtSheet(workbook, sheet, null);
  expect([look.recognised.kind, look.recognised.headerRows, look.columns[0]]).toEqual(['elders', [2], { column: 1, text: '姓名' }]);
  const other = await lookAtSheet(workbook, sheet, { sheet: look.recognised.name, kind: 'deaths', firstRow: 4 });
  expect([other.recognised.kind, other.recognised.firstRow, other.lastRow]).toEqual(['deaths', 4, look.lastRow]);
  const none = await lookAtSheet(workbook, sheet, { sheet: look.recognised.name, kind: null });
  expect([none.recognised.kind, none.columns[0]]).toEqual([null, { column: 1, text: '' }]);
  expect(workbook.bytes()).toEqual(bytes);
});

test('kinds and their fields', () => {
  expect(ledgerKinds()).toEqual(['elders', 'vouchers', 'allowance-payments', 'stops', 'deaths', 'helpers', 'certificates']);
  expect(fieldsOf('elders').filter(({ isRequired }) => isRequired).map(({ field }) => field)).toEqual(['name', 'idNumber']);
});
