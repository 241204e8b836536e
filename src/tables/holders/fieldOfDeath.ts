import { goneState } from '../../ledger/listedValues';
import type { PersonRow } from '../person';

/** The cell of a row that says the person has died. */
export function fieldOfDeath({ ledger, index }: PersonRow): string | null {
  if (ledger.date(index, 'deathDate').state !== 'blank') return 'deathDate';
  if (goneState(ledger.text(index, 'voucherStatus')) === '死亡') return 'voucherStatus';
  const reason = ledger.listed(index, 'voucherStopReason');
  return reason.state === 'read' && reason.value === '死亡' ? 'voucherStopReason' : null;
}
