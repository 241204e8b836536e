import { correctionAt, correctionFor, correctionsOf, correctSheet, fieldsOf, ledgerKinds, listAmong, lookAtSheet, withPassedOver } from '../../src/work/correctSheet';
import { inspectWorkbook, type Correction } from '../../src/work/inspectWorkbook';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { rowsSheet } from '../../src/work/rowsSheet';
import { sayRoles } from '../../src/work/sayRoles';
import type { SheetId } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { arrangements, bookOf } from './eleven/books';

const roster = '老年人台账';
const recognised = async (workbook: FileWorkbook) => (await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).find(({ name }) => name === roster)!;

test('a correction is remembered, counts at once, and is given up', async () => {
  const workbook = await bookOf(arrangements.plain);
  const { fields } = await recognised(workbook);
  expect(await correctSheet(workbook, roster, { sheet: roster, kind: 'elders', fields: { kinPhone: 0, remarks: fields['kinPhone']! } })).toBe(true);
  const opened = await openWorkbookFile(workbook.bytes());
  expect((await recognised(opened)).fields).toMatchObject({ remarks: fields['kinPhone'] });
  expect((await recognised(opened)).fields['kinPhone']).toBeUndefined();
  await correctSheet(opened, roster, { sheet: roster, kind: null });
  expect((await recognised(opened)).kind).toBeNull();
  expect(await correctSheet(opened, roster, null)).toBe(true);
  expect(await correctionsOf(opened)).toEqual([]);
  expect((await recognised(opened)).fields).toEqual(fields);
});

test('the same again writes nothing, and other sheets keep what was said of them', async () => {
  const workbook = await bookOf(arrangements.plain);
  await correctSheet(workbook, roster, { sheet: roster, lastRow: 5 });
  await correctSheet(workbook, '停发台账', { sheet: '停发台账', kind: null });
  const bytes = workbook.bytes();
  expect(await correctSheet(workbook, roster, { sheet: roster, lastRow: 5 })).toBe(false);
  expect(await correctSheet(workbook, '小帮手台账', null)).toBe(false);
  expect(workbook.bytes()).toEqual(bytes);
  await correctSheet(workbook, roster, null);
  expect(await correctionsOf(workbook)).toEqual([{ sheet: '停发台账', kind: null }]);
});

test('a sheet is looked at under a correction without a trace', async () => {
  const workbook = await bookOf(arrangements.traditional);
  const bytes = workbook.bytes();
  const { sheet } = (await inspectWorkbook(workbook, [], { year: 2026, month: 12 }))[0]!;
  const look = await lookAtSheet(workbook, sheet, null, { year: 2026, month: 12 });
  expect([look.recognised.kind, look.recognised.headerRows, look.columns[0]]).toEqual(['elders', [2], { column: 1, text: '姓名' }]);
  const other = await lookAtSheet(workbook, sheet, { sheet: look.recognised.name, kind: 'deaths', firstRow: 4 }, { year: 2026, month: 12 });
  expect([other.recognised.kind, other.recognised.firstRow, other.lastRow]).toEqual(['deaths', 4, look.lastRow]);
  const none = await lookAtSheet(workbook, sheet, { sheet: look.recognised.name, kind: null }, { year: 2026, month: 12 });
  expect([none.recognised.kind, none.columns[0]]).toEqual([null, { column: 1, text: '' }]);
  expect(workbook.bytes()).toEqual(bytes);
});

test('kinds and their fields', () => {
  expect(ledgerKinds()).toEqual(['elders', 'vouchers', 'allowance-payments', 'stops', 'deaths', 'helpers', 'certificates']);
  expect(fieldsOf('elders').filter(({ isRequired }) => isRequired).map(({ field }) => field)).toEqual(['name', 'idNumber']);
});

describe('several lists in one sheet (rulings 53)', () => {
  const twice = '登记';
  /** A roll, and below it a list of the dead whose numbers stand in two columns. */
  async function twoLists(): Promise<FileWorkbook> {
    const workbook = await createWorkbook();
    const columns = ['姓名', '身份证号', '老年券起发月份', '住址', '备注'].map((heading) => ({ heading, type: 'text' }) as const);
    const rows = [
      ['张甲', idOf('1940-05-06', '101'), '2020年5月', '一号楼', ''],
      ['张乙', idOf('1941-05-06', '102'), '2020年5月', '二号楼', ''],
      ['', '', '', '', ''],
      ['死亡人员名单', '', '', '', ''],
      ['姓名', '身份证号', '身份证号', '死亡日期', '备注'],
      ['张丙', idOf('1938-05-06', '103'), idOf('1938-05-06', '104'), '2026-08-01', ''],
    ];
    await workbook.addSheet({ name: twice, content: rowsSheet('老年人台账', columns, rows), tableTag: null });
    await workbook.commit();
    return workbook;
  }
  /** The lists as the pane shows them, and what is said of each. */
  async function seen(workbook: FileWorkbook) {
    const corrections = await correctionsOf(workbook);
    const sheets = withPassedOver(await inspectWorkbook(workbook, [], { year: 2026, month: 12 }), corrections);
    return sheets.map((list) => ({ list, at: listAmong(sheets, list), said: correctionAt(corrections, listAmong(sheets, list)) }));
  }
  const told = async (workbook: FileWorkbook) => (await seen(workbook)).map(({ list: { kind, list, headerRows, questions }, said }) => [list, kind, headerRows[0], questions.length, said]);

  test('the second is looked at and corrected by its heading rows; the first stays as it is', async () => {
    const workbook = await twoLists();
    expect(await told(workbook)).toEqual([[1, 'elders', 2, 0, null], [2, 'deaths', 7, 1, null]]);
    const [first, second] = await seen(workbook);
    expect(correctionFor(second!.at)).toEqual({ sheet: twice, headerRows: [7] });
    const answer = { ...correctionFor(second!.at), fields: { idNumber: 3 } };
    const look = await lookAtSheet(workbook, second!.list.sheet, answer, { year: 2026, month: 12 }, second!.at);
    expect(look.recognised).toMatchObject({ kind: 'deaths', list: 2, fields: { idNumber: 3 }, questions: [] });
    expect(look.columns[3]).toEqual({ column: 4, text: '死亡日期' });
    expect((await lookAtSheet(workbook, first!.list.sheet, null, { year: 2026, month: 12 }, first!.at)).recognised).toMatchObject({ kind: 'elders', list: 1 });
    await correctSheet(workbook, twice, answer, second!.at);
    expect(await told(workbook)).toEqual([[1, 'elders', 2, 0, null], [2, 'deaths', 7, 0, answer]]);
  });

  test('both are corrected, each in its own entry, in any order, and given up one by one', async () => {
    const workbook = await twoLists();
    const [first, second] = await seen(workbook);
    const ofFirst = { ...correctionFor(first!.at), fields: { remarks: 0 } };
    const ofSecond = { ...correctionFor(second!.at), fields: { idNumber: 2 } };
    await correctSheet(workbook, twice, ofSecond, second!.at);
    await correctSheet(workbook, twice, ofFirst, first!.at);
    expect(await told(workbook)).toEqual([[1, 'elders', 2, 0, ofFirst], [2, 'deaths', 7, 0, ofSecond]]);
    await correctSheet(workbook, twice, null, second!.at);
    expect(await told(workbook)).toEqual([[1, 'elders', 2, 0, ofFirst], [2, 'deaths', 7, 1, null]]);
  });

  test('what was said of the first without its heading rows does not become the second’s', async () => {
    const workbook = await twoLists();
    await correctSheet(workbook, twice, { sheet: twice, fields: { address: 0 } });
    const [, second] = await seen(workbook);
    const ofSecond = { ...correctionFor(second!.at), fields: { idNumber: 2 } };
    expect((await lookAtSheet(workbook, second!.list.sheet, ofSecond, { year: 2026, month: 12 }, second!.at)).recognised).toMatchObject({ list: 2, kind: 'deaths', questions: [] });
    await correctSheet(workbook, twice, ofSecond, second!.at);
    expect(await correctionsOf(workbook)).toEqual([{ sheet: twice, fields: { address: 0 }, headerRows: [2] }, ofSecond]);
    expect((await inspectWorkbook(workbook, [], { year: 2026, month: 12 }))[0]!.fields).not.toHaveProperty('address');
  });

  test('a list that is none can still be said something of', async () => {
    const workbook = await twoLists();
    const [, second] = await seen(workbook);
    const none = { ...correctionFor(second!.at), kind: null };
    await correctSheet(workbook, twice, none, second!.at);
    expect(await told(workbook)).toEqual([[1, 'elders', 2, 0, null], [2, null, 7, 0, none]]);
    const [, passed] = await seen(workbook);
    expect((await lookAtSheet(workbook, passed!.list.sheet, { sheet: twice, headerRows: [7] }, { year: 2026, month: 12 }, passed!.at)).recognised).toMatchObject({ kind: 'deaths' });
    await correctSheet(workbook, twice, null, passed!.at);
    expect(await told(workbook)).toEqual([[1, 'elders', 2, 0, null], [2, 'deaths', 7, 1, null]]);
  });

  test('the end of the first does not hide the second', async () => {
    const workbook = await twoLists();
    const [first] = await seen(workbook);
    await correctSheet(workbook, twice, { ...correctionFor(first!.at), lastRow: 3 }, first!.at);
    expect((await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).map(({ kind, persons }) => [kind, persons])).toEqual([['elders', 1], ['deaths', 1]]);
  });

  test('which sheets are one ledger is said without losing what was said of the second list', async () => {
    const workbook = await twoLists();
    const [, second] = await seen(workbook);
    const ofSecond = { ...correctionFor(second!.at), fields: { idNumber: 2 } };
    await correctSheet(workbook, twice, ofSecond, second!.at);
    await sayRoles(workbook, [{ sheet: twice, role: 'part' }]);
    expect(await correctionsOf(workbook)).toEqual([ofSecond, { sheet: twice, role: 'part' }]);
  });
});

test('lists side by side stay two where a sheet is said to be a part', async () => {
  const workbook = await createWorkbook();
  const half = ['姓名', '身份证号', '住址'];
  const columns = [...half, ...half].map((heading) => ({ heading, type: 'text' }) as const);
  const person = (name: string, sequence: string) => [name, idOf('1940-05-06', sequence), '一号楼'];
  await workbook.addSheet({ name: '两栏', content: rowsSheet('老年人台账', columns, [[...person('张甲', '101'), ...person('张乙', '102')]]), tableTag: null });
  await workbook.commit();
  const names = async () => (await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).map(({ kind, fields }) => [kind, fields['name'], fields['address']]);
  expect(await names()).toEqual([['elders', 1, 3], ['elders', 4, 6]]);
  await sayRoles(workbook, [{ sheet: '两栏', role: 'part' }]);
  expect(await names()).toEqual([['elders', 1, 3], ['elders', 4, 6]]);
  await correctSheet(workbook, '两栏', { sheet: '两栏', fields: { registeredAddress: 6 } });
  expect((await inspectWorkbook(workbook, [], { year: 2026, month: 12 })).map(({ fields }) => [fields['address'], fields['registeredAddress']])).toEqual([[3, undefined], [undefined, 6]]);
});

test('what an amount is for and of which year months are can be answered', async () => {
  const workbook = await createWorkbook();
  const columns = (headings: readonly string[]) => headings.map((heading) => ({ heading, type: 'text' }) as const);
  await workbook.addSheet({ name: '签领', content: rowsSheet('2026年老年券发放表', columns(['姓名', '身份证号', '金额', '签字']), [['张甲', idOf('1940-05-06', '101'), '100', '已领']]), tableTag: null });
  await workbook.addSheet({ name: '各月', content: rowsSheet('老年券发放表', columns(['姓名', '身份证号', '10月', '11月', '12月']), [['张甲', idOf('1940-05-06', '101'), '100', '100', '100']]), tableTag: null });
  await workbook.commit();
  const [amounts, months] = await inspectWorkbook(workbook, [], { year: 2026, month: 12 });
  const look = (id: SheetId, correction: Correction | null) => lookAtSheet(workbook, id, correction, { year: 2026, month: 12 });
  expect(await look(amounts!.sheet, null)).toMatchObject({ hasAmountFor: true, hasYear: false });
  expect(await look(amounts!.sheet, { sheet: '签领', amountFor: 'month' })).toMatchObject({ hasAmountFor: true, recognised: { amountFor: 'month' } });
  expect(await look(months!.sheet, null)).toMatchObject({ hasAmountFor: false, hasYear: true, recognised: { questions: [{ type: 'yearOfMonths' }] } });
  expect(await look(months!.sheet, { sheet: '各月', year: 2026 })).toMatchObject({ hasYear: true, recognised: { questions: [], across: [{ period: '2026-10' }, { period: '2026-11' }, { period: '2026-12' }] } });
});
