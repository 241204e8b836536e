import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates, sameMonth } from '../../rules/calendar/compare';
import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { isDoubtfulId } from './doubtfulId';
import { everyKind } from './kinds';

/** ID08: 出生日期 is not the one in the number; a month alone is compared as a month (rulings 24). */
export const birthAgainstId: RowCheck = {
  code: 'ID08',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    const { birth } = row;
    if (row.id.fault !== null || isDoubtfulId(row) || birth === null) return null;
    const expected = row.id.analysis.birthDate as CalendarDate;
    const agrees = birth.precision === 'day' ? compareDates(birth.date, expected) === 0 : sameMonth(birth.month, expected);
    if (agrees) return null;
    const found = birth.precision === 'day' ? chineseDate(birth.date) : chineseMonth(birth.month);
    return { row, field: 'birthDate', data: { found, expected: chineseDate(expected) }, fix: [cellFix(row, 'birthDate', { serialDay: expected })] };
  },
};
