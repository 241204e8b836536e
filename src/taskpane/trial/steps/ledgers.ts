import { isEmptyInput } from '../../../workbook/emptyInput';
import { writeCommunity } from '../../../work/demo';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import type { CellBlock, CellInput } from '../../../workbook/port';
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
    different += content.cells.flatMap((row, down) => row.filter((input, right) => !isHeld(block, down + 1, right + 1, input))).length;
  }
  return [must('trial.ledgers', written, ledgers.length), must('trial.otherCells', different, 0)];
};

function isHeld(block: CellBlock, row: number, column: number, input: CellInput): boolean {
  if (input === null || isEmptyInput(input)) return block.text(row, column) === '';
  if (typeof input === 'object') return block.formula(row, column) !== null;
  return typeof input === 'string' ? block.text(row, column) === input : block.number(row, column) === Number(input);
}
