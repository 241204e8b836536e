import type { CalendarDate } from './calendarDate';

/** A year's official schedule as its notice announces it. A New Year's holiday may reach into the December before. */
export interface YearSchedule {
  readonly year: number;
  /** Days off, weekends within a holiday included. */
  readonly off: readonly CalendarDate[];
  /** Saturdays and Sundays that are worked in exchange. */
  readonly work: readonly CalendarDate[];
}
