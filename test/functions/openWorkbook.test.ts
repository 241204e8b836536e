import { voucherYuan } from '../../src/functions/vouchers';
import { startFunctions } from '../../src/functions/host';
import { functionsHost, type OpenWorkbookHost } from '../../src/taskpane/functionsHost';
import { policyOf } from '../../src/work/policies';
import { newWorkbook } from '../../src/work/newWorkbook';
import { bookFromFile } from '../excel/fromFile';
import { MemoryExcel } from '../excel/memoryExcel';
import type { ModelSheet } from '../excel/model/book';
import { startOffice } from '../excel/office';
import { createWorkbook } from '../workbook/natively';
import { CellError, one, startAnswering } from './answering';

const october = async () => one(voucherYuan([['1940-01-01']], [['2026-10']]));

let host: OpenWorkbookHost;
const patience = { cell: 150, pause: 40, reading: 300 };

/** Opens a workbook of ours with a sheet 政策参数 of Beijing, or without one; the functions answer from it once it is read. */
async function load(hasPolicySheet = true, waits = patience): Promise<MemoryExcel> {
  const workbook = await createWorkbook();
  const policy = await policyOf(workbook, 'beijing', undefined, []);
  await newWorkbook(workbook, '老年券', hasPolicySheet ? { policy, month: { year: 2026, month: 10 } } : null);
  const excel = new MemoryExcel(await bookFromFile(workbook.bytes()));
  startOffice(excel, true);
  startAnswering();
  host = functionsHost('zh-CN', () => ({ year: 2026, month: 10, day: 23 }), waits);
  startFunctions(host);
  return excel;
}

async function open(hasPolicySheet = true): Promise<MemoryExcel> {
  const excel = await load(hasPolicySheet);
  host.begin();
  await settled(excel);
  return excel;
}

function cellOf(sheet: ModelSheet, parameter: string): { readonly row: number; readonly column: number } {
  for (let row = 1; row <= 60; row += 1) if (sheet.cell(row, 1)?.value === parameter) return { row, column: 4 };
  throw new Error(`no row ${parameter}`);
}

const standard = '老年券月标准';
/** Until nothing was asked of Excel for a while. */
async function settled(excel: MemoryExcel): Promise<void> {
  for (let quiet = 0, trips = -1; quiet < 20; quiet += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (excel.trips.length !== trips) quiet = 0;
    trips = excel.trips.length;
  }
}
const passed = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

test('what is edited in 政策参数 holds at once, and every formula is calculated anew; an edit elsewhere changes nothing', async () => {
  const excel = await open();
  expect(await october()).toBe(100);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('老年人台账', 5, 1, '张三');
  await settled(excel);
  expect(excel.calculations).toBe(0);
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect(excel.calculations).toBe(1);
  expect(await october()).toBe(150);
  excel.type('政策参数', row, column, 160);
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([2, 160]);
});

test('a sheet 政策参数 that comes later holds as soon as it has its name', async () => {
  const source = (await open()).sheet('政策参数');
  const excel = await open(false);
  expect(await october()).toBe(100);
  const later = excel.insertSheet('Sheet7');
  await settled(excel);
  source.cells.forEach((cell, key) => later.cells.set(key, structuredClone(cell)));
  const { row, column } = cellOf(later, standard);
  excel.type('Sheet7', row, column, 130);
  await settled(excel);
  expect(excel.calculations).toBe(0);
  later.name = '政策参数';
  excel.type('政策参数', row, column, 170);
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([1, 170]);
});

test('once 政策参数 is deleted the place’s own values hold again', async () => {
  const excel = await open();
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  expect(await october()).toBe(100);
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect(await october()).toBe(150);
  excel.deleteSheet('政策参数');
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([2, 100]);
});

test('what cannot be read in 政策参数 is told in every cell until it is put right', async () => {
  const excel = await open();
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  expect(await october()).toBe(100);
  excel.type('政策参数', row, column, '一百来块');
  await settled(excel);
  await expect(october()).rejects.toBeInstanceOf(CellError);
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([2, 150]);
});

test('while Excel cannot be asked each cell says so; it is asked again by and by, and every formula calculated anew', async () => {
  const excel = await load();
  excel.beginEditing();
  excel.waits = false;
  await expect(october()).rejects.toEqual(new CellError('#N/A', expect.stringContaining('单元格')));
  excel.endEditing();
  await passed(3 * patience.pause);
  expect([excel.calculations, await october()]).toEqual([1, 100]);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect(await october()).toBe(150);
});

test('a workbook that is read says nothing to Excel when a cell is calculated, and the cell has its value at once', async () => {
  const excel = await open();
  const trips = excel.trips.length;
  expect(voucherYuan([['1940-01-01']], [['2026-10']])).toEqual([[100]]);
  await settled(excel);
  expect(excel.trips).toHaveLength(trips);
});

test('a cell that is the first to ask does not itself ask Excel: it waits for the reading that begins behind it', async () => {
  const excel = await load();
  const answer = october();
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  expect(excel.trips).toEqual([]);
  expect(await answer).toBe(100);
  expect(excel.calculations).toBe(0);
});

test('where Excel answers nothing, cells say after a while that the workbook is being read, and are calculated anew once it is', async () => {
  const excel = await load();
  excel.beginEditing();
  host.begin();
  const told = (await Promise.allSettled(Array.from({ length: 20_000 }, october))).map((answer) => (answer.status === 'rejected' ? String((answer.reason as CellError).message) : ''));
  expect([...new Set(told)]).toEqual(['正在读取工作簿，读完会自动重算；一直不变，请按 Ctrl+Alt+F9']);
  await expect(october()).rejects.toMatchObject({ code: '#N/A' });
  expect(excel.calculations).toBe(0);
  excel.endEditing();
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([1, 100]);
});

test.each([['what it is asked first', 0], ['what it is asked next', 1]])('where Excel never answers %s, the workbook is read again, and every formula calculated anew', async (_case, before) => {
  const excel = await load();
  const lost = excel.losesAnswer(before);
  host.begin();
  await expect(october()).rejects.toMatchObject({ code: '#N/A', message: expect.stringContaining('正在读取工作簿') as string });
  await passed(patience.reading + 3 * patience.pause);
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([1, 100]);
  // Answered after all: nothing is heard twice of what follows.
  lost();
  await settled(excel);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect([excel.calculations, await october()]).toEqual([2, 150]);
});

test('an answer that comes late is taken', async () => {
  const excel = await load();
  const lost = excel.losesAnswer(1);
  host.begin();
  await passed(patience.reading + 20);
  lost();
  await settled(excel);
  const trips = excel.trips.length;
  expect([voucherYuan([['1940-01-01']], [['2026-10']]), excel.trips.length]).toEqual([[[100]], trips]);
});

test('where no cell ever asked, a change is only remembered: nothing is read of the workbook for it', async () => {
  const excel = await open();
  const trips = excel.trips.length;
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, 150);
  excel.insertSheet('Sheet7');
  excel.type('Sheet7', 1, 1, '记事');
  await host.renew();
  await settled(excel);
  expect(excel.trips).toHaveLength(trips);
  expect(await october()).toBe(150);
  expect(excel.calculations).toBe(0);
});

test('where Excel does not calculate, nothing breaks: the next cell answers by the new values', async () => {
  const excel = await open();
  expect(await october()).toBe(100);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.lacks = ['Calculate'];
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect(await october()).toBe(150);
});

test('changes are heard where Excel answers late that it tells of them', async () => {
  const excel = await load(true, { ...patience, pause: 3_000 });
  const lost = excel.losesAnswer(0);
  host.begin();
  await expect(october()).rejects.toMatchObject({ code: '#N/A' });
  await passed(patience.reading);
  lost();
  await settled(excel);
  expect(await october()).toBe(100);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, 150);
  await settled(excel);
  expect(await october()).toBe(150);
});

describe('told to renew, it says where cells keep what they show:', () => {
  test.each<readonly [string, (excel: MemoryExcel) => void]>([
    ['Excel does not answer', (excel) => void excel.losesAnswer(0)],
    ['Excel fails', (excel) => (excel.breakdown = { request: 1, actions: 0 })],
    ['Excel does not calculate', (excel) => (excel.lacks = ['Calculate'])],
  ])('%s', async (_why, spoil) => {
    const excel = await open();
    expect(await october()).toBe(100);
    spoil(excel);
    await expect(host.renew()).rejects.toBeInstanceOf(Error);
  });

  test('not where it could be done', async () => {
    const excel = await open();
    expect(await october()).toBe(100);
    await host.renew();
    expect(excel.calculations).toBe(1);
  });

  test('nor where a change that is heard meanwhile has it read once more', async () => {
    const excel = await open();
    const { row, column } = cellOf(excel.sheet('政策参数'), standard);
    expect(await october()).toBe(100);
    const renewed = host.renew();
    excel.type('政策参数', row, column, 150);
    await renewed;
    expect(await october()).toBe(150);
  });
});
