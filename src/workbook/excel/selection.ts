import type { SheetId } from '../port';
import { hasCode, inExcel } from './host';
import { parseAddress, sheetOfAddress } from './read/address';
import { watching } from './watching';

/** Where somebody stands in the open workbook. */
export interface StandingAt {
  /** Excel's own id, which an ExcelWorkbook knows its sheets by. */
  readonly sheet: SheetId;
  /** First row and column of what is selected. */
  readonly row: number;
  readonly column: number;
}

/** With a chart or a picture selected there is no active cell. */
const noCell = ['InvalidSelection', 'InvalidOperation', 'GeneralException'];

/** The active cell; null where there is none. @throws WorkbookProblem excelFailed, cellBeingEdited */
export async function activeCell(): Promise<StandingAt | null> {
  try {
    return await inExcel(async ({ workbook, sync }) => {
      const cell = workbook.getActiveCell().untrack().load('address');
      const sheets = workbook.worksheets.load('items/id,items/name');
      await sync();
      const sheet = sheets.items.find(({ name }) => name === sheetOfAddress(cell.address));
      return sheet === undefined ? null : standingAt(sheet.id, cell.address);
    });
  } catch (reason) {
    if (hasCode(reason, noCell)) return null;
    throw reason;
  }
}

/** Tells where somebody goes in the open workbook, until the function that it gives is called. @throws WorkbookProblem excelFailed */
export function onSelect(listener: (place: StandingAt) => void): Promise<() => Promise<void>> {
  return watching((worksheets) => [
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      // Of several areas the first; '' where a drawing is selected.
      const [area = ''] = address.split(',');
      if (area !== '') listener(standingAt(worksheetId, area));
    }),
  ]);
}

function standingAt(sheet: string, address: string): StandingAt {
  const { firstRow, firstColumn } = parseAddress(address);
  return { sheet: sheet as SheetId, row: firstRow, column: firstColumn };
}
