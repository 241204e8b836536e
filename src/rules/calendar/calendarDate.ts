/** A day of the calendar, never an instant: nothing here knows a time zone. Months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A month of the calendar. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** A date as written: some cells say only a month (出生年月, 2026年11月). */
export type DateValue =
  | { readonly precision: 'day'; readonly date: CalendarDate }
  | { readonly precision: 'month'; readonly month: CalendarMonth };
