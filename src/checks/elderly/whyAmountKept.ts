import { readPaidText } from '../../ledger/paidMark';
import { compareDates, compareMonths, sameMonth } from '../../rules/calendar/compare';
import { lastDay, monthsOf } from '../../rules/calendar/period';
import { adjustmentOf } from '../../tables/holders/adjusted';
import { monthsFor, type Payment } from '../../tables/holders/payments';
import type { Report } from '../check';
import type { CheckContext } from '../context';
import type { FixReason } from '../finding';
import type { RowView } from '../rowView';

/** Why a row of 发放台账 is not put right though its amount is wrong: what was paid is on record; null where it may be changed. */
export function whyAmountKept(row: RowView, payments: readonly Payment[], { field, data }: Report, context: CheckContext): FixReason['code'] | null {
  if (adjustmentOf(row) !== null) return 'adjusted';
  if (payments.some((payment) => isInAnotherRow(payment, context))) return 'inSeveralRows';
  const isOver = payments.some(({ period }) => compareDates(lastDay(period), context.asOf) < 0);
  if (field !== 'amount') return null;
  if (isOver || data?.['expected'] === 0) return 'paidAmount';
  return isSigned(row, context) ? 'signed' : null;
}

/** Whether the row says that its amount was handed over: a signature, or a day of collection that has come. */
function isSigned(row: RowView, { asOf }: CheckContext): boolean {
  const day = row.ledger.date(row.index, 'issueDate');
  if (day.state === 'read' && (day.value.precision === 'month' ? compareMonths(day.value.month, asOf) : compareDates(day.value.date, asOf)) <= 0) return true;
  return readPaidText(row.text('signature'), row.name).type !== 'unpaid';
}

function isInAnotherRow(payment: Payment, { payments }: CheckContext): boolean {
  const { ledger, index } = payment.person;
  const others = (payments.byKey.get(payment.key) ?? []).filter(({ person }) => person.ledger !== ledger || person.index !== index);
  const own = payment.fen === 0 ? monthsOf(payment.period) : payment.months;
  return others.some((other) => monthsFor(other).some((month) => own.some((one) => sameMonth(one, month))));
}
