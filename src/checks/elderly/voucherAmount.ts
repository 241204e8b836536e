import { monthsOf } from '../../rules/calendar/period';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { voucherAmount as amountOf } from '../../rules/elderly/voucherAmount';
import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { from, paymentsOfRow } from './voucherRows';

/** EL04: what a row of 发放台账 pays is not the sum of the standards of the entitled months; beyond 应停发 EL06 and EL07 speak (rulings 27), where the place has no vouchers EL05. */
export const voucherAmount: RowCheck = {
  code: 'EL04',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const payments = paymentsOfRow(row, context);
    const holder = context.holderOf(row, 'voucher');
    if (holder === null || holder.start === null || holder.stoppedSometime || context.policy.hasNone('voucher.standard')) return null;
    const { facts, ending } = holder;
    if (ending !== null && payments.some(({ months }) => from(months, ending.shouldStop).length > 0)) return null;
    const judged = payments.flatMap(({ fen, period }) => {
      const months = fen === null ? [] : entitledMonths('voucher', facts, context.policy, monthsOf(period));
      return fen === null ? [] : [{ fen, months: months.length, expected: amountOf(months, context.policy) }];
    });
    const wrong = judged.find(({ fen, expected }) => fen !== expected);
    if (wrong === undefined) return null;
    // A cell that stands for several months or quarters is mended where one amount is right for all of them.
    const isPlain = judged.every(({ expected }) => expected === wrong.expected);
    return {
      row,
      field: 'amount',
      data: { found: wrong.fen / 100, expected: wrong.expected / 100, months: wrong.months },
      ...(isPlain ? { fix: [cellFix(row, 'amount', { number: wrong.expected / 100 })] } : {}),
    };
  },
};
