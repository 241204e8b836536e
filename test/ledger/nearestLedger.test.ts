import { nearestLedger } from '../../src/ledger/nearestLedger';
import { recogniseWorkbook } from '../../src/ledger/recogniseWorkbook';
import { rowsWorkbook, type RowsSheet } from './rowsWorkbook';

async function nearest(sheets: Readonly<Record<string, RowsSheet>>): Promise<Readonly<Record<string, string>>> {
  const workbook = rowsWorkbook(sheets);
  const recognised = await recogniseWorkbook(workbook, [], { year: 2026, month: 12 });
  expect(recognised.filter(({ kind }) => kind !== null && !kind.startsWith('table:'))).toEqual([]);
  return nearestLedger(workbook, recognised);
}

const duty: RowsSheet = { rows: [['值班表'], ['日期', '姓名', '电话'], ['周一', '赵秀英', '13800000000']] };
const goods: RowsSheet = { rows: [['物资发放'], [], ['', '领用人', '联 系\n电 话', '数量', '住址', '备注'], ['', '赵秀英', '13800000000', 1, '1号楼', '']] };

test('the sheet with most headings of one kind, with their cells, in the words of the sheet', async () => {
  expect(await nearest({ 值班: duty, 物资: goods })).toEqual({ sheet: '物资', found: 'B3“领用人”、C3“联系电话”、E3“住址”、F3“备注”' });
});

test('of two as near the first', async () => {
  expect(await nearest({ 值班: duty, 轮班: duty })).toMatchObject({ sheet: '值班' });
});

test('a heading in two rows is given with its group', async () => {
  const grouped: RowsSheet = { rows: [['姓名', '联系', ''], ['', '电话', '地址']], layout: { merges: [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }] } };
  expect(await nearest({ 通讯: grouped })).toEqual({ sheet: '通讯', found: 'A1“姓名”、B2“联系电话”' });
});

test('at most eight headings are named', async () => {
  const many = ['姓名', '性别', '年龄', '出生日期', '住址', '电话', '备注', '户籍地址', '家属姓名', '家属电话'];
  expect((await nearest({ 名单: { rows: [many] } }))['found']?.split('、')).toHaveLength(8);
});

test('our own tables are no near ledgers', async () => {
  expect(await nearest({ 签字表: { ...goods, info: { tableTag: 'voucher-issue|2026Q4' } } })).toEqual({});
});

test('nothing where no heading stands', async () => {
  expect(await nearest({ 空: { rows: [] }, 说明: { rows: [['请按文本填写'], [1, 2]] } })).toEqual({});
});
