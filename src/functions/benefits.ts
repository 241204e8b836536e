import { monthsOf } from '../rules/calendar/period';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { Benefit } from '../rules/elderly/benefit';
import { entitledMonths } from '../rules/elderly/entitledMonths';
import type { BenefitFacts } from '../rules/elderly/facts';
import type { Policy } from '../rules/policy/policy';
import type { Asked } from './asked';
import { isBlank } from './dates';
import { FunctionProblem } from './problem';

const amounts = { voucher: 'voucher.standard', allowance: 'allowance.bands' } as const;

/** Cells of one person, in the order functions take them. */
export interface FactCells {
  readonly birth: unknown;
  readonly start?: unknown;
  readonly death?: unknown;
  readonly moveOut?: unknown;
  readonly moveIn?: unknown;
  readonly stop?: unknown;
  readonly category?: unknown;
}

/** Null where no birth is given. @throws FunctionProblem */
export function factsOf(cells: FactCells, { dates }: Asked): BenefitFacts | null {
  const birth = dates.birth(cells.birth);
  if (birth === null) return null;
  return {
    birth,
    recordedStart: dates.month(cells.start),
    death: dates.value(cells.death),
    moveOut: dates.value(cells.moveOut),
    moveIn: dates.value(cells.moveIn),
    otherStop: dates.month(cells.stop),
    category: isBlank(cells.category) ? null : String(cells.category).trim(),
  };
}

/** Entitled months of a period; null for a blank cell. @throws FunctionProblem badPeriod, noSuchBenefit; PolicyProblem */
export function monthsPaid(benefit: Benefit, facts: BenefitFacts | null, period: unknown, { dates, policy }: Asked): readonly CalendarMonth[] | null {
  const asked = dates.period(period);
  if (facts === null || asked === null) return null;
  requireBenefit(benefit, policy);
  return entitledMonths(benefit, facts, policy, monthsOf(asked));
}

/** @throws FunctionProblem noSuchBenefit */
export function requireBenefit(benefit: Benefit, policy: Policy): void {
  if (policy.hasNone(amounts[benefit])) throw new FunctionProblem('noSuchBenefit', { policy: policy.name });
}
