import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import type { Benefit } from '../../rules/elderly/benefit';
import type { Payment } from '../../tables/holders/payments';
import type { PersonRow } from '../../tables/person';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

const known = new WeakMap<CheckContext, ReadonlyMap<string, Payment>>();

/** The benefit that a list of payments is of. */
export function benefitOf({ ledger: { kind } }: RowView): Benefit {
  return kind === 'allowance-payments' ? 'allowance' : 'voucher';
}

/** What a row of a list of payments paid; null where its period cannot be read, is still to come, or nothing was paid. */
export function paymentOf(row: RowView, context: CheckContext): Payment | null {
  let byRow = known.get(context);
  if (byRow === undefined) known.set(context, (byRow = new Map([...context.payments.all, ...context.allowancePayments.all].map((payment) => [placeOf(payment.person), payment]))));
  return byRow.get(placeOf(row)) ?? null;
}

function placeOf({ ledger: { sheet }, index }: PersonRow): string {
  return `${sheet.sheet} ${sheet.list} ${index}`;
}

/** Months from a month on. */
export function from(months: readonly CalendarMonth[], first: CalendarMonth): readonly CalendarMonth[] {
  return months.filter((month) => compareMonths(month, first) >= 0);
}
