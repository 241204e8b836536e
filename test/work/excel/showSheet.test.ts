import { showSheet } from '../../../src/work/showSheet';
import { problemInExcel } from '../../../src/wording/problemWords';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { seedWorkbook } from '../../workbook/seed';
import { openInExcel } from './books';

test('a sheet is shown by its name, at the cell asked for', async () => {
  const { excel, workbook } = await openInExcel(seedWorkbook());
  const [, second] = excel.book.sheets;
  await showSheet(workbook, second!.name, 3, 2);
  expect(excel.book.selected).toMatchObject({ sheet: second!.name, range: { firstRow: 3, firstColumn: 2 } });
});

test('where Excel does not go there, nothing is said of writing', async () => {
  const { excel, workbook } = await openInExcel(seedWorkbook());
  const { name } = excel.book.sheets[1]!;
  await workbook.overview();
  excel.breakdown = { request: 1, actions: 1 };
  const reason = await showSheet(workbook, name).catch((problem: unknown) => problem);
  expect(problemInExcel('zh-CN', reason)).toBe(`没能显示工作表“${name}”：Excel 没有照办，或者现在显示在前面的是另一个工作簿；请回到这个工作簿，自行点开这张表。`);
});

test('one that is gone or hidden is a problem that names it', async () => {
  const { excel, workbook } = await openInExcel(seedWorkbook());
  await expect(showSheet(workbook, '没有的表')).rejects.toMatchObject({ code: 'noSuchSheet', data: { sheet: '没有的表' } });
  const [first] = excel.book.sheets;
  first!.visibility = 'hidden';
  await expect(showSheet(new ExcelWorkbook(), first!.name)).rejects.toMatchObject({ code: 'sheetHidden' });
});
