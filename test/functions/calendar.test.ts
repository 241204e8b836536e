import { deadlineOf, lunarName, workdayAfter } from '../../src/functions/calendar';
import { serialFromDate } from '../../src/rules/calendar/serial';
import { workSchedule } from '../../src/rules/calendar/workSchedule';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import { policyPlaces } from '../../src/work/policies';
import { day } from '../rules/calendars';
import { CellError, one, startAnswering } from './answering';

const serial = (date: string) => serialFromDate(day(date), 1900);

beforeEach(() => startAnswering());

test.each([
  ['certificates-monthly', '2026-10', '2026-11-13'],
  ['小帮手月报表', '2026-11', '2026-11-30'],
  ['老年券发放签字表', '2026Q4', '2026-10-10'],
  ['visit-mid-autumn', 2026, '2026-09-24'],
])('DEADLINE(%s, %s) = %s', async (obligation, period, expected) => {
  expect(await one(deadlineOf([[obligation]], [[period]]))).toBe(serial(expected));
});

test('a year whose holidays are not announced is not guessed', async () => {
  expect(await one(deadlineOf([['certificates-monthly']], [['2027-01']]))).toEqual(new CellError('#N/A', '2027 年放假安排还没有公布，算不准'));
  expect(await one(workdayAfter([['2026-12-31']], [[1]]))).toEqual(new CellError('#N/A', '2027 年放假安排还没有公布，算不准'));
  startAnswering({ terms: async () => ({ policy: makePolicy(policyPlaces(), 'beijing'), schedule: workSchedule(), shift: 'none', settleDay: null, dueDays: {} }) });
  expect(await one(deadlineOf([['certificates-monthly']], [['2027-01']]))).toBe(serial('2027-02-15'));
  expect(await one(deadlineOf([['小帮手月报表']], [['2027-01']]))).toBeInstanceOf(CellError);
});

test('what is no obligation, or not of that period', async () => {
  expect(await one(deadlineOf([['某表']], [['2026-10']]))).toEqual(new CellError('#VALUE!', '没有名为“某表”的报表或工作'));
  expect(await one(deadlineOf([['小帮手月报表']], [['2026Q4']]))).toEqual(new CellError('#VALUE!', '“2026Q4”与这项工作的期间不符'));
});

test.each([
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-11-25', '-3', '2026-11-20'],
  ['2026-11-23', 0, '2026-11-23'],
  ['2026-11-23', '', '2026-11-23'],
  ['2026-11-23', null, '2026-11-23'],
])('WORKDAYAFTER(%s, %s) = %s', async (date, days, expected) => {
  expect(await one(workdayAfter([[date]], [[days]]))).toBe(serial(expected));
});

test('LUNAR', async () => {
  expect(await lunarName([['2026-10-18'], [serial('2026-02-17')], ['']])).toEqual([['丙午年九月初九'], ['丙午年正月初一'], ['']]);
});
