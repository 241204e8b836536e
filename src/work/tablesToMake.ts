import { addDays } from '../rules/calendar/arithmetic';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { checklistSpan } from '../rules/calendar/checklistSpan';
import { sameMonth } from '../rules/calendar/compare';
import { firstDay, formatPeriod, lastDay, type Period } from '../rules/calendar/period';
import { tables } from '../tables/index';
import { periodsOf } from '../tables/periodsOf';
import type { Workbook } from '../workbook/port';
import type { AskedTable } from './generateTables';
import { listObligations, nextDue, type ListedObligation } from './listObligations';
import type { TableState } from './tableStates';

/** A table to make, and what it is owed by; null where nobody asks for it, such as a summary of a year. */
export interface TableToMake extends AskedTable {
  readonly obligation: ListedObligation | null;
}

/**
 * Those that are to be made now: not made yet, or no longer as the ledgers give them. What was handed in is left as it
 * was, unless somebody asks for it by itself.
 * @param stateOf undefined of a table that was not looked at
 */
export function tablesLeft(tables: readonly TableToMake[], stateOf: (table: TableToMake) => TableState['state'] | undefined): readonly TableToMake[] {
  return tables.filter((table) => {
    const state = stateOf(table);
    return (state === 'notMade' || state === 'changed') && table.obligation?.standing?.state !== 'submitted';
  });
}

/** No table is due later after its period, or moved farther before it. */
const farthest = 110;

/**
 * The tables due in the month of a day, each of its own period, and the one due next, be it later: what a clerk who
 * looks on that day has to hand in. Reads only.
 * @throws PolicyProblem, LedgerProblem memoryUnreadable
 */
export async function tablesDue(workbook: Workbook, asOf: CalendarDate): Promise<readonly TableToMake[]> {
  const items = (await listObligations(workbook, { asOf, ...checklistSpan(asOf), settings: {} })).items.filter(({ fulfilledBy }) => fulfilledBy !== null);
  const next = nextDue(items);
  return items.filter((item) => sameMonth(item.due, asOf) || item === next).map((obligation) => ({ id: obligation.fulfilledBy?.table ?? '', period: obligation.period, obligation }));
}

/**
 * The tables of a period in the order of their due dates: of a month the monthly ones, of a quarter its quarterly ones and
 * its months', of a year the yearly. Reads only.
 * @throws PolicyProblem, LedgerProblem memoryUnreadable
 */
export async function tablesOfPeriod(workbook: Workbook, period: Period, asOf: CalendarDate): Promise<readonly TableToMake[]> {
  const { items } = await listObligations(workbook, { asOf, from: addDays(firstDay(period), -farthest), until: addDays(lastDay(period), farthest), settings: {} });
  const asked = tables
    .filter((spec) => (period.kind === 'month' ? spec.period === 'month' : period.kind !== 'year' || spec.yearly === true))
    .flatMap((spec) => periodsOf(spec, period).map((own): AskedTable => ({ id: spec.id, period: own })));
  const placeOf = ({ obligation }: TableToMake) => (obligation === null ? items.length : items.indexOf(obligation));
  return asked
    .map((table) => ({ ...table, obligation: items.find((item) => item.fulfilledBy?.table === table.id && formatPeriod(item.period) === formatPeriod(table.period)) ?? null }))
    .sort((one, other) => placeOf(one) - placeOf(other));
}
