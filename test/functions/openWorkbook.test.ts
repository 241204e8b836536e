import { voucherYuan } from '../../src/functions/vouchers';
import { startFunctions } from '../../src/functions/host';
import { functionsHost } from '../../src/taskpane/functionsHost';
import { policyOf } from '../../src/work/policies';
import { newWorkbook } from '../../src/work/newWorkbook';
import { bookFromFile } from '../excel/fromFile';
import { MemoryExcel } from '../excel/memoryExcel';
import type { ModelSheet } from '../excel/model/book';
import { startOffice } from '../excel/office';
import { createWorkbook } from '../workbook/natively';
import { CellError, one, startAnswering } from './answering';

const october = () => one(voucherYuan([['1940-01-01']], [['2026-10']]));

/** Opens a workbook of ours with a sheet 政策参数 of Beijing, or without one; the functions answer from it. */
async function open(hasPolicySheet = true): Promise<MemoryExcel> {
  const workbook = await createWorkbook();
  const policy = await policyOf(workbook, 'beijing', undefined, []);
  await newWorkbook(workbook, '老年券', hasPolicySheet ? { policy, month: { year: 2026, month: 10 } } : null);
  const excel = new MemoryExcel(await bookFromFile(workbook.bytes()));
  startOffice(excel, true);
  startAnswering();
  startFunctions(functionsHost('zh-CN', () => ({ year: 2026, month: 10, day: 23 })));
  return excel;
}

function cellOf(sheet: ModelSheet, parameter: string): { readonly row: number; readonly column: number } {
  for (let row = 1; row <= 60; row += 1) if (sheet.cell(row, 1)?.value === parameter) return { row, column: 4 };
  throw new Error(`no row ${parameter}`);
}

const standard = '老年券月标准';
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('what is edited in 政策参数 holds at once, and every formula is calculated anew; an edit elsewhere changes nothing', async () => {
  const excel = await open();
  expect(await october()).toBe(100);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('老年人台账', 5, 1, '张三');
  await settled();
  expect(excel.calculations).toBe(0);
  excel.type('政策参数', row, column, 150);
  await settled();
  expect(excel.calculations).toBe(1);
  expect(await october()).toBe(150);
  excel.type('政策参数', row, column, 160);
  await settled();
  expect([excel.calculations, await october()]).toEqual([2, 160]);
});

test('a sheet 政策参数 that comes later holds as soon as it has its name', async () => {
  const source = (await open()).sheet('政策参数');
  const excel = await open(false);
  expect(await october()).toBe(100);
  const later = excel.insertSheet('Sheet7');
  await settled();
  source.cells.forEach((cell, key) => later.cells.set(key, structuredClone(cell)));
  const { row, column } = cellOf(later, standard);
  excel.type('Sheet7', row, column, 130);
  await settled();
  expect(excel.calculations).toBe(0);
  later.name = '政策参数';
  excel.type('政策参数', row, column, 170);
  await settled();
  expect([excel.calculations, await october()]).toEqual([1, 170]);
});

test('once 政策参数 is deleted the place’s own values hold again', async () => {
  const excel = await open();
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, 150);
  expect(await october()).toBe(150);
  excel.deleteSheet('政策参数');
  await settled();
  expect([excel.calculations, await october()]).toEqual([1, 100]);
});

test('what cannot be read in 政策参数 is told in every cell until it is put right', async () => {
  const excel = await open();
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, '一百来块');
  await expect(october()).rejects.toBeInstanceOf(CellError);
  excel.type('政策参数', row, column, 150);
  await settled();
  expect([excel.calculations, await october()]).toEqual([1, 150]);
});

test('while Excel cannot be asked each cell says so; afterwards they answer, and changes are heard', async () => {
  const excel = await open();
  excel.beginEditing();
  excel.waits = false;
  await expect(october()).rejects.toBeInstanceOf(CellError);
  await settled();
  excel.endEditing();
  expect(await october()).toBe(100);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.type('政策参数', row, column, 150);
  await settled();
  expect(await october()).toBe(150);
});

test('where Excel does not calculate, nothing breaks: the next cell answers by the new values', async () => {
  const excel = await open();
  expect(await october()).toBe(100);
  const { row, column } = cellOf(excel.sheet('政策参数'), standard);
  excel.lacks = ['Calculate'];
  excel.type('政策参数', row, column, 150);
  await settled();
  expect(await october()).toBe(150);
});
