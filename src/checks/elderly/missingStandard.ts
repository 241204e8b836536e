import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { Policy } from '../../rules/policy/policy';
import { PolicyProblem } from '../../rules/policy/problem';
import type { RowCheck } from '../check';
import { monthsWithin } from '../../tables/holders/payments';
import { benefitOf, paymentsOfRow } from './voucherRows';

/** EL05: a month of the period is paid for which no standard is in force (rulings 27; never a fallback). */
export const missingStandard: RowCheck = {
  code: 'EL05',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const isAllowance = benefitOf(row) === 'allowance';
    const key = isAllowance ? 'allowance.bands' : 'voucher.standard';
    const judged = paymentsOfRow(row, context).flatMap((payment) => monthsWithin(payment, context.period));
    const month = judged.find((one) => !hasStandard(context.policy, key, one));
    if (month === undefined) return null;
    const data = { month: chineseMonth(month), policy: context.policy.name, ...(isAllowance ? { kind: 'allowance' } : {}) };
    return { row, field: row.has('amount') ? 'amount' : 'period', data };
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
