import type { Report, RowCheck } from '../check';
import { leavesAmountOpen } from '../../ledger/amountFor';
import { returnedCell } from '../../ledger/saysReturned';
import { monthsOf } from '../../rules/calendar/period';
import { readMonthCount } from '../../rules/values/readMonthCount';
import { isPaidForNone } from '../../tables/holders/payments';
import { isOctoberOrJanuary } from '../isOctoberOrJanuary';
import type { KindOf } from '../kindOf';
import { paymentsOfRow } from './voucherRows';

type Kind = KindOf<'ST02', 'payment'>;

/** ST02 in a list of payments: a period nobody can read, so that the row is counted in no month at all; a count of months, or one of none beside an amount; or money given back, which is no payment, or a signature or a remark that says it was not taken or came back; or 补发 of more than the months it names. */
export const unreadablePayment: RowCheck = {
  code: 'ST02',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const { ledger, index } = row;
    const amount = ledger.fen(index, 'amount');
    // 月数 beside money given back may be negative too.
    if (amount.state === 'read' && amount.value < 0) return { row, field: 'amount', data: { found: row.text('amount'), type: 'money', kind: 'negative' satisfies Kind } };
    const reports: Report[] = [];
    const payments = paymentsOfRow(row, context);
    const [payment] = payments;
    const returned = payment === undefined || payment.fen === 0 ? null : returnedCell(ledger, index, monthsOf(payment.said)[0] ?? null, context.asOf);
    // Whether it is to count nobody but the clerk can say.
    if (returned !== null) reports.push({ row, field: returned.field, data: { found: returned.text, type: 'text', kind: 'returned' satisfies Kind } });
    // Months across say their period in the heading; those still to come were not paid.
    if (ledger.sheet.across.length > 0) return reports;
    const period = row.text('period');
    // What the title leaves open is asked about as a whole; a blank cell takes the title's period.
    const isNowhere = ledger.has('period') && payments.length === 0 && (period !== '' || (ledger.sheet.titlePeriod === null && !leavesAmountOpen(ledger.sheet)));
    if (isNowhere && ledger.cell(index, 'period') !== 'error') reports.push({ row, field: 'period', data: { found: period, type: 'text', kind: (period === '' ? 'noPeriod' : isOctoberOrJanuary(row, 'period') ? 'october' : 'period') satisfies Kind }, severity: 'error' });
    const count = readMonthCount(row.text('months'));
    if (ledger.cell(index, 'months') !== 'error' && count.state === 'unreadable') {
      reports.push({ row, field: 'months', data: { found: row.text('months'), type: 'count' } });
    } else if (isPaidForNone(count, amount.state === 'read' ? amount.value : null)) {
      reports.push({ row, field: 'months', data: { found: row.text('months'), type: 'count', kind: 'noMonths' satisfies Kind } });
    }
    // A count that cannot be read is told itself.
    const told = count.state === 'blank' ? payments.map(({ late }) => late?.told) : [];
    if (told.includes('open')) reports.push({ row, field: 'amount', data: { found: row.text('amount'), type: 'money', kind: 'moreThanLate' satisfies Kind } });
    else if (told.includes('byAmount')) reports.push({ row, field: 'amount', data: { found: row.text('amount'), type: 'money', kind: 'withLate' satisfies Kind }, severity: 'info' });
    return reports;
  },
};
