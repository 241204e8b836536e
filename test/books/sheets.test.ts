import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useLines } from '../../src/wording/useLines';
import { problemWords } from '../../src/wording/problemWords';
import { TableProblem } from '../../src/tables/problem';
import { checkWorkbook, type Checked } from '../../src/work/checkWorkbook';
import { generateTables, parsePeriod, type Period } from '../../src/work/generateTables';
import { parseCorrections } from '../../src/work/inspectWorkbook';
import { otherSheet } from '../../src/work/demo/layouts/layout';
import { bookOfRows } from '../work/bookOfRows';
import { madeUpId, madeUpName } from '../ledger/people';
import { openWorkbookFile } from '../workbook/natively';

/*
 * Books as offices keep them, with the people counted by hand: one ledger in several sheets, copies of it, lists that are
 * nobody's ledger (rulings 12, 46).
 */

const asOf = { year: 2026, month: 11, day: 23 };
const given = { asOf, settings: { place: 'beijing' } };

async function open(book: string) {
  return openWorkbookFile(new Uint8Array(readFileSync(join(__dirname, 'files', `${book}.xlsx`))));
}

async function made(book: string, corrections: unknown = [], period = '2026Q4'): Promise<{ readonly figures: string; readonly use: readonly string[]; readonly problem: string }> {
  const request = { ...given, period: parsePeriod(period) as Period, tables: ['voucher-issue'], corrections: parseCorrections(corrections), skipUnkept: false, acceptBreaks: true };
  try {
    const { tables: [table] } = await generateTables(await open(book), request);
    return { figures: `${table?.rows ?? 0} 人 ${table?.totals.map(({ value }) => value).join(' ') ?? ''}`, use: useLines('zh-CN', table?.use ?? { used: [], leftOut: [], asked: [] }), problem: '' };
  } catch (reason) {
    if (!(reason instanceof TableProblem)) throw reason;
    return { figures: '', use: [], problem: problemWords('zh-CN', reason) };
  }
}

async function checked(book: string, corrections: unknown = []): Promise<Checked> {
  return checkWorkbook(await open(book), { ...given, period: null, corrections: parseCorrections(corrections) });
}

const codes = ({ findings }: Checked, code: RegExp) => findings.filter((finding) => code.test(finding.code)).map((finding) => `${finding.code} ${finding.sheetName}!${finding.row} ${finding.name}`.trim());

test('o14_hidden_second_community: a hidden sheet is asked about, and counts where somebody says so', async () => {
  const book = 'o14_hidden_second_community';
  expect((await made(book)).problem).toContain('“西里”不是现在用的');
  expect(codes(await checked(book), /^ST06$/)).toHaveLength(1);
  expect(await made(book, [{ sheet: '西里', role: 'part' }])).toEqual({ figures: '12 人 36 3600.00', use: ['老年人台账用了 2 张工作表，共 12 人：东里 6 人、西里 6 人。'], problem: '' });
});

describe('who stands in two sheets that are asked about is named', () => {
  const villages = (...shared: readonly number[]) =>
    bookOfRows(Object.fromEntries(['石桥村', '王庄村', '李家湾村'].map((village, at) => [village, [['老年人花名册'], ['姓名', '身份证号', '老年券起发月份'], ...[...Array.from({ length: 7 }, (_unused, place) => at * 10 + place), ...(at === 1 ? shared : [])].map((person) => [madeUpName(person) + String(person), madeUpId(person), '2020-08'])]])));
  const said = async (...shared: readonly number[]) => {
    const { use } = await checkWorkbook(await villages(...shared), { ...given, period: null, corrections: [] });
    return useLines('zh-CN', use).map((line) => line.replace(/^.*先指明。/, ''));
  };

  test.each<[string, readonly number[], string]>([
    ['one', [3], `石桥村、王庄村都有${madeUpName(3)}3：请核对是同一个人登记了两次，还是身份证号填错。`],
    ['of two other sheets', [3, 24], `石桥村、王庄村都有${madeUpName(3)}3；王庄村、李家湾村都有${madeUpName(24)}24：请核对是同一个人登记了两次，还是身份证号填错。`],
    ['four', [1, 2, 3, 4], `石桥村、王庄村都有${madeUpName(1)}1、${madeUpName(2)}2、${madeUpName(3)}3等 4 人：请核对是同一个人登记了两次，还是身份证号填错。`],
  ])('%s', async (_case, shared, line) => expect(await said(...shared)).toEqual([line]));

  test('where a table cannot be made, too', async () => {
    const request = { ...given, period: parsePeriod('2026Q4') as Period, tables: ['voucher-issue'], corrections: [], skipUnkept: false, acceptBreaks: true };
    const problem = await generateTables(await villages(3), request).catch((reason: unknown) => (reason instanceof TableProblem ? problemWords('zh-CN', reason) : reason));
    expect(problem).toContain(`石桥村、王庄村都有${madeUpName(3)}3`);
  });
});

/** The signature table of 2026's fourth quarter: people, months, yuan, and what is said of the sheets. */
test.each<[string, string, string, readonly string[]]>([
  ['y3', 'a sheet for men, one for women', '30 人 90 9000.00', ['老年人台账用了 2 张工作表，共 30 人：男 11 人、女 19 人。']],
  ['y4', 'of 80 and over, of 60 to 79', '20 人 60 6000.00', ['老年人台账用了 2 张工作表，共 40 人：80岁以上 20 人、60-79岁 20 人。']],
  ['y5', 'a sheet a building', '30 人 90 9000.00', ['老年人台账用了 3 张工作表，共 30 人：1号楼 10 人、2号楼 10 人、3号楼 10 人。']],
  ['village_per_sheet', 'a sheet a village', '24 人 72 7200.00', ['老年人台账用了 3 张工作表，共 24 人：乐遥 8 人、燕云 8 人、七田 8 人。']],
  ['y1', 'the roll of this year before that of last year', '30 人 90 9000.00', ['老年人台账用了 1 张工作表，共 30 人：2026年 30 人。', '没有采用“2025年”（20 人）：与“2026年”大多是同样的人，只用“2026年”。']],
  ['y2', 'a backup behind the roll', '30 人 90 9000.00', ['老年人台账用了 1 张工作表，共 30 人：现行 30 人。', '没有采用“2025年底备份”（20 人）：与“现行”大多是同样的人，只用“现行”。']],
])('%s: %s', async (book, _what, figures, use) => {
  const table = await made(book);
  expect(table).toEqual({ figures, use, problem: '' });
  const { use: ofCheck } = await checked(book);
  expect(useLines('zh-CN', ofCheck)).toEqual(use);
});

test('y1: the roll of last year is last year’s', async () => {
  expect(await made('y1', [], '2025Q4')).toMatchObject({ figures: '20 人 60 6000.00' });
});

test.each([
  ['village_dead_in_first', '乐遥'],
  ['village_dead_in_last', '七田'],
])('%s: who died is found in whichever village', async (book, sheet) => {
  const dead = codes(await checked(book), /^EL06$/);
  expect(dead.length).toBeGreaterThan(0);
  expect(dead.every((line) => line.startsWith(`EL06 ${sheet}!`))).toBe(true);
});

test('y5: a person in two buildings counts once, and is ID10 at the later', async () => {
  const workbook = await open('y5');
  const sheets = (await workbook.overview()).sheets.map(({ id }) => id);
  const [first, second] = await Promise.all(sheets.map((id) => workbook.readBlock(id)));
  for (const column of [2, 4]) await workbook.editCells(sheets[1] as (typeof sheets)[number], [{ row: 5, column, value: first?.text(2, column) ?? '' }]);
  await workbook.commit();
  expect(second?.text(5, 4)).not.toBe('');
  const { tables: [table] } = await generateTables(workbook, { ...given, period: { kind: 'quarter', year: 2026, quarter: 4 }, tables: ['voucher-issue'], corrections: [], skipUnkept: false, acceptBreaks: true });
  expect(table?.rows).toBe(29);
  expect(table?.notes.map(({ code, data, place }) => [code, data['first'], data['firstSheet'], place?.sheet, place?.row])).toContainEqual(['repeatedPerson', '2', '1号楼', '2号楼', 5]);
  const { findings } = await checkWorkbook(workbook, { ...given, period: null, corrections: [] });
  expect(findings.filter(({ code }) => code === 'ID10')).toMatchObject([{ sheetName: '2号楼', row: 5, data: { first: 2, firstSheet: '1号楼' } }]);
});

test('a version that was put aside is checked for numbers, and nothing is said of its people', async () => {
  const workbook = await open('y2');
  const { sheets } = await workbook.overview();
  const copy = sheets.find(({ name }) => name === '2025年底备份')?.id as (typeof sheets)[number]['id'];
  await workbook.editCells(copy, [{ row: 3, column: 4, value: '110196194013011234' }, { row: 4, column: 10, value: '停发' }]);
  await workbook.commit();
  const { findings } = await checkWorkbook(workbook, { ...given, period: null, corrections: [] });
  expect(findings.filter(({ sheetName }) => sheetName === '2025年底备份').map(({ code, row }) => `${code} ${row}`)).toEqual(['ID04 3']);
});

describe('what nobody can tell is asked, and told until it is answered', () => {
  const book = '青山镇台账LO';

  test('青山镇: three villages are one roll, and what was issued and stopped stands side by side', async () => {
    const found = await checked(book);
    expect(useLines('zh-CN', found.use)).toEqual(['老年人台账用了 3 张工作表，共 80 人：柳河村 38 人、石桥村 25 人、大坪村 17 人。']);
    expect(codes(found, /^ST06$/)).toEqual([]);
    // 48 of the villages have a starting month; three of them died in September.
    const request = { ...given, period: { kind: 'quarter', year: 2026, quarter: 4 } as const, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false };
    const { tables: [issue] } = await generateTables(await open(book), { ...request, corrections: [] });
    expect(issue?.rows).toBe(45);
    // Nobody is a stranger who stands in another village; of 曹秀永 the roll's number was rounded up to another birthday.
    expect(codes(found, /^RC04$/)).toEqual(['RC04 石桥村!16 曹秀永', 'RC04 发放和停发!32 曹秀永']);
  });

  test('two rolls of the same people: no table is made until somebody says which', async () => {
    const workbook = await open('y1');
    const [first] = (await workbook.overview()).sheets;
    const block = await workbook.readBlock(first?.id as NonNullable<typeof first>['id']);
    const cells = Array.from({ length: 32 }, (_unused, row) => Array.from({ length: 10 }, (_column, column) => block.text(row + 1, column + 1)));
    await workbook.addSheet(otherSheet('2026年（社区）', cells, []));
    await workbook.commit();
    const request = { ...given, period: { kind: 'quarter', year: 2026, quarter: 4 } as const, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: true };
    const problem = await generateTables(workbook, { ...request, corrections: [] }).then(() => null, (reason: unknown) => reason);
    expect(problem).toMatchObject({ code: 'sheetsAsked' });
    const { findings } = await checkWorkbook(workbook, { ...given, period: null, corrections: [] });
    expect(findings.filter(({ code }) => code === 'ST06').map(({ sheetName, data }) => `${sheetName}: ${data['sheets']}`)).toEqual(['2026年: 2026年、2026年（社区）', '2026年（社区）: 2026年、2026年（社区）']);
    expect(findings.filter(({ code }) => /^(?:EL|RC|HP)/.test(code))).toEqual([]);
    const { tables: [table], changed } = await generateTables(workbook, { ...request, corrections: parseCorrections([{ sheet: '2026年', role: 'roll' }]) });
    expect([table?.rows, changed]).toEqual([30, true]);
    // The answer is remembered.
    const after = await checkWorkbook(workbook, { ...given, period: null, corrections: [] });
    expect(after.findings.filter(({ code }) => code === 'ST06')).toEqual([]);
    expect(after.use.leftOut).toEqual([{ sheet: '2025年', people: 20, kind: 'elders', reason: 'version', of: '2026年' }, { sheet: '2026年（社区）', people: 30, kind: 'elders', reason: 'version', of: '2026年' }]);
  });
});

test('o01b, o06b, o13: a sheet with an open question, or of which nobody was read, is never clean', async () => {
  for (const book of ['o01b_name_id_twice', 'o06b_name_id_slash', 'o13_two_blocks_side_by_side', 'w3_elders_plus_wide_groups']) {
    const { findings, sheets } = await checked(book);
    const isWhole = sheets.every(({ questions, persons }) => questions.length === 0 && persons > 0);
    expect([book, isWhole || findings.some(({ code, severity }) => code === 'ST06' && severity === 'error')]).toEqual([book, true]);
  }
});
