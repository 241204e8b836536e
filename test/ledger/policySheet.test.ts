import { isPolicySheet, policyColumns, readPolicySheet } from '../../src/ledger/policySheet';
import { PolicySheetProblem } from '../../src/ledger/policySheetProblem';
import { policySheetRows } from '../../src/ledger/policySheetRows';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import { parameterNames } from '../../src/rules/policy/chineseNames';
import type { ParameterKey } from '../../src/rules/policy/parameters';
import { policyPlaces } from '../../src/work/policies';
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

test.each<[string, readonly CellInput[], string, object]>([
  ['a parameter nobody knows', row('老年券颜色', 1), 'policySheetParameter', { row: '3', column: '1' }],
  ['an amount in words nobody reads', row('老年券月标准', '若干'), 'policySheetValue', { row: '3', column: '4', text: '若干' }],
  ['no amount', row('老年券月标准', null), 'policySheetValue', { column: '4' }],
  ['a choice that is none', row('老年券起发规则', '随便'), 'policySheetValue', { column: '4', text: '随便' }],
  ['a band without its age', row('高龄津贴档次', 100), 'policySheetValue', { column: '2' }],
  ['no day', row('老年券月标准', 100, null), 'policySheetDate', { column: '6' }],
  ['a day that is none', row('老年券月标准', 100, '去年'), 'policySheetDate', { text: '去年' }],
  ['an end before the beginning', row('老年券月标准', 100, '2026-02-01', { until: '2026-01-01' }), 'policySheetDate', { column: '7' }],
  ['no document', row('老年券月标准', 100, '2026-01-01', { title: null }), 'policySheetSource', { column: '8' }],
])('refused at its cell: %s', (_case, cells, code, data) => {
  let reason: unknown;
  try {
    read(cells);
  } catch (thrown) {
    reason = thrown;
  }
  expect(reason).toBeInstanceOf(PolicySheetProblem);
  expect(reason).toMatchObject({ code, data: { sheet: '政策参数', ...data } });
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
