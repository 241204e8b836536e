import { checkWorkbook, type Checked } from '../../../src/work/checkWorkbook';
import { listObligations } from '../../../src/work/listObligations';
import { tickObligation } from '../../../src/work/ticks';
import { waiveFinding } from '../../../src/work/waiveFinding';
import { layouts } from '../../../src/work/demo';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { memoryXml } from '../../../src/workbook/memoryPart';
import type { MarkedCells, SheetId, Workbook } from '../../../src/workbook/port';
import { bookFromFile } from '../../excel/fromFile';
import type { ModelBook } from '../../excel/model/book';
import { seedWorkbook } from '../../workbook/seed';
import { openWorkbookFile } from '../../workbook/natively';
import { demoBook, openInExcel, request } from './books';

const waiver = { reason: '户口本登记如此', by: '民政甲', until: { year: 2026, month: 12, day: 31 } } as const;
const waived = ({ waived: found }: Checked) => [...found].map(([{ code, sheetName, row, column }, { reason, by }]) => [code, sheetName, row, column, reason, by]);

async function waiveFirst(workbook: Workbook): Promise<unknown[]> {
  const [finding] = (await checkWorkbook(workbook, request)).findings;
  if (finding === undefined) throw new Error('nothing found');
  const { code, sheetName: sheet, row, column } = finding;
  await waiveFinding(workbook, { ...request, ...waiver, code, sheet, row, column });
  return [code, sheet, row, column, waiver.reason, waiver.by];
}

describe('a waiver', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await demoBook(layouts[0] as (typeof layouts)[number], 1500, true);
  }, 60_000);

  test('set in Excel is seen by the command line: the part holds the bytes a file would', async () => {
    const { excel, workbook } = await openInExcel(bytes);
    const expected = await waiveFirst(workbook);
    const file = await openWorkbookFile(bytes);
    await file.setMemory((await new ExcelWorkbook().memory()) ?? '');
    await file.commit();
    expect(excel.book.parts.map(({ xml }) => xml)).toEqual([memoryXml((await file.memory()) ?? '')]);
    expect(waived(await checkWorkbook(await openWorkbookFile(file.bytes()), request))).toEqual([expected]);
  });

  test('set by the command line is seen in Excel', async () => {
    const file = await openWorkbookFile(bytes);
    const expected = await waiveFirst(file);
    const { workbook } = await openInExcel(file.bytes());
    expect(waived(await checkWorkbook(workbook, request))).toEqual([expected]);
  });
});

describe('a tick', () => {
  const tick = { id: 'certificates-monthly', period: { kind: 'month', year: 2026, month: 10 }, state: 'submitted', by: '民政甲', on: { year: 2026, month: 11, day: 12 }, settings: {} } as const;
  const list = { asOf: request.asOf, from: { year: 2026, month: 11, day: 1 }, until: { year: 2026, month: 11, day: 30 }, settings: {} } as const;
  const states = async (workbook: Workbook) => (await listObligations(workbook, list)).items.map(({ id, standing }) => [id, standing?.state, standing?.overdue]);

  test('set in Excel is seen by the command line, and the reverse', async () => {
    const { workbook } = await openInExcel(seedWorkbook());
    const before = await states(workbook);
    await tickObligation(workbook, tick);
    const file = await openWorkbookFile(seedWorkbook());
    await file.setMemory((await new ExcelWorkbook().memory()) ?? '');
    await file.commit();
    expect(await states(file)).toEqual(await states(workbook));
    expect(await states(file)).not.toEqual(before);

    const { workbook: reopened } = await openInExcel(file.bytes());
    expect(await states(reopened)).toEqual(await states(file));
    await tickObligation(reopened, { ...tick, state: 'open' });
    expect(await states(new ExcelWorkbook())).toEqual(before);
  });
});

describe('marks', () => {
  const marked = (sheet: SheetId): MarkedCells[] => [
    { sheet, severity: 'error', cells: [{ row: 1, column: 1 }, { row: 2, column: 1 }, { row: 9, column: 3 }] },
    { sheet, severity: 'info', cells: [{ row: 3, column: 1 }] },
  ];
  const formats = ({ sheets }: ModelBook) => sheets.flatMap(({ name, formats: own }) => own.map(({ type, formula, ranges }) => ({ name, type, formula, ranges })));
  const sheetOf = async (workbook: Workbook) => (await workbook.overview()).sheets[2]?.id as SheetId;

  test('laid on in Excel are those laid on in the file: the same formulas over the same cells, below the clerk’s own', async () => {
    const file = await openWorkbookFile(seedWorkbook());
    await file.mark(marked(await sheetOf(file)));
    await file.commit();
    const { excel, workbook } = await openInExcel(seedWorkbook());
    await workbook.mark(marked(await sheetOf(workbook)));
    await workbook.commit();
    expect(formats(excel.book)).toEqual(formats(await bookFromFile(file.bytes())));
    expect(excel.sheet('数组').formats.map(({ fill }) => fill)).toEqual(['', '#FFC7CE', '#DDEBF7']);
  });

  test('laid on in the file are taken away in Excel; the clerk’s own stay', async () => {
    const file = await openWorkbookFile(seedWorkbook());
    await file.mark(marked(await sheetOf(file)));
    await file.commit();
    const { excel, workbook } = await openInExcel(file.bytes());
    await workbook.unmark();
    await workbook.commit();
    expect(formats(excel.book)).toEqual(formats(await bookFromFile(seedWorkbook())));
  });
});
