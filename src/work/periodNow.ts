import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { obligationById } from '../rules/calendar/obligationCatalogue';
import { obligationFor, type DueTerms } from '../rules/calendar/obligationsOf';
import { previous, quarterOf, type Period } from '../rules/calendar/period';
import { tableById } from '../tables/index';

/** The period a table is made for when nobody names one: the one before while its due date is not over, else that of the day. */
export function periodNow(table: string, asOf: CalendarDate, terms: DueTerms): Period {
  const { year, month } = asOf;
  const current: Period = tableById(table)?.period === 'month' ? { kind: 'month', year, month } : quarterOf(asOf);
  const obligation = obligationById(table);
  if (obligation === null) return current;
  const before = previous(current);
  return compareDates(asOf, obligationFor(obligation, before, terms).due) <= 0 ? before : current;
}

/** The periods a check is asked for on a day, the usual one first: the quarter, the month, and each of them before. */
export function periodsToCheck(asOf: CalendarDate): readonly Period[] {
  const quarter = quarterOf(asOf);
  const month: Period = { kind: 'month', year: asOf.year, month: asOf.month };
  return [quarter, month, previous(quarter), previous(month)];
}
