import type { LedgerKind } from '../../ledger/types';

/** Every ledger of persons. */
export const everyKind: readonly LedgerKind[] = ['elders', 'vouchers', 'allowance-payments', 'stops', 'deaths', 'helpers', 'certificates'];

/** Lists of payments name a person once a period. */
export function isPaymentKind(kind: LedgerKind): boolean {
  return kind === 'vouchers' || kind === 'allowance-payments';
}
