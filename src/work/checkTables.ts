import type { Finding, FindingData } from '../checks/finding';
import { parsePeriod } from '../rules/calendar/period';
import { PolicyProblem } from '../rules/policy/problem';
import type { TableContext } from '../tables/context';
import { firstDifference } from '../tables/engine/firstDifference';
import { makeTable } from '../tables/engine/makeTable';
import { tableById } from '../tables/index';
import { TableProblem } from '../tables/problem';
import type { SheetInfo, Workbook } from '../workbook/port';

/**
 * RC03: tables made earlier that no longer equal what the ledgers give now, each at its first cell that differs; and
 * those the ledgers cannot give any more.
 */
export async function checkTables(workbook: Workbook, context: Omit<TableContext, 'standing'>): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const sheet of (await workbook.overview()).sheets) {
    const [id = '', asked = ''] = sheet.tableTag?.split('|') ?? [];
    const spec = tableById(id);
    const period = parsePeriod(asked);
    if (spec === null || period === null) continue;
    const block = await workbook.readBlock(sheet.id);
    try {
      const { content, changedCells, title } = makeTable(spec, { ...context, period, standing: () => null }, block);
      const place = changedCells === 0 ? null : firstDifference(content, block);
      if (place !== null) findings.push(findingAt(sheet, place, { kind: 'differs', title, cells: changedCells }));
    } catch (reason) {
      if (!(reason instanceof TableProblem || reason instanceof PolicyProblem)) throw reason;
      findings.push(findingAt(sheet, { row: 1, column: 1 }, { kind: 'cannot', title: sheet.name, cells: 0 }));
    }
  }
  return findings;
}

function findingAt({ id, name }: SheetInfo, { row, column }: { readonly row: number; readonly column: number }, data: FindingData): Finding {
  return { code: 'RC03', severity: 'error', certainty: 'certain', sheet: id, sheetName: name, row, column, field: '', key: '', name: '', data, fix: null };
}
