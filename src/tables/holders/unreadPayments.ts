import { chinesePeriod, contains, monthsOf, type Period } from '../../rules/calendar/period';
import { cellAddress } from '../../workbook/address';
import type { Break } from '../spec';
import type { Payments, UnreadPayment } from './payments';
import { shown } from './unread';

/** Payments of which nobody can read the months, and which may be of a period by the title of their list. */
export function unreadPaymentsIn({ unreadPeriods }: Payments, period: Period): readonly UnreadPayment[] {
  return unreadPeriods.filter(({ ofSheet }) => ofSheet === null || monthsOf(ofSheet).some((month) => contains(period, month)));
}

/**
 * A list of payments stands there, nobody can read which months it pays, and none of it is of the period: to say that
 * there is no list, and to reckon by the roll, would be wrong without a word.
 */
export function unreadPaymentsBreak(payments: Payments, period: Period): readonly Break[] {
  const cells = unreadPaymentsIn(payments, period).map(({ cell }) => cell);
  const [first] = cells;
  if (first === undefined) return [];
  const at = first.column > 0 ? `${first.sheet}!${cellAddress(first.row, first.column)}` : `${first.sheet}第${first.row}行`;
  return [
    {
      rule: 'unreadPeriod',
      expected: 0,
      found: cells.length,
      text: `发放台账有${cells.length}行认不出是哪个月的（${at}${first.text === '' ? '' : `“${shown(first.text)}”`}${cells.length > 1 ? '等' : ''}），没有计入${chinesePeriod(period)}；请写明期间，或在标题里写明`,
      rows: cells.map(({ sheet, row, column }) => ({ sheet, row, ...(column > 0 ? { column } : {}) })),
    },
  ];
}
