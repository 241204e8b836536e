import { checkWorkbook } from '../../src/work/checkWorkbook';
import { idOf } from '../checks/cases';
import { generateTables } from '../../src/work/generateTables';
import { usedSheetsIn } from '../../src/work/usedSheets';
import { useLines } from '../../src/wording/useLines';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/* A roll, and the lists an office keeps beside it, as seen on 30 November 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, settings: { place: 'beijing' }, corrections: [], period: null } as const;

async function found(sheets: BookRows): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), request);
  return findings.map(({ code, sheetName, row, data }) => `${code} ${sheetName} ${row} ${String(data['date'] ?? data['what'] ?? '')}`.trim());
}

describe('who stands in a register of cards without one has not neglected it', () => {
  const rows = [[1, '张甲', idOf('1966-10-05', '011'), '2026.10.10', ''], [2, '李乙', idOf('1961-10-12', '022'), '', '2026.10.11'], [3, '王丙', idOf('1946-10-18', '033'), '', '']];
  const heading = ['序号', '姓名', '身份证号', '老年证（60岁）办理日期', '优待证（65岁）办理日期'];
  test.each([
    ['老年证、优待证办理登记', []],
    ['老年人花名册', ['EL12 名册 4', 'EL12 名册 5']],
    ['老年人证件办理登记', ['EL12 名册 4', 'EL12 名册 5']],
  ])('%s', async (title, findings) => expect(await found({ 名册: [[title], heading, ...rows] })).toEqual(findings));
});

const roll = ['张甲', '李乙', '王丙', '赵丁', '钱戊'].map((name, place) => [place + 1, name, idOf(`194${place}-05-06`, `0${place}1`), '2024-12'] as const);
const people = [['老年人花名册'], ['序号', '姓名', '身份证号', '起发月份'], ...roll];

describe('a list of those who left is no register of deaths where it lists moves too', () => {
  const rows = [[1, '张甲', roll[0]![2], '死亡', '2026-10-06'], [2, '李乙', roll[1]![2], '迁出', '2026-09-11']];
  test.each([
    ['死亡、迁出人员', ['序号', '姓名', '身份证号', '原因', '日期'], 'stops', null],
    ['死亡人员', ['序号', '姓名', '身份证号', '原因', '日期'], 'deaths', null],
    ['10月减少人员', ['序号', '姓名', '身份证号', '减少原因', '减少时间'], 'stops', null],
  ])('%s', async (title, heading, kind, likely) => {
    const sheets = await inspectWorkbook(await bookOfRows({ 花名册: people, 名单: [[title], heading, ...rows] }), [], request.asOf);
    expect(sheets[1]).toMatchObject({ kind, likely });
  });
});

describe('who stood in an earlier month and in the roll no more is named, where nothing says why', () => {
  const heading = ['序号', '姓名', '身份证号', '起发月份'];
  const month = (number: number, ...gone: readonly string[]) => [[`2026年${number}月在册老人名单`], heading, ...roll.filter(([, name]) => !gone.includes(name))];
  const said = async (sheets: BookRows) => {
    const workbook = await bookOfRows(sheets);
    const used = await usedSheetsIn(workbook, await inspectWorkbook(workbook, [], request.asOf), [], request.asOf);
    return useLines('zh-CN', used).filter((line) => /没有写明原因|没有计入/.test(line));
  };
  const left = '“10月”里写着已死亡、迁出或停发、“11月”里已经没有的 1 人：王丙。报表只按“11月”做，没有计入他们本期的死亡、迁出、停发和应发月份；请在停发台账里登记，或补回名册并填日期。';
  test.each<[string, BookRows, readonly string[]]>([
    ['dropped from November', { '9月': month(9), '10月': month(10), '11月': month(11, '王丙') }, ['“10月”里有、“11月”里没有，也没有写明原因的 1 人：王丙。请核实是死亡、迁出还是漏抄；在本期应发的，补回名册。']],
    ['nobody', { '10月': month(10), '11月': month(11) }, []],
    ['a list of deaths says it', { '10月': month(10), '11月': month(11, '王丙'), 死亡名单: [['死亡名单'], ['姓名', '身份证号', '死亡日期'], ['王丙', roll[2]![2], '2026-10-06']] }, []],
    ['the earlier month says it', { '10月': [['2026年10月在册老人名单'], [...heading, '死亡日期'], ...roll.map((row) => [...row, row[1] === '王丙' ? '2026-10-06' : ''])], '11月': month(11, '王丙') }, [left]],
    ['a remark of the earlier month says it', { '10月': [['2026年10月在册老人名单'], [...heading, '备注'], ...roll.map((row) => [...row, row[1] === '王丙' ? '10月6日去世' : ''])], '11月': month(11, '王丙') }, [left]],
    ['a month of the quarter before says it', { '9月': [['2026年9月在册老人名单'], [...heading, '死亡日期'], ...roll.map((row) => [...row, row[1] === '王丙' ? '2026-09-06' : ''])], '11月': month(11, '王丙') }, []],
    ['a list of stops says it, too', { '10月': [['2026年10月在册老人名单'], [...heading, '死亡日期'], ...roll.map((row) => [...row, row[1] === '王丙' ? '2026-10-06' : ''])], '11月': month(11, '王丙'), 停发: [['停发台账'], ['姓名', '身份证号', '停发原因', '应停发月份', '实停发月份'], ['王丙', roll[2]![2], '死亡', '2026-11', '2026-11']] }, []],
  ])('%s', async (_case, sheets, lines) => expect(await said(sheets)).toEqual(lines));
});

test('cells of quarters that count months are checked as such', async () => {
  const counted = [[1, '张甲', roll[0]![2], 3, 3], [2, '李乙', roll[1]![2], 3, 2], [3, '王丙', roll[2]![2], 2, 0], [4, '赵丁', roll[3]![2], 3, 0], [5, '钱戊', roll[4]![2], 0, 3]];
  const book = {
    花名册: [['老年人花名册'], ['序号', '姓名', '身份证号', '起发月份', '死亡日期'], ...roll.map((row, place) => [...row.slice(0, 3), place === 4 ? '2026-11' : row[3], ['', '', '2026-08-11', '2026-08-11', ''][place] ?? ''])],
    发放: [['2026年老年券发放情况'], ['序号', '姓名', '身份证号', '三季度', '四季度'], ...counted],
  };
  const { findings } = await checkWorkbook(await bookOfRows(book), request);
  expect(findings.map(({ code, sheetName, row, column }) => `${code} ${sheetName} ${row} ${column}`)).toEqual(['EL04 发放 4 5', 'EL06 发放 6 4', 'EL04 发放 7 5']);
});

test('否 under 是否享受老年券 is no stop of who is too young', async () => {
  const rows = [['张甲', '1956-10-05', '否', ''], ['李乙', '1940-10-12', '否', ''], ['王丙', '1941-10-18', '是', '2021年10月'], ['赵丁', '1947-03-02', '否', ''], ['钱戊', '1939-01-02', '否', '2019年1月']];
  const book = await bookOfRows({ 花名册: [['60岁以上老年人花名册'], ['序号', '姓名', '身份证号', '是否享受老年券', '享受起始年月'], ...rows.map(([name, birth = '', state, start], place) => [place + 1, name, idOf(birth, `0${place + 1}1`), state, start])] } as BookRows);
  const { tables } = await generateTables(book, { ...request, period: { kind: 'quarter', year: 2026, quarter: 4 }, tables: ['voucher-issue'], acceptBreaks: true, skipUnkept: false });
  expect(tables[0]?.notes.filter(({ code }) => code === 'stopUnknown').map(({ data }) => data['name'])).toEqual(['李乙', '钱戊']);
});
