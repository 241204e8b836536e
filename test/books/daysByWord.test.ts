import type { Correction } from '../../src/ledger/corrections';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf } from '../work/bookOfRows';

/*
 * A roll with one column of days for whatever happened: 人员状态, 变动原因 or 减员原因 of the row says what its day is of.
 * The fourth quarter of 2026, of six people on the roll since 2020; the last three have left, or so it seems.
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const names = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六'];

/** The last of the people, by word and day. */
type Last = readonly (readonly [string, CellInput])[];
const book = (word: string, day: string, last: Last, usual = '') =>
  bookOfRows({
    台账: [
      ['和平社区老年人台账'],
      ['姓名', '身份证号', '户籍', '老年券起发月份', word, day],
      ...names.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', ...(last[place - names.length + last.length] ?? [usual, ''])]),
    ],
  });

const said = (fields: Readonly<Record<string, number>> = {}): readonly Correction[] => (Object.keys(fields).length === 0 ? [] : [{ sheet: '台账', fields }]);

/** What each of the last is issued in the quarter. */
async function issued(workbook: Awaited<ReturnType<typeof book>>, last: Last, fields?: Readonly<Record<string, number>>): Promise<string> {
  const { tables, refused } = await generateTables(workbook, { ...given, corrections: said(fields), period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false, otherNames: true });
  if (refused) return `refused: ${tables.flatMap(({ breaks }) => breaks.map(({ rule }) => rule)).join(' ')}`;
  const rows = await cellsOf(workbook, tables[0]?.sheetName ?? '');
  const at = rows.find((cells) => cells.includes('应发月数'))?.indexOf('应发月数') ?? -1;
  return names.slice(-last.length).map((name) => rows.find((cells) => cells.includes(name))?.[at] ?? '0').join(' ');
}

const codes = async (workbook: Awaited<ReturnType<typeof book>>, fields?: Readonly<Record<string, number>>) =>
  (await checkWorkbook(workbook, { ...given, corrections: said(fields), period: null })).findings.filter(({ severity }) => severity !== 'info').map(({ code, row, column }) => `${code} ${row},${column}`);

test.each<[string, string, Last, string, string]>([
  // Died, moved: paid for the month of the day; stopped: not from that month on.
  ['人员状态', '变动时间', [['去世', '2026-10-15'], ['迁出', '2026-11-10'], ['停发', '2026-11']], '正常', '1 2 1'],
  ['人员状态', '变动时间', [['去世', '2026-08-20'], ['已迁出', '2026.10.9'], ['正常', '2025-03-02']], '正常', '0 1 3'],
  ['目前状态', '状态变更日期', [['已故', '2026年10月15日'], ['停发', '2026年10月'], ['正常', '']], '正常', '1 0 3'],
  ['变动原因', '变动时间', [['死亡', '2026-10-15'], ['自愿放弃', '2026-11'], ['迁入', '2020-07-01']], '', '1 1 3'],
  ['减员原因', '减员时间', [['病故', '2026-10-15'], ['户籍迁出', '2026-11-10'], ['重复享受', '2026-12']], '', '1 2 2'],
  ['老年券状态', '变动时间', [['死亡', '2026-10-15'], ['停发', '2026-11'], ['在发', '']], '在发', '1 1 3'],
  ['是否健在', '减员时间', [['否', '2026-10-15'], ['是', ''], ['是', '']], '是', '1 3 3'],
])('%s says what %s is: %j', async (word, day, last, usual, months) => {
  const workbook = await book(word, day, last, usual);
  expect(await codes(workbook)).toEqual([]);
  expect(await issued(workbook, last)).toBe(months);
});

describe.each<[string, Last]>([
  ['no word', [['', '2026-10-15']]],
  ['a word of either', [['注销', '2026-10-15']]],
  ['a word that nobody knows', [['其他', '2026-10-15']]],
  ['停发 where no cell says 去世 or 迁出: it may be the day of a death', [['停发', '2026-10-15']]],
  ['a death with a month alone: it may be the month not paid', [['去世', '2026-10']]],
])('%s', (_case, last) => {
  test('is asked about', async () => {
    const workbook = await book('人员状态', '变动时间', last, '正常');
    expect(await codes(workbook)).toContain('ST06 2,6');
    await expect(issued(workbook, last)).rejects.toMatchObject({ code: 'twoFields' });
  });

  test.each([['deathDate', '1'], ['moveOutDate', '1'], ['voucherStop', '0']])('and what is answered makes the table: %s', async (field, months) => {
    expect(await issued(await book('人员状态', '变动时间', last, '正常'), last, { [field]: 6 })).toBe(months);
  });
});

test.each(['deathDate', 'moveOutDate', 'voucherStop'])('an answer, %s, is of the rows whose words do not tell', async (field) => {
  const last: Last = [['去世', '2026-10-15'], ['迁出', '2026-11-10'], ['', '2026-11-02']];
  const workbook = await book('人员状态', '变动时间', last, '正常');
  expect(await issued(workbook, last, { [field]: 6 })).toBe(field === 'voucherStop' ? '1 2 1' : '1 2 2');
});

test('a day of death of its own is not the common one', async () => {
  const workbook = await bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '人员状态', '变动时间', '死亡日期'], ['甲一', idOf('1940-01-11', '011'), '本地', '2020-08', '去世', '2026-12-01', '2026-10-15'], ['乙二', idOf('1940-02-11', '011'), '本地', '2020-08', '迁出', '2026-11-10', ''], ...[3, 4, 5].map((month) => [`丙${String(month)}`, idOf(`1940-0${String(month)}-11`, '011'), '本地', '2020-08', '正常', '', ''])] });
  expect(await codes(workbook)).toEqual([]);
});

test('no stop is written over the day of a death', async () => {
  const workbook = await bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态', '人员状态', '变动时间'], ...names.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', '在发', place === 5 ? '去世' : '正常', place === 5 ? '2026-09-15' : ''])] });
  const { findings } = await checkWorkbook(workbook, { ...given, corrections: [], period: null });
  expect(findings.flatMap(({ code, fix }) => (code === 'EL06' ? (fix ?? []).map(({ column, after }) => `${column} ${JSON.stringify(after)}`) : []))).toEqual(['5 "停发"']);
});

test('a stop of who is paid both is told to be of either, and holds no table back', async () => {
  const cells = names.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', '2020-08', 100, ['正常', '正常', '正常', '去世', '迁出', '停发'][place] ?? '', ['', '', '', '2026-09-15', '2026-09-10', '2026-10'][place] ?? '', place === 5 ? '自愿放弃' : '']);
  const workbook = await bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '高龄津贴起享月份', '高龄津贴月标准', '人员状态', '变动时间', '备注'], ...cells] });
  const { tables, refused } = await generateTables(workbook, { ...given, corrections: [], period: quarter, tables: ['allowance-review'], skipUnkept: false, acceptBreaks: false, otherNames: true });
  expect([refused, tables.flatMap(({ notes }) => notes.flatMap(({ code, data }) => (code === 'stopOfWhich' ? [`${code} ${data['name']}`] : [])))]).toEqual([false, ['stopOfWhich 己六']]);
});
