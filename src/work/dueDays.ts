import type { DueRule } from '../rules/calendar/obligation';
import { hasDueDay, obligationCatalogue } from '../rules/calendar/obligationCatalogue';

/** What is handed in on a day that an office may set, and when it is due without. */
export interface DueDay {
  readonly id: string;
  readonly due: DueRule;
}

/** Everything with such a day, in the order of the plans. */
export function dueDays(): readonly DueDay[] {
  return obligationCatalogue.filter(hasDueDay).map(({ id, due }) => ({ id, due }));
}
