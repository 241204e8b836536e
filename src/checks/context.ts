import type { Ledger } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { Period } from '../rules/calendar/period';
import type { Policy } from '../rules/policy/policy';
import type { Payments } from '../tables/holders/payments';
import type { PersonRow } from '../tables/person';
import type { RowView } from './rowView';

/** What rows are judged by. */
export interface CheckContext {
  readonly ledgers: readonly Ledger[];
  readonly asOf: CalendarDate;
  /** The period whose roll is judged. */
  readonly period: Period;
  readonly policy: Policy;
  readonly payments: Payments;
  viewOf(row: PersonRow): RowView;
}
