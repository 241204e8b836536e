import { readPolicySheet } from '../../src/ledger/policySheet';
import { hasPolicyHeadings, isPolicySheet, policyColumns } from '../../src/ledger/policySheetColumns';
import { PolicySheetProblem } from '../../src/ledger/policySheetProblem';
import { policySheetRows } from '../../src/ledger/policySheetRows';
import { isMessageKey, say } from '../../src/locale';
import { isoDate } from '../../src/rules/calendar/formatDate';
import { bandCategories } from '../../src/rules/policy/catalogue';
import { loadPolicy } from '../../src/rules/policy/loadPolicy';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import { parameterNames } from '../../src/rules/policy/chineseNames';
import type { ParameterKey } from '../../src/rules/policy/parameters';
import { policyPlaces } from '../../src/work/policies';
import { listedWords } from '../../src/ledger/listedValues';
import { recognise } from './arrayBlock';
import { ClerkSheet } from '../tables/contentBlock';
import type { CellInput, SheetContent } from '../../src/workbook/port';

const page: SheetContent['page'] = { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 1, right: 1, top: 1, bottom: 1, header: 1, footer: 1 } };
const sheet = (cells: readonly (readonly CellInput[])[]) => new ClerkSheet({ cells, styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page });
const read = (...rows: readonly (readonly CellInput[])[]) => readPolicySheet('政策参数', sheet([['政策参数'], [...policyColumns], ...rows]), 1900);
const row = (name: string, value: CellInput, from: CellInput = '2026-01-01', other: { age?: CellInput; categories?: CellInput; until?: CellInput; title?: CellInput } = {}): CellInput[] => [name, other.age ?? null, other.categories ?? null, value, '', from, other.until ?? null, other.title === undefined ? '某通知' : other.title, '某发〔2026〕1号'];

test.each([['政策参数', true], ['政策參數', true], [' 政策参数 ', true], ['政策参数（旧）', true], ['政策', false], ['老年人台账', false]])('%s is the sheet: %s', (name, expected) => {
  expect(isPolicySheet(name)).toBe(expected);
});

test('values are read as offices write them, each with its row and source', () => {
  const values = read(row('老年券月标准', '120元', '2026年7月1日'), row('voucher.age', '80周岁', 46204), row('老年券起发规则', '次月', '2026.01'), row('老年券月标准', 130, '2027-01-01', { until: '2027-12-31' }));
  expect(values).toMatchObject([
    { key: 'voucher.standard', value: 12000, from: { year: 2026, month: 7, day: 1 }, until: null, source: { title: '某通知', number: '某发〔2026〕1号' }, origin: { kind: 'sheet', sheet: '政策参数', row: 3 } },
    { key: 'voucher.age', value: 80, from: { year: 2026, month: 7, day: 1 } },
    { key: 'voucher.startRule', value: 'nextMonth', from: { year: 2026, month: 1, day: 1 } },
    { key: 'voucher.standard', value: 13000, until: { year: 2027, month: 12, day: 31 } },
  ]);
});

test('the rows of the bands from one day are one value', () => {
  const bands = read(row('高龄津贴档次', 100, '2026-01-01', { age: 80, categories: '低保、特困' }), row('高龄津贴档次', 25, '2026-01-01', { age: '80岁' }), row('高龄津贴档次', 300, '2026-01-01', { age: '100岁以上' }));
  expect(bands).toMatchObject([{ key: 'allowance.bands', value: [{ age: 80, fen: 10000, categories: ['低保', '特困'] }, { age: 80, fen: 2500, categories: null }, { age: 100, fen: 30000 }] }]);
});

/** The problem of rows under the headings, with its data. */
function problemOf(...rows: readonly (readonly CellInput[])[]): PolicySheetProblem {
  try {
    read(...rows);
  } catch (reason) {
    if (reason instanceof PolicySheetProblem) return reason;
    throw reason;
  }
  throw new Error('no problem');
}

/** As the command line says it: the cell's address is put in there. */
function inWords({ code, data }: PolicySheetProblem): string {
  const key = `problem.${code}`;
  if (!isMessageKey(key)) throw new Error(`no words for ${code}`);
  return say('zh-CN', key, { ...data, cell: 'A1' });
}

const band = (age: CellInput, value: CellInput, other: Parameters<typeof row>[3] = {}) => row('高龄津贴档次', value, '2026-01-01', { age, ...other });
const withUnit = (name: string, value: CellInput, unit: string) => row(name, value).map((cell, at) => (at === 4 ? unit : cell));

test.each<[string, readonly CellInput[], string, object]>([
  ['a parameter nobody knows', row('老年券颜色', 1), 'policySheetParameter', { row: '3', column: '1' }],
  ['no parameter', row('', 100), 'policySheetBlank', { column: '1', heading: '参数' }],
  ['an amount in words nobody reads', row('老年券月标准', '若干'), 'policySheetValue', { row: '3', column: '4', text: '若干' }],
  ['an amount of half a fen', row('老年券月标准', 100.005), 'policySheetValue', { column: '4' }],
  ['no amount', row('老年券月标准', null), 'policySheetBlank', { column: '4', heading: '数值' }],
  ['a dash for an amount', row('老年券月标准', '—'), 'policySheetValue', { column: '4' }],
  ['nothing a month', row('老年券月标准', 0), 'policySheetValue', { column: '4' }],
  ['an amount a year', withUnit('老年券月标准', 1200, '元/年'), 'policySheetUnit', { column: '5', text: '元/年', unit: '元/月' }],
  ['an amount of nobody knows how long', withUnit('老年券月标准', 1200, '元'), 'policySheetUnit', { text: '元' }],
  ['an age that is none', row('老年券年龄', '八十多'), 'policySheetValue', { text: '八十多' }],
  ['an age nobody reaches', row('老年券年龄', 180), 'policySheetValue', { text: '180' }],
  ['a choice that is none', row('老年券起发规则', '随便'), 'policySheetChoice', { column: '4', text: '随便', known: '满龄当月、次月、申请当月、申请次月、审批当月' }],
  ['a choice of another parameter', row('老年券死亡当月', '次月'), 'policySheetChoice', { known: '照发、不发' }],
  ['a band without its age', band(null, 100), 'policySheetBlank', { column: '2', heading: '起始年龄' }],
  ['a band from an age that is none', band('80-89', 100), 'policySheetValue', { column: '2', text: '80-89' }],
  ['a band of persons nobody knows', band(80, 100, { categories: '低保、劳模' }), 'policySheetChoice', { column: '3', known: '低保、低保边缘、特困、普通' }],
  ['an age where there are no bands', row('老年券月标准', 100, '2026-01-01', { age: 80 }), 'policySheetBandsOnly', { column: '2' }],
  ['a category where there are no bands', row('老年券月标准', 100, '2026-01-01', { categories: '低保' }), 'policySheetBandsOnly', { column: '3' }],
  ['no day', row('老年券月标准', 100, null), 'policySheetBlank', { column: '6', heading: '生效日期' }],
  ['a day that is none', row('老年券月标准', 100, '去年'), 'policySheetDate', { text: '去年' }],
  ['a dash for a day', row('老年券月标准', 100, '—'), 'policySheetDate', { column: '6' }],
  ['an end before the beginning', row('老年券月标准', 100, '2026-02-01', { until: '2026-01-01' }), 'policySheetDate', { column: '7' }],
  ['an end nobody reads', row('老年券月标准', 100, '2026-02-01', { until: '再说' }), 'policySheetDate', { column: '7' }],
  ['no document', row('老年券月标准', 100, '2026-01-01', { title: null }), 'policySheetBlank', { column: '8', heading: '依据文件' }],
  ['only a number of a document', row('', null, null, { title: null }), 'policySheetBlank', { column: '1' }],
])('refused at its cell: %s', (_case, cells, code, data) => {
  expect(problemOf(cells)).toMatchObject({ code, data: { sheet: '政策参数', ...data } });
  expect(inWords(problemOf(cells))).not.toMatch(/\{\w+\}/);
});

test.each<[string, readonly (readonly CellInput[])[], object]>([
  ['one day twice', [row('老年券月标准', 100), row('voucher.standard', 120)], { row: '4', column: '6', other: '3' }],
  ['a value before another has ended', [row('老年券月标准', 120, '2026-06-01'), row('老年券月标准', 100, '2026-01-01', { until: '2026-06-30' })], { row: '3', column: '6', other: '4' }],
  ['an age twice', [band(80, 100), band('80岁', 200)], { row: '4', column: '2', other: '3' }],
  ['a category twice', [band(80, 100, { categories: '低保、特困' }), band(80, 200, { categories: '五保户' })], { row: '4', column: '2', other: '3' }],
  ['bands of one day that end apart', [band(80, 100), band(90, 200, { until: '2026-12-31' })], { row: '4', column: '7', other: '3' }],
])('rows that do not go together: %s', (_case, rows, data) => {
  expect(problemOf(...rows)).toMatchObject({ code: 'policySheetOverlap', data });
});

test('a row without an end gives way to the next; months begin on their first day and end on their last', () => {
  const values = read(row('老年券月标准', 100, '2026年1月'), row('老年券月标准', 120, 202610, { until: '2027.02' }));
  expect(values.map(({ from, until }) => [isoDate(from), until === null ? null : isoDate(until)])).toEqual([['2026-01-01', null], ['2026-10-01', '2027-02-28']]);
  const over = makePolicy(policyPlaces(), 'beijing', values);
  const yuan = [[2025, 12], [2026, 1], [2026, 9], [2026, 10], [2027, 2], [2027, 3]].map(([year, month]) => over.inForce('voucher.standard', { year: year as number, month: month as number }).value / 100);
  expect(yuan).toEqual([100, 100, 100, 120, 120, 100]);
});

test('units, choices and categories as they are also written', () => {
  const values = read(withUnit('老年券月标准', '１２０．５０', '元／人／月'), withUnit('老年证年龄', '60岁', '岁'), row('老年券起发规则', '滿齡次月'), row('高龄津贴迁入起享', 'sameMonth'), band('80周岁以上', 100, { categories: '低保户/低收入,五保' }));
  expect(values.map(({ value }) => value)).toEqual([12050, 60, 'nextMonth', 'sameMonth', [{ age: 80, fen: 10000, categories: ['低保', '低保边缘', '特困'] }]]);
});

test('headings as other offices write them, and lines above and between', () => {
  const block = sheet([['本区老年政策参数'], ['填表：某某'], ['序号', '政策参数', '取值', '施行日期', '政策依据', '发文字号', '备注'], [1, '老年券月标准', 120, '2026-01-01', '某通知', '某发〔2026〕1号', ''], [], [2, '', null, '', '', '', '']]);
  expect(readPolicySheet('标准', block, 1900)).toMatchObject([{ key: 'voucher.standard', value: 12000, origin: { sheet: '标准', row: 4 } }]);
  expect([hasPolicyHeadings(block), hasPolicyHeadings(sheet([['姓名', '身份证号', '数值']])), hasPolicyHeadings(sheet([]))]).toEqual([true, false, false]);
});

test('bands from two documents name both', () => {
  const [value] = read(band(80, 100), band(100, 800, { title: '某补充通知' }));
  expect(value?.source).toEqual({ title: '某通知；某补充通知', number: '某发〔2026〕1号', url: null });
});

test('two columns of one heading are asked about', () => {
  const twice = sheet([['参数', '数值', '生效日期', '依据文件', '生效日期']]);
  expect(() => readPolicySheet('政策参数', twice, 1900)).toThrow(expect.objectContaining({ code: 'policySheetTwoColumns', data: { sheet: '政策参数', heading: '生效日期', columns: '3,5' } }));
});

test('a band needs the column of its age', () => {
  const block = sheet([['参数', '数值', '生效日期', '依据文件'], ['高龄津贴档次', 100, '2026-01-01', '某通知']]);
  expect(() => readPolicySheet('政策参数', block, 1900)).toThrow(expect.objectContaining({ code: 'policySheetColumn', data: { sheet: '政策参数', heading: '起始年龄' } }));
});

test('it is no ledger', () => {
  const rows = policySheetRows(makePolicy(policyPlaces(), 'shanghai'), { year: 2026, month: 11 }, 1900).map((cells) => cells.map((cell) => (typeof cell === 'object' ? null : cell)));
  expect(recognise([['政策参数'], [...policyColumns], ...rows], { name: '政策参数' })).toMatchObject({ kind: null, fields: {} });
});

test('what is written can be chosen from, is numbers and days, and ends where the next value begins', () => {
  const entry = (from: string, value: number) => ({ from, value, source: { title: '某办法' }, lastChecked: '2026-11-23' });
  const file = loadPolicy({ place: 'somewhere', name: '某地', parameters: { 'voucher.standard': { unit: '元/月', values: [entry('2026-01-01', 100), entry('2026-10-01', 120.5)] }, 'voucher.startRule': { unit: '选项', values: [{ ...entry('2026-01-01', 0), value: 'nextMonth' }] } } });
  const rows = policySheetRows(makePolicy([file], 'somewhere'), { year: 2026, month: 5 }, 1900);
  expect(rows).toEqual([
    ['老年券月标准', null, null, 100, '元/月', 46023, 46295, '某办法', null, null],
    ['老年券起发规则', null, null, '次月', '选项', 46023, null, '某办法', null, '可填：满龄当月、次月、申请当月、申请次月、审批当月'],
  ]);
});

test('a missing column is named; an empty sheet says nothing', () => {
  expect(() => readPolicySheet('政策参数', sheet([['参数', '数值', '依据文件']]), 1900)).toThrow(PolicySheetProblem);
  expect(() => readPolicySheet('政策参数', sheet([['随记']]), 1900)).toThrow(PolicySheetProblem);
  expect(readPolicySheet('政策参数', sheet([]), 1900)).toEqual([]);
});

test.each(policyPlaces().map(({ place }) => place))('the sheet we write for %s says what the policy says', (place) => {
  const month = { year: 2026, month: 11 };
  const policy = makePolicy(policyPlaces(), place);
  const overrides = readPolicySheet('政策参数', sheet([['政策参数'], [...policyColumns], ...policySheetRows(policy, month, 1900)]), 1900);
  const over = makePolicy(policyPlaces(), place, overrides);
  for (const key of Object.keys(parameterNames) as ParameterKey[]) {
    if (policy.firstMonth(key) === null) continue;
    expect({ key, value: over.inForce(key, month).value, kind: over.inForce(key, month).origin.kind }).toEqual({ key, value: policy.inForce(key, month).value, kind: 'sheet' });
  }
});

test('bands are for the persons the ledgers tell apart', () => {
  expect([...bandCategories].sort()).toEqual([...listedWords('category')].sort());
});
