import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { Ending, Holder } from '../../tables/holders/holder';
import { monthsWithin } from '../../tables/holders/payments';
import type { Report, RowCheck } from '../check';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';
import { monthsSpan } from './monthsSpan';
import { paidFrom } from './paidFrom';
import { restartSaid } from '../../tables/holders/restarts';
import { benefitOf, paymentsOfRow } from './voucherRows';
import { whyRowKept } from './whyRowKept';

/** EL22: a list pays months from a recorded stop on that is neither a death nor a move: of those EL06 and EL07 speak. */
export const paidAfterStop: RowCheck = {
  code: 'EL22',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    // A row of nothing may stand for who is stopped.
    if (paymentsOfRow(row, context).every(({ fen }) => fen === 0)) return null;
    const holder = context.holderOf(row, benefitOf(row));
    if (holder === null) return null;
    if (holder.stoppedSometime) return afterSometime(row, holder, context);
    const { ending } = holder;
    return ending === null || ending.reason === '死亡' || ending.reason === '迁出' ? null : afterStop(row, holder, ending, context);
  },
};

function afterStop(row: RowView, holder: Holder, { shouldStop, actualStop }: Ending, context: CheckContext): Report | null {
  // Stopped too early, he was entitled until 应停发.
  const stop = actualStop !== null && compareMonths(actualStop, shouldStop) > 0 ? actualStop : shouldStop;
  const paid = paidFrom(row, stop, holder, context);
  if (paid === null) return null;
  const data = { ...monthsSpan(paid.months), amount: paid.fen / 100, stop: chineseMonth(stop) };
  const report = { row, field: fieldOf(row), data };
  // Every table takes him for stopped until the start says since when he is paid again.
  if ([...holder.rows, row].some((one) => restartSaid(one) !== null)) return { ...report, data: { ...data, kind: 'restart' }, severity: 'warning' };
  return { ...report, unfixed: { code: whyRowKept(paid.payments, holder, context), data: { row: row.row, ...data } } };
}

/** Of who is stopped nobody knows since when, what is paid in the period is to be looked at. */
function afterSometime(row: RowView, { rows: [{ ledger, index }] }: Holder, context: CheckContext): Report | null {
  const months = paymentsOfRow(row, context).flatMap((payment) => (payment.fen === 0 ? [] : monthsWithin(payment, context.period)));
  if (months.length === 0) return null;
  return { row, field: fieldOf(row), data: { ...monthsSpan(months), kind: 'sometime', found: ledger.text(index, 'voucherStatus') }, severity: 'warning' };
}

function fieldOf(row: RowView): string {
  return row.has('amount') ? 'amount' : 'name';
}
