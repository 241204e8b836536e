import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrangements, bookOf } from '../work/eleven/books';
import { elders } from '../work/eleven/people';
import { emptyFolder, expectOneSentence, mz } from './runMz';

const number = elders.find(({ name }) => name === '周桂英')?.['idNumber'] ?? '';
let file = '';

beforeAll(async () => {
  file = join(emptyFolder(), '台账.xlsx');
  writeFileSync(file, (await bookOf(arrangements.plain)).bytes());
});

const explain = (...options: readonly string[]) => mz(['explain', file, '--as-of', '2026-11-23', '--policy', 'beijing', ...options]);

test('what somebody is entitled to, in words', () => {
  const { stdout, stderr, exitCode } = explain('--person', '周桂英');
  expect([stderr, exitCode]).toEqual(['', 0]);
  expect(stdout).toContain('周桂英  女  88 岁  11*************663');
  expect(stdout).toContain('登记在：“老年人台账”第 7 行、“老年券发放台账”第 5 行、“老年券发放台账”第 13 行、“停发台账”第 3 行');
  expect(stdout).toContain('老年券：应自2018年2月起享受，2026年第四季度应发 1 个月，共 100 元；2026年11月起停发');
  expect(stdout).toContain('京政办发〔2009〕104号');
  expect(stdout).not.toMatch(/\{|undefined|null|\d{4}-\d{2}(?!-)/);
});

test('the same as one JSON document, by cell; numbers in full when asked', () => {
  const answer = JSON.parse(explain('--cell', '停发台账!B3', '--json').stdout) as { people: { idNumber: string; benefits: object[] }[] };
  expect(answer).toMatchObject({ version: 1, file, period: '2026Q4', policy: 'beijing', people: [{ name: '周桂英', idNumber: '11*************663', birth: '1938-02-28', rows: [{ sheet: '老年人台账', kind: 'elders', row: 7 }, {}, {}, {}] }] });
  expect(answer.people[0]?.benefits[0]).toMatchObject({ benefit: 'voucher', since: '2018-02', until: '2026-11', months: ['2026-10'], amount: 100 });
  expect(explain('--person', number, '--full-ids').stdout).toContain(number);
});

test.each([
  [[], '请用 --person 写明姓名或身份证号'],
  [['--person', '周桂英', '--cell', '停发台账!B3'], '两者写一个'],
  [['--cell', 'B3'], '不是单元格'],
  [['--cell', '停发台账!B90'], '第 90 行没有登记人员'],
  [['--person', '查无此人'], '各台账里没有“查无此人”'],
  [['--person', '110196194005060119'], '各台账里没有“11*************119”'],
])('one sentence: %j', (options, sentence) => {
  const run = explain(...options);
  expectOneSentence(run);
  expect(run.stderr).toContain(sentence);
  expect(run.exitCode).toBe(2);
});
