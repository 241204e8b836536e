import type { LedgerKind } from '../../ledger/types';

/** Every ledger of persons. */
export const everyKind: readonly LedgerKind[] = ['elders', 'vouchers', 'allowance-payments', 'stops', 'deaths', 'helpers', 'certificates'];
