import { producedLines } from '../../src/wording/producedLines';
import { produceTables, type ProduceRequest } from '../../src/work/produceTables';
import { arrangements, bookOf } from './eleven/books';

const request: ProduceRequest = {
  period: { kind: 'quarter', year: 2026, quarter: 4 },
  asOf: { year: 2026, month: 11, day: 23 },
  tables: ['voucher-statistics'],
  corrections: [],
  settings: {},
  skipUnkept: false,
  acceptBreaks: false,
};

test('a table is made, and the errors of the ledgers it counts are told', async () => {
  const workbook = await bookOf(arrangements.plain);
  const produced = await produceTables(workbook, request);
  const [made] = produced.generated.tables;
  expect((await workbook.overview()).sheets.map(({ tableTag }) => tableTag)).toContain('voucher-statistics|2026Q4');
  expect(produced.open.touching(made!).map(({ code }) => code)).toEqual(expect.arrayContaining(['EL06']));

  const lines = producedLines('zh-CN', produced);
  expect(lines.at(-1)).toBe('没有选定地方，暂按默认参数计算；请在“设置”里选定，并核对本地文件。');
  const short = producedLines('zh-CN', produced, 1);
  expect(short).toEqual([lines[0], `……另有 ${lines.length - 2} 条，可在“生成报表”里查看。`, lines.at(-1)]);
});

test('stopped between reading and writing, nothing is written', async () => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  const stopped = new Error('stopped');
  await expect(produceTables(workbook, { ...request, pause: () => Promise.reject(stopped) })).rejects.toBe(stopped);
  expect(workbook.bytes()).toEqual(bytes);
});
