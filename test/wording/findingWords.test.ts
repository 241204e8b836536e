import type { Locale } from '../../src/locale';
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

test('what is reckoned as paid is not said as a fact', () => {
  const finding = { code: 'EL06', data: { ...paidOn('2026年11月', '2026年11月').data, kind: 'presumed' } } as unknown as Finding;
  expect([findingWords('zh-CN', finding, 'title', false), findingWords('zh-CN', finding, 'message', false)]).toEqual([
    '死亡后是否仍在发放',
    '本人已死亡，应从2026年10月起停发；没有停发月份，也没有2026年11月的发放记录：高龄津贴按已发推算，多发 1 个月、100 元。',
  ]);
});

const died = { first: 'voucherStart', firstDate: '2024年5月', then: 'deathDate', thenDate: '2023年3月1日' };
const moved = { kind: 'moved', first: 'voucherStart', firstDate: '2026年10月', then: 'moveOutDate', thenDate: '2024年3月1日' };
const isYetToCome = { kind: 'later', then: 'moveOutDate', thenDate: '2027年1月', today: '2026年11月23日' };

test.each<[Locale, Finding['data'], string]>([
  ['zh-CN', died, '死亡日期（2023年3月1日）早于老年券起发月份（2024年5月），先后不合情理。'],
  ['zh-TW', died, '死亡日期（2023年3月1日）早於老年券起發月份（2024年5月），先後不合情理。'],
  ['en-US', died, 'The date of death (2023年3月1日) lies before the first voucher month (2024年5月), which cannot be.'],
  ['zh-CN', moved, '迁出日期（2024年3月1日）早于老年券起发月份（2026年10月），其后没有迁入日期，按已迁出计，不列入发放。'],
  ['zh-CN', isYetToCome, '迁出日期（2027年1月）晚于今天（2026年11月23日），日期可能填错。'],
  ['zh-TW', isYetToCome, '遷出日期（2027年1月）晚於今天（2026年11月23日），日期可能填錯。'],
  ['en-US', isYetToCome, 'The date of moving out (2027年1月) is later than today (2026年11月23日) and may be wrong.'],
])('which dates are out of order is named, in %s: %j', (locale, data, words) => {
  expect(findingWords(locale, { code: 'ST04', data } as Finding, 'message', false)).toBe(words);
});

test.each(['death', 'move', 'stop'])('why a %s in place of a payment matters is said as for the others', (says) => {
  const finding = { code: 'EL23', data: { kind: `pay.${says}` } } as unknown as Finding;
  expect([findingWords('zh-CN', finding, 'why', false), findingWords('zh-CN', finding, 'hint', false)]).toEqual([
    '发放名单上已不再发，老年人台账里没有记，报表里还照列。',
    '请核实：属实的，把死亡日期、迁出日期或停发月份填到老年人台账里；不属实的，改正这一格。',
  ]);
});
