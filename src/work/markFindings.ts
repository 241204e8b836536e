import type { MarkedCells, NotTaken, Workbook } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';
import { checkWorkbook, type Checked, type CheckWorkbookRequest } from './checkWorkbook';
import type { Report } from './reports/report';
import { REPORT_SHEET, REPORT_TAG, sheetReport } from './reports/sheetReport';

/**
 * Colours the cells of findings that are not let stand, by conditional formats of our own, and puts the words into a
 * sheet 检查结果 with a link to each; done again, both are renewed. The clerk's fills and notes are not touched.
 * @param inWords the check as a report, in the words of the user
 * @returns the check, and what of the sheet's printing and scrolling, and of marks on protected sheets, was not taken
 * @throws what checkWorkbook throws; WorkbookProblem nameTaken, sheetProtected, structureProtected
 */
export async function markFindings(workbook: Workbook, request: CheckWorkbookRequest, inWords: (checked: Checked) => Report): Promise<Checked & { readonly notTaken: readonly NotTaken[] }> {
  const checked = await checkWorkbook(workbook, request);
  const { sheets } = await workbook.overview();
  const standing = sheets.find(({ tableTag }) => tableTag === REPORT_TAG);
  const taken = sheets.find(({ name, tableTag }) => name === REPORT_SHEET && tableTag !== REPORT_TAG);
  if (taken !== undefined) throw new WorkbookProblem('nameTaken', { sheet: REPORT_SHEET });
  const open = checked.findings.filter((finding) => !checked.waived.has(finding));
  const marks = new Map<string, { readonly sheet: MarkedCells['sheet']; readonly severity: MarkedCells['severity']; readonly cells: { row: number; column: number }[] }>();
  for (const { sheet, severity, row, column } of open) {
    const name = `${sheet} ${severity}`;
    const own = marks.get(name) ?? { sheet, severity, cells: [] };
    if (column > 0) own.cells.push({ row, column });
    marks.set(name, own);
  }
  await workbook.mark([...marks.values()]);
  const content = sheetReport(inWords(checked), null);
  if (standing === undefined) await workbook.addSheet({ name: REPORT_SHEET, content, tableTag: REPORT_TAG });
  else await workbook.writeSheet(standing.id, content);
  await request.pause?.();
  return { ...checked, notTaken: await workbook.commit() };
}

/** Takes every mark of ours and the sheet 检查结果 away. @returns protected sheets whose marks stay */
export async function unmarkFindings(workbook: Workbook): Promise<readonly NotTaken[]> {
  const { sheets } = await workbook.overview();
  await workbook.unmark();
  for (const { id, tableTag } of sheets) if (tableTag === REPORT_TAG) await workbook.removeSheet(id);
  return workbook.commit();
}
