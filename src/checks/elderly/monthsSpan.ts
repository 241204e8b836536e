import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { FindingData } from '../finding';

/** Some months in their order, as they are told. */
export function monthsSpan(months: readonly CalendarMonth[]): FindingData {
  const [first] = months;
  const last = months.at(-1);
  return { months: months.length, from: first === undefined ? '' : chineseMonth(first), to: last === undefined ? '' : chineseMonth(last) };
}
