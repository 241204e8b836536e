import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables, parsePeriod, type Period } from '../../src/work/generateTables';
import { madeUpId, madeUpName } from '../ledger/people';
import { bookOfRows } from './bookOfRows';

/* A remark beside a recorded stop: what repeats its reason is settled, what says more is not. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, settings: { place: 'beijing' } };
const heading = ['序号', '姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态', '停发月份', '停发原因', '高龄津贴起享月份', '高龄津贴月标准', '备注'];
const person = (number: number, ...stop: string[]) => [number, madeUpName(number), madeUpId(number), '本地', '2021-01', ...stop];
const living = [1, 2, 3, 4, 5].map((number) => person(number, '在发', '', '', '2021-01', '100', ''));

test.each<[string, string, number]>([
  ['本人自愿放弃', '自愿放弃', 0],
  ['自愿放弃', '自愿放弃', 0],
  ['腿脚不便', '自愿放弃', 0],
  ['高龄津贴停发', '自愿放弃', 1],
  ['11月去世', '自愿放弃', 1],
  ['已迁往上海', '自愿放弃', 1],
])('%s beside %s: told %s times, and the tables wait as often', async (remark, reason, times) => {
  const rows = { 老年人台账: [heading, ...living, person(6, '停发', '2026-10', reason, '2021-01', '100', remark)] };
  const { findings } = await checkWorkbook(await bookOfRows(rows), { ...given, period: null, corrections: [] });
  expect(findings.filter(({ code }) => code === 'ST02').length).toBe(times);
  const request = { ...given, period: parsePeriod('2026Q4') as Period, tables: ['allowance-review'], corrections: [], skipUnkept: false, acceptBreaks: false };
  const { tables: [table] } = await generateTables(await bookOfRows(rows), request);
  expect(table?.breaks.length).toBe(times);
});
