import { addMonths } from '../calendar/arithmetic';
import type { CalendarMonth } from '../calendar/calendarDate';
import { compareMonths } from '../calendar/compare';

/** A month that was paid, in fen. */
export interface Paid {
  readonly month: CalendarMonth;
  readonly fen: number;
}

/** 多发: what was paid for months from 应停发 on. */
export function overpaid(paid: readonly Paid[], stop: CalendarMonth): Paid[] {
  return paid.filter(({ month }) => compareMonths(month, stop) >= 0);
}

/** The months from one up to, but not including, another; none where that is not later. */
export function monthsFrom(from: CalendarMonth, until: CalendarMonth): CalendarMonth[] {
  const count = (until.year - from.year) * 12 + until.month - from.month;
  return Array.from({ length: Math.max(0, count) }, (_unused, index) => addMonths(from, index));
}
