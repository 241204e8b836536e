import type { CalendarDate } from '../rules/calendar/calendarDate';
import { checklistSpan } from '../rules/calendar/checklistSpan';
import { firstDay, lastDay, next, previous, quarterOf, type Period } from '../rules/calendar/period';
import type { Workbook } from '../workbook/port';
import { listObligations, nextDue, type ListedObligation, type ListedObligations } from './listObligations';
import { settingsOf } from './settings';
import { ticksIn } from './ticks';

export { next as periodAfter, previous as periodBefore };

/** Obligations by what a clerk has to do about them; each stands in one group, in the order of the due dates. */
export interface ChecklistGroups {
  /** Overdue for more than a month. */
  readonly longOverdue: readonly ListedObligation[];
  readonly overdue: readonly ListedObligation[];
  /** Due on the first day that is not over, or within a week. */
  readonly next: readonly ListedObligation[];
  readonly later: readonly ListedObligation[];
  readonly submitted: readonly ListedObligation[];
}

export interface Checklist extends ListedObligations {
  readonly asOf: CalendarDate;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly groups: ChecklistGroups;
  /** Who is taken to tick where nobody says so: the reporter of the settings, else who ticked last; null where neither is known. */
  readonly ticker: string | null;
}

/** Days after which an overdue one is told apart from what is overdue now. */
const MONTH = 31;
const WEEK = 7;

/**
 * What is due in a period, or around the day of looking where none is named, as a clerk works it off. Reads only.
 * @throws PolicyProblem, LedgerProblem memoryUnreadable
 */
export async function checklist(workbook: Workbook, { asOf, period }: { readonly asOf: CalendarDate; readonly period: Period | null }): Promise<Checklist> {
  const span = period === null ? checklistSpan(asOf) : { from: firstDay(period), until: lastDay(period) };
  const listed = await listObligations(workbook, { asOf, ...span, settings: {} });
  const { signatories } = await settingsOf(workbook);
  const ticker = signatories?.reporter ?? ticksIn(await workbook.memory()).at(-1)?.by ?? null;
  return { ...listed, asOf, ...span, groups: groupsOf(listed.items), ticker };
}

/** Kinds of periods by which a clerk turns the leaves of the calendar. */
export type LeafKind = 'month' | 'quarter' | 'year';

/** The period of a kind that holds a day. */
export function periodAround(kind: LeafKind, day: CalendarDate): Period {
  const { year, month } = day;
  if (kind === 'quarter') return quarterOf(day);
  return kind === 'month' ? { kind, year, month } : { kind, year };
}

function groupsOf(items: readonly ListedObligation[]): ChecklistGroups {
  const first = nextDue(items)?.daysLeft ?? 0;
  const groupOf = ({ daysLeft, standing }: ListedObligation): keyof ChecklistGroups => {
    if (standing?.state === 'submitted') return 'submitted';
    if (daysLeft < 0) return daysLeft < -MONTH ? 'longOverdue' : 'overdue';
    return daysLeft <= Math.max(first, WEEK) ? 'next' : 'later';
  };
  const of = (group: keyof ChecklistGroups) => items.filter((item) => groupOf(item) === group);
  return { longOverdue: of('longOverdue'), overdue: of('overdue'), next: of('next'), later: of('later'), submitted: of('submitted') };
}
