import { fc } from '../properties';
import { addDays, weekday } from '../../../src/rules/calendar/arithmetic';
import { compareDates } from '../../../src/rules/calendar/compare';
import { deadline } from '../../../src/rules/calendar/deadline';
import { isoDate } from '../../../src/rules/calendar/formatDate';
import { festivalDate, lunarDay } from '../../../src/rules/calendar/lunarDate';
import { addWorkdays, workdayFrom, workdayUpTo } from '../../../src/rules/calendar/workdays';
import { workSchedule } from '../../../src/rules/calendar/workSchedule';
import { datesBetween, day } from '../calendars';

const schedule = workSchedule();

test.each([
  [2026, '2026-02-17', '2026-03-03', '2026-09-25', '2026-10-18'],
  [2027, '2027-02-06', '2027-02-20', '2027-09-15', '2027-10-08'],
])('the festivals of %i: 春节 %s, 元宵节 %s, 中秋节 %s, 重阳节 %s', (year, ...dates) => {
  expect((['springFestival', 'lantern', 'midAutumn', 'doubleNinth'] as const).map((festival) => isoDate(festivalDate(festival, year)))).toEqual(dates);
});

test('the days off and worked weekends of 2026 are those of the official schedule, and no others', () => {
  const off: string[] = [];
  const worked: string[] = [];
  for (let date = day('2026-1-1'); date.year === 2026; date = addDays(date, 1)) {
    const isWeekend = weekday(date) > 5;
    if (!isWeekend && !schedule.isWorkday(date)) off.push(isoDate(date).slice(5));
    if (isWeekend && schedule.isWorkday(date)) worked.push(isoDate(date).slice(5));
  }
  expect(worked).toEqual(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']);
  expect(off).toEqual(['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '02-23', '04-06', '05-01', '05-04', '05-05', '06-19', '09-25', '10-01', '10-02', '10-05', '10-06', '10-07']);
});

test('a year without an official schedule is not known', () => {
  expect([2001, 2002, 2026, 2027].map((year) => schedule.isKnown(year))).toEqual([false, true, true, false]);
});

test.each([
  ['2026-02-15', '2026-02-14', '2026-02-24'],
  ['2026-11-15', '2026-11-13', '2026-11-16'],
  ['2026-10-10', '2026-10-10', '2026-10-10'],
  ['2026-10-01', '2026-09-30', '2026-10-08'],
  ['2026-05-02', '2026-04-30', '2026-05-06'],
])('%s: earlier %s, later %s', (date, earlier, later) => {
  const moved = (shift: 'earlier' | 'later' | 'none') => isoDate(deadline(day(date), shift, schedule).due);
  expect([moved('earlier'), moved('later'), moved('none')]).toEqual([earlier, later, date]);
});

test.each([
  ['2026-11-20', 3, '2026-11-25'],
  ['2026-09-24', 3, '2026-09-30'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-09-30', 3, '2026-10-10'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-02-14', 0, '2026-02-14'],
  ['2026-10-03', 1, '2026-10-08'],
])('%s and %i workdays: %s', (date, count, due) => {
  expect(isoDate(addWorkdays(day(date), count, schedule))).toBe(due);
});

test('the nearest workdays lie on either side, and are the day itself where it is worked', () => {
  fc.assert(
    fc.property(datesBetween(2002, 2030), (date) => {
      const [before, after] = [workdayUpTo(date, schedule), workdayFrom(date, schedule)];
      expect(schedule.isWorkday(before) && schedule.isWorkday(after)).toBe(true);
      expect(compareDates(before, date) <= 0 && compareDates(date, after) <= 0).toBe(true);
      expect(compareDates(before, after) === 0).toBe(schedule.isWorkday(date));
    }),
  );
});

test('workdays add up', () => {
  fc.assert(
    fc.property(datesBetween(2002, 2030), fc.nat(20), fc.nat(20), (date, one, other) => {
      expect(addWorkdays(addWorkdays(date, one, schedule), other, schedule)).toEqual(addWorkdays(date, one + other, schedule));
      if (one > 0) expect(schedule.isWorkday(addWorkdays(date, one, schedule))).toBe(true);
    }),
  );
});

test.each([
  ['2026-11-25', -3, '2026-11-20'],
  ['2026-10-08', -1, '2026-09-30'],
  ['2026-02-24', -1, '2026-02-14'],
])('%s, %i workdays: %s', (date, count, expected) => {
  expect(isoDate(addWorkdays(day(date), count, schedule))).toBe(expected);
});

test.each([
  ['2026-10-18', '丙午年九月初九'],
  ['2026-02-16', '乙巳年十二月廿九'],
  ['2025-07-25', '乙巳年闰六月初一'],
])('%s is %s', (date, expected) => {
  expect(lunarDay(day(date))).toBe(expected);
});
