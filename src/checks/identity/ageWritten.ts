import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates } from '../../rules/calendar/compare';
import { firstDay, lastDay, parseSpan, type Span } from '../../rules/calendar/period';
import type { CheckContext } from '../context';
import { paymentsOfRow } from '../elderly/voucherRows';
import type { RowView } from '../rowView';
import { isPaymentKind } from './kinds';

/** The days within which somebody may have written the age of a row. */
export interface AgeWritten {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The age of a list that is kept as it was made: nobody brings it up to date. */
  readonly isKept: boolean;
}

/** When what a row of a list of events tells of happened. */
const events: Readonly<Partial<Record<RowView['ledger']['kind'], string>>> = { certificates: 'handledDate', stops: 'eventDate' };

/**
 * A roll is kept up to date: its ages are those of the day of looking. A list of payments is made for its period, a row
 * of events on its day, and each may have been filled in since.
 */
export function ageWritten(row: RowView, context: CheckContext): AgeWritten {
  const { asOf } = context;
  const { kind } = row.ledger;
  if (isPaymentKind(kind)) {
    const periods = periodsOf(row, context);
    return { from: earliest([asOf, ...periods.map(firstDay)]), until: latest([asOf, ...periods.map(lastDay)]), isKept: true };
  }
  const event = events[kind];
  const day = event === undefined ? null : row.ledger.date(row.index, event);
  if (day?.state !== 'read') return { from: asOf, until: asOf, isKept: false };
  const { value } = day;
  return { from: earliest([asOf, value.precision === 'day' ? value.date : { ...value.month, day: 1 }]), until: asOf, isKept: true };
}

/** Months across share the age of their row. */
function periodsOf(row: RowView, context: CheckContext): readonly Span[] {
  const { across } = row.ledger.sheet;
  if (across.length === 0) return paymentsOfRow(row, context).map(({ said }) => said);
  return across.flatMap(({ period }) => {
    const span = period === null ? null : parseSpan(period);
    return span === null ? [] : [span];
  });
}

function earliest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((one, other) => (compareDates(other, one) < 0 ? other : one));
}

function latest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((one, other) => (compareDates(other, one) > 0 ? other : one));
}
