import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { memoryXml } from '../../../src/workbook/memoryPart';
import type { NotTaken, SheetContent, SheetId } from '../../../src/workbook/port';
import { problemInExcel } from '../../../src/wording/problemWords';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { gentle, type Habits } from '../../excel/model/habits';
import { startOffice } from '../../excel/office';
import { shownBook } from '../../excel/shown';
import { contentOf, formulaValues, refuses, sheetNamed } from '../contract';
import { seedWorkbook } from '../seed';

async function opened(habits: Partial<Habits> = {}): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook }> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula], { ...gentle, ...habits });
  startOffice(excel);
  return { excel, workbook: new ExcelWorkbook() };
}

/** Three columns of 40 characters on an upright A4 page. */
const wide: SheetContent = {
  ...contentOf([['姓名', '身份证号', '签字'], ['张三', '11010519491231002X', null]], { columnWidths: [40, 40, 40], frozenRows: 1 }),
  page: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: true, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } },
};

async function made(habits: Partial<Habits>): Promise<{ readonly excel: MemoryExcel; readonly notTaken: readonly NotTaken[] }> {
  const { excel, workbook } = await opened(habits);
  await workbook.addSheet({ name: '签字表', content: wide, tableTag: 'voucher-issue|2026Q4' });
  return { excel, notTaken: await workbook.commit() };
}

describe('how a table prints and scrolls', () => {
  test('is as it was asked for', async () => {
    const { excel, notTaken } = await made({});
    const { page, frozenRows } = excel.sheet('签字表');
    expect([page['zoom'], page['orientation'], frozenRows, notTaken]).toEqual([{ horizontalFitToPages: 1 }, 'Portrait', 1, []]);
  });

  test('is scaled where Excel does not fit it to the page', async () => {
    const { excel, notTaken } = await made({ ignoresFit: true });
    // 3 × (40 × 5.25 + 3.75) = 641.25 points; the page has 595.28 - 72 = 523.28: 81 %.
    expect([excel.sheet('签字表').page['zoom'], notTaken]).toEqual([{ scale: 81 }, []]);
  });

  test('is told where it cannot be fitted, frozen or laid out; the table is there all the same', async () => {
    expect((await made({ ignoresFit: true, ignoresScale: true })).notTaken).toEqual([{ sheet: '签字表', what: 'fitToWidth' }]);
    expect((await made({ refusesFreezing: true })).notTaken).toEqual([{ sheet: '签字表', what: 'frozenRows' }]);
    const { excel, notTaken } = await made({ refusesLayout: true, refusesFreezing: true });
    expect(notTaken).toEqual([{ sheet: '签字表', what: 'pageSetup' }, { sheet: '签字表', what: 'frozenRows' }]);
    expect(excel.sheet('签字表').cell(2, 1)?.value).toBe('张三');
  });

  test('of a workbook whose font has wider digits holds as many characters', async () => {
    const { excel } = await made({ digitWidth: 8, ignoresFit: true });
    // 40 × 5.25 × 8 ÷ 7 + 3.75 = 243.75 points; of three such columns 71 % fit.
    expect([[...excel.sheet('签字表').widths.values()], excel.sheet('签字表').page['zoom']]).toEqual([[243.75, 243.75, 243.75], { scale: 71 }]);
  });
});

test('a merged area without a text keeps its fill', async () => {
  const { excel, workbook } = await opened({ mergingLosesFill: true });
  const range = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 };
  await workbook.addSheet({ name: '签字表', content: contentOf([[null, null, '金额']], { merges: [range], styles: [{ range, style: { fill: 'FFEE00', border: 'thin' } }] }), tableTag: 'voucher-issue|2026Q4' });
  await workbook.commit();
  expect(excel.sheet('签字表').cell(1, 1)?.look).toMatchObject({ 'fill.color': '#FFEE00', 'borders.left.style': 'Continuous' });
});

describe('rules that somebody made by hand', () => {
  const rule = { byHand: true, type: 'Custom', ranges: [{ firstRow: 3, firstColumn: 1, lastRow: 6, lastColumn: 4 }], formula: '=$D3>100', fill: '#FFFF00' } as const;

  test.each([[{ hidesRules: true }], [{ countsRules: true }], [{ hidesRules: true, countsRules: true }]])('stay, and marks are laid, moved and taken away: %o', async (habits) => {
    const { excel, workbook } = await opened(habits);
    const { formats } = excel.sheet('老年人台账');
    formats.push({ id: 'clerk 1', ...rule }, { id: 'clerk 2', ...rule });
    const roster = await sheetNamed(workbook, '老年人台账');
    for (const row of [3, 4, 4]) {
      await workbook.mark([{ sheet: roster, severity: 'error', cells: [{ row, column: 2 }] }, { sheet: roster, severity: 'info', cells: [{ row, column: 3 }] }]);
      await workbook.commit();
    }
    expect(excel.sheet('老年人台账').formats).toHaveLength(4);
    await workbook.editCells(roster, [{ row: 9, column: 2, value: '新', likeRow: 4 }]);
    await workbook.commit();
    expect(excel.sheet('老年人台账').formats.filter(({ formula }) => !formula.includes('$D3'))).toHaveLength(2);
    await workbook.unmark();
    await workbook.commit();
    expect(excel.sheet('老年人台账').formats.map(({ formula, fill }) => [formula, fill])).toEqual([['=$D3>100', '#FFFF00'], ['=$D3>100', '#FFFF00']]);
  });
});

describe('what is moved between reading and writing', () => {
  test.each<readonly [string, (excel: MemoryExcel) => void]>([
    ['a row put in above', (excel) => excel.insertRow('名单', 2)],
    ['a row deleted above', (excel) => excel.deleteRow('名单', 2)],
    ['a name changed in the same row', (excel) => excel.type('名单', 3, 1, '赵六')],
  ])('%s: nothing is written into another person\'s row, and it is told', async (_case, change) => {
    const { excel, workbook } = await opened();
    const sheet = excel.book.addSheet('名单');
    ['姓名', '张三', '李四', '王五'].forEach((name, at) => (sheet.cellToWrite(at + 1, 1).value = name));
    const list = await sheetNamed(workbook, '名单');
    await workbook.editCells(list, [{ row: 3, column: 2, value: '11010519491231002X' }]);
    change(excel);
    const before = shownBook(excel.book);
    await refuses('movedMeanwhile', () => workbook.commit());
    expect(shownBook(excel.book)).toEqual(before);
    // Read again, it goes on.
    await workbook.editCells(await sheetNamed(workbook, '名单'), [{ row: 3, column: 2, value: '11010519491231002X' }]);
    await workbook.commit();
  });

  test('what somebody was typing while it was to be written is not written over', async () => {
    const { excel, workbook } = await opened();
    await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 3, column: 2, value: '007' }]);
    excel.beginEditing({ sheet: '老年人台账', row: 3, column: 1, input: '李四' });
    const refused = refuses('movedMeanwhile', () => workbook.commit());
    await new Promise((resolve) => setImmediate(resolve));
    excel.endEditing();
    await refused;
    expect(excel.sheet('老年人台账').cell(3, 2)?.value).not.toBe('007');
  });

  test.each<readonly [string, number, boolean, Partial<Habits>]>([
    ['in the same row', 3, true, {}],
    ['in another row', 5, false, {}],
    ['in the same row, of which Excel says no more than that it refuses,', 3, true, { refusesEditsVaguely: true }],
    ['in another row, of which Excel says no more than that it refuses,', 5, false, { refusesEditsVaguely: true }],
  ])('what somebody begins to type %s after it was compared is compared too', async (_where, row, isRefused, habits) => {
    const { excel, workbook } = await opened(habits);
    await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 3, column: 2, value: '007' }]);
    excel.onAnswer = () => {
      excel.onAnswer = null;
      excel.beginEditing({ sheet: '老年人台账', row, column: 1, input: '李四' });
      setTimeout(() => excel.endEditing(), 50);
    };
    if (isRefused) await refuses('movedMeanwhile', () => workbook.commit());
    else await workbook.commit();
    const roster = excel.sheet('老年人台账');
    expect([roster.cell(row, 1)?.value, roster.cell(3, 2)?.value === '007']).toEqual(['李四', !isRefused]);
  });

  test('a row typed where a new one was to go', async () => {
    const { excel, workbook } = await opened();
    excel.book.addSheet('名单').cellToWrite(1, 1).value = '姓名';
    await workbook.editCells(await sheetNamed(workbook, '名单'), [{ row: 2, column: 1, value: '张三' }]);
    excel.type('名单', 2, 1, '李四');
    await refuses('movedMeanwhile', () => workbook.commit());
    expect(excel.sheet('名单').cell(2, 1)?.value).toBe('李四');
  });

  test.each([
    ['inside', 2, 3],
    ['below', 9, 1],
    ['beside', 1, 9],
  ])('a note typed into a table %s before it is made again is not lost', async (_place, row, column) => {
    const { excel, workbook } = await opened();
    const table = await workbook.addSheet({ name: '签字表', content: wide, tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    await workbook.readBlock(table);
    await workbook.writeSheet(table, contentOf([['改']]));
    excel.type('签字表', row, column, '已领');
    const before = shownBook(excel.book);
    await refuses('movedMeanwhile', () => workbook.commit());
    expect(shownBook(excel.book)).toEqual(before);
  });

  test('what a formula gives may change', async () => {
    const { excel, workbook } = await opened();
    const sheet = excel.book.addSheet('名单');
    sheet.cellToWrite(1, 1).value = '张三';
    Object.assign(sheet.cellToWrite(1, 2), { formula: '=TODAY()', value: 46356 });
    await workbook.editCells(await sheetNamed(workbook, '名单'), [{ row: 1, column: 3, value: '改' }]);
    Object.assign(sheet.cellToWrite(1, 2), { value: 46357 });
    await workbook.commit();
    expect(sheet.cell(1, 3)?.value).toBe('改');
  });
});

describe('what was read before somebody changed it', () => {
  test('is what must still be there, though all was read anew since', async () => {
    const { excel, workbook } = await opened();
    const roster = await sheetNamed(workbook, '老年人台账');
    await workbook.onChange(() => undefined);
    expect((await workbook.readBlock(roster)).text(3, 1)).toBe('张三');
    excel.type('老年人台账', 3, 1, '李四');
    await new Promise((resolve) => setImmediate(resolve));
    await workbook.editCells(roster, [{ row: 3, column: 2, value: '007' }]);
    const before = shownBook(excel.book);
    await refuses('movedMeanwhile', () => workbook.commit());
    expect(shownBook(excel.book)).toEqual(before);
    expect((await workbook.readBlock(roster)).text(3, 1)).toBe('李四');
    await workbook.editCells(roster, [{ row: 3, column: 2, value: '007' }]);
    await workbook.commit();
    expect(excel.sheet('老年人台账').cell(3, 2)?.value).toBe('007');
  });

  test.each<readonly [string, string | null, (excel: MemoryExcel) => unknown]>([
    ['a button of the ribbon remembered something else', '旧', () => remembered('别处')],
    ['a co-author remembered something', null, (excel) => excel.book.parts.push({ id: 'other', xml: memoryXml('同事') })],
    ['somebody forgot it', '旧', (excel) => excel.book.parts.splice(0)],
  ])('%s: what is remembered is not written over, and that is told', async (_case, first, change) => {
    const { excel, workbook } = await opened();
    if (first !== null) await remembered(first);
    const roster = await sheetNamed(workbook, '老年人台账');
    expect(await workbook.memory()).toBe(first);
    await workbook.editCells(roster, [{ row: 3, column: 2, value: '007' }]);
    await workbook.setMemory('新');
    await change(excel);
    const before = shownBook(excel.book);
    const reason = await workbook.commit().catch((problem: unknown) => problem);
    expect(reason).toMatchObject({ code: 'memoryMovedMeanwhile' });
    expect(problemInExcel('zh-CN', reason)).toContain('没有写入任何内容');
    expect(shownBook(excel.book)).toEqual(before);
    await workbook.setMemory('再写');
    await workbook.commit();
    expect([await workbook.memory(), excel.book.parts.length]).toEqual(['再写', 1]);
  });

  test('a memory written anew with the same text is the same', async () => {
    const { excel, workbook } = await opened();
    await remembered('旧');
    await workbook.memory();
    excel.book.parts.splice(0, 1, { id: 'other', xml: memoryXml('旧') });
    await workbook.setMemory('新');
    await workbook.commit();
    expect([await new ExcelWorkbook().memory(), excel.book.parts.length]).toEqual(['新', 1]);
  });
});

async function remembered(text: string): Promise<void> {
  const other = new ExcelWorkbook();
  await other.setMemory(text);
  await other.commit();
}

describe('while another workbook is in front', () => {
  // Nobody is to wait for the seconds between the tries.
  beforeEach(() => jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => setImmediate(work)) as unknown as typeof setTimeout));
  afterEach(() => jest.restoreAllMocks());

  test('for a moment, it goes on', async () => {
    const { excel, workbook } = await opened();
    await workbook.addSheet({ name: '签字表', content: wide, tableTag: 'voucher-issue|2026Q4' });
    excel.elsewhere = 1;
    await workbook.commit();
    expect(excel.sheet('签字表').cell(2, 1)?.value).toBe('张三');
  });

  test('where not even its names are told, it is waited for when reading', async () => {
    const { excel, workbook } = await opened({ namesInFrontAlone: true });
    excel.elsewhere = 2;
    await workbook.addSheet({ name: '签字表', content: wide, tableTag: 'voucher-issue|2026Q4' });
    excel.elsewhere = 2;
    await workbook.commit();
    expect(excel.sheet('签字表').cell(2, 1)?.value).toBe('张三');
  });

  test('and stays there, that is told and nothing is written', async () => {
    const { excel, workbook } = await opened();
    const before = shownBook(excel.book);
    await workbook.addSheet({ name: '签字表', content: wide, tableTag: 'voucher-issue|2026Q4' });
    excel.elsewhere = 1000;
    await refuses('otherInFront', () => workbook.commit());
    expect(shownBook(excel.book)).toEqual(before);
  });
});

test('our own changes are nobody else\'s, even where Excel tells of them', async () => {
  const { excel, workbook } = await opened({ tellsOwnChanges: true });
  const told: unknown[] = [];
  await workbook.onChange((change) => told.push(change));
  await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 3, column: 4, value: 1 }]);
  await workbook.commit();
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  excel.type('空表', 1, 1, 'x');
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toHaveLength(1);
});

describe('two that write at once', () => {
  test('write one after the other: neither takes the other\'s sheet for its own', async () => {
    const { excel, workbook } = await opened();
    const tables = await Promise.all(['甲', '乙'].map((name) => workbook.addSheet({ name, content: wide, tableTag: `voucher-issue|${name}` })));
    await workbook.commit();
    const [one, other] = [new ExcelWorkbook(), new ExcelWorkbook()];
    const [first, second] = tables.map((_table, at) => excel.book.sheets.at(at - 2)?.id as SheetId) as [SheetId, SheetId];
    await one.writeSheet(first, contentOf([['甲改']]));
    await other.writeSheet(second, contentOf([['乙改']]));
    await Promise.all([one.commit(), other.commit()]);
    expect(['甲', '乙'].map((name) => excel.sheet(name).cell(1, 1)?.value)).toEqual(['甲改', '乙改']);
    expect(excel.book.sheets.filter(({ name }) => name.startsWith('_MZ_'))).toEqual([]);
  });
});

test('what a co-author types while sheets are made, before cells are written, stays when the rest fails', async () => {
  const { excel, workbook } = await opened();
  const roster = await sheetNamed(workbook, '老年人台账');
  await workbook.addSheet({ name: '签字表', content: wide, tableTag: 'voucher-issue|2026Q4' });
  await workbook.editCells(roster, [{ row: 3, column: 4, value: 1 }]);
  // The rows have just been read again; the next request makes the sheet.
  excel.onAnswer = () => {
    excel.onAnswer = null;
    excel.type('老年人台账', 3, 4, 99);
    excel.breakdown = { request: 1, actions: 2 };
  };
  await refuses('excelFailed', () => workbook.commit());
  expect(excel.sheet('老年人台账').cell(3, 4)?.value).toBe(99);
});
