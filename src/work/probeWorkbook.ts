import { serialFromDate } from '../rules/calendar/serial';
import type { CellInput, CellStyle, SheetContent, Workbook } from '../workbook/port';
import { freeSheetName } from './freeSheetName';
import { printedPage } from './printedPage';

/** The sample numbers printed in GB 11643: nobody's. */
const printedSamples = ['11010519491231002X', '440524188001010014'] as const;
/** The same day in every run, so that two probes of a file are equal. */
const probeDay = { year: 2026, month: 11, day: 23 } as const;

const heading: CellStyle = {
  font: { name: '宋体', size: 11, bold: true },
  fill: 'DDEBF7',
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
};
const body: CellStyle = { font: { name: '宋体', size: 11 }, border: 'thin', vertical: 'center' };

/**
 * Adds the sheet 测试表 as the last one, through the way every table goes: text, numbers, an ID number as text, a day
 * and a sum. Staged and committed here.
 * @returns the sheet's name; one that begins with 测试表 where that name is taken
 */
export async function probeWorkbook(workbook: Workbook): Promise<string> {
  const overview = await workbook.overview();
  const name = freeSheetName('测试表', overview.sheets.map((sheet) => sheet.name));
  await workbook.addSheet({ name, content: probeSheet(serialFromDate(probeDay, overview.dateSystem)), tableTag: null });
  await workbook.commit();
  return name;
}

function probeSheet(day: number): SheetContent {
  const [first, second] = printedSamples;
  const cells: CellInput[][] = [
    ['项目', '内容', '数额', '身份证号', '日期'],
    ['中文', '老年券发放签字表', 100, first, day],
    ['生僻字', '𠮷祥·吉祥', 250.5, second, day],
    ['标点', '“引号”、<括号>&符号', 300, first, day],
    ['合计', '上面三行', { formula: 'SUM(C2:C4)', value: 650.5 }, second, day],
  ];
  const column = (number: number, numberFormat: string) => ({
    range: { firstRow: 2, lastRow: 5, firstColumn: number, lastColumn: number },
    style: { ...body, numberFormat },
  });
  return {
    cells,
    styles: [
      { range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 5 }, style: heading },
      { range: { firstRow: 2, lastRow: 5, firstColumn: 1, lastColumn: 2 }, style: body },
      column(3, '0.00'),
      column(4, '@'),
      column(5, 'yyyy"年"m"月"d"日"'),
    ],
    merges: [],
    columnWidths: [10, 24, 12, 22, 16],
    rowHeights: [{ first: 1, last: 5, height: 22 }],
    frozenRows: 1,
    page: printedPage('portrait', 1),
  };
}
