import type { Report, RowCheck } from '../check';
import { leavesAmountOpen } from '../../ledger/amountFor';
import { readMonthCount } from '../../tables/holders/payments';
import { paymentsOfRow } from './voucherRows';

/** ST02 in 老年券发放台账: a period nobody can read, so that the row is counted in no month at all; or a count of months. */
export const unreadablePayment: RowCheck = {
  code: 'ST02',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const { ledger, index } = row;
    const reports: Report[] = [];
    const period = row.text('period');
    // What the title leaves open is asked about as a whole; a blank cell takes the title's period.
    const isNowhere = ledger.has('period') && paymentsOfRow(row, context).length === 0 && (period !== '' || (ledger.sheet.titlePeriod === null && !leavesAmountOpen(ledger.sheet)));
    if (isNowhere && ledger.cell(index, 'period') !== 'error') reports.push({ row, field: 'period', data: { found: period, type: 'text', kind: period === '' ? 'noPeriod' : 'period' }, severity: 'error' });
    if (ledger.cell(index, 'months') !== 'error' && readMonthCount(row.text('months')).state === 'unreadable') {
      reports.push({ row, field: 'months', data: { found: row.text('months'), type: 'count' } });
    }
    return reports;
  },
};
