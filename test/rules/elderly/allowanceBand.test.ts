import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { allowanceBand, bandChanges, bandLabel, type BandInForce } from '../../../src/rules/elderly/allowanceBand';
import { factsOf, fiveBands, linkouBands, madePolicy, month, monthsThrough, type Values, type WrittenFacts } from './madePolicy';

const said = (band: BandInForce | null) => (band === null ? '—' : `${bandLabel(band)} ${band.fen / 100}`);

// The usual policy: 80–89 100, 90–99 500, 100 and over 800, in the month of the birthday.
test.each<[string, WrittenFacts, Values, string, string]>([
  ['79', { birth: '1946-11-23' }, {}, '2026-10', '—'],
  ['turns 80', { birth: '1946-11-23' }, {}, '2026-11', '80—89岁 100'],
  ['89', { birth: '1936-11-23' }, {}, '2026-10', '80—89岁 100'],
  ['turns 90', { birth: '1936-11-23' }, {}, '2026-11', '90—99岁 500'],
  ['turns 90, the day unknown', { birth: '1936-11' }, {}, '2026-11', '90—99岁 500'],
  ['turns 100', { birth: '1926-11-30' }, {}, '2026-11', '100岁及以上 800'],
  ['110', { birth: '1916-1-1' }, {}, '2026-11', '100岁及以上 800'],
  ['birth unknown', {}, {}, '2026-11', '—'],
  ['90, moved in this month', { birth: '1930-1-1', moveIn: '2026-11-2' }, {}, '2026-11', '—'],
  ['90, moved in last month', { birth: '1930-1-1', moveIn: '2026-10-31' }, {}, '2026-11', '90—99岁 500'],
  ['90, before there was a policy', { birth: '1915-1-1' }, {}, '2009-12', '—'],
  ['paid from the next month: turns 90', { birth: '1936-11-23' }, { 'allowance.startRule': [['2010-1-1', 'nextMonth']] }, '2026-11', '80—89岁 100'],
  ['paid from the next month: turned 90', { birth: '1936-11-23' }, { 'allowance.startRule': [['2010-1-1', 'nextMonth']] }, '2026-12', '90—99岁 500'],
  ['must apply: a higher band needs no new application', { birth: '1936-11-23' }, { 'allowance.startRule': [['2010-1-1', 'applyMonth']] }, '2026-11', '90—99岁 500'],
  ['林口, 80–89, 低保', { birth: '1940-1-1', category: '低保' }, linkouBands, '2026-11', '80—89岁 100'],
  ['林口, 80–89, 低保边缘', { birth: '1940-1-1', category: '低保边缘' }, linkouBands, '2026-11', '80—89岁 100'],
  ['林口, 80–89, 特困', { birth: '1940-1-1', category: '特困' }, linkouBands, '2026-11', '80—89岁 100'],
  ['林口, 80–89, 普通', { birth: '1940-1-1', category: '普通' }, linkouBands, '2026-11', '80—89岁 25'],
  ['林口, 80–89, category blank', { birth: '1940-1-1' }, linkouBands, '2026-11', '80—89岁 25'],
  ['林口, 90–99, 低保', { birth: '1930-1-1', category: '低保' }, linkouBands, '2026-11', '90—99岁 100'],
  ['林口, 100, 普通', { birth: '1920-1-1', category: '普通' }, linkouBands, '2026-11', '100岁及以上 300'],
  ['林口, before October 2024', { birth: '1940-1-1' }, linkouBands, '2024-09', '—'],
  ['上海, 64', { birth: '1961-12-1' }, fiveBands, '2026-11', '—'],
  ['上海, 65', { birth: '1961-11-1' }, fiveBands, '2026-11', '65—69岁 75'],
  ['上海, 70', { birth: '1956-11-1' }, fiveBands, '2026-11', '70—79岁 150'],
  ['上海, 79', { birth: '1946-12-1' }, fiveBands, '2026-11', '70—79岁 150'],
  ['上海, 80', { birth: '1946-11-1' }, fiveBands, '2026-11', '80—89岁 180'],
  ['上海, 99', { birth: '1926-12-1' }, fiveBands, '2026-11', '90—99岁 350'],
  ['上海, born 29 February, 65 in 2025', { birth: '1960-2-29' }, fiveBands, '2025-02', '—'],
  ['上海, born 29 February, 28 February counts', { birth: '1960-2-29' }, { ...fiveBands, 'age.leapBirthday': [['2010-1-1', 'feb28']] }, '2025-02', '65—69岁 75'],
])('%s', (_person, facts, values, when, expected) => {
  expect(said(allowanceBand(factsOf(facts), madePolicy(values), month(when)))).toBe(expected);
});

const raised: Values = {
  'allowance.bands': [
    ['2010-1-1', [{ age: 80, fen: 100_00, categories: null }, { age: 90, fen: 500_00, categories: null }]],
    ['2026-11-1', [{ age: 80, fen: 120_00, categories: null }, { age: 90, fen: 500_00, categories: null }, { age: 100, fen: 900_00, categories: null }]],
  ],
};

test.each<[string, WrittenFacts, Values, string[]]>([
  ['85', { birth: '1941-1-1' }, {}, []],
  ['turns 80 in November', { birth: '1946-11-23' }, {}, ['2026-11: — → 80—89岁 100']],
  ['turns 80 in the first month', { birth: '1946-10-23' }, {}, ['2026-10: — → 80—89岁 100']],
  ['turns 90 in the first month', { birth: '1936-10-23' }, {}, ['2026-10: 80—89岁 100 → 90—99岁 500']],
  ['turned 90 in the month before', { birth: '1936-9-23' }, {}, []],
  ['turns 90, dies in the month of it', { birth: '1936-11-23', death: '2026-11-5' }, {}, ['2026-11: 80—89岁 100 → 90—99岁 500']],
  ['would turn 90, died the month before', { birth: '1936-11-23', death: '2026-10-5' }, {}, []],
  ['starts late', { birth: '1940-1-1', start: '2026-12' }, {}, ['2026-12: — → 80—89岁 100']],
  ['turned 90 before starting late', { birth: '1936-10-1', start: '2026-12' }, {}, ['2026-12: — → 90—99岁 500']],
  ['moved in in October', { birth: '1930-1-1', moveIn: '2026-10-7' }, {}, ['2026-11: — → 90—99岁 500']],
  ['must apply and has not', { birth: '1946-11-23' }, { 'allowance.startRule': [['2010-1-1', 'applyMonth']] }, []],
  ['a new standard', { birth: '1941-1-1' }, raised, ['2026-11: 80—89岁 100 → 80—89岁 120']],
  ['a new band above him changes nothing for him', { birth: '1930-1-1' }, raised, []],
  ['a new band that he is in', { birth: '1925-1-1' }, raised, ['2026-11: 90岁及以上 500 → 100岁及以上 900']],
  ['a new standard, then a higher band', { birth: '1936-12-1' }, raised, ['2026-11: 80—89岁 100 → 80—89岁 120', '2026-12: 80—89岁 120 → 90—99岁 500']],
  ['the policy begins', { birth: '1930-1-1' }, { 'allowance.bands': [['2026-12-1', [{ age: 90, fen: 1_00, categories: null }]]] }, ['2026-12: — → 90岁及以上 1']],
  ['birth unknown, start recorded', { start: '2026-11' }, {}, []],
])('changes in the fourth quarter of 2026: %s', (_person, facts, values, expected) => {
  const changes = bandChanges(factsOf(facts), madePolicy(values), monthsThrough('2026-10', '2026-12'));
  expect(changes.map(({ month: when, from, to }) => `${isoMonth(when)}: ${said(from)} → ${said(to)}`)).toEqual(expected);
});

test('the band that names a category goes before the one for everybody, in whichever order they stand', () => {
  const bands = [
    { age: 80, fen: 100_00, categories: ['低保'] },
    { age: 80, fen: 25_00, categories: null },
  ];
  for (const ordered of [bands, [...bands].reverse()]) {
    const band = allowanceBand(factsOf({ birth: '1940-1-1', category: '低保' }), madePolicy({ 'allowance.bands': [['2010-1-1', ordered]] }), month('2026-11'));
    expect(said(band)).toBe('80岁及以上 100');
  }
});

test('a band of some years, of one year, without end', () => {
  expect([{ age: 80, until: 84, fen: 1 }, { age: 100, until: 100, fen: 1 }, { age: 100, until: null, fen: 1 }].map(bandLabel)).toEqual(['80—84岁', '100岁', '100岁及以上']);
});
