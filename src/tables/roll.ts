import type { Ledger } from '../ledger/types';

/** The sheets that are the roll together, of the ledgers that are used in a period (rulings 12): one sheet a village, or one alone. */
export function rollsIn(ledgers: readonly Ledger[]): readonly Ledger[] {
  return ledgers.filter(({ kind }) => kind === 'elders');
}
