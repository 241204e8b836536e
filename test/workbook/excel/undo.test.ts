import { undoOf } from '../../../src/taskpane/session/undo';
import type { Task } from '../../../src/taskpane/session/state';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetContent, SheetId } from '../../../src/workbook/port';
import type { ProblemCode, WorkbookProblem } from '../../../src/workbook/problem';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import type { ModelSheet } from '../../excel/model/book';
import { startOffice } from '../../excel/office';
import { shownBook, shownSheet } from '../../excel/shown';
import { contentOf, formulaValues, refuses, sheetNamed } from '../contract';
import { seedWorkbook } from '../seed';

const content = contentOf([['老年券'], ['姓名', '身份证号', '金额', '签字'], ['张三', '11010519491231002X', 300], [null, '', { formula: 'C3+1', value: 18186 }]]);

const task: Task = { pause: async () => undefined, progress: () => undefined };

/** A workbook whose cells, marks and memory a commit has changed, and what it was before. */
async function changed(): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook; readonly roster: SheetId; readonly before: unknown; readonly after: unknown }> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula] ?? 18186);
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

/** What somebody may put on a table that no cell holds. */
const put: readonly (readonly [string, (sheet: ModelSheet) => unknown])[] = [
  ['a comment', (sheet) => (sheet.comments = 1)],
  ['a check of what is entered', (sheet) => (sheet.isValidated = true)],
  ['a rule', (sheet) => sheet.formats.push({ id: 'clerk', byHand: true, type: 'CellValue', ranges: [{ firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 }], formula: '', fill: '' })],
];

describe('of a table that is new', () => {
  async function made(api = 1.14) {
    const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula] ?? 18186);
    excel.api = api;
    startOffice(excel);
    const workbook = new ExcelWorkbook();
    await workbook.addSheet({ name: '签字表', content, tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    return { excel, workbook };
  }

  test.each(put)('is refused where somebody put %s on it since', async (_what, putOn) => {
    const { excel, workbook } = await made();
    putOn(excel.sheet('签字表'));
    const now = shownBook(excel.book);
    await refuses('changedSince', () => workbook.undo());
    expect(shownBook(excel.book)).toEqual(now);
  });

  test('is refused where somebody put a note on it since, in an Excel that tells of notes', async () => {
    const library = withNotes();
    const { excel, workbook } = await made(1.18);
    excel.sheet('签字表').cellToWrite(3, 1).note = '本人来领，已核';
    await refuses('changedSince', () => workbook.undo());
    library.forget();
    expect(excel.sheet('签字表').cell(3, 1)?.note).toBe('本人来领，已核');
  });

  test('goes on where a check has coloured it since', async () => {
    const { excel, workbook } = await made();
    const later = new ExcelWorkbook();
    await later.mark([{ sheet: await sheetNamed(later, '签字表'), severity: 'warning', cells: [{ row: 3, column: 1 }] }]);
    await later.commit();
    await workbook.undo();
    expect(excel.book.sheets.some(({ name }) => name === '签字表')).toBe(false);
  });
});

describe('is refused, with nothing changed,', () => {
  const typed: readonly (readonly [string, (excel: MemoryExcel) => unknown])[] = [
    ['where somebody typed into a cell since', (excel) => excel.type('老年人台账', 3, 2, '008')],
    ['where somebody cleared a cell since', (excel) => excel.type('老年人台账', 3, 3, '')],
    ['where somebody filled a cell that was emptied', (excel) => excel.type('老年人台账', 3, 1, '王五')],
    ['where somebody wrote another formula since', (excel) => excel.type('老年人台账', 4, 4, '=SUM(C3)')],
    ['where somebody typed into the sheet that was added', (excel) => excel.type('签字表', 2, 1, '李四')],
    ['where somebody typed beside a short row of the sheet that was added', (excel) => excel.type('签字表', 1, 4, '已核')],
    ['where somebody typed into a cell that was left empty of the sheet that was added', (excel) => excel.type('签字表', 4, 1, '已核')],
    ['where somebody typed below the sheet that was added', (excel) => excel.type('签字表', 9, 1, '已核')],
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

describe('of marks', () => {
  const names = ['姓名', '张三', '李四', '王五', '赵六'];

  /** Two sheets of people whose marks were laid twice: at first one on each, then one on the first sheet alone. */
  async function marked(second: readonly (readonly [row: number, column: number])[] = [[3, 2]]): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook; readonly before: unknown }> {
    const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula]);
    startOffice(excel);
    for (const sheet of ['甲名单', '乙名单'].map((name) => excel.book.addSheet(name))) names.forEach((name, at) => [name, `号${String(at)}`].forEach((value, right) => (sheet.cellToWrite(at + 1, right + 1).value = value)));
    const workbook = new ExcelWorkbook();
    const [one, other] = [await sheetNamed(workbook, '甲名单'), await sheetNamed(workbook, '乙名单')];
    await workbook.mark([{ sheet: one, severity: 'error', cells: [{ row: 4, column: 2 }] }, { sheet: other, severity: 'warning', cells: [{ row: 3, column: 2 }] }]);
    await workbook.commit();
    const before = shownBook(excel.book);
    await workbook.mark([{ sheet: one, severity: 'error', cells: second.map(([row, column]) => ({ row, column })) }]);
    await workbook.commit();
    return { excel, workbook, before };
  }

  test('lays those of before where they were', async () => {
    const { excel, workbook, before } = await marked();
    await workbook.undo();
    expect(shownBook(excel.book)).toEqual(before);
  });

  test('goes on where somebody has put a marked cell right since', async () => {
    const { excel, workbook } = await marked();
    excel.type('甲名单', 4, 2, '改正的号');
    await workbook.undo();
    expect([excel.sheet('甲名单').formats.length, excel.sheet('乙名单').formats.length, excel.sheet('甲名单').cell(4, 2)?.value]).toEqual([1, 1, '改正的号']);
  });

  test.each<readonly [string, ProblemCode, (excel: MemoryExcel) => unknown]>([
    ['a row came in above them', 'changedSince', (excel) => excel.insertRow('甲名单', 2)],
    ['a row came in between the mark that stands and the one it stands for', 'changedSince', (excel) => excel.insertRow('甲名单', 4)],
    ['a row came in where only a mark of before lay', 'changedSince', (excel) => excel.insertRow('乙名单', 2)],
    ['another check laid others', 'changedSince', () => otherMarks()],
    ['the sheet they lay on is gone', 'changedSince', (excel) => excel.deleteSheet('甲名单')],
    ['the sheet they lie on was protected', 'sheetProtected', (excel) => (excel.sheet('甲名单').isProtected = true)],
    ['the sheet they lay on before was protected', 'sheetProtected', (excel) => (excel.sheet('乙名单').isProtected = true)],
  ])('is refused, with nothing changed, where %s since', async (_what, code, change) => {
    const { excel, workbook } = await marked();
    excel.sheet('老年人台账').tables = [];
    await change(excel);
    const now = shownBook(excel.book);
    await refuses(code, () => workbook.undo());
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

test('broken off anywhere, it leaves all as it was written, or says that a part was undone', async () => {
  const whole = await changed();
  const requests: (readonly string[])[] = [];
  whole.excel.onAnswer = (actions) => requests.push(actions);
  await whole.workbook.undo();
  const writing = requests.findIndex((actions) => actions.includes('SetXml'));
  const told = new Set<string>();
  for (let actions = 0; actions <= (requests[writing] ?? []).length; actions += 1) {
    const { excel, workbook, after } = await changed();
    excel.breakdown = { request: writing + 1, actions };
    const code = await workbook.undo().then(() => 'undone', (reason: unknown) => (reason as WorkbookProblem).code);
    told.add(code);
    if (code === 'excelFailed') expect({ actions, book: shownBook(excel.book) }).toEqual({ actions, book: after });
    else expect([actions, code, excel.book.sheets.some(({ name }) => name === '签字表')]).toEqual([actions, 'halfWritten', false]);
  }
  expect([...told]).toEqual(['excelFailed', 'halfWritten']);
});

test('broken off where nothing was remembered before, it remembers what was written', async () => {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()));
  startOffice(excel);
  const workbook = new ExcelWorkbook();
  await workbook.setMemory('新');
  await workbook.commit();
  const after = shownBook(excel.book);
  excel.onAnswer = (actions) => {
    if (!actions.includes('GetXml')) return;
    excel.onAnswer = null;
    // The next request writes: it is broken off when the part is gone.
    excel.breakdown = { request: 1, actions: 1000 };
  };
  await refuses('excelFailed', () => workbook.undo());
  expect(shownBook(excel.book)).toEqual(after);
});

describe('of a table that was made again', () => {
  const range = { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 3 };
  const first: SheetContent = contentOf([['2026年第四季度', null, null], ['姓名', '身份证号', '金额'], ['张三', '11010519491231002X', 300], [null, '合计', { formula: 'SUM(C3:C3)', value: 300 }]], {
    styles: [
      { range, style: { font: { name: '宋体', size: 11 }, border: 'thin', vertical: 'center' } },
      { range: { ...range, lastRow: 2 }, style: { font: { name: '宋体', size: 11, bold: true }, fill: 'DDEBF7', border: 'medium', horizontal: 'center', wrap: true } },
      { range: { firstRow: 3, firstColumn: 3, lastRow: 4, lastColumn: 3 }, style: { numberFormat: '0.00', shrink: true, font: { color: 'C00000' } } },
      { range: { firstRow: 3, firstColumn: 2, lastRow: 3, lastColumn: 2 }, style: { numberFormat: '@' } },
    ],
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }],
    columnWidths: [10, 22, 8.5],
    rowHeights: [{ first: 1, last: 1, height: 32 }, { first: 2, last: 3, height: 20 }],
    filter: { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 3 },
    links: [{ row: 3, column: 1, location: "'老年人台账'!A3" }],
  });

  async function madeAgain(prepare: (sheet: ModelSheet, excel: MemoryExcel) => unknown = () => undefined): Promise<{ readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook; readonly table: SheetId; readonly before: Shown; }> {
    const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => (formula.startsWith('SUM') ? 300 : formulaValues[formula]));
    startOffice(excel);
    const workbook = new ExcelWorkbook();
    const table = await workbook.addSheet({ name: '签字表', content: first, tableTag: 'voucher-issue|2026Q4' });
    await workbook.setMemory('旧');
    await workbook.commit();
    prepare(excel.sheet('签字表'), excel);
    const before = shown(excel);
    await workbook.writeSheet(table, contentOf([['改'], ['王五', 1], ['赵六', 2], ['孙七', 3], ['周八', 4]], { columnWidths: [30, 30] }));
    await workbook.editCells(table, [{ row: 5, column: 2, value: 5 }]);
    await workbook.mark([{ sheet: table, severity: 'error', cells: [{ row: 2, column: 1 }] }]);
    await workbook.setMemory('新');
    await workbook.commit();
    return { excel, workbook, table, before };
  }

  type Shown = { readonly cells: Readonly<Record<string, { readonly look: object }>> } & Readonly<Record<string, unknown>>;
  function shown(excel: MemoryExcel): Shown {
    const sheet = shownSheet(excel.sheet('签字表'));
    // Hundredths of a point nobody sees.
    const widths = Object.entries(sheet['widths'] as object).map(([column, points]) => [column, Math.round(Number(points) * 100) / 100] as const);
    return { ...sheet, widths: Object.fromEntries(widths) } as unknown as Shown;
  }

  test('gives back all of it: cells, looks, merges, links, sizes and filter', async () => {
    const { excel, workbook, before } = await madeAgain();
    expect(workbook.canUndo).toBe(true);
    await workbook.undo();
    const { cells, ...rest } = shown(excel);
    const { cells: cellsBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    // A cell without a font of its own is given the one that it shows.
    expect(cells).toMatchObject(cellsBefore);
    expect(Object.keys(cells).filter((cell) => !(cell in cellsBefore))).toEqual(['A4', 'B1', 'C1']);
    expect(await workbook.memory()).toBe('旧');
    expect(excel.book.sheets.filter(({ name }) => name.startsWith('_MZ_'))).toEqual([]);
  });

  test.each<readonly [string, (sheet: ModelSheet) => unknown]>([
    ['a hidden column', (sheet) => sheet.hiddenColumns.add(2)],
    ['a hidden column beside it', (sheet) => sheet.hiddenColumns.add(9)],
    ['a hidden row', (sheet) => sheet.hiddenRows.add(3)],
    ['a link to a page', (sheet) => Object.assign(sheet.cellToWrite(3, 2), { link: 'https://example.org/' })],
    ['a text in several fonts', (sheet) => Object.assign(sheet.cellToWrite(3, 2), { isRich: true })],
    ['italics', (sheet) => (sheet.cellToWrite(3, 2).look['font.italic'] = true)],
    ['a line under a text', (sheet) => (sheet.cellToWrite(3, 2).look['font.underline'] = 'Single')],
    ['a line through a text', (sheet) => (sheet.cellToWrite(3, 2).look['font.strikethrough'] = true)],
    ['a line on one side of a cell', (sheet) => (sheet.cellToWrite(4, 2).look['borders.bottom.style'] = 'Double')],
    ['lines of another colour', (sheet) => (sheet.cellToWrite(2, 1).look['borders.left.color'] = '#FF0000')],
    ['an indent', (sheet) => (sheet.cellToWrite(3, 2).look['indentLevel'] = 1)],
    ['a text set upright', (sheet) => (sheet.cellToWrite(3, 2).look['textOrientation'] = 90)],
    ['a text spread over its cell', (sheet) => (sheet.cellToWrite(3, 2).look['horizontalAlignment'] = 'Distributed')],
    ['a rule of the clerk\'s', (sheet) => sheet.formats.push({ id: 'clerk', byHand: true, type: 'CellValue', ranges: [{ firstRow: 3, firstColumn: 3, lastRow: 3, lastColumn: 3 }], formula: '', fill: '' })],
    ['a check of what is entered', (sheet) => (sheet.isValidated = true)],
    ['a comment', (sheet) => (sheet.comments = 1)],
    ['an array', (sheet) => Object.assign(sheet.cellToWrite(4, 1), { value: 1, formula: '=SORT(A3:A3)', array: 'spill' })],
  ])('is not promised where it held %s: that would not come back', async (_what, prepare) => {
    const { workbook } = await madeAgain(prepare);
    expect(workbook.canUndo).toBe(false);
  });

  test('is not promised where Excel does not tell what is merged', async () => {
    const { workbook } = await madeAgain((_sheet, excel) => (excel.api = 1.12));
    expect(workbook.canUndo).toBe(false);
  });

  test('is not promised where it held a note; an Excel that tells of none says that notes do not come back', async () => {
    const note = (sheet: ModelSheet) => (sheet.cellToWrite(3, 2).note = '已领');
    const { excel, workbook } = await madeAgain(note);
    expect([workbook.canUndo, workbook.mayLoseNotes]).toEqual([true, true]);
    const { undo } = undoOf([workbook]);
    expect((await undo?.(task))?.lines('zh-CN')).toEqual([
      '已撤销：内容、标记和设置都恢复为写入前的；打印设置、冻结行、新增行的格式和行高不恢复。',
      '重做前后写在这张表里的旧式批注（新版 Excel 叫“注释”）没有保留：这个版本的 Excel 不告诉软件有没有。',
    ]);
    expect(excel.sheet('签字表').cell(3, 2)?.note).toBeUndefined();
    const library = withNotes();
    const newer = await madeAgain((sheet, excel) => (note(sheet), (excel.api = 1.18)));
    expect([newer.workbook.canUndo, newer.workbook.mayLoseNotes]).toEqual([false, false]);
    const without = await madeAgain((_sheet, excel) => (excel.api = 1.18));
    expect([without.workbook.canUndo, without.workbook.mayLoseNotes]).toEqual([true, false]);
    library.forget();
  });

  test('gives back lines and fills of cells that hold nothing, below and beside', async () => {
    const { excel, workbook, before } = await madeAgain((sheet) => {
      sheet.cellToWrite(8, 2).look['fill.color'] = '#FFEE00';
      sheet.cellToWrite(2, 6).code = 'yyyy/m/d';
    });
    await workbook.undo();
    expect(shown(excel).cells).toMatchObject(before.cells);
  });

  describe('where marks of ours lay on it', () => {
    async function checked(): Promise<Awaited<ReturnType<typeof madeAgain>>> {
      const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => (formula.startsWith('SUM') ? 300 : formulaValues[formula]));
      startOffice(excel);
      const workbook = new ExcelWorkbook();
      const table = await workbook.addSheet({ name: '签字表', content: first, tableTag: 'voucher-issue|2026Q4' });
      await workbook.commit();
      const roster = await sheetNamed(workbook, '老年人台账');
      await workbook.mark([{ sheet: table, severity: 'error', cells: [{ row: 3, column: 3 }] }, { sheet: roster, severity: 'info', cells: [{ row: 3, column: 1 }] }]);
      await workbook.commit();
      const before = shown(excel);
      await workbook.writeSheet(table, contentOf([['改'], ['王五', 1]]));
      await workbook.commit();
      return { excel, workbook, table, before };
    }

    test('gives them back too, and leaves those of other sheets', async () => {
      const { excel, workbook, before } = await checked();
      const others = shownSheet(excel.sheet('老年人台账'))['marks'];
      expect([workbook.canUndo, excel.sheet('签字表').formats.length]).toEqual([true, 0]);
      await workbook.undo();
      expect([shown(excel)['marks'], shownSheet(excel.sheet('老年人台账'))['marks']]).toEqual([before['marks'], others]);
    });

    test('broken off anywhere, loses none of other sheets', async () => {
      const whole = await checked();
      const requests: (readonly string[])[] = [];
      whole.excel.onAnswer = (actions) => requests.push(actions);
      await whole.workbook.undo();
      const writing = requests.findIndex((actions) => actions.includes('CopyFrom'));
      const { length } = requests[writing] ?? [];
      for (const actions of [length >> 2, length >> 1, length - 20, length]) {
        const { excel, workbook } = await checked();
        const now = shownBook(excel.book);
        excel.breakdown = { request: writing + 1, actions };
        await refuses('excelFailed', () => workbook.undo());
        expect(shownBook(excel.book)).toEqual(now);
      }
    });
  });

  test.each<readonly [string, string]>([['how many rules it has', 'GetCount'], ['how its cells look', 'GetCellProperties']])('is not promised where Excel fails to tell %s; the table is made all the same', async (_what, action) => {
    const makeAgain = async ({ workbook, table }: Awaited<ReturnType<typeof madeAgain>>) => {
      await workbook.writeSheet(table, contentOf([['再改']]));
      await workbook.commit();
    };
    const whole = await madeAgain();
    const asked = (await requestsOf(whole.excel, () => makeAgain(whole))).findIndex((actions) => actions.includes(action));
    expect([asked >= 0, whole.workbook.canUndo]).toEqual([true, true]);
    const again = await madeAgain();
    again.excel.breakdown = { request: asked + 1, actions: 3 };
    await makeAgain(again);
    expect([again.excel.sheet('签字表').cell(1, 1)?.value, again.workbook.canUndo]).toEqual(['再改', false]);
  });

  test.each<[string, number, number]>([['into it', 3, 1], ['below it', 7, 1], ['beside it', 1, 5], ['beside a short row of it', 1, 2]])('is refused where somebody typed %s since', async (_where, row, column) => {
    const { excel, workbook } = await madeAgain();
    excel.type('签字表', row, column, '已领');
    const now = shownBook(excel.book);
    await refuses('changedSince', () => workbook.undo());
    expect(shownBook(excel.book)).toEqual(now);
  });

  test.each(put)('is refused where somebody put %s on it since', async (_what, putOn) => {
    const { excel, workbook } = await madeAgain();
    putOn(excel.sheet('签字表'));
    const now = shownBook(excel.book);
    await refuses('changedSince', () => workbook.undo());
    expect(shownBook(excel.book)).toEqual(now);
  });

  test('broken off after any kind of what is written, leaves it as it was made again', async () => {
    const whole = await madeAgain();
    const requests = await requestsOf(whole.excel, () => whole.workbook.undo());
    const [first, last] = [requests.findIndex((actions) => actions.includes('CopyFrom')), requests.findIndex((actions) => actions.includes('SetXml'))];
    // The first of each kind; what only names an object, and does nothing, has no name of its own.
    const breaks = requests.flatMap((actions, at) => (at < first || at > last ? [] : [...[...new Set(actions)].flatMap((action) => (action === '' ? [] : [{ at, done: actions.indexOf(action) + 1 }])), { at, done: actions.length }]));
    expect(breaks.length).toBeGreaterThan(20);
    for (const { at, done } of breaks) {
      const { excel, workbook } = await madeAgain();
      const now = shownBook(excel.book);
      excel.breakdown = { request: at + 1, actions: done };
      const code = await workbook.undo().then(() => 'undone', (reason: unknown) => (reason as WorkbookProblem).code);
      expect({ at, done, code, book: shownBook(excel.book) }).toEqual({ at, done, code: 'excelFailed', book: now });
    }
  }, 120_000);

  test('is not offered of a very large one, nor after a sheet was removed, nor where nothing was done', async () => {
    const { excel, workbook } = await changed();
    const table = await sheetNamed(workbook, '签字表');
    const large = contentOf(Array.from({ length: 7000 }, (_row, at) => [at, at, at]));
    await workbook.writeSheet(table, large);
    await workbook.commit();
    expect(workbook.canUndo).toBe(true);
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
});

/** Makes the client library one that knows of notes, as that of Microsoft's own address does. */
function withNotes(): { forget(): void } {
  const { createPropertyObject } = (OfficeExtension as unknown as { readonly BatchApiHelper: { createPropertyObject(type: unknown, owner: unknown, name: string, isCollection: boolean, flags: number): unknown } }).BatchApiHelper;
  const { prototype } = Excel.Worksheet;
  Object.defineProperty(prototype, 'notes', {
    configurable: true,
    get(): unknown {
      return createPropertyObject(Excel.CommentCollection, this, 'Notes', true, 4);
    },
  });
  return { forget: () => void Reflect.deleteProperty(prototype, 'notes') };
}

/** The actions of each request that something makes. */
async function requestsOf(excel: MemoryExcel, work: () => Promise<unknown>): Promise<readonly (readonly string[])[]> {
  const requests: (readonly string[])[] = [];
  excel.onAnswer = (actions) => requests.push(actions);
  await work();
  excel.onAnswer = null;
  return requests;
}

/** Another window of the workbook lays marks. */
async function otherMarks(): Promise<void> {
  const other = new ExcelWorkbook();
  await other.mark([{ sheet: await sheetNamed(other, '甲名单'), severity: 'error', cells: [{ row: 5, column: 2 }] }]);
  await other.commit();
}

/** Another window of the workbook remembers something. */
async function otherMemory(): Promise<void> {
  const other = new ExcelWorkbook();
  await other.setMemory('别处');
  await other.commit();
}
