import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import type { Benefit } from '../../rules/elderly/benefit';
import type { Payment } from '../../tables/holders/payments';
import type { PersonRow } from '../../tables/person';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

const known = new WeakMap<CheckContext, ReadonlyMap<string, readonly Payment[]>>();

/** The benefit that a list of payments is of. */
export function benefitOf({ ledger: { kind } }: RowView): Benefit {
  return kind === 'allowance-payments' ? 'allowance' : 'voucher';
}

/**
 * What a row of a list of payments paid: one payment, or one for each month or quarter; none where its period cannot be
 * read, is still to come, or nothing was paid.
 */
export function paymentsOfRow(row: RowView, context: CheckContext): readonly Payment[] {
  let byRow = known.get(context);
  if (byRow === undefined) known.set(context, (byRow = byPlace([...context.payments.all, ...context.allowancePayments.all])));
  return byRow.get(placeOf(row)) ?? [];
}

function byPlace(payments: readonly Payment[]): ReadonlyMap<string, readonly Payment[]> {
  const byRow = new Map<string, Payment[]>();
  for (const payment of payments) {
    const place = placeOf(payment.person);
    const own = byRow.get(place);
    if (own === undefined) byRow.set(place, [payment]);
    else own.push(payment);
  }
  return byRow;
}

function placeOf({ ledger: { sheet }, index }: PersonRow): string {
  return `${sheet.sheet} ${sheet.list} ${index}`;
}

/** Months from a month on. */
export function from(months: readonly CalendarMonth[], first: CalendarMonth): readonly CalendarMonth[] {
  return months.filter((month) => compareMonths(month, first) >= 0);
}
