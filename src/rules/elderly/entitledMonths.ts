import type { CalendarMonth } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';
import { isoMonth } from '../calendar/formatDate';
import type { Policy } from '../policy/policy';
import type { Benefit } from './benefit';
import type { BenefitFacts } from './facts';
import { shouldStop } from './shouldStop';
import { startOfPaymentBy } from './startOfPayment';
import type { Trace } from './trace';

/**
 * 应发月份: those of the months, given in their order, for which somebody is entitled: from the start of his payment up
 * to the month before 应停发.
 * @throws PolicyProblem noPolicyValue
 */
export function entitledMonths(benefit: Benefit, facts: BenefitFacts, policy: Policy, months: readonly CalendarMonth[], trace?: Trace): CalendarMonth[] {
  const last = months.at(-1);
  const start = last === undefined ? null : startOfPaymentBy(benefit, facts, policy, last, trace);
  const stop = start === null ? null : shouldStop(benefit, facts, policy, trace);
  const entitled = start === null ? [] : months.filter((month) => compareMonths(month, start) >= 0 && (stop === null || compareMonths(month, stop) < 0));
  traceMonths(entitled, trace);
  return entitled;
}

function traceMonths(entitled: readonly CalendarMonth[], trace: Trace | undefined): void {
  const [first] = entitled;
  const last = entitled.at(-1);
  if (first === undefined || last === undefined) trace?.add('noEntitledMonths', {});
  else trace?.add('entitledMonths', { first: isoMonth(first), last: isoMonth(last), months: entitled.length });
}
