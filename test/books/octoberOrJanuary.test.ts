import { checkWorkbook } from '../../src/work/checkWorkbook';
import { findingWords } from '../../src/wording/findingWords';
import { idOf } from '../checks/cases';
import { bookOfRows } from '../work/bookOfRows';

/* 2026.10 typed as a number is kept as 2026.1: nobody can tell it from January. */

const people = [['张甲', '1940-05-06', '011'], ['李乙', '1941-06-07', '022'], ['王丙', '1942-03-08', '033'], ['赵丁', '1943-04-09', '044'], ['钱戊', '1939-01-02', '055']] as const;

test.each<[string, string | number, readonly string[]]>([
  ['a number', 2026.1, ['期间是数字 2026.1，可能是1月，也可能是10月（2026.10 输成数字就成了 2026.1），这一行没有计入任何月份。']],
  ['another month as a number', 2026.11, []],
  ['a text', '2026.10', []],
  ['no period', '十月份左右', ['期间“十月份左右”认不出来，这一行没有计入任何月份。']],
])('%s', async (_what, period, expected) => {
  const rows = people.map(([name, birth, sequence], place) => [name, idOf(birth, sequence), place === 1 ? period : '2026年9月', 100]);
  const book = await bookOfRows({ 发放台账: [['老年券发放台账'], ['姓名', '身份证号', '期间', '金额'], ...rows] });
  const { findings } = await checkWorkbook(book, { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } });
  expect(findings.filter(({ code }) => code === 'ST02').map((finding) => findingWords('zh-CN', finding, 'message', false))).toEqual(expected);
});

test.each<[string, string, string | number, readonly string[]]>([
  ['a start', '老年券起发月份', 2024.1, ['warning 这一格是数字 2024.1，可能是 1 月，也可能是 10 月（输 .10 存成数字就成了 .1），没有计入。']],
  ['a start as text', '老年券起发月份', '2024.1', []],
  ['another month', '老年券起发月份', 2024.11, []],
  ['a death', '死亡日期', 2026.1, ['error 这一格是数字 2026.1，可能是 1 月，也可能是 10 月（输 .10 存成数字就成了 .1）；本人可能已死亡、迁出或停发，报表里可能多列。']],
  ['a word', '老年券起发月份', '十来月', ['warning 这一格的“十来月”认不出来。']],
])('on the roll: %s', async (_what, heading, value, expected) => {
  const headings = ['姓名', '身份证号', '老年券起发月份', '死亡日期'];
  const rows = people.map(([name, birth, sequence], place) => headings.map((one) => (one === '姓名' ? name : one === '身份证号' ? idOf(birth, sequence) : one === heading && place === 1 ? value : one === '老年券起发月份' ? '2024年3月' : '')));
  const book = await bookOfRows({ 老年人台账: [['老年人台账'], headings, ...rows] });
  const { findings } = await checkWorkbook(book, { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } });
  expect(findings.filter(({ code }) => code === 'ST02').map((finding) => `${finding.severity} ${findingWords('zh-CN', finding, 'message', false)}`)).toEqual(expected);
});
