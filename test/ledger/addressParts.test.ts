import { ledgerOf, merge, recognise, type Cell } from './arrayBlock';
import { madeUpId } from './people';

/* An address in columns of its own is one address. */

const roll = (headings: readonly string[], ...people: readonly (readonly Cell[])[]) => [
  ['老年人花名册'],
  ['姓名', '身份证号', '老年证号', ...headings],
  ...people.map((cells, place): readonly Cell[] => [['赵秀英', '李国强', '张凤英'][place] ?? '', madeUpId(place + 1), `A${place}`, ...cells]),
];

test.each<[string, readonly string[], readonly Cell[], string]>([
  ['小区, 楼号, 单元, 门牌号', ['小区', '楼号', '单元', '门牌号'], ['幸福里', 1, 2, 101], '幸福里1号楼2单元101室'],
  ['with their words', ['居住小区', '楼号', '单元号', '房号'], ['幸福里', '1号楼', '2单元', '101室'], '幸福里1号楼2单元101室'],
  ['村组, 门牌号', ['村组', '门牌号'], ['1组', 12], '1组12号'],
  ['楼栋, 室', ['楼栋', '室'], ['3号楼', '402'], '3号楼402室'],
  ['no unit', ['小区', '楼号', '单元', '门牌号'], ['幸福里', 1, null, 101], '幸福里1号楼101室'],
  ['门牌号 alone', ['电话', '门牌号'], ['13800000000', '幸福里12号'], '幸福里12号'],
  ['an address beside them', ['住址', '楼号', '单元', '房号'], ['幸福里1号楼101室', 1, 1, 101], '幸福里1号楼101室'],
])('%s', (_what, headings, cells, address) => {
  const ledger = ledgerOf(roll(headings, cells));
  expect(ledger.text(0, 'address')).toBe(address);
});

test('none of the columns is told as not understood', () => {
  expect(recognise(roll(['小区', '楼号', '单元', '门牌号'], ['幸福里', 1, 2, 101])).unknownHeaders).toEqual([]);
});

test('under one group heading', () => {
  const rows = [['老年人花名册'], ['姓名', '身份证号', '老年证号', '住址', null, null, null], [null, null, null, '小区', '楼', '单元', '室'], ['赵秀英', madeUpId(1), 'A1', '幸福里', 1, 2, 101]];
  expect(ledgerOf(rows, { merges: [merge(2, 1, 3, 1), merge(2, 2, 3, 2), merge(2, 3, 3, 3), merge(2, 4, 2, 7)] }).text(0, 'address')).toBe('幸福里1号楼2单元101室');
});

test('a part merged downwards counts for each row it covers', () => {
  const ledger = ledgerOf(roll(['小区', '楼号', '门牌号'], ['幸福里', 1, 101], [null, 2, 202]), { merges: [merge(3, 4, 4, 4)] });
  expect([0, 1].map((index) => ledger.text(index, 'address'))).toEqual(['幸福里1号楼101室', '幸福里2号楼202室']);
});
