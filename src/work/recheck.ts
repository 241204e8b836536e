import { catalogue } from '../checks/catalogue';
import type { CellRange, SheetId, Workbook } from '../workbook/port';
import { waivedOf, type Checked, type CheckWorkbookRequest } from './checkWorkbook';
import { standingCheck, type StandingCheck } from './standingCheck';
import { waiversIn } from './waivers';

/** Keeps what a check found right while somebody edits the workbook. */
export interface Recheck {
  /**
   * What is found after a change; null where only a whole check can say.
   * @throws what checkWorkbook throws
   */
  changed(change: { readonly sheet: SheetId; readonly range: CellRange }): Promise<Checked | null>;
}

/** The ledgers are read with the first change; what was found in tables and published lists stands until the next check. */
export function recheck(workbook: Workbook, request: CheckWorkbookRequest, checked: Checked): Recheck {
  const inLedgers = new Set(catalogue.map(({ code }) => code));
  const besides = checked.findings.filter(({ code }) => !inLedgers.has(code));
  const firstRows = new Map<SheetId, number>();
  // A sheet may hold several lists: what stands above all of them is nobody's row.
  for (const { sheet, firstRow } of checked.sheets) if (firstRow > 0) firstRows.set(sheet, Math.min(firstRows.get(sheet) ?? firstRow, firstRow));
  let standing: StandingCheck | null = null;
  return {
    async changed(change) {
      const firstRow = firstRows.get(change.sheet);
      if (firstRow === undefined || change.range.lastRow < firstRow) return null;
      if (standing === null) standing = await standingCheck(workbook, request);
      else if (!(await standing.changed(change))) return null;
      const findings = [...standing.findings, ...besides];
      return { ...checked, findings, waived: waivedOf(findings, waiversIn(await workbook.memory()), request.asOf) };
    },
  };
}
