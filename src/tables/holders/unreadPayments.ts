import { chinesePeriod, type Period } from '../../rules/calendar/period';
import { cellAddress } from '../../workbook/address';
import type { Break } from '../spec';
import type { Payments } from './payments';

/**
 * A list of payments stands there, nobody can read which months it pays, and none of it is of the period: to say that
 * there is no list, and to reckon by the roll, would be wrong without a word.
 */
export function unreadPaymentsBreak({ unread }: Payments, period: Period): readonly Break[] {
  const cells = unread.filter(({ field }) => field === 'period');
  const [first] = cells;
  if (first === undefined) return [];
  const at = first.column > 0 ? `${first.sheet}!${cellAddress(first.row, first.column)}` : `${first.sheet}第${first.row}行`;
  return [
    {
      rule: 'unreadSheet',
      expected: 0,
      found: cells.length,
      text: `发放台账有${cells.length}行认不出是哪个月的（${at}${first.text === '' ? '' : `“${first.text.slice(0, longestText)}”`}${cells.length > 1 ? '等' : ''}），没有计入${chinesePeriod(period)}；请写明期间，或在标题里写明`,
      rows: cells.map(({ sheet, row, column }) => ({ sheet, row, ...(column > 0 ? { column } : {}) })),
    },
  ];
}

const longestText = 20;
