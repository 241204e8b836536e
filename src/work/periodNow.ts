import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { obligationById } from '../rules/calendar/obligationCatalogue';
import { obligationFor, type DueTerms } from '../rules/calendar/obligationsOf';
import { next, previous, quarterOf, type Period } from '../rules/calendar/period';
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

/** The periods tables are made for around a day: its quarter and month, those before, and the quarter after. */
export function periodsToMake(asOf: CalendarDate): readonly Period[] {
  const quarter = quarterOf(asOf);
  const month: Period = { kind: 'month', year: asOf.year, month: asOf.month };
  return [quarter, month, previous(month), previous(quarter), next(quarter)];
}

/** Every period of a year that tables are made for: its quarters and months, and the year itself. */
export function periodsOfYear(year: number): readonly Period[] {
  const quarters = [1, 2, 3, 4].map((quarter): Period => ({ kind: 'quarter', year, quarter }));
  const months = Array.from({ length: 12 }, (_unused, index): Period => ({ kind: 'month', year, month: index + 1 }));
  return [...quarters, ...months, { kind: 'year', year }];
}

/** The periods a check is asked for on a day, the usual one first: the quarter, the month, and each of them before. */
export function periodsToCheck(asOf: CalendarDate): readonly Period[] {
  const quarter = quarterOf(asOf);
  const month: Period = { kind: 'month', year: asOf.year, month: asOf.month };
  return [quarter, month, previous(quarter), previous(month)];
}
