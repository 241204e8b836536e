import { cleanLine } from '../../src/wording/report';
import { fixSum } from '../../src/wording/fixLines';
import { breakSentence } from '../../src/wording/tableNotes';
import { noteSentence } from '../../src/wording/notes';
import { findingWords } from '../../src/wording/findingWords';
import { useLines } from '../../src/wording/useLines';
import { skippedLines } from '../../src/wording/tableLines';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { otherSheet } from '../../src/work/demo/layouts/layout';
import { parseCorrections } from '../../src/work/inspectWorkbook';
import { rollVouchers } from '../../src/work/rollVouchers';
import { fixWorkbook } from '../../src/work/fixWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { inflateNatively } from '../../src/cli/nodeInflate';
import { idOf } from '../checks/cases';

/* Books of which something is wanting: nobody in them, a question that is open, a column that is not kept (rulings 12, 46). */

const request = { asOf: { year: 2026, month: 11, day: 30 }, period: null, corrections: [], settings: { place: 'beijing' } };
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const roll = ['序号', '姓名', '身份证号', '老年券起发月份'];
const issue = ['序号', '姓名', '身份证号', '发放期间', '金额'];
const people = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_unused, nth) => [`张秀${'英兰芳珍华琴'[nth % 6]}${'甲乙丙丁'[(first + nth) % 4]}`, idOf('1940-05-06', String(100 + first + nth))]);
const rollOf = (first: number, last: number) => people(first, last).map((own, nth) => [String(nth + 1), ...own, '2020年5月']);
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
  expect(skippedLines('zh-CN', skipped)).toEqual(['工作表“花名册”没有“高龄津贴起享月份”一列，未生成《高龄津贴复审表》。']);
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

/** Each of some sheets, as an answer that is ready to be said: role by sheet. */
const answered = async (sheets: Parameters<typeof bookOf>[0]) => (await checkWorkbook(await bookOf(sheets), request)).use.asked.map(({ answer }) => answer.map(({ sheet, role }) => `${sheet} ${role}`));

describe('what is suggested where nobody can tell which sheets are the roll', () => {
  const men = rollOf(1, 15);
  const women = rollOf(16, 29);
  const eldest = [...rollOf(5, 13), ...rollOf(20, 28)];
  test('a list of the eldest beside men and women holds nobody of its own', async () => {
    expect(await answered([['男', [roll, ...men]], ['女', [roll, ...women]], ['80岁以上', [roll, ...eldest]]])).toEqual([['男 part', '女 part', '80岁以上 unused']]);
  });

  test('two versions of one village beside another, and a list of the eldest of both', async () => {
    const sheets = [['80岁以上', [roll, ...rollOf(11, 30)]], ['甲村', [roll, ...rollOf(1, 20)]], ['甲村二', [roll, ...rollOf(1, 20)]], ['乙村', [roll, ...rollOf(21, 35)]]] as const;
    expect(await answered(sheets)).toEqual([['80岁以上 unused', '甲村 roll', '乙村 part']]);
  });

  test('tables made by hand from the roll are not the roll', async () => {
    const inspected = ['序号', '姓名', '身份证号', '老年券检查方式', '复审日期'];
    const rows = rollOf(1, 12).map(([nth = '', name = '', id = '']) => [nth, name, id, '入户', '2026-10-12']);
    expect(await answered([['老年人台账', [['老年人台账'], roll, ...rollOf(1, 30)]], ['老年券检查表', [['老年券检查表'], inspected, ...rows]]])).toEqual([['老年人台账 roll', '老年券检查表 unused']]);
  });

  test('of an old roll beside a new one the new one, and of two alike the one that knows of more deaths', async () => {
    const withDeath = [...roll, '死亡日期'];
    const rows = (dead: number) => rollOf(1, 12).map((row, nth) => [...row, nth < dead ? '2026-09-03' : '']);
    expect(await answered([['老年人台账', [withDeath, ...rows(0)]], ['老年人台账（新）', [withDeath, ...rows(0)]]])).toEqual([['老年人台账（新） roll']]);
    expect(await answered([['台账一', [withDeath, ...rows(0)]], ['台账二', [withDeath, ...rows(1)]]])).toEqual([['台账二 roll']]);
  });
});

test('beside a list that nobody has read no table is made unless somebody wants it all the same', async () => {
  const list = [['2026年减员名单'], ['序号', '姓名', '身份证号', '减员日期', '减员原因'], ...people(3, 4).map((own, nth) => [String(nth + 1), ...own, '2026.9.3', '死亡'])];
  const workbook = await bookOf([['花名册', [roll, ...rollOf(1, 6)]], ['2026减员', list]]);
  const asked = { ...request, period: quarter, tables: ['voucher-issue'], skipUnkept: false };
  const refused = await generateTables(workbook, { ...asked, acceptBreaks: false });
  expect([refused.refused, ...refused.tables.flatMap(({ breaks }) => breaks.map((one) => breakSentence('zh-CN', one)))]).toEqual([
    true,
    '未核实：工作表“2026减员”像是台账，没有读出其中的人，可能多列或漏列；请指明是什么台账，或指明不是台账',
  ]);
  const settled = await generateTables(workbook, { ...asked, acceptBreaks: false, corrections: [{ sheet: '2026减员', kind: null }] });
  expect([settled.refused, settled.tables[0]?.rows]).toEqual([false, 6]);
});

test('a formula that nobody has worked out is no blank: the dead are not paid by it', async () => {
  const workbook = await createWorkbook(inflateNatively);
  const rows = rollOf(1, 6).map((row) => [...row, '']);
  await workbook.addSheet(otherSheet('花名册', [[...roll, '死亡日期'], ...rows], []));
  await workbook.commit();
  const [sheet] = (await workbook.overview()).sheets;
  await workbook.editCells(sheet?.id as NonNullable<typeof sheet>['id'], [{ row: 4, column: 5, value: { formula: 'DATE(2026,9,12)', value: null } }]);
  await workbook.commit();
  const opened = await openWorkbookFile(workbook.bytes());
  const { findings } = await checkWorkbook(opened, request);
  expect(findings.map((finding) => `${finding.code} ${finding.row},${finding.column} ${findingWords('zh-CN', finding, 'message', false)}`)).toEqual(['ST05 4,5 这一格的公式还没有计算结果（=DATE(2026,9,12)），不知道写的是什么。']);
  const { refused, tables: [table] } = await generateTables(opened, { ...request, period: quarter, acceptBreaks: false, tables: ['voucher-issue'], skipUnkept: false });
  expect([refused, table?.breaks.map(({ rule }) => rule)]).toEqual([true, ['mayBeGone']]);
});

test('a list of payments of which nobody can read the months is not said to be wanting', async () => {
  const rows = people(1, 6).map((own, nth) => [String(nth + 1), ...own, '冬季', '300']);
  const workbook = await bookOf([['花名册', [roll, ...rollOf(1, 6)]], ['券', [['2026年老年券发放台账'], issue, ...rows]]]);
  const { refused, tables: [table] } = await generateTables(workbook, { ...request, period: quarter, acceptBreaks: false, tables: ['voucher-statistics'], skipUnkept: false });
  expect([refused, table?.breaks.map(({ text }) => text)]).toEqual([true, ['发放台账有6行认不出是哪个月的（券!D3“冬季”等），没有计入2026年第四季度；请写明期间，或在标题里写明']]);
});

test('who did not collect, in a column that is not read, is told with the table', async () => {
  const headings = [...issue, '是否领取'];
  const rows = people(1, 6).map((own, nth) => [String(nth + 1), ...own, '2026年四季度', '300', nth === 2 ? '否' : '是']);
  const workbook = await bookOf([['花名册', [roll, ...rollOf(1, 6)]], ['券', [['老年券发放台账'], headings, ...rows]]]);
  const { tables: [table] } = await generateTables(workbook, { ...request, period: quarter, acceptBreaks: false, tables: ['voucher-statistics'], skipUnkept: false });
  expect(table?.notes.map((note) => noteSentence('zh-CN', note))).toContain('工作表“券”第 2 行：“是否领取”没有读入，这一列写的没有计入本表，请核对。');
});

describe('sheets of which nobody was read', () => {
  const asked = { ...request, period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false };
  const breaksOf = async (sheets: Parameters<typeof bookOf>[0], corrections: (typeof asked)['corrections'] | readonly object[] = []) => {
    const { refused, tables: [table] } = await generateTables(await bookOf(sheets), { ...asked, corrections: parseCorrections(corrections) });
    return [refused, ...(table?.breaks ?? []).map(({ text }) => text)];
  };
  const rolls = [['花名册', [roll, ...rollOf(1, 6)]]] as const;
  // 停发 without a name and a number in its rows.
  const stops = ['停发', [['老年券停发台账'], ['姓名', '身份证号', '停发项目', '停发原因', '应停发月份'], ['', '', '老年券', '死亡', '2026-10'], ['', '', '老年券', '死亡', '2026-10']]] as const;

  test('a ledger by its kind is said to be that; said not to be used it holds nothing back', async () => {
    expect(await breaksOf([...rolls, stops])).toEqual([true, '工作表“停发”表头下面有内容，却没有读出一个人，可能多列或漏列；请指明表头是哪几行、姓名和身份证号是哪一列，或指明不用这张表']);
    expect(await breaksOf([...rolls, stops], [{ sheet: '停发', role: 'unused' }])).toEqual([false]);
  });

  test('of more than five only how many', async () => {
    const lists = Array.from({ length: 7 }, (_unused, nth) => [`${nth + 1}月减员`, [['减员名单'], ['姓名', '身份证号', '减员日期', '减员原因'], ...people(nth + 1, nth + 1).map((own) => [...own, '2026.9.3', '死亡'])]] as const);
    expect(await breaksOf([['花名册', [roll, ...rollOf(1, 12)]], ...lists])).toEqual([true, expect.stringMatching(/^工作表“1月减员”、“2月减员”、“3月减员”、“4月减员”、“5月减员”等7张像是台账/)]);
  });
});

test('last year’s list of unreadable months holds no quarter of this year back; who stands in this year’s is not added again', async () => {
  const rows = people(1, 6).map((own, nth) => [String(nth + 1), ...own, '冬季', '300']);
  const of = (year: number) => bookOf([['花名册', [roll, ...rollOf(1, 6)]], ['券', [[`${year}年老年券发放台账`], issue, ...rows]]]);
  const { refused } = await generateTables(await of(2024), { ...request, period: quarter, acceptBreaks: false, tables: ['voucher-statistics'], skipUnkept: false });
  expect(refused).toBe(false);
  const rolled = await rollVouchers(await of(2026), { ...request, period: quarter });
  expect([rolled.added, rolled.notes.filter(({ code }) => code === 'mayBePaid').length]).toEqual([0, 6]);
  expect((await rollVouchers(await of(2024), { ...request, period: quarter })).added).toBe(6);
});

test('a list of what was paid later is one of payments, and says nothing of whom it leaves out', async () => {
  const paidLater = people(1, 6).map((own, nth) => [String(nth + 1), ...own, '2026年10月', '100']);
  const { use, findings } = await checkWorkbook(await bookOf([['花名册', [roll, ...rollOf(1, 12)]], ['补发', [['补发名单'], ['序号', '姓名', '身份证号', '补发月份', '补发金额'], ...paidLater]]]), request);
  expect([use.leftOut, use.asked.map(({ sheets }) => sheets.map(({ sheet }) => sheet)), [...new Set(findings.map(({ code }) => code))]]).toEqual([[], [], []]);
});
