import { generateTables, tableIds } from '../../src/work/generateTables';
import { skippedLines } from '../../src/wording/tableLines';
import { madeUpId, madeUpName } from '../ledger/people';
import { bookOfRows } from './bookOfRows';

const request = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'linkou-heilongjiang' }, acceptBreaks: true } as const;

/** A book of a place that pays no vouchers, though a column speaks of them. */
const book = () => bookOfRows({
  花名册: [
    ['老年券、高龄津贴花名册'],
    ['姓名', '身份证号', '人员类别', '老年券起发月份', '津贴起享月份', '津贴标准'],
    ...Array.from({ length: 6 }, (_unused, place) => [madeUpName(place), madeUpId(place), '低保', '2024-10', '2024-10', 100]),
  ],
});

test('the review of the allowance is made, and the tables of vouchers are told in one line with what the policy lacks', async () => {
  const { tables, skipped } = await generateTables(await book(), { ...request, tables: ['voucher-issue', 'allowance-review', 'voucher-review'], skipUnkept: true });
  expect(tables.map(({ id, rows }) => `${id} ${rows}`)).toEqual(['allowance-review 6']);
  expect(skippedLines('zh-CN', skipped)).toEqual(['政策“黑龙江省林口县”没有“老年券月标准”这项，未生成《老年券发放签字表》、《老年券复审表》。']);
});

test('all tables of a quarter', async () => {
  const { tables } = await generateTables(await book(), { ...request, tables: tableIds(), skipUnkept: true });
  expect(tables.map(({ id }) => id)).toContain('allowance-review');
});

test('a table asked for by its name is refused', async () =>
  expect(generateTables(await book(), { ...request, tables: ['voucher-issue'], skipUnkept: false })).rejects.toMatchObject({ code: 'noPolicyValueAtAll' }));
