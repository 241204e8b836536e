import type { Arbitrary } from 'fast-check';
import { fc } from './properties';
import type { CalendarDate, CalendarMonth } from '../../src/rules/calendar/calendarDate';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The length of a month, reckoned apart from the code under test. */
export function lengthOfMonth(year: number, month: number): number {
  const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] as number);
}

export const months: Arbitrary<CalendarMonth> = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) });

export function datesBetween(firstYear: number, lastYear: number): Arbitrary<CalendarDate> {
  return fc
    .record({ year: fc.integer({ min: firstYear, max: lastYear }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) => fc.integer({ min: 1, max: lengthOfMonth(year, month) }).map((day) => ({ year, month, day })));
}

/** '2026-11-03' as a date, for case tables. */
export function day(text: string): CalendarDate {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day: date };
}
