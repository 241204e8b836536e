import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import type { Payment } from '../../tables/holders/payments';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

const known = new WeakMap<CheckContext, ReadonlyMap<string, readonly Payment[]>>();

/** What a row of 老年券发放台账 paid: one payment, or one for each month or quarter; none where its period cannot be read. */
export function paymentsOfRow(row: RowView, context: CheckContext): readonly Payment[] {
  let byRow = known.get(context);
  if (byRow === undefined) known.set(context, (byRow = byPlace(context.payments.all)));
  return byRow.get(placeOf(row.ledger.sheet.sheet, row.index)) ?? [];
}

function byPlace(payments: readonly Payment[]): ReadonlyMap<string, readonly Payment[]> {
  const byRow = new Map<string, Payment[]>();
  for (const payment of payments) {
    const place = placeOf(payment.person.ledger.sheet.sheet, payment.person.index);
    const own = byRow.get(place);
    if (own === undefined) byRow.set(place, [payment]);
    else own.push(payment);
  }
  return byRow;
}

function placeOf(sheet: string, index: number): string {
  return `${sheet} ${index}`;
}

/** Months from a month on. */
export function from(months: readonly CalendarMonth[], first: CalendarMonth): readonly CalendarMonth[] {
  return months.filter((month) => compareMonths(month, first) >= 0);
}
