import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { chinesePeriod, monthsOf } from '../../rules/calendar/period';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { hasUnread } from '../../tables/holders/unread';
import type { HolderCheck, RowCheck } from '../check';
import { paymentOf } from '../elderly/voucherRows';

const described = { code: 'RC04', severity: 'warning', certainty: 'certain' } as const;

/** RC04: entitled by now in the period, and not on its list; told at the roll (rulings 31). */
export const missingOnList: HolderCheck = {
  ...described,
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ start, stoppedSometime, facts, key, rows }, { period, policy, asOf, payments, viewOf }) => {
    if (start === null || stoppedSometime || !monthsOf(period).some((month) => payments.covers(month) && compareMonths(month, asOf) <= 0)) return null;
    const months = monthsOf(period).filter((month) => compareMonths(month, asOf) <= 0);
    const due = entitledMonths('voucher', facts, policy, months);
    if (due.length === 0) return null;
    const listed = (payments.byKey.get(key) ?? []).some((payment) => payment.months.some((month) => monthsOf(period).some((one) => sameMonth(one, month))));
    return listed ? null : { row: viewOf(rows[0]), field: 'name', data: { kind: 'missing', period: chinesePeriod(period), months: due.length } };
  },
};

/** RC04: on the list of the period, and not on the roll, or on it without a start (rulings 31: not beside EL04, EL06, EL07). */
export const strangerOnList: RowCheck = {
  ...described,
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const payment = paymentOf(row, context);
    if (payment === null || !context.ledgers.some(({ kind }) => kind === 'elders')) return null;
    if (!payment.months.some((month) => monthsOf(context.period).some((one) => sameMonth(one, month)))) return null;
    const holder = context.holderOf(row, 'voucher');
    if (holder !== null && holder.start !== null && !holder.stoppedSometime) return null;
    // A start that cannot be read is ST02's.
    if (holder !== null && holder.start === null && hasUnread(holder, 'voucherStart')) return null;
    return row.idKey === null && holder === null ? null : { row, field: 'name', data: { kind: holder === null ? 'stranger' : 'noStart', period: chinesePeriod(context.period), months: payment.months.length } };
  },
};
