import fc from 'fast-check';
import { kinds } from '../../src/ledger/kinds';
import { ledgerTemplate } from '../../src/ledger/template';
import type { FieldName, RecognisedSheet } from '../../src/ledger/types';
import { merge, recognise, recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/** The cells of a made-up person under given headings: name and number where they belong, something in the others. */
function person(number: number, headings: readonly string[]): Cell[] {
  return headings.map((heading) => {
    if (/序号/.test(heading)) return number;
    if (/^(?:老人)?姓\s*名$|姓名$/.test(heading) && !/家属|联系|代/.test(heading)) return madeUpName(number);
    if (/身份/.test(heading)) return madeUpId(number);
    return /标准|金额|月数/.test(heading) ? 100 : '';
  });
}

function people(headings: readonly string[], count = 3): Cell[][] {
  return Array.from({ length: count }, (_, index) => person(index + 1, headings));
}

/** Fields in the order of their columns, as letters of the reading: name@2 … */
function columns(sheet: RecognisedSheet): string {
  return Object.entries(sheet.fields)
    .sort(([, one], [, other]) => one - other)
    .map(([field, column]) => `${field}@${column}`)
    .join(' ');
}

describe('clean ledgers are recognised with confidence 0.9 and more', () => {
  const cases: [kind: string, title: string, headings: string[], fields: FieldName[]][] = [
    ['elders', '幸福社区老年人花名册', ['序号', '姓 名', '性别', '身份证号码', '出生日期', '年龄(周岁)', '是否京籍', '户籍地址', '现住址', '联系电话', '人员类别', '老年证号', '老年证办理日期', '优待证号', '优待证办理日期', '老年券起发月份', '老年券状态', '停发月份', '停发原因', '高龄津贴起享月份', '高龄津贴月标准(元)', '死亡日期', '迁出日期', '复审日期', '银行账号', '家属姓名', '家属电话', '备注'],
      ['name', 'sex', 'idNumber', 'birthDate', 'age', 'household', 'registeredAddress', 'address', 'phone', 'category', 'seniorCardNumber', 'seniorCardDate', 'preferentialCardNumber', 'preferentialCardDate', 'voucherStart', 'voucherStatus', 'voucherStop', 'voucherStopReason', 'allowanceStart', 'allowanceAmount', 'deathDate', 'moveOutDate', 'reviewDate', 'bankAccount', 'kinName', 'kinPhone', 'remarks']],
    ['vouchers', '2026年四季度老年券发放台账', ['序号', '姓名', '身份证号', '季度', '应发月数', '月标准(元)', '金额(元)', '券号起止', '领取日期', '领取人', '代领人', '与本人关系', '代领原因', '签字', '备注'],
      ['name', 'idNumber', 'period', 'months', 'standard', 'amount', 'voucherNumbers', 'issueDate', 'collector', 'proxyName', 'proxyRelation', 'proxyReason', 'signature', 'remarks']],
    ['stops', '停发台账', ['序号', '姓名', '身份证号', '停发项目', '停发原因', '死亡（迁出）日期', '应停发月份', '实停发月份', '应追回金额', '已追回金额', '备注'],
      ['name', 'idNumber', 'benefit', 'stopReason', 'eventDate', 'shouldStop', 'actualStop', 'recoverable', 'recovered', 'remarks']],
    ['deaths', '2026年死亡名册', ['序号', '姓名', '性别', '身份证号', '死亡日期', '信息来源', '家属姓名', '家属电话'],
      ['name', 'sex', 'idNumber', 'deathDate', 'source', 'kinName', 'kinPhone']],
    ['helpers', '小帮手发放登记表', ['序号', '姓名', '身份证号', '设备编号', '领取日期', '状态', '状态日期', '紧急联系人', '紧急联系电话', '住址', '联系电话'],
      ['name', 'idNumber', 'deviceNumber', 'issueDate', 'status', 'statusDate', 'emergencyContact', 'emergencyPhone', 'address', 'phone']],
    ['certificates', '办证登记', ['序号', '姓名', '身份证号', '办理类别', '办理日期', '证号'], ['name', 'idNumber', 'certificate', 'handledDate', 'certificateNumber']],
  ];
  test.each(cases)('%s: %s', (kind, title, headings, fields) => {
    const sheet = recognise([[title], headings, ...people(headings)], { merges: [merge(1, 1, 1, headings.length)] });
    expect(sheet).toMatchObject({ kind, headerRows: [2], firstRow: 3, lastRow: 5, persons: 3, unknownHeaders: [], questions: [], missingFields: [] });
    expect(columns(sheet)).toBe(fields.map((field, place) => `${field}@${place + 2}`).join(' '));
    expect(sheet.confidence).toBeGreaterThanOrEqual(0.9);
  });
});

test('the order of the columns changes nothing', () => {
  // A bare 身份证号码 right behind 家属姓名 would be theirs.
  const headings = ['序号', '姓名', '性别', '老人身份证号码', '出生年月', '住址', '联系电话', '老年证号', '优待证号', '老年券起发月份', '高龄津贴', '家属姓名', '家属联系电话', '备注', '网格'];
  const inOrder = recognise([['老年人花名册'], headings, ...people(headings)]);
  fc.assert(
    fc.property(fc.shuffledSubarray(headings.map((_, place) => place), { minLength: headings.length }), (order) => {
      const shuffled = (cells: readonly Cell[]): Cell[] => order.map((place) => cells[place] ?? null);
      const sheet = recognise([['老年人花名册'], shuffled(headings), ...people(headings).map(shuffled)]);
      const back = Object.fromEntries(Object.entries(sheet.fields).map(([field, column]) => [field, (order[column - 1] as number) + 1]));
      const placed = { unknownHeaders: [], goneColumns: [] };
      expect({ ...sheet, fields: back, ...placed }).toEqual({ ...inOrder, ...placed });
    }),
  );
});

describe('where the heading stands', () => {
  const headings = ['序号', '姓名', '身份证号', '老年证号', '老年证办理日期', '住址'];
  const fields = 'name@2 idNumber@3 seniorCardNumber@4 seniorCardDate@5 address@6';

  test('after four title rows with unit, date and currency', () => {
    const rows = [['某某街道幸福社区'], ['老年人台账'], ['填报单位：幸福社区', '', '', '填报日期：2026年10月8日'], ['', '', '', '', '单位：元'], headings, ...people(headings)];
    const sheet = recognise(rows, { merges: [merge(1, 1, 1, 6), merge(2, 1, 2, 6)] });
    expect(sheet).toMatchObject({ kind: 'elders', headerRows: [5], firstRow: 6, lastRow: 8, titlePeriod: null });
    expect(columns(sheet)).toBe(fields);
  });

  test('after an empty row and an empty column', () => {
    const sheet = recognise([['老年人台账'], headings, ...people(headings)], { firstRow: 3, firstColumn: 2 });
    expect(sheet).toMatchObject({ kind: 'elders', headerRows: [4], firstRow: 5, lastRow: 7 });
    expect(columns(sheet)).toBe('name@3 idNumber@4 seniorCardNumber@5 seniorCardDate@6 address@7');
  });

  test('in the first row, without a title', () => {
    const sheet = recognise([headings, ...people(headings)]);
    expect(sheet).toMatchObject({ kind: 'elders', headerRows: [1], firstRow: 2 });
    expect(sheet.confidence).toBeGreaterThanOrEqual(0.9);
  });

  test('under many blank rows', () => {
    const sheet = recognise([['老年人台账'], ...Array.from({ length: 60 }, () => []), headings, ...people(headings)]);
    expect(sheet).toMatchObject({ kind: 'elders', headerRows: [62], firstRow: 63, lastRow: 65 });
  });
});

describe('headings of two rows', () => {
  const group = ['序号', '姓名', '身份证号', '老年证', '', '优待证', '', '备注'];
  const single = ['', '', '', '证号', '办理日期', '证号', '办理日期', ''];
  const filled: Cell[][] = [[1, '赵秀英', madeUpId(1), 'A1', '2020-5-1', 'B1', '2025-5-1', '']];
  const fields = 'name@2 idNumber@3 seniorCardNumber@4 seniorCardDate@5 preferentialCardNumber@6 preferentialCardDate@7 remarks@8';
  const groups = [merge(2, 4, 2, 5), merge(2, 6, 2, 7)];
  const singles = [1, 2, 3, 8].map((column) => merge(2, column, 3, column));

  test.each([
    ['groups and single ones merged', [merge(1, 1, 1, 8), ...groups, ...singles], [group, single]],
    ['groups merged alone', groups, [group, single]],
    ['nothing merged', [], [group, single]],
    ['single ones in the lower row', groups, [['', '', '', '老年证', '', '优待证', '', ''], ['序号', '姓名', '身份证号', '证号', '办理日期', '证号', '办理日期', '备注']]],
    ['single ones in the lower row, nothing merged', [], [['', '', '', '老年证', '', '优待证', '', ''], ['序号', '姓名', '身份证号', '证号', '办理日期', '证号', '办理日期', '备注']]],
  ])('%s', (_name, merges, header) => {
    const sheet = recognise([['幸福社区老年人花名册'], ...header, ...filled], { merges });
    expect(sheet).toMatchObject({ kind: 'elders', headerRows: [2, 3], firstRow: 4, lastRow: 4, questions: [], unknownHeaders: [] });
    expect(columns(sheet)).toBe(fields);
  });

  test('a group of plain particulars says nothing of its columns', () => {
    const rows: Cell[][] = [
      ['老年人基本情况', '', '', '', '紧急情况联系人', ''],
      ['序号', '姓名', '身份证号', '住址', '姓名', '电话'],
      [1, '赵秀英', madeUpId(1), '一号楼', '赵明', '0000'],
    ];
    const sheet = recognise(rows, { name: '小帮手', merges: [merge(1, 1, 1, 4), merge(1, 5, 1, 6)] });
    expect(columns(sheet)).toContain('name@2 idNumber@3 address@4');
    expect(sheet.fields).not.toMatchObject({ phone: 6 });
  });

  test('a title over all columns is no group', () => {
    const headings = ['姓名', '身份证号', '死亡日期'];
    const sheet = recognise([['死亡人员'], headings, ['赵秀英', madeUpId(1), '2026-10-3']], { merges: [merge(1, 1, 1, 3)] });
    expect(sheet).toMatchObject({ kind: 'deaths', headerRows: [2] });
  });
});

test('traditional characters', () => {
  const headings = ['序號', '姓 名', '性別', '身份證號碼', '戶籍地址', '現住址', '聯繫電話', '老年證辦理日期', '老年卷起發月份', '老年卷狀態', '備註'];
  const sheet = recognise([['幸福社區老年人臺賬'], headings, ...people(headings)]);
  expect(sheet).toMatchObject({ kind: 'elders', headerRows: [2], unknownHeaders: [], questions: [] });
  expect(columns(sheet)).toBe('name@2 sex@3 idNumber@4 registeredAddress@5 address@6 phone@7 seniorCardDate@8 voucherStart@9 voucherStatus@10 remarks@11');
});

describe('the kind', () => {
  test.each<[string, string, string[], string | null]>([
    ['allowance roster of a county', '津贴对象', ['老人姓名', '身份证号码', '老人联系方式', '户籍地址', '发放金额', '银行卡号', '人员类型', '原始类型'], 'elders'],
    ['allowances stopped in a month', '高龄津贴停止明细表', ['序号', '姓名', '身份证号', '年龄', '性别', '补贴标准（元/月）', '补发时间', '补发月份', '补发金额', '实际发放金额', '审批时间', '享受类别', '住址', '联系人姓名', '联系关系', '联系电话', '补发原因', '停止时间', '停止原因'], 'stops'],
    ['a plain list of the old', '80岁以上老人', ['序号', '姓名', '性别', '身份证号', '住址', '联系电话'], 'elders'],
    ['a funeral home', '火化信息表', ['火化日期', '序号', '姓名', '性别', '年龄', '发票号', '住址', '身份证号', '死亡日期', '死亡原因', '家属电话'], 'deaths'],
    ['the police', '死亡注销人员名单', ['姓名', '性别', '公民身份号码', '户籍地址', '死亡日期', '注销日期'], 'deaths'],
    ['a hospital, without title', '', ['序号', '死者姓名', '性别', '死者身份证号', '死亡时间', '死亡地点', '联系电话'], 'deaths'],
    ['an elders roster with deaths', '老年人花名册', ['序号', '姓名', '身份证号', '老年证号', '老年券起发月份', '死亡日期', '迁出日期'], 'elders'],
    ['old people who died', '老年人死亡登记', ['序号', '姓名', '身份证号', '死亡日期', '备注'], 'deaths'],
    ['cards of one sort', '60岁老年证办理登记表', ['序号', '姓名', '性别', '身份证号', '老年证号', '办理日期', '住址', '联系电话', '备注'], 'certificates'],
  ])('%s', (_name, title, headings, kind) => {
    expect(recognise([[title], headings, ...people(headings)]).kind).toBe(kind);
  });
});

describe('what is no ledger is left alone', () => {
  test.each<[string, string, string[]]>([
    ['低保 members as exported', '农村低保人员查询', ['姓名', '身份证号', '户主身份证号', '与户主关系', '性别', '出生日期', '年龄', '民族', '婚姻状况', '健康状况', '最初享受月份', '救助类型', '户月保障金额（元）', '合计（元）', '备注', '家庭地址', '低保（特困）证号']],
    ['the same without a title', '', ['姓名', '身份证号', '户主身份证号', '与户主关系', '性别', '出生日期', '年龄', '民族', '婚姻状况', '健康状况', '最初享受月份', '救助类型', '户月保障金额（元）', '合计（元）', '备注', '家庭地址', '低保（特困）证号']],
    ['低保 households', '城市低保家庭', ['户主姓名', '户主身份证号', '家庭人口', '保障人口', '家庭年总收入（元）', '户月保障金额（元）', '联系电话', '家庭住址', '最初享受月份', '开户银行', '银行帐号']],
    ['visits at a festival', '2026年重阳节走访慰问高龄老人花名册', ['序号', '姓名', '性别', '身份证号', '住址', '慰问金(元)', '签字']],
    ['volunteers', '志愿者花名册', ['序号', '姓名', '性别', '身份证号', '住址', '联系电话', '服务时长']],
    ['party members', '党员花名册', ['序号', '姓名', '性别', '身份证号', '入党时间', '联系电话']],
    ['all residents', '居民花名册', ['序号', '姓名', '性别', '身份证号', '住址', '联系电话']],
    ['nobody knows whom', '', ['序号', '姓名', '性别', '身份证号', '住址', '联系电话']],
    ['a directory', '社区通讯录', ['序号', '姓名', '职务', '联系电话']],
    ['statistics', '2026年老年人统计表', ['社区', '60-69岁人数', '70-79岁人数', '80岁以上人数', '合计']],
    ['labour', '公益性劳动记录表', ['序号', '姓名', '身份证号', '劳动日期', '劳动内容', '签字']],
  ])('%s', (_name, title, headings) => {
    expect(recognise([[title], headings, ...people(headings)])).toMatchObject({ kind: null, fields: {}, headerRows: [], firstRow: 0, lastRow: 0, confidence: 0 });
  });

  test('notes, a single cell, nothing at all', () => {
    expect(recognise([['通知'], ['请各社区于每月15日前上报老年证、优待证办理明细，姓名、身份证号务必核对。'], ['联系人', '电话'], ['赵主任', '0000']]).kind).toBeNull();
    expect(recognise([['老年人台账']]).kind).toBeNull();
    expect(recognise([])).toMatchObject({ kind: null, confidence: 0 });
  });

  test('numbers without headings', () => {
    expect(recognise(Array.from({ length: 50 }, (_, row) => [row, row * 2, '甲', '乙'])).kind).toBeNull();
  });
});

describe('what is not clear is said', () => {
  test('two columns for the ID', () => {
    const sheet = recognise([['老年人花名册'], ['姓名', '身份证号', '住址', '身份证号码', '老年证号'], ['赵秀英', madeUpId(1), '', madeUpId(1), '']]);
    expect(sheet).toMatchObject({ kind: 'elders', questions: [{ type: 'twoColumns', field: 'idNumber', columns: [2, 4] }], missingFields: [] });
    expect(sheet.fields).not.toHaveProperty('idNumber');
    expect(sheet.confidence).toBeLessThan(0.8);
  });

  test('a surer heading takes the field, the other is not understood', () => {
    const sheet = recognise([['老年人花名册'], ['姓名', '身份证号', '老年证号', '住址', '原住址'], ['赵秀英', madeUpId(1), '', '', '']]);
    expect(sheet.fields).toMatchObject({ address: 4 });
    expect(sheet.unknownHeaders).toEqual([{ row: 2, column: 5, text: '原住址' }]);
    expect(sheet.questions).toEqual([]);
  });

  test('a heading that could be two fields', () => {
    const sheet = recognise([['老年人花名册'], ['姓名', '身份证号', '老年证号', '办理日期'], ['赵秀英', madeUpId(1), 'A1', '2020-5-1']]);
    expect(sheet.questions).toEqual([{ type: 'twoFields', column: 4, fields: ['seniorCardDate', 'preferentialCardDate'] }]);
  });

  test('headings nobody knows', () => {
    const headings = ['序号', '姓名', '身份证号', '老年证号', '老年证办理日期', '兴趣爱好'];
    const sheet = recognise([['老年人花名册'], headings, ...people(headings)]);
    expect(sheet.unknownHeaders).toEqual([{ row: 2, column: 6, text: '兴趣爱好' }]);
  });

  test.each<[string, string, string[], string[]]>([
    ['elders', '老年人花名册', ['姓名', '性别', '出生日期', '住址', '老年证号', '老年证办理日期'], ['idNumber']],
    ['vouchers', '老年券发放签领表', ['序号', '姓名', '身份证号码', '月标准', '月数', '金额', '签字'], ['period']],
    ['certificates', '办证登记表', ['序号', '姓名', '性别', '身份证号', '老年证号', '办理日期', '住址'], ['certificate']],
  ])('%s without one required column', (kind, title, headings, missing) => {
    const sheet = recognise([[title], headings, ...people(headings)]);
    expect(sheet).toMatchObject({ kind, missingFields: missing });
    expect(sheet.confidence).toBeLessThan(0.8);
  });

  const withoutOne = kinds.flatMap(({ kind, required }) => required.map((field) => [kind, field] as const));
  test.each(withoutOne)('%s without %s is plain from its other headings', (kind, missing) => {
    const headings = ledgerTemplate(kind, '老年券').filter(({ field }) => field !== missing).map(({ heading }) => heading);
    const sheet = recognise([['资料'], headings, ...people(headings)]);
    expect(sheet).toMatchObject({ kind, missingFields: [missing], persons: 3 });
    expect(sheet.confidence).toBeLessThan(0.8);
  });

  test('a heading of many lists tells nothing alone (rulings 52)', () => {
    const headings = ['姓名', '身份证号', '性别', '办理日期', '住址', '联系电话'];
    expect(recognise([['资料'], headings, ...people(headings)])).toMatchObject({ kind: null, likely: null });
    expect(recognise([['老年人资料'], headings, ...people(headings)]).questions).toEqual([{ type: 'twoFields', column: 4, fields: ['seniorCardDate', 'preferentialCardDate'] }]);
  });

  test('too little else to be sure of the kind', () => {
    expect(recognise([['老年人花名册'], ['姓名', '老年证号', '备注'], ['赵秀英', 'A1', '']]).kind).toBeNull();
  });
});

describe('values decide where the heading is vague', () => {
  const roster = (heading: string, ...values: string[]) =>
    recognise([['老年人花名册'], ['序号', '姓名', '身份证号', '老年证号', heading], ...values.map((value, index) => [index + 1, madeUpName(index), madeUpId(index), 'A1', value])]);

  test.each([
    ['户口性质', ['本地', '外地'], 'household'],
    ['户口性质', ['農業', '非農業'], undefined],
    ['户籍', ['京籍', '外埠', '京籍'], 'household'],
    ['户籍', ['幸福路1号', '幸福路2号'], undefined],
    ['状态', ['在发', '停发', '在发'], 'voucherStatus'],
    ['状态', ['健在', '死亡', '健在'], undefined],
    ['户籍', [''], 'household'],
    // Words that nobody knows are told cell by cell: the column is not left out (rulings 47).
    ['户籍', ['北京', '北京', '河北'], 'household'],
    ['户籍情况', ['本地', '外地', '集体户', '农业', '暂住'], 'household'],
    ['状态', ['在发', '死亡', '去世停发'], 'voucherStatus'],
  ])('%s of %j is %s', (heading, values, field) => {
    const sheet = roster(heading, ...values);
    expect(Object.entries(sheet.fields).find(([, column]) => column === 5)?.[0]).toBe(field);
    expect(sheet.unknownHeaders).toHaveLength(field === undefined ? 1 : 0);
  });
});

describe('the period of title or name', () => {
  const headings = ['序号', '姓名', '身份证号', '月标准', '月数', '金额', '签字'];
  test.each<[string, string, string | null]>([
    ['2026年四季度老年券发放表', 'Sheet1', '2026Q4'],
    ['老年券发放表', '2026年第三季度', '2026Q3'],
    ['老年券发放表', '2026年10月', '2026-10'],
    ['二〇二六年四季度老年卷發放表', 'Sheet1', '2026Q4'],
    ['2026年四季度老年券发放表', '2026年三季度', '2026Q4'],
    ['填报日期：2026年10月8日', '2026年四季度老年券', '2026Q4'],
    ['2026年5—10月老年券发放表', 'Sheet1', '2026-05..2026-10'],
    // The year in one, its part in the other.
    ['2026年老年券发放登记表', '四季度', '2026Q4'],
    ['2026年老年券发放登记表', '下半年发放', '2026H2'],
    ['2026年老年券发放登记表', '7-9月', '2026Q3'],
    ['老年券发放表（上半年）', '2026年', '2026H1'],
    // A day, a number and another year are no part of it.
    ['2026年老年券发放登记表', '10月8日', '2026'],
    ['2026年老年券发放登记表', '10', '2026'],
    ['2026年老年券发放登记表', '2025年四季度', '2026'],
  ])('%s in %s', (title, name, period) => {
    expect(recognise([[title], headings, ...people(headings)], { name })).toMatchObject({ kind: 'vouchers', titlePeriod: period, missingFields: [] });
  });
});

test('花名册 alone may be anybody’s: recognised, but to be looked at', () => {
  const headings = ['序号', '姓名', '性别', '身份证号', '住址', '联系电话'];
  const sheet = recognise([['幸福社区花名册'], headings, ...people(headings)]);
  expect(sheet.kind).toBe('elders');
  expect(sheet.confidence).toBeLessThan(0.8);
});

describe('an Excel table says where its ledger begins and ends', () => {
  const headings = ['姓名', '身份证号', '办理类别', '办理日期', '证号'];
  const excelTable = (firstRow: number, lastRow: number, totalsRows = 0, headerRows = 1) => ({ name: '表1', range: merge(firstRow, 1, lastRow, 5), headerRows, totalsRows });
  const listed = people(headings);
  const total = ['汇总', '', '', '', 3];
  const handler = person(9, headings);

  test.each<[string, Cell[][], ReturnType<typeof excelTable>, number[], number]>([
    ['its totals and what stands below are nobody', [...listed, total, ['经手人名单'], handler], excelTable(3, 7, 1), [4, 6], 3],
    ['somebody typed right below it', [...listed, handler], excelTable(3, 6), [4, 7], 4],
    ['its heading again further down', [...listed, total, [], headings, handler], excelTable(3, 7, 1), [4, 10], 4],
    ['another list further down', [...listed, [], handler], excelTable(3, 6), [4, 6], 3],
    ['a table whose heading is hidden is a range like any other', [...listed, total], excelTable(4, 6, 0, 0), [4, 6], 3],
    ['an empty one', [['', '', '', '', '']], excelTable(3, 4), [0, 0], 0],
  ])('%s', (_case, rows, table, [firstRow, lastRow], persons) => {
    const sheet = recognise([['办证登记'], ['说明'], headings, ...rows], { tables: [table] });
    expect(sheet).toMatchObject({ kind: 'certificates', headerRows: [3], firstRow, lastRow, persons });
  });

  test('headings beside it are not its own, groups above it are', () => {
    const rows: Cell[][] = [
      ['老年人花名册'],
      ['', '', '老年证', '', '', '备注'],
      ['姓名', '身份证号', '编号', '日期', '', '性别'],
      ...people(headings),
    ];
    const sheet = recognise(rows, { merges: [merge(1, 1, 1, 6), merge(2, 3, 2, 4)], tables: [{ ...excelTable(3, 6), range: merge(3, 1, 6, 4) }] });
    expect(sheet).toMatchObject({ kind: 'elders', headerRows: [2, 3], fields: { name: 1, idNumber: 2, seniorCardNumber: 3, seniorCardDate: 4 } });
    expect(sheet.fields).not.toHaveProperty('sex');
  });

  test('a table that is no ledger leaves the sheet’s own', () => {
    const rows = [['办证登记'], [...headings, '', '类别', '数量'], ...people(headings).map((row, index) => [...row, '', index === 0 ? '老年证' : '', ''])];
    expect(recognise(rows, { tables: [{ ...excelTable(2, 3), range: merge(2, 7, 3, 8) }] })).toMatchObject({ kind: 'certificates', headerRows: [2], persons: 3 });
  });

  test('a small list in a table does not hide the sheet’s ledger', () => {
    const roster = ['序号', '姓名', '身份证号', '性别', '住址', '老年证号', '优待证号', '老年券起发月份'];
    const rows: Cell[][] = [['老年人花名册'], ['姓名', '死亡日期', '身份证号'], [madeUpName(7), '2026-10-1', madeUpId(7)], [], roster, ...people(roster)];
    expect(recogniseLists(rows, { tables: [{ ...excelTable(2, 3), range: merge(2, 1, 3, 3) }] })).toMatchObject([
      { list: 1, headerRows: [2], persons: 1 },
      { list: 2, kind: 'elders', headerRows: [5], persons: 3 },
    ]);
  });

  test('a correction counts before it', () => {
    const rows = [['办证登记'], ['说明'], headings, ...listed, [], handler];
    const said = { sheet: 'Sheet1', firstRow: 5, lastRow: 8 };
    expect(recognise(rows, { tables: [excelTable(3, 6)], correction: said })).toMatchObject({ firstRow: 5, lastRow: 8, persons: 3 });
  });
});

test('a sheet with our mark is a table whatever it holds', () => {
  const headings = ['序号', '姓名', '身份证号', '老年证号'];
  expect(recognise([['老年人花名册'], headings, ...people(headings)], { tableTag: 'voucher-issue|2026Q4' })).toMatchObject({ kind: 'table:voucher-issue', fields: {} });
});

test('200 columns and a title of 500 characters', () => {
  const headings = ['序号', '姓名', '身份证号', '老年证号', ...Array.from({ length: 196 }, (_, index) => `其他${index}项`)];
  const sheet = recognise([['老年人'.repeat(170).slice(0, 500)], headings, ...people(headings)]);
  expect(sheet).toMatchObject({ kind: 'elders', fields: { name: 2, idNumber: 3, seniorCardNumber: 4 }, persons: 3 });
  expect(sheet.unknownHeaders).toHaveLength(196);
});
