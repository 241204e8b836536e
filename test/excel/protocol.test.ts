/// <reference types="office-js" />
import { bookFromFile } from './fromFile';
import { MemoryExcel } from './memoryExcel';
import { gentle } from './model/habits';
import { startOffice } from './office';
import { seedWorkbook } from '../workbook/seed';

async function opened(): Promise<MemoryExcel> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), undefined, gentle);
  startOffice(excel);
  return excel;
}

/** The code of the error that Excel, or its client library, gives. */
async function codeOf(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> {
  const failure: unknown = await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('老年人台账'), context);
    await context.sync();
  }).then(() => null, (reason: unknown) => reason);
  return failure instanceof OfficeExtension.Error ? failure.code : String(failure);
}

describe('the Excel in memory, behind the shipped client library', () => {
  test('values must have the shape of their range', async () => {
    await opened();
    expect(await codeOf((sheet) => (sheet.getRange('A1:B2').untrack().values = [[1, 2]]))).toBe('InvalidArgument');
  });

  test('what was not loaded cannot be read', async () => {
    await opened();
    expect(await codeOf((sheet) => void sheet.getRange('A1').untrack().values)).toBe('PropertyNotLoaded');
  });

  test('a sheet that is not there is not found', async () => {
    await opened();
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.getItem('没有').load('name'))).toBe('ItemNotFound');
  });

  test('a protected sheet takes nothing', async () => {
    await opened();
    expect(await codeOf((_sheet, { workbook }) => (workbook.worksheets.getItem('保护').getRange('A1').untrack().values = [[1]]))).toBe('AccessDenied');
  });

  test('a part of an array formula is not changed', async () => {
    await opened();
    expect(await codeOf((_sheet, { workbook }) => (workbook.worksheets.getItem('数组').getRange('B2').untrack().values = [[1]]))).toBe('InvalidOperation');
  });

  test('a merged cell that is not the first takes nothing', async () => {
    const excel = await opened();
    expect(await codeOf((sheet) => (sheet.getRange('B1').untrack().values = [['x']]))).toBe('null');
    expect(excel.sheet('老年人台账').cell(1, 2)?.value ?? null).toBeNull();
  });

  test('more than 5 MB are refused as a whole', async () => {
    const excel = await opened();
    expect(await codeOf((sheet) => (sheet.getRange('A9').untrack().values = [['长'.repeat(2_000_000)]]))).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.sheet('老年人台账').cell(9, 1)).toBeUndefined();
  });

  test.each<readonly [string, (sheet: Excel.Worksheet) => void]>([
    ['a text of more than 32,767 characters', (sheet) => (sheet.getRange('A9').untrack().values = [['长'.repeat(32_768)]])],
    ['a formula of more than 8,192', (sheet) => (sheet.getRange('A9').untrack().formulas = [[`=${'1+'.repeat(4096)}1`]])],
    ['a row higher than 409.5 points', (sheet) => (sheet.getRange('A9').untrack().format.rowHeight = 410)],
    ['a column wider than 255 characters', (sheet) => (sheet.getRange('A9').untrack().format.columnWidth = 1400)],
    ['a range beyond the last row', (sheet) => void sheet.getRangeByIndexes(1_048_576, 0, 1, 1).untrack().load('values')],
    ['rows to repeat that are none', (sheet) => sheet.pageLayout.setPrintTitleRows('A1')],
  ])('%s is refused', async (_case, ask) => {
    await opened();
    expect(await codeOf(ask)).toBe('InvalidArgument');
  });

  test('what is not modelled fails loudly', async () => {
    await opened();
    expect(await codeOf((sheet) => sheet.charts.load('items/name'))).toMatch(/does not model/);
    expect(await codeOf((sheet) => sheet.getRange('A1').untrack().load('text'))).toMatch(/does not model/);
  });

  test('a sheet that is deleted leaves errors in what meant it', async () => {
    const excel = await opened();
    Object.assign(excel.sheet('老年人台账').cellToWrite(9, 1), { formula: '=空表!A1+1', value: 1 });
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.getItem('空表').delete())).toBe('null');
    expect(excel.sheet('老年人台账').cell(9, 1)).toMatchObject({ formula: '=#REF!A1+1', value: '#REF!', isError: true });
  });

  test('a row put in moves formulas of every sheet, rules, heights and what is hidden', async () => {
    const excel = await opened();
    const roster = excel.sheet('老年人台账');
    roster.tables = [];
    Object.assign(excel.sheet('空表').cellToWrite(1, 1), { formula: '=老年人台账!A4', value: 'x' });
    roster.heights.set(3, 30);
    roster.formats = [{ id: 'own', byHand: true, type: 'Custom', ranges: [{ firstRow: 3, firstColumn: 1, lastRow: 9, lastColumn: 4 }], formula: '=$D3>100', fill: '' }];
    expect(await codeOf((sheet) => void sheet.getRange('2:2').untrack().insert('Down').untrack())).toBe('null');
    expect([excel.sheet('空表').cell(1, 1)?.formula, roster.formats[0]?.formula, roster.heights.get(4), [...roster.hiddenRows]]).toEqual(['=老年人台账!A5', '=$D4>100', 30, [5]]);
  });

  test('a cell that is being edited holds what was typed when that ends, and it is told', async () => {
    const excel = await opened();
    const told: unknown[] = [];
    excel.beginEditing({ sheet: '空表', row: 2, column: 1, input: '已核' });
    const read = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('空表').getRange('A2').untrack().load('values');
      context.workbook.worksheets.onChanged.add(async (event) => void told.push(event.address));
      await context.sync();
      return range.values;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(excel.sheet('空表').cell(2, 1)).toBeUndefined();
    excel.endEditing();
    expect(await read).toEqual([['已核']]);
    excel.beginEditing();
    excel.endEditing();
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual(['A1']);
  });

  test('a formula that nobody computed is not read', async () => {
    await opened();
    expect(await codeOf((sheet) => {
      const range = sheet.getRange('F1').untrack();
      range.formulas = [['=SUM(A1)']];
      range.load('values');
    })).toMatch(/does not model computing/);
  });
});
