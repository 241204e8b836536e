import { formatPeriod } from '../../rules/calendar/period';
import type { GroupCheck } from '../check';
import { paymentOf } from './voucherRows';

/** EL14: the same person paid twice in one period. */
export const paidTwice: GroupCheck = {
  code: 'EL14',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'workbook',
  key: (row, context) => {
    const payment = row.idKey === null ? null : paymentOf(row, context);
    return payment === null ? null : `${row.idKey}|${formatPeriod(payment.period)}`;
  },
  find: ([first, ...later], context) =>
    later.map((row) => {
      const payment = paymentOf(row, context);
      return { row, field: row.has('amount') ? 'amount' : 'name', data: { period: payment === null ? '' : formatPeriod(payment.period), firstSheet: first?.ledger.sheet.name ?? '', first: first?.row ?? 0 } };
    }),
};
