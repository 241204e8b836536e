import { compareDates } from '../../rules/calendar/compare';
import { lastDay } from '../../rules/calendar/period';
import type { RowCheck } from '../check';
import { paymentsOfRow } from './voucherRows';

/** EL19: the period is over, and signature or day of collection is blank; once a row (rulings 29). */
export const unsigned: RowCheck = {
  code: 'EL19',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const [payment] = paymentsOfRow(row, context);
    if (payment === undefined || compareDates(lastDay(payment.said), context.asOf) >= 0) return null;
    const missing = (['signature', 'issueDate'] as const).filter((field) => row.has(field) && (field === 'issueDate' ? !row.hasDate(field) : row.text(field) === ''));
    const [first] = missing;
    return first === undefined ? null : { row, field: first, data: { fields: missing.join(',') } };
  },
};
