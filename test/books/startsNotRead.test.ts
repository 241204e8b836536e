import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/*
 * A start that is filled and cannot be read: who is of age and not listed for it holds the table back (rulings 47). A blank
 * one does not (rulings 13).
 */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' }, skipUnkept: false, otherNames: true } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;

async function made(table: string, start: string, { birth = '1936-03-11', household = '本地', heading = '老年券起发月份' } = {}) {
  const row = (name: string, born: string, home: string, since: string) => [name, '男', idOf(born, '011'), home, since];
  const workbook = await bookOfRows({ 花名册: [['老年人花名册'], ['姓名', '性别', '身份证号', '户籍', heading], row('王国栋', '1936-01-11', '本地', '2016-05'), row('李秀兰', '1936-02-11', '本地', '2016-05'), row('张凤英', birth, household, start)] });
  const { tables, refused } = await generateTables(workbook, { ...given, period: quarter, tables: [table], acceptBreaks: false });
  return { refused, breaks: (tables[0]?.breaks ?? []).map(({ text }) => text) };
}

const told = (start: string) => ({ refused: true, breaks: [`可能漏列1人（起发月份认不出来），请核实：张凤英（花名册!E5“${start}”）`] });
const nothing = { refused: false, breaks: [] };

test.each(['voucher-issue', 'voucher-review', 'voucher-statistics', 'voucher-inspection'])('%s waits for who should be on it', async (table) => {
  expect(await made(table, '见老册')).toEqual(told('见老册'));
});

test('the allowance, too', async () => {
  expect(await made('allowance-review', '以前', { heading: '高龄津贴起享月份' })).toEqual(told('以前'));
});

test.each(['见老册', '以前', '早', '5月', '满80岁', '不详', '未知', '待查'])('%s is told', async (start) => {
  expect(await made('voucher-issue', start)).toEqual(told(start));
});

test.each(['', '无', '未申请', '不享受', '待定', '放弃', '自愿放弃', '尚未申请'])('“%s” holds nothing back', async (start) => {
  expect(await made('voucher-issue', start)).toEqual(nothing);
});

test('nor does who is too young, or of another household', async () => {
  expect([await made('voucher-issue', '见老册', { birth: '1950-03-11' }), await made('voucher-issue', '见老册', { household: '外地' })]).toEqual([nothing, nothing]);
});
