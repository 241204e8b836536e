import { sameMonth } from '../../rules/calendar/compare';
import { formatPeriod } from '../../rules/calendar/period';
import { monthsFor, type Payment } from '../../tables/holders/payments';
import type { NumberCheck, Report } from '../check';
import type { RowView } from '../rowView';
import { paymentsOfRow } from './voucherRows';

/** EL14: the same person paid one benefit twice in one period, or twice for one month, whatever sheets say so (rulings 49). */
export const paidTwice: NumberCheck = {
  code: 'EL14',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'number',
  find: (all, context) => {
    const paid = all.map((row) => ({ row, payments: paymentsOfRow(row, context) }));
    return paid.flatMap(({ row, payments }, place): Report[] => {
      for (const before of paid.slice(0, place)) {
        for (const payment of payments) {
          const other = before.payments.find((one) => isTwice(payment, one));
          if (other === undefined) continue;
          // What is said of 补发 is said at its own row.
          const isOther = payment.late === null && other.late !== null;
          return [isOther ? reportOf(before.row, other, row, payment) : reportOf(row, payment, before.row, other)];
        }
      }
      return [];
    });
  },
};

/** 补发 that names no month may be of another time: it is only told. */
function reportOf(row: RowView, payment: Payment, first: RowView, other: Payment): Report {
  const lates = [payment, other].flatMap(({ late }) => late ?? []);
  const twice = monthsFor(payment).find((month) => monthsFor(other).some((paid) => sameMonth(month, paid)));
  const isOfNamed = lates.length > 0 && lates.every(({ months }) => months !== null);
  const period = isOfNamed && twice !== undefined ? formatPeriod({ kind: 'month', ...twice }) : formatPeriod(payment.period);
  const data = { period, firstSheet: first.ledger.sheet.name, first: first.row, ...(lates.length > 0 && !isOfNamed ? { kind: 'late' } : {}) };
  return { row, field: row.has('amount') ? 'amount' : 'name', data, ...(lates.length === 0 ? {} : { severity: isOfNamed ? 'warning' : 'info' }) };
}

/** Of one period, or of periods that overlap, as a half year and its quarter, in a month that both pay; a row of nothing pays none. */
function isTwice(one: Payment, other: Payment): boolean {
  if (one.person.ledger.kind !== other.person.ledger.kind || one.fen === 0 || other.fen === 0) return false;
  const isOfNamed = [one, other].some(({ late }) => late !== null && late.months !== null);
  if (!isOfNamed && formatPeriod(one.period) === formatPeriod(other.period)) return true;
  return monthsFor(one).some((month) => monthsFor(other).some((paid) => sameMonth(month, paid)));
}
