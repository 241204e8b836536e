import type { CellFix } from '../checks/finding';
import { chineseDate, chineseMonth } from '../rules/calendar/formatDate';

/** The new content of a cell as a clerk reads it. */
export function shownAfter({ field, after }: CellFix): string {
  if (typeof after === 'string') return after;
  if ('number' in after) return String(after.number);
  return isMonth(field) ? chineseMonth(after.serialDay) : chineseDate(after.serialDay);
}

/** Fields whose date is written as a month. */
export function isMonth(field: string): boolean {
  return field === 'voucherStop' || field === 'allowanceStop';
}
