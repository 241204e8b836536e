import { problemInExcel } from '../../wording/problemWords';
import { showSheet } from '../../work/showSheet';
import { ExcelWorkbook } from '../../workbook/excel/excelWorkbook';
import { useSession } from '../session/useSession';

/** Goes to a cell in Excel, by the name of its sheet; why it cannot is told. */
export function useGoTo(): (sheet: string, row?: number, column?: number) => void {
  const { session } = useSession();
  return (sheet, row, column) => {
    showSheet(new ExcelWorkbook(), sheet, row, column).catch((reason: unknown) => session.tell({ intent: 'warning', lines: (locale) => [problemInExcel(locale, reason)] }));
  };
}
