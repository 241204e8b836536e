import { fullYears } from '../../rules/age/fullYears';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { isDoubtfulId } from './doubtfulId';
import { everyKind } from './kinds';

/** ID09: 年龄 is not the age on the day of looking; off by one year it was written before a birthday. Not for the dead (rulings 24). */
export const ageAgainstId: RowCheck = {
  code: 'ID09',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row, { asOf, policy }) => {
    if (row.id.fault !== null || isDoubtfulId(row) || !row.has('age')) return null;
    const found = /^(\d{1,3})(?:周?岁)?$/.exec(row.text('age'))?.[1];
    if (found === undefined || row.hasDate('deathDate')) return null;
    const expected = fullYears(row.id.analysis.birthDate as CalendarDate, asOf, policy.inForce('age.leapBirthday', asOf).value);
    const off = Math.abs(Number(found) - expected);
    if (off === 0) return null;
    return { row, field: 'age', data: { found: Number(found), expected }, fix: [cellFix(row, 'age', { number: expected })], severity: off === 1 ? 'warning' : 'error' };
  },
};
