import { recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* 户籍 told by its cells alone (rulings 36): headings that may hold something else too. */

const told = (heading: string, words: readonly Cell[], beside: readonly [string, Cell] | null = null) => {
  const more = beside === null ? [] : [beside[0]];
  const people = Array.from({ length: 12 }, (_unused, person): Cell[] => [madeUpName(person), madeUpId(person), '2020-01', words[person % words.length] ?? null, ...(beside === null ? [] : [beside[1]])]);
  const [list] = recogniseLists([['老年人台账'], ['姓名', '身份证号', '老年券起发月份', heading, ...more], ...people]);
  return `${list?.fields['household'] ?? 0} asked ${list?.questions.length ?? 0} not read ${list?.notRead.length ?? 0}`;
};

test.each<[string, readonly Cell[], string]>([
  ['人口类型', ['户籍', '户籍', '流动'], '4 asked 0 not read 0'],
  ['人口性质', ['户籍人口', '外来人口'], '4 asked 0 not read 0'],
  ['户口', ['本地', '本地', '外地'], '4 asked 0 not read 0'],
  // What it says of whose place somebody is nobody knows: it is told.
  ['户口', ['京', '冀'], '0 asked 0 not read 1'],
  ['户口', ['城镇', '农村'], '0 asked 0 not read 0'],
  ['人口类别', ['普通', '低保', '优抚'], '0 asked 0 not read 0'],
  ['人口类型', ['是', '否'], '0 asked 0 not read 0'],
])('%s with %j: column %s', (heading, words, expected) => expect(told(heading, words)).toBe(expected));

test('a column of 户籍 stands beside it, whatever it says', () => {
  expect(told('户口', ['农村', '城镇', '寄住'], ['户籍', '本地'])).toBe('5 asked 0 not read 0');
  expect(told('人口类型', ['户籍', '流动'], ['户籍', '本地'])).toBe('5 asked 0 not read 0');
});
