import { fc } from '../properties';
import { readChineseNumber, readDigitByDigit } from '../../../src/rules/text/chineseNumber';

test.each([
  ['零', 0], ['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['三十一', 31], ['一百', 100], ['三百', 300], ['叁佰', 300],
  ['三百零五', 305], ['三百五十', 350], ['一百一十', 110], ['两千', 2000], ['一千零五', 1005], ['一千零五十', 1050], ['壹仟贰佰叁拾肆', 1234],
  ['一万', 10_000], ['一万二千', 12_000], ['一万零二', 10_002], ['十万', 100_000], ['一百二十万', 1_200_000],
  ['九千九百九十九万九千九百九十九', 99_999_999],
])('%s is %i', (text, expected) => {
  expect(readChineseNumber(text)).toBe(expected);
});

// 三百五 and 一万二 mean 350 and 12 000 when spoken, 305 and 10 002 when somebody leaves out 零.
test.each(['', '三百五', '一万二', '万', '二〇二六', '一二', '百', '十十', '一百二百', '一十百', '零零', '五百零', '一万一万', '3百', '三百元', '一亿'])(
  '%j is no number',
  (text) => {
    expect(readChineseNumber(text)).toBeNull();
  },
);

test.each([['二〇二六', 2026], ['二○二六', 2026], ['一九四六', 1946], ['零', 0], ['', null], ['二十', null], ['2026', null]])('%j sign by sign is %p', (text, expected) => {
  expect(readDigitByDigit(text)).toBe(expected);
});

test('every number is read from the way it is written', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => expect(readChineseNumber(written(number))).toBe(number)), { numRuns: 500 });
});

function written(number: number): string {
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return fourDigits(low);
  if (low === 0) return `${fourDigits(high)}万`;
  return `${fourDigits(high)}万${low < 1000 ? '零' : ''}${fourDigits(low)}`;
}

function fourDigits(number: number): string {
  const signs = '零一二三四五六七八九';
  const units = ['千', '百', '十', ''];
  const digits = Array.from(String(number).padStart(4, '0'), Number);
  return digits
    .map((digit, index) => (digit === 0 ? '零' : `${signs[digit] as string}${units[index] as string}`))
    .join('')
    .replace(/^零+|零+$/g, '')
    .replace(/零+/g, '零');
}
