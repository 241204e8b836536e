import { generateTables } from '../../src/work/generateTables';
import { problemWords } from '../../src/wording/problemWords';
import { TableProblem } from '../../src/tables/problem';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* Of a roll in two sheets the one from 60 to 79 has no 起发月份: the other's table is made, and the column is told to be wanting. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' }, period: { kind: 'quarter', year: 2026, quarter: 4 }, skipUnkept: false, acceptBreaks: false, otherNames: true } as const;
const headings = ['姓名', '身份证号', '户籍', '住址', '联系电话'];
const row = (name: string, birth: string, ...more: readonly string[]) => [name, idOf(birth, '011'), '本地', '一里1号', '13800000000', ...more];
const young = (...rows: readonly (readonly string[])[]) => [['60至79岁老人花名册'], headings, ...rows];
const old = [['80岁以上老人花名册'], [...headings, '老年券起发月份'], row('甲一', '1940-01-11', '2020-01'), row('乙二', '1941-02-11', '2021-02')];

async function made(rows: readonly (readonly string[])[]) {
  const { tables: [table], refused } = await generateTables(await bookOfRows({ '80岁以上': old, '60至79岁': young(...rows) }), { ...given, tables: ['voucher-issue'] });
  return { refused, people: table?.people.map(({ name }) => name), notes: table?.notes.map(({ code, data }) => `${code} ${data['sheet'] ?? data['name'] ?? ''} ${data['field'] ?? ''}`.trim()) };
}

test('the other is made, and it is told', async () => {
  expect(await made([row('丙三', '1950-03-11'), row('丁四', '1960-04-11')])).toEqual({ refused: false, people: ['甲一', '乙二'], notes: ['missingColumn 60至79岁 voucherStart'] });
});

test('who turns 80 in the quarter is listed, and who was 80 before is named', async () => {
  expect(await made([row('丙三', '1946-10-11'), row('丁四', '1945-04-11'), row('戊五', '1960-04-11')])).toMatchObject({ people: ['甲一', '乙二', '丙三'], notes: expect.arrayContaining(['missingColumn 60至79岁 voucherStart', 'startBlank 丁四']) });
});

test('without the column in any of them no table can be made', async () => {
  const workbook = await bookOfRows({ '80岁以上': [['80岁以上老人花名册'], headings, row('甲一', '1940-01-11')], '60至79岁': young(row('丙三', '1950-03-11')) });
  const problem = await generateTables(workbook, { ...given, tables: ['voucher-issue'] }).catch((reason: unknown) => (reason instanceof TableProblem ? problemWords('zh-CN', reason) : reason));
  expect(problem).toContain('老年券起发月份');
});
