import { findingWords } from '../../src/wording/findingWords';
import type { Finding } from '../../src/work/checkWorkbook';

const paidOn = (from: string, to: string): Finding =>
  ({ code: 'EL06', data: { months: 1, from, to, amount: 100, shouldStop: '2026年10月' } }) as unknown as Finding;

test.each([
  ['2026年10月', '2026年11月', '2026年10月至2026年11月仍在发放'],
  ['2026年10月', '2026年10月', '起停发，2026年10月仍在发放'],
])('months paid from %s to %s', (from, to, words) => {
  expect(findingWords('zh-CN', paidOn(from, to), 'message', false)).toContain(words);
});
