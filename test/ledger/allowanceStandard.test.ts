import { recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* 标准 in a roll of the allowance: the title says whose it is, where no heading does (rulings 52). */

const told = (title: string, heading: string, amount: Cell = 100) => {
  const people = Array.from({ length: 9 }, (_unused, person) => [person + 1, madeUpName(person), madeUpId(person), '2020-01', amount]);
  const [list] = recogniseLists([[title], ['序号', '姓名', '身份证号', '津贴起享月份', heading], ...people]);
  return `${list?.kind ?? ''} ${list?.fields['allowanceAmount'] ?? 0} ${list?.questions.length ?? 0}`;
};
const ofAllowance = '高龄津贴享受人员台账';

test.each(['标准（元/月）', '标准', '标准（元）', '月标准', '發放標準（元/人/月）', '发放标准（元/人/月）', '每月金额', '享受标准', '金额（元）', '津贴标准（元/月）'])('%s', (heading) => expect(told(ofAllowance, heading)).toBe('elders 5 0'));

test('texts, and no text in most rows', () => {
  const people = Array.from({ length: 9 }, (_unused, person) => [madeUpName(person), madeUpId(person), person > 6 ? '2020-01' : '', person > 6 ? '9000元' : '']);
  expect(recogniseLists([[ofAllowance], ['姓名', '身份证号', '津贴起享月份', '标准（元/月）'], ...people])[0]?.fields['allowanceAmount']).toBe(4);
});

test.each<[string, string, string, Cell, string]>([
  ['a roll of vouchers', '老年券享受人员台账', '标准', 100, 'elders 0 0'],
  ['a roll of old people', '老年人台账', '标准', 100, 'elders 0 0'],
  ['a roll of both is asked', '高龄津贴、老年券享受人员台账', '标准', 100, 'elders 0 1'],
  ['words', ofAllowance, '标准', '一档', 'elders 0 0'],
  ['nothing in it', ofAllowance, '标准', null, 'elders 0 0'],
])('not so %s', (_name, title, heading, amount, expected) => expect(told(title, heading, amount)).toBe(expected));
