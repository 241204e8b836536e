import type { Arbitrary } from 'fast-check';
import { fc } from '../properties';
import { compareDates, compareMonths } from '../../../src/rules/calendar/compare';
import { addDays } from '../../../src/rules/calendar/arithmetic';
import { chinesePeriod, contains, firstDay, formatPeriod, lastDay, monthsOf, holds, next, parsePeriod, parseSpan, previous, quarterOf, spanOf, type Period, type Span } from '../../../src/rules/calendar/period';
import { datesBetween, day } from '../calendars';

const years = fc.integer({ min: 1900, max: 2100 });
const periods: Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('month' as const), year: years, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('quarter' as const), year: years, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('halfYear' as const), year: years, half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('year' as const), year: years }),
);

test.each([
  ['2026Q4', '2026-10-1', '2026-12-31', '2026Q3', '2027Q1', '2026年第四季度'],
  ['2026Q1', '2026-1-1', '2026-3-31', '2025Q4', '2026Q2', '2026年第一季度'],
  ['2026-10', '2026-10-1', '2026-10-31', '2026-09', '2026-11', '2026年10月'],
  ['2024-02', '2024-2-1', '2024-2-29', '2024-01', '2024-03', '2024年2月'],
  ['2026H1', '2026-1-1', '2026-6-30', '2025H2', '2026H2', '2026年上半年'],
  ['2026H2', '2026-7-1', '2026-12-31', '2026H1', '2027H1', '2026年下半年'],
  ['2026', '2026-1-1', '2026-12-31', '2025', '2027', '2026年'],
])('%s', (text, first, last, before, after, chinese) => {
  const period = parsePeriod(text) as Period;
  expect(firstDay(period)).toEqual(day(first));
  expect(lastDay(period)).toEqual(day(last));
  expect(formatPeriod(previous(period))).toBe(before);
  expect(formatPeriod(next(period))).toBe(after);
  expect(chinesePeriod(period)).toBe(chinese);
});

test.each(['', '2026Q5', '2026Q0', '2026-13', '2026-00', '2026-1', '2026H3', '26Q4', '2026年', '2026-10-01', ' 2026'])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test('a period is read as it is written', () => {
  fc.assert(fc.property(periods, (period) => expect(parsePeriod(formatPeriod(period))).toEqual(period)));
});

test('its months follow each other from its first day to its last', () => {
  fc.assert(
    fc.property(periods, (period) => {
      const months = monthsOf(period);
      expect(months).toHaveLength({ month: 1, quarter: 3, halfYear: 6, year: 12 }[period.kind]);
      const asPeriods = months.map((month): Period => ({ kind: 'month', ...month }));
      expect(firstDay(asPeriods[0] as Period)).toEqual(firstDay(period));
      expect(lastDay(asPeriods.at(-1) as Period)).toEqual(lastDay(period));
      for (const [index, month] of asPeriods.slice(1).entries()) expect(addDays(lastDay(asPeriods[index] as Period), 1)).toEqual(firstDay(month));
    }),
  );
});

test('a day lies in its quarter, and in that quarter alone', () => {
  fc.assert(
    fc.property(datesBetween(1900, 2100), (date) => {
      const quarter = quarterOf(date);
      expect(contains(quarter, date)).toBe(true);
      expect(contains(previous(quarter), date)).toBe(false);
      expect(contains(next(quarter), date)).toBe(false);
      expect(monthsOf(quarter).filter((month) => compareMonths(month, date) === 0)).toHaveLength(1);
    }),
  );
});

test('a day lies in a period just when it is not outside its first and last day', () => {
  fc.assert(
    fc.property(periods, datesBetween(1900, 2100), fc.integer({ min: -3, max: 3 }), (period, far, near) => {
      for (const date of [far, addDays(firstDay(period), near), addDays(lastDay(period), near)]) {
        expect(contains(period, date)).toBe(compareDates(firstDay(period), date) <= 0 && compareDates(date, lastDay(period)) <= 0);
      }
    }),
  );
});

test('periods of one length follow each other without gap', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(next(previous(period))).toEqual(period);
      expect(addDays(lastDay(period), 1)).toEqual(firstDay(next(period)));
    }),
  );
});

/* Months from one to another. */
test.each([
  ['2026-05..2026-10', '2026-5-1', '2026-10-31', 6, '2026年5—10月'],
  ['2026-01..2026-09', '2026-1-1', '2026-9-30', 9, '2026年1—9月'],
  ['2025-10..2026-03', '2025-10-1', '2026-3-31', 6, '2025年10月—2026年3月'],
  ['2025-01..2026-12', '2025-1-1', '2026-12-31', 24, '2025年1月—2026年12月'],
])('%s', (text, first, last, count, chinese) => {
  const span = parseSpan(text) as Span;
  expect(span.kind).toBe('months');
  expect([firstDay(span), lastDay(span)]).toEqual([day(first), day(last)]);
  expect(monthsOf(span)).toHaveLength(count);
  expect(chinesePeriod(span)).toBe(chinese);
  expect(formatPeriod(span)).toBe(text);
  // Tables are made for a period alone.
  expect(parsePeriod(text)).toBeNull();
});

test.each([['2026-10..2026-12', '2026Q4'], ['2026-07..2026-12', '2026H2'], ['2026-01..2026-12', '2026'], ['2026-03..2026-03', '2026-03']])('%s is %s', (text, period) => {
  expect(parseSpan(text)).toEqual(parsePeriod(period));
});

test.each(['2026-10..2026-09', '2026Q1..2026Q2', '2026-01..', '..2026-01', '2026-01..2026-02..2026-03', '2026-01…2026-02', ''])('%j is no span', (text) => {
  expect(parseSpan(text)).toBeNull();
});

test('a span has just the months from its first to its last, and is read as it is written', () => {
  const months = fc.record({ year: years, month: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(months, months, months, (from, to, other) => {
      const span = spanOf(from, to);
      if (span === null) {
        expect(compareMonths(from, to)).toBeGreaterThan(0);
        return;
      }
      expect(parseSpan(formatPeriod(span))).toEqual(span);
      expect([monthsOf(span)[0], monthsOf(span).at(-1)]).toEqual([from, to]);
      const isIn = compareMonths(from, other) <= 0 && compareMonths(other, to) <= 0;
      expect(contains(span, other)).toBe(isIn);
      expect(holds(span, { kind: 'month', ...other })).toBe(isIn);
      expect(holds(span, span)).toBe(true);
    }),
  );
});
