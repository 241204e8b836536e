import { formatPeriod } from '../../../src/rules/calendar/period';
import { timeOf } from '../../../src/work/submissions/timeOf';

/** Of what time a file is, looked at on 30 November 2026. */
test.each<readonly [string, readonly string[], string | null]>([
  ['金鱼池社区2026年三季度.xlsx', [], '2026Q3'],
  ['金鱼池社区三季度.xlsx', ['2026Q4'], '2026Q3'],
  ['金鱼池社区四季度.xlsx', [], '2026Q4'],
  ['2026Q3/金鱼池社区.xlsx', [], '2026Q3'],
  ['2025年/四季度/金鱼池社区.xlsx', [], '2025Q4'],
  ['四季度\\2026年三季度\\金鱼池社区.xlsx', [], '2026Q3'],
  ['金鱼池社区2026年10月.xlsx', [], '2026-10'],
  ['金鱼池社区.xlsx', ['2026Q2', '2026-08', '2026Q1'], '2026Q3'],
  ['2026年/金鱼池社区.xlsx', [], null],
  ['2026-09-28/金鱼池社区.xlsx', [], null],
  ['金鱼池社区.xlsx', [], null],
])('%s with tables of %j is of %s', (file, tables, time) => {
  const span = timeOf(file, tables, [], { year: 2026, month: 11, day: 30 });
  expect(span === null ? null : formatPeriod(span)).toBe(time);
});
