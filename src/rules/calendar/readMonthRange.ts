import type { CalendarMonth } from './calendarDate';
import { lastMonth, monthsOf } from './period';
import { readPeriodCell } from './readPeriodText';

/** Months from one to another, both included. */
export interface MonthRange {
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
}

/** Reads a cell of 补发起止: 2026.1-2026.6, 2026年1月至3月, 202601-202606, 2026年一季度, 2026年1月. Null for anything else. */
export function readMonthRange(text: string): MonthRange | null {
  const span = readPeriodCell(text, null);
  return span === null ? null : { from: monthsOf(span)[0] as CalendarMonth, to: lastMonth(span) };
}
