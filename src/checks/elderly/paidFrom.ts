import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { allowanceBand } from '../../rules/elderly/allowanceBand';
import { voucherStandard } from '../../rules/elderly/voucherAmount';
import type { Holder } from '../../tables/holders/holder';
import { monthsFor, type Payment } from '../../tables/holders/payments';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';
import { benefitOf, from, paymentsOfRow } from './voucherRows';

/** What a row of a list of payments pays from a month on. */
export interface PaidFrom {
  readonly months: readonly CalendarMonth[];
  readonly fen: number;
  /** All of the row's payments. */
  readonly payments: readonly Payment[];
}

/** Null where the row pays none of these months. */
export function paidFrom(row: RowView, first: CalendarMonth, holder: Holder, context: CheckContext): PaidFrom | null {
  const payments = paymentsOfRow(row, context);
  const paid = payments.map((payment) => ({ payment, months: from(monthsFor(payment), first) }));
  const months = paid.flatMap((one) => one.months);
  if (months.length === 0) return null;
  const fen = benefitOf(row) === 'voucher' ? standardsOf(months, context) : paid.reduce((sum, one) => sum + allowancePaid(one.payment, one.months, holder, context), 0);
  return { months, fen, payments };
}

/** The standards of some months, in fen. */
export function standardsOf(months: readonly CalendarMonth[], { policy }: CheckContext): number {
  return months.reduce((sum, month) => sum + voucherStandard(policy, month), 0);
}

/** What some of a row's months were paid of the allowance: their share of the amount, else the standard the row or the policy names. */
function allowancePaid(payment: Payment, some: readonly CalendarMonth[], { facts }: Holder, { policy }: CheckContext): number {
  const { fen, person: { ledger, index } } = payment;
  const count = monthsFor(payment).length;
  if (fen !== null) return some.length === count ? fen : Math.round((fen * some.length) / count);
  const standard = ledger.fen(index, 'standard');
  return some.reduce((sum, month) => sum + (standard.state === 'read' ? standard.value : (allowanceBand(facts, policy, month)?.fen ?? 0)), 0);
}
