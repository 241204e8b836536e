import { fc } from '../properties';
import { daysBetween } from '../../../src/rules/calendar/arithmetic';
import { caseDeadlines, type CaseDates } from '../../../src/rules/calendar/caseClock';
import { isoDate } from '../../../src/rules/calendar/formatDate';
import { workSchedule } from '../../../src/rules/calendar/workSchedule';
import { datesBetween, day } from '../calendars';

const schedule = workSchedule();
const told = (dates: CaseDates, shift: 'earlier' | 'later' | 'none' = 'earlier') =>
  caseDeadlines(dates, shift, schedule).map(({ step, due, nature, scheduleKnown }) => `${step} ${nature} ${isoDate(due)}${scheduleKnown ? '' : ' ?'}`);
const ordinary = { course: 'ordinary' } as const;

// Worked days of September and October 2026: 09-20 (Sun) and 10-10 (Sat) are worked, 09-25 to 27 and 10-01 to 07 are off.
test.each<[string, CaseDates, string[]]>([
  ['nothing has begun', ordinary, []],
  ['accepted on a Friday before a worked Sunday', { ...ordinary, accepted: day('2026-9-18') }, ['case-survey by 2026-09-22', 'case-decision by 2026-11-05']],
  ['a special case', { course: 'special', accepted: day('2026-9-18') }, ['case-survey by 2026-09-22', 'case-decision by 2026-11-26']],
  ['delegated to the township', { course: 'delegated', accepted: day('2026-9-18') }, ['case-survey by 2026-09-22', 'case-decision by 2026-10-22']],
  ['the comparison is asked for', { ...ordinary, comparisonRequested: day('2026-9-30') }, ['case-comparison by 2026-10-10']],
  ['published over the National Day', { ...ordinary, published: day('2026-9-28') }, ['case-publicity notBefore 2026-10-05']],
  ['at the county', { ...ordinary, countyReceived: day('2026-11-2') }, ['case-county-opinion by 2026-11-16']],
  ['refused', { ...ordinary, refused: day('2026-11-20') }, ['case-refusal-notice by 2026-11-25']],
  ['grace from October', { ...ordinary, graceBegan: { year: 2026, month: 10 } }, ['case-grace by 2027-03-31']],
  ['a member died', { ...ordinary, died: day('2026-8-16') }, ['case-death-recheck by 2026-11-16']],
  ['re-checked by the last day of a shorter month, moved off a Saturday that is worked: not at all', { ...ordinary, died: day('2025-11-30') }, ['case-death-recheck by 2026-02-28']],
  ['a limit that runs into a year without a schedule', { ...ordinary, accepted: day('2026-12-1') }, ['case-survey by 2026-12-04', 'case-decision by 2027-01-12 ?']],
])('%s', (_case, dates, expected) => {
  expect(told(dates)).toEqual(expected);
});

test.each([
  ['earlier', '2026-11-13'],
  ['later', '2026-11-16'],
  ['none', '2026-11-15'],
] as const)('a re-check due on a Sunday: %s', (shift, due) => {
  expect(told({ ...ordinary, died: day('2026-8-15') }, shift)).toEqual([`case-death-recheck by ${due}`]);
});

test('every limit lies after the day it begins on, the longer course never before the shorter', () => {
  fc.assert(
    fc.property(datesBetween(2003, 2025), (accepted) => {
      const decided = (['delegated', 'ordinary', 'special'] as const).map((course) => caseDeadlines({ course, accepted }, 'earlier', schedule).find(({ step }) => step === 'case-decision')?.due ?? accepted);
      const days = decided.map((due) => daysBetween(accepted, due));
      expect(days.every((count, index) => count > (days[index - 1] ?? 0))).toBe(true);
    }),
  );
});
