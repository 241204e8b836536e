import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetId } from '../../../src/workbook/port';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { shownBook } from '../../excel/shown';
import { contentOf, formulaValues, refuses, sheetNamed } from '../contract';
import { seedWorkbook } from '../seed';

const content = contentOf([['姓名', '身份证号', '金额'], ['张三', '11010519491231002X', 300], [null, '', { formula: 'C3+1', value: 18186 }]]);

/** A workbook whose cells, marks and memory a commit has changed, and what it was before. */
async function changed(): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook; readonly roster: SheetId; readonly before: unknown; readonly after: unknown }> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula]);
  startOffice(excel);
  const workbook = new ExcelWorkbook();
  const roster = await sheetNamed(workbook, '老年人台账');
  await workbook.mark([{ sheet: roster, severity: 'error', cells: [{ row: 3, column: 2 }] }]);
  await workbook.setMemory('旧');
  await workbook.commit();
  const before = shownBook(excel.book);
  await workbook.addSheet({ name: '签字表', content, tableTag: 'voucher-issue|2026Q4' });
  await workbook.editCells(roster, [
    { row: 3, column: 2, value: '007' },
    { row: 3, column: 3, value: 18186 },
    { row: 3, column: 5, value: false },
    { row: 4, column: 4, value: { formula: 'C3+1', value: 18187 } },
    { row: 3, column: 1, value: null },
  ]);
  await workbook.mark([{ sheet: roster, severity: 'warning', cells: [{ row: 4, column: 1 }] }]);
  await workbook.setMemory('新');
  await workbook.commit();
  return { excel, workbook, roster, before, after: shownBook(excel.book) };
}

test('gives back cells, marks and memory, and takes away the sheet that was added', async () => {
  const { excel, workbook, before, after } = await changed();
  expect(after).not.toEqual(before);
  expect(workbook.canUndo).toBe(true);
  await workbook.undo();
  expect(shownBook(excel.book)).toEqual(before);
  expect(await workbook.memory()).toBe('旧');
});

test('a memory that was not there before goes', async () => {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()));
  startOffice(excel);
  const before = shownBook(excel.book);
  const workbook = new ExcelWorkbook();
  await workbook.setMemory('新');
  await workbook.commit();
  await workbook.undo();
  expect(shownBook(excel.book)).toEqual(before);
});

test('is done once', async () => {
  const { workbook } = await changed();
  await workbook.undo();
  expect(workbook.canUndo).toBe(false);
  await refuses('notSupported', () => workbook.undo());
});

describe('is refused, with nothing changed,', () => {
  const typed: readonly (readonly [string, (excel: MemoryExcel) => unknown])[] = [
    ['where somebody typed into a cell since', (excel) => excel.type('老年人台账', 3, 2, '008')],
    ['where somebody cleared a cell since', (excel) => excel.type('老年人台账', 3, 3, '')],
    ['where somebody filled a cell that was emptied', (excel) => excel.type('老年人台账', 3, 1, '王五')],
    ['where somebody typed into the sheet that was added', (excel) => excel.type('签字表', 2, 1, '李四')],
    ['where the sheet that was added is gone', (excel) => excel.book.sheets.splice(excel.book.sheets.findIndex(({ name }) => name === '签字表'), 1)],
    ['where somebody else wrote the memory since', () => otherMemory()],
  ];
  test.each(typed)('%s', async (_when, type) => {
    const { excel, workbook } = await changed();
    await type(excel);
    const now = shownBook(excel.book);
    await refuses('changedSince', () => workbook.undo());
    expect(shownBook(excel.book)).toEqual(now);
  });

  test('where the sheet has been protected since', async () => {
    const { excel, workbook } = await changed();
    excel.sheet('老年人台账').isProtected = true;
    const now = shownBook(excel.book);
    await refuses('sheetProtected', () => workbook.undo());
    expect(shownBook(excel.book)).toEqual(now);
  });
});

test('waits until a cell is no longer being edited', async () => {
  const { excel, workbook, before } = await changed();
  excel.beginEditing();
  const undoing = workbook.undo();
  excel.endEditing();
  await undoing;
  expect(shownBook(excel.book)).toEqual(before);
});

test('is not offered after a sheet was written anew or removed, nor where nothing was done', async () => {
  const { excel, workbook } = await changed();
  const table = await sheetNamed(workbook, '签字表');
  await workbook.writeSheet(table, contentOf([['改']]));
  await workbook.commit();
  expect(workbook.canUndo).toBe(false);
  await workbook.removeSheet(table);
  await workbook.commit();
  expect(workbook.canUndo).toBe(false);
  expect(new ExcelWorkbook().canUndo).toBe(false);
  const now = shownBook(excel.book);
  await refuses('notSupported', () => workbook.undo());
  expect(shownBook(excel.book)).toEqual(now);
});

/** Another window of the workbook remembers something. */
async function otherMemory(): Promise<void> {
  const other = new ExcelWorkbook();
  await other.setMemory('别处');
  await other.commit();
}
