import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { findingWords } from '../../src/wording/findingWords';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/*
 * A roll of three that says of 丙 that he is gone, in a column that is no 死亡日期: he is told, and no table lists him in silence.
 */

const given = { asOf: { year: 2026, month: 11, day: 29 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const people = ['甲一', '乙二', '丙三'];

const book = (heading: string, usual: string, last: string) =>
  bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', heading], ...people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', place === 2 ? last : usual])] });

async function findingsOf(...cells: Parameters<typeof book>): Promise<string[]> {
  const { findings } = await checkWorkbook(await book(...cells), { ...given, period: null });
  return findings.map((finding) => `${finding.code} ${finding.severity} ${finding.row},${finding.column} ${findingWords('zh-CN', finding, 'message', false)}`);
}

const made = async (...cells: Parameters<typeof book>) => generateTables(await book(...cells), { ...given, period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false, otherNames: true });

describe.each([
  ['是否健在', '是', '否'],
  ['人员状态', '正常', '已离世'],
  ['变动情况', '', '2026.9死亡'],
  ['死亡标识', 'N', 'Y'],
  ['联系电话', '13800000000', '已去世'],
  ['备注', '', '2026.9.12去世'],
  ['备注', '配偶去世', '已于2026年9月12日因病去世'],
  ['备注2', '2026年5月恢复发放', '死亡（2026.9）'],
  ['人员状态', '正常', '仙逝'],
  ['备注', '', '20260912去世'],
  ['备注', '', '9.12去世'],
  ['备注', '', '26.9.12去世'],
  ['备注', '', '去世时间2026.9.12'],
  ['备注', '', '已死亡，已注销'],
  ['备注', '', '病逝于2026.9'],
  ['备注', '', '九月死亡'],
  ['备注', '女儿代领', '8月去世，家属已报'],
])('%s: %s, and once %s', (heading, usual, last) => {
  test('is an error at the cell', async () => {
    expect(await findingsOf(heading, usual, last)).toContain(`ST02 error 5,5 “${heading}”写着“${last}”，本人可能已死亡、迁出或停发，报表里可能多列。`);
  });

  test('holds the signature table back', async () => {
    const { tables, refused } = await made(heading, usual, last);
    expect([refused, ...(tables[0]?.breaks ?? []).map(({ text }) => text)]).toEqual([true, `可能多列1人（本人可能已死亡），请核实：丙三（台账!E5“${last}”）`]);
  });
});

test.each([['减员时间'], ['火化日期'], ['变动时间']])('%s, filled once: asked about, and no table is made', async (heading) => {
  expect((await findingsOf(heading, '', '2026.9.12')).map((line) => line.slice(0, 10))).toContain('ST06 error');
  await expect(made(heading, '', '2026.9.12')).rejects.toMatchObject({ code: 'twoFields' });
});

test.each([['配偶2026年9月去世'], ['2019年由外区迁入'], ['老伴已故，独居'], ['2026年5月恢复发放'], ['身故保险已办'], ['其子死亡'], ['2019年3月停发'], ['高龄津贴停发'], ['待迁出'], ['搬出老楼现住5号楼']])('备注: %s says nothing of the person', async (remark) => {
  expect(await findingsOf('备注', '', remark)).toEqual([]);
});

test.each([['自愿放弃', '停发'], ['死亡', '死亡'], ['迁出', '迁出'], ['查找不到本人', '停发'], ['服刑', '停发']])('停发原因 %s, and no month: held back', async (reason, what) => {
  expect(await findingsOf('停发原因', '', reason)).toContain(`ST02 error 5,5 “停发原因”写着“${reason}”，本人可能已死亡、迁出或停发，报表里可能多列。`);
  const { tables: [table], refused } = await made('停发原因', '', reason);
  expect([refused, table?.breaks.map(({ text }) => text)]).toEqual([true, [`可能多列1人（本人可能已${what}），请核实：丙三（台账!E5“${reason}”）`]]);
});

test.each([['不享受'], ['未享受'], ['不享受待遇']])('老年券状态 %s beside a start: told, and held back', async (state) => {
  expect((await findingsOf('老年券状态', '在发', state)).map((line) => line.slice(0, 14))).toEqual(['ST02 error 5,5']);
  expect((await made('老年券状态', '在发', state)).refused).toBe(true);
});

test.each([[''], ['2027-03']])('老年券状态 未享受 beside the start %j is nothing to tell', async (start) => {
  const rows = people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', place === 2 ? start : '2020-08', place === 2 ? '未享受' : '在发']);
  const { findings } = await checkWorkbook(await bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '老年券状态'], ...rows] }), { ...given, period: null });
  expect(findings.filter(({ code }) => code === 'ST02' || code === 'ST03')).toEqual([]);
});

test('a column without a heading: 已故', async () => {
  expect((await findingsOf('', '丈夫已故', '已故')).map((line) => line.slice(0, 14))).toEqual(['ST02 error 5,5']);
  expect((await made('', '丈夫已故', '已故')).refused).toBe(true);
});

test.each([['作废'], ['重复登记，作废'], ['不符合条件'], ['取消资格']])('备注: %s, of a row that no longer counts', async (remark) => {
  expect((await findingsOf('备注', '旧证作废', remark)).map((line) => line.slice(0, 14))).toEqual(['ST02 error 5,5']);
  expect((await made('备注', '旧证作废', remark)).refused).toBe(true);
});

test('停发原因 无 or a dash is none', async () => {
  for (const none of ['无', '—']) expect(await findingsOf('停发原因', '', none)).toEqual([]);
});

test.each([['暂停'], ['已停'], ['自愿放弃'], ['不再享受'], ['失联'], ['服刑'], ['取消资格'], ['转出'], ['不在了']])('人员状态: %s', async (state) => {
  expect((await findingsOf('人员状态', '正常', state)).map((line) => line.slice(0, 14))).toContain('ST02 error 5,5');
  expect((await made('人员状态', '正常', state)).refused).toBe(true);
});

test.each([['（停发）'], ['(停)'], ['【逝】'], ['✝'], ['（转出）'], ['(注销)'], ['（取消）'], ['(26.10亡)'], ['（去世2026年10月）']])('a name with %s behind it', async (behind) => {
  const rows = people.map((name, place) => [place === 2 ? name + behind : name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08']);
  const workbook = await bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份'], ...rows] });
  const { refused, tables: [table] } = await generateTables(workbook, { ...given, period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false, otherNames: true });
  expect([refused, table?.breaks.map(({ rule }) => rule)]).toEqual([true, ['mayBeGone']]);
});

test.each([['停9月'], ['9月停'], ['自9月起停'], ['从9月停发'], ['9月份停'], ['已于9月停'], ['2026年9月12日停发'], ['9月12日起停发'], ['暂停9月']])('老年券状态: %s, and nobody can read since when, holds the signature table back', async (state) => {
  expect(await findingsOf('老年券状态', '在发', state)).toContain(`ST02 error 5,5 “老年券状态”写着“${state}”，本人可能已死亡、迁出或停发，报表里可能多列。`);
  const { tables: [table], refused } = await made('老年券状态', '在发', state);
  expect([refused, table?.breaks.length, table?.breaks[0]?.text.startsWith('可能多列1人（本人可能已'), table?.unread]).toEqual([true, 1, true, []]);
  expect((await findingsOf('老年券状态', '在发', state)).filter((line) => line.startsWith('ST'))).toHaveLength(1);
});

test('去世 over a date is the day of death: not listed after it', async () => {
  const { tables, refused } = await made('去世', '', '2026.9.12');
  expect([refused, tables[0]?.people.map(({ name }) => name)]).toEqual([false, ['甲一', '乙二']]);
});

test('2026.10起 is the month of the stop', async () => {
  const { tables, refused } = await made('停发月份', '', '2026.10起');
  expect([refused, tables[0]?.people.map(({ name }) => name)]).toEqual([false, ['甲一', '乙二']]);
});

describe('变动时间 said to be 死亡日期, where 人员状态 says something else, or nothing', () => {
  const roll = (state: string) =>
    bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '人员状态', '变动时间'], ...people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', place === 2 ? state : '正常', place === 2 ? '2026-11-05' : ''])] });
  const said = { ...given, corrections: [{ sheet: '台账', fields: { deathDate: 6 } }] };
  const table = async (state: string) => generateTables(await roll(state), { ...said, period: quarter, tables: ['voucher-issue'], skipUnkept: false, acceptBreaks: false, otherNames: true });
  const told = async (state: string) => (await checkWorkbook(await roll(state), { ...said, period: null })).findings.filter(({ code }) => code === 'ST02').map((finding) => `${finding.severity} ${finding.row},${finding.column} ${findingWords('zh-CN', finding, 'message', false)}`);

  test.each(['迁出', '死亡', '注销', '停发', '', '正常'])('“%s” denies nothing', async (state) => {
    expect(await told(state)).toEqual([]);
    expect((await table(state)).tables[0]?.breaks).toEqual([]);
  });
});

describe('注销原因 beside a column said to be 停发月份', () => {
  const roll = (stop: string, reason: string) =>
    bookOfRows({ 台账: [['和平社区老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '注销时间', '注销原因'], ...people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', place === 2 ? stop : '', place === 2 ? reason : ''])] });
  const table = async (id: string, stop: string, reason: string) =>
    (await generateTables(await roll(stop, reason), { ...given, corrections: [{ sheet: '台账', fields: { voucherStop: 5 } }], period: quarter, tables: [id], skipUnkept: false, acceptBreaks: true, otherNames: true })).tables[0];

  test.each([['死亡', '死亡小计'], ['迁出', '迁出小计'], ['自愿放弃', '自愿放弃小计']])('%s is the reason of the stop', async (reason, subtotal) => {
    expect(JSON.stringify((await table('voucher-stops', '2026-11', reason))?.content)).toContain(subtotal);
  });

  test('without a month it still says that he may be gone', async () => {
    expect((await table('voucher-issue', '', '死亡'))?.breaks.map(({ text }) => text)).toEqual(['可能多列1人（本人可能已死亡），请核实：丙三（台账!F5“死亡”）']);
  });
});

test.each([
  ['高龄津贴停发', ['ST02 allowanceStop']],
  ['老年券停发', ['ST02 voucherStop']],
  ['停发', ['ST02 voucherStop']],
])('%s of who is paid both', async (remark, expected) => {
  const cells = [['姓名', '身份证号', '户籍', '老年券起发月份', '高龄津贴起享月份', '高龄津贴月标准', '备注'], ...people.map((name, place) => [name, idOf(`1934-0${place + 1}-11`, '011'), '本地', '2014-08', '2024-08', 500, place === 2 ? remark : ''])];
  const { findings } = await checkWorkbook(await bookOfRows({ 台账: [['和平社区老年人台账'], ...cells] }), { ...given, period: null });
  expect(findings.filter(({ code }) => code === 'ST02').map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
});

/* A word in place of the amount of the allowance: the review is held back, the list of vouchers only for who has died or moved. */

async function ofAmount(cell: string, columns: readonly string[] = [], own: readonly string[] = []) {
  const rows = people.map((name, place) => [name, idOf(`1940-0${place + 1}-11`, '011'), '本地', '2020-08', '2020-08', place === 2 ? cell : 100, ...(place === 2 ? own : columns.map(() => ''))]);
  const workbook = await bookOfRows({ 台账: [['老年人台账'], ['姓名', '身份证号', '户籍', '老年券起发月份', '高龄津贴起享月份', '高龄津贴月标准', ...columns], ...rows] });
  const { findings } = await checkWorkbook(workbook, { ...given, period: null });
  const { tables } = await generateTables(workbook, { ...given, period: quarter, tables: ['voucher-issue', 'allowance-review'], skipUnkept: false, acceptBreaks: true, otherNames: true });
  return [findings.map(({ code, severity, column }) => `${code} ${severity} ${column}`), ...tables.map(({ breaks }) => breaks.length)];
}

test.each<[string, unknown]>([
  ['停', [['ST02 error 6'], 0, 1]],
  ['已停', [['ST02 error 6'], 0, 1]],
  ['停发', [['ST02 error 6'], 0, 1]],
  ['2026.10停', [['ST02 error 6'], 0, 1]],
  ['暂停发放', [['ST02 error 6'], 0, 1]],
  ['死亡', [['ST02 error 6'], 1, 1]],
  ['已迁出', [['ST02 error 6'], 1, 1]],
  ['100元', [[], 0, 0]],
  ['无', [[], 0, 0]],
  ['—', [[], 0, 0]],
  ['壹佰元', [[], 0, 0]],
])('高龄津贴月标准: %s', async (cell, expected) => {
  expect(await ofAmount(cell)).toEqual(expected);
});

test('高龄津贴月标准: 停 beside 津贴停发月份 says nothing new', async () => {
  expect(await ofAmount('停', ['津贴停发月份'], ['2026-08'])).toEqual([[], 0, 0]);
});

test.each([['维修记录', '2026.3机器报停，户主外迁'], ['维修记录', '已停'], ['设备维修情况', '注销'], ['保养记录', '2026.5已转走'], ['故障记录', '停用，已更换']])('%s: %s is of the device', async (heading, last) => {
  expect(await findingsOf(heading, '', last)).toEqual([]);
});

test.each([
  ['变更说明', '2026年11月10日迁出至通州'],
  ['变更说明', '2026年10月起自愿放弃'],
  ['情况说明', '2026.10.15去世'],
  ['说明', '只发10月'],
])('%s is read as 备注 is: %s', async (heading, text) => {
  expect(await findingsOf(heading, '女儿代领', text)).toContain(`ST02 error 5,5 “${heading}”写着“${text}”，本人可能已死亡、迁出或停发，报表里可能多列。`);
});
