import { fc } from '../properties';
import { chineseDate, chineseMonth, isoDate, isoMonth, parseIsoDate } from '../../../src/rules/calendar/formatDate';
import { readDateText } from '../../../src/rules/calendar/readDateText';
import { datesBetween } from '../calendars';

const date = { year: 2026, month: 11, day: 3 };

test('forms of a day and a month', () => {
  expect(isoDate(date)).toBe('2026-11-03');
  expect(isoMonth(date)).toBe('2026-11');
  expect(isoMonth({ year: 2026, month: 3 })).toBe('2026-03');
  expect(chineseDate(date)).toBe('2026年11月3日');
  expect(chineseMonth(date)).toBe('2026年11月');
});

test.each(['2026-11-3', '2026-02-30', '2026/11/03', '2026-11-03 ', '2026-11', ''])('%j is not a day as machines write it', (text) => {
  expect(parseIsoDate(text)).toBeNull();
});

test('a day is read as it is written', () => {
  fc.assert(
    fc.property(datesBetween(1850, 2199), (written) => {
      expect(parseIsoDate(isoDate(written))).toEqual(written);
      expect(readDateText(chineseDate(written))).toEqual({ state: 'read', value: { precision: 'day', date: written } });
    }),
  );
});
