import type { Finding, FindingData } from '../checks/finding';
import { parsePeriod } from '../rules/calendar/period';
import { PolicyProblem } from '../rules/policy/problem';
import { firstDifference } from '../tables/engine/firstDifference';
import { makeTable } from '../tables/engine/makeTable';
import { plainValue } from '../tables/engine/plainValue';
import { tableById } from '../tables/index';
import { TableProblem } from '../tables/problem';
import { CellType, NumberFormatKind, type CellBlock, type SheetContent, type SheetInfo, type Workbook } from '../workbook/port';
import type { InPeriod } from './generateTables';

const titleAt = { row: 1, column: 1 };

/**
 * RC03: tables made earlier that no longer equal what the ledgers give now, each at its first cell that differs; and
 * those the ledgers cannot give any more. One made before its days were over is due again once they are, and says nothing wrong until its figures differ (rulings 57).
 */
export async function checkTables(workbook: Workbook, inPeriod: InPeriod, pause?: () => Promise<void>): Promise<readonly Finding[]> {
  const { sheets } = await workbook.overview();
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    const [id = '', asked = ''] = sheet.tableTag?.split('|') ?? [];
    const spec = tableById(id);
    const period = parsePeriod(asked);
    if (spec === null || period === null) continue;
    await pause?.();
    const block = await workbook.readBlock(sheet.id);
    try {
      const { content, changedCells, title, days, outdated } = makeTable(spec, { ...inPeriod(period), standing: () => null }, block);
      // Of days to come nothing is asked for yet.
      const place = changedCells === 0 || days === 'ahead' ? null : firstDifference(content, block, outdated);
      if (place !== null) findings.push(findingAt(sheet, place, { title, cells: changedCells, ...figuresAt(content, block, place) }));
      // Its figures are right all the same.
      else if (outdated) findings.push({ ...findingAt(sheet, titleAt, { title, cells: changedCells, kind: 'outdated' }), severity: 'info' });
    } catch (reason) {
      if (!(reason instanceof TableProblem || reason instanceof PolicyProblem)) throw reason;
      findings.push(findingAt(sheet, { row: 1, column: 1 }, { kind: 'cannot', title: sheet.name, cells: 0 }));
    }
  }
  return findings;
}

/** Both figures, where a number stands for a number; of a date or a word the cell is enough. */
function figuresAt({ cells }: Pick<SheetContent, 'cells'>, block: CellBlock, { row, column }: Pick<Finding, 'row' | 'column'>): FindingData {
  const computed = plainValue(cells[row - 1]?.[column - 1] ?? null);
  const format = block.format(row, column);
  const isFigure = block.type(row, column) === CellType.Number && format !== NumberFormatKind.Date && format !== NumberFormatKind.Month;
  const typed = isFigure ? block.number(row, column) : null;
  return typeof computed !== 'number' || typed === null || typed === computed ? { kind: 'differs' } : { kind: 'figure', typed, computed };
}

function findingAt({ id, name }: SheetInfo, { row, column }: { readonly row: number; readonly column: number }, data: FindingData): Finding {
  return { code: 'RC03', severity: 'error', certainty: 'certain', sheet: id, sheetName: name, row, column, field: '', key: '', name: '', data, fix: null };
}
