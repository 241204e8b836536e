import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc } from '../rules/properties';
import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { TableProblem } from '../../src/tables/problem';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { rollVouchers } from '../../src/work/rollVouchers';
import { rowsSheet } from '../../src/work/rowsSheet';
import { noteSentence } from '../../src/wording/notes';
import { cellAddress, columnLetters } from '../../src/workbook/address';
import type { CellInput, Workbook } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { personRows, rowsUnder, type Row } from '../work/properties/tablesOf';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';

/*
 * Books with months and quarters across, looked at on 29 November 2026 in Beijing: the voucher is 100 yuan a month.
 */

const asOf = { year: 2026, month: 11, day: 29 };
const settings = { place: 'beijing' };
const open = (name: string) => openWorkbookFile(readFileSync(join(__dirname, 'files', `${name}.xlsx`)));

/** Findings as "code cell name". */
async function found(workbook: Workbook): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(workbook, { asOf, period: null, corrections: [], settings });
  return findings.map(({ code, sheetName, row, column, name }) => `${code} ${sheetName}!${cellAddress(row, column)} ${name}`);
}

async function made(workbook: Workbook, table: string, period: string) {
  const request = { tables: [table], period: parsePeriod(period) as Period, asOf, corrections: [], settings, acceptBreaks: true, skipUnkept: false };
  return (await generateTables(workbook, request)).tables[0] as NonNullable<Awaited<ReturnType<typeof generateTables>>['tables'][0]>;
}

/** The last row of 统计表: people, months and yuan paid in the quarter. */
async function paidIn(workbook: Workbook, period: string) {
  const rows = rowsUnder((await made(workbook, 'voucher-statistics', period)).content, '年龄段');
  const last = rows.filter((row) => row.get('年龄段') === '合计').at(-1) as Row;
  return ['本季发放人数', '本季发放人月数', '本季发放金额(元)'].map((heading) => last.get(heading));
}

describe('what is read', () => {
  const months = (first: number, last: number, column: number, step = 1) =>
    Array.from({ length: last - first + 1 }, (_unused, place) => `2026-${String(first + place).padStart(2, '0')} ${columnLetters(column + place * step)}`);
  test.each<[string, string, string, number, readonly string[], readonly string[]]>([
    ['o03a_months_amount_allowance', 'Sheet1', 'allowance-payments', 8, months(1, 12, 7), ['address', 'idNumber', 'name', 'remarks', 'sex', 'signature', 'standard']],
    ['o03b_months_ticks_voucher', '老年券', 'vouchers', 8, months(1, 12, 5), ['idNumber', 'name', 'phone', 'remarks']],
    ['o03c_month_groups_amount_sign_date', '老年券', 'vouchers', 8, months(10, 12, 5, 3), ['address', 'idNumber', 'name']],
    ['o03d_half_year', 'Sheet1', 'allowance-payments', 8, months(7, 12, 5), ['age', 'bankAccount', 'idNumber', 'name']],
    ['o04_quarters_wide', '老年券', 'vouchers', 8, ['2026Q1 E', '2026Q2 G', '2026Q3 I', '2026Q4 K'], ['address', 'idNumber', 'name', 'remarks']],
    ['w1_elders_plus_wide_ticks', '老年券发放', 'vouchers', 10, months(1, 12, 4), ['idNumber', 'name', 'remarks']],
    ['w2_elders_plus_wide_amounts', '高龄津贴发放', 'allowance-payments', 10, months(1, 12, 4), ['idNumber', 'name', 'remarks']],
    ['w3_elders_plus_wide_groups', '老年券发放', 'vouchers', 10, months(10, 12, 4, 3), ['idNumber', 'name', 'remarks']],
  ])('%s', async (book, name, kind, persons, periods, fields) => {
    const sheets = await inspectWorkbook(await open(book), [], { year: 2026, month: 12 });
    const sheet = sheets.find((one) => one.name === name);
    expect(sheet).toMatchObject({ kind, persons, questions: [], unknownHeaders: [], missingFields: [], notRead: [] });
    expect(sheet?.across.map((one) => `${String(one.period)} ${columnLetters(one.fields['amount'] ?? 0)}`)).toEqual(periods);
    expect(Object.keys(sheet?.fields ?? {}).sort()).toEqual(fields);
    expect(sheet?.confidence).toBe(1);
  });

  test('groups know their signature and day', async () => {
    const [sheet] = await inspectWorkbook(await open('o03c_month_groups_amount_sign_date'), [], { year: 2026, month: 12 });
    expect(sheet?.across.map(({ fields }) => fields)).toEqual([{ amount: 5, signature: 6, issueDate: 7 }, { amount: 8, signature: 9, issueDate: 10 }, { amount: 11, signature: 12, issueDate: 13 }]);
  });
});

describe('vouchers', () => {
  // Ten people were ticked from January to November, one of whom died on 3 August.
  test('ticks: each was issued 300 in the third quarter, two months of the fourth', async () => {
    const workbook = await open('w1_elders_plus_wide_ticks');
    const rows = personRows((await made(workbook, 'voucher-inspection', '2026Q4')).content);
    expect(rows.map((row) => row.get('上季应发金额(元)'))).toEqual(Array<number>(10).fill(300));
    expect(rows.flatMap((row) => (row.get('存在问题') === null ? [] : [`${String(row.get('姓名'))} ${String(row.get('存在问题'))}`]))).toEqual(['许丑庚 2026年8月3日死亡']);
    expect(await paidIn(workbook, '2026Q3')).toEqual([10, 30, 3000]);
    expect(await paidIn(workbook, '2026Q4')).toEqual([10, 20, 2000]);
  });

  test('ticks: paid after his death, told at the months that were ticked', async () => {
    expect(await found(await open('w1_elders_plus_wide_ticks'))).toEqual(['EL06 老年人台账!J5 许丑庚', 'EL06 老年券发放!L5 许丑庚', 'EL06 老年券发放!M5 许丑庚', 'EL06 老年券发放!N5 许丑庚']);
  });

  test('groups of 金额, 签字, 日期', async () => {
    const workbook = await open('w3_elders_plus_wide_groups');
    expect(await found(workbook)).toEqual(['EL06 老年人台账!J5 许丑庚', 'EL18 老年人台账!L5 许丑庚', 'EL06 老年券发放!D6 许丑庚', 'EL06 老年券发放!G6 许丑庚']);
    expect(await paidIn(workbook, '2026Q4')).toEqual([10, 20, 2000]);
  });

  test('nobody signed for October, of eight people; November and December are not over', async () => {
    expect(await found(await open('o03c_month_groups_amount_sign_date'))).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((row) => expect.stringMatching(new RegExp(`^EL19 老年券!F${row} `)) as string));
  });

  test('quarters: nobody signed for three, the fourth is not over', async () => {
    const cells = (await found(await open('o04_quarters_wide'))).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(cells).toEqual([3, 4, 5, 6, 7, 8, 9, 10].flatMap((row) => ['F', 'H', 'J'].map((column) => `EL19 老年券!${column}${row}`)));
  });

  test('the next quarter gets a list of its own: nobody is appended below months across', async () => {
    const workbook = await open('w1_elders_plus_wide_ticks');
    const rolled = await rollVouchers(workbook, { period: { kind: 'quarter', year: 2027, quarter: 1 }, asOf, corrections: [], settings });
    expect(rolled).toMatchObject({ isNew: true, sheet: '老年券发放台账_2027Q1', added: 9 });
  });
});

describe('the allowance', () => {
  test('amounts: paid after his death, told at each month with what was paid', async () => {
    const workbook = await open('w2_elders_plus_wide_amounts');
    const own = (await found(workbook)).filter((line) => !line.startsWith('EL24'));
    expect(own).toEqual(['EL06 老年人台账!J5 许丑庚', 'EL18 老年人台账!L5 许丑庚', 'EL06 高龄津贴发放!L5 许丑庚', 'EL06 高龄津贴发放!M5 许丑庚', 'EL06 高龄津贴发放!N5 许丑庚']);
    const { findings } = await checkWorkbook(workbook, { asOf, period: null, corrections: [], settings });
    expect(findings.filter(({ code }) => code === 'EL06').map(({ data }) => [data['months'], data['amount']])).toEqual([[0, 0], [1, 100], [1, 100], [1, 100]]);
  });

  test('amounts: everybody was paid 100, of whom four are 90 and over', async () => {
    const { findings } = await checkWorkbook(await open('w2_elders_plus_wide_amounts'), { asOf, period: null, corrections: [], settings });
    const wrong = findings.filter(({ code }) => code === 'EL24');
    expect(new Set(wrong.map(({ data }) => `${String(data['found'])} for ${String(data['expected'])}`))).toEqual(new Set(['100 for 500']));
    // Until the month of death, and until the month of looking.
    const months = (own: string) => wrong.filter(({ name }) => name === own).length;
    expect(['韩丁顺', '许丑庚', '陈平丙', '施和辰'].map(months)).toEqual([11, 8, 11, 11]);
  });

  // The lists stand alone: by their own words nothing is wrong, by the age and the policy of Beijing this is.
  test.each([
    ['o03a_months_amount_allowance', ['warning 100 for 500']],
    ['o03b_months_ticks_voucher', []],
    ['o03d_half_year', ['warning 50 for 100', 'warning 50 for 500', 'error 50 for 2026年12月']],
  ])('%s is clean but for its amounts', async (book, amounts) => {
    const { findings } = await checkWorkbook(await open(book), { asOf, period: null, corrections: [], settings });
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(amounts.length === 0 ? [] : ['EL24']);
    expect(new Set(findings.map(({ severity, data }) => `${severity} ${String(data['found'])} for ${String(data['expected'] ?? data['first'])}`))).toEqual(new Set(amounts));
  });
});

interface Book {
  readonly title?: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellInput[])[];
  readonly elders?: readonly (readonly CellInput[])[];
}

const roll = ['姓名', '身份证号', '老年券起发月份', '老年券状态', '高龄津贴月标准', '高龄津贴起享月份', '死亡日期'];

/** A roll and a list of payments in one workbook. */
async function bookOf({ title = '2026年高龄津贴发放表', headings, rows, elders = [] }: Book) {
  const workbook = await createWorkbook();
  const columns = (all: readonly string[]) => all.map((heading) => ({ heading, type: 'text' as const }));
  if (elders.length > 0) await workbook.addSheet({ name: '老年人台账', content: rowsSheet('老年人台账', columns(roll), elders), tableTag: null });
  await workbook.addSheet({ name: '发放', content: rowsSheet(title, columns(headings), rows), tableTag: null });
  await workbook.commit();
  return openWorkbookFile(workbook.bytes());
}

const [first, second, third] = ['1940-01-01', '1941-02-02', '1942-03-03'].map((birth) => idOf(birth)) as [string, string, string];

describe('what is told', () => {
  test('the year that nobody says: tables are refused', async () => {
    const workbook = await bookOf({ title: '老年券发放表', headings: ['姓名', '身份证号', '7月', '8月'], rows: [['张三', first, '√', '√']], elders: [['张三', first, '2020-01', '在发', 100, '2020-01', null]] });
    await expect(made(workbook, 'voucher-statistics', '2026Q3')).rejects.toEqual(new TableProblem('yearOfMonths', { table: 'voucher-statistics', sheet: '发放', columns: '3,4' }));
  });

  test('the same person on two rows of a month; a number with a fault is told once', async () => {
    const broken = `${first.slice(0, 17)}${first.endsWith('0') ? '1' : '0'}`;
    const workbook = await bookOf({ headings: ['姓名', '身份证号', '7月', '8月'], rows: [['张三', first, 100, 100], ['张三', first, null, 100], ['李四', broken, 100, 100]] });
    expect(await found(workbook)).toEqual(['EL14 发放!D4 张三', 'ID03 发放!B5 李四']);
  });

  test('a sum that was typed, a cell nobody can read, a formula’s error aside', async () => {
    const workbook = await bookOf({
      headings: ['姓名', '身份证号', '7月', '8月', '9月', '合计'],
      rows: [['张三', first, 100, 100, 100, 300], ['李四', second, 100, 100, null, 300], ['王五', third, '待核实', 100, 100, null], ...[1, 2, 3, 4].map((nth) => [`赵${nth}`, idOf(`1940-05-0${nth}`), 100, 100, 100, null])],
    });
    expect(await found(workbook)).toEqual(['RC01 发放!F4 ', 'ST02 发放!C5 王五']);
  });

  test('who is paid and stands on no roll, once', async () => {
    const workbook = await bookOf({ headings: ['姓名', '身份证号', '10月', '11月'], rows: [['张三', first, 100, 100], ['李四', second, 100, 100]], elders: [['张三', first, '2020-01', '在发', 100, '2020-01', null]] });
    expect(await found(workbook)).toEqual(['RC04 发放!A4 李四']);
  });

  test('what is filled in for months to come was not paid, and the table says so', async () => {
    const elders = [['张三', first, '2020-01', '在发', 100, '2020-01', null]];
    const months = ['7月', '8月', '9月', '10月', '11月', '12月'];
    const workbook = await bookOf({ title: '2026年老年券发放表', headings: ['姓名', '身份证号', ...months], rows: [['张三', first, ...months.map(() => 100)]], elders });
    expect(await paidIn(workbook, '2026Q4')).toEqual([1, 2, 200]);
    const { notes, content } = await made(workbook, 'voucher-statistics', '2026Q4');
    expect(notes.map((note) => noteSentence('zh-CN', note))).toEqual(['发放台账里预先填写了2026年12月的 1 笔，还没有到发放月份，没有计入。']);
    expect(content.cells.flat()).toContain('注：发放台账预先填写的2026年12月1笔未到发放月份，未计入。');
    const quarters = await bookOf({ title: '2026年老年券发放表', headings: ['姓名', '身份证号', '三季度', '四季度'], rows: [['张三', first, 300, 300]], elders });
    expect(await paidIn(quarters, '2026Q4')).toEqual([1, 3, 300]);
  });
});

/** What somebody was paid in each month from July to November; null for nothing, 'mark' for a mark. */
const somePayments = fc.array(fc.array(fc.constantFrom(null, null, 'mark', 100, 100, 150), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 });

test.each([
  ['老年券', ['voucher-inspection', 'voucher-statistics']],
  ['高龄津贴', []],
])('%s: months across say the same as a row a month', (benefit, tables) =>
  fc.assert(
    fc.asyncProperty(somePayments, fc.nat(4), async (payments, dead) => {
      const people = payments.map((months, nth) => ({ name: `张${'甲乙丙丁戊'[nth]}`, number: idOf(`194${nth}-01-01`), months }));
      // The last of them may stand on no roll.
      const elders = people.slice(0, 4).map(({ name, number }, nth) => [name, number, '2025-01', '在发', 100, '2025-01', nth === dead ? '2026-08-05' : null]);
      const months = [7, 8, 9, 10, 11];
      const cell = (paid: string | number | null) => (paid === 'mark' ? '√' : paid);
      const wide = await bookOf({ title: `2026年${benefit}发放表`, headings: ['姓名', '身份证号', ...months.map((month) => `${month}月`)], rows: people.map(({ name, number, months: paid }) => [name, number, ...paid.map(cell)]), elders });
      const rows = people.flatMap(({ name, number, months: paid }) => paid.flatMap((one, nth) => (one === null ? [] : [[name, number, `2026年${months[nth]}月`, one === 'mark' ? null : one]])));
      if (rows.length === 0) return;
      const long = await bookOf({ title: `2026年${benefit}发放表`, headings: ['姓名', '身份证号', '发放月份', '金额', '签字'], rows: rows.map((row) => [...row, '已签']), elders });
      const told = async (workbook: Workbook) => {
        const { findings } = await checkWorkbook(workbook, { asOf, period: null, corrections: [], settings });
        return [...new Set(findings.map(({ code, name, field, sheetName, data }) => JSON.stringify([code, sheetName, field, name, { ...data, first: 0 }])))].sort();
      };
      expect(await told(wide)).toEqual(await told(long));
      for (const table of tables) {
        for (const period of ['2026Q3', '2026Q4']) {
          const [one, other] = [await made(wide, table, period), await made(long, table, period)];
          expect(one.content.cells).toEqual(other.content.cells);
        }
      }
    }),
    { numRuns: 8 },
  ),
);
