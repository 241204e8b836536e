import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetContent, SheetId } from '../../../src/workbook/port';
import type { WorkbookProblem } from '../../../src/workbook/problem';
import { problemInExcel } from '../../../src/wording/problemWords';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { ModelBook } from '../../excel/model/book';
import { everyHabit, gentle, worst, type Habits } from '../../excel/model/habits';
import { startOffice } from '../../excel/office';
import { shownBook, shownSheet } from '../../excel/shown';
import { contentOf, formulaValues, refuses, sheetNamed } from '../contract';
import { seedWorkbook } from '../seed';

const content: SheetContent = contentOf([['姓名', '身份证号'], ['张三', '11010519491231002X'], [null, { formula: 'C3+1', value: 18186 }]], {
  styles: [{ range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }, style: { font: { bold: true }, border: 'thin', horizontal: 'center' } }],
  merges: [{ firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 }],
  columnWidths: [10, 20],
  rowHeights: [{ first: 1, last: 2, height: 24 }],
  filter: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 },
});

async function opened(habits: Habits = worst): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook }> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula], habits);
  startOffice(excel);
  return { excel, workbook: new ExcelWorkbook() };
}

/** A workbook with a table of ours, marks and a memory, and everything staged that can be. */
async function everythingStaged(habits: Habits = worst): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook; readonly table: SheetId }> {
  const { excel, workbook } = await opened(habits);
  const roster = await sheetNamed(workbook, '老年人台账');
  const table = await workbook.addSheet({ name: '签字表', content, tableTag: 'voucher-issue|2026Q4' });
  const gone = await workbook.addSheet({ name: '检查结果', content, tableTag: 'check-report' });
  await workbook.mark([{ sheet: roster, severity: 'error', cells: [{ row: 3, column: 2 }, { row: 4, column: 2 }] }, { sheet: table, severity: 'info', cells: [{ row: 2, column: 1 }] }]);
  await workbook.setMemory('旧');
  await workbook.commit();

  await workbook.addSheet({ name: '复审表', content, tableTag: 'voucher-review|2026Q4' });
  await workbook.writeSheet(table, contentOf([['改'], ['007']], { frozenRows: 1 }));
  await workbook.editCells(table, [{ row: 3, column: 1, value: '008' }]);
  await workbook.removeSheet(gone);
  await workbook.addSheet({ name: '检查结果', content, tableTag: 'check-report' });
  await workbook.editCells(roster, [{ row: 3, column: 2, value: '007' }, { row: 3, column: 4, value: { formula: 'C3+1', value: 18186 } }, { row: 9, column: 1, value: '2026-11-3' }]);
  await workbook.mark([{ sheet: roster, severity: 'warning', cells: [{ row: 3, column: 1 }] }]);
  await workbook.setMemory('新');
  return { excel, workbook, table };
}

/** A small workbook with all staged that can be taken back to the end: of a sheet that is removed nothing comes back. */
async function littleStaged(habits: Habits): Promise<Staged> {
  const book = new ModelBook(1900);
  const sheet = book.addSheet('名单');
  [['姓名', '号'], ['张三', 1], ['李四', 2]].forEach((row, down) => row.forEach((value, right) => (sheet.cellToWrite(down + 1, right + 1).value = value)));
  const excel = new MemoryExcel(book, () => undefined, habits);
  startOffice(excel);
  const workbook = new ExcelWorkbook();
  const list = await sheetNamed(workbook, '名单');
  const mark = (row: number): Promise<void> => workbook.mark([{ sheet: list, severity: 'error', cells: [{ row, column: 2 }] }]);
  const range = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 };
  const little = (name: string): SheetContent => contentOf([[name, null], ['007', 1]], { styles: [{ range, style: { border: 'thin', fill: 'FFEE00' } }], merges: [range], rowHeights: [{ first: 1, last: 1, height: 24 }] });
  const table = await workbook.addSheet({ name: '签字表', content: little('旧'), tableTag: 'voucher-issue|2026Q4' });
  await mark(2);
  await workbook.setMemory('旧');
  await workbook.commit();

  await workbook.readBlock(table);
  await workbook.addSheet({ name: '复审表', content: little('复审'), tableTag: 'voucher-review|2026Q4' });
  await workbook.writeSheet(table, little('新'));
  await workbook.editCells(list, [{ row: 2, column: 2, value: '007' }, { row: 4, column: 1, value: '王五' }]);
  await mark(3);
  await workbook.setMemory('新');
  return { excel, workbook };
}

interface Staged {
  readonly excel: MemoryExcel;
  readonly workbook: ExcelWorkbook;
}

/** One of the requests of a commit. */
interface Asked {
  readonly actions: readonly string[];
  /** The last one that is part of all or nothing: of those behind it nothing hangs any more. */
  readonly isLast: boolean;
  readonly isAfter: boolean;
  /** Read for undoing alone: where that fails, all is written, and there is no undo. */
  readonly isForUndo: boolean;
}

async function requestsOf(stage: () => Promise<Staged>): Promise<readonly Asked[]> {
  const { excel, workbook } = await stage();
  const requests: (readonly string[])[] = [];
  excel.onAnswer = (actions) => requests.push(actions);
  await workbook.commit();
  const last = requests.findIndex((actions) => actions.includes('SetXml'));
  const [rules, looks] = [requests.findIndex((actions) => actions.includes('GetCount')), requests.findLastIndex((actions) => actions.includes('GetCellProperties'))];
  return requests.map((actions, at) => ({ actions, isLast: at === last, isAfter: at > last, isForUndo: at >= rules && at <= looks }));
}

const leftOver = ({ book }: MemoryExcel): readonly string[] => book.sheets.map(({ name }) => name).filter((name) => name.startsWith('_MZ_'));

describe('a commit that Excel breaks off', () => {
  test.each(everyHabit)('%s leaves the workbook as it was, after whichever step that is; behind the last it is done', async (_case, habits) => {
    // Where all comes together, every single step.
    const stride = habits === worst ? 1 : 31;
    const stage = (): Promise<Staged> => littleStaged(habits);
    const whole = await stage();
    await whole.workbook.commit();
    const after = shownBook(whole.excel.book);
    for (const [at, { actions, isAfter, isForUndo }] of (await requestsOf(stage)).entries()) {
      if (isForUndo) continue;
      for (let done = 0; done <= actions.length; done += stride) {
        const { excel, workbook } = await stage();
        const before = shownBook(excel.book);
        excel.breakdown = { request: at + 1, actions: done };
        const told = await workbook.commit().then(() => 'ok', (reason: unknown) => (reason as WorkbookProblem).code);
        // What is left over goes with the next commit.
        if (isAfter) await workbook.setMemory('新');
        await workbook.commit();
        expect({ at, done, told, book: shownBook(excel.book) }).toEqual({ at, done, told: isAfter ? 'ok' : 'excelFailed', book: isAfter ? after : before });
      }
    }
  }, 60_000);

  test.each([['as Excel mostly is', gentle], ['as bad as it can be', worst]])('%s leaves a large workbook as it was, too, and the next one goes through', async (_case, habits) => {
    const stage = (): Promise<Staged> => everythingStaged(habits);
    for (const [at, { actions, isLast, isAfter, isForUndo }] of (await requestsOf(stage)).entries()) {
      if (isAfter) break;
      if (isForUndo) continue;
      // A sheet that was removed cannot be brought back: that comes last, after the memory.
      const until = isLast ? actions.indexOf('Delete', actions.indexOf('SetXml')) : actions.length;
      for (let done = 0; done <= until; done += 29) {
        const { excel, workbook } = await stage();
        const before = shownBook(excel.book);
        excel.breakdown = { request: at + 1, actions: done };
        await refuses('excelFailed', () => workbook.commit());
        expect({ request: at, done, book: shownBook(excel.book) }).toEqual({ request: at, done, book: before });
        await workbook.commit();
        expect(shownBook(excel.book)).toEqual(before);
      }
    }
  });

  test('after a sheet was removed is told: that sheet does not come back', async () => {
    const last = (await requestsOf(everythingStaged)).findIndex(({ isLast }) => isLast);
    const { actions } = (await requestsOf(everythingStaged))[last] as Asked;
    const { excel, workbook } = await everythingStaged();
    excel.breakdown = { request: last + 1, actions: actions.indexOf('Delete', actions.indexOf('SetXml')) + 1 };
    await refuses('halfWritten', () => workbook.commit());
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['老年人台账', '保护', '数组', '空表', '签字表']);
  });

  test('in a row that looks like another leaves the marks of other sheets', async () => {
    const begun = async (): Promise<Staged> => {
      const { excel, workbook } = await opened();
      const list = await sheetNamed(workbook, '老年人台账');
      const table = await workbook.addSheet({ name: '签字表', content, tableTag: 'voucher-issue|2026Q4' });
      await workbook.commit();
      await workbook.mark([list, table].map((sheet) => ({ sheet, severity: 'error', cells: [{ row: 3, column: 2 }] })));
      await workbook.commit();
      await workbook.editCells(list, [{ row: 7, column: 1, value: '王五', likeRow: 3 }]);
      return { excel, workbook };
    };
    const requests = await requestsOf(begun);
    const writing = requests.findIndex(({ actions }) => actions.includes('CopyFrom'));
    const { excel, workbook } = await begun();
    const marks = () => excel.book.sheets.map((sheet) => shownSheet(sheet)['marks']);
    const before = marks();
    excel.breakdown = { request: writing + 1, actions: requests[writing]?.actions.length ?? 0 };
    await refuses('excelFailed', () => workbook.commit());
    expect(marks()).toEqual(before);
    expect(JSON.stringify(before).match(/mark:error/g)).toHaveLength(2);
  });

  describe('over a sheet that a protected structure lets nobody copy', () => {
    async function begun(prepare: (excel: MemoryExcel) => void) {
      const { excel, workbook } = await opened();
      const table = await workbook.addSheet({ name: '签字表', content, tableTag: 'voucher-issue|2026Q4' });
      await workbook.commit();
      prepare(excel);
      excel.book.structureProtected = true;
      await workbook.writeSheet(table, contentOf([['改']]));
      const requests: (readonly string[])[] = [];
      excel.onAnswer = (actions) => requests.push(actions);
      return { excel, workbook, table, requests };
    }

    async function brokenOff(prepare: (excel: MemoryExcel) => void = () => undefined) {
      const whole = await begun(prepare);
      await whole.workbook.commit();
      const own = await begun(prepare);
      own.excel.breakdown = { request: whole.requests.findIndex((actions) => actions.includes('Clear')) + 1, actions: 10 };
      return own;
    }

    test('writes again what it held', async () => {
      const { excel, workbook, table } = await brokenOff();
      const { cells, merges, filter, heights } = shownSheet(excel.sheet('签字表'));
      await refuses('excelFailed', () => workbook.commit());
      const again = shownSheet(excel.sheet('签字表'));
      expect(again).toMatchObject({ merges, filter, heights });
      expect(again['cells']).toMatchObject(cells as object);
      await workbook.writeSheet(table, contentOf([['改']]));
      await workbook.commit();
      expect((await workbook.readBlock(table)).text(1, 1)).toBe('改');
    });

    test('tells that it is half written where it held what would not come back', async () => {
      const { workbook } = await brokenOff((excel) => (excel.sheet('签字表').comments = 1));
      await refuses('halfWritten', () => workbook.commit());
    });
  });

  test('and does not take back is told as such', async () => {
    const writing = (await requestsOf(everythingStaged)).findIndex(({ actions }) => actions.includes('CopyFrom'));
    const { excel, workbook } = await everythingStaged();
    excel.breakdown = { request: writing + 1, actions: 40 };
    let answered = 0;
    excel.onAnswer = () => {
      answered += 1;
      if (answered > writing) excel.breakdown = { request: 1, actions: 0 };
    };
    await refuses('copyKept', () => workbook.commit());
  });

  test('and does not take back keeps the copy of what the table held, until the clerk deletes it', async () => {
    const { excel, workbook } = await everythingStaged(gentle);
    const held = shownSheet(excel.sheet('签字表'))['cells'];
    let isWriting = false;
    excel.onAnswer = (actions) => {
      isWriting ||= actions.includes('CopyFrom');
      if (isWriting) excel.breakdown = { request: 1, actions: 0 };
    };
    const reason = await workbook.commit().catch((problem: unknown) => problem as WorkbookProblem);
    expect(reason).toMatchObject({ code: 'copyKept', data: { names: '_MZ_1,_MZ_REMOVED_1' } });
    excel.onAnswer = null;
    excel.breakdown = null;
    expect(problemInExcel('zh-CN', reason)).toContain('可能留在工作表 _MZ_1、_MZ_REMOVED_1 里');
    const other = new ExcelWorkbook();
    // Nobody takes them for ledgers or tables.
    expect((await other.overview()).sheets.filter(({ name }) => name.startsWith('_MZ_'))).toEqual([]);
    await other.setMemory('再写');
    await other.commit();
    await other.writeSheet(await sheetNamed(other, '签字表'), contentOf([['再改']]));
    await other.commit();
    expect(shownSheet(excel.sheet('_MZ_1'))['cells']).toEqual(held);
    expect(leftOver(excel)).toEqual(['_MZ_REMOVED_1', '_MZ_1']);
  });
});

test('a very hidden copy that may still be needed stays', async () => {
  const { excel, workbook } = await opened();
  for (const [name, formula] of [['_MZ_1', '="word"'], ['_MZ_2', '="done word"'], ['_MZ_3', null]] as const) {
    const sheet = excel.book.addSheet(name);
    sheet.visibility = 'veryHidden';
    if (formula !== null) sheet.names.set('_MZ_UNFINISHED', { formula, visible: false });
  }
  await workbook.setMemory('新');
  await workbook.commit();
  expect(leftOver(excel)).toEqual(['_MZ_1', '_MZ_3']);
});

test('after a commit that Excel refused, what others do is still told', async () => {
  const { excel, workbook } = await opened();
  const roster = await sheetNamed(workbook, '老年人台账');
  const told: unknown[] = [];
  await workbook.onChange((change) => told.push(change));
  await workbook.editCells(roster, [{ row: 3, column: 4, value: 1 }]);
  excel.sheet('老年人台账').isProtected = true;
  await refuses('sheetProtected', () => workbook.commit());
  excel.type('空表', 1, 1, 'x');
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toHaveLength(1);
});

describe('somebody else was faster', () => {
  test.each([
    ['protected a sheet', (excel: MemoryExcel): void => void (excel.sheet('老年人台账').isProtected = true), 'sheetProtected'],
    ['protected the structure', (excel: MemoryExcel): void => void (excel.book.structureProtected = true), 'structureProtected'],
    ['deleted a sheet', (excel: MemoryExcel): void => void excel.book.sheets.splice(0, 1), 'workbookChanged'],
  ] as const)('and %s: nothing is written', async (_case, change, code) => {
    const { excel, workbook } = await opened();
    await workbook.addSheet({ name: '复审表', content, tableTag: null });
    await workbook.editCells(await sheetNamed(workbook, '空表'), [{ row: 1, column: 1, value: 1 }]);
    await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 3, column: 4, value: 1 }]);
    change(excel);
    const before = shownBook(excel.book);
    await refuses(code, () => workbook.commit());
    expect(shownBook(excel.book)).toEqual(before);
  });

  test('and deleted a sheet, of which we have learned since', async () => {
    const { excel, workbook } = await opened();
    const roster = await sheetNamed(workbook, '老年人台账');
    await workbook.onChange(() => undefined);
    await workbook.editCells(roster, [{ row: 3, column: 4, value: 1 }]);
    excel.book.sheets.splice(0, 1);
    excel.type('空表', 1, 1, 'x');
    await new Promise((resolve) => setImmediate(resolve));
    await refuses('workbookChanged', () => workbook.commit());
    await refuses('noSuchSheet', () => workbook.readBlock(roster));
  });

  test('and made a sheet of the same name', async () => {
    const { excel, workbook } = await opened();
    await workbook.addSheet({ name: '复审表', content, tableTag: null });
    excel.book.addSheet('复审表').cellToWrite(1, 1).value = '别人的';
    const before = shownBook(excel.book);
    await refuses('nameTaken', () => workbook.commit());
    expect(shownBook(excel.book)).toEqual(before);
  });
});

describe('while somebody types into a cell', () => {
  test('Excel lets us wait until that is done', async () => {
    const { excel, workbook } = await opened();
    excel.beginEditing();
    let overview: unknown = null;
    const asked = workbook.overview().then((answer) => (overview = answer));
    await new Promise((resolve) => setImmediate(resolve));
    expect(overview).toBeNull();
    excel.endEditing();
    await asked;
    expect(overview).not.toBeNull();
  });

  test('an Excel that does not let us wait is told in a plain sentence', async () => {
    const { excel, workbook } = await opened();
    await workbook.setMemory('新');
    await workbook.overview();
    const before = shownBook(excel.book);
    excel.beginEditing();
    excel.waits = false;
    const other = new ExcelWorkbook();
    await refuses('cellBeingEdited', () => other.overview());
    const reason: unknown = await workbook.commit().catch((problem: unknown) => problem);
    expect((reason as WorkbookProblem).code).toBe('cellBeingEdited');
    excel.endEditing();
    expect(shownBook(excel.book)).toEqual(before);
    expect((await other.overview()).sheets).toHaveLength(4);
  });
});
