import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates } from '../../rules/calendar/compare';
import { lastDay, parseSpan } from '../../rules/calendar/period';
import type { RowCheck } from '../check';
import type { RowView } from '../rowView';
import { paymentsOfRow } from './voucherRows';

/** EL19: the period is over, and signature or day of collection is blank; once a row (rulings 29). */
export const unsigned: RowCheck = {
  code: 'EL19',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const [payment] = paymentsOfRow(row, context);
    // For nothing nobody signs.
    if (payment === undefined || payment.fen === 0 || compareDates(lastDay(payment.said), context.asOf) >= 0) return null;
    // 领取人签字 is signed where no other column is; by a proxy in a column of his own.
    const signature = row.has('signature') || row.text('proxyName') !== '' ? 'signature' : 'collector';
    const missing = ([signature, 'issueDate'] as const).filter(
      (field) => row.has(field) && !isOfLaterMonths(row, field, context.asOf) && (field === 'issueDate' ? !row.hasDate(field) : row.text(field) === ''),
    );
    const [first] = missing;
    return first === undefined ? null : { row, field: first, data: { fields: missing.join(',') } };
  },
};

/** Whether one column is signed for all months across, and the last of them is not over. */
function isOfLaterMonths({ ledger, index }: RowView, field: string, asOf: CalendarDate): boolean {
  const { across, fields } = ledger.sheet;
  if (across.length === 0 || ledger.columnAt(index, field) !== fields[field]) return false;
  return across.some(({ period: said }) => {
    const period = said === null ? null : parseSpan(said);
    return period !== null && compareDates(lastDay(period), asOf) >= 0;
  });
}
