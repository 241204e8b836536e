import { PolicySheetProblem } from '../../src/ledger/policySheetProblem';
import { policyColumns } from '../../src/ledger/policySheetColumns';
import { PolicyProblem } from '../../src/rules/policy/problem';
import { decidePolicy, type PolicyDecision } from '../../src/work/decidePolicy';
import { policyOf } from '../../src/work/policies';
import { makePolicySheet, policyTerms } from '../../src/work/policyTerms';
import { rowsSheet } from '../../src/work/rowsSheet';
import type { CellInput } from '../../src/workbook/port';
import { day } from '../rules/calendars';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { arrangements, bookOf } from './eleven/books';

const asOf = day('2026-11-23');
const source = { title: '某区老年券发放办法', number: '某民发〔2026〕9号' };
const decision = (values: PolicyDecision['values'], other: Partial<PolicyDecision> = {}): PolicyDecision => ({ place: 'beijing', asOf, values, from: day('2026-07-01'), source, ...other });
const startRule = (value: string) => ({ key: 'voucher.startRule', value }) as const;
const inMonth = async (workbook: Parameters<typeof policyOf>[0], month: number) => (await policyOf(workbook, 'beijing')).inForce('voucher.startRule', { year: 2026, month });

/** A workbook whose own sheet has these rows. */
async function withSheet(...rows: readonly (readonly CellInput[])[]) {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: '政策参数', content: rowsSheet('政策参数', policyColumns.map((heading) => ({ heading, type: 'count', width: 12 })), rows), tableTag: null });
  await workbook.commit();
  return workbook;
}

test('what a place decides, where, and from what', async () => {
  const workbook = await bookOf(arrangements.plain);
  const { name, own, parent, sheet, terms } = await policyTerms(workbook, 'beijing', asOf);
  expect([name, own, parent, sheet]).toEqual(['北京市', 2, '默认参数（请核对本地文件）', null]);
  const [standard, start] = (['voucher.standard', 'voucher.startRule'] as const).map((key) => terms.find((term) => term.key === key));
  expect(standard).toMatchObject({ unit: '元/月', choices: [], cell: null, inForce: { value: 10000, source: { number: '京政办发〔2009〕104号' }, origin: { place: 'beijing' } } });
  expect(start).toMatchObject({ choices: ['birthdayMonth', 'nextMonth', 'applyMonth', 'applyNextMonth', 'approvalMonth'], inForce: { value: 'birthdayMonth', origin: { place: 'default' } } });
});

test('a workbook without the sheet is given one in which the decision stands; before its day the place’s value holds', async () => {
  const workbook = await bookOf(arrangements.plain);
  expect(await decidePolicy(workbook, decision([startRule('nextMonth')]))).toEqual({ sheet: '政策参数', isNewSheet: true });
  const opened = await openWorkbookFile(workbook.bytes());
  expect([(await inMonth(opened, 6)).value, (await inMonth(opened, 7)).value]).toEqual(['birthdayMonth', 'nextMonth']);
  const { terms, sheet } = await policyTerms(opened, 'beijing', asOf);
  const term = terms.find(({ key }) => key === 'voucher.startRule');
  const cell = term!.cell!;
  expect([(await opened.readBlock(sheet!.id)).text(cell.row, cell.column), term?.inForce?.source]).toEqual(['次月', { ...source, url: null }]);
});

test('in a sheet of the office’s own a row is added', async () => {
  const workbook = await withSheet(['老年券月标准', '', '', 120, '元/月', 46023, '', '某区通知', '', '']);
  const { isNewSheet } = await decidePolicy(workbook, decision([{ key: 'voucher.backpayLimit', value: 'nMonths' }, { key: 'voucher.backpayMonths', value: 6 }]));
  expect(isNewSheet).toBe(false);
  const policy = await policyOf(await openWorkbookFile(workbook.bytes()), 'beijing');
  const november = { year: 2026, month: 11 };
  expect([policy.inForce('voucher.backpayLimit', november).value, policy.inForce('voucher.backpayMonths', november).value, policy.inForce('voucher.backpayMonths', november).origin]).toEqual(['nMonths', 6, { kind: 'sheet', sheet: '政策参数', row: 5 }]);
});

test('a row that begins on that day is changed in its place', async () => {
  const workbook = await withSheet(['老年券起发规则', '', '', '申请当月', '选项', '2026-07-01', '', '旧文件', '', '']);
  await decidePolicy(workbook, decision([startRule('approvalMonth')]));
  expect(await inMonth(workbook, 11)).toMatchObject({ value: 'approvalMonth', origin: { row: 3 }, source });
});

test('a day that another row speaks of is refused, as is what is no value, and nothing is written', async () => {
  const workbook = await withSheet(['老年券起发规则', '', '', '申请当月', '选项', '2026-01-01', '2026-12-31', '旧文件', '', '']);
  const bytes = workbook.bytes();
  await expect(decidePolicy(workbook, decision([startRule('nextMonth')]))).rejects.toEqual(new PolicySheetProblem('policySheetTaken', { sheet: '政策参数', parameter: 'voucher.startRule', text: '2026-07-01', other: '3' }));
  await expect(decidePolicy(workbook, decision([startRule('tomorrow')]))).rejects.toBeInstanceOf(PolicyProblem);
  expect(workbook.bytes()).toEqual(bytes);
});

test('the sheet alone', async () => {
  const workbook = await bookOf(arrangements.plain);
  expect(await makePolicySheet(workbook, 'beijing', asOf)).toBe('政策参数');
  const { terms } = await policyTerms(await openWorkbookFile(workbook.bytes()), null, asOf);
  expect(terms.filter(({ inForce }) => inForce !== null).every(({ cell }) => cell !== null)).toBe(true);
});
