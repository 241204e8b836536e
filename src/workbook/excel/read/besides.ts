import type { CellRange } from '../../port';
import { hasExcelApi, inExcel, isMissingApi } from '../host';
import type { StandingMark } from '../write/marks';
import { rangeOf, type LearnedSheet } from './learn';

/** Notes are not among the comments, which are threads; before ExcelApi 1.18 Excel tells of none, nor does the client library that npm has. */
export function tellsNotes(): boolean {
  return hasExcelApi('1.18') && 'notes' in Excel.Worksheet.prototype;
}

/**
 * How far sheets reach with cells that are only formatted, by Excel's ids; left out are those that hold something which
 * writing their content again would not bring back: hidden rows and columns, rules, comments, notes, checks of
 * what is entered, Excel tables. An Excel that cannot tell may hold any; but where none tells of notes, they are passed over.
 * @param marks of ours that stand: rules that are laid again
 */
export async function reachOfPlain(sheets: readonly LearnedSheet[], marks: readonly StandingMark[]): Promise<ReadonlyMap<string, CellRange>> {
  if (sheets.length === 0) return new Map();
  try {
    return await inExcel(async ({ workbook, sync }) => {
      const asked = sheets.filter(({ layout }) => layout.tables.length === 0).map(({ excelId }) => {
        const sheet = workbook.worksheets.getItem(excelId);
        const all = sheet.getRange().untrack();
        return {
          excelId,
          painted: sheet.getUsedRange().untrack().load('rowIndex,columnIndex,rowCount,columnCount'),
          all: all.load('rowHidden,columnHidden'),
          rules: all.conditionalFormats.getCount(),
          checks: all.dataValidation.load('type'),
          comments: sheet.comments.getCount(),
          notes: tellsNotes() ? sheet.notes.getCount() : null,
        };
      });
      await sync();
      const plain = asked.filter(({ excelId, all, rules, checks, comments, notes }) =>
        // Where some are hidden and some are not, Excel says null.
        all.rowHidden === false && all.columnHidden === false && rules.value === marks.filter(({ sheet }) => sheet === excelId).length && comments.value + (notes?.value ?? 0) === 0 && checks.type === 'None');
      return new Map(plain.flatMap(({ excelId, painted }) => {
        const reach = rangeOf(painted);
        return reach === null ? [] : [[excelId, reach] as const];
      }));
    });
  } catch (reason) {
    if (!isMissingApi(reason)) throw reason;
    return new Map();
  }
}
