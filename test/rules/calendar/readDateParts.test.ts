import { readDateParts } from '../../../src/rules/calendar/readDateParts';
import { day } from '../calendars';

test.each<[string, string, string, string]>([
  ['1940', '5', '6', '1940-5-6'],
  [' 1940 ', '05', '06', '1940-5-6'],
  ['1940年', '5月', '6日', '1940-5-6'],
  ['１９４０', '１２', '３１', '1940-12-31'],
  ['一九四〇', '十二', '三十一', '1940-12-31'],
  ['1940年', '5月份', '6号', '1940-5-6'],
])('%s · %s · %s is a day', (year, month, dayOfMonth, expected) => {
  expect(readDateParts(year, month, dayOfMonth)).toEqual({ state: 'read', value: { precision: 'day', date: day(expected) } });
});

test('without a day it is a month, without anything blank', () => {
  expect(readDateParts('1940', '5', '')).toEqual({ state: 'read', value: { precision: 'month', month: { year: 1940, month: 5 } } });
  expect(readDateParts('', ' ', '')).toEqual({ state: 'blank' });
});

test.each<[string, string, string, string]>([
  ['1940', '', '', '1940年'],
  ['1940', '', '6', '1940年月6日'],
  ['', '5', '6', '5月6日'],
  ['40', '5', '6', '40年5月6日'],
  ['1940', '13', '6', '1940年13月6日'],
  ['1941', '2', '29', '1941年2月29日'],
  ['1940', '5月6', '', '1940年5月6月'],
  ['1940', '5', '6日前后', '1940年5月6日前后日'],
])('%s · %s · %s is unreadable', (year, month, dayOfMonth, text) => {
  expect(readDateParts(year, month, dayOfMonth)).toEqual({ state: 'unreadable', text });
});
