import { certificatesMonthly } from '../../../src/tables/certificatesMonthly';
import { layOut, titleWidth } from '../../../src/tables/engine/layout';
import { makeTable } from '../../../src/tables/engine/makeTable';
import { settled } from '../../../src/tables/engine/settled';
import { spread } from '../../../src/tables/engine/spread';
import { linesOf, titleLines, unitsOf } from '../../../src/tables/engine/textHeight';
import type { SettledSpec } from '../../../src/tables/spec';
import type { CellStyle, SheetContent } from '../../../src/workbook/port';
import { arrayLedger } from '../arrayLedger';
import { tableContext } from '../tableContext';
import { roundTable } from './roundTable';

const address = '某某区某某街道某某社区幸福家园二期东区12号楼3单元1801室';
const context = tableContext([
    arrayLedger('certificates', ['name', 'idNumber', 'certificate', 'handledDate', 'address'], [
      ['甲一', '000000196610050011', '老年证', '2026-10-08', '和平里'],
      ['乙二', '000000196610120022', '老年证', '2026-10', address],
    ]),
    arrayLedger('elders', ['name', 'idNumber', 'voucherStart', 'allowanceAmount'], [['丙三', '000000194610150033', '2026-10', '100']]),
]);
const { content } = makeTable(certificatesMonthly, context, null);
const signed = makeTable(roundTable, context, null).content;

const narrowSpec: SettledSpec = settled(certificatesMonthly, context);

function styleAt({ styles }: SheetContent, row: number, column: number): CellStyle {
  const here = styles.filter(({ range }) => range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn);
  return here.at(-1)?.style ?? {};
}
const heightAt = ({ rowHeights }: SheetContent, row: number) => rowHeights.find(({ first, last }) => first <= row && row <= last)?.height ?? 0;

test('no row is higher than a spreadsheet takes, whatever stands in it', () => {
  const unit = '某'.repeat(3000);
  const { rowHeights } = makeTable({ ...certificatesMonthly, title: () => unit }, context, null).content;
  expect(Math.max(...rowHeights.map(({ height }) => height))).toBe(409);
});

test('the page: A4 landscape, one page wide, headings on each, numbered', () => {
  expect(content.page).toMatchObject({ orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatRows: { first: 4, last: 4 }, footer: '&C第 &P 页 共 &N 页' });
  expect(content.columnWidths).toHaveLength(11);
  expect(content.frozenRows).toBe(0);
  expect(signed.frozenRows).toBe(3);
});

test('the title is 宋体 18 bold over the whole width, lines 填报单位 and 负责人 in parts', () => {
  expect(styleAt(content, 1, 1)).toMatchObject({ font: { name: '宋体', size: 18, bold: true }, horizontal: 'center' });
  expect(content.merges).toContainEqual({ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 11 });
  expect(content.merges.filter(({ firstRow }) => firstRow === 2)).toHaveLength(2);
  expect(styleAt(content, 2, 1).border).toBeUndefined();
  expect(styleAt(content, 2, 11).horizontal).toBe('right');
});

test.each([
  ['序号', 1, '0'],
  ['姓名', 2, '@'],
  ['身份证号', 4, '@'],
  ['出生日期', 5, 'yyyy"年"m"月"d"日"'],
  ['联系电话', 10, '@'],
  ['备注', 11, '@'],
])('%s is bordered and shown as %s %s', (_heading, column, numberFormat) => {
  expect(styleAt(content, 5, column)).toMatchObject({ font: { name: '宋体', size: 10.5 }, border: 'thin', numberFormat });
});

test('a month in a column of days, and one in a column of texts, are shown as months', () => {
  expect(styleAt(content, 5, 7).numberFormat).toBe('yyyy"年"m"月"d"日"');
  expect(styleAt(content, 6, 7).numberFormat).toBe('yyyy"年"m"月"');
  const voucher = content.cells.findIndex((row) => row[1] === '丙三') + 1;
  expect(styleAt(content, voucher, 8)).toMatchObject({ numberFormat: 'yyyy"年"m"月"', border: 'thin' });
});

test('rows are high enough: 22 points, 28 where people sign, more where an address wraps', () => {
  expect(heightAt(content, 5)).toBe(22);
  expect(heightAt(content, 6)).toBe(3 * 14 + 8);
  expect(heightAt(signed, 4)).toBe(28);
  for (let row = 1; row <= content.cells.length; row += 1) expect(heightAt(content, row)).toBeGreaterThanOrEqual(22);
});

test('a row of sums is as high as its words need', () => {
  const lines = [{ kind: 'total' as const, id: 'total', cells: ['身份资格取消小计', '3人'], formats: null, made: [] }];
  const height = (width: number) => layOut({ ...narrowSpec, columns: narrowSpec.columns.map((column) => ({ ...column, width })) }, lines).rowHeights[0]?.height;
  expect(height(17)).toBe(22);
  expect(height(13)).toBe(2 * 14 + 8);
});

test('sums carry the format of their column', () => {
  const total = signed.cells.findIndex((row) => row[0] === '合计') + 1;
  expect(styleAt(signed, total, 7)).toMatchObject({ numberFormat: '0.00', font: { bold: true } });
});

test.each([
  ['和平里', 28, 1],
  [address, 28, 3],
  ['', 10, 1],
  ['上\n下', 10, 2],
  ['甲'.repeat(30), 10, 7],
  ['𠮷祥·吉祥', 14, 1],
])('%s takes in a column of %i characters %i lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines);
});

test('a Chinese character is two wide, a digit one', () => {
  expect(unitsOf('3号楼1-2')).toBe(8);
});

test('a title too wide is broken in two at a natural place', () => {
  const title = '2026年10月60岁老年证、65岁老年优待证、80岁老年券办理人员明细表';
  expect(titleLines(title, 80)).toBe(title);
  expect(titleLines(title, 40)).toBe('2026年10月60岁老年证、\n65岁老年优待证、80岁老年券办理人员明细表');
  const whole = settled(certificatesMonthly, context);
  const narrow: SettledSpec = { ...whole, columns: whole.columns.slice(0, 6) };
  expect(titleWidth(narrow)).toBeLessThan(unitsOf(title));
  const lines = [{ kind: 'title' as const, id: 'title', cells: [titleLines(title, titleWidth(narrow))], formats: null, made: [] }];
  expect(layOut(narrow, lines).rowHeights[0]?.height).toBe(2 * 26 + 10);
});

test.each([
  [[10, 10, 10, 10], 4, [[1, 1], [2, 2], [3, 3], [4, 4]]],
  [[10, 10, 10, 10], 2, [[1, 2], [3, 4]]],
  [[6, 10, 6, 20, 15, 15, 15, 15, 28, 14, 12], 2, [[1, 6], [7, 11]]],
  [[100, 1, 1], 3, [[1, 1], [2, 2], [3, 3]]],
  [[1, 1, 100], 2, [[1, 2], [3, 3]]],
])('columns %j in %i parts: %j', (widths, parts, expected) => {
  expect(spread(widths, parts).map(({ first, last }) => [first, last])).toEqual(expected);
});
