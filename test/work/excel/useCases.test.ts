import type { Checked } from '../../../src/work/checkWorkbook';
import { layouts } from '../../../src/work/demo';
import { markFindings, unmarkFindings } from '../../../src/work/markFindings';
import type { Report } from '../../../src/work/reports/report';
import { rollVouchers } from '../../../src/work/rollVouchers';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { CellBlock, Workbook } from '../../../src/workbook/port';
import { shownBook } from '../../excel/shown';
import { blocksByName, computedAs, demoBook, differences, openInExcel, request } from './books';

const headings = Object.fromEntries(['number', 'file', 'severity', 'code', 'title', 'sheet', 'cell', 'name', 'message', 'hint', 'source', 'waived'].map((name) => [name, name])) as Report['headings'];
const inWords = ({ findings }: Checked): Report => ({
  title: '检查结果',
  subtitle: '',
  language: 'zh-CN',
  headings,
  files: [{ file: '台账.xlsx', summary: '', entries: findings.map(({ code, severity, sheetName, row, name }) => ({ code, severity, severityWord: severity, title: code, sheet: sheetName, cell: `A${String(row)}`, name, message: '', hint: '', source: '', waived: null })) }],
});

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await demoBook(layouts[0] as (typeof layouts)[number], 2000, true);
}, 60_000);

test('findings are marked and listed in Excel as in the file, again without doubling, and unmarking gives everything back', async () => {
  const file = await openWorkbookFile(bytes);
  const { excel, workbook } = await openInExcel(bytes);
  const before = shownBook(excel.book);
  for (let time = 1; time <= 2; time += 1) {
    await markFindings(file, request, inWords);
    await markFindings(workbook, request, inWords);
    expect(await differences(workbook, file)).toEqual([]);
  }
  await unmarkFindings(workbook);
  expect(shownBook(excel.book)).toEqual(before);
}, 60_000);

test('the next quarter is appended in Excel as in the file', async () => {
  const file = await openWorkbookFile(bytes);
  let computed: ReadonlyMap<string, CellBlock> = new Map();
  const { workbook } = await openInExcel(bytes, computedAs(() => computed));
  const roll = (book: Workbook) => rollVouchers(book, { ...request, asOf: { year: 2026, month: 12, day: 20 }, period: { kind: 'quarter', year: 2027, quarter: 1 } });
  const { added } = await roll(file);
  computed = await blocksByName(file);
  expect(added).toBeGreaterThan(100);
  expect(await roll(workbook)).toMatchObject({ added });
  expect(await differences(workbook, file)).toEqual([]);
}, 60_000);
