import type { Reading } from '../reading';
import { readChineseNumber } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';

const blankWords = new Set(['', '无', '-', '—', '–', '/', '——', '--']);
// Two amounts in one cell (100 200) must not become one.
const spaceNotBetweenDigits = /(?<!\d)\s+|\s+(?!\d)/g;
const before = /^(?:人民币|¥|￥|RMB)+/i;
const behind = /(?:元整|元正|[圆圓]整|元\/月|元|圆|圓|块)$/;

/**
 * Reads money in fen: 100, 100元, ￥1,200.50, 3万, 叁佰元, 壹佰元整. What is no whole number of fen is unreadable: no
 * amount is rounded on the way in.
 */
export function readAmountText(text: string): Reading<number> {
  const trimmed = text.trim();
  const plain = foldWidth(trimmed).replace(spaceNotBetweenDigits, '').replace(before, '').replace(behind, '');
  if (blankWords.has(plain)) return { state: 'blank' };
  const fen = inDigits(plain) ?? inWords(plain);
  if (fen !== null) return { state: 'read', value: fen };
  return toSimplified(plain) === '无' ? { state: 'blank' } : { state: 'unreadable', text: trimmed };
}

function inDigits(text: string): number | null {
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(万|萬)?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, decimals = '', tenThousand] = match;
  const places = tenThousand === undefined ? 2 : 6;
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return null;
  const value = Number((whole as string).replaceAll(',', '')) * 10 ** places + Number(kept.padEnd(places, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return sign === '-' && value !== 0 ? -value : value;
}

function inWords(text: string): number | null {
  const yuan = readChineseNumber(toSimplified(text));
  return yuan === null ? null : yuan * 100;
}

/** Fen as yuan with two decimals: 12050 gives 120.50. */
export function formatFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
