// ○ is the geometric circle many keyboards give for 〇.
const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 参: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** What stands for 〇 where digits are written one by one: the letter, the figure and the large circle. */
const zeros = new Set(['O', 'o', '0', '◯']);

/** Digits written one by one (二〇二六, 二O二六, 二0二六), as years are; null when the text is anything else. */
export function readDigitByDigit(text: string): number | null {
  let value = 0;
  for (const sign of text) {
    const digit = zeros.has(sign) ? 0 : digits[sign];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/**
 * A whole number below 一亿 in words (三百零五, 叁佰, 十二, 一万二千), in simplified characters; null when the text is
 * none. 三百五 and 一万二 are null: speakers mean 350 and 12 000, forms 305 and 10 002.
 */
export function readChineseNumber(text: string): number | null {
  const [high, low, ...more] = text.split('万');
  if (high === undefined || more.length > 0) return null;
  if (low === undefined) return belowTenThousand(high, null);
  const tenThousands = belowTenThousand(high, null);
  if (tenThousands === null) return null;
  if (low === '') return tenThousands * 10_000;
  const rest = belowTenThousand(low, 10_000);
  return rest === null ? null : tenThousands * 10_000 + rest;
}

/** `unitBefore` is the unit that ends right before the text, null at the start of a number. */
function belowTenThousand(text: string, unitBefore: number | null): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = unitBefore;
  let afterZero = false;
  for (const sign of text) {
    const digit = digits[sign];
    const unit = units[sign];
    if (digit !== undefined) {
      if (pending !== null) return null;
      if (digit === 0) {
        if (afterZero) return null;
        afterZero = true;
      } else {
        pending = digit;
      }
    } else if (unit !== undefined) {
      if (lastUnit !== null && unit >= lastUnit) return null;
      // 十二 is twelve: only a ten that opens the number may stand without a digit.
      if (pending === null && !(unit === 10 && lastUnit === null && !afterZero)) return null;
      total += (pending ?? 1) * unit;
      lastUnit = unit;
      pending = null;
      afterZero = false;
    } else {
      return null;
    }
  }
  if (pending === null) return afterZero ? (text.length === 1 && unitBefore === null ? 0 : null) : lastUnit === unitBefore ? null : total;
  if (lastUnit !== null && lastUnit > 10 && !afterZero) return null;
  return total + pending;
}
