import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import type { Cell } from '../ledger/arrayBlock';
import { madeUpId, madeUpName } from '../ledger/people';
import { laidOut, realSheets } from '../ledger/realSheets';
import { bookOfRows } from '../work/bookOfRows';
import { sheetNamed } from '../work/eleven/shown';

/*
 * A list of another office before or behind the ledgers changes nothing: neither what is found nor what is made. The lists
 * have the heading rows of real ones (test/ledger/realHeadings.tsv), their people are made up.
 */

const asOf = { year: 2026, month: 11, day: 23 };
const period = parsePeriod('2026Q4') as Period;
const request = { asOf, period, corrections: [], settings: { place: 'beijing' } };

/** Twelve people; the third has died in August and is still paid, the seventh's sex is not that of the number. */
const roll: Cell[][] = [
  ['填报单位：样本社区'],
  ['序号', '姓名', '性别', '身份证号', '住址', '联系电话', '老年券起发月份', '老年券状态', '死亡日期'],
  ...Array.from({ length: 12 }, (_unused, place): Cell[] => {
    const id = madeUpId(place + 1);
    const sex = Number(id[16]) % 2 === 1 ? '男' : '女';
    const shown = place === 6 ? (sex === '男' ? '女' : '男') : sex;
    return [place + 1, madeUpName(place + 1), shown, id, `样本路${place + 1}号`, `1990000${1000 + place}`, '2020-12', '在发', place === 2 ? '2026-08-03' : null];
  }),
];

function bookOf(sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[]): Promise<FileWorkbook> {
  return bookOfRows(Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? null : cell)))])));
}

/** What is found and made: findings by code and cell, the signature table cell by cell. */
async function resultOf(workbook: FileWorkbook): Promise<object> {
  const { findings } = await checkWorkbook(workbook, request);
  await generateTables(workbook, { ...request, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false });
  const block = await sheetNamed(workbook, '老年券发放签字表_2026Q4');
  const cells: string[] = [];
  for (let row = 1; row <= (block.range?.lastRow ?? 0); row += 1) {
    for (let column = 1; column <= (block.range?.lastColumn ?? 0); column += 1) cells.push(block.text(row, column));
  }
  // The made-up numbers are of no province; what is published is looked at as such, whoever's it is.
  const told = findings.filter(({ code }) => !['ID06', 'PV01', 'PV02'].includes(code));
  return { findings: told.map(({ code, sheetName, row, column }) => `${code} ${sheetName} ${row} ${column}`), cells };
}

const ledger = { name: '老年人台账', rows: roll };
const foreign = realSheets().filter(({ kinds }) => kinds.every((kind) => kind === null));
let alone: object;

beforeAll(async () => {
  alone = await resultOf(await bookOf([ledger]));
  expect(alone).toMatchObject({ findings: ['EL06 老年人台账 5 8', 'ID07 老年人台账 9 3'] });
});

test('there are lists of many offices', () => expect(foreign.length).toBeGreaterThan(40));

test.each(foreign.map((sheet) => [sheet.id, sheet.title === '' ? sheet.name : sheet.title, sheet] as const))('%s %s', async (_id, _title, sheet) => {
  const rows = laidOut(sheet, 'paper').rows;
  const other = { name: sheet.name === 'Sheet1' ? '其他名单' : sheet.name, rows };
  expect(await resultOf(await bookOf([ledger, other]))).toEqual(alone);
  expect(await resultOf(await bookOf([other, ledger]))).toEqual(alone);
});
