import { formatPeriod } from '../../rules/calendar/period';
import { alike } from '../alike';
import type { NumberCheck } from '../check';
import type { RowView } from '../rowView';
import { paymentOf } from './voucherRows';

/** EL14: the same person paid twice in one period. */
export const paidTwice: NumberCheck = {
  code: 'EL14',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'number',
  find: (all, context) => {
    const periodOf = (row: RowView): string | null => {
      const payment = paymentOf(row, context);
      return payment === null ? null : formatPeriod(payment.period);
    };
    return alike(all, periodOf).flatMap(([first, ...later]) =>
      later.map((row) => ({ row, field: row.has('amount') ? 'amount' : 'name', data: { period: periodOf(row) ?? '', firstSheet: first?.ledger.sheet.name ?? '', first: first?.row ?? 0 } })),
    );
  },
};
