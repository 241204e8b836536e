import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import type { CellInput } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/*
 * A sheet that is no ledger says by name alone who of the roll died, moved or was stopped, and no ledger says so. Looked at
 * on 30 November 2026 in Beijing.
 */

const request = { asOf: { year: 2026, month: 11, day: 30 }, settings: { place: 'beijing' } } as const;
const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055'], ['孙己', '1938-02-03', '066']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);
type Rows = readonly (readonly CellInput[])[];

function roll(more: readonly string[] = [], of: Readonly<Record<string, readonly string[]>> = {}): Rows {
  return [['姓名', '身份证号', '户籍', '老年券起发月份', ...more], ...people.map(([name, id]) => [name, id, '本地', '2024-01', ...(of[name] ?? more.map(() => ''))])];
}

const changes: Rows = [['10月份变动表'], ['序号', '姓名', '变动类型', '变动原因', '时间'], [1, '张甲', '减少', '死亡', '10.8'], [2, '李乙', '减少', '迁出', '10.9']];

async function unchecked(sheets: BookRows): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { ...request, corrections: [], period: null });
  return findings.filter(({ code }) => code === 'ST06').map(({ sheetName, data }) => `${sheetName} ${String(data['kind'])} ${String(data['ledger'])}`);
}

test.each<[string, Rows]>([
  ['10月变动', changes],
  ['异动', [['2026年异动情况'], ['月份', '新增人员', '减少人员', '减少原因'], ['9月', '', '张甲', '死亡'], ['10月', '赵丁', '李乙', '迁出']]],
  ['退券', [['退券登记'], ['日期', '姓名', '退券金额', '原因'], ['2026.10.9', '张甲', 200, '去世']]],
  ['走访记录', [['高龄老人走访记录'], ['日期', '姓名', '走访情况', '走访人'], ['2026.10.8', '张甲', '身体良好', '王五'], ['2026.10.9', '李乙', '老人已于上月去世', '王五']]],
])('%s is asked about', async (name, rows) => {
  expect(await unchecked({ 老年人台账: roll(), [name]: rows })).toEqual([`${name} likely stops`]);
});

test('no table is made of the roll until it is answered', async () => {
  const { tables, refused } = await generateTables(await bookOfRows({ 老年人台账: roll(), '10月变动': changes }), { ...request, corrections: [], tables: ['voucher-issue'], period: { kind: 'quarter', year: 2026, quarter: 4 }, acceptBreaks: false, skipUnkept: false });
  expect([refused, tables.flatMap(({ breaks }) => breaks.map(({ rule }) => rule))]).toEqual([true, ['unreadSheet']]);
});

test.each<[string, Rows, Rows]>([
  ['the roll says it of both', roll(['死亡日期', '迁出日期'], { 张甲: ['2026-10-08', ''], 李乙: ['', '2026-10-09'] }), changes],
  ['the roll says in its remarks that they are gone', roll(['备注'], { 张甲: ['10.8死亡'], 李乙: ['10.9迁出'] }), changes],
  ['nobody of the roll is named', roll(), [['10月份变动表'], ['序号', '姓名', '变动类型', '变动原因'], [1, '周庚', '减少', '死亡'], [2, '吴辛', '减少', '迁出']]],
  ['nobody is said to be gone', roll(), [['走访记录'], ['日期', '姓名', '走访情况'], ['2026.10.8', '张甲', '身体良好'], ['2026.10.9', '李乙', '老伴去世，情绪低落']]],
  ['what another office pays was stopped', roll(), [['低保变动'], ['序号', '姓名', '低保情况'], [1, '张甲', '停发'], [2, '李乙', '正常']]],
  ['one of many strangers has a name of the roll', roll(), [['来访登记'], ['姓名', '事由'], ['张甲', '死亡'], ['周庚', '迁出'], ['吴辛', '咨询'], ['郑壬', '咨询']]],
])('it is quiet where %s', async (_case, own, other) => {
  expect(await unchecked({ 老年人台账: own, 另表: other })).toEqual([]);
});
