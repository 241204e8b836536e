import type { CalendarDate } from './calendarDate';
import type { Deadline } from './deadline';
import type { Festival } from './lunarDate';
import type { Period } from './period';

/** Who owes it: the community (社区), the county's bureau (县), or the homes for the aged under it (敬老院). */
export type Obliged = 'community' | 'county' | 'home';

/** When an obligation of a period is due. A day the month does not have is its last. */
export type DueRule =
  /** A day of the month after the period; with a settle day, the first such day on which the settle month is over. */
  | { readonly on: 'dayAfter'; readonly day: number }
  /** A day of the period's first month. */
  | { readonly on: 'dayWithin'; readonly day: number }
  /** A day of the first month of the quarter after. */
  | { readonly on: 'dayOfNextQuarter'; readonly day: number }
  | { readonly on: 'lastWorkday' }
  /** A day of the year. */
  | { readonly on: 'date'; readonly month: number; readonly day: number }
  | { readonly on: 'festival'; readonly festival: Festival }
  | { readonly on: 'workdayBefore'; readonly festival: Festival };

/** An obligation as data, for any period. */
export interface ObligationSpec {
  readonly id: string;
  readonly who: Obliged;
  readonly every: Period['kind'];
  readonly due: DueRule;
  /** The day of the year from which it is worked on, where the plan names one. */
  readonly begins?: { readonly month: number; readonly day: number };
  /** What produces it; null for a task that is ticked by hand. */
  readonly fulfilledBy: { readonly table: string } | null;
  /** The plan of the seed that asks for it, and its item there. */
  readonly source: { readonly plan: 'community' | 'county'; readonly item: string };
}

/** An obligation of one period. */
export interface Obligation extends Omit<ObligationSpec, 'every' | 'due' | 'begins'>, Deadline {
  readonly period: Period;
  /** The days it covers: the period's own, or those of the settle month. */
  readonly covers: { readonly first: CalendarDate; readonly last: CalendarDate };
  readonly begins: CalendarDate | null;
}
