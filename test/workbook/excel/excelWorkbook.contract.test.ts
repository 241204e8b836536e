import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { everyHabit } from '../../excel/model/habits';
import { startOffice } from '../../excel/office';
import { describeWorkbookContract, formulaValues } from '../contract';

for (const [name, habits] of everyHabit) {
  describeWorkbookContract(`Excel ${name}`, async (bytes) => {
    startOffice(new MemoryExcel(await bookFromFile(bytes), ({ formula }) => formulaValues[formula], habits));
    return { workbook: new ExcelWorkbook(), reopen: async () => new ExcelWorkbook() };
  });
}
