import { fixWorkbook } from '../../src/work/fixWorkbook';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { madeUpId, madeUpName } from '../ledger/people';
import { bookOfRows, cellsOf } from './bookOfRows';

/* What `mz fix` leaves as it is, and says why. */

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const old = '119999400303004';
const spaced = `${madeUpId(2).slice(0, 6)} ${madeUpId(2).slice(6)}`;

/** Name and number in one cell; the second person's number is to be put right. */
function combined(second: string): Promise<FileWorkbook> {
  const people = [1, 2, 3, 4, 5, 6].map((place) => [place, `${madeUpName(place)} ${place === 2 ? second : madeUpId(place)}`, '', '本地', '2021年3月', '在发']);
  return bookOfRows({ 老年人台账: [['样本社区老年人台账'], ['序号', '姓名/身份证号', '家庭住址', '户籍', '老年券起发月份', '老年券状态'], ...people] });
}

test.each([
  ['ID05', old],
  ['ID13', spaced],
])('%s: a name in the cell of the number stays', async (code, number) => {
  const workbook = await combined(number);
  const before = await cellsOf(workbook, '老年人台账');
  const { changed, left } = await fixWorkbook(workbook, { ...request, codes: [code] });
  expect([changed, left.map((one) => [one.code, one.row, one.reason])]).toEqual([[], [[code, 4, { code: 'besideOthers', data: { field: 'idNumber' } }]]]);
  expect(await cellsOf(workbook, '老年人台账')).toEqual(before);
});
