import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf, type BookRows } from '../work/bookOfRows';

/* Registers of cards handled without a column of the card. Looked at on 30 November 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const sixty = idOf('1966-10-12', '011');
const sixtyFive = idOf('1961-10-25', '022');
const headings = ['序号', '姓名', '身份证号', '住址', '联系电话', '证号', '办理日期'];
const entry = (name: string, id: string, date: string) => [1, name, id, '槐树街1号', '13800001593', 'Z1000', date];
const byCard: BookRows = {
  老年证: [['老年证（60岁）办理登记表'], headings, entry('杨立新', sixty, '2026.10.20'), entry('朱红梅', sixtyFive, '2021.11.03')],
  优待证: [['老年优待证（65岁）办理登记表'], headings, entry('朱红梅', sixtyFive, '2026.10.28')],
};

async function found(sheets: BookRows): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { ...request, period: null });
  return findings.filter(({ code }) => code === 'ST01' || code === 'ID10').map(({ code, row }) => `${code} ${String(row)}`);
}

test('a register a card says its card by its title, and one person may stand in both', async () => {
  expect(await found(byCard)).toEqual([]);
  const workbook = await bookOfRows(byCard);
  await generateTables(workbook, { ...request, tables: ['certificates-monthly'], period: { kind: 'month', year: 2026, month: 10 }, acceptBreaks: false, skipUnkept: false });
  const made = (await workbook.overview()).sheets.find(({ name }) => name.startsWith('办证明细表'));
  const rows = await cellsOf(workbook, made?.name ?? '');
  expect(rows.map((row) => row[1] ?? '').filter((name) => name === '杨立新' || name === '朱红梅')).toEqual(['杨立新', '朱红梅']);
});

test('a person twice in the register of one card is told', async () => {
  expect(await found({ ...byCard, 优待证: [...(byCard['优待证'] ?? []), entry('朱红梅', sixtyFive, '2026.10.28')] })).toEqual(['ID10 4']);
});

test.each([['老年证、优待证办理登记表'], ['办证登记表']])('under %s nobody can say which card it is', async (title) => {
  expect(await found({ 登记: [[title], headings, entry('杨立新', sixty, '2026.10.20')] })).toEqual(['ST01 2']);
});

describe('a column a card with marks', () => {
  const merges = { 登记: [{ firstRow: 2, lastRow: 2, firstColumn: 3, lastColumn: 4 }, ...[1, 2, 5].map((column) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column }))] };
  const [under, alone] = [[['姓名', '身份证号', '证件类型', null, '办理日期'], [null, null, '老年证', '优待证', null]], [['姓名', '身份证号', '老年证', '优待证', '办理日期']]];
  const marked = (heading: readonly (readonly (string | null)[])[], marks: readonly (readonly string[])[]): BookRows => ({
    登记: [['办证登记表'], ...heading, ...([['杨立新', sixty, '2026.10.20'], ['朱红梅', sixtyFive, '2026.10.28']] as const).map(([name, id, day], at) => [name, id, ...(marks[at] ?? []), day])],
  });
  const each = [['√', ''], ['', '√']];

  test.each([['under a group', under], ['alone', alone]])('%s: each says which was handled', async (_where, heading) => {
    const workbook = await bookOfRows(marked(heading, each), heading === under ? merges : {});
    expect((await checkWorkbook(workbook, { ...request, period: null })).findings.map(({ code }) => code)).toEqual([]);
    await generateTables(workbook, { ...request, tables: ['certificates-monthly'], period: { kind: 'month', year: 2026, month: 10 }, acceptBreaks: false, skipUnkept: false });
    const made = (await workbook.overview()).sheets.find(({ name }) => name.startsWith('办证明细表'));
    const rows = await cellsOf(workbook, made?.name ?? '');
    expect(rows.map((row) => row[1] ?? '').filter((name) => name === '杨立新' || name === '朱红梅')).toEqual(['杨立新', '朱红梅']);
  });

  test.each([
    ['both', [['√', '√'], ['', '√']], ['老年证、优待证']],
    ['neither', [['', ''], ['×', '√']], ['']],
  ])('the table tells of who has %s marked', async (_what, marks, expected) => {
    const { tables } = await generateTables(await bookOfRows(marked(alone, marks)), { ...request, tables: ['certificates-monthly'], period: { kind: 'month', year: 2026, month: 10 }, acceptBreaks: true, skipUnkept: false });
    expect(tables.flatMap(({ unread }) => unread.map(({ text }) => text))).toEqual(expected);
  });

  test('days under them are no marks: it is asked what they are', async () => {
    const { findings } = await checkWorkbook(await bookOfRows(marked(under, [['2026-10-20', ''], ['', '2026-10-28']]), merges), { ...request, period: null });
    expect(findings.map(({ code }) => code)).toEqual(['ST06']);
  });
});

test('身份证 under 证件类型 is no card', async () => {
  const { findings } = await checkWorkbook(await bookOfRows({ 登记: [['办证登记表'], ['姓名', '身份证号', '证件类型', '办理事项', '办理日期'], ['杨立新', sixty, '身份证', '老年证', '2026.10.20'], ['朱红梅', sixtyFive, '身份证', '优待证', '2026.10.28']] }), { ...request, period: null });
  expect(findings.map(({ code }) => code)).toEqual([]);
});

test('the name of the sheet says the card too', async () => {
  expect(await found({ 优待证: [['2026年办证登记表'], headings, entry('朱红梅', sixtyFive, '2026.10.28')] })).toEqual([]);
});

describe('a column of cards under a heading nobody lists', () => {
  const rows = [[1, '杨立新', sixty, '老年证', '10.20'], [2, '朱红梅', sixtyFive, '优待证', '10.28']];
  const listed = async (heading: string, dates: readonly string[], title = '2026年老年证办理登记') => {
    const workbook = await bookOfRows({ 办证: [[title], ['序号', '姓名', '身份证号', heading, '办理日期'], ...rows.map((row, place) => [...row.slice(0, 4), dates[place] ?? ''])] });
    const { tables } = await generateTables(workbook, { ...request, tables: ['certificates-monthly'], period: { kind: 'month', year: 2026, month: 10 }, acceptBreaks: true, skipUnkept: false });
    const made = (await workbook.overview()).sheets.find(({ name }) => name.startsWith('办证明细表'));
    const cells = await cellsOf(workbook, made?.name ?? '');
    const people = cells.flatMap((row) => (/^[一二三]、/.test(row[0] ?? '') ? [row[0]!.slice(0, 1)] : row[1] === '杨立新' || row[1] === '朱红梅' ? [row[1]] : []));
    return { people: people.join(' '), breaks: tables.flatMap(({ breaks }) => breaks.map(({ text }) => text)) };
  };
  test.each([['证件'], ['证别'], ['办了什么']])('%s says the card, whatever the title says', async (heading) => {
    expect(await listed(heading, ['2026-10-20', '2026-10-28'])).toEqual({ people: '一 杨立新 二 朱红梅 三', breaks: [] });
  });
  test('a day without its year is of the title’s', async () => {
    expect(await listed('证件', ['10.20', '10.28'])).toEqual({ people: '一 杨立新 二 朱红梅 三', breaks: [] });
  });
  test('days that nobody can read hold the table back', async () => {
    expect(await listed('证件', ['10.20', '月底'], '老年证办理登记')).toEqual({ people: '一 二 三', breaks: ['可能漏列2人（办理日期认不出来），请核实：办证!E3“10.20”、办证!E4“月底”'] });
  });
});
