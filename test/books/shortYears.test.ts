import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * Years of two digits in columns whose other dates say theirs in full. Looked at on 30 November 2026 in Beijing.
 */

const request = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const plain = [['陈淑芳', '033', '2026.9.3'], ['刘志强', '044', '']] as const;

/** The roll with one person whose day of death is asked about. */
function roll(written: string, others: readonly (readonly [string, string, string])[] = plain): BookRows {
  const rows = [['王建国', '011', written] as const, ...others].map(([name, sequence, died]) => [name, idOf('1936-02-11', sequence), '本地', '2020-01', died === '' ? '在发' : '停发', died]);
  return { 老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态', '死亡日期'], ...rows] };
}

async function deaths(book: BookRows): Promise<readonly string[]> {
  const { tables } = await generateTables(await bookOfRows(book), { ...request, tables: ['voucher-deaths-quarterly'], period: { kind: 'quarter', year: 2026, quarter: 4 }, acceptBreaks: true, skipUnkept: false });
  return tables.flatMap(({ content: { cells } }) => cells.flatMap((row) => row.filter((cell): cell is string => cell === '王建国')));
}

async function unread(book: BookRows): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(book), { ...request, period: null });
  return findings.filter(({ code }) => code === 'ST02').map(({ name }) => name);
}

test.each(['26.10.15', '26-10-15', '26/10/15', '２６．１０．１５', '26年10月15日', '26年10月15', '26.10', '26/10', '26年10月'])('%s is of October 2026', async (written) => {
  expect(await unread(roll(written))).toEqual([]);
  expect(await deaths(roll(written))).toEqual(['王建国']);
});

test.each([
  ['a month may be meant', '10.11'],
  ['a day may be meant', '10/11/26'],
  ['two signs', '26.10-15'],
  ['no such day', '26.2.30'],
  ['no such month', '26.13'],
  ['far from the others', '62.3.5'],
  ['still to come', '31.10.15'],
])('%s: %s is told', async (_why, written) => {
  expect(await unread(roll(written))).toEqual(['王建国']);
});

test('without a plain date beside it nobody can say', async () => {
  expect(await unread(roll('26.10.15', [['刘志强', '044', '']]))).toEqual(['王建国']);
});

test('a day of birth may be of either century', async () => {
  const book: BookRows = { 老年人台账: [['姓名', '身份证号', '出生日期', '户籍', '老年券起发月份'], ['王建国', idOf('1926-02-11', '011'), '26.2.11', '本地', '2020-01'], ['陈淑芳', idOf('1936-02-11', '033'), '1936-02-11', '本地', '2020-01']] };
  expect(await unread(book)).toEqual(['王建国']);
});

test('注销 beside such a month of the stop is no question', async () => {
  const rows = [['王建国', '011', '注销', '26.10'], ['陈淑芳', '033', '停发', '2026年9月'], ['刘志强', '044', '在发', '']].map(([name = '', sequence, state = '', stop = '']) => [name, idOf('1936-02-11', sequence), '本地', '2020-01', state, stop]);
  expect(await unread({ 老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '券状态', '停发月份'], ...rows] })).toEqual([]);
});
