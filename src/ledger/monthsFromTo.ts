import type { DateValue } from '../rules/calendar/calendarDate';
import { chineseMonth } from '../rules/calendar/formatDate';
import { monthOfValue } from '../rules/calendar/readDateText';
import type { Reading } from '../rules/reading';
import type { Heading } from './headerRows';

/** 起始月 and 终止月 of what a row pays; never 起发月份, from which on somebody is entitled. */
const first = /^(?:发放|领取|享受|所属|补贴|津贴)?(?:起始|开始|起)(?:月份?|年月|时间|日期)$/;
const last = /^(?:发放|领取|享受|所属|补贴|津贴)?(?:终止|截止|截至|结束|终|止)(?:月份?|年月|时间|日期)$/;

/** The columns of the first and the last month of each payment; null where not both are there, once each. */
export function firstAndLast(headings: readonly Heading[]): { readonly first: number; readonly last: number } | null {
  const [begin, ...moreBegin] = headings.filter(({ folded }) => first.test(folded.text));
  const [end, ...moreEnd] = headings.filter(({ folded }) => last.test(folded.text));
  return begin === undefined || end === undefined || moreBegin.length > 0 || moreEnd.length > 0 ? null : { first: begin.column, last: end.column };
}

/** The two as a period is written; what cannot be read stays as it is written. */
export function monthsFromTo(from: Reading<DateValue>, to: Reading<DateValue>): string {
  return [from, to].flatMap((one) => (one.state === 'blank' ? [] : [one.state === 'read' ? chineseMonth(monthOfValue(one.value)) : one.text])).join('至');
}
