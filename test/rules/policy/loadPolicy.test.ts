import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMessageKey, say } from '../../../src/locale';
import { loadPolicy } from '../../../src/rules/policy/loadPolicy';
import { makePolicy, type Override } from '../../../src/rules/policy/makePolicy';
import { PolicyProblem } from '../../../src/rules/policy/problem';

const folder = join(__dirname, '../../../policies');
const shipped = readdirSync(folder).map((name) => loadPolicy(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const source = { title: '某办法', number: '某发〔2026〕1号' };
const entry = (from: string, value: unknown, other: object = {}) => ({ from, value, source, lastChecked: '2026-11-23', ...other });
const place = (parameters: object, other: object = {}) => ({ place: 'somewhere', name: '某地', parameters, ...other });
const standard = (...values: object[]) => place({ 'voucher.standard': { unit: '元/月', values } });

function problemOf(make: () => unknown): PolicyProblem {
  try {
    make();
  } catch (reason) {
    if (reason instanceof PolicyProblem) return reason;
    throw reason;
  }
  throw new Error('no problem');
}

test('every file that comes with the software loads, under its own name, and answers for November 2026', () => {
  expect(shipped.map((file) => file.place).sort()).toEqual(['beijing', 'default', 'linkou-heilongjiang', 'luxi-hunan', 'shanghai']);
  for (const file of shipped) {
    const policy = makePolicy(shipped, file.place);
    expect(policy.inForce('voucher.age', { year: 2026, month: 11 }).value).toBe(80);
    expect(policy.inForce('card.seniorAge', { year: 1960, month: 1 }).value).toBe(60);
    expect(policy.inForce('allowance.bands', { year: 2026, month: 11 }).value.length).toBeGreaterThan(1);
  }
});

// The bands as the places published them, yuan a month by age.
test.each([
  ['beijing', [[80, 100], [90, 500], [100, 800]]],
  ['shanghai', [[65, 75], [70, 150], [80, 180], [90, 350], [100, 600]]],
  ['linkou-heilongjiang', [[80, 100], [80, 25], [90, 100], [100, 300]]],
])('allowances of %s', (name, bands) => {
  const { value } = makePolicy(shipped, name).inForce('allowance.bands', { year: 2026, month: 11 });
  expect(value.map(({ age, fen }) => [age, fen / 100])).toEqual(bands);
});

test('the defaults ask to be held against the place’s own documents', () => {
  const file = shipped.find(({ place: name }) => name === 'default');
  const titles = [...(file?.entries.values() ?? [])].flatMap((entries) => entries.map(({ source: { title } }) => title));
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((title) => !title.includes('请核对本地文件'))).toEqual([]);
});

test.each(['shanghai', 'linkou-heilongjiang'])('%s has no vouchers and inherits none', (name) => {
  const policy = makePolicy(shipped, name);
  expect([policy.hasNone('voucher.standard'), policy.hasNone('allowance.bands'), policy.firstMonth('voucher.standard')]).toEqual([true, false, null]);
  expect(problemOf(() => policy.inForce('voucher.standard', { year: 2026, month: 11 }))).toMatchObject({ code: 'noPolicyValueAtAll', data: { parameter: 'voucher.standard', nearest: '' } });
  expect(makePolicy(shipped, 'luxi-hunan').hasNone('voucher.standard')).toBe(false);
});

test('what a place inherits says whose it is', () => {
  const policy = makePolicy(shipped, 'luxi-hunan');
  expect(policy.name).toBe('湖南省泸溪县');
  expect(policy.inForce('voucher.standard', { year: 2026, month: 11 }).origin).toEqual({ kind: 'file', place: 'default' });
  expect(makePolicy(shipped, 'beijing').inForce('voucher.standard', { year: 2026, month: 11 }).origin).toEqual({ kind: 'file', place: 'beijing' });
});

test.each<[string, unknown, string, object]>([
  ['no object', [], 'policyUnreadable', {}],
  ['no place', { name: '某地', parameters: {} }, 'policyUnreadable', { member: 'place' }],
  ['no name', { place: 'somewhere', parameters: {} }, 'policyUnreadable', { member: 'name' }],
  ['nothing', null, 'policyUnreadable', { place: '', member: '{}' }],
  ['a place in capitals', { place: 'Beijing', name: '某地' }, 'policyUnreadable', { place: '', member: 'place' }],
  ['a place with a dot', { place: 'bei.jing', name: '某地' }, 'policyUnreadable', { place: '', member: 'place' }],
  ['a place that is a number', { place: 110000, name: '某地' }, 'policyUnreadable', { place: '', member: 'place' }],
  ['a name that is a number', { place: 'somewhere', name: 7 }, 'policyUnreadable', { member: 'name' }],
  ['an empty name', { place: 'somewhere', name: '' }, 'policyUnreadable', { member: 'name' }],
  ['a parent that is no word', place({}, { extends: 1 }), 'policyUnreadable', { place: 'somewhere', member: 'extends' }],
  ['parameters that are a list', { place: 'somewhere', name: '某地', parameters: [] }, 'policyUnreadable', { member: 'parameters' }],
  ['a parameter that is a number', place({ 'voucher.age': 80 }), 'policyBadUnit', { parameter: 'voucher.age' }],
  ['a parameter with a remark', place({ 'voucher.standard': { unit: '元/月', values: [], remark: '' } }), 'policyUnreadable', { member: 'voucher.standard' }],
  ['a value that is a number', place({ 'voucher.standard': { unit: '元/月', values: [100] } }), 'policyBadValue', { place: 'somewhere', parameter: 'voucher.standard', entry: '1' }],
  ['a value with a remark', standard(entry('2026-01-01', 100), entry('2026-02-01', 110, { remark: '' })), 'policyUnreadable', { member: 'voucher.standard 2 remark' }],
  ['an end that is no day', standard(entry('2026-01-01', 100, { until: '2026-13-01' })), 'policyBadDates', { entry: '1' }],
  ['an end that is a number', standard(entry('2026-01-01', 100, { until: 2026 })), 'policyBadDates', { entry: '1' }],
  ['a beginning that is a number', standard(entry('2026-01-01', 100, { from: 20260101 })), 'policyBadDates', { entry: '1' }],
  ['a source that is a word', standard(entry('2026-01-01', 100, { source: '某办法' })), 'policyNoSource', { entry: '1' }],
  ['a source that is a list', standard(entry('2026-01-01', 100, { source: ['某办法'] })), 'policyNoSource', { entry: '1' }],
  ['a source with an empty title', standard(entry('2026-01-01', 100, { source: { title: '' } })), 'policyNoSource', { entry: '1' }],
  ['a source with a title that is a number', standard(entry('2026-01-01', 100, { source: { title: 7 } })), 'policyNoSource', { entry: '1' }],
  ['a source with an empty number', standard(entry('2026-01-01', 100, { source: { title: '某办法', number: '' } })), 'policyNoSource', { entry: '1' }],
  ['a source with an address that is a number', standard(entry('2026-01-01', 100, { source: { title: '某办法', url: 7 } })), 'policyNoSource', { entry: '1' }],
  ['a source with a remark', standard(entry('2026-01-01', 100, { source: { title: '某办法', remark: '' } })), 'policyNoSource', { entry: '1' }],
  ['a member nobody knows', place({}, { colour: 'red' }), 'policyUnreadable', { member: 'colour' }],
  ['a parameter nobody knows', place({ 'voucher.colour': { unit: '元/月', values: [] } }), 'policyUnknownKey', { parameter: 'voucher.colour' }],
  ['another unit', place({ 'voucher.standard': { unit: '元/年', values: [entry('2026-01-01', 100)] } }), 'policyBadUnit', { unit: '元/月' }],
  ['values that are no list', place({ 'voucher.standard': { unit: '元/月', values: { from: '2026-01-01' } } }), 'policyUnreadable', { member: 'voucher.standard' }],
  ['an amount as text', standard(entry('2026-01-01', '100')), 'policyBadValue', { entry: '1' }],
  ['a third decimal', standard(entry('2026-01-01', 100.005)), 'policyBadValue', { entry: '1' }],
  ['nothing at all', standard(entry('2026-01-01', 0)), 'policyBadValue', { entry: '1' }],
  ['less than nothing', standard(entry('2026-01-01', -1)), 'policyBadValue', { entry: '1' }],
  ['an age that is none', place({ 'voucher.age': { unit: '周岁', values: [entry('2026-01-01', 80.5)] } }), 'policyBadValue', {}],
  ['a choice that is none', place({ 'voucher.startRule': { unit: '选项', values: [entry('2026-01-01', 'sometime')] } }), 'policyBadValue', {}],
  ['two bands of one age', place({ 'allowance.bands': { unit: '元/月', values: [entry('2026-01-01', [{ age: 80, amount: 1 }, { age: 80, amount: 2 }])] } }), 'policyBadValue', {}],
  ['a category nobody knows', place({ 'allowance.bands': { unit: '元/月', values: [entry('2026-01-01', [{ age: 80, amount: 1, categories: ['劳模'] }])] } }), 'policyBadValue', {}],
  ['a day that is none', standard(entry('2026-02-30', 100)), 'policyBadDates', { entry: '1' }],
  ['an end before the beginning', standard(entry('2026-02-01', 100, { until: '2026-01-31' })), 'policyBadDates', {}],
  ['not checked by anybody', standard(entry('2026-02-01', 100, { lastChecked: undefined })), 'policyBadDates', {}],
  ['values out of their order', standard(entry('2026-06-01', 110), entry('2026-01-01', 100)), 'policyOutOfOrder', { entry: '2' }],
  ['two values from one day', standard(entry('2026-01-01', 100), entry('2026-01-01', 110)), 'policyOverlap', { entry: '2' }],
  ['a value that begins before another ends', standard(entry('2026-01-01', 100, { until: '2026-06-30' }), entry('2026-06-30', 110)), 'policyOverlap', { entry: '2' }],
  ['no source', standard(entry('2026-01-01', 100, { source: undefined })), 'policyNoSource', { entry: '1' }],
  ['a source without a title', standard(entry('2026-01-01', 100, { source: { number: '1号' } })), 'policyNoSource', {}],
])('refused: %s', (_case, content, code, data) => {
  const problem = problemOf(() => loadPolicy(content));
  expect(problem).toMatchObject({ code, data });
  const key = `problem.${code}`;
  expect(isMessageKey(key) && say('zh-CN', key, problem.data)).not.toMatch(/\{\w+\}/);
});

test('a value of one day, and a source of a title alone, are right', () => {
  const file = loadPolicy(standard(entry('2026-01-01', 100, { until: '2026-01-01', source: { title: '某办法' } })));
  const [value] = file.entries.get('voucher.standard') ?? [];
  expect(value).toMatchObject({ value: 10_000, until: { year: 2026, month: 1, day: 1 }, source: { title: '某办法', number: null, url: null } });
});

test('a place that is not there, and places that extend each other, are refused', () => {
  expect(problemOf(() => makePolicy(shipped, 'nowhere'))).toMatchObject({ code: 'unknownPlace', data: { place: 'nowhere', known: shipped.map((file) => file.place).join(', ') } });
  const [one, other] = [loadPolicy({ place: 'one', name: '甲', extends: 'other', parameters: {} }), loadPolicy({ place: 'other', name: '乙', extends: 'one', parameters: {} })];
  expect(problemOf(() => makePolicy([one, other], 'one'))).toMatchObject({ code: 'policyExtendsCycle', data: { place: 'one' } });
});

describe('the value of a month', () => {
  const file = loadPolicy(standard(entry('2024-03-15', 90, { until: '2024-12-31' }), entry('2026-01-01', 100), entry('2026-10-01', 120)));
  const policy = makePolicy([file], 'somewhere');
  const yuan = (year: number, month: number) => policy.inForce('voucher.standard', { year, month }).value / 100;

  test('is the one in force on its first day, until the next begins', () => {
    expect([yuan(2024, 4), yuan(2024, 12), yuan(2026, 1), yuan(2026, 9), yuan(2026, 10), yuan(2030, 1)]).toEqual([90, 90, 100, 100, 120, 120]);
    expect(policy.firstMonth('voucher.standard')).toEqual({ year: 2024, month: 4 });
    expect(policy.firstMonth('voucher.age')).toBeNull();
  });

  test.each([
    [2024, 3, '90.00元/月（2024年3月15日—2024年12月31日）'],
    [2025, 5, '90.00元/月（2024年3月15日—2024年12月31日）；100.00元/月（2026年1月1日—2026年9月30日）'],
  ])('%i-%i has none: an error names the nearest', (year, month, nearest) => {
    expect(problemOf(() => yuan(year, month))).toMatchObject({ code: 'noPolicyValue', data: { parameter: 'voucher.standard', month: `${year}年${month}月`, nearest } });
  });

  test('ends the day before the next begins, as values say of themselves', () => {
    expect(policy.inForce('voucher.standard', { year: 2026, month: 1 }).until).toEqual({ year: 2026, month: 9, day: 30 });
    expect(policy.inForce('voucher.standard', { year: 2026, month: 12 }).until).toBeNull();
  });

  test('the first month is one with a value on its first day', () => {
    const short = loadPolicy(standard(entry('2024-03-15', 90, { until: '2024-03-31' }), entry('2024-06-10', 100)));
    expect(makePolicy([short], 'somewhere').firstMonth('voucher.standard')).toEqual({ year: 2024, month: 7 });
  });

  test('a band in words', () => {
    const bands = [{ age: 80, amount: 100, categories: ['低保', '特困'] }, { age: 90, amount: 500.5 }];
    const later = loadPolicy(place({ 'allowance.bands': { unit: '元/月', values: [entry('2027-01-01', bands)] } }));
    expect(problemOf(() => makePolicy([later], 'somewhere').inForce('allowance.bands', { year: 2026, month: 1 })).data['nearest']).toBe('80岁低保、特困100.00元/月，90岁500.50元/月（2027年1月1日起）');
  });

  test('the workbook’s own value stands over the file’s on its own days only', () => {
    const own: Override = { key: 'voucher.standard', value: 15000, from: { year: 2026, month: 2, day: 1 }, until: { year: 2026, month: 5, day: 31 }, source: { title: '本表', number: null, url: null }, origin: { kind: 'sheet', sheet: '政策参数', row: 3 } };
    const over = makePolicy([file], 'somewhere', [own]);
    expect([policy.hasOwnSheet, over.hasOwnSheet, over.name]).toEqual([false, true, '某地']);
    // It says nothing of other parameters.
    expect([over.firstMonth('voucher.age'), over.hasNone('voucher.age'), over.hasNone('voucher.standard')]).toEqual([null, false, false]);
    const values = [1, 2, 5, 6].map((month) => over.inForce('voucher.standard', { year: 2026, month }));
    expect(values.map(({ value }) => value / 100)).toEqual([100, 150, 150, 100]);
    expect(values[1]?.origin).toEqual({ kind: 'sheet', sheet: '政策参数', row: 3 });
  });
});
