import type { DateValue } from '../rules/calendar/calendarDate';
import { firstDay, monthsOf, parseSpan } from '../rules/calendar/period';
import { isCalendarDate } from '../rules/calendar/isCalendarDate';

const monthAndDay = /^(\d{1,2})[.月/-](\d{1,2})[日号]?$/;

/**
 * A day without its year, 10.12, of a collection or of a card, by the period that the title of its list names: within the period, or in
 * the rest of its year. A day before it may be of another year. Null where that is not plain.
 */
export function dayOfPeriod(text: string, titlePeriod: string | null): DateValue | null {
  const [, month, day] = (monthAndDay.exec(text.trim()) ?? []).map(Number);
  const period = titlePeriod === null ? null : parseSpan(titlePeriod);
  if (month === undefined || day === undefined || period === null) return null;
  const months = monthsOf(period);
  const { year } = firstDay(period);
  if (months.at(-1)?.year !== year || month < (months[0]?.month ?? 13) || !isCalendarDate(year, month, day)) return null;
  return { precision: 'day', date: { year, month, day } };
}
