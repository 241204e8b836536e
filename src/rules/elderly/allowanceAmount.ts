import type { CalendarMonth } from '../calendar/calendarDate';
import type { Policy } from '../policy/policy';
import { allowanceBand } from './allowanceBand';
import type { BenefitFacts } from './facts';

/**
 * What is due of the allowance for some entitled months, in fen: each at the band of that month. Null where no band
 * speaks of one of them.
 * @throws PolicyProblem noPolicyValue
 */
export function allowanceAmount(months: readonly CalendarMonth[], facts: BenefitFacts, policy: Policy): number | null {
  let sum = 0;
  for (const month of months) {
    const band = allowanceBand(facts, policy, month);
    if (band === null) return null;
    sum += band.fen;
  }
  return sum;
}
