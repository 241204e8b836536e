import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { findingWords } from '../../src/wording/findingWords';
import { cellAddress } from '../../src/workbook/address';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/* Lines under the rows of a list say that somebody of the roll is gone, and his row does not. Looked at on 23 November 2026. */

const settings = { place: 'beijing' };
const asOf = { year: 2026, month: 11, day: 23 };
const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055'], ['孙己', '1938-02-03', '066']]
  .map(([name = '', birth = '', sequence]) => [name, idOf(birth, sequence)] as const);
const book = (line: string, death: Readonly<Record<string, string>> = {}): BookRows => ({
  老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '死亡日期', '备注'], ...people.map(([name, id]) => [name, id, '本地', '2024-01', death[name] ?? '', '']), ['填表人：张甲', '', '审核：李乙'], [line]],
});

async function told(sheets: BookRows): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), { asOf, period: null, corrections: [], settings });
  return findings.filter(({ code }) => code !== 'EL12' && code !== 'EL10').map((finding) => `${finding.code} ${cellAddress(finding.row, finding.column)} ${finding.severity} ${findingWords('zh-CN', finding, 'message', false)}`);
}

async function held(sheets: BookRows, period: string): Promise<string[]> {
  const request = { tables: ['voucher-issue'], period: parsePeriod(period) as Period, asOf, corrections: [], settings, acceptBreaks: true, skipUnkept: false };
  const { tables } = await generateTables(await bookOfRows(sheets), request);
  return tables.flatMap(({ breaks }) => breaks.filter(({ rule }) => rule === 'mayBeGone').map(({ text }) => text));
}

test('each is told at his row with the cell of the line, and held back', async () => {
  const sheets = book('注：张甲已于10月去世，李乙迁出');
  expect(await told(sheets)).toEqual([
    'ST02 E2 error “老年人台账”A9 写着“张甲已于10月去世”，本人这一行没有记，报表里可能多列。',
    'ST02 A3 error “老年人台账”A9 写着“李乙迁出”，本人这一行没有记，报表里可能多列。',
  ]);
  expect(await held(sheets, '2026Q4')).toEqual(['可能多列2人（本人可能已死亡或已迁出），请核实：张甲（老年人台账!A9“张甲已于10月去世”）、李乙（老年人台账!A9“李乙迁出”）']);
});

test('who is dead by his row is not told, nor is a line that names nobody', async () => {
  expect(await told(book('注：张甲已于10月去世', { 张甲: '2026-10-05' }))).toEqual([]);
  expect(await told(book('注：死亡、迁出人员次月停发。'))).toEqual([]);
});

test('a line with year and month holds no earlier quarter back', async () => {
  expect(await held(book('注：张甲于2026年10月去世'), '2026Q3')).toEqual([]);
  expect(await held(book('注：张甲于2026年10月去世'), '2026Q4')).toHaveLength(1);
});

test('a line under a list of payments counts too', async () => {
  const list = [['2026年老年券发放台账'], ['姓名', '身份证号', '9月', '10月'], ...people.map(([name, id]) => [name, id, 100, name === '王丙' ? '' : 100]), ['备注：王丙10月死亡，停发']];
  expect(await told({ ...book('填表日期'), 发放台账: list })).toContain('ST02 E4 error “发放台账”A9 写着“王丙10月死亡”，本人这一行没有记，报表里可能多列。');
});
