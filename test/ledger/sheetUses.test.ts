import { SheetUses, type SheetRole } from '../../src/ledger/sheetUse/sheetUses';
import type { Ledger, LedgerKind } from '../../src/ledger/types';
import { parsePeriod, type Period } from '../../src/rules/calendar/period';
import { arrayLedger } from '../tables/arrayLedger';
import { idOf } from '../checks/cases';

const asOf = { year: 2026, month: 11, day: 23 };
const roll = ['name', 'idNumber', 'address', 'voucherStart', 'voucherStatus'];

interface Sheet {
  readonly name: string;
  /** Numbers of people: 1-10, 12 are the first ten and the twelfth. */
  readonly people: string;
  readonly kind?: LedgerKind;
  readonly fields?: readonly string[];
  readonly period?: string;
  readonly hidden?: true;
  readonly titles?: readonly string[];
  readonly role?: SheetRole;
  readonly cell?: (field: string, person: number) => string;
}

function numbered(text: string): number[] {
  return text.split(',').filter((one) => one !== '').flatMap((one) => {
    const [first = 0, last = first] = one.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_unused, nth) => first + nth);
  });
}

const birthOf = (person: number) => `19${40 + (person % 9)}-0${1 + (person % 8)}-1${person % 10}`;
const idNumber = (person: number) => idOf(birthOf(person), String(100 + person));

function cellOf(field: string, person: number): string {
  return { name: `张${'甲乙丙丁戊己庚辛壬癸'[person % 10]}${person}`, idNumber: idNumber(person), birthDate: birthOf(person), voucherStart: '2020-05', period: '2026Q4' }[field] ?? 'x';
}

function ledgerOf({ name, people, kind = 'elders', fields = roll, period, cell }: Sheet): Ledger {
  const rows = numbered(people).map((person) => fields.map((field) => cell?.(field, person) || cellOf(field, person)));
  return arrayLedger(kind, fields, rows, { name, ...(period === undefined ? {} : { titlePeriod: period }) });
}

function usesOf(sheets: readonly Sheet[], period = '2026Q4') {
  const uses = new SheetUses(sheets.map((sheet) => ({ ledger: ledgerOf(sheet), titles: sheet.titles ?? [], isVisible: sheet.hidden !== true, role: sheet.role ?? null })), asOf);
  return uses.of(parsePeriod(period) as Period);
}

function use(sheets: readonly Sheet[], period = '2026Q4'): readonly string[] {
  const { used, leftOut, asked } = usesOf(sheets, period);
  const names = (ledgers: readonly Ledger[]) => ledgers.map((one) => one.sheet.name).join(' ');
  return [
    ...(used.length === 0 ? [] : [`用 ${names(used)}`]),
    ...leftOut.map(({ ledger, reason, of }) => `不用 ${ledger.sheet.name}: ${reason} ${of?.sheet.name ?? ''}`.trim()),
    ...asked.map((one) => `问 ${names(one.ledgers)}`),
  ];
}

/** Without 起发月份 and the like: who knows whether these are the community's old people. */
const plain = ['name', 'idNumber', 'phone', 'address', 'remarks'];
/** The number's last digits gone, as Excel shows them. */
const destroyed = (field: string, person: number) => (field === 'idNumber' ? `${idNumber(person).slice(0, 1)}.${idNumber(person).slice(1, 6)}E+17` : '');

describe('rolls, two by two by their people', () => {
  test.each<[string, readonly Sheet[], readonly string[]]>([
    ['a sheet a village: one ledger', [{ name: '柳河', people: '1-10' }, { name: '石桥', people: '11-20' }, { name: '大坪', people: '21-24' }], ['用 柳河 石桥 大坪']],
    ['one in ten may stand in both', [{ name: '一村', people: '1-10' }, { name: '二村', people: '10-20' }], ['用 一村 二村']],
    ['two in ten: asked', [{ name: '一村', people: '1-10' }, { name: '二村', people: '9-18' }], ['问 一村 二村']],
    ['columns in another order and one more', [{ name: '男', people: '1-5' }, { name: '女', people: '6-9', fields: ['voucherStatus', 'idNumber', 'name', 'voucherStart', 'phone'] }], ['用 男 女']],
    ['strangers without the telling fields: asked', [{ name: '老年人台账', people: '1-20' }, { name: '老年大学学员', people: '31-36', fields: plain }], ['问 老年人台账 老年大学学员']],
    ['of other ages by their names, without the telling fields: parts', [{ name: '80岁以上高龄老人', people: '1-20' }, { name: '60至79岁老人', people: '31-36', fields: plain }], ['用 80岁以上高龄老人 60至79岁老人']],
    ['the same where both name an age', [{ name: '八十周岁及以上', people: '1-20' }, { name: '60-80周岁', people: '31-36', fields: plain }], ['用 八十周岁及以上 60-80周岁']],
    ['of ages that overlap: asked', [{ name: '80岁以上', people: '1-20' }, { name: '60岁以上', people: '31-36', fields: plain }], ['问 80岁以上 60岁以上']],
    ['of other ages, but with the same people: asked', [{ name: '80岁以上', people: '1-20' }, { name: '60-79岁', people: '16-25', fields: plain }], ['问 80岁以上 60-79岁']],
    ['both without them, under the same headings: parts', [{ name: '一组', people: '1-4', fields: plain }, { name: '二组', people: '5-8', fields: plain }], ['用 一组 二组']],
    ['a copy never wins, though it stands behind', [{ name: '现行', people: '1-30' }, { name: '2025年底备份', people: '1-20' }], ['用 现行', '不用 2025年底备份: version 现行']],
    ['nor before', [{ name: '名册 (2)', people: '1-10' }, { name: '名册', people: '1-10' }], ['用 名册', '不用 名册 (2): version 名册']],
    ['the period in the title decides', [{ name: '2026年', people: '1-30', period: '2026' }, { name: '2025年', people: '1-20', period: '2025' }], ['用 2026年', '不用 2025年: version 2026年']],
    ['a roll of the year to come, beside this year’s', [{ name: '甲', people: '1-10', period: '2027' }, { name: '乙', people: '1-10', period: '2026' }], ['用 乙', '不用 甲: version 乙']],
    ['the latest day named that has begun', [{ name: '20260301', people: '1-10' }, { name: '2026.9.30', people: '1-10' }, { name: '2026-12-31', people: '1-10' }], ['用 2026.9.30', '不用 20260301: version 2026.9.30', '不用 2026-12-31: version 2026.9.30']],
    ['one that names no day beside one that does: nobody can tell', [{ name: '老年人', people: '1-10' }, { name: '2025年3月', people: '1-10' }], ['问 老年人 2025年3月']],
    ['visible before hidden', [{ name: '甲', people: '1-10', hidden: true }, { name: '乙', people: '1-10' }], ['用 乙', '不用 甲: version 乙']],
    ['nothing decides: asked', [{ name: '甲', people: '1-10' }, { name: '乙', people: '1-8,11' }], ['问 甲 乙']],
    ['six in ten of the larger are a version', [{ name: '老年人', people: '1-10' }, { name: '老年人旧', people: '1-6,11' }], ['用 老年人', '不用 老年人旧: version 老年人']],
    ['less is asked about', [{ name: '老年人', people: '1-10' }, { name: '老年人甲', people: '1-5,11-12' }], ['问 老年人 老年人甲']],
    ['of an old one it is asked alone', [{ name: '老年人', people: '1-10' }, { name: '老年人旧', people: '1-5,11-12' }], ['问 老年人旧']],
    ['an extract: the larger is the roll', [{ name: '80岁以上', people: '1-5' }, { name: '老年人台账', people: '1-10' }], ['用 老年人台账', '不用 80岁以上: extract 老年人台账']],
    ['an extract that knows more: asked', [{ name: '80岁以上', people: '1-5' }, { name: '老年人台账', people: '1-10', fields: plain }], ['问 80岁以上 老年人台账']],
    ['a sheet without the column never displaces one with it, whatever it names', [{ name: '老年人台账', people: '1-10' }, { name: '2026年发放', people: '1-10', fields: plain, period: '2026' }], ['用 老年人台账', '不用 2026年发放: version 老年人台账']],
    ['not even where the other is a copy: asked', [{ name: '老年人台账备份', people: '1-10' }, { name: '老年人台账', people: '1-10', fields: plain }], ['问 老年人台账备份 老年人台账']],
    ['first versions, then parts', [{ name: '一村', people: '1-10' }, { name: '一村旧', people: '1-9' }, { name: '二村', people: '11-20' }], ['用 一村 二村', '不用 一村旧: version 一村']],
    ['versions year by year, each of the one before', [{ name: '甲', people: '1-10', period: '2024' }, { name: '乙', people: '4-13', period: '2025' }, { name: '丙', people: '7-16', period: '2026' }], ['用 丙', '不用 甲: version 丙', '不用 乙: version 丙']],
    ['an old copy whose numbers are destroyed is known by names and birth dates', [{ name: '老年人台账', people: '1-10', fields: [...roll, 'birthDate'] }, { name: '旧', people: '1-10', fields: [...roll, 'birthDate'], cell: destroyed }], ['用 老年人台账', '不用 旧: version 老年人台账']],
    ['or by names alone', [{ name: '老年人台账', people: '1-10' }, { name: '旧', people: '1-10', cell: destroyed }], ['用 老年人台账', '不用 旧: version 老年人台账']],
    ['an empty sheet is compared with nobody', [{ name: '一村', people: '1-10' }, { name: '二村', people: '' }], ['用 一村 二村']],
    ['kinds are not compared', [{ name: '老年人台账', people: '1-10' }, { name: '小帮手', people: '1-10', kind: 'helpers', fields: ['name', 'idNumber', 'deviceNumber'] }], ['用 老年人台账 小帮手']],
  ])('%s', (_what, sheets, expected) => expect(use(sheets)).toEqual(expected));

  test.each<[string, string, 'copy' | 'asked']>([
    ['三村(1)', '三村', 'copy'],
    ['三村（旧）', '三村', 'copy'],
    ['三村旧', '三村', 'copy'],
    ['旧台账', '老年人台账', 'copy'],
    ['旧老年人台账', '老年人台账', 'copy'],
    ['原花名册', '花名册', 'copy'],
    ['老年人原台账', '老年人台账', 'copy'],
    ['三村(1)', '老年人台账', 'asked'],
    ['旧宫镇', '老年人台账', 'asked'],
    ['旧城社区', '老年人台账', 'asked'],
    ['原平村', '老年人台账', 'asked'],
    ['平原台账', '老年人台账', 'asked'],
    ['太原', '老年人台账', 'asked'],
  ])('%s beside %s: %s', (name, other, expected) =>
    expect(use([{ name, people: '1-10' }, { name: other, people: '1-10' }])).toEqual(expected === 'copy' ? [`用 ${other}`, `不用 ${name}: version ${other}`] : [`问 ${name} ${other}`]));

  test.each<[string, string, boolean]>([
    ['老年人台账（旧）', '老年人台账', true],
    ['老年人台账旧', '老年人台账', true],
    ['老年人台账（原）', '老年人台账', true],
    ['原台账', '老年人台账', true],
    ['老版老年人台账', '老年人台账', true],
    ['老年人台账作废', '老年人台账', true],
    ['老年人台账（废弃）', '老年人台账', true],
    ['老年人台账存档', '老年人台账', false],
    ['归档 老年人台账', '老年人台账', false],
    ['老年人台账2026年11月20日存档', '老年人台账', false],
    ['老年人台账2026年1月1日存档', '老年人台账2026年6月30日', true],
    ['老年人台账存档（旧）', '老年人台账', true],
    ['老年人台账备份', '老年人台账', false],
    ['老年人台账副本', '老年人台账', false],
    ['老年人台账 copy', '老年人台账', false],
    ['老年人台账 (2)', '老年人台账', false],
    ['老年人台账2026年6月30日（旧）', '老年人台账2026年1月1日', false],
    ['老年人台账2026年1月1日（旧）', '老年人台账2026年1月1日', true],
    ['老年人台账2026年1月1日备份', '老年人台账2026年6月30日', true],
    ['老年人台账存档', '老年人台账（旧）', false],
  ])('%s beside %s that is used: older is %s', (name, used, expected) => {
    const sheets: Sheet[] = [{ name, people: '1-10' }, { name: used, people: '1-10', role: 'roll' }];
    expect(usesOf(sheets).leftOut.map(({ ledger, isEarlier }) => [ledger.sheet.name, isEarlier])).toEqual([[name, expected]]);
  });

  test('the roll of a year is that year’s, whichever is asked for', () => {
    const sheets: Sheet[] = [{ name: '2026年', people: '1-30', period: '2026' }, { name: '2025年', people: '1-20', period: '2025' }];
    expect(use(sheets, '2025Q4')).toEqual(['用 2025年', '不用 2026年: version 2025年']);
  });
});

const issue = ['name', 'idNumber', 'period', 'amount'];
const vouchers = (name: string, people: string, other: Partial<Sheet> = {}): Sheet => ({ name, people, kind: 'vouchers', fields: issue, ...other });
const paidIn = (period: string) => (field: string) => (field === 'period' ? period : '');

describe('a sheet that says it is not the current one is no part of a roll that does not', () => {
  const beside = (name: string, other: Partial<Sheet> = {}) => use([{ name: '花名册', people: '1-10' }, { name, people: '11-14', ...other }]);

  test.each([
    '作废', '废', '旧', '旧名单', '三村（旧）', '存档', '2024年存档', '归档', '停用', '无效', '不用', '备份', '草稿', '样表', '示例', '测试', '模板', '参考', '去年', '上年', '待核实', '不符合', '不符合条件', '舊名單', 'old', 'Sheet1 test',
  ])('%s: asked', (name) => expect(beside(name)).toEqual([`问 ${name}`]));

  test.each([
    '旧宫镇', '太原路', '平原', '模范村', '新村', '旧村', '个旧', '新增', '不老村', '南新废品站宿舍', '二村', '80岁以上', '八十以上年满', 'Oldham', '模板厂宿舍',
  ])('%s: a part', (name) => expect(beside(name)).toEqual([`用 花名册 ${name}`]));

  test.each([
    '此表作废', '作废——录入错误', '旧表', '填写样表', '老年券人员名单（存档）', '不符合条件人员名单',
  ])('titled %s: asked', (title) => expect(beside('Sheet2', { titles: [title] })).toEqual(['问 Sheet2']));

  test.each([
    '注：作废的请删除', '填表说明：参考上年', '个旧市老年人花名册', '旧宫镇老年券人员名单',
  ])('titled %s: a part', (title) => expect(beside('二村', { titles: [title] })).toEqual(['用 花名册 二村']));

  const first: Sheet = { name: '一村', people: '1-10' };
  const second: Sheet = { name: '二村', people: '11-20' };
  test.each<[string, readonly Sheet[], readonly string[]]>([
    ['a hidden one', [first, { ...second, hidden: true }], ['问 二村']],
    ['all are hidden', [{ ...first, hidden: true }, { ...second, hidden: true }], ['用 一村 二村']],
    ['all are examples', [{ ...first, titles: ['样表'] }, { ...second, titles: ['样表'] }], ['用 一村 二村']],
    ['an earlier year', [first, { ...second, period: '2023' }], ['问 二村']],
    ['an earlier year than another', [{ ...first, period: '2026' }, { ...second, period: '2025Q4' }], ['问 二村']],
    ['two earlier years', [{ ...first, period: '2024' }, { ...second, period: '2025' }], ['问 一村']],
    ['this year', [first, { ...second, period: '2026Q1' }], ['用 一村 二村']],
    ['the year to come', [{ ...first, period: '2026' }, { ...second, period: '2027' }], ['用 一村 二村']],
    ['all of one year, which is over', [{ ...first, period: '2025' }, { ...second, period: '2025' }], ['用 一村 二村']],
    ['who came in an earlier year', [first, { ...second, name: '2024年新增', period: '2024' }], ['用 一村 2024年新增']],
    ['a roll and an old one of last year', [{ ...first, period: '2025' }, { ...second, name: '作废' }], ['问 作废']],
    ['the old one holds all people of the current one, and more', [first, { name: '旧', people: '1-40' }], ['问 旧']],
    ['an old one with some of the same people', [first, { name: '旧', people: '9-20' }], ['问 旧']],
    ['an old one of which all people are on the roll', [first, { name: '旧', people: '1-4' }], ['用 一村', '不用 旧: extract 一村']],
    ['two old versions of each other', [first, { ...second, name: '旧一', titles: ['旧表'] }, { ...second, name: '旧二', titles: ['旧表'] }], ['问 旧一 旧二']],
    ['an old version of two that may be the roll', [{ name: '甲', people: '1-10', period: '2026' }, { name: '乙', people: '1-10', period: '2026' }, { name: '丙', people: '1-8', period: '2025' }], ['问 甲 乙']],
    ['of payments', [vouchers('一季度', '1-10'), vouchers('2025年归档', '11-20')], ['用 一季度 2025年归档']],
    ['somebody said that it is a part', [first, { ...second, name: '备份', role: 'part' }], ['用 一村 备份']],
    ['somebody said that it is not used', [first, { ...second, name: '备份', role: 'unused' }], ['用 一村', '不用 备份: unused']],
  ])('%s', (_what, sheets, expected) => expect(use(sheets)).toEqual(expected));

  test('what is offered leaves out the old one and what was left out for it', () => {
    const sheets: Sheet[] = [{ name: '2026年', people: '1-14', period: '2026' }, { name: '2022年', people: '1-6,21-32', period: '2022' }, { name: '2018年', people: '21-32', period: '2018' }];
    const [question] = usesOf(sheets).asked;
    expect(question).toMatchObject({ apart: 'notCurrent', answer: [{ sheet: '2022年', role: 'unused' }, { sheet: '2018年', role: 'unused' }] });
    expect(use(sheets.map((sheet, place) => (place === 0 ? sheet : { ...sheet, role: 'unused' as const })))).toEqual(['用 2026年', '不用 2022年: unused', '不用 2018年: unused']);
  });
});

describe('lists of payments and of events', () => {
  test.each<[string, readonly Sheet[], readonly string[]]>([
    ['of different quarters: parts, whatever their people', [vouchers('三季度', '1-10', { period: '2026Q3' }), vouchers('四季度', '1-10', { period: '2026Q4' })], ['用 三季度 四季度']],
    ['a copied sheet of one quarter', [vouchers('四季度发放', '1-10', { period: '2026Q4' }), vouchers('四季度发放 (2)', '1-10', { period: '2026Q4' })], ['用 四季度发放', '不用 四季度发放 (2): version 四季度发放']],
    ['the same people of other periods, row by row', [vouchers('甲', '1-10', { cell: paidIn('2026Q3') }), vouchers('乙', '1-10', { cell: paidIn('2026Q4') })], ['用 甲 乙']],
    ['a month within the quarter of another sheet', [vouchers('四季度', '1-10', { period: '2026Q4' }), vouchers('十月', '1-10', { period: '2026-10', cell: paidIn('2026年10月') })], ['用 四季度', '不用 十月: extract 四季度']],
    ['补发 of some of them: asked, it pays something else', [vouchers('四季度', '1-10', { period: '2026Q4' }), vouchers('补发', '1', { period: '2026Q4' })], ['问 四季度 补发']],
    ['补发 of months that another quarter is of', [vouchers('四季度', '1-10', { period: '2026Q4' }), vouchers('补发', '1', { cell: paidIn('2026年9月') })], ['用 四季度 补发']],
    ['a sheet a village in one quarter', [vouchers('一村', '1-10', { period: '2026Q4' }), vouchers('二村', '11-20', { period: '2026Q4' })], ['用 一村 二村']],
    ['a running list and an extract of it, by person and date', [
      { name: '停发台账', people: '1-10', kind: 'stops', fields: ['name', 'idNumber', 'benefit', 'eventDate'], cell: (field) => (field === 'eventDate' ? '2026-10-09' : '') },
      { name: '四季度停发', people: '1-3', kind: 'stops', fields: ['name', 'idNumber', 'benefit', 'eventDate'], cell: (field) => (field === 'eventDate' ? '2026-10-09' : '') },
    ], ['用 停发台账', '不用 四季度停发: extract 停发台账']],
  ])('%s', (_what, sheets, expected) => expect(use(sheets)).toEqual(expected));
});

describe('what somebody has said is remembered and decides', () => {
  const doubtful = (first?: SheetRole, second?: SheetRole): Sheet[] => [{ name: '一村', people: '1-10', ...(first && { role: first }) }, { name: '二村', people: '9-18', ...(second && { role: second }) }];
  const copies = (first?: SheetRole, second?: SheetRole): Sheet[] => [{ name: '甲', people: '1-10', ...(first && { role: first }) }, { name: '乙', people: '1-10', ...(second && { role: second }) }];
  test.each<[string, readonly Sheet[], readonly string[]]>([
    ['one line is enough: a part', doubtful(undefined, 'part'), ['用 一村 二村']],
    ['only this one', doubtful('roll'), ['用 一村', '不用 二村: unused 一村']],
    ['not that one', doubtful(undefined, 'unused'), ['用 一村', '不用 二村: unused']],
    ['of two versions', copies('roll'), ['用 甲', '不用 乙: version 甲']],
    ['two versions are both parts only where both are said to be', copies('part', 'part'), ['用 甲 乙']],
    ['strangers', [{ name: '老年人台账', people: '1-20' }, { name: '学员', people: '31-36', fields: plain, role: 'part' }], ['用 老年人台账 学员']],
    ['a copy that was said to be the roll', [{ name: '名册', people: '1-10' }, { name: '名册旧', people: '1-10', role: 'roll' }], ['用 名册旧', '不用 名册: version 名册旧']],
    ['the other villages stay parts beside a roll', [{ name: '一村', people: '1-10', role: 'roll' }, { name: '一村甲', people: '1-10' }, { name: '二村', people: '11-20' }], ['用 一村 二村', '不用 一村甲: version 一村']],
  ])('%s', (_what, sheets, expected) => expect(use(sheets)).toEqual(expected));
});

describe('what is asked names every sheet that waits, and one line answers it', () => {
  const askedOf = (sheets: readonly Sheet[]) => {
    const uses = new SheetUses(sheets.map((sheet) => ({ ledger: ledgerOf(sheet), titles: [], isVisible: true, role: sheet.role ?? null })), asOf);
    return uses.of(parsePeriod('2026Q4') as Period).asked.map(({ ledgers, areVersions, answer }) => ({
      sheets: ledgers.map((one) => one.sheet.name).join(' '),
      areVersions,
      answer: answer.map(({ sheet, role }) => `${sheet} ${role}`).join(' '),
    }));
  };
  const answered = (sheets: readonly Sheet[]): readonly Sheet[] => {
    const uses = new SheetUses(sheets.map((sheet) => ({ ledger: ledgerOf(sheet), titles: [], isVisible: true, role: null })), asOf);
    const [question] = uses.of(parsePeriod('2026Q4') as Period).asked;
    const roles = new Map(question?.answer.map(({ sheet, role }) => [sheet, role]));
    return sheets.map((sheet) => {
      const role = roles.get(sheet.name);
      return role === undefined ? sheet : { ...sheet, role };
    });
  };
  const villages: readonly Sheet[] = [{ name: '东村', people: '1-10' }, { name: '西村', people: '11-20' }, { name: '南村', people: '9-12,21-26' }];
  const stranger: Sheet = { name: '学员', people: '31-36', fields: ['name', 'idNumber', 'phone'] };
  const copies: readonly Sheet[] = [{ name: '甲', people: '41-50' }, { name: '乙', people: '41-50' }];
  test.each<[string, readonly Sheet[], readonly object[], readonly string[]]>([
    ['villages with people in common', villages, [{ sheets: '东村 西村 南村', areVersions: false, answer: '东村 part 西村 part 南村 part' }], ['用 东村 西村 南村']],
    ['two versions', copies, [{ sheets: '甲 乙', areVersions: true, answer: '甲 roll' }], ['用 甲', '不用 乙: version 甲']],
    ['versions among villages', [...villages, ...copies], [
      { sheets: '东村 西村 南村', areVersions: false, answer: '东村 part 西村 part 南村 part 甲 roll' },
      { sheets: '甲 乙', areVersions: true, answer: '东村 part 西村 part 南村 part 甲 roll' },
    ], ['用 东村 西村 南村 甲', '不用 乙: version 甲']],
    ['payments made later', [vouchers('四季度', '1-10', { period: '2026Q4' }), vouchers('补发', '1', { period: '2026Q4' })], [{ sheets: '四季度 补发', areVersions: false, answer: '四季度 part 补发 part' }], ['用 四季度 补发']],
    ['payments of months that nobody knows', [{ name: '甲', people: '1-10', kind: 'vouchers', fields: ['name', 'idNumber', 'amount'] }, { name: '乙', people: '1-10', kind: 'vouchers', fields: ['name', 'idNumber', 'amount'] }], [], ['用 甲 乙']],
    ['strangers beside villages', [{ name: '东村', people: '1-10' }, { name: '西村', people: '11-20' }, stranger], [{ sheets: '东村 西村 学员', areVersions: false, answer: '东村 part 西村 part 学员 part' }], ['用 东村 西村 学员']],
  ])('%s', (_what, sheets, questions, after) => {
    expect([...askedOf(sheets)].sort((one, other) => one.sheets.localeCompare(other.sheets, 'zh'))).toEqual([...questions].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other), 'zh')));
    expect(use(answered(sheets))).toEqual(after);
  });
});

describe('villages are one ledger where both have the columns by which holders are found', () => {
  const less = ['name', 'idNumber', 'voucherStart'];
  const more = [...roll, 'voucherStop', 'deathDate', 'moveOutDate', 'phone'];
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['one keeps stops, deaths and moves, one only the start', less, more, ['用 甲村 乙村']],
    ['one without the start', less.slice(0, 2), more, ['问 甲村 乙村']],
    ['one with the allowance besides', [...less, 'allowanceStart'], more, ['问 甲村 乙村']],
  ])('%s', (_what, first, second, expected) => expect(use([{ name: '甲村', people: '1-10', fields: first }, { name: '乙村', people: '11-20', fields: second }])).toEqual(expected));
});
