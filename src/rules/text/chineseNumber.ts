const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Digits written one by one (二〇二六), as years are; null when the text is anything else. */
export function readDigitByDigit(text: string): number | null {
  let value = 0;
  for (const sign of text) {
    const digit = digits[sign];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/** A whole number in words (三百零五, 叁佰, 十二, 一万二千); null when the text is none. Simplified characters. */
export function readChineseNumber(text: string): number | null {
  const parts = text.split('万');
  if (parts.length > 2 || text === '') return null;
  const [high, low] = parts.length === 2 ? [parts[0] as string, parts[1] as string] : ['', parts[0] as string];
  if (parts.length === 2 && high === '') return null;
  const thousands = parts.length === 2 ? belowTenThousand(high) : 0;
  const rest = parts.length === 2 && low === '' ? 0 : belowTenThousand(low);
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}

function belowTenThousand(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = 10_000;
  for (const sign of text) {
    const digit = digits[sign];
    const unit = units[sign];
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      // 十二 is twelve: a ten without a digit before it counts once.
      if (pending === null && !(unit === 10 && total === 0)) return null;
      total += (pending ?? 1) * unit;
      lastUnit = unit;
      pending = null;
    } else {
      return null;
    }
  }
  return total + (pending ?? 0);
}
