import { nearestWord } from '../../../src/rules/text/nearestWord';

const reasons = ['死亡', '迁出', '身份资格取消', '自愿放弃', '未按期认证'];

test.each<[string, readonly string[], string | null]>([
  ['死亡', reasons, '死亡'],
  ['死亡了', reasons, '死亡'],
  ['死忘', reasons, '死亡'],
  ['亡', reasons, '死亡'],
  ['身份资格取销', reasons, '身份资格取消'],
  ['资格取消', reasons, '身份资格取消'],
  ['自愿', reasons, '自愿放弃'],
  ['按期认证', reasons, '未按期认证'],
  // More than half of it is another word.
  ['搬家', reasons, null],
  ['死', ['死亡名册'], null],
  ['', reasons, null],
  ['迁出', [], null],
  // Of two as near the first in the list.
  ['男女', ['男', '女'], '男'],
  // A rare character is one sign, not two.
  ['𠮷安', ['吉安'], '吉安'],
])('%s', (text, words, expected) => {
  expect(nearestWord(text, words)).toBe(expected);
});
