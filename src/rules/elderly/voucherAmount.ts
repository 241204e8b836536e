import type { CalendarMonth } from '../calendar/calendarDate';
import { isoMonth } from '../calendar/formatDate';
import type { InForce, Policy } from '../policy/policy';
import type { Trace } from './trace';

/**
 * 月标准 of a month, in fen.
 * @throws PolicyProblem noPolicyValue
 */
export function voucherStandard(policy: Policy, month: CalendarMonth): number {
  return policy.inForce('voucher.standard', month).value;
}

/**
 * 应发金额 in fen: each month at its own standard. Nothing is rounded: standards are whole fen.
 * @throws PolicyProblem noPolicyValue
 */
export function voucherAmount(months: readonly CalendarMonth[], policy: Policy, trace?: Trace): number {
  const standards = months.map((month) => policy.inForce('voucher.standard', month));
  const fen = standards.reduce((sum, standard) => sum + standard.value, 0);
  if (trace !== undefined) {
    traceStandards(months, standards, trace);
    trace.add('voucherAmount', { months: months.length, amount: fen / 100 });
  }
  return fen;
}

/** One step for each stretch of months at one standard. */
function traceStandards(months: readonly CalendarMonth[], standards: readonly InForce<number>[], trace: Trace): void {
  for (let first = 0, end = 0; first < months.length; first = end) {
    const standard = standards[first] as InForce<number>;
    while (end < months.length && sameValue(standards[end] as InForce<number>, standard)) end += 1;
    const [from, to] = [months[first] as CalendarMonth, months[end - 1] as CalendarMonth];
    trace.add('standard', { first: isoMonth(from), last: isoMonth(to), months: end - first, standard: standard.value / 100 }, standard);
  }
}

function sameValue(one: InForce<number>, other: InForce<number>): boolean {
  return one.value === other.value && one.from.year === other.from.year && one.from.month === other.from.month && one.from.day === other.from.day;
}
