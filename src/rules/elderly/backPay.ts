import { addMonths } from '../calendar/arithmetic';
import type { CalendarMonth } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import type { BackpayLimit } from '../policy/parameters';
import type { Policy } from '../policy/policy';
import type { BenefitFacts } from './facts';
import { firstEntitledBy } from './firstEntitledMonth';
import { laterMonth } from './laterMonth';
import { monthsFrom } from './overpaid';
import { shouldStop } from './shouldStop';
import type { Trace } from './trace';
import { voucherAmount } from './voucherAmount';

/** 补发: from the first to the last month, both included. */
export interface BackPay {
  readonly from: CalendarMonth;
  readonly until: CalendarMonth;
  readonly months: number;
  readonly fen: number;
}

/**
 * 补发 of vouchers to somebody whose payment starts in `start`, later than his first entitled month, as far back as the
 * limit in force in `start` goes; null for none.
 * @throws PolicyProblem noPolicyValue
 */
export function backPay(facts: BenefitFacts, policy: Policy, start: CalendarMonth, trace?: Trace): BackPay | null {
  const entitled = firstEntitledBy('voucher', facts, policy, start, trace);
  if (entitled === null || compareMonths(entitled, start) >= 0) {
    trace?.add('noBackPay', {});
    return null;
  }
  const limit = policy.inForce('voucher.backpayLimit', start);
  const from = [...reach(limit.value, policy, start, trace), entitled].reduce(laterMonth);
  trace?.add(`backpayLimit.${limit.value}`, { month: isoMonth(from) }, limit);
  const stop = shouldStop('voucher', facts, policy, trace);
  const end = stop !== null && compareMonths(stop, start) < 0 ? stop : start;
  const months = monthsFrom(from, end);
  const until = months.at(-1);
  if (until === undefined) {
    trace?.add('noBackPay', {});
    return null;
  }
  const fen = voucherAmount(months, policy, trace);
  trace?.add('backPay', { first: isoMonth(from), last: isoMonth(until), months: months.length, amount: fen / 100 });
  return { from, until, months: months.length, fen };
}

/** The earliest month a limit reaches back to; none where it reaches to the policy's first, which entitlement never precedes. */
function reach(limit: BackpayLimit, policy: Policy, start: CalendarMonth, trace: Trace | undefined): readonly CalendarMonth[] {
  if (limit === 'none') return [start];
  if (limit === 'currentYear') return [{ year: start.year, month: 1 }];
  if (limit === 'policyStart') return [];
  const months = policy.inForce('voucher.backpayMonths', start);
  trace?.add('backpayMonths', { limit: months.value }, months);
  return [addMonths(start, -months.value)];
}
