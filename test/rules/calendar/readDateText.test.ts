import { fc } from '../properties';
import { monthOfValue, readDateText } from '../../../src/rules/calendar/readDateText';
import { datesBetween, day } from '../calendars';

const blankWords = ['', '  ', '无', '無', '—', '——', '－', '–', '-', '／', '/', '0', '０', ' 无 '];

test.each([
  ['2026-11-3', '2026-11-3'],
  ['2026-11-03', '2026-11-3'],
  ['2026.11.03', '2026-11-3'],
  ['2026/11/3', '2026-11-3'],
  ['2026年11月3日', '2026-11-3'],
  ['2026年11月03日', '2026-11-3'],
  ['2026年11月3号', '2026-11-3'],
  ['2026年11月3號', '2026-11-3'],
  ['2026年11月3', '2026-11-3'],
  ['20261103', '2026-11-3'],
  [' 2026 年 11 月 3 日 ', '2026-11-3'],
  ['2026年\n11月3日', '2026-11-3'],
  ['２０２６－１１－０３', '2026-11-3'],
  ['２０２６年１１月３日', '2026-11-3'],
  ['2026．11．03', '2026-11-3'],
  ['2026-11-03 00:00:00', '2026-11-3'],
  ['2026-11-03T00:00:00', '2026-11-3'],
  ['2026-11-03T00:00:00.000Z', '2026-11-3'],
  ['2026/11/3 8:05', '2026-11-3'],
  ['20261103 00:00:00', '2026-11-3'],
  ['2026年11月3日 08:30', '2026-11-3'],
  ['2026-11-03\u200b', '2026-11-3'],
  ['二〇二六年十一月三日', '2026-11-3'],
  ['二○二六年十一月三日', '2026-11-3'],
  ['二零二六年十一月三十日', '2026-11-30'],
  ['一九四六年三月二十一日', '1946-3-21'],
  ['二〇二六年11月3日', '2026-11-3'],
  ['二O二六年十一月三日', '2026-11-3'],
  ['二o二六年11月3日', '2026-11-3'],
  ['二Ｏ二六年11月3日', '2026-11-3'],
  ['二0二六年11月3日', '2026-11-3'],
  ['二零二〇年11月3日', '2020-11-3'],
  ['二OO九年11月3日', '2009-11-3'],
  ['2026年元月3日', '2026-1-3'],
  ['1850-01-01', '1850-1-1'],
  ['2199-12-31', '2199-12-31'],
  ['2024-02-29', '2024-2-29'],
  ['1940-06-01', '1940-6-1'],
])('%j is a day', (text, expected) => {
  expect(readDateText(text)).toEqual({ state: 'read', value: { precision: 'day', date: day(expected) } });
});

test.each([
  ['2026年11月', 2026, 11],
  ['2026 年 11 月', 2026, 11],
  ['2026.11', 2026, 11],
  ['2026-11', 2026, 11],
  ['2026/3', 2026, 3],
  ['2026.11月', 2026, 11],
  ['202611', 2026, 11],
  ['二〇二六年十一月', 2026, 11],
  ['1946年3月', 1946, 3],
  ['2018年5月份', 2018, 5],
  ['2018 年 5 月 份', 2018, 5],
  ['2018.05月份', 2018, 5],
  ['二〇一五年九月份', 2015, 9],
  ['二〇一五年九月', 2015, 9],
  ['二O一五年九月', 2015, 9],
  ['二０一五年９月份', 2015, 9],
])('%j is a month', (text, year, month) => {
  expect(readDateText(text)).toEqual({ state: 'read', value: { precision: 'month', month: { year, month } } });
});

test.each(blankWords)('%j is blank', (text) => {
  expect(readDateText(text)).toEqual({ state: 'blank' });
});

test.each([
  // Years of two digits and day-first dates are not guessed.
  '47.3.2', '47-03-02', '470302', '3/11/2026', '03-11-2026', '11-3',
  // Days that never were.
  '2026-02-30', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '2026年11月31日', '20260230', '202613', '二〇二六年二月三十日',
  // Outside the years of anybody served.
  '1849-12-31', '2200-01-01', '0001-01-01',
  // Could mean two things: months of a range, day and month torn apart, two dates.
  '2026年10-12', '2026.10-12', '2026-10-12月', '2026 1 1', '2026 11 3', '2026年11年3', '2026.11.03-2026.11.05',
  // Remarks, doubt, lunar dates.
  '2026.11.03(补)', '2026年11月3日左右', '约2026年11月', '农历2026年正月初三', '不详', '待查', '长期', '无法核实',
  // A letter among figures, and 份 where no month is.
  '2O26年11月3日', 'O二六年11月3日', '2018年5月份3日', '2018年5份', '2018年5月3日份', '2018年13月份', '2018年5月份左右',
  // Months from one to another: see readPeriodCell.
  '2026.1-2026.6', '2026年1月至2026年6月', '2026年1-6月份',
  // Parts only.
  '2026', '2026年', '一九四六年', '11月3日', '2026-', '2026-11-', '2026年11', '2026-1103', '46329', '2026113',
  // No time of day.
  '2026-11-03 99:99', '2026-11-03 25:00', '2026-11-03T', '2026-11-03x', '民国三十五年三月二日',
])('%j is unreadable and keeps its text', (text) => {
  expect(readDateText(` ${text} `)).toEqual({ state: 'unreadable', text });
});

test.each(['2026-11-03', '2026.11'])('%j is in November 2026', (text) => {
  const reading = readDateText(text);
  expect(reading.state === 'read' && monthOfValue(reading.value)).toEqual({ year: 2026, month: 11 });
});

test('every day is read back from every form it is written in', () => {
  fc.assert(
    fc.property(datesBetween(1850, 2199), (date) => {
      const [month, dayOfMonth] = [date.month, date.day].map((part) => String(part).padStart(2, '0')) as [string, string];
      const forms = [
        `${date.year}-${date.month}-${date.day}`,
        `${date.year}.${month}.${dayOfMonth}`,
        `${date.year}/${date.month}/${dayOfMonth}`,
        `${date.year}年${date.month}月${date.day}日`,
        `${date.year}${month}${dayOfMonth}`,
        `${date.year}-${month}-${dayOfMonth}T00:00:00`,
      ];
      for (const form of forms) expect(readDateText(form)).toEqual({ state: 'read', value: { precision: 'day', date } });
    }),
  );
});

test('any text gets an answer, and what is read is a day or month of the calendar', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789年月日号-./ T:一二〇十元无'), maxLength: 14 });
  fc.assert(
    fc.property(signs, (text) => {
      const reading = readDateText(text);
      if (reading.state !== 'read') return;
      const { year, month } = reading.value.precision === 'day' ? reading.value.date : reading.value.month;
      expect(year).toBeGreaterThanOrEqual(1850);
      expect(year).toBeLessThanOrEqual(2199);
      expect(month).toBeGreaterThanOrEqual(1);
      expect(month).toBeLessThanOrEqual(12);
    }),
    { numRuns: 2000 },
  );
});
