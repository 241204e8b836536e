import { decodeUtf8 } from './decodeText';

const powers = Array.from({ length: 23 }, (_unused, exponent) => 10 ** exponent);

/**
 * The number written in bytes[start, end). Up to 15 digits are added up exactly, and one division by a power of ten
 * that is itself exact rounds once; anything longer is left to Number(). NaN when it is none.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let index = start;
  let negative = false;
  if (bytes[index] === 0x2d) {
    negative = true;
    index += 1;
  }
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let point = false;
  for (; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + (byte - 0x30);
      digits += 1;
      if (point) decimals += 1;
    } else if (byte === 0x2e && !point) {
      point = true;
    } else {
      return slowly(bytes, start, end);
    }
  }
  if (digits === 0 || digits > 15) return slowly(bytes, start, end);
  const value = decimals === 0 ? mantissa : mantissa / (powers[decimals] as number);
  return negative ? -value : value;
}

function slowly(bytes: Uint8Array, start: number, end: number): number {
  const text = decodeUtf8(bytes, start, end).trim();
  return /^[+-]?\.?\d[\d.]*(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}
