import { holds } from '../../../workbook/blockCell';
import { writeCommunity } from '../../../work/demo';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { community, layout, ledgers } from '../madeUp';
import { must, type Step } from '../step';

/** The made-up ledgers are written; what Excel holds then is what was given to it. */
export const writeLedgers: Step = async () => {
  await writeCommunity(new ExcelWorkbook(), community, layout);
  const workbook = new ExcelWorkbook();
  const { sheets } = await workbook.overview();
  let [written, different] = [0, 0];
  for (const { name, content } of ledgers) {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) continue;
    written += 1;
    const block = await workbook.readBlock(found.id);
    different += content.cells.flatMap((row, down) => row.filter((input, right) => !holds(block, down + 1, right + 1, input))).length;
  }
  return [must('trial.ledgers', written, ledgers.length), must('trial.otherCells', different, 0)];
};
