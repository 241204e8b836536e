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
import { decidedBy, type Trace } from './trace';
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
  const reach = firstReached(limit.value, policy, start);
  const stop = shouldStop('voucher', facts, policy, trace);
  const end = stop !== null && compareMonths(stop, start) < 0 ? stop : start;
  const from = reach === null ? entitled : laterMonth(entitled, reach);
  trace?.add(`backpayLimit.${limit.value}`, { month: isoMonth(from), ...decidedBy(limit) });
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

/** The earliest month the limit reaches back to; null where it reaches to the policy's first month. */
function firstReached(limit: BackpayLimit, policy: Policy, start: CalendarMonth): CalendarMonth | null {
  switch (limit) {
    case 'none':
      return start;
    case 'currentYear':
      return { year: start.year, month: 1 };
    case 'nMonths':
      return addMonths(start, -policy.inForce('voucher.backpayMonths', start).value);
    case 'policyStart':
      return null;
  }
}
