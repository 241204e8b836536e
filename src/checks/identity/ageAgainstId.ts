import { fullYears } from '../../rules/age/fullYears';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { ageWritten } from './ageWritten';
import { isDoubtfulId } from './doubtfulId';
import { everyKind } from './kinds';

/**
 * ID09: 年龄 is not the age on the day of looking, nor that of the time of its list; off by one year it was written before
 * a birthday. Not for the dead (rulings 24). What a list of payments or events says is history: nothing is mended.
 */
export const ageAgainstId: RowCheck = {
  code: 'ID09',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row, context) => {
    if (row.id.fault !== null || isDoubtfulId(row) || !row.has('age')) return null;
    const said = /^(\d{1,3})(?:周?岁)?$/.exec(row.text('age'))?.[1];
    if (said === undefined || row.hasDate('deathDate')) return null;
    const found = Number(said);
    const { from, until, isKept } = ageWritten(row, context);
    const [least, most] = [from, until].map((day) => fullYears(row.id.analysis.birthDate as CalendarDate, day, context.policy.inForce('age.leapBirthday', context.asOf).value)) as [number, number];
    if (found >= least && found <= most) return null;
    const expected = found < least ? least : most;
    return { row, field: 'age', data: { found, expected }, ...(isKept ? {} : { fix: [cellFix(row, 'age', { number: expected })] }), severity: Math.abs(found - expected) === 1 ? 'warning' : 'error' };
  },
};
