import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../../src/ledger/corrections';
import type { AmountFor } from '../../src/ledger/amountFor';
import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { TableProblem } from '../../src/tables/problem';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { rollVouchers } from '../../src/work/rollVouchers';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { sheetNamed } from '../work/eleven/shown';
import { problemWords } from '../../src/wording/problemWords';
import { openWorkbookFile } from '../workbook/natively';

/*
 * Books whose payments say their time in one title or in many ways. Looked at on 23 November 2026; the standard is 100 a
 * month. 检查表 of the fourth quarter names who was paid in the third, 统计表 counts what was paid in the fourth.
 */

const asOf = { year: 2026, month: 11, day: 23 };
const quarter = parsePeriod('2026Q4') as Period;
const issue = '老年券发放';

const open = (name: string): Promise<FileWorkbook> => openWorkbookFile(readFileSync(join(__dirname, 'files', `${name}.xlsx`)));
const settings = { place: 'beijing' };

/** People and money: paid in the third quarter by 检查表, in the fourth by 统计表. */
async function paidIn(workbook: FileWorkbook, corrections: readonly Correction[] = []): Promise<readonly [{ people: number; yuan: number }, { people: number; months: number; yuan: number }]> {
  await generateTables(workbook, { tables: ['voucher-inspection', 'voucher-statistics'], period: quarter, asOf, corrections, settings, acceptBreaks: false, skipUnkept: false });
  const inspection = await figures(workbook, '检查表_2026Q4', ['上季应发金额(元)']);
  const statistics = await figures(workbook, '统计表_2026Q4', ['本季发放人数', '本季发放人月数', '本季发放金额(元)']);
  return [{ people: inspection.people, yuan: inspection.sums[0] ?? 0 }, { people: statistics.sums[0] ?? 0, months: statistics.sums[1] ?? 0, yuan: statistics.sums[2] ?? 0 }];
}

/** The last total below some headings of a made sheet, and how many people it names. */
async function figures(workbook: FileWorkbook, ending: string, headings: readonly string[]): Promise<{ people: number; sums: readonly number[] }> {
  const { sheets } = await workbook.overview();
  const name = sheets.find((sheet) => sheet.name.endsWith(ending))?.name ?? ending;
  const block = await sheetNamed(workbook, name);
  const [columns, rows] = [block.range?.lastColumn ?? 0, block.range?.lastRow ?? 0];
  const places = headings.map((heading) => {
    for (let row = 1; row <= rows; row += 1) for (let column = 1; column <= columns; column += 1) if (block.text(row, column) === heading) return { row, column };
    throw new Error(`no heading ${heading} in ${name}`);
  });
  let total = 0;
  let people = 0;
  for (let row = 1; row <= rows; row += 1) {
    if (block.text(row, 1).startsWith('合计')) total = row;
    if (/^\d{17}[\dX]$/.test(block.text(row, 3))) people += 1;
  }
  return { people, sums: places.map(({ column }) => block.number(total, column)) };
}

async function found(workbook: FileWorkbook, codes: readonly string[], corrections: readonly Correction[] = []): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(workbook, { asOf, period: quarter, corrections, settings });
  return findings.filter(({ code }) => codes.includes(code)).map(({ code, severity, sheetName, row, field, data }) => {
    const said = code === 'EL04' ? `${String(data['found'])} for ${String(data['expected'])}` : String(data['found'] ?? '');
    return `${code} ${severity} ${sheetName} ${String(row)} ${field} ${said}`.trim();
  });
}

const amountFor = (what: AmountFor): readonly Correction[] => [{ sheet: issue, amountFor: what }];

test('w4: a title of the year and no amounts: four people with three months at 100 in each quarter', async () => {
  const workbook = await open('w4_year_title_no_period');
  expect(await paidIn(workbook)).toEqual([{ people: 4, yuan: 1200 }, { people: 4, months: 12, yuan: 1200 }]);
});

test('w4: who is added for a quarter gets a sheet of the quarter, for a row among those of the year would be for the year', async () => {
  const roll = async (year: number, quarterOfYear: number) => {
    const workbook = await open('w4_year_title_no_period');
    return rollVouchers(workbook, { period: { kind: 'quarter', year, quarter: quarterOfYear }, asOf, corrections: [], settings });
  };
  expect(await roll(2026, 4)).toMatchObject({ sheet: issue, isNew: false, added: 0, present: 4 });
  expect(await roll(2027, 1)).toMatchObject({ sheet: '老年券发放台账_2027Q1', isNew: true, added: 4, present: 0 });
});

test.each([['w5_year_title_amount100'], ['w6_year_title_amount1100']])('%s: amounts under a title of the year are asked about; until then no table is made of them', async (name) => {
  const workbook = await open(name);
  const refused = await generateTables(workbook, { tables: ['voucher-inspection'], period: quarter, asOf, corrections: [], settings, acceptBreaks: false, skipUnkept: false }).catch((reason: unknown) => reason);
  expect(refused).toBeInstanceOf(TableProblem);
  expect(problemWords('zh-CN', refused as TableProblem)).toBe(
    '工作表“老年券发放”标题写的是2026年，没有说明每行金额是每月、每季度还是全期的，做不了《老年券检查表》；请用 --corrections 指明，如 {"sheet": "老年券发放", "amountFor": "quarter"}（month 每月、quarter 每季度、year 全期），或加一列“期间”。',
  );
  // Nobody is accused by amounts that nobody has explained.
  expect(await found(workbook, ['EL04', 'EL06', 'EL07', 'EL14', 'RC04'])).toEqual([]);
});

/** Four rows of the sheet, each with one finding. */
const each = (said: string): readonly string[] => [3, 4, 5, 6].map((row) => `EL04 error ${issue} ${String(row)} amount ${said}`);

test.each<[string, AmountFor, Awaited<ReturnType<typeof paidIn>>, readonly string[]]>([
  // 100 a month: 300 in the third quarter; October and November of the fourth have come.
  ['w5_year_title_amount100', 'month', [{ people: 4, yuan: 1200 }, { people: 4, months: 8, yuan: 800 }], []],
  // 100 a quarter is one month of it, and 300 are due.
  ['w5_year_title_amount100', 'quarter', [{ people: 4, yuan: 400 }, { people: 4, months: 4, yuan: 400 }], each('100 for 300')],
  // 100 a year: a quarter of it in each quarter, and 1200 are due.
  ['w5_year_title_amount100', 'year', [{ people: 4, yuan: 100 }, { people: 4, months: 12, yuan: 100 }], each('100 for 1200')],
  ['w6_year_title_amount1100', 'month', [{ people: 4, yuan: 13_200 }, { people: 4, months: 8, yuan: 8800 }], each('1100 for 100')],
  ['w6_year_title_amount1100', 'quarter', [{ people: 4, yuan: 4400 }, { people: 4, months: 12, yuan: 4400 }], each('1100 for 300')],
  // 1100 a year: 275 in each quarter.
  ['w6_year_title_amount1100', 'year', [{ people: 4, yuan: 1100 }, { people: 4, months: 12, yuan: 1100 }], each('1100 for 1200')],
])('%s, each amount being for a %s', async (name, what, tables, findings) => {
  const workbook = await open(name);
  expect(await found(workbook, ['EL04', 'EL06', 'EL14', 'RC04'], amountFor(what))).toEqual(findings);
  expect(await paidIn(workbook, amountFor(what))).toEqual(tables);
  // The answer is remembered with the table.
  expect(await paidIn(await openWorkbookFile(workbook.bytes()))).toEqual(tables);
});

/*
 * w8: of 33 people 2 were paid for the first half year, 8 for July alone (100) and 23 for the whole third quarter (300),
 * three of these by a row of the year or the second half year.
 */
test('w8: all ways of writing a period are read where the title names the year', async () => {
  const workbook = await open('w8_period_texts');
  expect(await found(workbook, ['ST02', 'EL14'])).toEqual([]);
  const [third, fourth] = await paidIn(workbook);
  expect(third).toEqual({ people: 31, yuan: 8 * 100 + 23 * 300 });
  // 下半年, 年度 and 2026年 go on in the fourth quarter.
  expect(fourth).toEqual({ people: 3, months: 9, yuan: 900 });
});

test('w8 without a year in the title: who names none is an error at his period, and is counted nowhere', async () => {
  const original = await open('w8_period_texts');
  const { sheets } = await original.overview();
  const sheet = sheets.find(({ name }) => name === issue)?.id;
  if (sheet === undefined) throw new Error('no sheet of payments');
  await original.editCells(sheet, [{ row: 1, column: 1, value: '样本社区老年券发放台账' }]);
  await original.commit();
  const workbook = await openWorkbookFile(original.bytes());
  expect(await found(workbook, ['ST02'])).toEqual(
    [[8, '三季度'], [9, '第三季度'], [11, '上半年'], [18, '7-9月'], [19, '7月-9月'], [30, '7月'], [31, '7月份']].map(([row, text]) => `ST02 error ${issue} ${String(row)} period ${String(text)}`),
  );
  // Four of the quarter and two of July fewer.
  expect((await paidIn(workbook))[0]).toEqual({ people: 25, yuan: 6 * 100 + 19 * 300 });
});
