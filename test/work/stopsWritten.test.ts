import { fixWorkbook } from '../../src/work/fixWorkbook';
import { rollVouchers } from '../../src/work/rollVouchers';
import type { CellInput } from '../../src/workbook/port';
import { madeUpId, madeUpName } from '../ledger/people';
import { bookOfRows, cellsOf, type BookRows } from './bookOfRows';

/* Where and how rows are added: the roll pays somebody on who died on 5 October 2026. */

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' }, codes: ['EL06'] } as const;
const headings = ['序号', '姓名', '身份证号', '家庭住址', '户籍', '老年券起发月份', '老年券状态', '死亡日期'];

function roll(title: string, from: number, dead: number | null = null): readonly (readonly CellInput[])[] {
  const people = [0, 1, 2, 3, 4, 5].map((place) => [place + 1, madeUpName(from + place), madeUpId(from + place), '样本路1号', '本地', '2021年3月', '在发', place === dead ? '2026年10月5日' : '']);
  return [[`${title}老年人台账`], headings, ...people];
}

const stopHeadings = ['序号', '姓名', '身份证号', '项目', '停发原因', '死亡日期', '应停发月份', '实停发月份'];
const stops = (title: string, person = 50): readonly (readonly CellInput[])[] => [[`${title}停发台账`], stopHeadings, [1, madeUpName(person), madeUpId(person), '老年券', '死亡', '2026年3月5日', '2026年4月', '2026年4月']];

describe('of several sheets of stops', () => {
  const added = async (sheets: readonly string[]) => {
    const book: BookRows = { 一村: roll('一村', 1, 1), 十一村: roll('十一村', 10), ...Object.fromEntries(sheets.map((name, nth) => [name, stops(name.replace('停发', ''), 50 + nth)])) };
    const fixed = await fixWorkbook(await bookOfRows(book), request);
    return fixed.notAdded === null ? fixed.added.map(({ sheet }) => sheet) : [fixed.notAdded.reason, ...fixed.notAdded.names];
  };

  test.each<[string, readonly string[], readonly string[]]>([
    ['his own village’s', ['一村停发', '十一村停发'], ['一村停发']],
    ['his own village’s, in whatever order', ['十一村停发', '一村停发'], ['一村停发']],
    ['the one that is named most nearly so', ['一村二组停发', '停发一村2026', '十一村停发'], ['停发一村2026']],
    ['none of other villages', ['十一村停发', '三村停发'], ['三村停发']],
    ['none of two that are named alike', ['一村东停发', '一村西停发'], ['twoStopLedgers', madeUpName(2)]],
  ])('%s', async (_case, sheets, expected) => {
    expect(await added(sheets)).toEqual(expected);
  });
});

test('a date whose year, month and day have a column each is written in parts', async () => {
  const parts = [['停发台账'], ['序号', '姓名', '身份证号', '项目', '停发原因', '死亡日期', null, null, '应停发月份', '实停发月份'], [null, null, null, null, null, '年', '月', '日'], [1, madeUpName(50), madeUpId(50), '老年券', '死亡', 2026, 3, '5日', '2026年4月', '2026年4月']];
  const over = [1, 2, 3, 4, 5, 9, 10].map((column) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column }));
  const workbook = await bookOfRows({ 老年人台账: roll('样本社区', 1, 1), 停发台账: parts }, { 停发台账: [...over, { firstRow: 2, lastRow: 2, firstColumn: 6, lastColumn: 8 }] });
  expect((await fixWorkbook(workbook, request)).added).toHaveLength(1);
  const last = (await cellsOf(workbook, '停发台账')).at(-1) ?? [];
  expect([last[1], ...last.slice(5, 8)]).toEqual([madeUpName(2), '2026', '10', '5日']);
});

describe('another list stands below in the same sheet', () => {
  const below: readonly (readonly CellInput[])[] = [['办证登记'], ['序号', '姓名', '身份证号', '证件名称', '办理日期'], ...[20, 21, 22].map((place) => [place, madeUpName(place), madeUpId(place), '老年证', '2026年10月9日'])];
  const fixed = async (blanks: number) => {
    const workbook = await bookOfRows({ 老年人台账: roll('样本社区', 1, 1), 其他: [...stops('样本'), ...Array.from({ length: blanks }, () => []), ...below] });
    const { added, notAdded } = await fixWorkbook(workbook, request);
    return { added: added.map(({ row }) => row), notAdded, cells: await cellsOf(workbook, '其他') };
  };

  test.each([1, 3])('%d blank rows are enough for one', async (blanks) => {
    const { added, notAdded, cells } = await fixed(blanks);
    expect([added, notAdded]).toEqual([[4], null]);
    expect(cells[3]?.slice(0, 3)).toEqual(['2', madeUpName(2), madeUpId(2)]);
    expect(cells.slice(3 + blanks).map(([first]) => first)).toEqual(['办证登记', '序号', '20', '21', '22']);
    expect(cells).toHaveLength(8 + blanks);
  });

  test('without one it is refused, and nothing of the other list is touched', async () => {
    const { added, notAdded, cells } = await fixed(0);
    expect([added, notAdded]).toEqual([[], { reason: 'noRoom', sheets: ['其他'], names: [madeUpName(2)] }]);
    expect(cells.map(([first]) => first)).toEqual(['样本停发台账', '序号', '1', '办证登记', '序号', '20', '21', '22']);
  });

  test('the roll of a quarter is refused so too', async () => {
    const paid = [['老年券发放台账'], ['序号', '姓名', '身份证号', '发放期间', '月数', '金额'], [1, madeUpName(1), madeUpId(1), '2026年第三季度', 3, 300]];
    const workbook = await bookOfRows({ 老年人台账: roll('样本社区', 1), 发放台账: [...paid, [], ...below] });
    const before = await cellsOf(workbook, '发放台账');
    await expect(rollVouchers(workbook, { ...request, period: { kind: 'quarter', year: 2026, quarter: 4 } })).rejects.toMatchObject({ code: 'noRoom', data: { sheet: '发放台账' } });
    expect(await cellsOf(workbook, '发放台账')).toEqual(before);
  });
});
