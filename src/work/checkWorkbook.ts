import type { Finding } from '../checks/finding';
import { runChecks } from '../checks/runChecks';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import { formatPeriod, quarterOf, type Period } from '../rules/calendar/period';
import { maskIdNumber } from '../rules/identity/maskIdNumber';
import type { Workbook } from '../workbook/port';
import { readContext, type TableRequest } from './generateTables';
import { inspectWorkbook } from './inspectWorkbook';

export { maskIdNumber };
export type { Finding };

export interface CheckWorkbookRequest extends Pick<TableRequest, 'asOf' | 'corrections' | 'settings' | 'policyFile'> {
  /** Null for the quarter of the day of looking (rulings 8). */
  readonly period: Period | null;
  /** Death lists of others (see readDeathLists), besides the workbook's own 死亡名册. */
  readonly deathLists?: readonly Ledger[];
}

export interface Checked {
  readonly period: string;
  readonly policy: { readonly place: string; readonly name: string };
  readonly sheets: readonly RecognisedSheet[];
  readonly findings: readonly Finding[];
}

/**
 * Checks the ledgers of a workbook and changes nothing.
 * @throws NoLedgerProblem, LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem
 */
export async function checkWorkbook(workbook: Workbook, request: CheckWorkbookRequest): Promise<Checked> {
  const period = request.period ?? quarterOf(request.asOf);
  const { context, policy } = await readContext(workbook, { ...request, period });
  const sheets = await inspectWorkbook(workbook, request.corrections);
  const findings = runChecks({ ledgers: context.ledgers, asOf: request.asOf, period, policy, deathLists: request.deathLists ?? [] });
  return { period: formatPeriod(period), policy: { place: policy.place, name: policy.name }, sheets, findings };
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): { readonly error: number; readonly warning: number; readonly info: number } {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
