import { age } from '../../src/functions/age';
import { allowanceYuan } from '../../src/functions/allowance';
import { deadlineOf, lunarName, workdayAfter } from '../../src/functions/calendar';
import { cardDate } from '../../src/functions/cards';
import { idMask, idProblemText, idSex, idTo18, idValid } from '../../src/functions/identity';
import { overpaidYuan, stopMonth } from '../../src/functions/stops';
import { voucherMonths, voucherYuan } from '../../src/functions/vouchers';
import { serialFromDate } from '../../src/rules/calendar/serial';
import { day } from '../rules/calendars';
import { CellError, startAnswering } from './answering';

const woman = '11010519491231002X';
const serial = (date: string) => serialFromDate(day(date), 1900);
const told = new CellError('#VALUE!', '所引用的单元格是错误值，请先改正');

beforeEach(() => startAnswering());

/** As Excel hands over a cell that holds an error: with its code, by what its documentation shows of CustomFunctions.Error. */
const notAvailable = () => new CellError('#N/A');

test.each([
  ['IDVALID', (error: unknown) => idValid([[woman], [error], [woman]]), true],
  ['IDPROBLEM', (error: unknown) => idProblemText([[woman], [error], [woman]]), ''],
  ['IDSEX', (error: unknown) => idSex([[woman], [error], [woman]]), '女'],
  ['IDMASK', (error: unknown) => idMask([[woman], [error], [woman]]), '11*************02X'],
  ['IDTO18', (error: unknown) => idTo18([[woman], [error], [woman]]), woman],
  ['AGE, the birth', (error: unknown) => age([['1946-11-23'], [error], ['1946-11-23']], [['2026-11-23']]), 80],
  ['AGE, the day', (error: unknown) => age([['1946-11-23']], [['2026-11-23'], [error], ['2026-11-23']]), 80],
  ['CARDDATE, the card', (error: unknown) => cardDate([['1961-11-23']], [['优待证'], [error], ['优待证']]), serial('2026-11-23')],
  ['VOUCHERMONTHS, the period', (error: unknown) => voucherMonths([['1946-11-23']], [['2026Q4'], [error], ['2026Q4']]), 2],
  ['VOUCHERAMOUNT, the death', (error: unknown) => voucherYuan([['1940-01-01']], [['2026Q4']], undefined, [['2026-11-03'], [error], ['2026-11-03']]), 200],
  ['ALLOWANCE, the category', (error: unknown) => allowanceYuan([['1936-11-30']], [['2026-10']], [[null], [error], [null]]), 100],
  ['STOPMONTH, the move', (error: unknown) => stopMonth([['2026-08-15']], [[null], [error], [null]]), serial('2026-09-01')],
  ['OVERPAID', (error: unknown) => overpaidYuan([['2026-09']], [['2026-12'], [error], ['2026-12']]), 300],
  ['DEADLINE, the obligation', (error: unknown) => deadlineOf([['小帮手月报表'], [error], ['小帮手月报表']], [['2026-11']]), serial('2026-11-30')],
  ['WORKDAYAFTER, the days', (error: unknown) => workdayAfter([['2026-09-30']], [[1], [error], [1]]), serial('2026-10-08')],
  ['LUNAR', (error: unknown) => lunarName([['2026-10-18'], [error], ['2026-10-18']]), '丙午年九月初九'],
])('%s: an error among the cells is told in its own cell alone', async (_what, answers, sound) => {
  expect(await answers(notAvailable())).toEqual([[sound], [told], [sound]]);
  expect(await answers({ code: '#DIV/0!' })).toEqual([[sound], [told], [sound]]);
});

test('an error beside an empty cell is told: what it should have said is not known', async () => {
  expect(await age([[null]], [[notAvailable()]])).toEqual([[told]]);
});

test('one error for all of a column is told in every cell', async () => {
  expect(await age([['1946-11-23'], ['1936-01-01']], [[notAvailable()]])).toEqual([[told], [told]]);
});

test.each([
  ['zh-TW', '所引用的單元格是錯誤值，請先改正'],
  ['en-US', 'A cell it refers to holds an error: put that right first'],
] as const)('in %s: %s', async (locale, sentence) => {
  startAnswering({ locale });
  expect(await idSex([[notAvailable()]])).toEqual([[new CellError('#VALUE!', sentence)]]);
});
