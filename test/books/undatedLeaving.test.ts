import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { noteSentence } from '../../src/wording/notes';
import { idOf } from '../checks/cases';
import { NumberFormatKind } from '../../src/workbook/port';
import { bookOfRows, cellsOf } from '../work/bookOfRows';

/*
 * Stopped for a death or a move of which no day is written: none is made up, a death is not counted before its month, and each is told.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const people = ['甲一', '乙二', '丙三'];

const book = (heading: string, stop: string, reason: string) =>
  bookOfRows({ 台账: [['老年人台账'], ['姓名', '身份证号', '老年券起发月份', heading, '停发原因'], ...people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '2020-08', ...(place === 2 ? [stop, reason] : ['', ''])])] });

async function made(table: string, ...stopped: Parameters<typeof book>) {
  const workbook = await book(...stopped);
  const { tables } = await generateTables(workbook, { ...given, period: quarter, tables: [table], skipUnkept: false, acceptBreaks: true, otherNames: true });
  const notes = (tables[0]?.notes ?? []).map((note) => noteSentence('zh-CN', note)).filter((text) => text.includes('停发原因'));
  const name = tables[0]?.sheetName ?? '';
  const sheet = (await workbook.overview()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const block = await workbook.readBlock(sheet.id);
  const cells = (await cellsOf(workbook, name)).flatMap((texts, row) => texts.map((text, column) => ({ text, kind: block.format(row + 1, column + 1) })));
  return { rows: tables[0]?.rows, notes, cells: cells.map(({ text }) => text), formats: cells.map(({ kind }) => kind) };
}

test.each([
  ['停发日期', '2026-10-15', '死亡', '46310', '停发日期“2026年10月15日”可能是死亡或迁出当天'],
  ['停发月份', '2026年10月', '死亡', '停发月份2026年10月', '没有死亡或迁出日期：按停发“2026年10月”计'],
  ['停发月份', '2026年10月', '迁出', '停发月份2026年10月', '没有死亡或迁出日期：按停发“2026年10月”计'],
])('%s %s %s: shown as it is written, and told', async (heading, stop, reason, shown, note) => {
  const { notes, cells } = await made('voucher-stops', heading, stop, reason);
  expect(cells).toContain(shown);
  expect(notes).toEqual([expect.stringContaining(note)]);
});

test('another reason has the month, and no note', async () => {
  const { notes, cells, formats } = await made('voucher-stops', '停发月份', '2026年10月', '自愿放弃');
  expect([notes, formats.filter((_kind, place) => cells[place] === '46296')]).toEqual([[], [NumberFormatKind.Month, NumberFormatKind.Month, NumberFormatKind.Month]]);
});

test.each([
  ['2026年11月', 1],
  ['2026年12月', 0],
])('a stop of %s: %i deaths on 30 November, told', async (stop, deaths) => {
  const { rows, notes } = await made('voucher-deaths-quarterly', '停发月份', stop, '死亡');
  expect([rows, notes.length]).toEqual([deaths, 1]);
});

test('a stop long past is not told again', async () => {
  expect((await made('voucher-stops', '停发月份', '2025年3月', '死亡')).notes).toEqual([]);
});

test.each([
  ['停发日期', '2026-10-15', ['EL18 warning 5,4 dayOpen']],
  ['停发月份', '2026年10月', ['EL18 warning 5,4 undated']],
  ['停发月份', '2025年3月', []],
])('%s %s 死亡: a warning at the cell', async (heading, stop, expected) => {
  const { findings } = await checkWorkbook(await book(heading, stop, '死亡'), { ...given, period: null });
  expect(findings.map(({ code, severity, row, column, data }) => `${code} ${severity} ${row},${column} ${String(data['kind'])}`)).toEqual(expected);
});

describe('a day within a month beside no reason', () => {
  const cases: readonly (readonly [stop: string, isTold: boolean])[] = [
    ['2026-10-15', true],
    ['2026.10.31', true],
    ['2026-10-01', false],
    ['2026年10月', false],
    ['2026-09-15', false],
    ['2027-01-15', false],
  ];

  test.each(['停领时间', '停止发放时间', '停止享受时间', '停券月份'].flatMap((heading) => cases.map(([stop, isTold]) => [heading, stop, isTold] as const)))('%s %s: told %s', async (heading, stop, isTold) => {
    const { tables } = await generateTables(await book(heading, stop, ''), { ...given, period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: true, otherNames: true });
    const told = (tables[0]?.notes ?? []).filter(({ code }) => code === 'stopMonthOpen').map((note) => noteSentence('zh-CN', note));
    expect(told).toEqual(isTold ? [expect.stringContaining('2026年10月还应照发')] : []);
    const { findings } = await checkWorkbook(await book(heading, stop, ''), { ...given, period: quarter });
    expect(findings.filter(({ data }) => data['kind'] === 'monthOpen').map(({ code, severity, row, column }) => `${code} ${severity} ${row},${column}`)).toEqual(isTold ? ['EL18 warning 5,4'] : []);
  });

  test('a reason of another kind is plain', async () => {
    const { findings } = await checkWorkbook(await book('停领时间', '2026-10-15', '自愿放弃'), { ...given, period: quarter });
    expect(findings.filter(({ data }) => data['kind'] === 'monthOpen')).toEqual([]);
  });
});
