import { readAmountText } from '../money/readAmount';
import type { Reading } from '../reading';

/** How many months a text says: 3, 3个月, 三. */
export function readMonthCount(text: string): Reading<number> {
  if (text === '') return { state: 'blank' };
  const reading = readAmountText(text.replace(/个?月$/, ''));
  return reading.state === 'read' && reading.value % 100 === 0 && reading.value >= 0 ? { state: 'read', value: reading.value / 100 } : { state: 'unreadable', text };
}
