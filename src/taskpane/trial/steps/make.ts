import { generateTables, tableIds, type Generated } from '../../../work/generateTables';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { cellOf, community, request, ROLL } from '../madeUp';
import { typeInto } from '../somebodyElse';
import { must, told, type Ground, type Step } from '../step';
import { leftOver } from '../whole';

const RENAMED = '自测改名';

/** All tables of the quarter are made. */
export const makeTables: Step = async (ground) => {
  const before = await sheetCount();
  const { tables } = await make(ground);
  return [
    told('trial.tables', tables.length),
    must('trial.newSheets', (await sheetCount()) - before, tables.length),
    must('trial.unreconciled', tables.filter(({ reconciled }) => !reconciled).length, 0),
    must('trial.leftOver', await leftOver(), 0),
  ];
};

/** A name is changed in the roll, and all are made again: sheets that stand are written anew, none comes, none is left behind. */
export const makeAgain: Step = async (ground) => {
  const paid = community.elders.find(({ voucherStart, voucherStop }) => voucherStart !== null && voucherStop === null);
  if (paid === undefined) throw new Error('nobody is paid');
  const { row } = cellOf(ROLL, '姓名', paid.idNumber);
  const { column } = cellOf(ROLL, '姓名');
  const before = await sheetCount();
  await typeInto(ROLL, row, column, RENAMED);
  const { tables } = await make(ground);
  const rewritten = tables.filter(({ isNew, changedCells }) => !isNew && changedCells > 0);
  return [
    told('trial.rewritten', rewritten.length),
    must('trial.newSheets', (await sheetCount()) - before, 0),
    must('trial.nameCame', await isNamedIn(rewritten.map(({ sheet }) => sheet)), true),
    must('trial.leftOver', await leftOver(), 0),
  ];
};

async function make(ground: Ground): Promise<Generated> {
  const generated = await generateTables(new ExcelWorkbook(), { ...request, tables: tableIds(), skipUnkept: true, acceptBreaks: true });
  ground.made = generated.tables;
  ground.notTaken = [...ground.notTaken, ...generated.notTaken];
  return generated;
}

async function sheetCount(): Promise<number> {
  return (await new ExcelWorkbook().overview()).sheets.length;
}

async function isNamedIn(names: readonly string[]): Promise<boolean> {
  const workbook = new ExcelWorkbook();
  for (const { id, name } of (await workbook.overview()).sheets) {
    if (!names.includes(name)) continue;
    const block = await workbook.readBlock(id);
    const { lastRow, lastColumn } = block.range ?? { lastRow: 0, lastColumn: 0 };
    for (let row = 1; row <= lastRow; row += 1) for (let column = 1; column <= lastColumn; column += 1) if (block.text(row, column).includes(RENAMED)) return true;
  }
  return false;
}
