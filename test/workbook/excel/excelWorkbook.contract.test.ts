import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { describeWorkbookContract, formulaValues } from '../contract';

describeWorkbookContract('Excel', async (bytes) => {
  startOffice(new MemoryExcel(await bookFromFile(bytes), ({ formula }) => formulaValues[formula]));
  return { workbook: new ExcelWorkbook(), reopen: async () => new ExcelWorkbook() };
});
