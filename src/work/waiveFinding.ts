import type { Finding } from '../checks/finding';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { Workbook } from '../workbook/port';
import { checkWorkbook, type CheckWorkbookRequest } from './checkWorkbook';
import { rememberWaiver } from './waivers';

export interface WaiveRequest extends CheckWorkbookRequest {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reason: string;
  readonly by: string;
  readonly until: CalendarDate;
}

/** There is no finding of this code at this cell. */
export class NoFindingProblem extends Error {
  readonly code = 'noFinding';
  readonly data: Readonly<Record<string, string>>;

  constructor(data: Readonly<Record<string, string>>) {
    super(`no finding ${JSON.stringify(data)}`);
    this.name = 'NoFindingProblem';
    this.data = data;
  }
}

/**
 * Lets a finding stand until a day: the workbook remembers why and who said so, and nothing else in it changes.
 * @throws NoFindingProblem, and what checkWorkbook throws
 */
export async function waiveFinding(workbook: Workbook, request: WaiveRequest): Promise<Finding> {
  const { code, sheet, row, column } = request;
  const { findings } = await checkWorkbook(workbook, request);
  const finding = findings.find((one) => one.code === code && one.sheetName === sheet && one.row === row && one.column === column);
  if (finding === undefined) throw new NoFindingProblem({ check: code, sheet, row: String(row), column: String(column) });
  await rememberWaiver(workbook, finding, request);
  await workbook.commit();
  return finding;
}
