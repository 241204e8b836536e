import type { Submission } from '../../../src/work/submissions/submission';
import { heldAgainstList, readUnitList } from '../../../src/work/submissions/unitList';
import { createWorkbook, openWorkbookFile } from '../../workbook/natively';

const listed = async (text: string) => readUnitList(await openWorkbookFile(new TextEncoder().encode(text), { name: '名单.txt' }));

test.each([
  ['a unit a line', '杏园社区\n\n 杏林社区 \n杏园社区\n', ['杏园社区', '杏林社区']],
  ['numbered', '1,杏园社区\n2,杏林社区\n', ['杏园社区', '杏林社区']],
  ['under a heading, below a title', '安和街道应报单位名单\n序号,片区,单位名称,联系人\n1,东片,杏园社区,某甲\n2,东片,杏林社区,某乙\n合计,,2,\n', ['杏园社区', '杏林社区']],
  ['nothing', '1\n2\n', []],
])('%s', async (_case, text, units) => {
  expect(await listed(text)).toEqual(units);
});

test('a workbook without a word is a list of nobody', async () => {
  expect(await readUnitList(await createWorkbook())).toEqual([]);
});

const handedIn = (unit: string, file = `${unit}.xlsx`): Submission => ({ file, unit, time: null, hasLedgers: true, tables: [], owes: [], missing: [], payees: [], figures: [] });

test.each([
  ['the same', ['杏园社区'], ['杏园社区'], []],
  ['spaced, in traditional characters', ['杏园社区'], ['杏 園 社區'], []],
  ['with its street before it', ['杏园社区'], ['安和街道杏园社区'], []],
  ['listed with its street', ['安和街道杏园社区'], ['杏园社区'], []],
  ['as its committee', ['杏园社区', '柳村'], ['安和街道杏园社区居民委员会', '安和镇柳村村委会'], []],
  ['another that ends alike', ['新村社区', '东新村社区'], ['东新村社区'], ['新村社区']],
  ['one that is not there', ['杏园社区', '杏林社区'], ['杏园社区'], ['杏林社区']],
])('%s', (_case, list, units, absent) => {
  expect(heldAgainstList(list, units.map((unit) => handedIn(unit)), [])).toEqual({ expected: list.length, absent, unlisted: [] });
});

test('a file that cannot be read, or does not say whose it is, is its that the name says', () => {
  const list = ['新村社区', '东新村社区', '杏园社区'];
  expect(heldAgainstList(list, [handedIn('', '报送/杏园社区2026Q4.xlsx')], ['报送/东新村社区.xlsx']).absent).toEqual(['新村社区']);
});

test('who is on no list is told', () => {
  expect(heldAgainstList(['杏园社区'], [handedIn('杏园社区'), handedIn('柳园社区', '一.xlsx'), handedIn('柳园社区', '二.xlsx'), handedIn('', '无名.xlsx')], [])).toEqual({ expected: 1, absent: [], unlisted: [{ unit: '柳园社区', files: ['一.xlsx', '二.xlsx'] }] });
});
