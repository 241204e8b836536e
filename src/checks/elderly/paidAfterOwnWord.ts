import type { GoneCell, Leaving } from '../../ledger/gone/goneCell';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { shouldStop } from '../../rules/elderly/shouldStop';
import { monthsFor } from '../../tables/holders/payments';
import type { RowCheck } from '../check';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';
import { monthsSpan } from './monthsSpan';
import { mayHaveRoll } from './rollInBook';
import { benefitOf, from, paymentsOfRow } from './voucherRows';

const codes: Readonly<Record<Leaving, string>> = { death: 'EL06', move: 'EL07', stop: 'EL22' };

/**
 * EL06, EL07, EL22 where the workbook has no roll: a list of payments says itself that its person died, moved or was
 * stopped, and pays for months from 应停发 on (rulings 28).
 */
export const paidAfterOwnWord = (says: Leaving): RowCheck => ({
  code: codes[says],
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    if (mayHaveRoll(context)) return null;
    const stop = ownCells(row, says).flatMap((cell) => stopBy(cell, row, context) ?? [])[0];
    if (stop === undefined) return null;
    const paid = paymentsOfRow(row, context).flatMap((payment) => {
      if (payment.fen === 0) return [];
      const all = monthsFor(payment);
      const months = from(all, stop);
      return months.length === 0 ? [] : [{ months, fen: Math.round(((payment.fen ?? 0) * months.length) / all.length) }];
    });
    const months = paid.flatMap((one) => one.months);
    if (months.length === 0) return null;
    const amount = paid.reduce((sum, { fen }) => sum + fen, 0) / 100;
    const stopped = chineseMonth(stop);
    return { row, field: row.has('amount') ? 'amount' : 'name', data: { ...monthsSpan(months), amount, ...(says === 'stop' ? { stop: stopped } : { shouldStop: stopped }) } };
  },
});

/** What a row says of its person's leaving; a stop is one of the benefit that the list pays. */
export function ownCells({ ledger, index }: RowView, says: Leaving): readonly GoneCell[] {
  return ledger.gone(index).filter((cell) => cell.says === says);
}

/** The first month not to be paid; null where the cell names no month. */
function stopBy({ says, since }: GoneCell, row: RowView, { policy }: CheckContext): CalendarMonth | null {
  if (since === null || says === 'stop') return since;
  const event = { precision: 'month', month: since } as const;
  const none = { birth: null, recordedStart: null, moveIn: null, death: null, moveOut: null, otherStop: null, category: null };
  return shouldStop(benefitOf(row), { ...none, [says === 'death' ? 'death' : 'moveOut']: event }, policy);
}
