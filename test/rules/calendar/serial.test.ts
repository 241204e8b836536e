import { fc } from '../properties';
import { addDays } from '../../../src/rules/calendar/arithmetic';
import { dateFromSerial, serialFromDate } from '../../../src/rules/calendar/serial';
import { datesBetween, day } from '../calendars';

test.each([
  [1900, 1, '1900-1-1'],
  [1900, 59, '1900-2-28'],
  [1900, 61, '1900-3-1'],
  [1900, 36526, '2000-1-1'],
  [1900, 46329, '2026-11-3'],
  [1900, 46329.75, '2026-11-3'],
  [1900, 2958465, '9999-12-31'],
  [1904, 0, '1904-1-1'],
  [1904, 44867, '2026-11-3'],
  [1904, 2957003, '9999-12-31'],
] as const)('in the %i system %d is %s', (system, serial, expected) => {
  expect(dateFromSerial(serial, system)).toEqual(day(expected));
});

test.each([
  [1900, 60],
  [1900, 60.5],
  [1900, 0],
  [1900, 0.5],
  [1900, -1],
  [1900, 2958466],
  [1904, -1],
  [1904, 2957004],
  [1904, NaN],
  [1900, Infinity],
] as const)('in the %i system %d is no day', (system, serial) => {
  expect(dateFromSerial(serial, system)).toBeNull();
});

test('a day is found again from its number', () => {
  fc.assert(
    fc.property(datesBetween(1904, 9999), fc.constantFrom(1900 as const, 1904 as const), (date, system) => {
      expect(dateFromSerial(serialFromDate(date, system), system)).toEqual(date);
    }),
  );
});

test('the first sixty numbers of the 1900 system lead to a day and back, save the one that never was', () => {
  for (let serial = 1; serial <= 61; serial += 1) {
    const date = dateFromSerial(serial, 1900);
    if (serial === 60) expect(date).toBeNull();
    else expect(date === null ? null : serialFromDate(date, 1900)).toBe(serial);
  }
});

test('the numbers agree with day-by-day calendar arithmetic, 1900 up to 2199', () => {
  let date = day('1900-3-1');
  for (let serial = 61; serial < 109_500; serial += 97) {
    expect(dateFromSerial(serial, 1900)).toEqual(date);
    expect(serialFromDate(date, 1904)).toBe(serial - 1462);
    date = addDays(date, 97);
  }
});
