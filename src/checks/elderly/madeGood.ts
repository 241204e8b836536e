import { contains, formatPeriod } from '../../rules/calendar/period';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Payment } from '../../tables/holders/payments';
import type { CheckContext } from '../context';

/** What rows of 补发 add to a payment of vouchers. */
export interface MadeGood {
  /** No row of 补发 has to do with it. */
  readonly isNone: boolean;
  /** Whether they make up what is wanting, by the months they name; rows of its period that name none, by their sum alone. */
  makes(wanting: number): boolean;
  /** Whether they may: a row names its months beside others, and its amount does not say how much is for which. */
  mayMake(wanting: number): boolean;
}

export function madeGood({ key, person, period }: Payment, { payments, policy }: CheckContext): MadeGood {
  const sumOf = (months: NonNullable<Payment['late']>['months']) => (months ?? []).reduce((sum, month) => sum + (inForceOrNull(policy, 'voucher.standard', month)?.value ?? 0), 0);
  let [named, unnamed, open, count] = [0, 0, 0, 0];
  for (const { late, fen, person: other, period: listed } of payments.byKey.get(key) ?? []) {
    if (late === null || other === person || fen === null || fen <= 0) continue;
    const own = late.months?.filter((month) => contains(period, month)) ?? [];
    if (late.months === null ? formatPeriod(listed) !== formatPeriod(period) : own.length === 0) continue;
    count += 1;
    if (late.months === null) unnamed += fen;
    else if (own.length === late.months.length) named += fen;
    else if (fen === sumOf(late.months)) named += sumOf(own);
    else open += fen;
  }
  return {
    isNone: count === 0,
    makes: (wanting) => named === wanting || named + unnamed === wanting,
    mayMake: (wanting) => open > 0 && wanting > named && wanting < named + unnamed + open,
  };
}
