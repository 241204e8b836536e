import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import type { Payment } from '../../tables/holders/payments';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

const known = new WeakMap<CheckContext, ReadonlyMap<string, Payment>>();

/** What a row of 老年券发放台账 paid; null where its period cannot be read. */
export function paymentOf(row: RowView, context: CheckContext): Payment | null {
  let byRow = known.get(context);
  if (byRow === undefined) known.set(context, (byRow = new Map(context.payments.all.map((payment) => [placeOf(payment.person.ledger.sheet.sheet, payment.person.index), payment]))));
  return byRow.get(placeOf(row.ledger.sheet.sheet, row.index)) ?? null;
}

function placeOf(sheet: string, index: number): string {
  return `${sheet} ${index}`;
}

/** Months from a month on. */
export function from(months: readonly CalendarMonth[], first: CalendarMonth): readonly CalendarMonth[] {
  return months.filter((month) => compareMonths(month, first) >= 0);
}
