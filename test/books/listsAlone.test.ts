import { checkWorkbook } from '../../src/work/checkWorkbook';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/* Books without a roll, and rolls whose title speaks of handing out. Looked at on 30 November 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' }, period: null } as const;
const old = idOf('1940-05-06', '011');
const turningIn = (month: number) => idOf(`1946-${String(month).padStart(2, '0')}-12`, '022');

async function found(sheets: BookRows, code = 'EL04'): Promise<string[]> {
  const { findings } = await checkWorkbook(await bookOfRows(sheets), request);
  return findings.filter((finding) => finding.code === code).map(({ severity, row, column, data }) => [severity, `${row}/${column}`, data['found'], data['expected'] ?? data['first'], data['kind']].join(' '));
}

describe('an amount where no roll says what is due', () => {
  const across = (id: string, amounts: readonly (string | number)[], remark = '') => found({ 老年券: [['2026年老年券发放登记册'], ['序号', '姓名', '身份证号', '1-3月', '4-6月', '7-9月', '10-12月', '备注'], [1, '张甲', id, ...amounts, remark], [2, '李乙', idOf('1938-01-02', '033'), 300, 300, 300, 300, '']] });
  test.each([
    ['300 a quarter of three months at 100', old, [300, 300, 300, 300], '', []],
    ['200 in the third', old, [300, 300, 200, 300], '', ['warning 3/6 200 300 noRoll']],
    ['400 in the fourth', old, [300, 300, 300, 400], '', ['warning 3/7 400 300 noRoll']],
    ['a remark says why', old, [300, 300, 200, 300], '8月迁入', []],
    ['80 in August: two months of the third quarter', turningIn(8), ['', '', 200, 300], '', []],
    ['80 in August, three paid', turningIn(8), ['', '', 300, 300], '', ['warning 3/6 300 200 noRoll']],
    ['80 in August, paid in the second quarter, too', turningIn(8), ['', 300, 200, 300], '', ['error 3/5 300 2026年8月 notYet']],
    ['a remark does not make it right', turningIn(8), ['', 300, 200, 300], '困难', ['error 3/5 300 2026年8月 notYet']],
    ['nothing was paid', old, [300, '', '', 300], '', []],
  ])('%s', async (_what, id, amounts, remark, findings) => expect(await across(id, amounts, remark)).toEqual(findings));

  const row = (amount: number, ...more: readonly number[]) => found({ 四季度: [['2026年第四季度老年券发放签领表'], ['序号', '姓名', '身份证号', '金额', '签字', ...(more.length === 0 ? [] : ['月数'])], [1, '张甲', old, amount, '张甲', ...more]] });
  test('one row a quarter', async () => {
    expect(await row(200)).toEqual(['warning 3/4 200 300 noRoll']);
    expect(await row(300)).toEqual([]);
  });
  test.each([
    ['two months counted', 200, 2, []],
    ['two months at another standard', 300, 2, ['warning 3/4 300 200 counted']],
    ['three months at twice the standard', 600, 3, ['warning 3/4 600 300 counted']],
    ['more months than the quarter has', 400, 4, ['warning 3/4 400 300 noRoll']],
  ])('%s', async (_what, amount, months, findings) => expect(await row(amount, months)).toEqual(findings));
  test('a sheet that may be the roll says it, used or not', async () => {
    expect(await found({ 花名册: [['姓名', '身份证号', '备注'], ['张甲', old, '']], 四季度: [['2026年第四季度老年券发放签领表'], ['序号', '姓名', '身份证号', '金额', '签字'], [1, '张甲', old, 200, '张甲']] })).toEqual([]);
  });
});

describe('an amount of the allowance where no roll says which band', () => {
  const paid = (id: string, amount: number, title = '2026年10月高龄津贴发放表', remark = '') => found({ 发放: [[title], ['序号', '姓名', '身份证号', '发放金额', '银行卡号', '备注'], [1, '张甲', id, amount, '6217001001000000039', remark]] }, 'EL24');
  const ninetyIn = (month: number) => idOf(`1936-${String(month).padStart(2, '0')}-12`, '022');
  test.each([
    ['86 years old: 100', old, 100, '2026年10月', '', []],
    ['86 years old: 500', old, 500, '2026年10月', '', ['warning 3/4 500 100 noRoll']],
    ['90 since August: 500', ninetyIn(8), 500, '2026年10月', '', []],
    ['90 since August: 100 as before', ninetyIn(8), 100, '2026年10月', '', ['warning 3/4 100 500 noRoll']],
    ['90 in October: 100 may be that of September', ninetyIn(10), 100, '2026年10月', '', []],
    ['a quarter, 90 in November: 100 and twice 500', ninetyIn(11), 1100, '2026年第四季度', '', []],
    ['76 years old', idOf('1950-03-04', '011'), 100, '2026年10月', '', ['error 3/4 100 2030年3月 notYet']],
    ['a remark says why', ninetyIn(8), 900, '2026年10月', '补发8月', []],
  ])('%s', async (_what, id, amount, period, remark, findings) => expect(await paid(id, amount, `${period}高龄津贴发放表`, remark)).toEqual(findings));
});

describe('a list without a roll says itself who is gone', () => {
  const codes = async (sheets: BookRows) => {
    const { findings } = await checkWorkbook(await bookOfRows(sheets), request);
    return findings.map(({ code, severity, row, column, data }) => [code, severity, `${row}/${column}`, data['from'] ?? data['found'], data['shouldStop'] ?? data['stop'] ?? data['kind']].join(' '));
  };
  const across = (heading: string, said: string | number, amounts: readonly (string | number)[] = [100, 100, 100, 100, 100]) =>
    codes({ 老年券: [['2026年老年券发放台账'], ['序号', '姓名', '身份证号', '7月', '8月', '9月', '10月', '11月', heading], [1, '张甲', old, ...amounts, said], [2, '李乙', idOf('1938-01-02', '033'), 100, 100, 100, 100, 100, '']] });
  test.each([
    ['死亡时间', '2026-09-03', undefined, ['EL06 error 3/7 2026年10月 2026年10月', 'EL06 error 3/8 2026年11月 2026年10月']],
    ['死亡日期', 46268, undefined, ['EL06 error 3/7 2026年10月 2026年10月', 'EL06 error 3/8 2026年11月 2026年10月']],
    ['死亡日期', '2026-09-03', [100, 100, 100, '', ''], []],
    ['迁出时间', '2026年9月', [100, 100, 100, 100, ''], ['EL07 error 3/7 2026年10月 2026年10月']],
    ['停发月份', '2026年10月', [100, 100, 100, 100, ''], ['EL22 error 3/7 2026年10月 2026年10月']],
    ['停发月份', '2026年10月', [100, 100, 100, '', ''], []],
    ['死亡日期', '不详', undefined, ['EL23 warning 3/9 不详 alone.death']],
    ['死亡日期', '无', undefined, []],
    ['备注', '2026年9月3日死亡', undefined, ['EL06 error 3/7 2026年10月 2026年10月', 'EL06 error 3/8 2026年11月 2026年10月']],
    ['备注', '已死亡', undefined, ['EL23 warning 3/9 已死亡 alone.death']],
    ['备注', '其夫去世', undefined, []],
    ['家属死亡日期', '2026-09-03', undefined, []],
  ])('%s %s %j', async (heading, said, amounts, findings) => expect(await across(heading, said, amounts)).toEqual(findings));

  const rowed = (heading: string, said: string, amount: number) =>
    codes({ 四季度: [['2026年第四季度老年券发放签领表'], ['序号', '姓名', '身份证号', '金额', '签字', heading], [1, '张甲', old, amount, '张甲', said]] });
  test('a row a quarter', async () => {
    expect(await rowed('死亡日期', '2026-10-15', 300)).toEqual(['EL06 error 3/4 2026年11月 2026年11月']);
  });
});

describe('days of leaving beside payments, which the roll does not know', () => {
  const sheets = (heading: string, said: string, paid: readonly (string | number)[]): BookRows => ({
    花名册: [['姓名', '身份证号', '户籍', '老年券起发月份'], ['张甲', old, '本地', '2024-01'], ['李乙', idOf('1938-01-02', '033'), '本地', '2024-01']],
    四季度: [['2026年第四季度老年券发放签领表'], ['序号', '姓名', '身份证号', '金额', '签字', heading], [1, '张甲', old, ...paid, said], [2, '李乙', idOf('1938-01-02', '033'), 300, '李乙', '']],
  });
  const told = async (heading: string, said: string, paid: readonly (string | number)[]) => {
    const { findings } = await checkWorkbook(await bookOfRows(sheets(heading, said, paid)), request);
    return findings.filter(({ code }) => code === 'EL23' || code === 'EL04').map(({ code, row, column, data }) => `${code} ${row}/${column} ${String(data['found'])} ${String(data['kind'])}`);
  };
  test.each([
    ['死亡日期', '2026-10-15', [100, '张甲'], ['EL23 3/6 2026年10月15日 pay.death']],
    ['死亡日期', '2026-10-15', [300, '张甲'], ['EL23 3/6 2026年10月15日 pay.death']],
    ['停发月份', '2026年11月', [100, '张甲'], ['EL23 3/6 2026年11月 pay.stop']],
    ['迁出日期', '2026-07-15', [300, '张甲'], ['EL23 3/6 2026年7月15日 pay.move']],
    ['注销时间', '2026-10-15', [100, '张甲'], ['EL23 3/6 2026年10月15日 pay.stop']],
    ['死亡日期', '', [300, '张甲'], []],
  ])('%s %s', async (heading, said, paid, findings) => expect(await told(heading, said, paid)).toEqual(findings));
});

describe('who is given vouchers since when is a roll, whatever its title says', () => {
  const people = [[1, '张甲', old, '2020年5月', '青年路1号', ''], [2, '李乙', idOf('1938-01-02', '033'), '2019年5月', '青年路2号', '']];
  const headings = ['序号', '姓名', '身份证号', '起发年月', '住址'];
  const kindOf = async (title: string, ...more: readonly string[]) => (await inspectWorkbook(await bookOfRows({ 台账: [[title], [...headings, ...more, '备注'], ...people] }), [], request.asOf))[0]?.kind;
  test.each([
    ['老年券发放对象台账', [], 'elders'],
    ['老年券发放台账', [], 'elders'],
    ['2026年第四季度老年券发放台账', [], 'vouchers'],
    ['老年券发放台账', ['金额', '签字'], 'vouchers'],
  ])('%s %j', async (title, more, kind) => expect(await kindOf(title, ...more)).toBe(kind));
});

describe('who took it signs under 领取人 where no other column is signed', () => {
  const unsigned = async (headings: readonly string[], ...more: readonly string[]) => {
    const { findings } = await checkWorkbook(await bookOfRows({ 三季度: [['2026年第三季度老年券发放签领表'], ['序号', '姓名', '身份证号', '金额', ...headings], [1, '张甲', old, 300, ...more]] }), request);
    return findings.filter(({ code }) => code === 'EL19').map(({ data }) => data['fields']);
  };
  test.each([
    [['领取人签字'], [''], ['collector']],
    [['领取人'], ['张甲'], []],
    [['领取人', '签字'], ['', '张甲'], []],
    [['领取人', '签字'], ['张甲', ''], ['signature']],
    [['领取人签字', '代领人', '与本人关系'], ['', '张小甲', '儿子'], []],
  ])('%j %j', async (headings, cells, fields) => expect(await unsigned(headings, ...cells)).toEqual(fields));
});
