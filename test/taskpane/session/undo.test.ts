import { inflateNatively } from '../../../src/cli/nodeInflate';
import { Session } from '../../../src/taskpane/session/session';
import { undoOf } from '../../../src/taskpane/session/undo';
import type { Outcome, Task } from '../../../src/taskpane/session/state';
import { undoOfTables } from '../../../src/taskpane/session/undoTables';
import { mark, unmark } from '../../../src/taskpane/views/check/checkWork';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { createWorkbook } from '../../../src/workbook/file/createWorkbook';
import { WorkbookProblem } from '../../../src/workbook/problem';
import type { GeneratedTable } from '../../../src/work/generateTables';
import { rowsSheet } from '../../../src/work/rowsSheet';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { shownBook } from '../../excel/shown';
import { contentOf, refuses } from '../../workbook/contract';
import { seedWorkbook } from '../../workbook/seed';

const task: Task = { pause: async () => undefined, progress: () => undefined };
const asOf = { year: 2026, month: 11, day: 23 };
const names = (excel: MemoryExcel) => excel.book.sheets.map(({ name }) => name);

async function opened(): Promise<MemoryExcel> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()));
  startOffice(excel);
  return excel;
}

/** A table made by a commit of its own. */
async function made(name: string): Promise<ExcelWorkbook> {
  const workbook = new ExcelWorkbook();
  await workbook.addSheet({ name, content: contentOf([[name]]), tableTag: `${name}|2026Q4` });
  await workbook.commit();
  return workbook;
}

describe('tables of two commits, of which somebody wrote into the first since,', () => {
  async function halfUndone(): Promise<{ readonly excel: MemoryExcel; readonly outcome: Outcome }> {
    const excel = await opened();
    const workbooks = [await made('甲表'), await made('乙表')];
    excel.type('甲表', 2, 1, '已领');
    const outcome = await undoOf(workbooks).undo!(task);
    return { excel, outcome };
  }

  test('are told as undone in part: which one, which not, and why', async () => {
    const { excel, outcome } = await halfUndone();
    expect([outcome.intent, outcome.lines('zh-CN')]).toEqual(['warning', ['只撤销了一部分：乙表 已恢复为写入前的；甲表 没有撤销，原因如下。', '这些内容之后又有人改过，没有撤销；请自行核对。']]);
    expect(names(excel)).not.toContain('乙表');
  });

  test('can be undone wholly once that is put right', async () => {
    const { excel, outcome } = await halfUndone();
    excel.sheet('甲表').delete(2, 1);
    expect((await outcome.undo!(task)).intent).toBe('success');
    expect(names(excel)).not.toContain('甲表');
  });
});

test('of new tables, one that a co-author has commented on stays and is named; the other goes', async () => {
  const excel = await opened();
  const workbooks = [await made('甲表'), await made('乙表')];
  excel.sheet('甲表').comments = 1;
  const tables = ['甲表', '乙表'].map((name) => ({ tag: `${name}|2026Q4`, isNew: true, content: contentOf([[name]]), changedCells: 1 }) as unknown as GeneratedTable);
  const outcome = await undoOfTables(tables, workbooks).undo!(task);
  expect([outcome.intent, outcome.lines('zh-CN')]).toEqual(['warning', ['已撤销，去掉了工作表 乙表。', '工作表 甲表 生成后又有改动，没有去掉；确实不要，请自行删除。']]);
  expect([names(excel).includes('甲表'), names(excel).includes('乙表')]).toEqual([true, false]);
});

test('where the last commit cannot be undone, that is told beside it; where nothing was committed, nothing', async () => {
  const excel = await opened();
  const workbook = await made('甲表');
  excel.sheet('甲表').isValidated = true;
  const { sheets } = await workbook.overview();
  await workbook.writeSheet(sheets.at(-1)!.id, contentOf([['改']]));
  await workbook.commit();
  const { undo, besides } = undoOf([workbook]);
  expect([undo, besides?.('zh-CN')]).toEqual([undefined, ['这一步写入后不能撤销：原来的内容没法照原样写回（表已经删除，或者太大，或者有另加的格式、批注、隐藏的行列等）。']]);
  expect(undoOf([new ExcelWorkbook()])).toEqual({});
});

describe('colouring what was found', () => {
  async function coloured(): Promise<{ readonly excel: MemoryExcel; readonly before: unknown; readonly outcome: Outcome }> {
    const workbook = await createWorkbook(inflateNatively);
    const columns = ['姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
    // Nobody: the region code is no place's.
    await workbook.addSheet({ name: '老年人台账', content: rowsSheet('老年人台账', columns, [['张三', '999901193611020012', '本地', '2019年10月', '在发']]), tableTag: null });
    await workbook.commit();
    const excel = new MemoryExcel(await bookFromFile(workbook.bytes()), () => 300);
    startOffice(excel);
    const before = shownBook(excel.book);
    return { excel, before, outcome: await mark({ period: null, asOf, deaths: null }, task, 'zh-CN') };
  }

  test('is undone, and leaves what was found', async () => {
    const { excel, before, outcome } = await coloured();
    expect(shownBook(excel.book)).not.toEqual(before);
    expect((await outcome.undo!(task)).leavesCheck).toBe(true);
    expect(shownBook(excel.book)).toEqual(before);
  });

  test('is not undone where somebody wrote into 检查结果 since', async () => {
    const { excel, outcome } = await coloured();
    excel.type('检查结果', 2, 9, '已打电话核实');
    await refuses('changedSince', () => outcome.undo!(task));
    expect(excel.sheet('检查结果').cell(2, 9)?.value).toBe('已打电话核实');
  });

  const noUndo = '这一步写入后不能撤销：原来的内容没法照原样写回（表已经删除，或者太大，或者有另加的格式、批注、隐藏的行列等）。';
  const stay = '这些工作表受保护，原来的涂色还在，没有去掉；请撤销工作表保护后再做一次：老年人台账';

  test('is taken away, with 检查结果, and it is told that this cannot be undone', async () => {
    const { excel, before } = await coloured();
    const outcome = await unmark();
    expect(shownBook(excel.book)).toEqual(before);
    expect([outcome.intent, outcome.lines('zh-CN'), outcome.undo, outcome.besides?.('zh-CN')]).toEqual(['success', ['涂色和“检查结果”表已去掉。'], undefined, [noUndo]]);
  });

  test('is undone by itself where 检查结果 is gone already', async () => {
    const { excel } = await coloured();
    excel.deleteSheet('检查结果');
    const before = shownBook(excel.book);
    const outcome = await unmark();
    expect(excel.sheet('老年人台账').formats).toEqual([]);
    expect((await outcome.undo!(task)).leavesCheck).toBe(true);
    expect(shownBook(excel.book)).toEqual(before);
  });

  test('stays on a sheet that was protected since, and the sheet is named', async () => {
    const { excel } = await coloured();
    excel.sheet('老年人台账').isProtected = true;
    const outcome = await unmark();
    expect(excel.sheet('老年人台账').formats).not.toEqual([]);
    expect([outcome.intent, outcome.lines('zh-CN')]).toEqual(['warning', ['除下面的工作表以外，涂色和“检查结果”表已去掉。', stay]]);
    expect(names(excel)).not.toContain('检查结果');
  });

  test('a protected sheet without colours is not named', async () => {
    const { excel } = await coloured();
    excel.book.addSheet('封面').isProtected = true;
    expect((await unmark()).lines('zh-CN')).toEqual(['涂色和“检查结果”表已去掉。']);
  });
});

test('after work that failed the workbook is looked at anew: a part of it may be written', async () => {
  const excel = await opened();
  const session = new Session({ locale: 'zh-CN', place: 'excel', hasFunctions: false, asOf }, async () => undefined);
  const trips = excel.trips.length;
  expect(await session.run('pane.saving', async () => Promise.reject(new WorkbookProblem('halfWritten', { reason: 'GeneralException' })))).toBe(false);
  expect([session.state.outcome?.intent, session.state.reading.kind, excel.trips.length > trips]).toEqual(['error', 'read', true]);
});
