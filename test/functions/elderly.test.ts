import { age, ageDate } from '../../src/functions/age';
import { allowanceBandName, allowanceYuan } from '../../src/functions/allowance';
import { cardDate, cardsReached } from '../../src/functions/cards';
import { overpaidYuan, stopMonth } from '../../src/functions/stops';
import { voucherMonths, voucherStart, voucherYuan } from '../../src/functions/vouchers';
import { serialFromDate } from '../../src/rules/calendar/serial';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import { policyPlaces } from '../../src/work/policies';
import { workSchedule } from '../../src/rules/calendar/workSchedule';
import { day } from '../rules/calendars';
import { CellError, one, startAnswering } from './answering';

const serial = (date: string) => serialFromDate(day(date), 1900);

beforeEach(() => startAnswering());

test.each([
  ['1946-11-23', '2026-11-22', 79],
  ['1946-11-23', '2026-11-23', 80],
  ['1946年11月23日', serial('2026-11-23'), 80],
  [serial('1946-11-23'), serial('2026-11-23'), 80],
  ['11010519491231002X', '2026-11-23', 76],
  ['1948-02-29', '2026-02-28', 77],
  ['1948-02-29', '2026-03-01', 78],
  ['', '2026-11-23', ''],
  ['1946-11-23', null, ''],
  ['1946-11', '2026-11-23', new CellError('#VALUE!', '只有年月，要具体到哪一天才能算')],
  ['2026-11-24', '2026-11-23', new CellError('#VALUE!', '截至日期早于出生日期')],
  ['十一月', '2026-11-23', new CellError('#VALUE!', '“十一月”不是日期，请写成 2026-11-23 或设为日期格式')],
])('AGE(%s, %s) = %s', async (birth, on, expected) => {
  expect(await one(age([[birth]], [[on]]))).toEqual(expected);
});

test('dates of the 1904 system are read and given in it', async () => {
  startAnswering({ dateSystem: () => 1904 });
  const of1904 = (date: string) => serialFromDate(day(date), 1904);
  expect(await one(age([[of1904('1946-11-23')]], [[of1904('2026-11-23')]]))).toBe(80);
  expect(await one(ageDate([[of1904('1946-11-23')]], [[80]]))).toBe(of1904('2026-11-23'));
  expect(await one(voucherStart([[of1904('1946-11-23')]]))).toBe(of1904('2026-11-01'));
});

test('one day for a column of people, and a column for a row', async () => {
  expect(await age([['1946-11-23'], ['1936-01-01']], [['2026-11-23']])).toEqual([[80], [90]]);
  expect(await age([['1946-11-23'], ['1936-01-01']], [['2026-11-22', '2026-11-23']])).toEqual([[79, 80], [90, 90]]);
  await expect(age([['1946-11-23'], ['1936-01-01']], [['2026-11-22'], ['2026-11-22'], ['2026-11-22']])).rejects.toEqual(new CellError('#VALUE!', '各区域的行数或列数不一致，请选同样大小的区域'));
});

test.each([
  ['1948-02-29', 78, '2026-03-01'],
  ['1946-11-23', 80, '2026-11-23'],
])('AGEDATE(%s, %i) = %s', async (birth, years, expected) => {
  expect(await one(ageDate([[birth]], [[years]]))).toBe(serial(expected));
});

test.each([[0], [null], ['']])('an empty cell, handed over as %p, is none of the things asked for', async (empty) => {
  expect(await one(ageDate([['1946-11-23']], [[empty]]))).toBe('');
  expect(await one(cardDate([['1946-11-23']], [[empty]]))).toBe('');
  expect(await one(cardsReached([['1946-11-23']], [[empty]]))).toBe('');
  expect(await one(voucherStart([[empty]]))).toBe('');
  expect(await one(voucherYuan([['1940-01-01']], [['2026-10']], [[empty]], [[empty]], [[empty]], [[empty]], [[empty]]))).toBe(100);
  expect(await one(allowanceYuan([['1930-01-01']], [['2026-10']], [[empty]]))).toBe(await one(allowanceYuan([['1930-01-01']], [['2026-10']])));
  expect(await one(stopMonth([['2026-08-15']], [[empty]], [[empty]], [[empty]], [[empty]]))).toBe(serial('2026-09-01'));
});

test('AGEDATE wants whole years', async () => {
  expect(await one(ageDate([['1946-11-23']], [[80.5]]))).toEqual(new CellError('#VALUE!', '“80.5”应为 1 到 150 之间的整数'));
});

test.each([
  ['1966-11-24', ''],
  ['1966-11-23', '老年证'],
  ['1961-11-23', '老年证、优待证'],
  ['1946-11-23', '老年证、优待证、老年券'],
])('born %s, by 2026-11-23: CARDS %s', async (birth, expected) => {
  expect(await one(cardsReached([[birth]], [['2026-11-23']]))).toBe(expected);
});

test('where a place has no vouchers nobody is handled for one', async () => {
  expect(await one(cardsReached([['1946-11-23']], [['2026-11-23']], '上海市'))).toBe('老年证、优待证');
  expect(await one(cardDate([['1946-11-23']], [['老年券']], 'shanghai'))).toEqual(new CellError('#N/A', '政策“上海市”没有这项待遇'));
});

test('CARDDATE by the name of the card', async () => {
  expect(await one(cardDate([['1961-11-23']], [['65岁老年优待证']]))).toBe(serial('2026-11-23'));
  expect(await one(cardDate([['1961-11-23']], [['工作证']]))).toEqual(new CellError('#VALUE!', '“工作证”应为老年证、优待证或老年券'));
});

test('vouchers: from the month of the birthday, to the month of death', async () => {
  expect(await one(voucherStart([['1946-11-23']]))).toBe(serial('2026-11-01'));
  expect(await one(voucherStart([['1940-01-01']], [['2026-05-10']]))).toBe(serial('2026-06-01'));
  expect(await one(voucherMonths([['1946-11-23']], [['2026Q4']]))).toBe(2);
  expect(await one(voucherYuan([['1946-11-23']], [['2026年第四季度']]))).toBe(200);
  expect(await one(voucherYuan([['1940-01-01']], [['2026Q4']], undefined, [['2026-11-03']]))).toBe(200);
  expect(await one(voucherYuan([['1940-01-01']], [[2026]]))).toBe(1200);
  expect(await one(voucherMonths([['1940-01-01']], [[serial('2026-10-15')]]))).toBe(1);
  expect(await one(voucherMonths([['1940-01-01']], [['最近']]))).toEqual(new CellError('#VALUE!', '“最近”不是期间，请写成 2026-11 或 2026Q4'));
  expect(await one(voucherMonths([['']], [['2026Q4']]))).toBe('');
});

test('allowances by band and month', async () => {
  expect(await one(allowanceYuan([['1936-11-30']], [['2026-10']]))).toBe(100);
  expect(await one(allowanceYuan([['1936-11-30']], [['2026Q4']]))).toBe(1100);
  expect(await one(allowanceYuan([['1950-01-01']], [['2026-11']]))).toBe(0);
  expect(await one(allowanceYuan([['1936-11-30']], [['2026Q4']], undefined, undefined, [['2026-10-05']]))).toBe(100);
  expect(await one(allowanceBandName([['1936-11-30']], [['2026-10']]))).toBe('80—89岁');
  expect(await one(allowanceBandName([['1936-11-30']], [['2026-11']]))).toBe('90—99岁');
  expect(await one(allowanceBandName([['1950-01-01']], [['2026-11']]))).toBe('');
});

test('a stop after a death, after moving out, and what was paid too much', async () => {
  expect(await one(stopMonth([['2026-08-15']]))).toBe(serial('2026-09-01'));
  expect(await one(stopMonth([[null]], [['2026-07-01']]))).toBe(serial('2026-08-01'));
  expect(await one(stopMonth([[null]], [['2026-07-01']], [['2026-07-20']]))).toBe('');
  expect(await one(stopMonth([['2026-08-15']], undefined, undefined, undefined, [['高龄津贴']]))).toBe(serial('2026-09-01'));
  expect(await one(stopMonth([['2026-08-15']], undefined, undefined, undefined, [['低保']]))).toEqual(new CellError('#VALUE!', '“低保”应为老年券或高龄津贴'));
  expect(await one(overpaidYuan([['2026-09']], [['2026-12']]))).toBe(300);
  expect(await one(overpaidYuan([['2026-12']], [['2026-09']]))).toBe(0);
});

test('a place that is not known, a month without a standard', async () => {
  await expect(voucherStart([['1946-11-23']], undefined, '某地')).rejects.toMatchObject({ code: '#VALUE!', message: expect.stringContaining('没有“某地”的政策') as string });
  expect(await one(overpaidYuan([['2009-11']], [['2009-12']]))).toMatchObject({ code: '#N/A', message: expect.stringContaining('没有2009年11月的“老年券月标准”') as string });
});

test('the workbook’s policy holds where no place is named, its own sheet included', async () => {
  const source = { title: '某区通知', number: null, url: null };
  const own = makePolicy(policyPlaces(), 'beijing', [
    { key: 'voucher.standard', value: 150_00, from: { year: 2026, month: 1, day: 1 }, until: null, source, origin: { kind: 'sheet', sheet: '政策参数', row: 3 } },
  ]);
  startAnswering({ terms: async () => ({ policy: own, schedule: workSchedule(), shift: 'earlier', settleDay: null, dueDays: {} }) });
  expect(await one(voucherYuan([['1940-01-01']], [['2026-10']]))).toBe(150);
  expect(await one(voucherYuan([['1940-01-01']], [['2026-10']], undefined, undefined, undefined, undefined, undefined, '北京市'))).toBe(100);
});

test('what keeps the workbook from being read is told in every cell', async () => {
  startAnswering({ terms: async () => Promise.reject(new Error('有单元格正在编辑')), sentenceOf: (reason) => (reason as Error).message });
  await expect(voucherStart([['1946-11-23']])).rejects.toEqual(new CellError('#N/A', '有单元格正在编辑'));
});
