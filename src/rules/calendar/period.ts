import { addMonths, firstDayOfMonth, lastDayOfMonth } from './arithmetic';
import type { CalendarDate, CalendarMonth } from './calendarDate';
import { compareMonths } from './compare';
import { chineseMonth, isoMonth } from './formatDate';

/** What tables are made for and obligations come round in. */
export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'halfYear'; readonly year: number; readonly half: number }
  | { readonly kind: 'year'; readonly year: number };

/** Months from one to another, both included, that are together no Period. */
export interface MonthSpan {
  readonly kind: 'months';
  readonly from: CalendarMonth;
  readonly to: CalendarMonth;
}

/** What a payment or a title may speak of. */
export type Span = Period | MonthSpan;

/** Tables and checks ask for the same period's months for everybody. */
const known = new WeakMap<Span, readonly CalendarMonth[]>();

const lengths = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** Reads 2026-11, 2026Q4, 2026H1 or 2026; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^([12]\d{3})(?:-(0[1-9]|1[0-2])|[Qq]([1-4])|[Hh]([12]))?$/.exec(text);
  if (match === null) return null;
  const [, yearText, month, quarter, half] = match;
  const year = Number(yearText);
  if (month !== undefined) return { kind: 'month', year, month: Number(month) };
  if (quarter !== undefined) return { kind: 'quarter', year, quarter: Number(quarter) };
  if (half !== undefined) return { kind: 'halfYear', year, half: Number(half) };
  return { kind: 'year', year };
}

/** Reads what parsePeriod reads, and 2026-05..2026-10; null for anything else. */
export function parseSpan(text: string): Span | null {
  const [from, to, ...more] = text.split('..').map(parsePeriod);
  if (to === undefined) return from ?? null;
  return from?.kind === 'month' && to?.kind === 'month' && more.length === 0 ? spanOf(from, to) : null;
}

/** The months from one to another, both included: a Period where they are one; null where they run backwards. */
export function spanOf({ year, month }: CalendarMonth, last: CalendarMonth): Span | null {
  const count = (last.year - year) * 12 + last.month - month + 1;
  if (count < 1) return null;
  if (count === 1) return { kind: 'month', year, month };
  if (count === 3 && month % 3 === 1) return quarterOf({ year, month });
  if (count === 6 && month % 6 === 1) return { kind: 'halfYear', year, half: Math.ceil(month / 6) };
  if (count === 12 && month === 1) return { kind: 'year', year };
  return { kind: 'months', from: { year, month }, to: { year: last.year, month: last.month } };
}

/** The period as parsePeriod reads it, a span as parseSpan does. */
export function formatPeriod(period: Span): string {
  switch (period.kind) {
    case 'months':
      return `${isoMonth(period.from)}..${isoMonth(period.to)}`;
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`;
    case 'quarter':
      return `${period.year}Q${period.quarter}`;
    case 'halfYear':
      return `${period.year}H${period.half}`;
    case 'year':
      return String(period.year);
  }
}

/** 2026年10月, 2026年第四季度, 2026年上半年, 2026年, 2026年5—10月 */
export function chinesePeriod(period: Span): string {
  switch (period.kind) {
    case 'months': {
      const { from, to } = period;
      return from.year === to.year ? `${from.year}年${from.month}—${to.month}月` : `${chineseMonth(from)}—${chineseMonth(to)}`;
    }
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'quarter':
      return `${period.year}年第${'一二三四'[period.quarter - 1]}季度`;
    case 'halfYear':
      return `${period.year}年${period.half === 1 ? '上' : '下'}半年`;
    case 'year':
      return `${period.year}年`;
  }
}

/** The months of a period in order. */
export function monthsOf(period: Span): readonly CalendarMonth[] {
  let months = known.get(period);
  if (months === undefined) {
    const first = firstMonth(period);
    known.set(period, (months = Array.from({ length: lengthOf(period) }, (_unused, index) => addMonths(first, index))));
  }
  return months;
}

export function firstDay(period: Span): CalendarDate {
  return firstDayOfMonth(firstMonth(period));
}

export function lastDay(period: Span): CalendarDate {
  return lastDayOfMonth(lastMonth(period));
}

export function lastMonth(period: Span): CalendarMonth {
  return addMonths(firstMonth(period), lengthOf(period) - 1);
}

/** Whether a day or a month lies in the period. Month numbers are compared: rolls ask this for every row. */
export function contains(period: Span, date: CalendarDate | CalendarMonth): boolean {
  const first = firstMonth(period);
  const after = (date.year - first.year) * 12 + date.month - first.month;
  return after >= 0 && after < lengthOf(period);
}

/** Whether all months of one lie in the other. */
export function holds(period: Span, inner: Span): boolean {
  return compareMonths(firstMonth(period), firstMonth(inner)) <= 0 && compareMonths(lastMonth(inner), lastMonth(period)) <= 0;
}

/** The period of the same length right before. */
export function previous(period: Period): Period {
  return moved(period, -1);
}

/** The period of the same length right after. */
export function next(period: Period): Period {
  return moved(period, 1);
}

/** The quarter that holds a day or a month. */
export function quarterOf(day: CalendarMonth): Period {
  return { kind: 'quarter', year: day.year, quarter: Math.ceil(day.month / 3) };
}

function lengthOf(period: Span): number {
  if (period.kind !== 'months') return lengths[period.kind];
  const { from, to } = period;
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

function firstMonth(period: Span): CalendarMonth {
  switch (period.kind) {
    case 'months':
      return period.from;
    case 'month':
      return { year: period.year, month: period.month };
    case 'quarter':
      return { year: period.year, month: period.quarter * 3 - 2 };
    case 'halfYear':
      return { year: period.year, month: period.half * 6 - 5 };
    case 'year':
      return { year: period.year, month: 1 };
  }
}

function moved(period: Period, steps: number): Period {
  const { year, month } = addMonths(firstMonth(period), steps * lengths[period.kind]);
  switch (period.kind) {
    case 'month':
      return { kind: 'month', year, month };
    case 'quarter':
      return quarterOf({ year, month });
    case 'halfYear':
      return { kind: 'halfYear', year, half: Math.ceil(month / 6) };
    case 'year':
      return { kind: 'year', year };
  }
}
