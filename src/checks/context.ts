import type { AskedSheets, LeftOut } from '../ledger/sheetUse/sheetUses';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { Period } from '../rules/calendar/period';
import type { Policy } from '../rules/policy/policy';
import type { GoneAside } from '../tables/holders/goneAside';
import type { Holder } from '../tables/holders/holder';
import type { Payments } from '../tables/holders/payments';
import type { PersonRow } from '../tables/person';
import type { RowView } from './rowView';

/** What was understood of the sheets of a workbook, and what was not (rulings 12, 46). */
export interface Recognition {
  /** In the order of the tabs. */
  readonly sheets: readonly RecognisedSheet[];
  /** Those that hold rows below their heading of which none could be read as a person's. */
  readonly unread: ReadonlySet<RecognisedSheet>;
  /** Those put aside as versions or extracts, or because somebody said so: nobody is asked about them. */
  readonly leftOut: ReadonlySet<RecognisedSheet>;
  readonly asked: readonly AskedSheets[];
  /** Those that leave open whether an amount is a month's, a quarter's or the whole time's. */
  readonly amountOpen: ReadonlySet<RecognisedSheet>;
  /** Who left in the period by sheets of the gone that are said not to be used. */
  readonly goneAside: readonly GoneAside[];
}

/** What rows are judged by. */
export interface CheckContext {
  /** Those that are used in the period. */
  readonly ledgers: readonly Ledger[];
  /** Sheets that are not used: they are checked for the codes of numbers and of structure only, each by itself (rulings 12). */
  readonly aside: ReadonlySet<Ledger>;
  /** Of those the ones that are versions or extracts, and what they are left out for. */
  readonly leftOut: readonly LeftOut[];
  /** Of lists of payments among them the rows of which no used list has anything. */
  readonly paidInCopies: ReadonlyMap<Ledger, { readonly of: Ledger; readonly rows: ReadonlySet<number> }>;
  /** Null where ledgers are checked without their workbook. */
  readonly recognition: Recognition | null;
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
  /** Rows by the same keys in whose words somebody's death is told, of ledgers that stop nobody. */
  readonly toldDead: ReadonlyMap<string, RowView>;
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
