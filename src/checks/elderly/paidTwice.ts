import { sameMonth } from '../../rules/calendar/compare';
import { formatPeriod } from '../../rules/calendar/period';
import type { Payment } from '../../tables/holders/payments';
import type { NumberCheck, Report } from '../check';
import { paymentsOfRow } from './voucherRows';

/** EL14: the same person paid twice in one period, or twice for one month (rulings 49). */
export const paidTwice: NumberCheck = {
  code: 'EL14',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'number',
  find: (all, context) => {
    const paid = all.map((row) => ({ row, payments: paymentsOfRow(row, context) }));
    return paid.flatMap(({ row, payments }, place): Report[] => {
      for (const before of paid.slice(0, place)) {
        const both = payments.find((payment) => before.payments.some((other) => isTwice(payment, other)));
        if (both === undefined) continue;
        return [{ row, field: row.has('amount') ? 'amount' : 'name', data: { period: formatPeriod(both.period), firstSheet: before.row.ledger.sheet.name, first: before.row.row } }];
      }
      return [];
    });
  },
};

/** Of one period, or of periods that overlap, as a half year and its quarter, in a month that both pay. */
function isTwice(one: Payment, other: Payment): boolean {
  return formatPeriod(one.period) === formatPeriod(other.period) || one.months.some((month) => other.months.some((paid) => sameMonth(month, paid)));
}
