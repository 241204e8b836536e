import { LegalHoliday } from 'tyme4ts';
import { weekday } from './arithmetic';
import type { CalendarDate } from './calendarDate';
import { isoDate } from './formatDate';
import type { YearSchedule } from './yearSchedule';

/** Which days are worked. */
export interface WorkSchedule {
  /** Whether the official schedule of a year is there; of other years weekends alone are known. */
  isKnown(year: number): boolean;
  isWorkday(date: CalendarDate): boolean;
}

/**
 * The official schedule of holidays and worked weekends (国务院办公厅节假日安排), as the package knows it, under schedules
 * added since: an added day decides over the package.
 */
export function workSchedule(added: readonly YearSchedule[] = []): WorkSchedule {
  const isOff = new Map(added.flatMap(({ off, work }) => [...off.map((day) => [isoDate(day), true] as const), ...work.map((day) => [isoDate(day), false] as const)]));
  return {
    // 1 January is a holiday of every schedule.
    isKnown: (year) => added.some((schedule) => schedule.year === year) || LegalHoliday.fromYmd(year, 1, 1) !== null,
    isWorkday: (date) => {
      const off = isOff.get(isoDate(date));
      if (off !== undefined) return !off;
      if (added.some(({ year }) => year === date.year)) return weekday(date) < 6;
      return LegalHoliday.fromYmd(date.year, date.month, date.day)?.isWork() ?? weekday(date) < 6;
    },
  };
}
