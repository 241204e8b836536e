import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { cellAddress } from '../../../src/workbook/address';
import type { CellInput } from '../../../src/workbook/port';
import { sheetReport } from '../../../src/work/reports/sheetReport';
import { arrangements, bookOf, everybody } from './books';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

async function foundIn(name: string, cells: readonly (readonly CellInput[])[]): Promise<string[]> {
  const workbook = await bookOf(arrangements.plain, everybody);
  const { page } = sheetReport({ title: '', subtitle: '', language: '', headings: {} as never, files: [], summary: [] }, null);
  await workbook.addSheet({ name, content: { cells, styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page }, tableTag: null });
  await workbook.commit();
  const { findings } = await checkWorkbook(workbook, request);
  return findings.filter(({ code }) => code.startsWith('PV')).map(({ code, row, column, data }) => `${code} ${cellAddress(row, column)}${data['kind'] === undefined ? '' : ` ${data['kind']}`}`);
}

test.each<[string, string, readonly (readonly CellInput[])[], readonly string[]]>([
  ['what may be published', '11月公示', [['11月低保公示名单'], ['序号', '姓名', '所在村屯', '救助类型', '救助人数', '保障金额', '是否近亲属备案'], [1, '某甲', '东村', '低保', 3, 1200, '否']], []],
  ['numbers and health', '公示', [['序号', '姓名', '身份证号', '患病病种', '保障金额'], [1, '某甲', '11010519491231002X', '某病', 1200]], ['PV01 C1', 'PV01 D1', 'PV02 C2 id']],
  ['masked numbers in a column that is too much', '名单', [['低保户公示表'], ['姓名', '联系电话', '保障金额'], ['某甲', '138****1234', 800]], ['PV01 B2']],
  ['a phone in a note', '公示', [['姓名', '保障金额', '备注'], ['某甲', 800, '电话13800001234']], ['PV02 C2 phone']],
  ['a sheet that is not published', '通讯录', [['姓名', '电话'], ['某甲', '13800001234']], []],
])('%s', async (_case, name, cells, expected) => {
  expect(await foundIn(name, cells)).toEqual(expected);
});
