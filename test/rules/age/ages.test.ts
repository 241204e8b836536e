import { fc } from '../properties';
import { dateOfReachingAge, monthOfReachingAge, type LeapBirthday } from '../../../src/rules/age/dateOfReachingAge';
import { fullYears } from '../../../src/rules/age/fullYears';
import { addDays } from '../../../src/rules/calendar/arithmetic';
import { datesBetween, day } from '../calendars';

test.each([
  ['1946-11-23', '2026-11-22', 79],
  ['1946-11-23', '2026-11-23', 80],
  ['1946-11-23', '2026-11-24', 80],
  ['1946-12-31', '2026-12-31', 80],
  ['1946-12-31', '2027-1-1', 80],
  ['1900-1-1', '2026-11-23', 126],
  ['1900-1-1', '1999-12-31', 99],
  ['1900-1-1', '2000-1-1', 100],
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-23', '2026-11-22', -1],
])('born %s, on %s: %i', (birth, on, expected) => {
  expect(fullYears(day(birth), day(on))).toBe(expected);
});

test.each<[string, LeapBirthday, number]>([
  ['2026-2-28', 'mar1', 77],
  ['2026-3-1', 'mar1', 78],
  ['2026-2-27', 'feb28', 77],
  ['2026-2-28', 'feb28', 78],
  ['2028-2-28', 'mar1', 79],
  ['2028-2-28', 'feb28', 79],
  ['2028-2-29', 'mar1', 80],
  ['2028-2-29', 'feb28', 80],
])('born 1948-2-29, on %s by %s: %i', (on, leapBirthday, expected) => {
  expect(fullYears(day('1948-2-29'), day(on), leapBirthday)).toBe(expected);
});

test('the leap birthday is 1 March unless said otherwise, for months too', () => {
  expect(dateOfReachingAge(day('1948-2-29'), 78)).toEqual(day('2026-3-1'));
  expect(dateOfReachingAge(day('1948-2-29'), 78, 'feb28')).toEqual(day('2026-2-28'));
  expect(dateOfReachingAge(day('1948-2-29'), 80)).toEqual(day('2028-2-29'));
  expect(monthOfReachingAge(day('1948-2-29'), 78)).toEqual({ year: 2026, month: 3 });
  expect(monthOfReachingAge(day('1948-2-29'), 78, 'feb28')).toEqual({ year: 2026, month: 2 });
  // Only the leap day itself moves.
  expect(dateOfReachingAge(day('1948-3-29'), 78)).toEqual(day('2026-3-29'));
  expect(dateOfReachingAge(day('1948-2-28'), 78, 'feb28')).toEqual(day('2026-2-28'));
  expect(dateOfReachingAge(day('1948-2-28'), 78)).toEqual(day('2026-2-28'));
  // 2100 is no leap year.
  expect(dateOfReachingAge(day('2000-2-29'), 100)).toEqual(day('2100-3-1'));
});

test('an age is reached on its day and not the day before', () => {
  const leapDays = fc.integer({ min: 470, max: 506 }).map((four) => ({ year: four * 4, month: 2, day: 29 })).filter(({ year }) => year !== 1900);
  const births = fc.oneof(datesBetween(1880, 2026), leapDays);
  fc.assert(
    fc.property(births, fc.integer({ min: 0, max: 130 }), fc.constantFrom<LeapBirthday>('mar1', 'feb28'), (birth, years, leapBirthday) => {
      const reached = dateOfReachingAge(birth, years, leapBirthday);
      expect(fullYears(birth, reached, leapBirthday)).toBe(years);
      expect(fullYears(birth, addDays(reached, -1), leapBirthday)).toBe(years - 1);
    }),
  );
});
