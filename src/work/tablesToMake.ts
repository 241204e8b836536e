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
import { periodNow } from './periodNow';
import { isOwnMonth } from './tableRuns';
import type { TableState } from './tableStates';
import { workbookTerms } from './workbookTerms';

/** A table to make, and what it is owed by; null where nobody asks for it, such as a summary of a year. */
export interface TableToMake extends AskedTable {
  readonly obligation: ListedObligation | null;
}

/**
 * Those that are to be made now: not made yet, or no longer as the ledgers give them. What was handed in is left as it
 * was, and what counts days to come for later, unless somebody asks for it by itself or by its month (rulings 57).
 * @param stateOf undefined of a table that was not looked at
 * @param period the one asked for; null for what is due
 */
export function tablesLeft(tables: readonly TableToMake[], stateOf: StateOf, period: Period | null = null): readonly TableToMake[] {
  return tables.filter((table) => {
    const state = stateOf(table);
    const isOpen = state === 'notMade' || state === 'changed' || state === 'outdated' || (state === 'ahead' && isOwnMonth(table.period, period));
    return isOpen && table.obligation?.standing?.state !== 'submitted';
  });
}

/** Those that are left for later: not made, and the days they count have not begun. */
export function tablesLater(tables: readonly TableToMake[], stateOf: StateOf, period: Period | null = null): readonly TableToMake[] {
  return tables.filter((table) => stateOf(table) === 'ahead' && !isOwnMonth(table.period, period));
}

type StateOf = (table: TableToMake) => TableState['state'] | undefined;

/**
 * The period to make a table for by itself: of those due in the month of the day the oldest not made, else the oldest not
 * handed in, as the list 本月要报 has them; where none is due, the period of the day, or the one before while its due date is
 * not over. Reads only.
 * @throws PolicyProblem, LedgerProblem memoryUnreadable
 */
export async function periodToMake(workbook: Workbook, table: string, asOf: CalendarDate): Promise<Period> {
  const due = (await tablesDue(workbook, asOf)).filter(({ id, obligation }) => id === table && obligation?.standing?.state !== 'submitted');
  const next = due.find(({ obligation }) => obligation?.standing?.sheet === null) ?? due[0];
  return next?.period ?? periodNow(table, asOf, await workbookTerms(workbook, asOf));
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
