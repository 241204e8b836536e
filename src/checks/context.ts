import type { Ledger } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { Period } from '../rules/calendar/period';
import type { Policy } from '../rules/policy/policy';
import type { Holder } from '../tables/holders/holder';
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
  /** The same of the allowance. */
  readonly allowancePayments: Payments;
  viewOf(row: PersonRow): RowView;
  /** What the roll says of the person of a row; null where he does not stand on it. */
  holderOf(row: RowView, benefit: 'voucher' | 'allowance'): Holder | null;
  /** Rows of 死亡名册 and death lists by the number's key, and by name and birth date (see nameAndBirth). */
  readonly deaths: ReadonlyMap<string, RowView>;
  /** Rows of 办证登记 by number and card (see cardKey). */
  readonly cards: ReadonlySet<string>;
}

/** How somebody without a right number is found on another list. */
export function nameAndBirth(row: RowView): string | null {
  const birth = row.birthDay;
  return birth === null || row.name === '' ? null : `${row.name.replace(/\s+/g, '')}|${birth.year}-${birth.month}-${birth.day}`;
}

export function cardKey(idKey: string, certificate: string): string {
  return `${idKey}|${certificate}`;
}
