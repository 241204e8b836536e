import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { monthsOf, type Period } from '../../rules/calendar/period';
import { voucherStandard } from '../../rules/elderly/voucherAmount';
import type { Policy } from '../../rules/policy/policy';
import type { PersonRow } from '../person';
import { voucherEntitlements } from '../voucherEntitlements';
import type { Holders } from './holdersOf';
import { overpaidMonths } from './overpaidMonths';
import { fenWithin, monthsWithin, type Payments } from './payments';

/** What somebody was paid in a period. */
export interface Paid {
  readonly key: string;
  /** The row that says so: of 老年券发放台账, else of the roll. */
  readonly row: PersonRow;
  readonly months: number;
  /** Fen. */
  readonly fen: number;
}

/**
 * What was paid in a period, by person (rulings 7): 老年券发放台账 where it covers the period, else entitlement up to
 * 实停发月份. In the order of the ledger, or of the roll.
 * @throws PolicyProblem noPolicyValue
 */
export function paidIn(period: Period, holders: Holders, payments: Payments, policy: Policy, asOf: CalendarDate): ReadonlyMap<string, Paid> {
  const months = monthsOf(period);
  const paid = new Map<string, Paid>();
  const add = (key: string, row: PersonRow, count: number, fen: number) => {
    const before = paid.get(key);
    paid.set(key, { key, row: before?.row ?? row, months: (before?.months ?? 0) + count, fen: (before?.fen ?? 0) + fen });
  };
  if (months.some((month) => payments.covers(month))) {
    for (const payment of payments.all) {
      const within = monthsWithin(payment, period);
      if (within.length > 0) add(payment.key, payment.person, within.length, fenWithin(payment, period, policy));
    }
    return paid;
  }
  for (const { holder, months: entitled } of voucherEntitlements(holders, policy, period).entitled) {
    const { ending } = holder;
    const stop = ending?.actualStop ?? null;
    const beyond = ending === null ? [] : overpaidMonths(holder, ending, payments, asOf).filter((month) => months.some((one) => sameMonth(one, month)));
    const all = [...entitled.filter((month) => stop === null || compareMonths(month, stop) < 0), ...beyond];
    if (all.length > 0) add(holder.key, holder.rows[0], all.length, all.reduce((sum, month) => sum + voucherStandard(policy, month), 0));
  }
  return paid;
}
