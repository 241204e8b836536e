import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { monthsOf } from '../../rules/calendar/period';
import type { Policy } from '../../rules/policy/policy';
import { PolicyProblem } from '../../rules/policy/problem';
import type { RowCheck } from '../check';
import { benefitOf, paymentOf } from './voucherRows';

/** EL05: a month of the period is paid for which no standard is in force (rulings 27; never a fallback). */
export const missingStandard: RowCheck = {
  code: 'EL05',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const payment = paymentOf(row, context);
    const isAllowance = benefitOf(row) === 'allowance';
    const key = isAllowance ? 'allowance.bands' : 'voucher.standard';
    const judged = new Set(monthsOf(context.period).map(chineseMonth));
    const month = payment?.months.find((one) => judged.has(chineseMonth(one)) && !hasStandard(context.policy, key, one));
    return month === undefined ? null : { row, field: row.has('amount') ? 'amount' : 'period', data: { month: chineseMonth(month), policy: context.policy.name, ...(isAllowance ? { kind: 'allowance' } : {}) } };
  },
};

function hasStandard(policy: Policy, key: 'voucher.standard' | 'allowance.bands', month: CalendarMonth): boolean {
  try {
    policy.inForce(key, month);
    return true;
  } catch (reason) {
    if (reason instanceof PolicyProblem) return false;
    throw reason;
  }
}
