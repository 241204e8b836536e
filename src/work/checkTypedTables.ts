import type { Finding, FindingData } from '../checks/finding';
import type { RecognisedSheet } from '../ledger/types';
import type { Period } from '../rules/calendar/period';
import { PolicyProblem } from '../rules/policy/problem';
import type { TableContext } from '../tables/context';
import { disagreements } from '../tables/engine/disagreements';
import { makeTable } from '../tables/engine/makeTable';
import { offPeople, type OffPeople } from '../tables/engine/offPeople';
import { offTotals } from '../tables/engine/offTotals';
import { TableProblem } from '../tables/problem';
import type { SheetInfo, Workbook } from '../workbook/port';
import { disagreementFinding } from './disagreementFinding';
import type { InPeriod } from './generateTables';
import { typedTables, type StandingTable } from './tablesIn';

/** A finding names so many; of more it says how many. */
const mostNamed = 3;

/**
 * RC01, RC02, RC05: figures of a table typed beside its ledgers that its other figures give otherwise, as of one that came
 * alone. RC03: its totals and its people that the ledgers give otherwise.
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
    const made = makeTable(spec, context, null);
    // What has not begun says nothing yet; of a period that is not over it is told how things stand.
    if (made.days === 'ahead') return [];
    const totals = offTotals(spec, made, context, block).map(({ row, column, field, ...data }) => offFinding(info, row, column, field, { ...data, kind: 'total' }));
    const people = offPeople(spec, made, context, block);
    return [...totals, ...(people === null ? [] : [offFinding(info, people.row, people.column, 'name', peopleData(made.title, people))])];
  } catch (reason) {
    // The ledgers beside it are none that it could be made from.
    if (reason instanceof TableProblem || reason instanceof PolicyProblem) return [];
    throw reason;
  }
}

/** To be verified: nobody knows by which ledger a hand counted. */
function offFinding({ id, name }: SheetInfo, row: number, column: number, field: string, data: FindingData): Finding {
  return { code: 'RC03', severity: 'warning', certainty: 'suspect', sheet: id, sheetName: name, row, column, field, key: '', name: '', data, fix: null };
}

function peopleData(title: string, { more, less }: OffPeople): FindingData {
  const kind = less.length === 0 ? 'people.more' : more.length === 0 ? 'people.less' : 'people.both';
  return { kind, title, more: more.length, extra: someOf(more), less: less.length, lacking: someOf(less) };
}

function someOf(names: readonly string[]): string {
  return names.slice(0, mostNamed).join('、') + (names.length > mostNamed ? '…' : '');
}
