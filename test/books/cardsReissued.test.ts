import type { Finding } from '../../src/checks/finding';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, cellsOf, type BookRows } from '../work/bookOfRows';

/* Registers of cards that hold 新办 and 补办 together. Looked at on 30 November 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const month = { kind: 'month', year: 2026, month: 10 } as const;
const yang = idOf('1966-10-12', '011');
const zhu = idOf('1961-10-25', '022');
const li = idOf('1950-03-03', '031');
const people = [['杨立新', yang, '2026.10.20'], ['朱红梅', zhu, '2026.10.28'], ['李大强', li, '2026.10.11']] as const;

/** @param headings of the last columns @param words what each of the three people has there */
function register(title: string, headings: readonly string[], ...words: readonly (readonly string[])[]): BookRows {
  return { 登记: [[title], ['序号', '姓名', '身份证号', '办理日期', ...headings], ...people.map((person, nth) => [nth + 1, ...person, ...(words[nth] ?? [])])] };
}

async function listed(book: BookRows): Promise<{ readonly names: readonly string[]; readonly notes: readonly string[] }> {
  const workbook = await bookOfRows(book);
  const made = await generateTables(workbook, { ...request, tables: ['certificates-monthly'], period: month, acceptBreaks: false, skipUnkept: false });
  const rows = await cellsOf(workbook, '办证明细表_2026-10');
  return {
    names: rows.map((row) => row[1] ?? '').filter((name) => people.some(([own]) => own === name)),
    notes: made.tables.flatMap(({ notes }) => notes).flatMap(({ code, data }) => (code === 'cardsReissued' ? [`${data['count'] ?? ''} ${data['words'] ?? ''} ${data['names'] ?? ''}`] : [])),
  };
}

async function found(book: BookRows): Promise<readonly Finding[]> {
  return (await checkWorkbook(await bookOfRows(book), { ...request, period: null })).findings;
}

const cases: readonly (readonly [string, BookRows, string])[] = [
  ['a column of the card and one of 新办/补办', register('办证登记表', ['证件类型', '业务类型'], ['老年证', '新办'], ['优待证', '新办'], ['优待证', '遗失补办']), '1 遗失补办 李大强'],
  ['办理类型 beside the card', register('办证登记表', ['证件种类', '办理类型'], ['老年证', '新办'], ['优待证', '首次'], ['优待证', '换发']), '1 换发 李大强'],
  ['the card stands in the title', register('老年证办理登记表', ['办理类型'], ['新办'], ['新办'], ['补办']), '1 补办 李大强'],
  ['one word says both', register('办证登记表', ['办理事项'], ['新办老年证'], ['优待证（新办）'], ['补办优待证']), '1 补办优待证 李大强'],
  ['a remark says it', register('办证登记表', ['办理事项', '备注'], ['老年证', '补办身份证后办理'], ['优待证'], ['优待证', '遗失补办']), '1 遗失补办 李大强'],
  ['是否补办', register('办证登记表', ['办理事项', '是否补办'], ['老年证', '否'], ['优待证', '否'], ['优待证', '是']), '1 补办 李大强'],
];

test.each(cases)('%s: who is given a card anew is not listed, and told', async (_why, book, note) => {
  expect(await listed(book)).toEqual({ names: ['杨立新', '朱红梅'], notes: [note] });
  expect(await found(book)).toEqual([]);
});

test('a card given anew after the first is no repetition; twice on one day it is', async () => {
  const once = register('办证登记表', ['证件类型', '业务类型'], ['老年证', '新办'], ['优待证', '新办'], ['优待证', '补办']);
  const more = (...rows: readonly (readonly string[])[]): BookRows => ({ 登记: [...(once['登记'] ?? []), ...rows.map((row) => [9, ...row])] });
  const again = ['朱红梅', zhu, '2026.10.30', '优待证', '补办'];
  expect((await found(more(again))).map(({ code }) => code)).toEqual([]);
  expect((await found(more(again, again))).map(({ code, row }) => `${code} ${String(row)}`)).toEqual(['ID10 7']);
  expect((await found(more(['朱红梅', zhu, '2026.10.30', '优待证', '新办']))).map(({ code }) => code)).toEqual(['ID10']);
});

test('the day of 补办 that the roll has too is no first day', async () => {
  const roll = [['老年人台账'], ['姓名', '身份证号', '老年证办理日期', '优待证办理日期'], ['李大强', li, '2011-03-20', '2026-10-11'], ['朱红梅', zhu, '2021-11-20', '2026-10-28']];
  const book = { ...register('办证登记表', ['证件类型', '业务类型'], ['老年证', '新办'], ['优待证', '新办'], ['优待证', '补办']), 老年人台账: roll };
  expect((await listed(book)).names).toEqual(['杨立新', '朱红梅']);
});

test('a word nobody knows is told, and its row is counted', async () => {
  const book = register('办证登记表', ['证件类型', '业务类型'], ['老年证', '新办'], ['优待证', '新办'], ['优待证', '邮寄']);
  expect((await found(book)).map(({ code, field }) => `${code} ${field}`)).toEqual(['ST03 handling']);
  expect((await listed(book)).names).toEqual(['杨立新', '朱红梅', '李大强']);
});
