import { fc } from '../properties';
import { addDays, addMonths, daysBetween, firstDayOfMonth, lastDayOfMonth, weekday } from '../../../src/rules/calendar/arithmetic';
import { compareDates, compareMonths, monthOf, sameMonth } from '../../../src/rules/calendar/compare';
import { isCalendarDate } from '../../../src/rules/calendar/isCalendarDate';
import { datesBetween, day, lengthOfMonth, months } from '../calendars';

test.each([
  ['2026-2-28', 1, '2026-3-1'],
  ['2024-2-28', 1, '2024-2-29'],
  ['2026-1-1', -1, '2025-12-31'],
  ['1940-5-31', 1, '1940-6-1'],
  ['1940-6-1', 1, '1940-6-2'],
  ['2026-3-8', 1, '2026-3-9'],
])('%s and %i days is %s', (from, days, expected) => {
  expect(addDays(day(from), days)).toEqual(day(expected));
});

test.each([
  ['2026-11-23', 1],
  ['2026-2-15', 7],
  ['2026-2-14', 6],
  ['1940-6-1', 6],
  ['1900-1-1', 1],
])('%s is weekday %i', (date, expected) => {
  expect(weekday(day(date))).toBe(expected);
});

test.each([
  [2026, 11, 2, 2027, 1],
  [2026, 1, -1, 2025, 12],
  [2026, 1, -13, 2024, 12],
])('%i-%i and %i months is %i-%i', (year, month, count, thenYear, thenMonth) => {
  expect(addMonths({ year, month }, count)).toEqual({ year: thenYear, month: thenMonth });
});

test.each([
  [2026, 2, 29, false],
  [2024, 2, 29, true],
  [1900, 2, 29, false],
  [2000, 2, 29, true],
  [2026, 4, 31, false],
  [2026, 12, 31, true],
  [2026, 0, 1, false],
  [2026, 13, 1, false],
  [2026, 1, 0, false],
  [2026, 1, 1.5, false],
  [NaN, 1, 1, false],
])('%d-%d-%d is a day: %p', (year, month, date, expected) => {
  expect(isCalendarDate(year, month, date)).toBe(expected);
});

test('days added are days between, and order follows', () => {
  fc.assert(
    fc.property(datesBetween(1850, 2199), fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const then = addDays(date, days);
      expect(isCalendarDate(then.year, then.month, then.day)).toBe(true);
      expect(daysBetween(date, then)).toBe(days);
      expect(Math.sign(compareDates(then, date))).toBe(Math.sign(days));
    }),
  );
});

test('months added can be taken back; a month ends the day before the next begins', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: -600, max: 600 }), (month, count) => {
      const then = addMonths(month, count);
      expect(addMonths(then, -count)).toEqual(month);
      expect(Math.sign(compareMonths(then, month))).toBe(Math.sign(count));
      expect(sameMonth(then, month)).toBe(count === 0);
      expect(lastDayOfMonth(month)).toEqual({ ...month, day: lengthOfMonth(month.year, month.month) });
      expect(addDays(lastDayOfMonth(month), 1)).toEqual(firstDayOfMonth(addMonths(month, 1)));
      expect(monthOf(lastDayOfMonth(month))).toEqual(month);
    }),
  );
});
