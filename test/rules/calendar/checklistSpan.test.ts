import { checklistSpan } from '../../../src/rules/calendar/checklistSpan';
import { day } from '../calendars';

test.each([
  ['2026-11-23', '2026-10-01', '2026-12-31'],
  ['2026-10-01', '2026-09-01', '2026-12-31'],
  ['2026-12-31', '2026-10-01', '2027-01-31'],
  ['2027-01-04', '2026-12-01', '2027-03-31'],
])('on %s: %s to %s', (asOf, from, until) => {
  expect(checklistSpan(day(asOf))).toEqual({ from: day(from), until: day(until) });
});
