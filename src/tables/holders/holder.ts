import type { CalendarDate, CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths, monthOf, sameMonth } from '../../rules/calendar/compare';
import type { Benefit } from '../../rules/elderly/benefit';
import type { BenefitFacts } from '../../rules/elderly/facts';
import type { PersonRow } from '../person';
import type { UnreadCell } from '../spec';
import type { GoneInCopy } from './goneInCopies';
import type { GoneInPayment } from './goneInPayments';
import type { StopEntry } from './stopEntries';

/** Why and when somebody ceased to be a holder. */
export interface Ending {
  /** 死亡, 迁出 or another of the stop reasons; '' where none is recorded. */
  readonly reason: string;
  /** The day that decides the period (rulings 1): the death, the move, else the first day of 停发月份. */
  readonly date: CalendarDate;
  /** The day or month the ledger says it happened; null where only a month not paid is known. */
  readonly event: DateValue | null;
  /** 应停发月份: the first month not to be paid. */
  readonly shouldStop: CalendarMonth;
  /** 实停发月份 as recorded. */
  readonly actualStop: CalendarMonth | null;
  /** Fen already paid back; null where nothing is recorded. */
  readonly recovered: number | null;
}

/** A row of 停发台账 that may be somebody's by his name alone: no number says so. */
export interface NamedStop {
  readonly entry: StopEntry;
  /** Its name, as a cell of the event that it tells of. */
  readonly cell: UnreadCell;
  /** It has a number, which is another than his, and one of the two is wrong. */
  readonly hasNumber: boolean;
}

/** Somebody of the roll, as far as one benefit goes. */
export interface Holder {
  readonly benefit: Benefit;
  /** The row of the roll first, then the person's others: which source wins (rulings 7). */
  readonly rows: readonly [PersonRow, ...PersonRow[]];
  /** Joins the rows of one person, whatever ledger they stand in. */
  readonly key: string;
  readonly birth: DateValue | null;
  /** 户籍: null where the column is there and the cell says neither 本地 nor 外地. */
  readonly local: boolean | null;
  /** 起发月份 or 起享月份 as recorded. */
  readonly start: CalendarMonth | null;
  /** Its cell, where that is a year or a quarter before the period asked about: `start` is the last month of it. */
  readonly startWritten: string | null;
  readonly ending: Ending | null;
  /** 停发, or 死亡 and 迁出 in its place, and no ledger says since when: a holder on no day that can be named. */
  readonly stoppedSometime: boolean;
  /** The row of 停发台账 by which he was stopped, where it names no benefit though he has both: it may be of the other alone. */
  readonly stopOfWhich: StopEntry | null;
  readonly facts: BenefitFacts;
  /** Cells of later rows of the roll, which do not count, that say he has died. */
  readonly recordedElsewhere: readonly UnreadCell[];
  readonly namedStops: readonly NamedStop[];
  /** What versions of the roll that are not used say of his leaving, and it does not. */
  readonly inCopies: readonly GoneInCopy[];
  /** What lists of payments say of his leaving in place of a payment, and the roll does not. */
  readonly inPayments: readonly GoneInPayment[];
  /** Cells of his rows that cannot be read. */
  readonly unread: readonly UnreadCell[];
}

/** Whether somebody holds the benefit at the end of a day (rulings 2). */
export function holdsOn({ start, ending, stoppedSometime }: Holder, day: CalendarDate): boolean {
  if (start === null || stoppedSometime || compareMonths(start, monthOf(day)) > 0) return false;
  return ending === null || compareDates(ending.date, day) > 0;
}

/** Whether somebody holds the benefit as a period begins. Who left in its first month, on a day nobody has written, was still there. */
export function holdsAtStart(holder: Holder, first: CalendarDate): boolean {
  const { start, ending, stoppedSometime } = holder;
  if (holdsOn(holder, first)) return true;
  if (ending?.event?.precision !== 'month' || start === null || stoppedSometime || compareMonths(start, monthOf(first)) > 0) return false;
  return (ending.reason === '死亡' || ending.reason === '迁出') && sameMonth(ending.event.month, monthOf(first));
}

/** The ending of who was a holder until then, where it falls between two days, both included. */
export function endingWithin(holder: Holder, first: CalendarDate, last: CalendarDate): Ending | null {
  const { start, ending, stoppedSometime } = holder;
  if (ending === null || start === null || stoppedSometime || compareMonths(start, monthOf(ending.date)) > 0) return null;
  return compareDates(ending.date, first) >= 0 && compareDates(ending.date, last) <= 0 ? ending : null;
}
