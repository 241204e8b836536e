import type { RecognisedSheet } from '../../src/ledger/types';
import { recognise, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* Lists of payments whose amount, or whose benefit, is not plain: read rightly or asked about, never taken for a roll. */

function sheetOf(title: string, headings: readonly string[], cells: readonly Cell[], options: Parameters<typeof recognise>[1] = { name: '11月' }): RecognisedSheet {
  const people = [1, 2, 3, 4, 5, 6].map((number): Cell[] => [number, madeUpName(number), madeUpId(number), ...cells]);
  return recognise([[title], ['序号', '姓名', '身份证号', ...headings], ...people], options);
}

const november = '2026年11月';

describe('the amount of a list of payments', () => {
  test.each<[string, string, readonly string[], readonly Cell[], number]>([
    ['代发金额', `${november}高龄津贴银行代发明细`, ['代发金额', '备注'], [100, ''], 4],
    ['the standard of one month', `${november}高龄补贴发放表`, ['补贴标准', '备注'], [100, ''], 4],
    ['of several benefits the column that names it', `${november}老年人养老服务补贴津贴发放名册`, ['困难老年人养老服务补贴', '失能老年人护理补贴', '高龄老年人津贴', '合计'], [0, 200, 100, 300], 6],
    ['beside 合计金额 too', `${november}老年人养老服务补贴津贴发放名册`, ['失能老年人护理补贴', '高龄津贴', '合计金额'], [200, 100, 300], 5],
  ])('%s', (_name, title, headings, cells, amount) => {
    const sheet = sheetOf(title, headings, cells);
    expect([sheet.kind, sheet.titlePeriod, sheet.fields['amount'], sheet.questions, sheet.notRead]).toEqual(['allowance-payments', '2026-11', amount, [], []]);
  });

  test('of a quarter the standard is not what was paid', () => {
    const sheet = sheetOf('2026年第四季度高龄津贴发放表', ['月标准', '签字'], [100, '签']);
    expect(sheet.fields['amount']).toBeUndefined();
  });

  test.each<[string, string, readonly string[], readonly Cell[]]>([
    ['no column of money', `${november}高龄津贴发放名册`, ['住址', '联系电话'], ['幸福里1号', '13800000000']],
    ['a standard of a quarter', '2026年第四季度高龄津贴发放表', ['补贴标准'], [100]],
  ])('%s: asked, and no roll', (_name, title, headings, cells) => {
    const sheet = sheetOf(title, headings, cells);
    expect([sheet.kind, sheet.likely, sheet.openPayment]).toEqual([null, 'allowance-payments', 'amount']);
  });

  test('a roll of the allowance whose title says 发放 stays one', () => {
    expect(sheetOf(`${november}高龄津贴发放花名册`, ['起发月份', '月标准'], ['2024年3月', 100]).kind).toBe('elders');
  });
});

describe('payments of no named benefit', () => {
  const headings = ['金额', '签字'];
  const cells = [100, '签'];
  test.each<[string, string, Parameters<typeof recognise>[1], string | null]>([
    ['nobody names one', `${november}发放表`, { name: '11月' }, null],
    ['other sheets name both', `${november}发放表`, { name: '11月', namesVoucher: true, namesAllowance: true }, null],
    ['other sheets name the allowance', `${november}发放表`, { name: '11月', namesAllowance: true }, null],
    ['other sheets name vouchers alone', `${november}发放表`, { name: '11月', namesVoucher: true }, 'vouchers'],
    ['the sheet names it', `${november}发放表`, { name: '老年券11月', namesVoucher: true, namesAllowance: true }, 'vouchers'],
    ['the title names it', `${november}高龄津贴发放表`, { name: '11月', namesVoucher: true }, 'allowance-payments'],
  ])('%s', (_name, title, options, kind) => {
    const sheet = sheetOf(title, headings, cells, options);
    expect([sheet.kind, sheet.likely, sheet.openPayment]).toEqual(kind === null ? [null, 'vouchers', 'benefit'] : [kind, null, undefined]);
  });

  test('are what somebody says they are', () => {
    expect(sheetOf(`${november}发放表`, headings, cells, { name: '11月', correction: { sheet: '11月', kind: 'allowance-payments' } }).kind).toBe('allowance-payments');
  });
});
