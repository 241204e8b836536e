import { parsePeriod, formatPeriod, type Period } from '../../src/rules/calendar/period';
import { tableById, tables } from '../../src/tables';
import { periodsOf } from '../../src/tables/periodsOf';
import { termOf } from '../../src/tables/term';
import { tableContext } from './tableContext';

test('tables are found by their ids, which differ', () => {
  expect(tableById('certificates-monthly')?.period).toBe('month');
  expect(tableById('nothing')).toBeNull();
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
});

describe.each(tables.map((table) => [table.id, table] as const))('%s', (_id, table) => {
  test('its columns have ids and headings of their own, its keys are columns, its sheet’s name fits', () => {
    const { keys, shortName } = table;
    const columns = table.columns(tableContext([], { period: { kind: 'quarter', year: 2026, quarter: 4 } }));
    const ids = columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(ids.length);
    for (const id of keys.flat()) expect(ids).toContain(id);
    expect(`${shortName('老年券')}_2026-10`.length).toBeLessThanOrEqual(31);
  });
});

test.each([
  ['month', '2026-10', ['2026-10']],
  ['month', '2026Q4', ['2026-10', '2026-11', '2026-12']],
  ['month', '2026H1', ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']],
  ['quarter', '2026Q4', ['2026Q4']],
  ['quarter', '2026-11', ['2026Q4']],
  ['quarter', '2026-01', ['2026Q1']],
  ['quarter', '2026H2', ['2026Q3', '2026Q4']],
  ['quarter', '2026', ['2026Q1', '2026Q2', '2026Q3', '2026Q4']],
] as const)('a table of each %s, asked for %s, is made for %j', (period, asked, made) => {
  expect(periodsOf({ period }, parsePeriod(asked) as Period).map(formatPeriod)).toEqual(made);
});

test('a table that may be made for a year is made for one year', () => {
  expect(periodsOf({ period: 'quarter', yearly: true }, { kind: 'year', year: 2026 }).map(formatPeriod)).toEqual(['2026']);
});

test.each([
  [['老年人台账', '老年卷起发月份'], '老年卷'],
  [['老年人台账', '老年券起发月份'], '老年券'],
  [['老年卷台账', '老年券起发月份'], '老年券'],
  [['老年卷台账', '老年劵起发月份'], '老年券'],
  [['花名册', '起发月份'], '老年券'],
])('%j: %s', (texts, term) => {
  expect(termOf(texts)).toBe(term);
});
