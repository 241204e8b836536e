import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { Policy } from '../../rules/policy/policy';
import { PolicyProblem } from '../../rules/policy/problem';
import type { RowCheck } from '../check';
import { monthsWithin } from '../../tables/holders/payments';
import { paymentsOfRow } from './voucherRows';

/** EL05: a month of the period is paid for which no standard is in force (rulings 27; never a fallback). */
export const missingStandard: RowCheck = {
  code: 'EL05',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const month = paymentsOfRow(row, context).flatMap((payment) => monthsWithin(payment, context.period)).find((one) => !hasStandard(context.policy, one));
    return month === undefined ? null : { row, field: row.has('amount') ? 'amount' : 'period', data: { month: chineseMonth(month), policy: context.policy.name } };
  },
};

function hasStandard(policy: Policy, month: CalendarMonth): boolean {
  try {
    policy.inForce('voucher.standard', month);
    return true;
  } catch (reason) {
    if (reason instanceof PolicyProblem) return false;
    throw reason;
  }
}
