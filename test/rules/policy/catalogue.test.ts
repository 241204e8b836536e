import { catalogue } from '../../../src/rules/policy/catalogue';
import { choicesOf } from '../../../src/rules/policy/chineseNames';
import type { ParameterKey } from '../../../src/rules/policy/parameters';
import { PolicyProblem } from '../../../src/rules/policy/problem';
import { valueInWords } from '../../../src/rules/policy/valueInWords';

/** What may be written for a parameter, and what it is taken for: ages and numbers as they are, money in fen. */
test.each<[ParameterKey, unknown, unknown]>([
  ['voucher.age', 80, 80],
  ['voucher.age', 1, 1],
  ['voucher.age', 150, 150],
  ['voucher.age', 0, null],
  ['voucher.age', 151, null],
  ['voucher.age', 80.5, null],
  ['voucher.age', '80', null],
  ['voucher.age', null, null],
  ['voucher.backpayMonths', 600, 600],
  ['voucher.backpayMonths', 601, null],
  ['voucher.proxyLimit', 3, 3],
  ['voucher.standard', 100, 10_000],
  ['voucher.standard', 0.01, 1],
  ['voucher.standard', 1_000_000, 100_000_000],
  ['voucher.standard', 1_000_000.01, null],
  ['voucher.standard', 100.005, null],
  ['voucher.standard', 0, null],
  ['voucher.standard', -100, null],
  ['voucher.standard', '100', null],
  ['voucher.startRule', 'nextMonth', 'nextMonth'],
  ['voucher.startRule', 'monthPaid', null],
  ['voucher.deathRule', 'monthUnpaid', 'monthUnpaid'],
  ['voucher.moveInRule', 'sameMonth', 'sameMonth'],
  ['voucher.backpayLimit', 'policyStart', 'policyStart'],
  ['age.leapBirthday', 'feb28', 'feb28'],
  ['age.leapBirthday', 'feb29', null],
])('%s: %j', (key, written, read) => {
  expect(catalogue[key].read(written)).toEqual(read);
});

const band = (age: unknown, amount: unknown, other: object = {}) => ({ age, amount, ...other });

test.each<[string, unknown, unknown]>([
  ['in the order of ages, however written', [band(90, 500), band(80, 100.5)], [{ age: 80, fen: 10_050, categories: null }, { age: 90, fen: 50_000, categories: null }]],
  ['nothing paid for an age', [band(80, 0)], [{ age: 80, fen: 0, categories: null }]],
  ['one age, two kinds of people', [band(80, 100, { categories: ['低保', '特困'] }), band(80, 25, { categories: ['普通'] })], [{ age: 80, fen: 10_000, categories: ['低保', '特困'] }, { age: 80, fen: 2500, categories: ['普通'] }]],
  ['no band', [], null],
  ['no list', { age: 80, amount: 100 }, null],
  ['a word', 'none', null],
  ['nothing where a band should be', [null], null],
  ['a number where a band should be', [80], null],
  ['no age', [{ amount: 100 }], null],
  ['no amount', [{ age: 80 }], null],
  ['an amount below nothing', [band(80, -1)], null],
  ['one band right, one not', [band(80, 100), band('90', 500)], null],
  ['a member nobody knows', [band(80, 100, { until: 89 })], null],
  ['for nobody', [band(80, 100, { categories: [] })], null],
  ['for a word', [band(80, 100, { categories: '低保' })], null],
  ['for some nobody knows', [band(80, 100, { categories: ['低保', '劳模'] })], null],
  ['an age twice', [band(80, 100), band(80, 200)], null],
  ['an age twice for the same people', [band(80, 100, { categories: ['低保'] }), band(80, 200, { categories: ['特困', '低保'] })], null],
])('bands: %s', (_case, written, read) => {
  expect(catalogue['allowance.bands'].read(written)).toEqual(read);
});

test.each<[ParameterKey, readonly (readonly [string, readonly string[]])[]]>([
  ['age.leapBirthday', [['mar1', ['平年算3月1日']], ['feb28', ['平年算2月28日']]]],
  ['voucher.deathRule', [['monthPaid', ['照发']], ['monthUnpaid', ['不发']]]],
  ['voucher.moveInRule', [['nextMonth', ['次月', '满龄次月', '迁入次月']], ['sameMonth', ['当月', '迁入当月']]]],
  ['voucher.age', []],
])('what can be chosen for %s', (key, choices) => {
  expect(choicesOf(key).map(({ id, names }) => [id, names])).toEqual(choices);
});

test('a choice in words is what stands in the sheet', () => {
  const base = { from: { year: 2026, month: 1, day: 1 }, until: null, source: { title: '', number: null, url: null }, origin: { kind: 'file' as const, place: 'default' } };
  expect(valueInWords('voucher.deathRule', { ...base, value: 'monthPaid' })).toBe('照发（2026年1月1日起）');
  expect(valueInWords('voucher.age', { ...base, value: 80 })).toBe('80周岁（2026年1月1日起）');
  expect(valueInWords('voucher.proxyLimit', { ...base, value: 3 })).toBe('3人（2026年1月1日起）');
});

test('a problem says its code and what it is about to whoever reads a log', () => {
  const problem = new PolicyProblem('policyBadUnit', { place: 'beijing', parameter: 'voucher.age', unit: '周岁' });
  expect([problem.name, problem.message]).toEqual(['PolicyProblem', 'policyBadUnit {"place":"beijing","parameter":"voucher.age","unit":"周岁"}']);
});
