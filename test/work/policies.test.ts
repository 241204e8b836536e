import { policyColumns } from '../../src/ledger/policySheetColumns';
import { PolicySheetProblem } from '../../src/ledger/policySheetProblem';
import { recogniseWorkbook } from '../../src/ledger/recogniseWorkbook';
import { PolicyProblem } from '../../src/rules/policy/problem';
import { policyOf, policyPlaces } from '../../src/work/policies';
import { addPolicySheet } from '../../src/work/policySheet';
import type { Cell } from '../ledger/arrayBlock';
import { rowsWorkbook } from '../ledger/rowsWorkbook';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';

const november = { year: 2026, month: 11 };
const empty = rowsWorkbook({});
const standardRow = (yuan: number, from = '2026-01-01'): Cell[] => ['老年券月标准', '', '', yuan, '元/月', from, '', '某区通知', '某发〔2026〕9号', ''];
const sheetOf = (...rows: readonly Cell[][]) => ({ rows: [['政策参数'], [...policyColumns], ...rows] });

test('the places that come with the software, the default first', () => {
  expect(policyPlaces().map(({ place, name }) => [place, name])).toEqual([
    ['default', '默认参数（请核对本地文件）'],
    ['beijing', '北京市'],
    ['luxi-hunan', '湖南省泸溪县'],
    ['linkou-heilongjiang', '黑龙江省林口县'],
    ['shanghai', '上海市'],
  ]);
});

test.each([
  [null, 'default', 100, 'default'],
  ['beijing', 'beijing', 100, 'beijing'],
  ['luxi-hunan', 'luxi-hunan', 100, 'default'],
])('place %s', async (place, expected, yuan, origin) => {
  const policy = await policyOf(empty, place);
  const standard = policy.inForce('voucher.standard', november);
  expect([policy.place, standard.value / 100, standard.origin]).toEqual([expected, yuan, { kind: 'file', place: origin }]);
});

test('an office’s own file may stand on a place of ours, or in its stead', async () => {
  const entry = { from: '2026-01-01', value: 130, source: { title: '某区通知' }, lastChecked: '2026-11-23' };
  const parameters = { 'voucher.standard': { unit: '元/月', values: [entry] } };
  const own = await policyOf(empty, null, { place: 'some-district', name: '某区', extends: 'beijing', parameters });
  expect([own.place, own.inForce('voucher.standard', november).value, own.inForce('allowance.bands', november).origin]).toEqual(['some-district', 13000, { kind: 'file', place: 'beijing' }]);
  const instead = await policyOf(empty, null, { place: 'beijing', name: '北京市（本区）', extends: 'default', parameters });
  expect([instead.name, instead.inForce('voucher.standard', november).value]).toEqual(['北京市（本区）', 13000]);
  await expect(policyOf(empty, null, { place: 'beijing', name: '北京市', extends: 'beijing', parameters })).rejects.toMatchObject({ code: 'policyExtendsCycle' });
  await expect(policyOf(empty, 'nowhere')).rejects.toBeInstanceOf(PolicyProblem);
});

test('the workbook’s own sheet stands over the place, value by value', async () => {
  const workbook = rowsWorkbook({ 台账: { rows: [['随记']] }, 政策參數: sheetOf(standardRow(150, '2026-07-01')) });
  const policy = await policyOf(workbook, 'beijing');
  const values = [6, 7].map((month) => policy.inForce('voucher.standard', { year: 2026, month }));
  expect(values.map(({ value, origin }) => [value / 100, origin.kind])).toEqual([[100, 'file'], [150, 'sheet']]);
  expect(values[1]?.origin).toEqual({ kind: 'sheet', sheet: '政策參數', row: 3 });
  expect(policy.inForce('allowance.bands', november).origin).toEqual({ kind: 'file', place: 'beijing' });
});

test('vouchers that a place has not may be in the workbook’s own sheet', async () => {
  const policy = await policyOf(rowsWorkbook({ 政策参数: sheetOf(standardRow(50)) }), 'shanghai');
  expect([policy.hasNone('voucher.standard'), policy.firstMonth('voucher.standard')]).toEqual([false, { year: 2026, month: 1 }]);
});

test('a sheet of another name is told by its headings', async () => {
  const workbook = rowsWorkbook({ 本街道标准: sheetOf(standardRow(150)) });
  const policy = await policyOf(workbook, 'beijing', undefined, await recogniseWorkbook(workbook, [], { year: 2026, month: 12 }));
  expect(policy.inForce('voucher.standard', november).value).toBe(15000);
});

test('of two sheets none is chosen for the clerk', async () => {
  const workbook = rowsWorkbook({ 政策参数: sheetOf(standardRow(150)), '政策参数 (2)': sheetOf(standardRow(160)) });
  await expect(policyOf(workbook, null)).rejects.toEqual(new PolicySheetProblem('twoPolicySheets', { sheet: '政策参数', other: '政策参数 (2)' }));
});

test('the sheet we add says what the policy says, and is added once', async () => {
  const workbook = await createWorkbook();
  const policy = await policyOf(workbook, 'linkou-heilongjiang');
  expect(await addPolicySheet(workbook, policy, november)).toBe('政策参数');
  await workbook.commit();
  const opened = await openWorkbookFile(workbook.bytes());
  const over = await policyOf(opened, 'beijing');
  expect(over.inForce('allowance.bands', november)).toMatchObject({ value: policy.inForce('allowance.bands', november).value, from: { year: 2024, month: 10, day: 1 }, origin: { kind: 'sheet' } });
  expect(over.inForce('age.leapBirthday', november)).toMatchObject({ value: 'mar1', from: { year: 1949, month: 10, day: 1 } });
  await expect(addPolicySheet(opened, policy, november)).rejects.toEqual(new PolicySheetProblem('policySheetExists', { sheet: '政策参数' }));
});
