import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { generateTables, type TableRequest } from '../../../src/work/generateTables';
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
  expect(said.tables.find(({ id }) => id === 'voucher-statistics')?.breaks).toEqual([{ rule: 'carriedOver', expected: 7, found: 6, text: '上季统计表报本季末7人，本表上季末6人', rows: [] }]);
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
