import type { Finding } from '../checks/finding';
import type { RecognisedSheet } from '../ledger/types';
import type { Period } from '../rules/calendar/period';
import { PolicyProblem } from '../rules/policy/problem';
import type { TableContext } from '../tables/context';
import { disagreements } from '../tables/engine/disagreements';
import { offTotals } from '../tables/engine/offTotals';
import { TableProblem } from '../tables/problem';
import type { SheetInfo, Workbook } from '../workbook/port';
import { disagreementFinding } from './disagreementFinding';
import type { InPeriod } from './generateTables';
import { typedTables, type StandingTable } from './tablesIn';

/**
 * RC01, RC02, RC05: figures of a table typed beside its ledgers that its other figures give otherwise, as of one that came
 * alone. RC03: its totals that the ledgers give otherwise.
 * @param period of a table whose title names none: it is held against no ledger
 */
export async function checkTypedTables(workbook: Workbook, recognised: readonly RecognisedSheet[], period: Period, inPeriod: InPeriod): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const table of await typedTables(workbook, recognised)) {
    const own = disagreements(table.spec, { ...inPeriod(table.period ?? period), standing: () => null }, table.block).map((found) => disagreementFinding(table.info, found));
    findings.push(...own, ...againstLedgers(table, inPeriod).filter(({ row, column }) => !own.some((one) => one.row === row && one.column === column)));
  }
  return findings;
}

function againstLedgers({ info, spec, block, period }: StandingTable, inPeriod: InPeriod): readonly Finding[] {
  if (period?.kind !== spec.period) return [];
  const context: TableContext = { ...inPeriod(period), standing: () => null };
  try {
    return offTotals(spec, context, block).map(({ row, column, field, ...data }) => offFinding(info, row, column, field, data));
  } catch (reason) {
    // The ledgers beside it are none that it could be made from.
    if (reason instanceof TableProblem || reason instanceof PolicyProblem) return [];
    throw reason;
  }
}

/** To be verified: nobody knows by which ledger a hand counted. */
function offFinding({ id, name }: SheetInfo, row: number, column: number, field: string, data: Finding['data']): Finding {
  return { code: 'RC03', severity: 'warning', certainty: 'suspect', sheet: id, sheetName: name, row, column, field, key: '', name: '', data: { ...data, kind: 'total' }, fix: null };
}
