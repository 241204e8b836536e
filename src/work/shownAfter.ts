import type { CellFix } from '../checks/finding';
import { chineseDate, chineseMonth } from '../rules/calendar/formatDate';
import { isWrittenAsMonth } from './isWrittenAsMonth';

/** The new content of a cell as a clerk reads it. */
export function shownAfter({ field, after }: CellFix): string {
  if (typeof after === 'string') return after;
  if ('number' in after) return String(after.number);
  return isWrittenAsMonth(field) ? chineseMonth(after.serialDay) : chineseDate(after.serialDay);
}
