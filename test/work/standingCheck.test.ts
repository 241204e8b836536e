import { checkWorkbook } from '../../src/work/checkWorkbook';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { ledgerSheet } from '../../src/work/demo/layouts/layout';
import { recheck } from '../../src/work/recheck';
import { standingCheck } from '../../src/work/standingCheck';
import type { CellInput, NewSheet, SheetId, Workbook } from '../../src/workbook/port';
import { madeUpId, madeUpName } from '../ledger/people';
import { createWorkbook } from '../workbook/natively';
import { bookOfRows, type BookRows } from './bookOfRows';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

async function demo(): Promise<Workbook> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, makeCommunity(7, 120), layouts[0] as (typeof layouts)[number]);
  return workbook;
}

async function edit(workbook: Workbook, sheet: SheetId, row: number, column: number, value: CellInput) {
  await workbook.editCells(sheet, [{ row, column, value }]);
  await workbook.commit();
  return { sheet, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
}

test('an edit is judged with everybody it concerns, as a whole check would', async () => {
  const workbook = await demo();
  const checked = await checkWorkbook(workbook, request);
  expect(checked.findings).toEqual([]);
  const elders = checked.sheets.find(({ kind }) => kind === 'elders');
  const [sheet, first] = [elders?.sheet as SheetId, elders?.firstRow as number];
  const id = elders?.fields['idNumber'] as number;
  const standing = await standingCheck(workbook, request);
  const number = (await workbook.readBlock(sheet)).text(first, id);
  expect(await standing.changed(await edit(workbook, sheet, first + 3, id, number))).toBe(true);
  expect(standing.findings.map(({ code, row }) => `${code} ${row}`)).toContain(`ID10 ${first + 3}`);
  expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
});

test('what reaches further than its rows is not guessed', async () => {
  const workbook = await demo();
  const { sheets } = await checkWorkbook(workbook, request);
  const elders = sheets.find(({ kind }) => kind === 'elders');
  const [sheet, row, name] = [elders?.sheet as SheetId, elders?.firstRow as number, elders?.fields['name'] as number];
  const standing = await standingCheck(workbook, request);
  expect(await standing.changed(await edit(workbook, sheet, elders?.headerRows[0] as number, name, '姓 名'))).toBe(false);
  const id = elders?.fields['idNumber'] as number;
  await edit(workbook, sheet, row, id, null);
  expect(await standing.changed(await edit(workbook, sheet, row, name, '合计'))).toBe(false);
  const all = { firstRow: 1, lastRow: 900, firstColumn: 1, lastColumn: 3 };
  expect(await standing.changed({ sheet, range: all })).toBe(false);
  expect(await standing.changed({ sheet: 'nobody' as SheetId, range: { ...all, lastRow: 1 } })).toBe(false);
});

const heading = ['序号', '姓名', '性别', '身份证号', '家庭住址', '户籍', '老年券起发月份', '老年券状态'];
const sexOf = (nth: number) => (Number(madeUpId(nth)[16]) % 2 === 1 ? '男' : '女');
const otherSex = (nth: number) => (sexOf(nth) === '男' ? '女' : '男');
const elder = (nth: number, sex = sexOf(nth)): CellInput[] => [nth, madeUpName(nth), sex, madeUpId(nth), `${nth}号楼`, '本地', '2021年3月', '在发'];

async function bookOf(...sheets: readonly (readonly [string, readonly (readonly CellInput[])[]])[]): Promise<Workbook> {
  const workbook = await createWorkbook();
  for (const [name, cells] of sheets) await workbook.addSheet({ name, tableTag: null, content: contentOf(cells) });
  await workbook.commit();
  return workbook;
}

function contentOf(cells: readonly (readonly CellInput[])[]): NewSheet['content'] {
  return { cells, styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page: ledgerSheet({ name: '', titles: [], columns: [], rows: [] }).content.page };
}

describe('several lists in one sheet (rulings 53)', () => {
  const beside = () => bookOf(['老年人台账', [['样本社区老年人台账'], [...heading, null, ...heading], ...[1, 2, 3].map((nth) => [...elder(nth), null, ...elder(nth + 10, nth === 2 ? otherSex(12) : sexOf(nth + 10))])]]);

  test('beside each other: a row of one is a row of the other, and is left to a whole check', async () => {
    const workbook = await beside();
    const { sheets, findings } = await checkWorkbook(workbook, request);
    const [left, right] = sheets as [(typeof sheets)[number], (typeof sheets)[number]];
    expect(findings.map(({ code, row, column }) => `${code} ${row} ${column}`)).toContain(`ID07 4 ${right.fields['sex']}`);
    const standing = await standingCheck(workbook, request);
    for (const list of [left, right]) expect(await standing.changed(await edit(workbook, list.sheet, 4, list.fields['address'] as number, '九号楼'))).toBe(false);
  });

  test('who is edited in another sheet takes nothing away beside his rows', async () => {
    const workbook = await beside();
    await workbook.addSheet({ name: '停发台账', tableTag: null, content: contentOf([['停发台账'], ['姓名', '身份证号', '停发项目', '停发原因', '死亡日期', '应停发月份', '实际停发月份', '家属电话'], [madeUpName(2), madeUpId(2), '老年券', '死亡', '2026年8月1日', '2026年9月', '2026年9月', '1']]) });
    await workbook.commit();
    const { sheets } = await checkWorkbook(workbook, request);
    const stops = sheets.find(({ kind }) => kind === 'stops') as (typeof sheets)[number];
    const standing = await standingCheck(workbook, request);
    expect(await standing.changed(await edit(workbook, stops.sheet, stops.firstRow, stops.fields['kinPhone'] as number, '2'))).toBe(false);
  });

  test('below each other: each is judged as a whole check would', async () => {
    const workbook = await bookOf(['台账', [['样本社区老年人台账'], heading, elder(1), elder(2), [], ['样本社区死亡人员名单'], ['序号', '姓名', '性别', '身份证号', '死亡日期', '家属姓名'], [1, madeUpName(3), sexOf(3), madeUpId(3), '2026年8月1日', '赵某']]]);
    const checked = await checkWorkbook(workbook, request);
    const [first, second] = checked.sheets as [(typeof checked.sheets)[number], (typeof checked.sheets)[number]];
    expect([first.kind, second.kind]).toEqual(['elders', 'deaths']);
    const standing = await standingCheck(workbook, request);
    for (const list of [first, second]) {
      expect(await standing.changed(await edit(workbook, list.sheet, list.firstRow, list.fields['sex'] as number, otherSex(list === first ? 1 : 3)))).toBe(true);
      expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
    }
    expect(standing.findings.filter(({ code }) => code === 'ID07').map(({ row }) => row)).toEqual([first.firstRow, second.firstRow]);
  });

  test('an edit above the last list of a sheet is no edit above the people', async () => {
    const workbook = await bookOf(['台账', [['样本社区老年人台账'], heading, elder(1), elder(2), [], ['样本社区死亡人员名单'], ['序号', '姓名', '性别', '身份证号', '死亡日期', '家属姓名'], [1, madeUpName(3), sexOf(3), madeUpId(3), '2026年8月1日', '赵某']]]);
    const checked = await checkWorkbook(workbook, request);
    const [first] = checked.sheets as [(typeof checked.sheets)[number]];
    const after = await recheck(workbook, request, checked).changed(await edit(workbook, first.sheet, first.firstRow, first.fields['sex'] as number, otherSex(1)));
    expect(after?.findings.map(({ code, row }) => `${code} ${row}`)).toContain(`ID07 ${first.firstRow}`);
  });
});

test('where a sheet is asked about, an edit may be the answer: the workbook is checked whole', async () => {
  const list = (title: string, ...headings: string[]) => bookOf(['发放', [[title], ['序号', '姓名', '身份证号', ...headings], ...[1, 2, 3].map((nth) => [nth, madeUpName(nth), madeUpId(nth), ...headings.map(() => 300)])]]);
  for (const workbook of [await list('2026年老年券发放台账', '金额', '备注'), await list('2026年第四季度老年券发放台账', '金额', '金额')]) {
    const { sheets, findings } = await checkWorkbook(workbook, request);
    expect(findings.map(({ code }) => code)).toContain('ST06');
    const [{ sheet, firstRow }] = sheets as [(typeof sheets)[number]];
    const standing = await standingCheck(workbook, request);
    expect(await standing.changed(await edit(workbook, sheet, firstRow, 5, 1))).toBe(false);
  }
});

describe('a cell that may change how its list is read is left to a whole check; one that changes its row alone is followed', () => {
  const roll = (...headings: string[]) => ({ 老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', ...headings], ...[1, 2, 3].map((nth) => [madeUpName(nth), madeUpId(nth), '本地', '2021-03'])] });
  const stops = { ...roll(), 停发台账: [['姓名', '身份证号', '停发项目', '停发原因', '应停发月份', '实停发月份', '变动类型'], [madeUpName(1), madeUpId(1), '老年券', '死亡', '2026-09', '2026-09', '新增'], [madeUpName(2), madeUpId(2), '老年券', '死亡', '2026-09', '2026-09', '']] };
  const paid = (...headings: string[]) => ({ ...roll(), 老年券发放台账: [['姓名', '身份证号', '发放期间', '金额', ...headings], ...[1, 2, 3].map((nth) => [madeUpName(nth), madeUpId(nth), '2026-09', 100, ...headings.map(() => (nth === 1 ? 100 : ''))])] });
  const bare = { 老年人台账: [['姓名', '', '户籍', '老年券起发月份'], ...[1, 2, 3].map((nth) => [madeUpName(nth), madeUpId(nth), '本地', '2021-03'])] };

  test.each<[string, BookRows, string, number, string | number, boolean]>([
    ['a word in a column without heading, beyond the last', roll(), '老年人台账', 5, '10月去世', false],
    ['a word further out', roll(), '老年人台账', 9, '10月去世', false],
    ['a remark', roll('备注'), '老年人台账', 5, '10月去世', true],
    ['a second remark', roll('备注', '备注2'), '老年人台账', 6, '10月去世', true],
    ['the first month since when his wife is paid', roll('老伴老年券起发月份'), '老年人台账', 5, '2024-05', false],
    ['the first date below 去世', roll('去世'), '老年人台账', 5, '2026-10-05', false],
    ['the first month since when he has the allowance, below a heading that nobody knows', roll('高龄享受起'), '老年人台账', 5, '2024-05', false],
    ['停发 beside 新增', stops, '停发台账', 7, '停发', false],
    ['a reason of a stop', stops, '停发台账', 4, '迁出', true],
    ['a word that is no state, below a heading that is 老年券状态 by its words', roll('状态'), '老年人台账', 5, '见附页', false],
    ['a state there', roll('状态'), '老年人台账', 5, '停发', true],
    ['a word below 老年券状态', roll('老年券状态'), '老年人台账', 5, '见附页', true],
    ['a number below no heading', bare, '老年人台账', 2, madeUpId(9), false],
    ['a state in a list whose title says that some are gone', { 老年人台账: [['在册老年人台账（含停发人员）'], ['姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态'], ...[1, 2, 3].map((nth) => [madeUpName(nth), madeUpId(nth), '本地', '2021-03', nth === 3 ? '停发' : null])] }, '老年人台账', 5, '停发', false],
    ['an amount beside a second one', paid('实发合计'), '老年券发放台账', 4, 200, false],
    ['an amount beside none', paid('备注'), '老年券发放台账', 4, 200, true],
  ])('%s', async (_what, book, name, column, value, isFollowed) => {
    const workbook = await bookOfRows(book);
    const sheet = (await workbook.overview()).sheets.find((one) => one.name === name)?.id as SheetId;
    const standing = await standingCheck(workbook, request);
    const [first] = book[name] ?? [];
    const change = await edit(workbook, sheet, name === '停发台账' || first?.length === 1 ? 3 : 2, column, value);
    expect(await standing.changed(change)).toBe(isFollowed);
    if (isFollowed) expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
  });
});
