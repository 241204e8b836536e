import { compareMonths } from '../rules/calendar/compare';
import { voucherStandard } from '../rules/elderly/voucherAmount';
import type { TableContext } from './context';
import type { Ending, Holder } from './holders/holder';
import { overpaidMonths } from './holders/overpaidMonths';
import type { Payments } from './holders/payments';
import type { TableColumn, TableValue } from './spec';

/*
 * What was paid too long and is to be given back: the columns 应停发月份 to 应追回金额 of the tables of deaths and stops.
 */

export const recoveryColumns: readonly TableColumn[] = [
  { id: 'shouldStop', heading: '应停发月份', width: 12, format: 'month', source: 'generated' },
  { id: 'actualStop', heading: '实停发月份', width: 12, format: 'month', source: 'generated' },
  {
    id: 'overpaid',
    heading: '多发月数',
    width: 9,
    format: 'count',
    // What 老年券发放台账 says beside the two months stands in the formula as a number.
    source: {
      ifBlank: 'actualStop',
      then: { own: 'monthsStillPaid' },
      otherwise: { operator: '+', left: { monthsBetween: { from: 'shouldStop', until: 'actualStop' } }, right: { own: 'monthsBeside' } },
    },
    total: true,
  },
  { id: 'standard', heading: '月标准(元)', width: 11, format: 'money', source: 'generated' },
  {
    id: 'recoverable',
    heading: '应追回金额(元)',
    width: 15,
    format: 'money',
    source: { operator: '+', left: { operator: '*', left: 'overpaid', right: 'standard' }, right: { own: 'difference' } },
    total: true,
  },
];

/** Values of the recovery columns. @throws PolicyProblem noPolicyValue */
export function recoveryValues(holder: Holder, ending: Ending, payments: Payments, { policy, asOf }: TableContext): Record<string, TableValue> {
  const months = overpaidMonths(holder, ending, payments, asOf);
  const { shouldStop, actualStop } = ending;
  const between = actualStop === null || compareMonths(actualStop, shouldStop) <= 0 ? 0 : (actualStop.year - shouldStop.year) * 12 + actualStop.month - shouldStop.month;
  const standard = voucherStandard(policy, months[0] ?? shouldStop);
  const difference = months.reduce((sum, month) => sum + voucherStandard(policy, month) - standard, 0);
  return {
    shouldStop: { month: shouldStop },
    actualStop: actualStop === null ? null : { month: actualStop },
    monthsStillPaid: { count: months.length },
    monthsBeside: months.length === between ? null : { count: months.length - between },
    standard: { fen: standard },
    difference: difference === 0 ? null : { fen: difference },
  };
}
