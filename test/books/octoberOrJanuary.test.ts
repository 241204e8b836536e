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
