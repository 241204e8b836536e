import { useLines } from '../../src/wording/useLines';
import { problemWords } from '../../src/wording/problemWords';
import { TableProblem } from '../../src/tables/problem';
import { answerTo } from '../../src/wording/answers';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables, parsePeriod, type Period } from '../../src/work/generateTables';
import { parseCorrections } from '../../src/work/inspectWorkbook';
import { madeUpId, madeUpName } from '../ledger/people';
import { bookOfRows, type BookRows } from './bookOfRows';

/* Those who are gone, in a sheet or below the living with the same columns: never paid in silence, and one line answers. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, settings: { place: 'beijing' } };
const heading = ['序号', '姓名', '身份证号', '户籍', '老年券起发月份', '备注'];
const person = (number: number) => [number, madeUpName(number), madeUpId(number), '是', '2021-01', ''];
const people = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_unused, nth) => person(first + nth));

async function signatures(rows: BookRows, corrections: unknown = []): Promise<string> {
  const request = { ...given, period: parsePeriod('2026Q4') as Period, tables: ['voucher-issue'], corrections: parseCorrections(corrections), skipUnkept: false, acceptBreaks: true };
  try {
    const { tables: [table] } = await generateTables(await bookOfRows(rows), request);
    return `${table?.rows ?? 0} 人`;
  } catch (reason) {
    if (!(reason instanceof TableProblem)) throw reason;
    return problemWords('zh-CN', reason);
  }
}

async function checked(rows: BookRows, corrections: unknown = []) {
  const { findings, use } = await checkWorkbook(await bookOfRows(rows), { ...given, period: null, corrections: parseCorrections(corrections) });
  const [first] = findings.filter(({ code }) => code === 'ST06');
  return { asked: findings.filter(({ code }) => code === 'ST06').length, answer: first === undefined ? null : answerTo(first), use: useLines('zh-CN', use) };
}

const roll = [['老年人台账'], heading, ...people(1, 8)];

test.each<[string, BookRows, readonly object[]]>([
  ['死亡, with the title of the roll', { 在册: roll, 死亡: [['老年人台账（死亡人员）'], heading, ...people(9, 11)] }, [{ sheet: '死亡', role: 'unused' }]],
  ['减少, without a title', { 在册: [heading, ...people(1, 8)], 减少: [heading, ...people(9, 11)] }, [{ sheet: '减少', role: 'unused' }]],
  ['两张: 死亡, 迁出', { 在册: roll, 死亡: [heading, ...people(9, 10)], 迁出: [['老年人台账（迁出）'], heading, person(11)] }, [{ sheet: '死亡', role: 'unused' }, { sheet: '迁出', role: 'unused' }]],
  ['a line within the roll', { 在册: [...roll, ['以下为2026年9月死亡人员'], ...people(9, 11)] }, [{ sheet: '在册', headerRows: [11], role: 'unused' }]],
])('%s: asked, and the line that is offered leaves them out', async (_what, rows, answer) => {
  expect(await checked(rows)).toMatchObject({ asked: answer.length, answer: { corrections: answer } });
  expect(await signatures(rows)).toMatch(/^做不了《.*》：从表名或标题看，.*列的是已死亡、迁出或停发、注销的人/);
  expect(await checked(rows, answer)).toMatchObject({ asked: 0 });
  expect(await signatures(rows, answer)).toBe('8 人');
});

const dated = ['序号', '姓名', '身份证号', '户籍', '老年券起发月份', '停发月份', '停发原因', '死亡日期', '迁出日期', '高龄津贴起享月份', '高龄津贴月标准'];
const left = (number: number, ...days: string[]) => [...person(number).slice(0, 5), ...days];
const leftRows = [left(9, '2026-11', '死亡', '2026-10-15', ''), left(10, '2026-09', '死亡', '2026-08-20', ''), left(11, '2026-10', '自愿放弃', '', '')];
const living = [['老年人花名册（在册）'], dated, ...people(1, 8).map((row) => [...row.slice(0, 5), '', '', '', ''])];

test.each<[string, BookRows, object]>([
  ['a sheet of its own', { 在册老人: living, 停发人员: [['停发人员花名册'], dated, ...leftRows] }, { sheet: '停发人员' }],
  ['2026年减少', { 在册老人: living, '2026年减少': [['2026年减少人员'], dated, ...leftRows] }, { sheet: '2026年减少' }],
  ['below the roll', { 花名册: [...living, [''], ['本年度停发人员'], dated, ...leftRows] }, { sheet: '花名册', headerRows: [12] }],
])('those who are gone, each with his day, %s: they are a part; whoever leaves them out is told who left in the period', async (_what, rows, list) => {
  const part = [{ ...list, role: 'part' }];
  const unused = [{ ...list, role: 'unused' }];
  expect(await checked(rows)).toMatchObject({ asked: 1, answer: { corrections: part } });
  const all = async (corrections: unknown) => {
    const request = { ...given, period: parsePeriod('2026Q4') as Period, tables: ['voucher-stops'], corrections: parseCorrections(corrections), skipUnkept: false, acceptBreaks: true };
    const { tables } = await generateTables(await bookOfRows(rows), request);
    return tables.map(({ rows: count, notes }) => `${count} ${notes.filter(({ code }) => code === 'goneAside').map(({ data }) => `${data['name']} ${data['field']} ${data['date']}`).join()}`);
  };
  expect(await all(part)).toEqual(['2 ']);
  expect(await all(unused)).toEqual([`0 ${madeUpName(9)} deathDate 2026-10-15,${madeUpName(11)} voucherStop 2026-10`]);
  const of = async (corrections: unknown) => (await checkWorkbook(await bookOfRows(rows), { ...given, period: null, corrections: parseCorrections(corrections) })).findings.filter(({ code }) => code === 'RC04').map(({ data }) => data['kind']);
  expect([await of(part), await of(unused)]).toEqual([[], ['goneAside', 'goneAside']]);
});

test.each<[string, BookRows, string]>([
  ['作废', { 在册: roll, 作废: [heading, ...people(9, 11)] }, '作废'],
  ['its title: 样表', { 在册: roll, Sheet2: [['老年人台账（样表）'], heading, ...people(9, 11)] }, 'Sheet2'],
  ['an earlier year', { '2026年': roll, '2018年': [['2018年老年人台账'], heading, ...people(9, 11)] }, '2018年'],
  ['some of its people stand in the roll too', { 在册: roll, 旧名单: [['老年人台账'], heading, ...people(7, 14)] }, '旧名单'],
])('%s: not joined in silence, and the line that is offered leaves it out', async (_what, rows, sheet) => {
  const answer = [{ sheet, role: 'unused' }];
  expect(await checked(rows)).toMatchObject({ asked: 1, answer: { corrections: answer } });
  expect(await signatures(rows)).toMatch(new RegExp(`^做不了《.*》：从表名、标题看.*“${sheet}”不是现在用的`));
  expect(await checked(rows, answer)).toMatchObject({ asked: 0 });
  expect(await signatures(rows, answer)).toBe('8 人');
});

test('whoever says that they are still on the roll has them counted', async () => {
  const rows = { 在册: roll, 注销: [['已注销老年人名单'], heading, ...people(9, 11)] };
  expect(await signatures(rows, [{ sheet: '注销', role: 'part' }])).toBe('11 人');
});

test('the dead who still stand on the roll are not put aside in silence', async () => {
  expect(await checked({ 在册: roll, 死亡: [['死亡人员名单'], heading, ...people(3, 4)] })).toMatchObject({ asked: 1 });
});

test('a sheet of the dead alone is no roll either', async () => {
  expect(await signatures({ 死亡: [['死亡老人名册'], heading, ...people(1, 3)] })).toMatch(/已死亡/);
});

test('who did not come for the vouchers was not paid', async () => {
  const columns = ['序号', '姓名', '身份证号', '月数', '金额', '签字'];
  const paid = (first: number, last: number) => people(first, last).map(([no, name, id]) => [no ?? '', name ?? '', id ?? '', 3, 300, name ?? '']);
  const rows = { 在册: roll, 四季度: [['2026年四季度老年券发放表'], columns, ...paid(1, 5)], 未领: [['2026年四季度老年券未领取人员名单'], columns, ...paid(6, 8)] };
  const answer = [{ sheet: '未领', role: 'unused' }];
  expect(await checked(rows)).toMatchObject({ asked: 1, answer: { corrections: answer } });
  expect(await checked(rows, answer)).toMatchObject({ asked: 0 });
});

test.each<[string, string, number]>([
  ['已去世', '台账 (2)', 1],
  ['9月迁出', '台账备份', 1],
  ['已去世', '台账（旧）', 1],
  ['9月迁出', '台账（旧）', 0],
  ['腿脚不便', '台账 (2)', 0],
])('a remark %s that only the copy %s has: told %s times, and the table waits', async (remark, copy, told) => {
  const [first, ...others] = people(1, 8);
  const rows: BookRows = { 台账: roll, [copy]: [['老年人台账'], heading, [...(first ?? []).slice(0, -1), remark], ...others] };
  const { findings } = await checkWorkbook(await bookOfRows(rows), { ...given, period: null, corrections: [] });
  expect(findings.filter(({ code }) => code === 'EL23').map(({ sheetName }) => sheetName)).toEqual(Array.from({ length: told }, () => '台账'));
  const request = { ...given, period: parsePeriod('2026Q4') as Period, tables: ['voucher-issue'], corrections: [], skipUnkept: false, acceptBreaks: false };
  const { tables: [table] } = await generateTables(await bookOfRows(rows), request);
  expect(table?.breaks.map(({ rule }) => rule)).toEqual(Array.from({ length: told }, () => 'mayBeGone'));
});
