import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf } from '../work/bookOfRows';

/* What the times of 停发台账 are: the first month not paid, the last that is, the day of the event, or asked which. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const ids = [idOf('1940-01-11', '011'), idOf('1941-02-11', '022')];

const book = (heading: string, said: CellInput, reason = '自愿放弃') =>
  bookOfRows({
    名册: [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份'], ['甲一', ids[0] ?? '', '2020-01'], ['乙二', ids[1] ?? '', '2021-02']],
    停发: [['停发台账'], ['姓名', '身份证号', '停发项目', '停发原因', heading], ['甲一', ids[0] ?? '', '老年券', reason, said]],
  });

/** The months for which the person of the list is issued vouchers in the quarter. */
async function issued(workbook: Awaited<ReturnType<typeof book>>): Promise<string> {
  const { tables } = await generateTables(workbook, { ...given, period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: true, otherNames: true });
  const rows = await cellsOf(workbook, tables[0]?.sheetName ?? '');
  const row = rows.find((cells) => cells.includes('甲一'));
  return row?.find((_cell, place) => rows.some((cells) => cells[place] === '应发月数')) ?? '0';
}

test.each([
  ['停发月份', '2026年11月', '1'],
  ['停发时间', '2026年11月', '1'],
  ['不再发放月份', '2026年11月', '1'],
  ['最后发放月份', '2026年11月', '2'],
  ['末次领取时间', '2026年11月', '2'],
  ['停发前最后发放月份', '2026年11月', '2'],
  ['享受至', '2026年11月', '2'],
])('%s %s: %s months of the quarter', async (heading, said, months) => {
  const workbook = await book(heading, said);
  expect((await checkWorkbook(workbook, { ...given, period: null })).findings.map(({ code }) => code)).toEqual([]);
  expect(await issued(workbook)).toBe(months);
});

test.each([
  ['减少时间', 'eventDate,actualStop'],
  ['减员日期', 'eventDate,actualStop'],
  ['变动时间', 'eventDate,actualStop'],
  ['注销时间', 'eventDate,actualStop'],
  ['截止月份', 'actualStop,lastPaid'],
  ['领取截止时间', 'actualStop,lastPaid'],
  ['终止时间', 'actualStop,lastPaid'],
  ['停发登记时间', 'actualStop,lastPaid'],
  ['停发审批日期', 'actualStop,lastPaid'],
])('%s is asked about', async (heading, fields) => {
  const { findings } = await checkWorkbook(await book(heading, '2026年9月'), { ...given, period: null });
  expect(findings.map(({ code, data }) => `${code} ${String(data['fields'])}`)).toContain(`ST06 ${fields}`);
});

test('what is answered is read', async () => {
  const corrections = [{ sheet: '停发', fields: { lastPaid: 5 } }];
  const { findings } = await checkWorkbook(await book('截止月份', '2026年9月'), { ...given, corrections, period: null });
  expect(findings.map(({ code }) => code)).toEqual([]);
});

test('a death with the last month paid alone is told as one without a day', async () => {
  const { findings } = await checkWorkbook(await book('最后发放月份', '2026年10月', '死亡'), { ...given, period: null });
  expect(findings.map(({ code, column, data }) => `${code} ${column} ${String(data['found'])}`)).toEqual(['EL18 5 2026年11月']);
});

test.each([
  ['', 'EL18 lastPaid'],
  ['月底', 'ST02 lastPaid'],
])('a last month paid “%s”', async (said, expected) => {
  const { findings } = await checkWorkbook(await book('最后发放月份', said), { ...given, period: null });
  expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
});

test('停发审批日期 on the roll is no month of the stop: it is asked', async () => {
  const workbook = await bookOfRows({ 名册: [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份', '停发审批日期'], ['甲一', ids[0] ?? '', '2020-01', '2026-10-20'], ['乙二', ids[1] ?? '', '2021-02', '']] });
  const { findings } = await checkWorkbook(workbook, { ...given, period: null });
  expect(findings.map(({ code, data }) => `${code} ${String(data['fields'])}`)).toEqual(['ST06 voucherStop']);
});

test.each([
  ['派出所死亡注销人员名单', ['姓名', '公民身份号码', '注销日期', '注销原因'], '2026-09-20', '死亡'],
  ['殡仪馆火化人员名单', ['姓名', '身份证号', '火化日期', '家属'], '2026-09-20', '李四'],
])('%s is asked about as a list of the dead, not of stops', async (title, headings, day, word) => {
  const workbook = await bookOfRows({ 名册: [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份'], ['甲一', ids[0] ?? '', '2020-01']], 名单: [[title], headings, ['甲一', ids[0] ?? '', day, word]] });
  const { findings } = await checkWorkbook(workbook, { ...given, period: null });
  expect(findings.map(({ code, data }) => `${code} ${String(data['ledger'])}`)).toEqual(['ST06 deaths']);
});

/* A row of 停发台账 that is of one benefit. */

const rolled = { 名册: [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份', '高龄津贴标准'], ['甲一', ids[0] ?? '', '2020-01', 100], ['乙二', ids[1] ?? '', '2021-02', 100]] };
const stopped = (title: string, headings: readonly string[], ...row: readonly CellInput[]) => bookOfRows({ ...rolled, 停发: [[title], ['姓名', '身份证号', ...headings], ['甲一', ids[0] ?? '', ...row]] });
const codes = async (workbook: Awaited<ReturnType<typeof book>>) => (await checkWorkbook(workbook, { ...given, period: null })).findings.map(({ code, field }) => `${code} ${field}`);

test.each<[string, string, readonly string[], readonly CellInput[], string, readonly string[]]>([
  ['the column says of which', '停发台账', ['停发项目', '停发原因', '停发月份'], ['高龄津贴', '自愿放弃', '2026-10'], '3', []],
  ['the title says of which', '高龄津贴停发人员台账', ['停发原因', '停发月份'], ['自愿放弃', '2026-10'], '3', []],
  ['the title says the voucher', '老年券停发人员台账', ['停发原因', '停发月份'], ['自愿放弃', '2026-11'], '1', []],
  ['the title says both', '老年券、高龄津贴停发人员台账', ['停发原因', '停发月份'], ['自愿放弃', '2026-11'], '1', []],
  ['the heading of the month says of which', '停发台账', ['停发原因', '津贴停发月份'], ['自愿放弃', '2026-10'], '3', []],
  ['a day of a death without a reason ends both, whatever the title', '高龄津贴追缴台账', ['死亡日期', '停发月份'], ['2026-10-12', '2026-11'], '1', []],
  // When the voucher stopped nobody has written.
  ['a death in a row of the allowance ends both', '停发台账', ['停发项目', '停发原因', '死亡日期', '停发月份'], ['高龄津贴', '死亡', '2026-10-12', '2026-11'], '1', ['EL18 name']],
  ['a death in a row of the voucher ends both', '停发台账', ['停发项目', '停发原因', '死亡日期', '停发月份'], ['老年券', '死亡', '2026-09-12', '2026-10'], '0', ['EL06 allowanceAmount']],
  ['a move in a row of the voucher ends both', '停发台账', ['停发项目', '停发原因', '迁出日期', '停发月份'], ['老年券', '迁出', '2026-09-12', '2026-10'], '0', ['EL07 allowanceAmount']],
])('%s', async (_case, title, headings, row, months, expected) => {
  const workbook = await stopped(title, headings, ...row);
  expect(await codes(workbook)).toEqual(expected);
  expect(await issued(workbook)).toBe(months);
});

/* A month of each benefit. */

test.each<[string, readonly string[], readonly CellInput[], string, readonly string[]]>([
  ['both, a month apart', ['老年券停发月份', '高龄津贴停发月份', '停发原因'], ['2026-11', '2026-10', '自愿放弃'], '1', []],
  ['the voucher alone', ['停券月份', '停津贴月份', '停发原因'], ['2026-11', '', '自愿放弃'], '1', []],
  ['the allowance alone', ['停券月份', '停津贴月份', '停发原因'], ['', '2026-10', '自愿放弃'], '3', []],
  ['a death, with the months of both', ['老年券停发月份', '高龄津贴停发月份', '停发原因', '死亡日期'], ['2026-11', '2026-11', '死亡', '2026-10-12'], '1', []],
  ['neither', ['停券月份', '停津贴月份', '停发原因'], ['', '', '自愿放弃'], '3', ['EL18 actualStop']],
])('停发台账 with a month of each benefit: %s', async (_case, headings, row, months, expected) => {
  const workbook = await stopped('停发台账', headings, ...row);
  expect(await codes(workbook)).toEqual(expected);
  expect(await issued(workbook)).toBe(months);
});

test('停发时间 over 老年券 and 高龄津贴', async () => {
  const merges = [{ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 }, { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2 }, { firstRow: 2, lastRow: 2, firstColumn: 3, lastColumn: 4 }, { firstRow: 2, lastRow: 3, firstColumn: 5, lastColumn: 5 }];
  const workbook = await bookOfRows({ ...rolled, 停发: [['停发台账'], ['姓名', '身份证号', '停发时间', '', '停发原因'], ['', '', '老年券', '高龄津贴', ''], ['甲一', ids[0] ?? '', '', '2026-10', '自愿放弃'], ['乙二', ids[1] ?? '', '2026-10', '', '自愿放弃']] }, { 停发: merges });
  expect(await codes(workbook)).toEqual([]);
  expect(await issued(workbook)).toBe('3');
});

/* What was paid back, in words alone: how much, nobody can read. */

test.each<[readonly string[], readonly CellInput[], readonly string[]]>([
  [['停发月份', '追缴情况'], ['2026-10', '已追回'], ['ST07']],
  [['停发月份', '是否追回'], ['2026-10', '是'], ['ST07']],
  [['停发月份', '是否追回'], ['2026-10', '否'], []],
  [['停发月份', '追缴情况'], ['2026-10', '未追回'], []],
  [['停发月份', '追缴情况'], ['2026-10', ''], []],
  [['停发月份', '已追回金额', '追缴情况'], ['2026-10', 100, '已追回'], []],
  [['停发月份', '追缴日期', '追缴人'], ['2026-10', '2026-10-02', '赵'], []],
])('%j %j', async (headings, row, expected) => {
  const workbook = await stopped('停发台账', ['停发项目', '停发原因', ...headings], '老年券', '自愿放弃', ...row);
  expect((await codes(workbook)).map((line) => line.split(' ')[0])).toEqual(expected);
});

/* Of which benefit a row is that names none: a death ends both, and of another stop it is told. */

/** How many stand on the lists of vouchers and of the allowance, and the notes of each. */
async function ofBoth(title: string, headings: readonly string[], row: readonly CellInput[], usual: readonly CellInput[] = ['2020-01', '2020-01', 100]) {
  const roll = [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份', '高龄津贴起享月份', '高龄津贴标准'], ['甲一', ids[0] ?? '', ...usual], ['乙二', ids[1] ?? '', '2021-02', '2021-02', 100]];
  const workbook = await bookOfRows({ 名册: roll, 停发: [[title], ['姓名', '身份证号', ...headings], ['甲一', ids[0] ?? '', ...row]] });
  const { tables } = await generateTables(workbook, { ...given, period: quarter, tables: ['voucher-issue', 'allowance-review'], skipUnkept: false, acceptBreaks: true, otherNames: true });
  return tables.map(({ rows, notes }) => [rows, ...notes.map(({ code }) => code).filter((code) => code.startsWith('stop'))]);
}

test.each<[string, string, readonly string[], readonly CellInput[], unknown]>([
  ['given up, in a list of nothing in particular', '停发人员登记表', ['停发原因', '停发时间'], ['自愿放弃', '2026.10'], [[1, 'stopOfEither'], [1, 'stopOfEither']]],
  ['given up long ago, and the roll has the allowance', '停发人员登记表', ['停发原因', '停发时间'], ['自愿放弃', '2025.10'], [[1], [1, 'stopOfEither']]],
  ['no reason and no benefit', '停发人员登记表', ['待遇', '停发原因', '停发月份'], ['', '', '2026.10'], [[1, 'stopOfEither'], [1, 'stopOfEither']]],
  ['the row says of which', '停发人员登记表', ['待遇', '停发原因', '停发月份'], ['老年券', '自愿放弃', '2026.10'], [[1], [2]]],
  ['a death', '停发人员登记表', ['停发原因', '停发时间', '死亡日期'], ['死亡', '2026.10', '2026.9.12'], [[1], [1]]],
  ['a day of death is why, in a row of one benefit', '停发台账', ['待遇', '死亡日期', '停发月份'], ['老年券', '2026.9.12', '2026.10'], [[1], [1]]],
  ['a day of death or of a move', '停发台账', ['待遇', '死亡（迁出）日期', '停发月份'], ['高龄津贴', '2026.9.12', '2026.10'], [[1], [1]]],
])('%s', async (_case, title, headings, row, expected) => {
  expect(await ofBoth(title, headings, row)).toEqual(expected);
});

test('who has one benefit alone is stopped by any row', async () => {
  expect(await ofBoth('停发人员登记表', ['停发原因', '停发时间'], ['自愿放弃', '2026.10'], ['2020-01', '', ''])).toEqual([[1], [1]]);
});

/* 本季减少: a list of who left, by its title; the reasons say that its days are the events'. */

const left = (title: string, headings: readonly string[], ...rows: readonly (readonly CellInput[])[]) =>
  bookOfRows({
    名册: [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份'], ['甲一', ids[0] ?? '', '2020-01'], ['乙二', ids[1] ?? '', '2021-02']],
    本季减少: [[title], ['姓名', '身份证号', ...headings], ...rows.map((row, place) => [['甲一', '乙二'][place] ?? '', ids[place] ?? '', ...row])],
  });

describe.each([
  ['2026年四季度减少享受人员名单', '减少原因', '减少时间'],
  ['本季度老年人减员名单', '减员原因', '减员日期'],
  ['停发台账', '停发原因', '减少时间'],
])('%s: %s, %s', (title, reason, day) => {
  test.each<[readonly CellInput[], readonly CellInput[], string]>([
    [['死亡', '2026.10.15'], ['迁出', '2026.11.10'], '1'],
    [['自愿放弃', '2026.11'], ['死亡', '2026-10-15'], '1'],
    [['户口迁出', '2026年11月10日'], ['重复享受', '2026年10月'], '2'],
  ])('%j, %j', async (first, second, months) => {
    const workbook = await left(title, [reason, day], first, second);
    expect((await codes(workbook)).filter((code) => !code.startsWith('EL18'))).toEqual([]);
    expect(await issued(workbook)).toBe(months);
  });

  test.each<[readonly CellInput[]]>([[['死亡', '2026.10']], [['', '2026.10.15']], [['其他', '2026.10.15']]])('%j is asked about', async (row) => {
    expect((await codes(await left(title, [reason, day], row, ['迁出', '2026.11.10']))).map((code) => code.split(' ')[0])).toContain('ST06');
  });
});
