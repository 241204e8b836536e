import type { Ledger } from '../ledger/types';
import { daysBetween } from '../rules/calendar/arithmetic';
import { contains, firstDay, lastDay, parsePeriod, type Period } from '../rules/calendar/period';

/**
 * The elders ledger of a period (rulings 12): the one whose title or name names the shortest period that holds it, else
 * the last in the order of the tabs; null where there is none.
 */
export function rollOf(ledgers: readonly Ledger[], period: Period): Ledger | null {
  const elders = ledgers.filter((ledger) => ledger.kind === 'elders');
  let found = elders.at(-1) ?? null;
  let shortest = Infinity;
  for (const ledger of elders) {
    const said = ledger.sheet.titlePeriod === null ? null : parsePeriod(ledger.sheet.titlePeriod);
    if (said === null || !contains(said, firstDay(period)) || !contains(said, lastDay(period))) continue;
    const days = daysBetween(firstDay(said), lastDay(said));
    if (days > shortest) continue;
    found = ledger;
    shortest = days;
  }
  return found;
}
