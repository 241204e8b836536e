import { cleanLine } from '../../src/wording/report';
import { fixSum } from '../../src/wording/fixLines';
import { useLines } from '../../src/wording/useLines';
import { skippedLine } from '../../src/wording/tableLines';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { otherSheet } from '../../src/work/demo/layouts/layout';
import { fixWorkbook } from '../../src/work/fixWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import { inflateNatively } from '../../src/cli/nodeInflate';
import { idOf } from '../checks/cases';

/* Books of which something is wanting: nobody in them, a question that is open, a column that is not kept (rulings 12, 46). */

const request = { asOf: { year: 2026, month: 11, day: 30 }, period: null, corrections: [], settings: { place: 'beijing' } };
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const roll = ['序号', '姓名', '身份证号', '老年券起发月份'];
const issue = ['序号', '姓名', '身份证号', '发放期间', '金额'];
const people = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_unused, nth) => [`张秀${'英兰芳珍华琴'[nth % 6]}${'甲乙丙丁'[(first + nth) % 4]}`, idOf('1940-05-06', String(100 + first + nth))]);
const rollOf = (first: number, last: number) => people(first, last).map((own, nth) => [String(nth + 1), ...own, '2020年1月']);
const paidOf = (month: number) => people(1, 6).map((own, nth) => [String(nth + 1), ...own, `2026年${month}月`, '100']);

async function bookOf(sheets: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[]) {
  const workbook = await createWorkbook(inflateNatively);
  for (const [name, rows] of sheets) await workbook.addSheet(otherSheet(name, rows, []));
  await workbook.commit();
  return workbook;
}

test('a ledger with nobody in it is not clean: there is nothing to check', async () => {
  const checked = await checkWorkbook(await bookOf([['老年人台账', [['老年人台账'], roll]]]), request);
  expect(checked.findings).toEqual([]);
  expect(cleanLine('zh-CN', '台账.xlsx', checked)).toBe('台账.xlsx：“老年人台账”里没有人员，无可检查。');
});

test('villages of which nobody can tell: fixing says what was not checked', async () => {
  const fixed = await fixWorkbook(await bookOf([['东村', [roll, ...rollOf(1, 10)]], ['西村', [roll, ...rollOf(8, 17)]]]), { ...request, codes: ['EL06'] });
  expect(fixed.unchecked.map(({ code, sheetName }) => `${code} ${sheetName}`)).toEqual(['ST06 东村', 'ST06 西村']);
  expect(fixSum('zh-CN', fixed)).toBe('检查过的部分没有可以改正的单元格；没有检查的（ST06）没有改正。');
});

test('who was paid in three months is one person', async () => {
  const { use } = await checkWorkbook(await bookOf([['花名册', [roll, ...rollOf(1, 6)]], ['三季度', [issue, ...paidOf(7), ...paidOf(8), ...paidOf(9)]], ['四季度', [issue, ...paidOf(10)]]]), request);
  expect(useLines('zh-CN', use)).toEqual(['老年券发放台账用了 2 张工作表：三季度 6 人、四季度 6 人。']);
});

test('of all tables the one whose column is not kept is told and passed over; by itself it is refused', async () => {
  const workbook = await bookOf([['花名册', [roll, ...rollOf(1, 6)]]]);
  const asked = { ...request, period: quarter, acceptBreaks: true };
  const { tables, skipped } = await generateTables(workbook, { ...asked, tables: ['voucher-issue', 'allowance-review'], skipUnkept: true });
  expect(tables.map(({ id, rows }) => `${id} ${rows}`)).toEqual(['voucher-issue 6']);
  expect(skipped.map((one) => skippedLine('zh-CN', one))).toEqual(['工作表“花名册”没有“高龄津贴起享月份”一列，未生成《高龄津贴复审表》。']);
  for (const skipUnkept of [true, false]) await expect(generateTables(workbook, { ...asked, tables: ['allowance-review'], skipUnkept })).rejects.toMatchObject({ code: 'missingColumn' });
});

test('the unit of one village does not stand over the people of both', async () => {
  const workbook = await bookOf([['东村', [roll, ...rollOf(1, 6)]], ['南村', [['填报单位：南村村委会'], roll, ...rollOf(7, 12)]]]);
  const { unit, isUnitOpen, tables: [table] } = await generateTables(workbook, { ...request, period: quarter, acceptBreaks: true, tables: ['voucher-issue'], skipUnkept: false });
  expect([table?.rows, unit, isUnitOpen]).toEqual([12, '', true]);
});

test('amounts that no row says are worked out, and the statistics say so', async () => {
  const signed = people(1, 6).map((own, nth) => [String(nth + 1), ...own, '2026年10月', '已签']);
  const workbook = await bookOf([['花名册', [roll, ...rollOf(1, 6)]], ['券', [['老年券发放表'], ['序号', '姓名', '身份证号', '发放期间', '签字'], ...signed]]]);
  const { tables: [table] } = await generateTables(workbook, { ...request, period: quarter, acceptBreaks: true, tables: ['voucher-statistics'], skipUnkept: false });
  expect(table?.notes.filter(({ code }) => code === 'amountsFromStandard').map(({ data }) => data['count'])).toEqual(['6']);
});
