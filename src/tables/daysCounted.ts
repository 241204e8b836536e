import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { firstDay, lastDay, type Period } from '../rules/calendar/period';
import type { TableContext } from './context';
import type { Days } from './spec';

/** Of days: not begun, begun, or all of them there. */
export type DaysState = 'ahead' | 'running' | 'over';

/** Where a day of looking lies. On their last day they are over: what is due on the last workday is made on it, and is final. */
export function stateOfDays({ first, last }: Days, asOf: CalendarDate): DaysState {
  if (compareDates(asOf, first) < 0) return 'ahead';
  return compareDates(asOf, last) < 0 ? 'running' : 'over';
}

/** The days of the period itself. */
export function daysOf({ period }: { readonly period: Period }): Days {
  return { first: firstDay(period), last: lastDay(period) };
}

/** 本月尚未开始, of a period that has not begun; else null. */
export function notBegunText({ asOf }: Pick<TableContext, 'asOf'>, days: Days, word: string): string | null {
  return stateOfDays(days, asOf) === 'ahead' ? `${word}尚未开始` : null;
}

/** What says that a month or quarter has not begun. */
export const notBegun = /^(?:本月|本季|\d{1,2}月)尚未开始$/;
