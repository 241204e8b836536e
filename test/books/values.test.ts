import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { fixWorkbook } from '../../src/work/fixWorkbook';
import { fixLines } from '../../src/wording/fixLines';
import { generateTables, type GeneratedTable } from '../../src/work/generateTables';
import type { Workbook } from '../../src/workbook/port';
import { openWorkbookFile } from '../workbook/natively';

/*
 * Books as offices keep them, each with the figures worked out by hand: who is listed, who is held back, what is told.
 */

const given = { asOf: { year: 2026, month: 11, day: 29 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;

async function book(name: string): Promise<Workbook> {
  return openWorkbookFile(new Uint8Array(readFileSync(join(__dirname, 'files', `${name}.xlsx`))));
}

async function tableOf(name: string, id: string, acceptBreaks = false): Promise<{ readonly made: GeneratedTable; readonly refused: boolean }> {
  const { tables, refused } = await generateTables(await book(name), { ...given, period: quarter, tables: [id], skipUnkept: false, acceptBreaks, otherNames: true });
  return { made: tables[0] as GeneratedTable, refused };
}

/** What a column of a made table says in each person's row, by its heading. */
function columnOf({ content: { cells }, rows }: GeneratedTable, heading: string): unknown[] {
  const head = cells.findIndex((row) => row.includes(heading));
  const column = cells[head]?.indexOf(heading) ?? -1;
  return cells.slice(head + 1, head + 1 + rows).map((row) => row[column] ?? null);
}

const totalsOf = ({ totals }: GeneratedTable) => Object.fromEntries(totals.map(({ heading, value }) => [heading, value]));

async function findingsOf(name: string): Promise<string[]> {
  const { findings } = await checkWorkbook(await book(name), { ...given, period: null });
  return findings.map(({ code, severity, sheetName, row, name: person }) => `${code} ${severity} ${sheetName} ${row} ${person}`);
}

describe('odd: the roll of one community with what clerks type', () => {
  /*
   * 24 people stand on the roll. Not listed: 赵贵凤 (died 12 September), 王德 (暂停), 钱芬海 and 魏强素 (their start cannot
   * be read): 20 are. Of these five may be gone, by a cell nobody can read,
   * or by 已故 in 备注.
   */
  const held = ['金玉林（老年人台账!P5“2026-9-31”）', '王春树（老年人台账!P11“去世”）', '吕建海（老年人台账!R13“已故”）', '许生珍（老年人台账!P14“2026.13.1”）', '陶珍桂（老年人台账!Q15“迁往海淀”）'];

  test('five hold the signature table back, named with their cells', async () => {
    const { made, refused } = await tableOf('odd', 'voucher-issue');
    expect(refused).toBe(true);
    expect(made.breaks.map(({ rule, found, text }) => [rule, found, text])).toEqual([
      ['mayBeGone', 5, `可能多列5人（本人可能已死亡或已迁出），请核实：${held.join('、')}`],
      ['mayBeGone', 2, '可能漏列2人（起发月份认不出来），请核实：钱芬海（老年人台账!K7“80岁起”）、魏强素（老年人台账!K19“2015-5至今”）'],
    ]);
  });

  test('accepted, all twenty are listed and the sheet says who is to be verified', async () => {
    const { made, refused } = await tableOf('odd', 'voucher-issue', true);
    expect(refused).toBe(false);
    expect(totalsOf(made)).toEqual({ 应发月数: '60', '应发金额(元)': '6000.00' });
    expect(columnOf(made, '姓名')).toEqual(expect.arrayContaining(['金玉林', '王春树', '吕建海', '许生珍', '陶珍桂']));
    expect(made.content.cells.flat()).toContain(`未核实：可能多列5人（本人可能已死亡或已迁出），请核实：${held.join('、')}`);
  });

  test('the notes say who may be too many and who missing', async () => {
    const { made } = await tableOf('odd', 'voucher-issue');
    expect(made.unread.map(({ text, means }) => `${text} ${means}`)).toEqual(['80岁起 missing', '集体户 tooMany', '北京 tooMany', '农业 tooMany', '2015-5至今 missing']);
  });

  test('the check has an error at each of the five, and nobody is 应享未享 for a start that cannot be read', async () => {
    const findings = await findingsOf('odd');
    expect(findings.filter((line) => line.startsWith('ST02 error'))).toEqual([
      'ST02 error 老年人台账 5 金玉林',
      'ST02 error 老年人台账 11 王春树',
      'ST02 error 老年人台账 13 吕建海',
      'ST02 error 老年人台账 14 许生珍',
      'ST02 error 老年人台账 15 陶珍桂',
    ]);
    expect(findings.filter((line) => line.startsWith('EL02'))).toEqual([]);
  });
});

describe('柳河: a village roll with a merged address a household', () => {
  test('nobody of the signature table is without an address', async () => {
    const { made } = await tableOf('柳河', 'voucher-issue');
    expect(made.rows).toBe(43);
    const addresses = columnOf(made, '住址');
    expect(addresses.filter((address) => address === null || address === '')).toEqual([]);
    const of = (name: string) => addresses[columnOf(made, '姓名').indexOf(name)];
    // 户号 2 is rows 9 to 11, 户号 6 rows 16 to 18: one cell each.
    expect([of('孙明'), of('姜生春')]).toEqual(['青山镇花名册7组7号', '青山镇花名册7组7号']);
    expect([of('沈春贵'), of('金德文'), of('孔华珍')]).toEqual(['青山镇花名册2组64号', '青山镇花名册2组64号', '青山镇花名册2组64号']);
  });
});

describe('柳河: two who died in September are paid in four places', () => {
  test('nothing can be changed, and each line says why and what to do', async () => {
    const fixed = await fixWorkbook(await book('柳河'), { ...given, period: null, codes: ['EL06', 'ID13'] });
    expect(fixLines('zh-CN', fixed)).toEqual([
      'ID13 花名册!E9 孙明：43**************539 → 43*************539（去掉中间空格）',
      'EL06 花名册!O10 郑志淑：没有改。台账没有“津贴停发月份”一列，无处可填：请加上这一列并填2026年12月（按津贴已发到上月计）；已停的填实际停发月份。',
      'EL06 花名册!O44 卫福：没有改。台账没有“津贴停发月份”一列，无处可填：请加上这一列并填2026年12月（按津贴已发到上月计）；已停的填实际停发月份。',
      'EL06 发放和停发!F5 郑志淑：没有改。第 5 行已列2026年10月至2026年12月（300 元），发放记录不能删改：请追回；老年人台账没有“老年券状态”一列，停发请登记在停发台账。',
      'EL06 发放和停发!F24 卫福：没有改。第 24 行已列2026年10月至2026年12月（300 元），发放记录不能删改：请追回；老年人台账没有“老年券状态”一列，停发请登记在停发台账。',
    ]);
  });
});

describe('c1: a list of people of 30 to 66 with amounts', () => {
  test('no standard of a month to come is held against them', async () => {
    expect((await findingsOf('c1_elders_then_X34')).filter((line) => line.startsWith('EL03'))).toEqual([]);
  });
});

describe('o02a: families merged downwards', () => {
  test('nine people of three households, three at each address', async () => {
    const { made } = await tableOf('o02a_family_merged_down', 'voucher-issue');
    expect(columnOf(made, '住址')).toEqual(['样本路36号楼2单元493室', '样本路38号楼4单元1297室', '样本路1号楼1单元322室'].flatMap((address) => [address, address, address]));
  });
});

describe('o08: numbers broken to 1.19999E+17', () => {
  test('nine people are nine: 27 months, 2700 yuan; the broken numbers are not printed', async () => {
    const { made } = await tableOf('o08_scientific_ids', 'voucher-issue');
    expect(columnOf(made, '姓名')).toEqual(['尤戊祥', '朱癸子', '秦和', '姜寅未', '秦辛乙', '魏康福', '周癸康', '陶安酉', '蒋乙甲']);
    expect(totalsOf(made)).toEqual({ 应发月数: '27', '应发金额(元)': '2700.00' });
    expect(columnOf(made, '身份证号')).toEqual(['11999919331023635X', null, null, null, '119999193909092153', null, null, null, '11999919450504212X']);
    // The roll has no telephone numbers: the empty column is told.
    expect(made.notes).toEqual([{ code: 'missingColumn', data: { sheet: '老年人台账', field: 'phone' } }]);
  });

  test('ID01 stands at each of the six', async () => {
    expect((await findingsOf('o08_scientific_ids')).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([4, 5, 6, 8, 9, 10].map((row) => `ID01 error 老年人台账 ${row}`));
  });
});

describe('o18: 年·月·日 of birth in three columns', () => {
  test('the birthdays are read and agree with the numbers: nothing is found', async () => {
    expect(await findingsOf('o18_birth_in_three_columns')).toEqual([]);
  });

  test('a wrong year is found, and is not overwritten by a whole date', async () => {
    const workbook = await book('o18_birth_in_three_columns');
    const [sheet] = (await workbook.overview()).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    await workbook.editCells(sheet.id, [{ row: 5, column: 6, value: 1939 }]);
    await workbook.commit();
    const fixed = await fixWorkbook(workbook, { ...given, period: null, codes: ['ID08'] });
    expect(fixLines('zh-CN', fixed)).toEqual(['ID08 高龄津贴!F5 李辛：没有改。“出生日期”分在年、月、日几列，请逐列改为1938年12月12日。']);
  });
});

describe('o15: a published list with covered numbers', () => {
  test('each number is said to be covered, and nobody is taken for another', async () => {
    const { findings } = await checkWorkbook(await book('o15_masked_ids'), { ...given, period: null });
    const covered = findings.filter(({ code }) => code === 'ID02');
    expect(covered.map(({ row, data }) => `${row} ${String(data['kind'])}`)).toEqual([3, 4, 5, 6, 7, 8, 9, 10].map((row) => `${row} masked`));
  });
});
