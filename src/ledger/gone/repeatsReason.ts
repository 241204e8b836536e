import type { Ledger } from '../types';
import type { GoneCell } from './goneCell';

/** A remark with the reason of the row's recorded stop in it, 本人自愿放弃 beside 自愿放弃, tells of that stop and of no other. */
export function repeatsReason(ledger: Ledger, index: number, { says, of, benefit, text }: GoneCell): boolean {
  if (says !== 'stop' || of !== null || benefit !== undefined) return false;
  const reason = ledger.text(index, 'voucherStopReason');
  return reason !== '' && text.includes(reason) && ledger.month(index, 'voucherStop').state === 'read';
}
