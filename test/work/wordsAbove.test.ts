import { wordsAbove } from '../../src/work/wordsAbove';
import { arrayBlock, recogniseLists, type Cell } from '../ledger/arrayBlock';
import { madeUpId, madeUpName } from '../ledger/people';

const roll = ['序号', '姓名', '身份证号', '老年券起发月份'];
const dead = ['序号', '姓名', '身份证号', '死亡日期'];
const old = (number: number): Cell[] => [number, madeUpName(number), madeUpId(number), '2020-01'];
const gone = (number: number): Cell[] => [number, madeUpName(number), madeUpId(number), '2026-08-01'];

test.each<[string, Cell[][], string[][]]>([
  ['one list', [['老年人花名册'], roll, old(1), old(2)], [['老年人花名册', ...roll]]],
  ['one below the other', [['老年人花名册'], roll, old(1), old(2), [], ['死亡人员名单'], dead, gone(3)], [['老年人花名册', ...roll], ['死亡人员名单', ...dead]]],
  ['side by side under one title', [['80岁以上老年人花名册'], [...roll, null, ...roll], [...old(1), null, ...old(3)], [...old(2), null, ...old(4)]], [['80岁以上老年人花名册', ...roll], ['80岁以上老年人花名册', ...roll]]],
])('the words of a list are its titles and headings: %s', (_what, rows, expected) => {
  const block = arrayBlock(rows);
  expect(recogniseLists(rows).map((sheet) => wordsAbove(block, sheet))).toEqual(expected);
});
