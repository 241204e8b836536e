import { readListedValue } from '../listedValues';
import type { Ledger } from '../types';
import type { GoneCell } from './goneCell';

/**
 * A remark with the reason of the row's recorded stop in it, 本人自愿放弃 beside 自愿放弃, tells of that stop and of no
 * other; so does a reason where no column has one, and the state that says what the day beside it is.
 */
export function repeatsReason(ledger: Ledger, index: number, { column, says, of, benefit, text }: GoneCell): boolean {
  if (says !== 'stop' || of !== null || benefit !== undefined || ledger.month(index, 'voucherStop').state !== 'read') return false;
  const reason = ledger.text(index, 'voucherStopReason');
  if (reason !== '') return text.includes(reason);
  return readListedValue('voucherStopReason', text).state === 'read' || ledger.sheet.daysByWord?.words.some((word) => word.column === column) === true;
}
