import { checkWorkbook } from '../../src/work/checkWorkbook';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* What a bank is sent names the payee alone: he is taken for the person, and it is told. */

const given = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const people = ['甲一', '乙二', '丙三'].map((name, place) => ({ name, id: idOf(`1940-0${place + 1}-11`, '011') }));

const book = (headings: readonly string[], title = '2026年11月高龄津贴银行代发清单') =>
  bookOfRows({
    名册: [['老年人花名册'], ['姓名', '身份证号', '户籍', '老年券起发月份', '高龄津贴起享月份', '高龄津贴月标准'], ...people.map(({ name, id }) => [name, id, '本地', '2020-08', '2020-08', 100])],
    '11月': [[title], ['序号', ...headings, '金额（元）', '用途'], ...people.map(({ name, id }, place) => [place + 1, ...headings.map((heading) => (heading.includes('身份证') ? id : heading.includes('账号') ? `62170101194${id.slice(10)}` : heading.includes('银行') ? '农商行' : name)), 100, '高龄津贴'])],
  });

const read = async (...given_: Parameters<typeof book>) => (await inspectWorkbook(await book(...given_), [], given.asOf)).filter(({ name }) => name === '11月').map(({ kind, persons, fields }) => ({ kind, persons, name: fields['name'] }));
const codes = async (...given_: Parameters<typeof book>) => (await checkWorkbook(await book(...given_), { ...given, period: null })).findings.filter(({ severity }) => severity !== 'info').map(({ code, sheetName, column }) => `${code} ${sheetName} ${column}`);

test.each([
  [['收款人姓名', '收款人账号', '身份证号']],
  [['户名', '账号', '身份证号']],
  [['收款人', '开户银行', '收款账号', '身份证号码']],
  [['账户名称', '银行账号', '收款人身份证号']],
])('%j', async (headings) => {
  expect(await read(headings)).toEqual([{ kind: 'allowance-payments', persons: 3, name: 2 }]);
  expect(await codes(headings)).toEqual(['ST07 11月 2']);
});

test('beside 姓名 the payee is nobody', async () => {
  expect(await read(['户名', '账号', '姓名', '身份证号'])).toEqual([{ kind: 'allowance-payments', persons: 3, name: 4 }]);
  expect(await codes(['户名', '账号', '姓名', '身份证号'])).toEqual([]);
});

test('of two payees it is asked which', async () => {
  expect(await codes(['收款人', '户名', '账号', '身份证号'])).toContain('ST06 11月 2');
});

test('of other payments it is none of ours', async () => {
  expect(await codes(['收款人姓名', '收款人账号', '身份证号'], '2026年11月物业费代收清单')).not.toContain('ST07 11月 2');
});
