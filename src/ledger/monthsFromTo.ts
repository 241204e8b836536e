import type { DateValue } from '../rules/calendar/calendarDate';
import { chineseMonth } from '../rules/calendar/formatDate';
import { monthOfValue } from '../rules/calendar/readDateText';
import type { Reading } from '../rules/reading';
import { headingsOpen, type OpenReading } from './openReading';

/** 起始月 and 终止月 of what a row pays; never 起发月份, from which on somebody is entitled. */
const first = /^(?:发放|领取|享受|所属|补贴|津贴)?(?:起始|开始|起)(?:月份?|年月|时间|日期)$/;
const last = /^(?:发放|领取|享受|所属|补贴|津贴)?(?:终止|截止|截至|结束|终|止)(?:月份?|年月|时间|日期)$/;

/**
 * 起始月 and 终止月 are the period of a row where no column says it.
 * @returns the column of the last month; null where not both are there, once each
 */
export function takeMonths(reading: OpenReading): number | null {
  const { fields, notUnderstood, said } = reading;
  if (fields.has('period') || said['period'] !== undefined) return null;
  const [begin, ...moreBegin] = headingsOpen(reading).filter(({ folded }) => first.test(folded.text));
  const [end, ...moreEnd] = headingsOpen(reading).filter(({ folded }) => last.test(folded.text));
  if (begin === undefined || end === undefined || moreBegin.length > 0 || moreEnd.length > 0) return null;
  fields.set('period', begin.column);
  notUnderstood.delete(begin.column);
  notUnderstood.delete(end.column);
  return end.column;
}

/** The two as a period is written; what cannot be read stays as it is written. */
export function monthsFromTo(from: Reading<DateValue>, to: Reading<DateValue>): string {
  return [from, to].flatMap((one) => (one.state === 'blank' ? [] : [one.state === 'read' ? chineseMonth(monthOfValue(one.value)) : one.text])).join('至');
}
