import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { generateTables, type TableRequest } from '../../../src/work/generateTables';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf, everybody, type Books } from './books';
import type { Row } from './people';
import { sheetNamed, shown } from './shown';

const request = (tables: readonly string[], quarter: 3 | 4 = 4, acceptBreaks = false): TableRequest => ({
  period: { kind: 'quarter', year: 2026, quarter },
  asOf: { year: 2026, month: 11, day: 23 },
  tables,
  corrections: [],
  settings: { place: 'beijing' },
  skipUnkept: false,
  acceptBreaks,
});

/** The same office with its elders changed after a table was made: the made sheets stay. */
async function changedAfter(workbook: FileWorkbook, elders: readonly Row[]): Promise<FileWorkbook> {
  const { sheets } = await workbook.overview();
  const roll = sheets.find(({ name }) => name === '老年人台账');
  if (roll === undefined) throw new Error('no roll');
  const before = await workbook.readBlock(roll.id);
  const other = await bookOf(arrangements.plain, { ...everybody, elders });
  const after = await sheetNamed(other, '老年人台账');
  const edits = [];
  for (let row = 2; row <= Math.max(before.range?.lastRow ?? 0, after.range?.lastRow ?? 0); row += 1) {
    for (let column = 1; column <= (before.range?.lastColumn ?? 0); column += 1) {
      const value = after.type(row, column) === 1 ? after.number(row, column) : after.text(row, column) || null;
      edits.push({ row, column, value });
    }
  }
  await workbook.editCells(roll.id, edits);
  await workbook.commit();
  return openWorkbookFile(workbook.bytes());
}

const without = (name: string) => everybody.elders.filter((elder) => elder['name'] !== name);
const changed = (name: string, fields: Row) => everybody.elders.map((elder) => (elder['name'] === name ? { ...elder, ...fields } : elder));
const sheetsOf = async (workbook: FileWorkbook) => (await workbook.overview()).sheets.map(({ name }) => name);

test('an opening that is not the closing reported for the quarter before is a break: nothing is written unless it is accepted, and then the sheet is marked', async () => {
  const first = await bookOf(arrangements.plain);
  const { refused } = await generateTables(first, request(['voucher-statistics'], 3));
  expect(refused).toBe(false);
  const workbook = await changedAfter(first, without('张德福'));
  const bytes = workbook.bytes();

  const said = await generateTables(workbook, request(['voucher-statistics', 'helper-monthly']));
  expect(said).toMatchObject({ refused: true, changed: false });
  expect(said.tables.find(({ id }) => id === 'voucher-statistics')?.breaks).toEqual([{ rule: 'carriedOver', expected: 7, found: 6, text: '上季统计表报本季末7人，本表上季末6人', rows: [{ sheet: '老年券发放统计表_2026Q3', row: 21, column: 8 }] }]);
  expect(said.tables.find(({ id }) => id === 'voucher-statistics')?.balances).toMatchObject([{ holds: true }]);
  expect(workbook.bytes()).toEqual(bytes);
  expect(await sheetsOf(workbook)).not.toContain('小帮手月报表_2026-10');

  const accepted = await generateTables(workbook, request(['voucher-statistics'], 4, true));
  expect(accepted).toMatchObject({ refused: false, changed: true });
  const mark = '勾稽不符：上季统计表报本季末7人，本表上季末6人';
  expect(shown(await sheetNamed(workbook, '老年券发放统计表_2026Q4')).map(([cell]) => cell)).toContain(mark);

  const mended = await changedAfter(workbook, everybody.elders);
  expect((await generateTables(mended, request(['voucher-statistics']))).refused).toBe(false);
  expect(shown(await sheetNamed(mended, '老年券发放统计表_2026Q4')).map(([cell]) => cell)).not.toContain(mark);
});

test('a monthly table of deaths made before that names others than the quarter is a break with the rows behind it; made anew together they agree', async () => {
  const first = await bookOf(arrangements.plain);
  await generateTables(first, request(['voucher-deaths-monthly']));
  const workbook = await changedAfter(first, changed('王建国', { deathDate: '2026-11-20' }));
  const { refused, tables: [made] } = await generateTables(workbook, request(['voucher-deaths-quarterly']));
  expect(refused).toBe(true);
  expect(made?.breaks).toEqual([
    { rule: 'monthlyDeaths', expected: 1, found: 2, text: '2026年11月死亡月报表1人，本季报表该月2人，两表人员不一致，请重新生成该月月报表', rows: [{ sheet: '老年人台账', row: 4 }] },
  ]);
  expect((await generateTables(workbook, request(['voucher-deaths-monthly', 'voucher-deaths-quarterly']))).refused).toBe(false);
});

test('a holder of no known age or sex is no silent gap in the statistics', async () => {
  const books: Books = { ...everybody, elders: changed('张德福', { idNumber: '110196', birthDate: '', sex: '' }), vouchers: [] };
  const { refused, tables: [made] } = await generateTables(await bookOf(arrangements.plain, books), request(['voucher-statistics']));
  expect(refused).toBe(true);
  expect(made?.breaks).toMatchObject([{ rule: 'unplaced', expected: 0, found: 1, rows: [{ sheet: '老年人台账', row: 2 }] }]);
});

test('who stands in a monthly table of deaths and died in no such month is told at the row of that table', async () => {
  const first = await bookOf(arrangements.plain, { ...everybody, elders: changed('王建国', { deathDate: '2026-11-20' }) });
  await generateTables(first, request(['voucher-deaths-monthly']));
  const workbook = await changedAfter(first, everybody.elders);
  const { tables: [made] } = await generateTables(workbook, request(['voucher-deaths-quarterly']));
  const rows = shown(await sheetNamed(workbook, '老年券死亡月报表_2026-11'));
  expect(made?.breaks).toMatchObject([{ rule: 'monthlyDeaths', rows: [{ sheet: '老年券死亡月报表_2026-11', row: rows.findIndex((row) => row.includes('王建国')) + 1 }] }]);
});

test('a device issued after it was taken back is the row behind a summary that does not come out even', async () => {
  const helpers = everybody.helpers.map((device) => (device['name'] === '吴明光' ? { ...device, issueDate: '2026-12-20' } : device));
  const { refused, tables: [made] } = await generateTables(await bookOf(arrangements.plain, { ...everybody, helpers }), request(['helper-summary']));
  expect(refused).toBe(true);
  expect(made?.breaks).toMatchObject(['11月', '12月'].map((month) => ({ rule: 'balance', text: expect.stringContaining(month), rows: [{ sheet: '小帮手台账', row: 5 }] })));
});

test('what a table is reconciled by is told in its figures', async () => {
  const { tables } = await generateTables(await bookOf(arrangements.plain), request(['voucher-statistics', 'voucher-deaths-quarterly', 'helper-summary', 'voucher-issue']));
  const told = ({ parts, word, value, holds }: (typeof tables)[number]['balances'][number]) => `${parts.map(({ sign, word: own, value: figure }) => `${sign}${own} ${figure}`).join(' ')} = ${word} ${value} ${holds}`;
  expect(tables.map(({ id, balances }) => [id, ...balances.map(told)])).toEqual([
    ['voucher-issue'],
    ['voucher-deaths-quarterly', '+10月 1 +11月 1 +12月 0 = 本季死亡 2 true'],
    ['voucher-statistics', '+上季末 7 +新增 2 -死亡 2 -迁出 1 -其他停发 1 = 本季末 5 true'],
    ['helper-summary', '+期初在用 4 +新领 1 -收回 1 -停用 1 = 期末在用 3 true'],
  ]);
});
