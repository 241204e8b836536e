import { inflateNatively } from '../../src/cli/nodeInflate';
import { pressing, ribbonCommands, type Told } from '../../src/commands/ribbon';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { SheetId } from '../../src/workbook/port';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import { rowsSheet } from '../../src/work/rowsSheet';
import { bookFromFile } from '../excel/fromFile';
import { MemoryExcel } from '../excel/memoryExcel';
import { gentle, worst, type Habits } from '../excel/model/habits';
import { startOffice } from '../excel/office';

const today = () => ({ year: 2026, month: 11, day: 23 });
const tools = { locale: 'zh-CN', today, changed: () => undefined, tell: async () => undefined } as const;

const headings = ['姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态'];

/** Opens a workbook with a roster of these people. */
async function open(...people: readonly (readonly string[])[]): Promise<MemoryExcel> {
  return openIn(worst, ...people);
}

async function openIn(habits: Habits, ...people: readonly (readonly string[])[]): Promise<MemoryExcel> {
  const workbook = await createWorkbook(inflateNatively);
  const columns = headings.map((heading) => ({ heading, type: 'text', width: 20 }) as const);
  await workbook.addSheet({ name: '老年人台账', content: rowsSheet('老年人台账', columns, people), tableTag: null });
  await workbook.commit();
  const excel = new MemoryExcel(await bookFromFile(workbook.bytes()), () => 300, habits);
  startOffice(excel);
  return excel;
}

/** Nobody: the region code is no place's. */
const holder = ['张三', '999901193611020012', '本地', '2019年10月', '在发'];

const names = async () => (await new ExcelWorkbook().overview()).sheets.map(({ name }) => name);
const told = async (name: string): Promise<Told | undefined> => ribbonCommands(tools)[name]?.();

test('check colours and lists what is wrong on a sheet of its own, which is shown', async () => {
  await openIn(gentle, holder);
  expect(await told('checkLedgers')).toMatchObject({
    lines: ['检查完毕，结果在工作表“检查结果”：错误 1 条，警告 0 条，提示 0 条，已核实不计 0 条。', '没有选定地方，暂按默认参数计算；请在“设置”里选定，并核对本地文件。'],
    opensPane: false,
  });
  expect(await names()).toEqual(['老年人台账', '检查结果']);
});

test('a table of the period due now, made once and then brought up to date', async () => {
  await open(holder);
  expect((await told('makeVoucherIssue'))?.lines[0]).toBe('《2026年第四季度老年券发放签字表》已写入工作表“老年券发放签字表_2026Q4”：1 人、应发月数 3、应发金额(元) 300.00');
  expect((await told('makeVoucherIssue'))?.lines[0]).toContain('与上次相同，没有改动');
  expect(await names()).toEqual(['老年人台账', '老年券发放签字表_2026Q4']);
});

test('what a command wrote can be taken back, a table that was there before too', async () => {
  await open(holder);
  const { workbook } = (await told('makeVoucherIssue')) as Told;
  const roster = (await new ExcelWorkbook().overview()).sheets[0];
  const other = new ExcelWorkbook();
  await other.editCells(roster?.id as SheetId, [{ row: 3, column: 1, value: '张三丰' }]);
  await other.commit();
  const again = (await told('makeVoucherIssue')) as Told;
  const nameIn = async (): Promise<string> => {
    const { sheets } = await new ExcelWorkbook().overview();
    const block = await new ExcelWorkbook().readBlock(sheets[1]?.id as SheetId);
    return [1, 2, 3, 4, 5, 6, 7].flatMap((row) => [1, 2, 3, 4].map((column) => block.text(row, column))).find((text) => text.startsWith('张三')) ?? '';
  };
  expect(await nameIn()).toBe('张三丰');
  await again.workbook?.undo();
  expect(await nameIn()).toBe('张三');
  await workbook?.undo();
  expect(await names()).toEqual(['老年人台账']);
});

test('what Excel does not take of printing and scrolling is told, and the pane opens for it', async () => {
  await openIn({ ...gentle, refusesFreezing: true }, holder);
  const { lines, opensPane } = (await told('makeVoucherIssue')) as Told;
  expect([lines.at(-2), opensPane]).toEqual(['这台 Excel 没有接受冻结表头，需要时请在“视图—冻结窗格”里自行设置：老年券发放签字表_2026Q4', true]);
});

test('a table that is overdue is made before that of the running month: the one 本月要报 asks for', async () => {
  await open(holder);
  expect((await told('makeCertificatesMonthly'))?.lines[0]).toContain('已写入工作表“办证明细表_2026-10”');
  expect(await names()).toEqual(['老年人台账', '办证明细表_2026-10']);
});

test.each([['showDeadlines', 'deadlines'], ['showSettings', 'settings']])('%s opens the pane at the view, which says the rest', async (command, view) => {
  await open(holder);
  expect(await told(command)).toEqual({ lines: [], opensPane: true, view });
});

test('that a command wrote, or failed and may have, is told, so that an open pane looks anew; one that only opens a view wrote nothing', async () => {
  await open(holder);
  const changed = jest.fn();
  const button = pressing({ ...tools, changed });
  const press = (name: string) => new Promise<void>((completed) => button(name, { completed }));
  await press('showDeadlines');
  expect(changed).not.toHaveBeenCalled();
  await press('makeHelperMonthly');
  expect(changed).toHaveBeenCalledTimes(1);
  await press('checkLedgers');
  expect(changed).toHaveBeenCalledTimes(2);
});

test('what was written is told also where Excel fails before it is shown', async () => {
  const excel = await open(holder);
  let isWritten = false;
  excel.onAnswer = (actions) => {
    isWritten ||= excel.book.sheets.some(({ name }) => name.startsWith('老年券发放签字表'));
    // Frozen rows are the last of what is written.
    if (isWritten && actions.includes('Unfreeze')) excel.breakdown = { request: 1, actions: 0 };
  };
  expect((await told('makeVoucherIssue'))?.lines[0]).toContain('已写入工作表“老年券发放签字表_2026Q4”');
  expect(excel.breakdown).toBeNull();
});

test('what cannot be done is told in a sentence without options of the command line, and the button is free again', async () => {
  await open(holder);
  const lines: Told[] = [];
  const button = pressing({ ...tools, tell: async (one) => void lines.push(one) });
  await new Promise<void>((completed) => button('makeHelperMonthly', { completed }));
  expect(lines).toEqual([
    { lines: ['正在处理 …'], opensPane: false },
    { lines: ['做《小帮手月报表》需要小帮手台账，本工作簿里没有认出；请核对表头，或在“设置—台账辨认”里指明是哪张工作表。'], opensPane: true },
  ]);
});
