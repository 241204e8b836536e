import { layouts } from '../../../../src/work/demo';
import { rowsSheet } from '../../../../src/work/rowsSheet';
import { idOf } from '../../../checks/cases';
import type { MemoryExcel } from '../../../excel/memoryExcel';
import { demoBook, spoiltBook } from '../../../work/excel/books';
import { createWorkbook } from '../../../workbook/natively';

const [usual] = layouts;

/** With every fault that can be planted. */
export function faultyBook(): Promise<Uint8Array> {
  return spoiltBook(usual as NonNullable<typeof usual>);
}

/** A hundred without a fault. */
export function cleanBook(): Promise<Uint8Array> {
  return demoBook(usual as NonNullable<typeof usual>, 100, false);
}

/** One sheet of these rows; the first are its headings. */
export async function sheetOf(name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  const columns = (rows[0] ?? []).map((heading) => ({ heading, type: 'text', width: 12 }) as const);
  const content = rowsSheet(name, columns, rows.slice(1));
  await workbook.addSheet({ name, content: rows.length === 0 ? { ...content, cells: [], styles: [], merges: [] } : content, tableTag: null });
  await workbook.commit();
  return workbook.bytes();
}

/** A list of payments titled with a year, months across without one, and a roll with a list of the dead below it whose numbers stand in two columns. */
export async function askedBook(): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  const add = (name: string, title: string, headings: readonly string[], rows: readonly (readonly string[])[]) =>
    workbook.addSheet({ name, content: rowsSheet(title, headings.map((heading) => ({ heading, type: 'text', width: 12 }) as const), rows), tableTag: null });
  await add('登记', '老年人台账', ['姓名', '身份证号', '老年券起发月份', '老年券状态', '住址'], [
    ['张甲', idOf('1940-05-06', '101'), '2020年5月', '在发', '一号楼'],
    ['', '', '', '', ''],
    ['死亡人员名单', '', '', '', ''],
    ['姓名', '身份证号', '身份证号', '死亡日期', '备注'],
    ['张丙', idOf('1938-05-06', '103'), idOf('1938-05-06', '104'), '2026-08-01', ''],
  ]);
  await add('签领', '2026年老年券发放表', ['姓名', '身份证号', '金额', '签字'], [['张甲', idOf('1940-05-06', '101'), '100', '张甲']]);
  await add('各月', '高龄津贴发放表', ['姓名', '身份证号', '9月', '10月', '11月'], [['张甲', idOf('1940-05-06', '101'), '100', '100', '100']]);
  await workbook.commit();
  return workbook.bytes();
}

/** Old people among others, under a title that names both: nobody can tell whose list it is. */
export async function likelyBook(): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  const rows = ['1945', '1948', '1950', '1988', '1990', '1946'].map((year, nth) => [`王${nth}`, idOf(`${year}-03-04`, String(201 + nth)), '一号楼']);
  const columns = ['姓名', '身份证号', '住址'].map((heading) => ({ heading, type: 'text', width: 12 }) as const);
  await workbook.addSheet({ name: '名单', content: rowsSheet('社区老年人和残疾人名单', columns, rows), tableTag: null });
  await workbook.commit();
  return workbook.bytes();
}

/** One column too many for 身份证号: what is asked of it stands in the way of every table. */
export function doubtfulBook(): Promise<Uint8Array> {
  return sheetOf('台账', [['姓名', '身份证号', '身份证号', '老年证号', '优待证号', '老年券起发月份'], ['张三', '', '', '', '', '']]);
}

/** Excel answers the next request with a failure. */
export function breakDown(excel: MemoryExcel): void {
  excel.breakdown = { request: 1, actions: 0 };
}
