import { formatPeriod } from '../../rules/calendar/period';
import { alike } from '../alike';
import type { NumberCheck } from '../check';
import type { RowView } from '../rowView';
import { paymentOf } from './voucherRows';

/** EL14: the same person paid one benefit twice in one period, whatever sheets say so. */
export const paidTwice: NumberCheck = {
  code: 'EL14',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'number',
  find: (all, context) => {
    const periodOf = (row: RowView): string | null => {
      const payment = paymentOf(row, context);
      return payment === null ? null : formatPeriod(payment.period);
    };
    const entryOf = (row: RowView): string | null => {
      const period = periodOf(row);
      return period === null ? null : `${row.ledger.kind} ${period}`;
    };
    return alike(all, entryOf).flatMap(([first, ...later]) =>
      later.map((row) => ({ row, field: row.has('amount') ? 'amount' : 'name', data: { period: periodOf(row) ?? '', firstSheet: first?.ledger.sheet.name ?? '', first: first?.row ?? 0 } })),
    );
  },
};
