import { checkWorkbook } from '../../src/work/checkWorkbook';
import type { CellInput } from '../../src/workbook/port';
import { bookOfRows } from '../work/bookOfRows';
import { findingsIn, idOf, ledgerOf, linesOf, today, type Person } from './cases';

/* 小帮手台账 as offices word it: states under other headings, and remarks of holders who left. As of 23 November 2026. */

const id = idOf('1945-05-06');
const device: Person = { name: '甲一', idNumber: id, deviceNumber: 'B1', issueDate: '2025-03-04' };

test.each<[Person, readonly string[]]>([
  [{ remarks: '老人已迁走，设备未交回' }, ['HP02 remarks 2 warning']],
  [{ remarks: '9月去世' }, ['HP02 remarks 2 warning']],
  [{ remarks: '老人去世，设备已退' }, ['ST02 remarks 2 warning']],
  [{ remarks: '老人去世', status: '收回', statusDate: '2026-10-08' }, []],
  [{ remarks: '老伴去世' }, []],
  [{ remarks: '更换电池' }, []],
])('%j', (own, expected) => {
  expect(linesOf(findingsIn([ledgerOf('helpers', [{ ...device, ...own }])]))).toEqual(expected);
});

test('a holder whom the roll has as gone is told by the roll alone', () => {
  const roll = ledgerOf('elders', [{ name: '甲一', idNumber: id, household: '本地', deathDate: '2026-10-01' }]);
  const told = findingsIn([roll, ledgerOf('helpers', [{ ...device, remarks: '10月去世' }])]);
  expect(told.map(({ code, data }) => `${code} ${String(data['reason'])}`)).toEqual(['HP02 死亡']);
});

test.each<[string, CellInput, CellInput, readonly string[]]>([
  ['是否在用', '是', '否', ['HP03 停用']],
  ['盘点情况', '正常', '闲置', ['HP03 停用']],
  ['设备情况', '完好', '损坏', ['HP03 报修']],
  ['使用状态', '正常', '已退', ['HP03 收回']],
  ['设备情况', '白色', '黑色', []],
])('%s: %s, %s', async (heading, used, other, expected) => {
  const row = (name: string, birth: string, number: string, state: CellInput): readonly CellInput[] => [name, idOf(birth), number, '2025-03-04', state];
  const workbook = await bookOfRows({ 小帮手: [['小帮手台账'], ['姓名', '身份证号', '设备编号', '领取日期', heading], row('甲一', '1945-05-06', 'B1', used), row('乙二', '1946-05-06', 'B2', other), row('丙三', '1947-05-06', 'B3', used)] });
  const { findings } = await checkWorkbook(workbook, { asOf: today, corrections: [], settings: { place: 'beijing' }, period: null });
  expect(findings.map(({ code, data }) => `${code} ${String(data['found'])}`)).toEqual(expected);
});

/* Two columns of states: which of them is right is asked only where they contradict each other. */

test.each<[readonly string[], readonly (readonly CellInput[])[], readonly string[]]>([
  [['是否在用', '盘点情况'], [['是', '正常'], ['否', '闲置'], ['是', '']], ['HP03 停用']],
  [['是否在用', '盘点情况'], [['是', '正常'], ['是', '损坏'], ['否', '已收回']], ['HP03 报修', 'HP03 收回']],
  [['盘点情况', '是否在用'], [['正常', '是'], ['', '是'], ['停用', '否']], ['HP03 停用']],
  [['是否在用', '盘点情况'], [['是', '停用'], ['是', '正常'], ['是', '正常']], ['ST06 undefined']],
  // 否 stands beside no state: neither column says all.
  [['是否在用', '盘点情况'], [['是', '故障'], ['否', ''], ['是', '正常']], ['ST06 undefined']],
  [['使用状态', '盘点情况'], [['在用', '正常'], ['停用', '闲置'], ['在用', '']], ['HP03 停用']],
  [['使用状态', '盘点情况'], [['在用', '正常'], ['在用', '已收回'], ['在用', '正常']], ['ST06 undefined']],
])('%j: %j', async (headings, states, expected) => {
  const rows = states.map((state, place) => [['甲一', '乙二', '丙三'][place] ?? '', idOf(`194${place + 5}-05-06`), `B${place + 1}`, '2025-03-04', ...state]);
  const workbook = await bookOfRows({ 小帮手: [['小帮手台账'], ['姓名', '身份证号', '设备编号', '领取日期', ...headings], ...rows] });
  const { findings } = await checkWorkbook(workbook, { asOf: today, corrections: [], settings: { place: 'beijing' }, period: null });
  expect(findings.map(({ code, data }) => `${code} ${String(data['found'])}`)).toEqual(expected);
});
