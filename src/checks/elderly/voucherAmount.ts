import { monthsOf } from '../../rules/calendar/period';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { voucherAmount as amountOf } from '../../rules/elderly/voucherAmount';
import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { from, paymentOf } from './voucherRows';

/** EL04: what a row of 发放台账 pays is not the sum of the standards of the entitled months; beyond 应停发 EL06 and EL07 speak (rulings 27), where the place has no vouchers EL05. */
export const voucherAmount: RowCheck = {
  code: 'EL04',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const payment = paymentOf(row, context);
    const holder = context.holderOf(row, 'voucher');
    if (payment === null || payment.fen === null || holder === null || holder.start === null || holder.stoppedSometime || context.policy.hasNone('voucher.standard')) return null;
    if (holder.ending !== null && from(payment.months, holder.ending.shouldStop).length > 0) return null;
    const months = entitledMonths('voucher', holder.facts, context.policy, monthsOf(payment.period));
    const expected = amountOf(months, context.policy);
    if (expected === payment.fen) return null;
    return { row, field: 'amount', data: { found: payment.fen / 100, expected: expected / 100, months: months.length }, fix: [cellFix(row, 'amount', { number: expected / 100 })] };
  },
};
