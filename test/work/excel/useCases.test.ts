import { checkWorkbook, type Checked } from '../../../src/work/checkWorkbook';
import { layouts } from '../../../src/work/demo';
import { markFindings, unmarkFindings } from '../../../src/work/markFindings';
import type { Report } from '../../../src/work/reports/report';
import { rollVouchers } from '../../../src/work/rollVouchers';
import { standingCheck } from '../../../src/work/standingCheck';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { CellBlock, CellRange, SheetId, Workbook } from '../../../src/workbook/port';
import { shownBook } from '../../excel/shown';
import { openWorkbookFile } from '../../workbook/natively';
import { blocksByName, computedAs, demoBook, differences, openInExcel, request } from './books';

const headings = Object.fromEntries(['number', 'file', 'severity', 'code', 'title', 'sheet', 'cell', 'name', 'message', 'hint', 'source', 'waived'].map((name) => [name, name])) as Report['headings'];
const inWords = ({ findings }: Checked): Report => ({
  summary: [], title: '检查结果',
  subtitle: '',
  language: 'zh-CN',
  headings,
  files: [{ file: '台账.xlsx', summary: '', entries: findings.map(({ code, severity, sheetName, row, name }) => ({ code, severity, severityWord: severity, title: code, sheet: sheetName, cell: `A${String(row)}`, name, message: '', hint: '', source: '', waived: null })) }],
});

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await demoBook(layouts[0] as (typeof layouts)[number], 1500, true);
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

test('while a clerk types in Excel, what is found stays right, for one round trip a change', async () => {
  const { excel, workbook } = await openInExcel(bytes);
  const check = await standingCheck(workbook, request);
  const { sheets } = await checkWorkbook(workbook, request);
  const elders = sheets.find(({ kind }) => kind === 'elders');
  const [sex, row] = [elders?.fields.sex ?? 0, elders?.firstRow ?? 0];
  const changes: { readonly sheet: SheetId; readonly range: CellRange }[] = [];
  await workbook.onChange((change) => changes.push(change));
  const before = check.findings.length;
  excel.type(elders?.name ?? '', row, sex, excel.sheet(elders?.name ?? '').cell(row, sex)?.value === '男' ? '女' : '男');
  await new Promise((resolve) => setImmediate(resolve));
  const trips = excel.trips.length;
  for (const change of changes) expect(await check.changed(change)).toBe(true);
  expect([changes.length, check.findings.length, excel.trips.length - trips]).toEqual([1, before + 1, 1]);
  expect(check.findings).toEqual((await standingCheck(new ExcelWorkbook(), request)).findings);
}, 60_000);
