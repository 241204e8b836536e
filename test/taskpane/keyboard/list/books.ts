import { layouts } from '../../../../src/work/demo';
import { rowsSheet } from '../../../../src/work/rowsSheet';
import { createWorkbook } from '../../../../src/workbook/file/createWorkbook';
import type { MemoryExcel } from '../../../excel/memoryExcel';
import { demoBook } from '../../../work/excel/books';

const [usual] = layouts;

let spoilt: Promise<Uint8Array> | null = null;

/** Two thousand with every fault that can be planted, made once. */
export function spoiltBook(): Promise<Uint8Array> {
  spoilt ??= demoBook(usual as NonNullable<typeof usual>, 2000, true);
  return spoilt;
}

/** Three hundred without a fault. */
export function cleanBook(): Promise<Uint8Array> {
  return demoBook(usual as NonNullable<typeof usual>, 300, false);
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

/** Excel answers the next request with a failure. */
export function breakDown(excel: MemoryExcel): void {
  excel.breakdown = { request: 1, actions: 0 };
}
