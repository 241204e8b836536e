import { checkWorkbook } from '../../src/work/checkWorkbook';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { standingCheck } from '../../src/work/standingCheck';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import type { CellInput, SheetId, Workbook } from '../../src/workbook/port';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

async function demo(): Promise<Workbook> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, makeCommunity(7, 120), layouts[0] as (typeof layouts)[number]);
  return workbook;
}

async function edit(workbook: Workbook, sheet: SheetId, row: number, column: number, value: CellInput) {
  await workbook.editCells(sheet, [{ row, column, value }]);
  await workbook.commit();
  return { sheet, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
}

test('an edit is judged with everybody it concerns, as a whole check would', async () => {
  const workbook = await demo();
  const checked = await checkWorkbook(workbook, request);
  expect(checked.findings).toEqual([]);
  const elders = checked.sheets.find(({ kind }) => kind === 'elders');
  const [sheet, first] = [elders?.sheet as SheetId, elders?.firstRow as number];
  const id = elders?.fields['idNumber'] as number;
  const standing = await standingCheck(workbook, request);
  const number = (await workbook.readBlock(sheet)).text(first, id);
  expect(await standing.changed(await edit(workbook, sheet, first + 3, id, number))).toBe(true);
  expect(standing.findings.map(({ code, row }) => `${code} ${row}`)).toContain(`ID10 ${first + 3}`);
  expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
});

test('what reaches further than its rows is not guessed', async () => {
  const workbook = await demo();
  const { sheets } = await checkWorkbook(workbook, request);
  const elders = sheets.find(({ kind }) => kind === 'elders');
  const [sheet, row, name] = [elders?.sheet as SheetId, elders?.firstRow as number, elders?.fields['name'] as number];
  const standing = await standingCheck(workbook, request);
  expect(await standing.changed(await edit(workbook, sheet, elders?.headerRows[0] as number, name, '姓 名'))).toBe(false);
  const id = elders?.fields['idNumber'] as number;
  await edit(workbook, sheet, row, id, null);
  expect(await standing.changed(await edit(workbook, sheet, row, name, '合计'))).toBe(false);
  const all = { firstRow: 1, lastRow: 900, firstColumn: 1, lastColumn: 3 };
  expect(await standing.changed({ sheet, range: all })).toBe(false);
  expect(await standing.changed({ sheet: 'nobody' as SheetId, range: { ...all, lastRow: 1 } })).toBe(false);
});
