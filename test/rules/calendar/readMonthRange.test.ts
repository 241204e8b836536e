import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { readMonthRange } from '../../../src/rules/calendar/readMonthRange';

test.each([
  ['2026.1-2026.6', '2026-01', '2026-06'],
  ['2026.01-2026.03', '2026-01', '2026-03'],
  ['2026年1月至2026年3月', '2026-01', '2026-03'],
  ['2026年1月至3月', '2026-01', '2026-03'],
  ['2025年11月—2026年2月', '2025-11', '2026-02'],
  ['202511-202602', '2025-11', '2026-02'],
  ['2026年一季度', '2026-01', '2026-03'],
  ['2026年1月', '2026-01', '2026-01'],
])('%j is from %s to %s', (text, from, to) => {
  const range = readMonthRange(text);
  expect(range && [isoMonth(range.from), isoMonth(range.to)]).toEqual([from, to]);
});

test.each(['', '无', '1-6月', '2026.6-2026.1', '2026.1-6', '2026.1.5-2026.6.5', '2026年1月至今', '补2026年1月、3月'])('%j is none', (text) => {
  expect(readMonthRange(text)).toBeNull();
});
