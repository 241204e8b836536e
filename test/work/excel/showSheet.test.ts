import { showSheet } from '../../../src/work/showSheet';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { seedWorkbook } from '../../workbook/seed';
import { openInExcel } from './books';

test('a sheet is shown by its name, at the cell asked for', async () => {
  const { excel, workbook } = await openInExcel(seedWorkbook());
  const [, second] = excel.book.sheets;
  await showSheet(workbook, second!.name, 3, 2);
  expect(excel.book.selected).toMatchObject({ sheet: second!.name, range: { firstRow: 3, firstColumn: 2 } });
});

test('one that is gone or hidden is a problem that names it', async () => {
  const { excel, workbook } = await openInExcel(seedWorkbook());
  await expect(showSheet(workbook, '没有的表')).rejects.toMatchObject({ code: 'noSuchSheet', data: { sheet: '没有的表' } });
  const [first] = excel.book.sheets;
  first!.visibility = 'hidden';
  await expect(showSheet(new ExcelWorkbook(), first!.name)).rejects.toMatchObject({ code: 'sheetHidden' });
});
