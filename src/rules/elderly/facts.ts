import type { CalendarMonth, DateValue } from '../calendar/calendarDate';

/** What decides one benefit of one person. */
export interface BenefitFacts {
  /** With month precision everything is judged by the month. */
  readonly birth: DateValue | null;
  /** 起发月份 as recorded. */
  readonly recordedStart: CalendarMonth | null;
  readonly moveIn: DateValue | null;
  readonly death: DateValue | null;
  readonly moveOut: DateValue | null;
  /** A stop for another reason: the first month that should not be paid. */
  readonly otherStop: CalendarMonth | null;
  /** 低保, 低保边缘, 特困, 普通: bands may depend on it. */
  readonly category: string | null;
}
