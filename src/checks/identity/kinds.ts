import type { LedgerKind } from '../../ledger/types';

/** Every ledger of persons. */
export const everyKind: readonly LedgerKind[] = ['elders', 'vouchers', 'stops', 'deaths', 'helpers', 'certificates'];
