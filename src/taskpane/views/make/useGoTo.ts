import { problemInExcel } from '../../../wording/problemWords';
import type { CellPlace } from '../../../wording/tableNotes';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { WorkbookProblem } from '../../../workbook/problem';
import { useSession } from '../../session/useSession';

/** Goes to a cell in Excel; why it cannot is told. */
export function useGoTo(): (place: CellPlace) => void {
  const { session } = useSession();
  return (place) => {
    select(place).catch((reason: unknown) => session.tell({ intent: 'warning', lines: (locale) => [problemInExcel(locale, reason)] }));
  };
}

async function select({ sheet: name, row, column }: CellPlace): Promise<void> {
  const workbook = new ExcelWorkbook();
  const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: name });
  await workbook.select(sheet.id, row, column);
}
