import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { memoryXml } from '../../../src/workbook/memoryPart';
import type { SheetId } from '../../../src/workbook/port';
import type { WorkbookProblem } from '../../../src/workbook/problem';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import type { ModelSheet } from '../../excel/model/book';
import { worst, type Habits } from '../../excel/model/habits';
import { startOffice } from '../../excel/office';
import { shownBook } from '../../excel/shown';
import { contentOf, formulaValues, refuses, sheetNamed } from '../contract';
import { seedWorkbook } from '../seed';

interface Opened {
  readonly excel: MemoryExcel;
  readonly workbook: ExcelWorkbook;
}

interface Listed extends Opened {
  readonly sheet: ModelSheet;
  readonly list: SheetId;
}

async function opened(habits: Partial<Habits> = {}): Promise<Opened> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()), ({ formula }) => formulaValues[formula], { ...worst, ...habits });
  startOffice(excel);
  return { excel, workbook: new ExcelWorkbook() };
}

/** A list of people, 人1 with 号1 beside it and so on, that has been read. */
async function listed(people: number, habits: Partial<Habits> = {}): Promise<Listed> {
  const { excel, workbook } = await opened(habits);
  const sheet = excel.book.addSheet('名单');
  for (let row = 1; row <= people; row += 1) {
    sheet.cellToWrite(row, 1).value = `人${String(row)}`;
    sheet.cellToWrite(row, 2).value = `号${String(row)}`;
  }
  const list = await sheetNamed(workbook, '名单');
  await workbook.readBlock(list);
  return { excel, workbook, sheet, list };
}

/** Rows in which somebody has what was meant for somebody else. */
function mixedUp({ excel, sheet }: Listed): readonly number[] {
  const last = excel.sheet('名单').usedRange()?.lastRow ?? 0;
  const numberOf = (row: number, column: number): string => String(sheet.cell(row, column)?.value ?? '').replace(/[人号新。]/g, '');
  return Array.from({ length: last }, (_row, at) => at + 1).filter((row) => numberOf(row, 1) !== numberOf(row, 2));
}

const isOk = (done: Promise<unknown>): Promise<string> => done.then(() => 'ok', (reason: unknown) => (reason as WorkbookProblem).code);

/** Does something once, after a request that fits was answered. */
function onceAfter(excel: MemoryExcel, fits: (actions: readonly string[]) => boolean, what: () => void): void {
  excel.onAnswer = (actions) => {
    if (!fits(actions)) return;
    excel.onAnswer = null;
    what();
  };
}

describe('a row put in while a commit of more than one request is under way', () => {
  test('after the first of many cells: the rest is not written into other people\'s rows', async () => {
    const own = await listed(120);
    // More than one request holds.
    await own.workbook.editCells(own.list, Array.from({ length: 60 }, (_edit, at) => ({ row: 2 * at + 2, column: 2, value: `新${String(2 * at + 2)}${'。'.repeat(30_000)}` })));
    onceAfter(own.excel, (actions) => actions.includes('Formulas'), () => own.excel.insertRow('名单', 2));
    expect(await isOk(own.workbook.commit())).toBe('halfWritten');
    expect(mixedUp(own)).toEqual([]);
  });

  test('after a sheet was made: no cell and no mark is another person\'s, and the sheet goes', async () => {
    const own = await listed(4);
    await own.workbook.addSheet({ name: '检查结果', content: contentOf([['a']]), tableTag: 'check-report' });
    await own.workbook.mark([{ sheet: own.list, severity: 'error', cells: [{ row: 3, column: 2 }] }]);
    await own.workbook.editCells(own.list, [{ row: 3, column: 2, value: '新3' }]);
    onceAfter(own.excel, () => own.excel.book.sheets.some(({ name }) => name === '检查结果'), () => own.excel.insertRow('名单', 2));
    await refuses('movedMeanwhile', () => own.workbook.commit());
    expect([mixedUp(own), own.sheet.formats, own.excel.book.sheets.some(({ name }) => name === '检查结果')]).toEqual([[], [], false]);
  });
});

describe('what somebody types into a table while it is made again', () => {
  const first = contentOf([['姓名', '签字'], ['张三', null]]);

  async function madeAgain(): Promise<Opened> {
    const { excel, workbook } = await opened();
    const table = await workbook.addSheet({ name: '签字表', content: first, tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    await workbook.readBlock(table);
    await workbook.writeSheet(table, contentOf([['姓名', '签字', '备注'], ['张三', null, '新']]));
    await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 3, column: 2, value: '007' }]);
    return { excel, workbook };
  }

  test('is kept, whichever request it comes after', async () => {
    const whole = await madeAgain();
    let requests = 0;
    whole.excel.onAnswer = () => (requests += 1);
    await whole.workbook.commit();
    const told = new Set<string>();
    for (let at = 1; at <= requests; at += 1) {
      const { excel, workbook } = await madeAgain();
      let answered = 0;
      excel.onAnswer = () => {
        answered += 1;
        if (answered !== at) return;
        excel.beginEditing({ sheet: '签字表', row: 2, column: 2, input: '已领' });
        setTimeout(() => excel.endEditing(), 5);
      };
      told.add(await isOk(workbook.commit()));
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect([at, excel.sheet('签字表').cell(2, 2)?.value]).toEqual([at, '已领']);
    }
    expect([...told]).toEqual(['movedMeanwhile', 'ok']);
  });
});

describe('what somebody types into 检查结果, which nobody has read, before it is', () => {
  async function reported(): Promise<Opened & { readonly report: SheetId }> {
    const { excel } = await opened();
    const before = new ExcelWorkbook();
    await before.addSheet({ name: '检查结果', content: contentOf([['问题']]), tableTag: 'check-report' });
    await before.commit();
    const workbook = new ExcelWorkbook();
    return { excel, workbook, report: await sheetNamed(workbook, '检查结果') };
  }

  test.each<readonly [string, (own: Awaited<ReturnType<typeof reported>>) => Promise<void>]>([
    ['written anew', ({ workbook, report }) => workbook.writeSheet(report, contentOf([['问题', '说明', '怎么改', '结果', '备注']]))],
    ['removed', ({ workbook, report }) => workbook.removeSheet(report)],
  ])('%s, stays', async (_how, stage) => {
    const own = await reported();
    await stage(own);
    own.excel.type('检查结果', 1, 5, '已电话核实');
    await refuses('movedMeanwhile', () => own.workbook.commit());
    expect(own.excel.sheet('检查结果').cell(1, 5)?.value).toBe('已电话核实');
  });

  test('written anew while it is copied, stays', async () => {
    const own = await reported();
    await own.workbook.writeSheet(own.report, contentOf([['问题', '说明', '怎么改', '结果', '备注']]));
    onceAfter(own.excel, (actions) => actions.includes('CopyFrom'), () => own.excel.type('检查结果', 1, 5, '已电话核实'));
    await refuses('movedMeanwhile', () => own.workbook.commit());
    expect(own.excel.sheet('检查结果').cell(1, 5)?.value).toBe('已电话核实');
  });
});

describe('what somebody does while a failed commit is taken back', () => {
  /** A commit whose last request, which writes, breaks down after so many of its actions, and what is done then. */
  async function brokenDown(stage: (own: Listed) => Promise<void>, actions: number, what: (own: Listed) => void): Promise<Listed & { readonly told: string }> {
    const whole = await listed(4);
    await stage(whole);
    let requests = 0;
    whole.excel.onAnswer = () => (requests += 1);
    await whole.workbook.commit();
    const own = await listed(4);
    await stage(own);
    own.excel.breakdown = { request: requests, actions };
    onceAfter(own.excel, () => own.excel.breakdown === null, () => what(own));
    return { ...own, told: await isOk(own.workbook.commit()) };
  }

  const oneCell = ({ workbook, list }: Listed): Promise<void> => workbook.editCells(list, [{ row: 3, column: 2, value: '新3' }]);

  test.each([['before anything was written', 3], ['after all was written', 1000]])('%s: a row put in leaves everybody their own', async (_when, actions) => {
    const own = await brokenDown(oneCell, actions, ({ excel }) => excel.insertRow('名单', 2));
    expect([own.told, mixedUp(own)]).toEqual(['halfWritten', []]);
  });

  test.each([['before anything was written', 3], ['after all was written', 1000]])('%s: what is typed into the cell itself stays, and that is told', async (_when, actions) => {
    const own = await brokenDown(oneCell, actions, ({ excel }) => excel.type('名单', 3, 2, '别的'));
    expect([own.told, own.sheet.cell(3, 2)?.value]).toEqual(['halfWritten', '别的']);
  });

  test('in another row: it stays, and all is taken back', async () => {
    const own = await brokenDown(oneCell, 1000, ({ excel }) => excel.type('名单', 4, 2, '别的'));
    expect([own.told, own.sheet.cell(3, 2)?.value, own.sheet.cell(4, 2)?.value]).toEqual(['excelFailed', '号3', '别的']);
  });

  test.each([['before anything was written', 2], ['after all was written', 1000]])('%s: what a co-author remembers stays, and that is told', async (_when, actions) => {
    const remembered = async ({ workbook }: Listed): Promise<void> => {
      await workbook.memory();
      await workbook.setMemory('我们记的');
    };
    const own = await brokenDown(remembered, actions, ({ excel }) => excel.book.parts.splice(0, excel.book.parts.length, { id: 'other', xml: memoryXml('同事记的') }));
    expect([own.told, await new ExcelWorkbook().memory()]).toEqual(['halfWritten', '同事记的']);
  });

  test('in the table that was made again: it stays, and the copy of what the table held does, too', async () => {
    const { excel, workbook } = await opened();
    const table = await workbook.addSheet({ name: '签字表', content: contentOf([['姓名', '签字'], ['张三', null]]), tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    await workbook.readBlock(table);
    await workbook.writeSheet(table, contentOf([['姓名', '签字'], ['李四', null]]));
    // The sheet is copied, compared, and written anew.
    onceAfter(excel, (actions) => actions.includes('CopyFrom'), () => {
      excel.breakdown = { request: 3, actions: 1000 };
      onceAfter(excel, (actions) => actions.includes('Clear'), () => excel.type('签字表', 2, 2, '已领'));
    });
    const reason: unknown = await workbook.commit().catch((problem: unknown) => problem);
    expect([(reason as WorkbookProblem).code, (reason as WorkbookProblem).data['names']]).toEqual(['copyKept', '_MZ_1']);
    expect([excel.sheet('签字表').cell(2, 2)?.value, excel.sheet('_MZ_1').cell(2, 1)?.value]).toEqual(['已领', '张三']);
  });

  test('a row put in: marks that stood before are not laid on other people', async () => {
    const markedAnew = async ({ workbook, list }: Listed): Promise<void> => {
      await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row: 3, column: 2 }] }]);
      await workbook.commit();
      await workbook.readBlock(list);
      await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row: 4, column: 2 }] }]);
    };
    const own = await brokenDown(markedAnew, 1000, ({ excel }) => excel.insertRow('名单', 2));
    expect([own.told, own.sheet.formats]).toEqual(['halfWritten', []]);
  });
});

describe('a co-author\'s commit that is under way', () => {
  /** What it has made: a sheet that is signed as unfinished. */
  function begun(excel: MemoryExcel, name: string, text: string | null): void {
    const sheet = excel.book.addSheet(name);
    if (text !== null) sheet.cellToWrite(1, 1).value = text;
    sheet.names.set('_MZ_UNFINISHED', { formula: '="theirs"', visible: false });
  }

  test('its copy of the same name is neither laid into a table of ours nor deleted', async () => {
    const { excel, workbook } = await opened();
    const table = await workbook.addSheet({ name: '签字表', content: contentOf([['姓名'], ['张三']]), tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    await workbook.overview();
    await workbook.writeSheet(table, contentOf([['改']]));
    begun(excel, '_MZ_1', '同事的');
    await refuses('excelFailed', () => workbook.commit());
    expect([excel.sheet('签字表').cell(1, 1)?.value, excel.sheet('_MZ_1').cell(1, 1)?.value]).toEqual(['姓名', '同事的']);
  });

  test.each([['with cells', '同事的'], ['still empty', null]])('its new sheet of the same name, %s, stays', async (_what, text) => {
    const { excel, workbook } = await opened();
    await workbook.addSheet({ name: '签字表', content: contentOf([['姓名']]), tableTag: 'voucher-issue|2026Q4' });
    begun(excel, '签字表', text);
    await refuses('nameTaken', () => workbook.commit());
    expect(excel.sheet('签字表').cell(1, 1)?.value ?? null).toBe(text);
  });

  test('its new sheet of the same name stays where it is not yet signed, too', async () => {
    const { excel, workbook } = await opened();
    await workbook.addSheet({ name: '复审表', content: contentOf([['姓名']]), tableTag: 'voucher-review|2026Q4' });
    await workbook.addSheet({ name: '签字表', content: contentOf([['姓名']]), tableTag: 'voucher-issue|2026Q4' });
    excel.book.addSheet('签字表');
    await workbook.commit().catch((problem: unknown) => problem);
    expect(excel.book.sheets.slice(4).map(({ name }) => name)).toEqual(['签字表']);
  });
});

describe('of two new tables the clerk, before the last request,', () => {
  async function twoMade(what: (excel: MemoryExcel) => void, breaksDown: boolean): Promise<readonly [string, readonly string[]]> {
    const { excel, workbook } = await opened();
    for (const name of ['甲表', '乙表']) await workbook.addSheet({ name, content: contentOf([[name]]), tableTag: `voucher-issue|${name}` });
    await workbook.setMemory('新');
    onceAfter(excel, () => excel.book.sheets.some(({ name }) => name === '乙表'), () => {
      what(excel);
      if (breaksDown) excel.breakdown = { request: 1, actions: 1000 };
    });
    const told = await isOk(workbook.commit());
    return [told, excel.book.sheets.slice(4).map(({ name, names }) => [name, ...names.keys()].join(' '))];
  }

  const rename = (excel: MemoryExcel): void => void (excel.sheet('乙表').name = '乙表2');
  const remove = (excel: MemoryExcel): void => excel.deleteSheet('乙表');

  test.each<readonly [string, (excel: MemoryExcel) => void, boolean, string, readonly string[]]>([
    ['renames one: it is done', rename, false, 'ok', ['甲表 _MZ_TABLE', '乙表2 _MZ_TABLE']],
    ['deletes one: the other is done', remove, false, 'ok', ['甲表 _MZ_TABLE']],
    ['renames one, and Excel breaks down: neither stays', rename, true, 'excelFailed', []],
    ['deletes one, and Excel breaks down: the other does not stay', remove, true, 'excelFailed', []],
  ])('%s', async (_what, what, breaksDown, code, sheets) => {
    expect(await twoMade(what, breaksDown)).toEqual([code, sheets]);
  });
});

describe('between the requests of one commit', () => {
  /** Tables that were made, and are staged to be made again with so much in each row that each takes several requests. */
  async function madeAgain(names: readonly string[], rows: number): Promise<Opened> {
    const { excel, workbook } = await opened();
    const tables: SheetId[] = [];
    for (const name of names) tables.push(await workbook.addSheet({ name, content: contentOf([['姓名', '签字'], ['张三', null]]), tableTag: `voucher-issue|${name}` }));
    await workbook.commit();
    const long = '。'.repeat(10_000);
    for (const table of tables) {
      await workbook.readBlock(table);
      await workbook.writeSheet(table, contentOf(Array.from({ length: rows }, (_row, at) => [`人${String(at)}${long}`, `号${String(at)}`])));
    }
    return { excel, workbook };
  }

  test('what is typed into a table that stands empty meanwhile stays, and the commit is given up', async () => {
    const { excel, workbook } = await madeAgain(['签字表'], 300);
    onceAfter(excel, (actions) => actions.includes('Clear'), () => excel.type('签字表', 290, 2, '已领'));
    const reason: unknown = await workbook.commit().catch((problem: unknown) => problem);
    expect(reason).toMatchObject({ code: 'copyKept', data: { reason: 'movedMeanwhile', names: '_MZ_1' } });
    expect([excel.sheet('签字表').cell(290, 2)?.value, excel.sheet('_MZ_1').cell(2, 1)?.value]).toEqual(['已领', '张三']);
  });

  test('what is typed into a table that is not cleared yet stays, and all is as it was', async () => {
    const { excel, workbook } = await madeAgain(['甲表', '乙表'], 160);
    onceAfter(excel, (actions) => actions.includes('Clear'), () => excel.type('乙表', 2, 2, '已领'));
    expect(await isOk(workbook.commit())).toBe('movedMeanwhile');
    expect([excel.sheet('甲表').cell(2, 1)?.value, excel.sheet('乙表').cell(2, 1)?.value, excel.sheet('乙表').cell(2, 2)?.value]).toEqual(['张三', '张三', '已领']);
    expect(excel.book.sheets.map(({ name }) => name).filter((name) => name.startsWith('_MZ_'))).toEqual([]);
  });

  test('what is typed into a new table stays; the table is nobody’s then', async () => {
    const { excel, workbook } = await opened();
    await workbook.addSheet({ name: '签字表', content: contentOf(Array.from({ length: 300 }, (_row, at) => [`人${String(at)}${'。'.repeat(10_000)}`])), tableTag: 'voucher-issue|2026Q4' });
    onceAfter(excel, () => excel.book.sheets.some(({ name }) => name === '签字表'), () => excel.type('签字表', 290, 1, '已领'));
    expect(await isOk(workbook.commit())).toBe('movedMeanwhile');
  });

  test('what a co-author remembers stays, and nothing is written', async () => {
    const { excel, workbook } = await listed(3);
    const before = shownBook(excel.book);
    await workbook.memory();
    await workbook.setMemory('我们记的');
    await workbook.addSheet({ name: '签字表', content: contentOf([['姓名']]), tableTag: 'voucher-issue|2026Q4' });
    onceAfter(excel, () => excel.book.sheets.some(({ name }) => name === '签字表'), () => excel.book.parts.splice(0, excel.book.parts.length, { id: 'other', xml: memoryXml('同事记的') }));
    expect([await isOk(workbook.commit()), await new ExcelWorkbook().memory()]).toEqual(['memoryMovedMeanwhile', '同事记的']);
    excel.book.parts.length = 0;
    expect(shownBook(excel.book)).toEqual(before);
  });

  test('a rule that somebody adds stays, though ids are places', async () => {
    const { excel, workbook, sheet, list } = await listed(4, { countsRules: true });
    await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row: 3, column: 2 }] }]);
    await workbook.commit();
    await workbook.readBlock(list);
    await workbook.addSheet({ name: '签字表', content: contentOf([['姓名']]), tableTag: 'voucher-issue|2026Q4' });
    await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row: 4, column: 2 }] }]);
    const own: ModelSheet['formats'][number] = { id: 'own', byHand: true, type: 'Custom', ranges: [{ firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 1 }], formula: '=A1="人1"', fill: '#FF0000' };
    onceAfter(excel, () => excel.book.sheets.some(({ name }) => name === '签字表'), () => sheet.formats.unshift(own));
    expect(await isOk(workbook.commit())).toBe('ok');
    expect(sheet.formats.map(({ formula, ranges }) => [formula === own.formula, ranges[0]?.firstRow])).toEqual([[true, 1], [false, 4]]);
  });
});

test('a mark on a whole column is taken back by looking at what is used alone', async () => {
  const tripsOf = async (breaksAt: number): Promise<number> => {
    const { excel, workbook, sheet, list } = await listed(4);
    await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row: 3, column: 2 }] }]);
    await workbook.commit();
    const [format] = sheet.formats;
    if (format !== undefined) format.ranges = [{ firstRow: 1, lastRow: 1_048_576, firstColumn: 2, lastColumn: 2 }];
    await workbook.readBlock(list);
    await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row: 4, column: 2 }] }]);
    if (breaksAt > 0) excel.breakdown = { request: breaksAt, actions: 1000 };
    const before = excel.trips.length;
    expect(await isOk(workbook.commit())).toBe(breaksAt > 0 ? 'excelFailed' : 'ok');
    return excel.trips.length - before;
  };
  const whole = await tripsOf(0);
  expect(await tripsOf(whole)).toBeLessThan(3 * whole);
});

test('marks that are laid again by undoing lie on nobody else when a row is put in at any moment', async () => {
  const told = new Set<string>();
  // The sixth answer is the last look: between that and the writing Excel lets nobody see.
  for (const at of [1, 2, 3, 4, 5, 7]) {
    const { excel, workbook, sheet, list } = await listed(4);
    for (const row of [3, 4]) {
      await workbook.readBlock(list);
      await workbook.mark([{ sheet: list, severity: 'error', cells: [{ row, column: 2 }] }]);
      await workbook.commit();
    }
    let answered = 0;
    excel.onAnswer = () => {
      answered += 1;
      if (answered === at) excel.insertRow('名单', 2);
    };
    told.add(await isOk(workbook.undo()));
    const marked = sheet.formats.flatMap(({ ranges }) => ranges.map(({ firstRow }) => String(sheet.cell(firstRow, 1)?.value)));
    expect([at, ['人3', '人4'].includes(String(marked))]).toEqual([at, true]);
  }
  expect([...told].sort()).toEqual(['changedSince', 'movedMeanwhile', 'ok']);
});

test('a request that failed half way before somebody began to type is not taken for one refused', async () => {
  const { excel, workbook } = await opened({ refusesEditsVaguely: true });
  const roster = await sheetNamed(workbook, '老年人台账');
  await workbook.readBlock(roster);
  await workbook.addSheet({ name: '签字表', content: contentOf([['姓名']]), tableTag: 'voucher-issue|2026Q4' });
  await workbook.editCells(roster, [{ row: 3, column: 2, value: '007' }]);
  excel.breakdown = { request: 2, actions: 1000, code: 'InvalidOperation' };
  onceAfter(excel, () => excel.breakdown === null, () => {
    excel.beginEditing({ sheet: '老年人台账', row: 9, column: 9, input: 'x' });
    setTimeout(() => excel.endEditing(), 5);
  });
  expect([await isOk(workbook.commit()), excel.sheet('老年人台账').cell(3, 2)?.value, excel.book.sheets.filter(({ name }) => name === '签字表').length]).toEqual(['ok', '007', 1]);
});
